namespace Stockturn.Server.Wire;

/// <summary>Goods of a SKU that left in a shipment and have not arrived.</summary>
/// <param name="Sku">The SKU.</param>
/// <param name="Name">Its name.</param>
/// <param name="Shipment">The shipment's number.</param>
/// <param name="From">The code of the warehouse they left; empty where not told.</param>
/// <param name="To">The code of the warehouse they go to.</param>
/// <param name="Units">What is still on the way.</param>
public sealed record TransitWire(string Sku, string? Name, string Shipment, string From, string To, decimal Units)
{
    /// <summary>How they travel.</summary>
    public string? Mode { get; init; }

    /// <summary>The day they left.</summary>
    public DateOnly? ShippedDay { get; init; }

    /// <summary>The day they are to arrive; null where neither the shipment nor its way tells.</summary>
    public DateOnly? DueDay { get; init; }

    /// <summary>True when that day is measured on shipments of the same way.</summary>
    public bool IsMeasured { get; init; }

    /// <summary>Days past the due day.</summary>
    public int DaysLate { get; init; }

    /// <summary>Its landed cost; null when not known.</summary>
    public decimal? Value { get; init; }
}

/// <summary>A page of what is on the way, the latest first.</summary>
/// <param name="Run">The run.</param>
/// <param name="Total">How many lines there are.</param>
/// <param name="Rows">Those of the page.</param>
/// <param name="Late">How many lines are late.</param>
/// <param name="LateUnits">Their units.</param>
/// <param name="LateValue">Their landed cost; null when some is not known.</param>
public sealed record TransitPageWire(long Run, int Total, IReadOnlyList<TransitWire> Rows, int Late, decimal LateUnits, decimal? LateValue);
