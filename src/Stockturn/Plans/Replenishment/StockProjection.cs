using System.Collections.Immutable;
using Stockturn.Demand;

namespace Stockturn.Plans;

/// <summary>Units that come to a place.</summary>
/// <param name="Day">The day they can be sold from.</param>
/// <param name="Units">How many.</param>
/// <param name="Document">The shipment or order; empty where none is named.</param>
/// <param name="IsShipped">True when they are under way, false when they are ordered only.</param>
public sealed record PlannedArrival(DateOnly Day, decimal Units, string Document, bool IsShipped);

/// <summary>What lies at a place at the end of each coming day when the forecast comes true and nothing more is ordered.</summary>
/// <remarks>
/// Each day takes its seventh of the week's expected units; what is not there to be sold is lost. See
/// docs/formulas/plans.md#projection.
/// </remarks>
public sealed class StockProjection
{
    /// <summary>Days looked ahead.</summary>
    public const int DaysAhead = 180;

    StockProjection(DateOnly asOf, ImmutableArray<double> closing, int? outDay)
    {
        Closing = closing;
        RunsOutOn = outDay is { } day ? asOf.AddDays(day + 1) : null;
    }

    /// <summary>Units at the end of each of the next 180 days, the day after the as-of day first.</summary>
    public ImmutableArray<double> Closing { get; }

    /// <summary>The first day on which less is there than is asked for; null when none is within 180 days.</summary>
    public DateOnly? RunsOutOn { get; }

    /// <summary>Of a place.</summary>
    /// <param name="onHand">Sellable units at the end of the as-of day.</param>
    /// <param name="arrivals">What comes; what was due by the as-of day is there on the next.</param>
    /// <param name="forecast">What is expected to sell.</param>
    /// <param name="asOf">The day.</param>
    public static StockProjection Of(double onHand, IEnumerable<PlannedArrival> arrivals, DemandForecast forecast, DateOnly asOf)
    {
        var coming = new double[DaysAhead];
        foreach (var arrival in arrivals)
        {
            var day = Math.Max(0, arrival.Day.DayNumber - asOf.DayNumber - 1);
            if (day < DaysAhead)
            {
                coming[day] += (double)arrival.Units;
            }
        }

        var closing = ImmutableArray.CreateBuilder<double>(DaysAhead);
        var (left, sold, outDay) = (Math.Max(0, onHand), 0.0, (int?)null);
        for (var day = 0; day < DaysAhead; day++)
        {
            var until = Math.Max(sold, forecast.UnitsOver(day + 1));
            var asked = until - sold;
            left += coming[day];
            outDay ??= asked > left + Barely ? day : null;
            (left, sold) = (Math.Max(0, left - asked), until);
            closing.Add(left);
        }

        return new StockProjection(asOf, closing.MoveToImmutable(), outDay);
    }

    const double Barely = 1e-9;
}
