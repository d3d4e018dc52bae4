using System.Collections.Immutable;
using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Ledger;
using Stockturn.Values;

namespace Stockturn.Metrics;

/// <summary>Works out the costs of one SKU place by place: own report first, then the table, else a gap.</summary>
sealed class WarehouseCosting
{
    const int EstimateDays = 30;

    readonly SkuFacts facts;
    readonly SkuLedger ledger;
    readonly SkuDemand demand;
    readonly CostContext context;
    readonly ReportedFees reported;

    internal WarehouseCosting(SkuFacts facts, SkuLedger ledger, SkuDemand demand, CostContext context)
    {
        (this.facts, this.ledger, this.demand, this.context) = (facts, ledger, demand, context);
        reported = new ReportedFees(facts, ledger, context);
    }

    MetricSettings Settings => context.Settings;

    internal WarehouseCosts Measure(StockPosition position)
    {
        var place = PlaceOf(position.Warehouse);
        var tariff = new StorageTariff(facts.Master, place, context, ledger.AsOf);
        var layers = LayersIn(position.Warehouse);
        var costs = new WarehouseCosts(position.Warehouse)
        {
            RateCard = tariff.Card,
            UnitCubicFeet = tariff.UnitCubicFeet,
            Size = tariff.Size,
            Value = new(ValueOf(position, layers), "ledger"),
            StoragePerDay = StoragePerDay(place, position.Warehouse, tariff, layers),
            StoragePerUnitDay = place.Kind == WarehouseKind.InTransit ? OnTheWay : tariff.PerUnitDay(ledger.AsOf, 1),
            StorageToDate = StorageToDate(place, tariff, layers),
        };
        costs = new SurchargeCosting(facts, context, reported, ledger.AsOf).Add(costs, place.Kind, layers);
        costs = new SellingCosting(facts, demand, context, reported).Add(costs, ledger.AsOf);
        return WithCarrying(costs with { UnitCost = UnitCost(costs.Value, position.OnHand) }, position, layers);
    }

    // Goods on the way pay freight, which is in their cost, and no storage.
    static CostFigure OnTheWay => new(PartialSum.Of(0), "in transit");

    Warehouse PlaceOf(short warehouse) =>
        warehouse >= 0 && warehouse < context.Network.Warehouses.Length
            ? context.Network.Warehouses[warehouse]
            : new Warehouse("");

    ImmutableArray<CostLayer> LayersIn(short warehouse) =>
        [.. ledger.Layers.Where(layer => layer.Warehouse == warehouse && layer.Quantity > Quantity.Zero)];

    static PartialSum ValueOf(StockPosition position, ImmutableArray<CostLayer> layers) => position.Value is { } value
        ? PartialSum.Of(value)
        : new(layers.Sum(layer => layer.Value ?? 0), Gap.NoCost);

    CostFigure UnitCost(CostFigure value, Quantity onHand)
    {
        if (onHand > Quantity.Zero && value.Sum is { IsWhole: true, Amount: > 0 })
        {
            return value.Times(1 / onHand.Units);
        }

        var master = facts.Master;
        return master.UnitCost is { } cost
            ? new(context.ToReporting(cost + (master.InboundCost ?? 0), master.Currency, ledger.AsOf), "product card")
            : CostFigure.Missing(Gap.NoCost);
    }

    CostFigure StoragePerDay(Warehouse place, short warehouse, StorageTariff tariff, ImmutableArray<CostLayer> layers)
    {
        if (place.Kind == WarehouseKind.InTransit)
        {
            return OnTheWay;
        }

        if (reported.Estimate("storage", warehouse) is { } estimate)
        {
            return estimate.Times(1m / EstimateDays);
        }

        var total = PartialSum.Of(0);
        foreach (var layer in layers)
        {
            var unit = IsOfUnknownStep(layer, tariff)
                ? PartialSum.Missing(Gap.NoAge)
                : tariff.AmountPerUnitDay(ledger.AsOf, DayOfStay(layer));
            total += unit.Times(layer.Quantity.Units);
        }

        return new(total, SourceOf(layers, tariff));
    }

    // The last layer speaks for all: they stand on one card.
    string SourceOf(ImmutableArray<CostLayer> layers, StorageTariff tariff)
    {
        if (layers is not [.., var last])
        {
            return "nothing on hand";
        }

        return IsOfUnknownStep(last, tariff) ? "" : tariff.PerUnitDay(ledger.AsOf, DayOfStay(last)).Source;
    }

    bool IsOfUnknownStep(CostLayer layer, StorageTariff tariff) =>
        layer.IsStayAtLeast && !tariff.IsSameFrom(ledger.AsOf, DayOfStay(layer));

    int DayOfStay(CostLayer layer) => ledger.AsOf.DayNumber - layer.LocationDate.DayNumber + 1;

    CostFigure StorageToDate(Warehouse place, StorageTariff tariff, ImmutableArray<CostLayer> layers)
    {
        if (place.Kind == WarehouseKind.InTransit)
        {
            return OnTheWay;
        }

        var total = PartialSum.Of(0);
        foreach (var layer in layers.Where(layer => layer.LocationDate < ledger.AsOf))
        {
            var stay = new DateSpan(layer.LocationDate, ledger.AsOf);
            total += tariff.PerUnit(stay, layer.LocationDate).Times(layer.Quantity.Units);
        }

        return new(total, tariff.Card ?? "");
    }

    WarehouseCosts WithCarrying(WarehouseCosts costs, StockPosition position, ImmutableArray<CostLayer> layers)
    {
        var oldValue = layers.Aggregate(PartialSum.Of(0), (sum, layer) => sum + OldValue(layer));
        var net = costs.NetSellingPrice.Sum.Times(position.OnHand.Units);
        return costs with
        {
            CapitalPerDay = Carrying(costs.Value.Sum, Settings.CapitalRateYear, "capital"),
            CapitalPerDayRealisable = Carrying(
                net with { Amount = Math.Max(0, net.Amount) }, Settings.CapitalRateYear, "capital on realisable value"),
            ShrinkPerDay = Carrying(costs.Value.Sum, Settings.ShrinkRateYear, "shrink"),
            ObsolescencePerDay = Carrying(oldValue, Settings.ObsolescenceRateYear, "obsolescence"),
            CapitalToDate = new(CapitalToDate(layers), "policy, capital"),
        };
    }

    PartialSum CapitalToDate(ImmutableArray<CostLayer> layers) => layers.Aggregate(
        PartialSum.Of(0),
        (sum, layer) => sum + CarryingCost.Of(ValueOf(layer), Settings.CapitalRateYear, Math.Max(0, AgeOf(layer))));

    // What is surely old, and nothing for what is surely young; in between it cannot be told.
    PartialSum OldValue(CostLayer layer)
    {
        if (AgeOf(layer) > Settings.ObsolescenceAfterDays)
        {
            return ValueOf(layer);
        }

        return layer.IsAgeAtLeast ? PartialSum.Missing(Gap.NoAge) : PartialSum.Of(0);
    }

    static CostFigure Carrying(PartialSum value, double rateYear, string name) =>
        new(CarryingCost.Of(value, rateYear, days: 1), $"policy, {name}");

    static PartialSum ValueOf(CostLayer layer) =>
        layer.Value is { } value ? PartialSum.Of(value) : PartialSum.Missing(Gap.NoCost);

    int AgeOf(CostLayer layer) => ledger.AsOf.DayNumber - layer.NetworkDate.DayNumber;
}
