using System.Collections.Immutable;
using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Ledger;
using Stockturn.Values;

namespace Stockturn.Metrics;

/// <summary>
/// What of one SKU lies where on the as-of day: how much, worth what, how old, dead or not, in the right place or
/// not.
/// </summary>
sealed class PositionCells(SkuFacts facts, SkuLedger ledger, StockCellInputs inputs)
{
    readonly SkuDemand demand = inputs.Demand;
    readonly SkuCosts costs = inputs.Costs;
    readonly CostContext context = inputs.Context;
    readonly StockWorth worth = new(facts, ledger, inputs.Costs, inputs.Context);

    internal ImmutableArray<(short Warehouse, PositionSums Sums, AgeBuckets Ages)> All()
    {
        var forecasts = Forecasts();
        var misplaced = Misplaced(forecasts);
        var idle = Idle();
        var cells = ledger.Positions
            .Where(position => KindOf(position.Warehouse) != WarehouseKind.Virtual)
            .Select(position => position.Warehouse)
            .Union(forecasts.Keys)
            .Order()
            .Select(warehouse => (warehouse, Sums(warehouse, idle, forecasts, misplaced), Ages(warehouse)));
        return [.. cells];
    }

    PositionSums Sums(
        short warehouse,
        Idleness idle,
        SortedDictionary<short, DemandCourse> forecasts,
        SortedDictionary<short, (double Misplaced, double Placeable)> misplaced)
    {
        var position = ledger.Positions.FirstOrDefault(position => position.Warehouse == warehouse)
            ?? new StockPosition(warehouse) { Value = 0 };
        var value = position.Value is { } known
            ? PartialSum.Of(known)
            : new PartialSum(KnownValue(warehouse), Gap.NoCost);
        var sums = KindOf(warehouse) == WarehouseKind.InTransit
            ? new PositionSums { InTransit = position.OnHand, InTransitValue = value }
            : WithWorth(OnHand(position, value, idle), position, value);
        var (moved, placeable) = misplaced.GetValueOrDefault(warehouse);
        return WithLost(WithAnnounced(sums, position), warehouse) with
        {
            // A SKU no stock record ever named has no stock of nothing: its stock is not known.
            Positions = ledger.Positions.IsEmpty ? 0 : 1,
            Course = forecasts.GetValueOrDefault(warehouse),
            Forecasts = forecasts.ContainsKey(warehouse) ? 1 : 0,
            Misplaced = moved,
            Placeable = placeable,
        };
    }

    PositionSums WithWorth(PositionSums sums, StockPosition position, PartialSum value)
    {
        if (position.OnHand <= Quantity.Zero)
        {
            return sums;
        }

        var (net, freight) = worth.Of(position);
        var books = NetRealisableValue.OfItem(value.Amount, net.Amount);
        return sums with
        {
            NetRealisable = net,
            FreightToSell = freight,
            WriteDown = new PartialSum(books.WriteDown, PartialSum.Worse(net.Gap, value.Gap)),
            ValueLost = ledger.Layers
                .Where(layer => layer.Warehouse == position.Warehouse && layer.Quantity > Quantity.Zero)
                .Aggregate(PartialSum.Of(0), (sum, layer) => sum + LostByAge(layer)),
        };
    }

    PartialSum LostByAge(CostLayer layer)
    {
        var age = Math.Max(0, StockAge.Days(layer, AgeBasis.Network, ledger.AsOf));
        var lost = 1 - ValueDecay.ShareLeft(age, context.Settings);
        return layer.Value is { } value ? PartialSum.Of(value * (decimal)lost) : PartialSum.Missing(Gap.NoCost);
    }

    // What only a snapshot says is on its way here. Where a place on the way holds the SKU it is the same goods.
    PositionSums WithAnnounced(PositionSums sums, StockPosition position)
    {
        if (position.InTransit <= Quantity.Zero || ledger.Positions.Any(IsOnTheWay))
        {
            return sums;
        }

        var value = costs.In(position.Warehouse)?.UnitCost.Times(position.InTransit.Units).Sum;
        return sums with
        {
            InTransit = sums.InTransit + position.InTransit,
            InTransitValue = sums.InTransitValue + (value ?? PartialSum.Missing(Gap.NoCost)),
        };
    }

    // Nobody wants to sell what the policy's words call superseded, cancelled or faulty: that it is out is no loss.
    PositionSums WithLost(PositionSums sums, short warehouse)
    {
        foreach (var lost in demand.Lost)
        {
            if (lost.Warehouse == warehouse && !ledger.Positions.IsEmpty && !context.IsNotToBeSold(facts.Master))
            {
                var price = costs.In(warehouse)?.Price.Sum ?? PartialSum.Missing(Gap.NoPrice);
                return sums with
                {
                    DaysOut = lost.DaysOut,
                    LostUnits = lost.Units,
                    LostSales = lost.Units.IsZero ? PartialSum.Of(0) : price.Times(lost.Units.Units),
                    IsLostAtLeast = lost.IsLowerBound,
                };
            }
        }

        return sums;
    }

    bool IsOnTheWay(StockPosition position) =>
        position.OnHand > Quantity.Zero && KindOf(position.Warehouse) == WarehouseKind.InTransit;

    static PositionSums OnHand(StockPosition position, PartialSum value, Idleness idle)
    {
        var sums = new PositionSums
        {
            OnHand = position.OnHand,
            Value = value,
            Uncosted = position.Uncosted,
            Sellable = position.Sellable,
            Unsellable = position.Unsellable,
        };
        var isHeld = position.OnHand > Quantity.Zero;
        return idle switch
        {
            Idleness.NotKnown => sums with
            {
                DeadValue = PartialSum.Missing(Gap.NoSalesData),
                IdleExemptValue = PartialSum.Missing(Gap.NoSalesData),
            },
            Idleness.Dead when isHeld => sums with { Dead = position.OnHand, DeadValue = value },
            Idleness.Exempt when isHeld => sums with { IdleExempt = position.OnHand, IdleExemptValue = value },
            _ => sums,
        };
    }

    decimal KnownValue(short warehouse) =>
        ledger.Layers.Where(layer => layer.Warehouse == warehouse).Sum(layer => layer.Value ?? 0);

    AgeBuckets Ages(short warehouse) => KindOf(warehouse) == WarehouseKind.InTransit
        ? AgeBuckets.None
        : AgeBuckets.Of(
            ledger.Layers.Where(layer => layer.Warehouse == warehouse && layer.Quantity > Quantity.Zero), ledger.AsOf,
            context.Settings.AgeBucketUppers);

    WarehouseKind KindOf(short warehouse) => SkuCosts.KindOf(warehouse, context.Network);

    enum Idleness
    {
        Selling,
        Dead,
        Exempt,
        NotKnown,
    }

    // The whole SKU decides, so that moving stock hides nothing.
    Idleness Idle()
    {
        if (!context.HasSalesData)
        {
            return Idleness.NotKnown;
        }

        var idleSince = demand.LastSale ?? ledger.Positions.Max(position => position.LastSale) ?? NeverSoldSince();
        if (idleSince is not { } day || ledger.AsOf.DayNumber - day.DayNumber <= context.DeadIdleDays)
        {
            return Idleness.Selling;
        }

        return context.IsIdleExempt(facts, ledger, demand) ? Idleness.Exempt : Idleness.Dead;
    }

    // Never sold: idle since goods first lay where they could be sold, as far back as sales are on record.
    DateOnly? NeverSoldSince() => FirstReceipt() is { } received && context.SalesFrom is { } known && known > received
        ? known
        : FirstReceipt();

    DateOnly? FirstReceipt()
    {
        var places = ledger.Positions.Where(position => KindOf(position.Warehouse) != WarehouseKind.InTransit);
        return places.Min(position => position.FirstReceipt)
            ?? ledger.Layers
                .Where(layer => KindOf(layer.Warehouse) != WarehouseKind.InTransit)
                .Min(layer => (DateOnly?)layer.LocationDate);
    }

    // Forecasts by warehouse; where only the whole is known it is that of the only place, else it stands at −1.
    SortedDictionary<short, DemandCourse> Forecasts()
    {
        var byPlace = new SortedDictionary<short, DemandCourse>();
        var placed = demand.Forecasts.Where(forecast => forecast.Warehouse >= 0).ToList();
        foreach (var forecast in placed.Count > 0 ? placed : [.. demand.Forecasts])
        {
            var place = forecast.Warehouse < 0 ? SkuMeasure.OnlyPlace(ledger, context) : forecast.Warehouse;
            byPlace[place] = byPlace.GetValueOrDefault(place) + DemandCourse.Of(forecast, context.Settings.CoverHorizonWeeks);
        }

        return byPlace;
    }

    // Every place would hold the share of stock that it has of demand; what lies above that would have to move.
    SortedDictionary<short, (double Misplaced, double Placeable)> Misplaced(SortedDictionary<short, DemandCourse> forecasts)
    {
        var places = ledger.Positions
            .Where(position => KindOf(position.Warehouse) is not (WarehouseKind.InTransit or WarehouseKind.Virtual))
            .Select(position => (
                position.Warehouse,
                Stock: Math.Max(0, position.OnHand.Approximate),
                Demand: forecasts.GetValueOrDefault(position.Warehouse).UnitsPerDay))
            .Where(place => place.Stock > 0 || place.Demand > 0)
            .ToList();
        var (stock, demandPerDay) = (places.Sum(place => place.Stock), places.Sum(place => place.Demand));
        var result = new SortedDictionary<short, (double, double)>();
        if (places.Count < 2 || stock <= 0 || demandPerDay <= 0)
        {
            return result;
        }

        foreach (var place in places)
        {
            result[place.Warehouse] = (Math.Max(0, place.Stock - stock * place.Demand / demandPerDay), place.Stock);
        }

        return result;
    }
}
