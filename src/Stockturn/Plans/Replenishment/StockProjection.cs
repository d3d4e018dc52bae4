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

    const double Barely = 1e-9;

    readonly ImmutableArray<(DateOnly Day, double Lost)> shortDays;

    StockProjection(ImmutableArray<double> closing, ImmutableArray<(DateOnly Day, double Lost)> shortDays) =>
        (Closing, this.shortDays) = (closing, shortDays);

    /// <summary>Units at the end of each of the next 180 days, the day after the as-of day first.</summary>
    public ImmutableArray<double> Closing { get; }

    /// <summary>The first day on which less is there than is asked for; null when none is within 180 days.</summary>
    public DateOnly? RunsOutOn => shortDays.IsEmpty ? null : shortDays[0].Day;

    /// <summary>Days before a day on which less is there than is asked for; those beyond 180 are not looked at.</summary>
    public int DaysShortBefore(DateOnly day) => shortDays.Count(one => one.Day < day);

    /// <summary>Expected units that are asked for before a day and not there; days beyond 180 are not looked at.</summary>
    public double LostBefore(DateOnly day) => shortDays.Where(one => one.Day < day).Sum(one => one.Lost);

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
        var shortDays = ImmutableArray.CreateBuilder<(DateOnly, double)>();
        var (left, sold) = (Math.Max(0, onHand), 0.0);
        for (var day = 0; day < DaysAhead; day++)
        {
            var until = Math.Max(sold, forecast.UnitsOver(day + 1));
            var asked = until - sold;
            left += coming[day];
            if (asked > left + Barely)
            {
                shortDays.Add((asOf.AddDays(day + 1), asked - left));
            }

            (left, sold) = (Math.Max(0, left - asked), until);
            closing.Add(left);
        }

        return new StockProjection(closing.MoveToImmutable(), shortDays.ToImmutable());
    }
}
