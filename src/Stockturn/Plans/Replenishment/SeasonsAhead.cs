using System.Collections.Immutable;
using Stockturn.Demand;
using Stockturn.Values;

namespace Stockturn.Plans;

/// <summary>The seasons of the coming year: weeks together that sell the mean of the year or more, where some week sells twice the mean.</summary>
/// <remarks>See docs/formulas/plans.md#open-orders.</remarks>
public static class SeasonsAhead
{
    const int WeekDays = 7;
    const double PeakTimes = 2;

    /// <summary>Of what all places are expected to sell, by day; none where it sells about the same all year.</summary>
    /// <param name="forecasts">The forecasts of the places.</param>
    /// <param name="asOf">The day; the first week begins on the next.</param>
    public static ImmutableArray<DateSpan> Of(IReadOnlyCollection<DemandForecast> forecasts, DateOnly asOf)
    {
        var weeks = new double[DemandOutlook.WeeksAhead];
        for (var week = 0; week < weeks.Length; week++)
        {
            weeks[week] = forecasts.Sum(one => one.UnitsOver((week + 1) * WeekDays) - one.UnitsOver(week * WeekDays));
        }

        var mean = weeks.Average();
        if (mean <= 0 || weeks.Max() < PeakTimes * mean)
        {
            return [];
        }

        var seasons = ImmutableArray.CreateBuilder<DateSpan>();
        for (var first = 0; first < weeks.Length; first++)
        {
            var end = first;
            while (end < weeks.Length && weeks[end] >= mean)
            {
                end++;
            }

            if (end > first)
            {
                seasons.Add(new DateSpan(asOf.AddDays(first * WeekDays + 1), asOf.AddDays(end * WeekDays + 1)));
                first = end;
            }
        }

        return seasons.ToImmutable();
    }

    /// <summary>The last day of the season that goods of a day come too late for (S1-1); null where one goes on or begins soon.</summary>
    /// <param name="seasons">The seasons, by day.</param>
    /// <param name="day">The day they arrive.</param>
    /// <param name="soonDays">Days goods may lie: a season that begins within them is not missed.</param>
    public static DateOnly? Missed(ImmutableArray<DateSpan> seasons, DateOnly day, int soonDays)
    {
        var missed = seasons.LastOrDefault(one => one.End <= day);
        return missed.Days == 0 || seasons.Any(one => one.End > day && one.Start <= day.AddDays(soonDays)) ? null : missed.End.AddDays(-1);
    }
}
