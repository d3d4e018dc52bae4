using System.Collections.Concurrent;
using System.Collections.Immutable;
using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Findings;
using Stockturn.Ledger;
using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Plans;

/// <summary>One SKU as the stages before know it.</summary>
/// <param name="Facts">Its facts.</param>
/// <param name="Ledger">Its stock.</param>
/// <param name="Demand">Its demand.</param>
/// <param name="Class">Its ABC-XYZ class; null where it has none.</param>
public sealed record PlannedSku(SkuFacts Facts, SkuLedger Ledger, SkuDemand Demand, string? Class)
{
    /// <summary>True when the record of its stock is too thin to order by (grade D).</summary>
    public bool IsRecordThin { get; init; }
}

/// <summary>Plans what to order, SKU by SKU.</summary>
/// <param name="network">The places.</param>
/// <param name="times">How long goods take.</param>
/// <param name="settings">What the seller chose.</param>
/// <param name="calendar">When factories are closed and warehouses receive late; null for never.</param>
public sealed class ReplenishmentBook(Network network, SupplyTimes times, PlanSettings settings, SupplyCalendar? calendar = null)
{
    /// <summary>Stands for all places together, where it is not known what sells from where.</summary>
    public const short Everywhere = -1;

    const int WeekDays = 7;

    // Suppliers, places and waits are few; SKUs are many.
    readonly ConcurrentDictionary<(string Supplier, short Place, SupplyTime Usual, DateOnly AsOf), OrderCalendar> calendars = [];

    /// <summary>What is assumed instead of what was measured or agreed.</summary>
    public PlanAssumptions Assumed { get; init; } = PlanAssumptions.None;

    /// <summary>The plan of a SKU.</summary>
    public ReplenishmentPlan Of(PlannedSku sku)
    {
        var stop = Lifecycle.StopOf(sku.Facts.Master, sku.Ledger.AsOf);
        var service = Assumed.Service ?? settings.ServiceOf(sku.Class);
        DemandForecast[] selling = [.. sku.Demand.Forecasts.Where(forecast => forecast is { Warehouse: >= 0, UnitsPerDay: > 0 })];
        if (selling.Length == 0)
        {
            // Where nobody tells what sells from where, all places are one.
            selling = [.. sku.Demand.Forecasts.Where(forecast => forecast is { Warehouse: Everywhere, UnitsPerDay: > 0 })];
        }

        var plan = new ReplenishmentPlan(
            sku.Facts.Master.Sku,
            [
                .. selling.OrderBy(forecast => forecast.Warehouse)
                    .Select(forecast => PlaceNeed.Of(StockOf(sku, forecast), service, settings, sku.Ledger.AsOf)),
            ])
        {
            Stop = stop,
            IsRecordThin = sku.IsRecordThin,
            Gathered = Gathered(sku, [.. selling.Select(forecast => forecast.Warehouse)]),
        };
        var master = sku.Facts.Master;
        var rules = new OrderRules(
            Assumed.MinimumOf(master.MinimumOrder?.Units ?? 0), master.PackQuantity?.Units is { } pack and > 0 ? pack : 1);
        var weekly = (decimal)Math.Min(1e12, selling.Sum(forecast => forecast.UnitsPerDay) * WeekDays);
        plan = plan with
        {
            Order = OrderRounding.Of(stop == BuyingStop.None ? plan.Need : 0, rules, weekly, settings.CoverMostDays / (decimal)WeekDays),
        };
        return plan with
        {
            Excess = ExcessOf(plan),
            Erp = ErpOf(sku, plan),
            OpenOrders = OpenOrdersOf(sku, plan, selling),
            MissedSeason = plan is { Order.Quantity: > 0, ArrivesOn: { } day }
                ? SeasonsAhead.Missed(SeasonsAhead.Of(selling, sku.Ledger.AsOf), day, settings.CoverMostDays)
                : null,
        };
    }

    // All places together: what an order brings serves all of them, by way of where goods are gathered.
    ImmutableArray<OpenOrderAdvice> OpenOrdersOf(PlannedSku sku, ReplenishmentPlan plan, DemandForecast[] selling)
    {
        var open = sku.Facts.Purchases.ToArray().Where(line => line.Open > Quantity.Zero).ToArray();
        if (open.Length == 0 || sku.Ledger.Positions.IsEmpty || selling.Any(forecast => forecast.IsLowerBound))
        {
            return [];
        }

        var lying = sku.Ledger.Positions
            .Where(one => network.Warehouses[one.Warehouse].Kind is not (WarehouseKind.InTransit or WarehouseKind.Virtual))
            .Sum(one => Math.Max(0, one.Sellable.Units));
        var shipped = plan.Places.SelectMany(place => place.Stock.Arrivals).Where(one => one.IsShipped);
        var ordered = open.Select(line =>
        {
            var time = line.ExpectedDay is null ? times.To(sku.Facts, line.Warehouse) : null;
            return Ordered(line, time, sku.Ledger.AsOf);
        });
        return OpenOrderAdvice.Of(lying, shipped.Concat(ordered), selling, settings.CoverMostDays, sku.Ledger.AsOf);
    }

    // What is left of all there is and comes so many days after an order of today is there.
    Reading ExcessOf(ReplenishmentPlan plan)
    {
        if (plan.Places.IsEmpty || plan.Gap != Gap.None)
        {
            return Reading.Missing(plan.Gap == Gap.None ? Gap.NoSales : plan.Gap);
        }

        var sold = plan.Places.Sum(place => place.Stock.Forecast.UnitsOver(place.Stock.Time!.MeanDays + settings.CoverMostDays));
        var have = plan.Places.Sum(place => place.Stock.Position.Units) + plan.Gathered + plan.Order.Quantity;
        return Reading.Of(Math.Max(0, (double)have - sold));
    }

    // All that lies where it can be sold or sent on, and all purchase orders that are open.
    ErpSuggestion? ErpOf(PlannedSku sku, ReplenishmentPlan plan)
    {
        var onHand = sku.Ledger.Positions
            .Where(one => network.Warehouses[one.Warehouse].Kind is not (WarehouseKind.InTransit or WarehouseKind.Virtual))
            .Sum(one => Math.Max(0, one.Sellable.Units));
        return ErpSuggestion.Of(
            plan, sku.Facts.Master.LeadTimeDays, settings.ErpSafetyDays, onHand, sku.Facts.Purchases.ToArray().Sum(line => line.Open.Units));
    }

    PlaceStock StockOf(PlannedSku sku, DemandForecast forecast)
    {
        var place = forecast.Warehouse;
        var usual = times.To(sku.Facts, place);
        usual = Assumed.LeadDays == 0 ? usual : usual?.Longer(Assumed.LeadDays);
        var orders = CalendarOf(sku, place, usual);
        var position = sku.Ledger.Positions.FirstOrDefault(one => one.Warehouse == place);
        var sellable = place != Everywhere
            ? position?.Sellable.Units ?? 0
            : sku.Ledger.Positions.Where(one => network.Warehouses[one.Warehouse].Kind is not (WarehouseKind.InTransit or WarehouseKind.Virtual))
                .Sum(one => one.Sellable.Units);
        return new PlaceStock(place, sellable, [.. Arrivals(sku, place, position, usual).OrderBy(one => one.Day)
            .ThenBy(one => one.Document, StringComparer.Ordinal)], forecast, orders?.Today ?? usual)
        {
            IsKnown = !sku.Ledger.Positions.IsEmpty,
            Calendar = orders,
        };
    }

    // Closures of the factory and of the place an order goes to; null where none changes anything.
    OrderCalendar? CalendarOf(PlannedSku sku, short place, SupplyTime? usual)
    {
        if (calendar is null || usual is null)
        {
            return null;
        }

        var orders = calendars.GetOrAdd((SupplyTimes.SupplierOf(sku.Facts), place, usual, sku.Ledger.AsOf), key => OrderCalendar.Of(
            key.Usual, calendar.FactoryOf(key.Supplier), calendar, place == Everywhere ? "" : network.Warehouses[place].Code, key.AsOf));
        return orders is { Delay: null, Coming.IsEmpty: true } ? null : orders;
    }

    // Shipments under way, else what the platform says is on its way; and what suppliers still owe.
    IEnumerable<PlannedArrival> Arrivals(PlannedSku sku, short place, StockPosition? position, SupplyTime? time)
    {
        var asOf = sku.Ledger.AsOf;
        var legs = TransitSummary.Of(sku.Facts, sku.Ledger, network).Open.Where(leg => IsHere(leg.Line.To)).ToArray();
        foreach (var leg in legs)
        {
            var took = times.Shipping(leg.Line.From, leg.Line.To)?.MeanDays;
            var due = leg.DueDay ?? leg.Line.ExpectedDay ?? (took is { } days ? leg.Line.ShippedDay?.AddDays((int)Math.Ceiling(days)) : null);
            yield return new PlannedArrival(Received(due, leg.Line.To, asOf), leg.Units.Units, leg.Line.Shipment, IsShipped: true);
        }

        if (legs.Length == 0 && position is { InTransit: var announced } && announced > Quantity.Zero)
        {
            yield return new PlannedArrival(Received(null, place, asOf), announced.Units, "", IsShipped: true);
        }

        bool IsHere(short warehouse) => place == Everywhere || warehouse == place;
        foreach (var line in sku.Facts.Purchases.ToArray().Where(line => IsHere(line.Warehouse) && line.Open > Quantity.Zero))
        {
            yield return Ordered(line, time, asOf);
        }
    }

    PlannedArrival Ordered(PurchaseLine line, SupplyTime? time, DateOnly asOf)
    {
        var due = line.ExpectedDay ?? (time is null || line.OrderedDay is not { } day ? null : Due(day, time, line.Supplier ?? ""));
        return new PlannedArrival(Received(due, line.Warehouse, asOf), line.Open.Units, line.Order, IsShipped: false);
    }

    // An order of which no day is told: the mean wait, and the days its factory is closed meanwhile.
    DateOnly Due(DateOnly ordered, SupplyTime time, string supplier)
    {
        var making = time.MeanDays * time.MakingShare;
        var made = calendar is null ? making : calendar.FactoryOf(supplier).DaysOf(ordered, making, out _);
        return ordered.AddDays((int)Math.Ceiling(made + time.MeanDays - making));
    }

    DateOnly Received(DateOnly? due, short place, DateOnly asOf)
    {
        var day = Coming(due, asOf);
        return place < 0 || calendar is null ? day : day.AddDays(calendar.ReceivingDelay(network.Warehouses[place].Code, day).Days);
    }

    // What is late comes tomorrow at the earliest; of what no day is known a week is thought.
    static DateOnly Coming(DateOnly? due, DateOnly asOf) =>
        due is { } day ? day > asOf ? day : asOf.AddDays(1) : asOf.AddDays(WeekDays);

    decimal Gathered(PlannedSku sku, IReadOnlyCollection<short> selling)
    {
        short[] feeders =
        [
            .. selling.Select(place => times.FeederOf(sku.Facts, place)).OfType<short>().Distinct()
                .Where(feeder => !selling.Contains(feeder)).Order(),
        ];
        return feeders.Sum(feeder =>
            Math.Max(0, sku.Ledger.Positions.FirstOrDefault(one => one.Warehouse == feeder)?.Sellable.Units ?? 0)
            + sku.Facts.Purchases.ToArray().Where(line => line.Warehouse == feeder).Sum(line => line.Open.Units));
    }
}
