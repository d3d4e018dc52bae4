using System.Collections.Immutable;
using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Ledger;
using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Findings;

/// <summary>Puts a case together from the facts, the ledger and the demand of one SKU.</summary>
sealed class StockCaseBuilder(SkuFacts facts, SkuLedger ledger, SkuDemand demand, CaseContext context)
{
    const int SoldWindowDays = 90;
    const int YearDays = 365;
    const decimal UnplacedShareMax = 0.05m;

    readonly DateOnly asOf = ledger.AsOf;
    readonly DateOnly? salesFrom = context.Coverage.SalesFrom ?? demand.FirstSale;

    public StockCase Build()
    {
        var positions = ledger.Positions
            .Where(position => KindOf(position.Warehouse) != WarehouseKind.Virtual)
            .ToArray();
        var total = Total(positions);
        return new StockCase(facts.Master, asOf)
        {
            Total = total,
            Places = [.. positions.Select(Place)],
            SoldUnits = SoldUnits(),
            IsDemandPlaced = IsDemandPlaced(),
            ReturnRate = ReturnRate(),
            DamageRate = total.OnHand > Quantity.Zero
                ? Reading.Of(total.Unsellable.Approximate / total.OnHand.Approximate)
                : Reading.Missing(Gap.NoStock),
            HasListingData = context.Coverage.HasListings || facts.Listings.Length > 0,
            EverSold = total.LastSale is not null || facts.Sales.Length > 0,
            Listings = [.. facts.Listings.Span],
            Pooled = [.. facts.Pooled.Span],
            Orders = Orders(),
            Shipments = [.. facts.Shipments.Span],
            Cohorts = ledger.Cohorts,
            LastCounts = context.Network.LastCounts,
            Costs = context.Costs,
        };
    }

    StockView Total(StockPosition[] positions)
    {
        var still = positions.Where(position => KindOf(position.Warehouse) != WarehouseKind.InTransit).ToArray();
        var held = positions.Where(position => !position.OnHand.IsZero).ToArray();
        return new StockView(facts.Master.Sku, asOf, StockCase.AllWarehouses)
        {
            OnHand = Sum(positions, position => position.OnHand),
            Good = Sum(still, position => position.Good),
            Sellable = Sum(still, position => position.Sellable),
            Unsellable = Sum(positions, position => position.Unsellable),
            InTransit = Sum(positions, position => position.OnHand) - Sum(still, position => position.OnHand),
            Value = held.All(position => position.Value is not null) ? held.Sum(position => position.Value) : null,
            FirstReceipt = positions.Min(position => position.FirstReceipt) ?? OldestLayerDay(null),
            LastSale = Later(demand.LastSale, positions.Max(position => position.LastSale)),
            SalesFrom = salesFrom,
            Grade = GradeOf(held.Length == 0 ? positions : held),
            Layers = Layers(null),
            Forecast = ForecastOf(StockCase.AllWarehouses),
        };
    }

    StockView Place(StockPosition position) => new(facts.Master.Sku, asOf, position.Warehouse)
    {
        Kind = KindOf(position.Warehouse),
        OnHand = position.OnHand,
        Good = position.Good,
        Sellable = KindOf(position.Warehouse) == WarehouseKind.InTransit ? Quantity.Zero : position.Sellable,
        Unsellable = position.Unsellable,
        Value = position.Value,
        FirstReceipt = position.FirstReceipt ?? OldestLayerDay(position.Warehouse),
        LastSale = position.LastSale,
        SalesFrom = salesFrom,
        Grade = position.Grade,
        Layers = Layers(position.Warehouse),
        Forecast = ForecastOf(position.Warehouse),
    };

    // What is empty is known as well as the records that say so; of what no record names nothing is.
    static DataGrade GradeOf(StockPosition[] positions) =>
        positions.Length == 0 ? DataGrade.D : positions.Max(position => position.Grade);

    ImmutableArray<CostLayer> Layers(short? warehouse) =>
    [
        .. ledger.Layers
            .Where(layer => layer.Quantity > Quantity.Zero && KindOf(layer.Warehouse) != WarehouseKind.Virtual)
            .Where(layer => warehouse is null || layer.Warehouse == warehouse)
            .OrderBy(layer => layer.NetworkDate)
            .ThenBy(layer => layer.LocationDate)
            .ThenBy(layer => layer.Warehouse),
    ];

    // The day of an estimated layer is the day the record starts, not the day goods came in: it makes no item new.
    DateOnly? OldestLayerDay(short? warehouse) =>
        Layers(warehouse) is [{ IsEstimated: false } oldest, ..] ? oldest.NetworkDate : null;

    // A forecast that saw no day of sales is a guess about nothing.
    DemandForecast? ForecastOf(short warehouse)
    {
        var forecast = demand.Forecasts.FirstOrDefault(item => item.Warehouse == warehouse);
        return forecast is { Figure: DemandFigure.Own } || (salesFrom is not null && forecast is { ObservedDays: > 0 }) ? forecast : null;
    }

    Reading SoldUnits()
    {
        var window = DateSpan.Last(SoldWindowDays, asOf);
        if (salesFrom is not { } known || known > window.Start)
        {
            return Reading.Missing(Gap.NoSalesData);
        }

        return Reading.Of(Periods(window).Aggregate(Quantity.Zero, (sum, period) => sum + period.Units).Approximate);
    }

    bool IsDemandPlaced()
    {
        var periods = Periods(DateSpan.Last(YearDays, asOf)).ToArray();
        var unplaced = Sum(periods.Where(period => period.Warehouse < 0), period => period.Units);
        return unplaced.Units <= Sum(periods, period => period.Units).Units * UnplacedShareMax;
    }

    Reading ReturnRate() => ReturnBook.CountOf(facts.Master, demand, asOf).Rate is { } rate ? Reading.Of(rate) : Reading.Missing(Gap.NoSales);

    IEnumerable<SalesPeriod> Periods(DateSpan span) => demand.Periods.Where(period => period.Span == span);

    OpenOrders Orders()
    {
        var open = facts.Purchases.ToArray().Where(IsOpen).ToArray();
        var quantity = Sum(open, line => line.Open);
        var values = open.Select(ValueOf).ToArray();
        var value = values.All(amount => amount is not null) && values.Length > 0 ? values.Sum() : null;
        return new OpenOrders(quantity, value, open.Min(line => line.ExpectedDay));
    }

    bool IsOpen(PurchaseLine line) =>
        line.Open > Quantity.Zero && (line.OrderedDay is null || line.OrderedDay <= asOf);

    decimal? ValueOf(PurchaseLine line)
    {
        var network = context.Network;
        var isKnown = line.Currency >= 0 && line.Currency < network.Currencies.Length;
        var rate = isKnown ? network.Rates.On(asOf, network.Currencies[line.Currency], network.Reporting) : null;
        return line.UnitPrice * line.Open.Units * rate;
    }

    WarehouseKind KindOf(short warehouse) =>
        warehouse >= 0 && warehouse < context.Network.Warehouses.Length
            ? context.Network.Warehouses[warehouse].Kind
            : WarehouseKind.Unknown;

    static DateOnly? Later(DateOnly? left, DateOnly? right) => left is null || right > left ? right ?? left : left;

    static Quantity Sum<T>(IEnumerable<T> items, Func<T, Quantity> quantity) =>
        items.Aggregate(Quantity.Zero, (sum, item) => sum + quantity(item));
}
