using System.Collections.Immutable;
using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Ledger;
using Stockturn.Values;

namespace Stockturn.Metrics;

/// <summary>
/// A part of a SKU's measurement: its stock in a warehouse (store −1), or its sales of a store out of a warehouse.
/// </summary>
/// <param name="Warehouse">Index into the network's warehouses; −1 when sales could not be placed.</param>
/// <param name="Store">Index into the network's stores; −1 for stock.</param>
/// <param name="Measurement">Its sums.</param>
public readonly record struct MeasureCell(short Warehouse, short Store, Measurement Measurement);

/// <summary>One SKU's parts over a span, ready to be put into groups.</summary>
/// <param name="Master">What the SKU is.</param>
/// <param name="Context">The places and settings it is measured by.</param>
/// <param name="Cells">Its parts; not needed for groups that never part a SKU, such as categories.</param>
/// <param name="Whole">All of them together; null for a SKU of which nothing is known but its name.</param>
public readonly record struct SkuCells(
    SkuMaster Master, CostContext Context, ImmutableArray<MeasureCell> Cells, Measurement? Whole);

/// <summary>One SKU, ready to be measured over any span and put into any group.</summary>
public sealed class SkuMeasure
{
    readonly StockCells stock;
    readonly SalesCells sales;

    // The span everything asks for.
    readonly (DateSpan Span, ImmutableArray<MeasureCell> Cells, Measurement Whole) year;

    SkuMeasure(SkuFacts facts, SkuLedger ledger, SkuDemand demand, CostContext context)
    {
        (Master, AsOf, Context) = (facts.Master, ledger.AsOf, context);
        Costs = SkuCosts.Measure(facts, ledger, demand, context);
        var reported = new ReportedFees(facts, ledger, context);
        stock = new StockCells(facts, ledger, new StockCellInputs(demand, context, Costs, reported));
        sales = new SalesCells(
            facts, demand, new SalesCellInputs(context, Costs, reported, OnlyPlace(ledger, context)));
        var lastYear = MeasuredSpans.Year(AsOf);
        var cells = Measured(lastYear);
        year = (lastYear, cells, Sum(cells, lastYear));
    }

    /// <summary>What the SKU is.</summary>
    public SkuMaster Master { get; }

    /// <summary>The day of the stock.</summary>
    public DateOnly AsOf { get; }

    /// <summary>The places and settings it is measured by.</summary>
    public CostContext Context { get; }

    /// <summary>What keeping and selling it costs, place by place.</summary>
    public SkuCosts Costs { get; }

    /// <summary>Prepares a SKU.</summary>
    public static SkuMeasure Of(SkuFacts facts, SkuLedger ledger, SkuDemand demand, CostContext context) =>
        new(facts, ledger, demand, context);

    /// <summary>Its parts over a span: the last 365, 90 or 30 days, or a calendar month cut at the as-of day.</summary>
    public ImmutableArray<MeasureCell> Cells(DateSpan span) => span == year.Span ? year.Cells : Measured(span);

    /// <summary>The same, ready to be put into groups.</summary>
    public SkuCells Parts(DateSpan span)
    {
        var cells = Cells(span);
        return new(Master, Context, cells, cells.IsEmpty ? null : span == year.Span ? year.Whole : Sum(cells, span));
    }

    /// <summary>All of it over a span.</summary>
    public Measurement Over(DateSpan span) => span == year.Span ? year.Whole : Sum(Measured(span), span);

    static Measurement Sum(ImmutableArray<MeasureCell> cells, DateSpan span)
    {
        var sum = new Measurement(span);
        foreach (var cell in cells)
        {
            sum += cell.Measurement;
        }

        return sum;
    }

    ImmutableArray<MeasureCell> Measured(DateSpan span)
    {
        var cells = ImmutableArray.CreateBuilder<MeasureCell>();
        stock.AddTo(cells, span);
        sales.AddTo(cells, span);
        return cells.DrainToImmutable();
    }

    // Sales that name no warehouse can only have left the one that holds the SKU, when there is only one.
    internal static short OnlyPlace(SkuLedger ledger, CostContext context)
    {
        var places = ledger.Positions
            .Select(position => position.Warehouse)
            .Where(place => SkuCosts.KindOf(place, context.Network)
                is not (WarehouseKind.InTransit or WarehouseKind.Virtual))
            .ToList();
        return places.Count == 1 ? places[0] : (short)-1;
    }
}
