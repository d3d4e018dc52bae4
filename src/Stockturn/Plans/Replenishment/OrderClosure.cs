using Stockturn.Demand;
using Stockturn.Metrics;

namespace Stockturn.Plans;

/// <summary>What a closed factory, or a warehouse that receives late, does to an order (U-11).</summary>
/// <remarks>See docs/formulas/plans.md#factory-calendar.</remarks>
/// <param name="Cause">What is closed, and when.</param>
/// <param name="Days">Days an order takes longer: one of today, or else the first that would be late.</param>
/// <param name="OrderBy">The last day to order before it.</param>
/// <param name="Otherwise">The last day to order were nobody closed; null when it is more than two years off.</param>
/// <param name="BridgeUnits">Units expected to sell on those days: ordered on top, for the next order comes so much later.</param>
public sealed record OrderClosure(SupplyClosure Cause, int Days, DateOnly OrderBy, DateOnly? Otherwise, double BridgeUnits)
{
    const int SearchDays = 2 * 365;

    /// <summary>Of a place; null where no closure changes the last day to order.</summary>
    /// <param name="calendar">What orders of the coming days take; null where nobody is closed.</param>
    /// <param name="forecast">What the place is expected to sell.</param>
    /// <param name="position">On hand and on order, in units.</param>
    /// <param name="points">The reorder points of an order of today and of one when nobody is closed.</param>
    /// <param name="reviewDays">Days between two looks at what to order.</param>
    /// <param name="asOf">The day.</param>
    internal static OrderClosure? Of(
        OrderCalendar? calendar, DemandForecast forecast, double position, (double Today, double Usual) points, double reviewDays, DateOnly asOf)
    {
        if (calendar is null || forecast.UnitsPerDay <= 0)
        {
            return null;
        }

        var horizon = calendar.Usual.MeanDays + reviewDays;
        double Bridge(int day, int late) => Math.Max(0, forecast.UnitsOver(day + horizon + late) - forecast.UnitsOver(day + horizon));
        var usual = OrderDay(forecast, position - points.Usual);
        var otherwise = usual is { } days ? asOf.AddDays(days) : (DateOnly?)null;
        if (position <= points.Today)
        {
            // The order is due, or would be were nobody closed: the wait of today is in its point already.
            return calendar.Delay is { } now ? new OrderClosure(now.Cause, now.Days, asOf, otherwise, 0) : null;
        }

        // The day before the first on which an order comes too late for being late; what is late by little was due by then anyway.
        foreach (var late in calendar.Coming)
        {
            var day = late.OrderedOn.DayNumber - asOf.DayNumber;
            if (day >= usual)
            {
                break;
            }

            var bridge = Bridge(day, late.Days);
            if (position - forecast.UnitsOver(day) <= points.Usual + bridge)
            {
                return new OrderClosure(late.Cause, late.Days, late.OrderedOn.AddDays(-1), otherwise, bridge);
            }
        }

        return null;
    }

    /// <summary>The first day by which what may still sell before an order has sold, from today; null beyond two years.</summary>
    internal static int? OrderDay(DemandForecast forecast, double spare)
    {
        if (spare <= 0)
        {
            return 0;
        }

        int low = 0, high = SearchDays;
        if (forecast.UnitsOver(high) < spare)
        {
            return null;
        }

        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = forecast.UnitsOver(middle) >= spare ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
