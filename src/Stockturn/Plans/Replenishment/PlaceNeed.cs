using System.Collections.Immutable;
using Stockturn.Demand;
using Stockturn.Metrics;

namespace Stockturn.Plans;

/// <summary>What a place is asked about: what it has, what comes, what it sells and how long more takes.</summary>
/// <param name="Warehouse">Index of the warehouse.</param>
/// <param name="OnHand">Sellable units.</param>
/// <param name="Arrivals">What comes to it.</param>
/// <param name="Forecast">What it is expected to sell.</param>
/// <param name="Time">How long an order takes; null where nobody can tell.</param>
public sealed record PlaceStock(short Warehouse, decimal OnHand, ImmutableArray<PlannedArrival> Arrivals, DemandForecast Forecast, SupplyTime? Time)
{
    /// <summary>Its part of what is gathered for it, when it could be there: what sells of that before an order is there is not lost.</summary>
    public ImmutableArray<PlannedArrival> Forwarded { get; init; } = [];

    /// <summary>False where no record of stock names the SKU: what it has is not known, and is not nothing.</summary>
    public bool IsKnown { get; init; } = true;

    /// <summary>What orders of the coming days take, closures counted; null where nobody can tell, or nobody is closed.</summary>
    public OrderCalendar? Calendar { get; init; }

    /// <summary>The part of what it is expected to sell that goes into kits, from 0 to 1.</summary>
    public double KitShare { get; init; }

    /// <summary>What policy and product say of ordering for it.</summary>
    public PlaceRules Rules { get; init; } = PlaceRules.None;

    /// <summary>On hand and on order.</summary>
    public InventoryPosition Position => new(Math.Max(0, OnHand), Arrivals.Sum(arrival => arrival.Units));
}

/// <summary>When and how much one place of a SKU has to order (S1-11, S1-12), with the trade's own rules beside (S2-15, S2-25).</summary>
/// <remarks>
/// Looked at every so many days: what sells until an order of the next look is there is met with the service of the class; the
/// reorder point is that many units, and an order brings the position up to it and a cycle of demand. See docs/formulas/plans.md#place-need.
/// </remarks>
/// <param name="Stock">What it was worked out from.</param>
/// <param name="Service">The chance not to run out before an order arrives.</param>
public sealed record PlaceNeed(PlaceStock Stock, double Service)
{
    /// <summary>Why nothing can be said; None when it can.</summary>
    public Gap Gap { get; private init; }

    /// <summary>Units expected to sell from an order until that of the next look would be there.</summary>
    public double ProtectionUnits { get; private init; }

    /// <summary>Units kept beyond them for what cannot be known.</summary>
    public double SafetyStock => ReorderPoint - ProtectionUnits;

    /// <summary>Of them, those only there because goods take now longer, now shorter (S0-15).</summary>
    public double SafetyOfUnsteadyTime { get; private init; }

    /// <summary>Of the reorder point, the units kept only so that the platform does not charge for low stock (U-21).</summary>
    public double LowStockUnits { get; private init; }

    /// <summary>Units by which what lies there is below the days of supply the platform asks for (U-21); 0 where it is not.</summary>
    public double LowStockShort { get; private init; }

    /// <summary>Units that still sell before its successor's day and are not there or to come (U-18); null without such a day.</summary>
    public decimal? UntilSuccessor { get; private init; }

    /// <summary>Units not ordered because a successor takes over before they sell (U-18).</summary>
    public decimal BeyondSuccessor { get; private init; }

    /// <summary>Expected units nobody can sell before an order of today is there: asked for, lost, and not to be ordered.</summary>
    public double LostUnits { get; private init; }

    /// <summary>The position as an order counts it, in units: with what is lost meanwhile, and no lower than one empty when it comes.</summary>
    public double CountedUnits { get; private init; }

    /// <summary>The position at which to order, in units.</summary>
    public double ReorderPoint { get; private init; }

    /// <summary>The position an order brings about, in units.</summary>
    public double OrderUpTo { get; private init; }

    /// <summary>Units to order now; 0 while the position lies above the reorder point.</summary>
    public decimal Units { get; private init; }

    /// <summary>The last day to order without more risk than the service allows; null when it is more than two years off.</summary>
    public DateOnly? OrderBy { get; private init; }

    /// <summary>The closure that brings the last day to order forward, or that an order of today waits for; null without one.</summary>
    public OrderClosure? Closure { get; private init; }

    /// <summary>Days of sales by which the position lies below the reorder point: how late the order is.</summary>
    public int OverdueDays { get; private init; }

    /// <summary>The day an order of today is expected.</summary>
    public DateOnly? ArrivesOn { get; private init; }

    /// <summary>The coming days when nothing more is ordered.</summary>
    public StockProjection? Projection { get; private init; }

    /// <summary>Days on which less is there than is asked for before an order of today is; 0 where it is there in time.</summary>
    public int DaysOut => ArrivesOn is { } day ? Projection?.DaysShortBefore(day) ?? 0 : 0;

    /// <summary>The trade's rules: (greatest − mean daily) · days of safety, and forecast + safety − on hand.</summary>
    public (decimal SafetyStock, decimal Order) Literal { get; private init; }

    /// <summary>Of a place.</summary>
    /// <param name="stock">The place.</param>
    /// <param name="service">The chance not to run out before an order arrives, between 0 and 1.</param>
    /// <param name="settings">When it is looked at, and how long an order lasts.</param>
    /// <param name="asOf">The day.</param>
    public static PlaceNeed Of(PlaceStock stock, double service, PlanSettings settings, DateOnly asOf)
    {
        if (!stock.IsKnown)
        {
            return new PlaceNeed(stock, service) { Gap = Gap.NoStockData };
        }

        var need = new PlaceNeed(stock, service) { Projection = StockProjection.Of((double)stock.OnHand, stock.Arrivals, stock.Forecast, asOf) };
        if (stock.Time is not { } time || stock.Forecast.IsLowerBound)
        {
            return need with { Gap = stock.Time is null ? Gap.NoLeadTime : Gap.NoForecast };
        }

        var calendar = stock.Calendar;
        var demand = new LeadTimeDemand(stock.Forecast, time, settings.ReviewDays);
        var calm = new LeadTimeDemand(stock.Forecast, new SupplyTime(time.Source, [(int)Math.Round(time.MeanDays)]), settings.ReviewDays);
        var horizon = time.MeanDays + settings.ReviewDays;
        var kept = LeastKept(stock, horizon, settings);
        var point = demand.Mean > 0 ? demand.ReorderPoint(service) : 0;
        var reorderPoint = demand.Mean > 0 ? Math.Max(point, demand.Mean + kept) : 0;
        var cycle = Math.Max(0, stock.Forecast.UnitsOver(horizon + settings.CycleDays) - stock.Forecast.UnitsOver(horizon));
        var position = (double)stock.Position.Units;
        var literal = Plans.SafetyStock.Literal(
            (decimal)Peak(stock.Forecast, horizon), (decimal)stock.Forecast.UnitsPerDay, (decimal)time.MeanDays);
        var usualPoint = calendar is { Delay: not null } && demand.Mean > 0
            ? UsualPoint(new LeadTimeDemand(stock.Forecast, calendar.Usual, settings.ReviewDays), service, kept)
            : reorderPoint;
        var closure = OrderClosure.Of(calendar, stock.Forecast, position, (reorderPoint, usualPoint), settings.ReviewDays, asOf);
        var isDue = demand.Mean > 0 && (position <= reorderPoint || closure?.OrderBy <= asOf.AddDays(settings.ReviewDays - 1));
        var arrives = asOf.AddDays((int)Math.Ceiling(time.MeanDays));
        var (lost, saved) = LostOf(stock, need.Projection, arrives, asOf);
        var enough = PointAfterArrival(stock, service, kept, settings.ReviewDays);
        var counted = isDue ? Math.Max(position + lost, reorderPoint - saved - enough) : position;
        var level = Level(stock, reorderPoint + (closure?.BridgeUnits ?? 0), cycle, isDue ? counted : null);
        var units = stock.Rules.Way == OrderingWay.OnDemand ? Math.Max(0, Math.Ceiling(stock.Rules.Owed - stock.Position.Units))
            : isDue ? (decimal)Math.Max(0, Math.Ceiling(level - counted - 1e-9)) : 0;
        var until = UntilSuccessorOf(stock, arrives, lost, asOf);
        var beyond = units - Math.Min(units, until ?? units);

        // Nothing is asked for any more: no day to order by.
        var isOver = until == 0 || stock.Rules.Way == OrderingWay.OnDemand && units == 0;
        return need with
        {
            UntilSuccessor = until,
            BeyondSuccessor = beyond,
            LowStockUnits = reorderPoint - point,
            LowStockShort = Math.Max(0, stock.Forecast.UnitsOver(stock.Rules.LowStockDays) - (double)Math.Max(0, stock.OnHand)),
            ProtectionUnits = demand.Mean,
            LostUnits = lost,
            CountedUnits = counted,
            ReorderPoint = reorderPoint,
            SafetyOfUnsteadyTime = demand.Mean > 0 ? Math.Max(0, point - demand.Mean - (calm.ReorderPoint(service) - calm.Mean)) : 0,
            OrderUpTo = level,
            Units = units - beyond,
            OrderBy = isOver ? null : closure is not null ? closure.OrderBy
                : DaysToOrder(stock.Forecast, demand.Mean, position - reorderPoint, horizon) is { } days ? asOf.AddDays(days) : null,
            Closure = closure,
            OverdueDays = !isOver && position <= reorderPoint && stock.Forecast.UnitsPerDay > 0
                ? (int)((reorderPoint - position) / stock.Forecast.UnitsPerDay) : 0,
            ArrivesOn = arrives,
            Literal = (literal, PurchaseAdvice.Of((decimal)demand.Mean, literal, stock.Position, new OrderRules()).Literal),
        };
    }

    // Who finds nothing buys elsewhere: the position an order meets is higher by what was lost until then. What is gathered saves some of
    // it, and is not there any more when the order comes.
    static (double Lost, double Saved) LostOf(PlaceStock stock, StockProjection projection, DateOnly arrives, DateOnly asOf)
    {
        var lost = projection.LostBefore(arrives);
        if (lost <= 0 || stock.Forwarded.IsEmpty)
        {
            return (lost, 0);
        }

        var left = StockProjection.Of((double)stock.OnHand, stock.Arrivals.Concat(stock.Forwarded), stock.Forecast, asOf).LostBefore(arrives);
        return (left, lost - left);
    }

    // Units that last from the arrival of an order of today until that of the next look, were nothing left when it comes: the safety kept
    // for the time before is of no use to it.
    static double PointAfterArrival(PlaceStock stock, double service, double kept, double reviewDays)
    {
        var demand = LeadTimeDemand.AfterArrival(stock.Forecast, stock.Time!, reviewDays);
        return Math.Max(demand.Mean > 0 ? demand.ReorderPoint(service) : 0, demand.Mean + kept);
    }

    // What the platform charges below is an average over weeks: half of what a cycle brings lies there too.
    static double LeastKept(PlaceStock stock, double horizon, PlanSettings settings)
    {
        double After(double days) => Math.Max(0, stock.Forecast.UnitsOver(horizon + days) - stock.Forecast.UnitsOver(horizon));
        return stock.Rules.LowStockDays == 0 ? 0 : PlaceRules.LeastKept(After(stock.Rules.LowStockDays), After(settings.CycleDays));
    }

    static double UsualPoint(LeadTimeDemand demand, double service, double kept) => Math.Max(demand.ReorderPoint(service), demand.Mean + kept);

    // Where nothing sells before an order would be there, the point rises later: with the first sales that one of then would meet.
    static int? DaysToOrder(DemandForecast forecast, double mean, double spare, double horizon) => mean > 0
        ? OrderClosure.OrderDay(forecast, spare)
        : OrderClosure.OrderDay(forecast, Math.Max(1e-6, spare)) is { } first ? Math.Max(0, first - (int)Math.Ceiling(horizon)) : null;

    // The position an order brings about, by the way of its class.
    static double Level(PlaceStock stock, double least, double cycle, double? due)
    {
        var (position, isDue) = (due ?? least, due is not null);
        var lot = stock.Rules.Lot > 0 ? Math.Max(1, Math.Ceiling(stock.Rules.Lot - 1e-9)) : cycle;
        return stock.Rules.Way switch
        {
            OrderingWay.FixedLot when lot > 0 && position < least => position + lot * Math.Ceiling((least - position) / lot - 1e-9),
            OrderingWay.FixedLot => Math.Max(position, least) + lot,
            OrderingWay.Least => isDue ? Math.Max(least, Math.Floor(position) + 1) : least,
            OrderingWay.OnDemand => (double)stock.Rules.Owed,
            _ => least + cycle,
        };
    }

    // What still sells before the successor's day; nothing of an order that comes after it.
    static decimal? UntilSuccessorOf(PlaceStock stock, DateOnly arrives, double lost, DateOnly asOf) => stock.Rules.EndsOn is not { } day ? null
        : arrives >= day ? 0
        : (decimal)Math.Max(0, Math.Ceiling(stock.Forecast.UnitsOver(day.DayNumber - asOf.DayNumber) - (double)stock.Position.Units - lost - 1e-9));

    // The planned peak: what the best week ahead sells a day in nine cases of ten.
    static double Peak(DemandForecast forecast, double days)
    {
        var weeks = forecast.Outlook?.EachWeek().Take((int)Math.Ceiling(days / 7)).ToArray() ?? [];
        return weeks.Length == 0 ? forecast.UnitsPerDay : weeks.Max(week => week.High) / 7;
    }
}
