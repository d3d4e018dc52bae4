using System.Collections.Immutable;
using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Ledger;
using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Findings;

/// <summary>Goods ordered from suppliers and not yet received.</summary>
/// <param name="Quantity">Units still to come.</param>
/// <param name="Value">Their price in the reporting currency; null when one is not known.</param>
/// <param name="NextDay">The first day some are expected.</param>
public sealed record OpenOrders(Quantity Quantity, decimal? Value, DateOnly? NextDay);

/// <summary>
/// Everything the rules ask about one SKU on a day: its stock in all and in each warehouse, and what is known of it.
/// </summary>
public sealed record StockCase(SkuMaster Master, DateOnly AsOf)
{
    /// <summary>Stands for all warehouses together.</summary>
    public const short AllWarehouses = -1;

    /// <summary>The stock in all warehouses together.</summary>
    public required StockView Total { get; init; }

    /// <summary>One for each warehouse with a position, by warehouse; virtual ones left out.</summary>
    public ImmutableArray<StockView> Places { get; init; } = [];

    /// <summary>Units sold in the last 90 days; a gap when sales are not known for all of them.</summary>
    public Reading SoldUnits { get; init; } = Reading.Missing(Gap.NoSalesData);

    /// <summary>True when it is known for nearly all units sold in 365 days which place they were sold from.</summary>
    public bool IsDemandPlaced { get; init; }

    /// <summary>Units sent back over units sold in 365 days.</summary>
    public Reading ReturnRate { get; init; } = Reading.Missing(Gap.NoSalesData);

    /// <summary>Unsellable over on hand.</summary>
    public Reading DamageRate { get; init; } = Reading.Missing(Gap.NoStock);

    /// <summary>True when listings are known, of this SKU or of any other.</summary>
    public bool HasListingData { get; init; }

    /// <summary>True when it ever sold, in whatever record.</summary>
    public bool EverSold { get; init; }

    /// <summary>The SKU's offers.</summary>
    public ImmutableArray<ListingLine> Listings { get; init; } = [];

    /// <summary>In which countries the units of shared pools lie, as the newest report of each pool tells.</summary>
    public ImmutableArray<PooledLine> Pooled { get; init; } = [];

    /// <summary>What is still to come from suppliers.</summary>
    public OpenOrders Orders { get; init; } = new(Quantity.Zero, null, null);

    /// <summary>Shipments, for what went missing on the way.</summary>
    public ImmutableArray<ShipmentLine> Shipments { get; init; } = [];

    /// <summary>Receipts and what sold of them, by warehouse and day.</summary>
    public ImmutableArray<ReceiptCohort> Cohorts { get; init; } = [];

    /// <summary>The last stocktake of each warehouse by index, none after the as-of day.</summary>
    public ImmutableArray<DateOnly?> LastCounts { get; init; } = [];

    /// <summary>Costs and ratios from the stage Metrics.</summary>
    public CaseCosts Costs { get; init; } = new();

    /// <summary>The bounds of its places, worked out once for all rules that ask for them; null until then.</summary>
    internal PlacedBounds? Bounds { get; init; }

    /// <summary>
    /// The day all of today's stock came in after the last sale, so that it had no chance to sell before; null
    /// otherwise.
    /// </summary>
    public DateOnly? RestockedOn =>
        Total is { LastSale: { } sale, Layers: [{ IsEstimated: false } oldest, ..] } && oldest.NetworkDate > sale
            ? oldest.NetworkDate
            : null;

    /// <summary>The case of one SKU from what the stages before this one say of it.</summary>
    public static StockCase Of(SkuFacts facts, SkuLedger ledger, SkuDemand demand, CaseContext context) =>
        new StockCaseBuilder(facts, ledger, demand, context).Build();

    /// <summary>The last stocktake of a warehouse, when one is known.</summary>
    public DateOnly? CountDay(short warehouse) =>
        warehouse >= 0 && warehouse < LastCounts.Length && LastCounts[warehouse] is { } day && day <= AsOf ? day : null;

    /// <summary>
    /// What a condition of the cross rule looks at, for a layer; a gap when it is not known. Of goods no record
    /// dates only the least age is known: it decides where it is past the limit.
    /// </summary>
    public Reading Measure(RuleCondition condition, CostLayer layer) => condition.Measure switch
    {
        CaseMeasure.AgeDays when layer.IsAgeAtLeast && Total.AgeDays(layer) <= condition.Limit =>
            Reading.Missing(Gap.NoAge),
        CaseMeasure.AgeDays => Reading.Of((double)Total.AgeDays(layer)),
        CaseMeasure.IdleDays when Total.IdleDays is { } days => Reading.Of((double)days),
        CaseMeasure.IdleDays => Reading.Missing(Gap.NoSalesData),
        CaseMeasure.SoldUnits => SoldUnits,
        CaseMeasure.ReturnRate => ReturnRate,
        CaseMeasure.DamageRate => DamageRate,
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };
}
