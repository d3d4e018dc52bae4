using Stockturn.Workspaces.Reports;

namespace Stockturn.Server.Wire;

/// <summary>What to order of one SKU.</summary>
/// <param name="Sku">The SKU.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Supplier">Of whom; empty where nobody is named.</param>
/// <param name="State">What the plan asks of a person.</param>
/// <param name="Order">Units to order, by minimum and pack.</param>
/// <param name="Cost">What they cost at the last price paid.</param>
public sealed record ReplenishmentWire(string Sku, string? Name, string Supplier, PlanState State, decimal Order, FigureWire Cost)
{
    /// <summary>The id of the line, by which it is decided.</summary>
    public required string Line { get; init; }

    /// <summary>ABC-XYZ class.</summary>
    public string? Class { get; init; }

    /// <summary>What was decided of it; null where nothing is.</summary>
    public PlanDecisionWire? Decision { get; init; }

    /// <summary>What the places need beyond what is gathered; below 0 there is more than needed.</summary>
    public decimal Need { get; init; }

    /// <summary>What the literal rule of the trade would buy.</summary>
    public decimal Literal { get; init; }

    /// <summary>What the rule of ERPs would buy; null where something is not known.</summary>
    public decimal? Erp { get; init; }

    /// <summary>Units that will not be sold within the days stock may last after the order is there; null where not known.</summary>
    public double? Excess { get; init; }

    /// <summary>Sellable units; null where some stock is not known.</summary>
    public decimal? OnHand { get; init; }

    /// <summary>Units on the way and on order.</summary>
    public decimal Coming { get; init; }

    /// <summary>Expected units a day.</summary>
    public double UnitsPerDay { get; init; }

    /// <summary>The last day to order without more risk than the service allows; null when it is far off or not known.</summary>
    public DateOnly? OrderBy { get; init; }

    /// <summary>Days of sales by which it should have been ordered before.</summary>
    public int OverdueDays { get; init; }

    /// <summary>The day an order of today is there; null where no lead time is known.</summary>
    public DateOnly? ArrivesOn { get; init; }

    /// <summary>The first day a place runs out; null where none does within 180 days.</summary>
    public DateOnly? RunsOutOn { get; init; }

    /// <summary>The most days a place would be without it when ordered today.</summary>
    public int DaysOut { get; init; }

    /// <summary>Units that are ordered once a person says so, the record of the stock being too thin to order by (grade D).</summary>
    public decimal Withheld { get; init; }

    /// <summary>The finding that refuses its order, or would had nobody exempted it; null where none does.</summary>
    public BuyingRefusalWire? Refusal { get; init; }

    /// <summary>Why more or less is ordered than needed, in words.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}

/// <summary>What stands against an order; overridden by exempting the finding, with reason and last day, by POST /api/findings/marks.</summary>
/// <param name="Finding">The id of the finding.</param>
/// <param name="Rule">Its rule.</param>
/// <param name="Units">Units stuck.</param>
/// <param name="Need">Units the places need.</param>
/// <param name="IsOverridden">True when a person said to buy all the same.</param>
public sealed record BuyingRefusalWire(string Finding, string Rule, decimal Units, decimal Need, bool IsOverridden);

/// <summary>A page of what to order, with what all that is due costs.</summary>
/// <param name="Run">The run.</param>
/// <param name="Total">How many SKUs are meant.</param>
/// <param name="Due">Of these, how many are to be ordered now.</param>
/// <param name="Cost">What these cost; what has no price is not in it.</param>
/// <param name="Unpriced">Of these, how many have no price.</param>
/// <param name="Rows">The rows of the page.</param>
public sealed record ReplenishmentPageWire(long Run, int Total, int Due, double Cost, int Unpriced, IReadOnlyList<ReplenishmentWire> Rows)
{
    /// <summary>Closures for which orders of these SKUs are to be placed earlier than else within 90 days, the first first.</summary>
    public required IReadOnlyList<PlannedClosureWire> Closures { get; init; }

    /// <summary>How many SKUs wait for a person, the record of their stock being too thin to order by (grade D).</summary>
    public int Withheld { get; init; }

    /// <summary>What these SKUs come to as they are, and under what is assumed; null where nothing is.</summary>
    public PlanChangeWire? WhatIf { get; init; }
}

/// <summary>The days on which plans are decided again, the first first.</summary>
/// <param name="Run">The run.</param>
/// <param name="Dates">The days.</param>
public sealed record PlanDatesWire(long Run, IReadOnlyList<PlanDateWire> Dates);

/// <summary>A day on which a SKU is decided again, with what was expected by then and what it means, in words.</summary>
public sealed record PlanDateWire(DateOnly Day, string Sku, string What);

/// <summary>What plans come to as they are, and under what is assumed.</summary>
public sealed record PlanChangeWire(PlanSumsWire Now, PlanSumsWire Then);

/// <summary>What plans come to together; money in the reporting currency.</summary>
/// <param name="Skus">How many SKUs are to be ordered now.</param>
/// <param name="Units">Units to order.</param>
/// <param name="Cost">What they cost: the cash they take.</param>
/// <param name="ReorderPoint">The sum of the reorder points, units.</param>
/// <param name="SafetyStock">The sum of the safety stocks, units.</param>
/// <param name="SafetyValue">What they cost.</param>
/// <param name="Excess">Units that will not be sold within the days stock may last after the order is there.</param>
/// <param name="ExcessValue">What they cost.</param>
/// <param name="Unpriced">SKUs without a price: not in what costs.</param>
public sealed record PlanSumsWire(
    int Skus, decimal Units, double Cost, double ReorderPoint, double SafetyStock, double SafetyValue,
    double Excess, double ExcessValue, int Unpriced);

/// <summary>What the rule of ERPs would buy, and why the plan buys other than that.</summary>
/// <param name="Quantity">Units it would buy.</param>
/// <param name="UnitsPerDay">Weighted sales a day of the last 7, 15 and 30 days.</param>
/// <param name="Days">Lead time and safety days.</param>
/// <param name="OnHand">Sellable units it counts.</param>
/// <param name="OnOrder">Units of open purchase orders it counts.</param>
/// <param name="Differences">Units the plan orders more or less, by cause; together that of the two orders.</param>
public sealed record ErpSuggestionWire(
    decimal Quantity, double UnitsPerDay, double Days, decimal OnHand, decimal OnOrder, IReadOnlyList<ErpDifferenceWire> Differences);

/// <summary>Units the plan orders more than an ERP for one cause; below 0 less.</summary>
public sealed record ErpDifferenceWire(Plans.ErpCause Cause, decimal Units);

/// <summary>A closure for which orders are to be placed earlier than else.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day.</param>
/// <param name="Skus">How many SKUs are to be ordered before it.</param>
/// <param name="OrderBy">The first of their last days to order.</param>
public sealed record PlannedClosureWire(string Name, DateOnly First, DateOnly Last, int Skus, DateOnly OrderBy);

/// <summary>What to order of one SKU, place by place.</summary>
/// <param name="Run">The run.</param>
/// <param name="AsOf">Its day.</param>
/// <param name="Plan">All places together; null where it is expected to sell nowhere.</param>
/// <param name="Places">A line for each place that sells it.</param>
/// <param name="Warnings">When it runs out and what ordered now is there when, in words.</param>
public sealed record SkuReplenishmentWire(
    long Run, DateOnly AsOf, ReplenishmentWire? Plan, IReadOnlyList<PlaceNeedWire> Places, IReadOnlyList<string> Warnings)
{
    /// <summary>What the rule of ERPs would buy and why that differs; null where something is not known.</summary>
    public ErpSuggestionWire? Erp { get; init; }

    /// <summary>What it comes to as it is, and under what is assumed; null where nothing is.</summary>
    public PlanChangeWire? WhatIf { get; init; }
}

/// <summary>What one place needs.</summary>
/// <param name="Warehouse">Its code; empty for all places together.</param>
/// <param name="Gap">Why nothing can be said; null when it can.</param>
/// <param name="OnHand">Sellable units; null where not known.</param>
/// <param name="Coming">What comes to it, the next first.</param>
/// <param name="UnitsPerDay">Expected units a day.</param>
public sealed record PlaceNeedWire(
    string Warehouse, string? Gap, decimal? OnHand, IReadOnlyList<PlannedArrivalWire> Coming, double UnitsPerDay)
{
    /// <summary>Mean days from order to arrival; null where not known.</summary>
    public double? LeadTimeDays { get; init; }

    /// <summary>Their standard deviation.</summary>
    public double? LeadTimeDeviation { get; init; }

    /// <summary>How many waits it was measured from.</summary>
    public int LeadTimeWaits { get; init; }

    /// <summary>Who tells it: Receipts, ReceiptsAndShipments, Told or Supplier.</summary>
    public Metrics.SupplyTimeSource? LeadTimeFrom { get; init; }

    /// <summary>The chance not to run out before an order arrives.</summary>
    public double Service { get; init; }

    /// <summary>Units kept for what cannot be known.</summary>
    public double? SafetyStock { get; init; }

    /// <summary>Of them, for the lead time that varies.</summary>
    public double? SafetyOfLeadTime { get; init; }

    /// <summary>The position at which to order.</summary>
    public double? ReorderPoint { get; init; }

    /// <summary>The position an order brings about.</summary>
    public double? OrderUpTo { get; init; }

    /// <summary>Units needed now.</summary>
    public decimal? Need { get; init; }

    /// <summary>The last day to order.</summary>
    public DateOnly? OrderBy { get; init; }

    /// <summary>The day it runs out.</summary>
    public DateOnly? RunsOutOn { get; init; }

    /// <summary>The day an order of today is there.</summary>
    public DateOnly? ArrivesOn { get; init; }

    /// <summary>The literal safety stock of the trade.</summary>
    public decimal? LiteralSafetyStock { get; init; }

    /// <summary>Units at the end of each of the next 180 days when nothing more is ordered; empty where the stock is not known.</summary>
    public required IReadOnlyList<double> Closing { get; init; }
}

/// <summary>Units that come.</summary>
public sealed record PlannedArrivalWire(DateOnly Day, decimal Units, string Document, bool IsShipped);
