using System.Collections.Immutable;
using Stockturn.Values;

namespace Stockturn.Metrics;

/// <summary>A measurement in, a reading out.</summary>
public delegate Reading MetricReader(in Measurement measurement);

/// <summary>A measurement in, the lines of its explanation out.</summary>
public delegate ImmutableArray<ExplanationLine> MetricInputs(in Measurement measurement);

/// <summary>A measurement in, whether the true figure may be larger than the reading out.</summary>
public delegate bool MetricBound(in Measurement measurement);

/// <summary>A measurement in, the days a figure of it is about out.</summary>
public delegate DateSpan MetricDays(in Measurement measurement);

/// <summary>A metric as data, so that faces can list, read and explain it by its code.</summary>
public sealed record MetricEntry(
    string Code, string Title, string ChineseTitle, MetricUnit Unit, string Formula, string Anchor)
{
    /// <summary>The figure, or why there is none.</summary>
    public required MetricReader Read { get; init; }

    /// <summary>The days the figure is about.</summary>
    public required MetricDays Days { get; init; }

    /// <summary>What the figure is worked out from.</summary>
    public required MetricInputs Inputs { get; init; }

    /// <summary>Whether the true figure is at least the reading, and may be larger.</summary>
    public required MetricBound IsAtLeast { get; init; }

    /// <summary>True for a metric of which that can ever be so.</summary>
    public bool CanBeAtLeast { get; init; }

    /// <summary>True for a share of the whole: the measurement must tell its whole.</summary>
    public bool NeedsWhole { get; init; }

    /// <summary>The entry of a metric.</summary>
    public static MetricEntry Of<TMetric>()
        where TMetric : IMetric =>
        new(TMetric.Code, TMetric.Title, TMetric.ChineseTitle, TMetric.Unit, TMetric.Formula, TMetric.Anchor)
        {
            Read = TMetric.Read,
            Days = TMetric.Days,
            Inputs = TMetric.Inputs,
            IsAtLeast = TMetric.IsAtLeast,
            CanBeAtLeast = TMetric.CanBeAtLeast,
            NeedsWhole = TMetric.NeedsWhole,
        };

    /// <summary>Why the figure is what it is.</summary>
    public Explanation Explain(in Measurement measurement) => new(
        Code, Formula, Anchor, Days(in measurement), Inputs(in measurement), Read(in measurement), Unit,
        IsAtLeast(in measurement));
}

/// <summary>Every metric, in one literal list, in the order in which they are shown.</summary>
public static class MetricCatalog
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<MetricEntry> All { get; } =
    [
        MetricEntry.Of<Turnover>(),
        MetricEntry.Of<TurnoverTwoPoint>(),
        MetricEntry.Of<TurnoverToPeer>(),
        MetricEntry.Of<DaysInventoryOutstanding>(),
        MetricEntry.Of<Gmroi>(),
        MetricEntry.Of<SellThrough>(),
        MetricEntry.Of<SellThroughOfQuarter>(),
        MetricEntry.Of<SellThroughTargetGap>(),
        MetricEntry.Of<SellThroughOfSpan>(),
        MetricEntry.Of<SellThroughWithoutTransfers>(),
        MetricEntry.Of<StockToSales>(),
        MetricEntry.Of<StockValueToMonthSales>(),
        MetricEntry.Of<DeadStockShare>(),
        MetricEntry.Of<IdleExemptShare>(),
        MetricEntry.Of<ForwardCover>(),
        MetricEntry.Of<InStockRate>(),
        MetricEntry.Of<LostSales>(),
        MetricEntry.Of<SoldPerDay>(),
        MetricEntry.Of<WeightedAge>(),
        MetricEntry.Of<ValueWeightedAge>(),
        MetricEntry.Of<StockValue>(),
        MetricEntry.Of<InTransitValue>(),
        MetricEntry.Of<RealisableValue>(),
        MetricEntry.Of<WriteDown>(),
        MetricEntry.Of<ValueLost>(),
        MetricEntry.Of<CashTiedUp>(),
        MetricEntry.Of<WorkingCapitalShare>(),
        MetricEntry.Of<CashCycleDays>(),
        MetricEntry.Of<GrossMargin>(),
        MetricEntry.Of<NetMargin>(),
        MetricEntry.Of<AdvertisingCostOfSales>(),
        MetricEntry.Of<AdvertisingShareOfSales>(),
        MetricEntry.Of<Conversion>(),
        MetricEntry.Of<RepurchaseRate>(),
        MetricEntry.Of<HoldingCost>(),
        MetricEntry.Of<CostOfOneMoreDay>(),
        MetricEntry.Of<CostOfOneMoreWeek>(),
        MetricEntry.Of<OverstockCost>(),
        MetricEntry.Of<StorageUtilisation>(),
        MetricEntry.Of<Imbalance>(),
        MetricEntry.Of<ValueShareAgainstSalesShare>(),
    ];

    /// <summary>The metric of a code, or null.</summary>
    public static MetricEntry? Find(string code) => All.FirstOrDefault(entry => entry.Code == code);
}
