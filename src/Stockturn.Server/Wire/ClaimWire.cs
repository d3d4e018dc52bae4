using Stockturn.Findings;

namespace Stockturn.Server.Wire;

/// <summary>Goods or money to ask back from a platform or carrier, or goods it holds.</summary>
/// <param name="Sku">The SKU.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Why it is owed.</param>
/// <param name="Title">The same in the person's language.</param>
/// <param name="Place">The code of the warehouse, or of the store of a refund.</param>
/// <param name="Units">How much is still open.</param>
/// <param name="Arose">The day it arose.</param>
public sealed record ClaimWire(string Sku, string? Name, ClaimKind Kind, string Title, string Place, decimal Units, DateOnly Arose)
{
    /// <summary>The shipment, removal order or reason, or the orders that were refunded.</summary>
    public string? Document { get; init; }

    /// <summary>The last day to claim or to act.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>Days from the run's day to the last one; negative when it is past.</summary>
    public int? DaysLeft { get; init; }

    /// <summary>The units at landed cost.</summary>
    public decimal? Cost { get; init; }

    /// <summary>What the claim can bring.</summary>
    public decimal? Amount { get; init; }

    /// <summary>By what that is measured, in words.</summary>
    public string Basis { get; init; } = "";

    /// <summary>Whether it can still be made.</summary>
    public ClaimState State { get; init; }

    /// <summary>True for goods that are held: something to do, nothing to be paid.</summary>
    public bool IsHeld { get; init; }
}

/// <summary>What the claims of a kind come to.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Title">Its name in the person's language.</param>
/// <param name="Claims">How many can still be made.</param>
/// <param name="Units">Their units.</param>
/// <param name="Expired">How many expired.</param>
public sealed record ClaimTotalWire(ClaimKind Kind, string Title, int Claims, decimal Units, int Expired)
{
    /// <summary>Their units at cost; null when some cost is not known.</summary>
    public decimal? Cost { get; init; }

    /// <summary>What they can bring; null when some amount is not known.</summary>
    public decimal? Amount { get; init; }

    /// <summary>What those that expired could have brought.</summary>
    public decimal? ExpiredAmount { get; init; }
}

/// <summary>A page of claims: those that can still be made by their last day, then goods held, then those that expired.</summary>
/// <param name="Run">The run.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Rows">Those of the page.</param>
/// <param name="Totals">What each kind comes to, of all claims asked for.</param>
/// <param name="Gaps">What the record lacks, in words.</param>
public sealed record ClaimPageWire(
    long Run, int Total, IReadOnlyList<ClaimWire> Rows, IReadOnlyList<ClaimTotalWire> Totals, IReadOnlyList<string> Gaps);

/// <summary>What can be claimed in all, goods that are held left out.</summary>
/// <param name="Run">The run.</param>
/// <param name="Claims">How many can still be made.</param>
/// <param name="Amount">What those of a known amount can bring.</param>
/// <param name="Unknown">How many have no known amount.</param>
/// <param name="NextDay">The nearest last day to claim; null where none has one.</param>
/// <param name="DueOnNextDay">How many can be claimed until that day only.</param>
public sealed record ClaimSummaryWire(long Run, int Claims, decimal Amount, int Unknown, DateOnly? NextDay, int DueOnNextDay);
