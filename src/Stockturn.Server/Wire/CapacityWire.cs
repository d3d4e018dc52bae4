using Stockturn.Plans;

namespace Stockturn.Server.Wire;

/// <summary>A lot that is to go to a place with limited room.</summary>
/// <param name="Sku">The SKU.</param>
/// <param name="Units">Units.</param>
/// <param name="Sent">Units that go.</param>
/// <param name="Waiting">Units that wait for room.</param>
/// <param name="MarginPerCubicMetre">What it earns a cubic metre, or a unit, in the reporting currency: what lots are ranked by.</param>
public sealed record CapacityLotWire(string Sku, long Units, long Sent, long Waiting, double MarginPerCubicMetre);

/// <summary>Room of a place for a storage type.</summary>
/// <param name="Place">The code of the warehouse.</param>
/// <param name="Type">The storage type.</param>
/// <param name="Limit">The room, in what it is told in.</param>
/// <param name="Used">What lies there.</param>
/// <param name="Inbound">What is on its way or on order.</param>
/// <param name="Sent">What of the lots to go there does.</param>
/// <param name="Status">How it stands.</param>
/// <param name="Words">The same in words, the limit named.</param>
public sealed record CapacityWire(
    string Place, string Type, double Limit, double Used, double Inbound, double Sent, CapacityStatus Status, string Words)
{
    /// <summary>The store whose goods are meant; null for all.</summary>
    public string? Store { get; init; }

    /// <summary>When the limit holds, in words; empty for always.</summary>
    public required string When { get; init; }

    /// <summary>What the limit is told in: m³, or units.</summary>
    public required string Unit { get; init; }

    /// <summary>Units that wait.</summary>
    public long Waiting { get; init; }

    /// <summary>The lots that wait, what earns most a cubic metre first.</summary>
    public required IReadOnlyList<CapacityLotWire> Lots { get; init; }
}

/// <summary>Room of places by storage type, as the sheet or the policy tells it.</summary>
/// <param name="Run">The run.</param>
/// <param name="Rows">By place, type and time.</param>
/// <param name="Gaps">What is not known, in words.</param>
public sealed record CapacityListWire(long Run, IReadOnlyList<CapacityWire> Rows, IReadOnlyList<string> Gaps);
