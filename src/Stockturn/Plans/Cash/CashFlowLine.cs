using System.Collections.Immutable;
using Stockturn.Metrics;

namespace Stockturn.Plans;

/// <summary>What money of a cash calendar comes from or goes to, in the order in which it is shown.</summary>
public enum CashKind
{
    /// <summary>What platforms owe for what was sold before the as-of day, with what they kept back.</summary>
    Owed,

    /// <summary>Payouts of what is expected to sell from stock that is there or ordered.</summary>
    Sales,

    /// <summary>Payouts of what orders people accepted would sell on top.</summary>
    AcceptedSales,

    /// <summary>Payouts of what proposed orders would sell on top.</summary>
    ProposedSales,

    /// <summary>Proceeds of clearing stock.</summary>
    Clearance,

    /// <summary>Payments of orders placed.</summary>
    Payable,

    /// <summary>Payments of orders people accepted and have not placed yet.</summary>
    Accepted,

    /// <summary>Payments of proposed orders nobody decided on yet.</summary>
    Proposal,

    /// <summary>Freight of shipments on the way.</summary>
    Freight,

    /// <summary>Freight of moves between warehouses people accepted, removals among it.</summary>
    Moves,

    /// <summary>Duty and import tax of shipments on the way.</summary>
    Duty,

    /// <summary>Advertising.</summary>
    Advertising,

    /// <summary>Storage fees.</summary>
    Storage,

    /// <summary>VAT and other tax.</summary>
    Tax,

    /// <summary>What else the seller knows will come or go.</summary>
    Other,
}

/// <summary>How sure a line of a cash calendar is.</summary>
public enum CashCertainty
{
    /// <summary>A document or the seller tells amount and day.</summary>
    Told,

    /// <summary>Goes on as it was measured.</summary>
    Measured,

    /// <summary>Comes if the forecast does.</summary>
    Forecast,

    /// <summary>Day or amount rests on what the policy assumes.</summary>
    Assumed,
}

/// <summary>A line of a cash calendar: what comes (positive) or goes (negative) in each week, in the reporting currency, to the cent.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Of whom: stores, supplier, what the seller calls it; empty where there is one only.</param>
/// <param name="Certainty">How sure it is.</param>
/// <param name="Weeks">An amount for each week.</param>
public sealed record CashFlowLine(CashKind Kind, string Name, CashCertainty Certainty, ImmutableArray<decimal> Weeks)
{
    /// <summary>The same when SKUs sell together as little as in one case of ten.</summary>
    public ImmutableArray<decimal> Low { get; init; } = Weeks;

    /// <summary>The same when SKUs sell together as much as in one case of ten.</summary>
    public ImmutableArray<decimal> High { get; init; } = Weeks;

    /// <summary>The low case when its SKUs sell each for itself; <see cref="Low"/> where it is not parted.</summary>
    public ImmutableArray<decimal> LowAlone { get => field.IsDefault ? Low : field; init; }

    /// <summary>The low case when its SKUs are low all at once; <see cref="Low"/> where it is not parted.</summary>
    public ImmutableArray<decimal> LowTogether { get => field.IsDefault ? Low : field; init; }

    /// <summary>The high case when its SKUs sell each for itself; <see cref="High"/> where it is not parted.</summary>
    public ImmutableArray<decimal> HighAlone { get => field.IsDefault ? High : field; init; }

    /// <summary>The high case when its SKUs are high all at once; <see cref="High"/> where it is not parted.</summary>
    public ImmutableArray<decimal> HighTogether { get => field.IsDefault ? High : field; init; }

    /// <summary>All weeks together.</summary>
    public decimal Total => Weeks.Sum();
}

/// <summary>Money a cash calendar knows of and cannot place, or does not know at all.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Of whom; empty where there is one only.</param>
/// <param name="Gap">What is not known.</param>
/// <param name="Amount">What is known of it in the reporting currency, positive for what comes; null where nothing is.</param>
public readonly record struct CashGap(CashKind Kind, string Name, Gap Gap, decimal? Amount);

/// <summary>A week of a cash calendar.</summary>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day.</param>
/// <param name="Before">Cash before it; the change since the as-of day where cash at hand is not told.</param>
/// <param name="In">What comes, 0 or more.</param>
/// <param name="Out">What goes, 0 or less.</param>
public readonly record struct CashWeek(DateOnly From, DateOnly To, decimal Before, decimal In, decimal Out)
{
    /// <summary>Cash after it.</summary>
    public decimal After => Before + In + Out;

    /// <summary>Cash after it when SKUs sell together as little as in one case of ten.</summary>
    public decimal LowAfter { get; init; }

    /// <summary>Cash after it when SKUs sell together as much as in one case of ten.</summary>
    public decimal HighAfter { get; init; }
}

/// <summary>A proposed order with its payments and what it would sell.</summary>
/// <param name="Sku">The SKU.</param>
/// <param name="Schedule">Its payments, in the reporting currency.</param>
/// <param name="Payments">What it costs in each week, 0 or less.</param>
/// <param name="Brings">What it brings in each week, 0 or more.</param>
public sealed record CashProposal(string Sku, PaymentSchedule Schedule, ImmutableArray<decimal> Payments, ImmutableArray<decimal> Brings)
{
    /// <summary>True where a person accepted it.</summary>
    public bool IsAccepted { get; init; }
}

/// <summary>What a proposed order does to the lowest cash.</summary>
/// <param name="Proposal">The order.</param>
/// <param name="Without">The lowest cash when all are placed but it.</param>
/// <param name="Alone">The lowest cash when it alone is placed.</param>
/// <param name="Lowers">What the lowest cash of all falls by through it; negative where it is raised.</param>
public sealed record CashEffect(CashProposal Proposal, decimal Without, decimal Alone, decimal Lowers);
