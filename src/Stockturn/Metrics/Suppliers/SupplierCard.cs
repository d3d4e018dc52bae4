using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Values;

namespace Stockturn.Metrics;

/// <summary>Goods of an order that can still be given back to the supplier.</summary>
/// <param name="Sku">The SKU.</param>
/// <param name="Order">The order's number.</param>
/// <param name="ReceivedDay">The day they came in.</param>
/// <param name="LastDay">The last day the supplier takes them: received day + its return window.</param>
/// <param name="Units">Of what came in that day, what still lies where it came in and can be sold.</param>
/// <param name="Value">What the supplier gives for them, in the reporting currency at the rate of the day.</param>
public sealed record ReturnableGoods(
    string Sku, string Order, DateOnly ReceivedDay, DateOnly LastDay, Quantity Units, PartialSum Value);

/// <summary>A line of an order that is still to come.</summary>
/// <param name="Sku">The SKU.</param>
/// <param name="Order">The order's number.</param>
/// <param name="OrderedDay">The day it was ordered; null when not told.</param>
/// <param name="ExpectedDay">The day the supplier promised; null when not told.</param>
/// <param name="Units">Units still to come.</param>
/// <param name="Value">Their price, in the reporting currency at the rate of the day.</param>
public sealed record OpenOrderLine(
    string Sku, string Order, DateOnly? OrderedDay, DateOnly? ExpectedDay, Quantity Units, PartialSum Value);

/// <summary>A figure of a supplier's card.</summary>
/// <param name="Code">Which: the key of its name.</param>
/// <param name="Reading">The figure, or why there is none.</param>
/// <param name="Unit">What it counts; money is in the reporting currency.</param>
public sealed record SupplierFigure(string Code, Reading Reading, MetricUnit Unit);

/// <summary>A supplier: what was agreed, what it does, what is open, and how goods can go back (S0-44, U-24).</summary>
/// <param name="Name">As purchases name it, or as its card does; empty for orders that name nobody.</param>
/// <param name="Told">What was agreed; null when no sheet tells of it.</param>
public sealed record SupplierCard(string Name, Supplier? Told)
{
    /// <summary>SKUs that name it or were ordered of it.</summary>
    public int Skus { get; init; }

    /// <summary>Orders that are not cancelled.</summary>
    public int Orders { get; init; }

    /// <summary>Days from order to receipt as measured, line by line.</summary>
    public LeadTime LeadTime { get; init; } = LeadTimes.Of(new LeadTimeLane("", "", "", false), []);

    /// <summary>Of the lines with a promised day that came or should have come by now, the share that came by that day.</summary>
    public Reading OnTimeShare { get; init; } = Reading.Missing(Gap.NoPromise);

    /// <summary>Of the orders of which something came, the share that came on more than one day or only in part.</summary>
    public Reading InPartsShare { get; init; } = Reading.Missing(Gap.NoReceipt);

    /// <summary>Of the units of lines that are over, the share that did not come.</summary>
    public Reading ShortShare { get; init; } = Reading.Missing(Gap.NoReceipt);

    /// <summary>The units behind it.</summary>
    public Quantity ShortUnits { get; init; }

    /// <summary>Units customers sent back for a defect in 365 days over units sold in them.</summary>
    public Reading DefectShare { get; init; } = Reading.Missing(Gap.NoReturnReason);

    /// <summary>Lines still to come, the day promised first.</summary>
    public ImmutableArray<OpenOrderLine> Open { get; init; } = [];

    /// <summary>Units still to come.</summary>
    public Quantity OpenUnits { get; init; }

    /// <summary>Their price in the reporting currency.</summary>
    public PartialSum OpenValue { get; init; }

    /// <summary>Of them, units whose promised day is over.</summary>
    public Quantity OverdueUnits { get; init; }

    /// <summary>What was paid in advance for them, by the agreed share.</summary>
    public PartialSum OpenDeposit { get; init; }

    /// <summary>Goods that can still be given back, the first last day first.</summary>
    public ImmutableArray<ReturnableGoods> Returnable { get; init; } = [];

    /// <summary>What the supplier gives for all of them; missing without a return window.</summary>
    public PartialSum ReturnableValue { get; init; } = PartialSum.Missing(Gap.NoSupplierTerms);

    /// <summary>The first day after which some of them cannot be given back any more; null without any.</summary>
    public DateOnly? ReturnableUntil => Returnable.IsEmpty ? null : Returnable[0].LastDay;

    /// <summary>What it is found by: its code, or the name where no sheet tells of it.</summary>
    public string Key => Told?.Code ?? Name;

    /// <summary>All figures of the card in the order in which they are shown.</summary>
    public ImmutableArray<SupplierFigure> Figures =>
    [
        new("open_value", OpenValue.Reading, MetricUnit.Money),
        new("open_units", Reading.Of(OpenUnits.Units), MetricUnit.Units),
        new("overdue_units", Reading.Of(OverdueUnits.Units), MetricUnit.Units),
        new("open_deposit", OpenDeposit.Reading, MetricUnit.Money),
        new("on_time", OnTimeShare, MetricUnit.Share),
        new("lead_told", Told?.LeadTimeDays is { } days ? Reading.Of((double)days) : Reading.Missing(Gap.NoSupplierTerms), MetricUnit.Days),
        new("lead_median", LeadTime.MedianDays, MetricUnit.Days),
        new("lead_ninetieth", LeadTime.NinetiethDays, MetricUnit.Days),
        new("in_parts", InPartsShare, MetricUnit.Share),
        new("short", ShortShare, MetricUnit.Share),
        new("defects", DefectShare, MetricUnit.Share),
        new("returnable_value", ReturnableValue.Reading, MetricUnit.Money),
    ];
}
