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

    /// <summary>The SKU whose place it takes; null where it takes none.</summary>
    public Predecessor? Predecessor { get; init; }

    /// <summary>Its prices by quantity, in the reporting currency; null where no list tells them.</summary>
    public PriceTerms? Prices { get; init; }

    /// <summary>What holding a unit costs a year, in the reporting currency; null where not known.</summary>
    public double? HoldingYear { get; init; }

    /// <summary>What it is put together from, by SKU; empty for what is bought.</summary>
    public ImmutableArray<KitPart> Parts { get; init; } = [];

    /// <summary>The kits it goes into, by kit; empty where it goes into none.</summary>
    public ImmutableArray<KitDemand> Kits { get; init; } = [];

    /// <summary>The class it is bought by: its own, or that of a kit it goes into where that is the higher.</summary>
    internal string? BuyingClass => Kits.Select(kit => kit.Class).Append(Class).OfType<string>().Min(StringComparer.Ordinal);
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
    const int YearDays = 365;

    // Suppliers, places and waits are few; SKUs are many.
    readonly ConcurrentDictionary<(string Supplier, short Place, SupplyTime Usual, DateOnly AsOf), OrderCalendar> calendars = [];

    /// <summary>What is assumed instead of what was measured or agreed.</summary>
    public PlanAssumptions Assumed { get; init; } = PlanAssumptions.None;

    /// <summary>True where what is to lie where is asked: a platform puts no kits together, so parts of kits need not lie there.</summary>
    public bool IsForMoves { get; init; }

    /// <summary>The plan of a SKU.</summary>
    public ReplenishmentPlan Of(PlannedSku sku)
    {
        var stop = Lifecycle.StopOf(sku.Facts.Master, sku.Ledger.AsOf);
        var service = Assumed.Service ?? settings.ServiceOf(sku.BuyingClass);
        var selling = SellingOf(sku.Demand);
        var follows = selling.Length == 0 ? sku.Predecessor : null;
        if (follows is not null)
        {
            selling = [.. SellingOf(follows.Demand).Select(forecast => follows.From(forecast, sku.Ledger.AsOf))];
        }

        var own = selling;
        selling = DependentDemand.Added(own, sku.Kits.SelectMany(kit => kit.Net(sku.Ledger.AsOf)).Where(IsAskedThere));
        var (ordering, perDay) = (OrderingOf(sku, selling), selling.Sum(forecast => forecast.UnitsPerDay));
        PlaceRules RulesOf(DemandForecast forecast) => new()
        {
            Way = ordering?.Way ?? OrderingWay.UpTo,
            Lot = ordering is { Lot: var lot and > 0 } ? lot * forecast.UnitsPerDay / perDay : 0,
            Owed = OwedOf(sku, forecast.Warehouse),
            LowStockDays = IsChargedForLowStock(forecast) ? settings.LowStockDays : 0,
            EndsOn = sku.Facts.Master.SuccessorDay > sku.Ledger.AsOf ? sku.Facts.Master.SuccessorDay : null,
        };
        var plan = new ReplenishmentPlan(
            sku.Facts.Master.Sku,
            [
                .. selling.OrderBy(forecast => forecast.Warehouse)
                    .Select(forecast => StockOf(sku, forecast) with
                    {
                        Rules = RulesOf(forecast),
                        Forwarded = [.. Forwarded(sku, forecast.Warehouse, selling)],
                        KitShare = KitShareOf(forecast, own),
                    })
                    .Select(stock => PlaceNeed.Of(stock, service, settings, sku.Ledger.AsOf)),
            ])
        {
            Stop = stop,
            IsRecordThin = sku.IsRecordThin,
            Ordering = ordering,
            Follows = follows?.Facts.Master.Sku,
            Gathered = Gathered(sku, [.. selling.Select(forecast => forecast.Warehouse)]),
            KitUse = KitUseOf(sku, perDay - own.Sum(forecast => forecast.UnitsPerDay)),
        };
        if (!sku.Parts.IsEmpty)
        {
            plan = plan with { Assembly = new KitAssembly(Math.Max(0, Math.Ceiling(plan.Need)), sku.Parts) };
        }

        var master = sku.Facts.Master;
        var minimum = Assumed.MinimumOf(master.MinimumOrder?.Units ?? 0);
        var isOfParent = settings.IsMinimumOfParent && master.Parent is not null;
        var rules = new OrderRules(isOfParent ? 0 : minimum, master.PackQuantity?.Units is { } pack and > 0 ? pack : 1);
        plan = Ordered(
            plan with { Rules = rules, FamilyMinimum = isOfParent ? minimum : 0, CoverMostDays = settings.CoverMostDays, Prices = sku.Prices },
            rules, (decimal)Math.Min(1e12, perDay * WeekDays));
        return plan with
        {
            Pools = PooledPlace.Of(sku.Facts, [.. plan.Places.Select(place => place.Stock.Warehouse)], network),
            LastOrder = plan.Assembly is null ? LastOrderOf(plan, master, sku.Ledger.AsOf) : null,
            Excess = plan.ExcessAfter(),
            Erp = plan.Assembly is null ? ErpOf(sku, plan) : null,
            OpenOrders = OpenOrdersOf(sku, plan, selling),
            MissedSeason = plan is { Order.Quantity: > 0, ArrivesOn: { } day }
                ? SeasonsAhead.Missed(SeasonsAhead.Of(selling, sku.Ledger.AsOf), day, settings.CoverMostDays)
                : null,
        };
    }

    bool IsAskedThere(NetDemand asked) => !IsForMoves || asked.Kit.Warehouse < 0
        || network.Warehouses[asked.Kit.Warehouse].Kind != WarehouseKind.Platform;

    static double KitShareOf(DemandForecast forecast, DemandForecast[] own) =>
        Math.Max(0, 1 - (own.FirstOrDefault(one => one.Warehouse == forecast.Warehouse)?.UnitsPerDay ?? 0) / forecast.UnitsPerDay);

    // What kits add to the order is told against the order without them.
    KitUse? KitUseOf(PlannedSku sku, double perDay) => sku.Kits.IsEmpty || perDay < 1e-9 ? null
        : new KitUse([.. sku.Kits.Select(kit => (kit.Plan.Sku, kit.Units))], perDay, Of(sku with { Kits = [] }).Order.Quantity);

    static DemandForecast[] SellingOf(SkuDemand demand)
    {
        DemandForecast[] selling = [.. demand.Forecasts.Where(forecast => forecast is { Warehouse: >= 0, UnitsPerDay: > 0 })];

        // Where nobody tells what sells from where, all places are one.
        return selling.Length > 0 ? selling : [.. demand.Forecasts.Where(forecast => forecast is { Warehouse: Everywhere, UnitsPerDay: > 0 })];
    }

    // The class it has, and the lot: the economic one where placing and holding an order are known.
    ClassOrdering? OrderingOf(PlannedSku sku, DemandForecast[] selling)
    {
        // What is new has a class only for want of sales.
        if (sku.BuyingClass is not { } bought || !sku.Parts.IsEmpty || sku.Demand.Launch is not null
            || (sku.Predecessor is not null && SellingOf(sku.Demand).Length == 0))
        {
            return null;
        }

        var way = settings.OrderingOf(bought);
        var perYear = selling.Sum(forecast => forecast.UnitsPerDay) * YearDays;
        var lot = way == OrderingWay.FixedLot && settings.OrderCost is { } once && sku.HoldingYear is { } holding and > 0
            ? EconomicOrderQuantity.Best(perYear, new OrderCosts((double)once, holding)).Quantity
            : 0;
        return new ClassOrdering(bought, way)
        {
            Lot = way != OrderingWay.FixedLot ? 0 : lot > 0 ? lot : perYear / YearDays * settings.CycleDays,
            IsEconomic = lot > 0,
            Owed = selling.Sum(forecast => OwedOf(sku, forecast.Warehouse)),
        };
    }

    // A platform counts its own warehouse, and leaves out what sells little.
    bool IsChargedForLowStock(DemandForecast forecast) => forecast.Warehouse >= 0
        && network.Warehouses[forecast.Warehouse].Kind == WarehouseKind.Platform
        && forecast.UnitsPerDay * WeekDays >= settings.LowStockLeastUnits;

    static decimal OwedOf(PlannedSku sku, short place) => sku.Kits.Sum(kit => kit.OwedAt(place))
        + Math.Max(0, sku.Demand.Owed.Where(owed => place == Everywhere || owed.Warehouse == place).Sum(owed => owed.Units.Units));

    // By minimum and pack; before a successor never beyond what still sells, of class C never for longer than told.
    ReplenishmentPlan Ordered(ReplenishmentPlan plan, OrderRules rules, decimal weekly)
    {
        var most = settings.CoverMostDays / (decimal)WeekDays;
        var need = plan is { Stop: BuyingStop.None, Assembly: null } ? plan.Need : 0;
        var order = OrderRounding.Of(need, rules, weekly, most);
        var until = plan.Places.Sum(place => place.UntilSuccessor ?? 0) - plan.Gathered;
        if (plan.Places.Any(place => place.UntilSuccessor is not null) && order.Quantity > until)
        {
            order = OrderRounding.Of(OrderRounding.Within(until, rules), rules, weekly, most);
        }

        if (plan.Ordering is { Class: ['C', ..], Way: not OrderingWay.OnDemand } && order.OverNeed > 0
            && order.WeeksOfCover.Value * WeekDays > settings.ClassCMostDays)
        {
            return plan with { Ordering = plan.Ordering! with { HeldBack = order.Quantity } };
        }

        plan = plan with { Order = order };
        if (plan.Prices is not { } prices || OrderBreaks.Of(plan, prices, MostAtBreak(plan, until)) is not { } breaks)
        {
            return plan;
        }

        return plan with
        {
            Breaks = breaks,
            Order = OrderRounding.Of(need, rules with { Minimum = breaks.Best.Option.Quantity }, weekly, most),
        };
    }

    // No price makes more worth buying than sells in the days stock may last, before a successor takes over, or to who waits for it.
    static decimal MostAtBreak(ReplenishmentPlan plan, decimal until)
    {
        var sells = plan.Gap != Gap.None ? 0
            : plan.Places.Sum(place => place.Stock.Forecast.UnitsOver(place.Stock.Time!.MeanDays + plan.CoverMostDays));
        var have = plan.Places.Sum(place => place.Stock.Position.Units) + plan.Gathered;
        var most = (decimal)Math.Clamp(Math.Floor(sells - plan.LostUnits + 1e-9), 0, 1e12) - have;
        return plan.Ordering is { Way: OrderingWay.OnDemand } ? plan.Order.Quantity
            : plan.Places.Any(place => place.UntilSuccessor is not null) ? Math.Min(most, until)
            : most;
    }

    static LastOrder? LastOrderOf(ReplenishmentPlan plan, SkuMaster master, DateOnly asOf)
    {
        if (master.SuccessorDay is not { } day || day <= asOf || plan.Places.IsEmpty || plan.Gap != Gap.None)
        {
            return null;
        }

        var sold = plan.Places.Sum(place => place.Stock.Forecast.UnitsOver(day.DayNumber - asOf.DayNumber));
        var have = (double)(plan.Places.Sum(place => place.Stock.Position.Units) + plan.Gathered + plan.Order.Quantity);
        var notOrdered = Math.Max(0, plan.Need + plan.Places.Sum(place => place.BeyondSuccessor) - plan.Order.Quantity);
        return new LastOrder(master.Successor, day, sold, plan.Stop == BuyingStop.None ? notOrdered : 0, Math.Max(0, have + plan.LostUnits - sold));
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
        var usual = times.To(sku.Facts, place) ?? (sku.Predecessor is { } before ? times.To(before.Facts, place) : null)
            ?? PartsTo(sku, place);
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
            IsKnown = !sku.Ledger.Positions.IsEmpty || IsNotSoldYet(sku) || !sku.Parts.IsEmpty,
            Calendar = orders,
        };
    }

    // A kit of which nobody tells is there when its last part is.
    SupplyTime? PartsTo(PlannedSku sku, short place) => sku.Parts.Select(part => part.Facts).OfType<SkuFacts>()
        .Select(facts => times.To(facts, place)).OfType<SupplyTime>().MaxBy(time => time.MeanDays);

    // What never sold, and of which nobody tells any stock, has none before the day it goes on sale.
    static bool IsNotSoldYet(PlannedSku sku) => sku.Demand.Periods.All(period => period.Units <= Quantity.Zero)
        && (sku.Facts.Launch?.Day > sku.Ledger.AsOf || sku.Predecessor is not null);

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

    // What is gathered goes on to the places it is gathered for by what they sell, as soon as the way takes.
    IEnumerable<PlannedArrival> Forwarded(PlannedSku sku, short place, DemandForecast[] selling)
    {
        if (times.FeederOf(sku.Facts, place) is not { } feeder || selling.Any(one => one.Warehouse == feeder)
            || times.Shipping(feeder, place) is not { } way)
        {
            yield break;
        }

        var fed = selling.Where(one => times.FeederOf(sku.Facts, one.Warehouse) == feeder).ToArray();
        var share = (decimal)(fed.First(one => one.Warehouse == place).UnitsPerDay / fed.Sum(one => one.UnitsPerDay));
        var (asOf, days) = (sku.Ledger.AsOf, (int)Math.Ceiling(way.MeanDays));
        if (sku.Ledger.Positions.FirstOrDefault(one => one.Warehouse == feeder)?.Sellable.Units is { } lies and > 0)
        {
            yield return new PlannedArrival(asOf.AddDays(days), lies * share, "", IsShipped: false);
        }

        foreach (var line in sku.Facts.Purchases.ToArray().Where(line => line.Warehouse == feeder && line.Open > Quantity.Zero))
        {
            var arrival = Ordered(line, times.To(sku.Facts, feeder), asOf);
            yield return arrival with { Day = arrival.Day.AddDays(days), Units = arrival.Units * share };
        }
    }

    decimal Gathered(PlannedSku sku, IReadOnlyCollection<short> selling)
    {
        short[] feeders =
        [
            .. selling.Select(place => times.FeederOf(sku.Facts, place)).OfType<short>().Distinct()
                .Where(feeder => !selling.Contains(feeder)).Order(),
        ];

        // An order to where it does not sell, or to no place told, is to be sent on, whether goods were ever sent on from there or not.
        return feeders.Sum(feeder => Math.Max(0, sku.Ledger.Positions.FirstOrDefault(one => one.Warehouse == feeder)?.Sellable.Units ?? 0))
            + (selling.Contains(Everywhere)
                ? 0
                : sku.Facts.Purchases.ToArray().Where(line => !selling.Contains(line.Warehouse)).Sum(line => line.Open.Units));
    }
}
