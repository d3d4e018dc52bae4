using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Values;

namespace Stockturn.Demand;

/// <summary>The expected course of a new SKU at each place, by what is planned for it and the weeks it has sold.</summary>
/// <remarks>See docs/formulas/demand.md#launch.</remarks>
sealed class LaunchOutlooks
{
    readonly SkuFacts facts;
    readonly LaunchPlan plan;
    readonly DemandDrivers drivers;
    readonly DateOnly start;
    readonly bool hasSold;
    readonly DateSpan span;

    LaunchOutlooks(SkuFacts facts, LaunchPlan plan, DemandDrivers drivers, DateOnly? firstSale, DateSpan span)
    {
        (this.facts, this.plan, this.drivers, this.span) = (facts, plan, drivers, span);
        start = firstSale < plan.Day ? firstSale.Value : plan.Day;
        hasSold = firstSale is not null;
    }

    int HistoryWeeks => span.Days / DemandSeries.WeekDays;

    /// <summary>Of a SKU; null where nothing is planned.</summary>
    /// <param name="facts">What is known of it.</param>
    /// <param name="drivers">What other goods tell.</param>
    /// <param name="firstSale">The day of its first sale; null where it never sold.</param>
    /// <param name="span">The weeks looked back to.</param>
    public static LaunchOutlooks? Of(SkuFacts facts, DemandDrivers drivers, DateOnly? firstSale, DateSpan span) =>
        facts.Launch is { } plan ? new LaunchOutlooks(facts, plan, drivers, firstSale, span) : null;

    /// <summary>What its plan and its weeks tell; null where it is new no longer, or where nothing tells what to expect.</summary>
    /// <param name="weeks">Its weeks everywhere together.</param>
    public LaunchForecast? Tell(DemandWeeks weeks)
    {
        var seen = Seen(weeks);
        var sold = hasSold ? Math.Max(0, (span.End.DayNumber - start.DayNumber) / DemandSeries.WeekDays) : 0;
        return seen.Count >= LaunchForecast.WeeksMost ? null
            : LaunchForecast.Before(plan, drivers.Launches.For(facts.Master, plan, sold)) is not { } before ? null
            : before with { ObservedWeeks = seen.Exposure, Units = seen.Units };
    }

    /// <summary>The forecasts with the course of the launch in place of their own.</summary>
    /// <param name="forecasts">Those of the places, then that of all together.</param>
    /// <param name="weeks">The weeks of each.</param>
    /// <param name="launch">What plan and weeks tell of all together.</param>
    public DemandForecast[] Instead(DemandForecast[] forecasts, DemandWeeks[] weeks, LaunchForecast launch)
    {
        // What was expected is shared equally by the places, what sold is their own; so the places add up to the whole.
        var places = Math.Max(1, forecasts.Length - 1);
        return
        [
            .. forecasts[..^1].Zip(weeks, (one, own) => Instead(
                one, own, launch with { PriorUnitsPerDay = launch.PriorUnitsPerDay / places, Units = Seen(own).Units })),
            Instead(forecasts[^1], weeks[^1], launch),
        ];
    }

    DemandForecast Instead(DemandForecast forecast, DemandWeeks weeks, LaunchForecast launch)
    {
        var course = launch.Course(Ahead(weeks), DemandEstimate.SumWeeks.AsSpan(), DemandOutlook.Levels.AsSpan());
        var outlook = new DemandOutlook
        {
            Steps = DemandEstimate.Together(course.Each),
            Sums = [.. course.Sums],
            Methods = [new MethodShare(launch.Method, 1)],
            ObservedWeeks = weeks.ObservedCount,
            CensoredWeeks = weeks.Sold.Length - weeks.First - weeks.ObservedCount,
        };
        const int RateDays = DemandOutlook.RateWeeks * DemandSeries.WeekDays;
        var unitsPerDay = outlook.UnitsOver(RateDays) / RateDays;
        return forecast with
        {
            Method = launch.Method,
            UnitsPerDay = unitsPerDay,
            RecommendedUnitsPerDay = unitsPerDay,
            Outlook = outlook,
            IsLowerBound = false,
        };
    }

    // Usual weeks each coming week is worth; before it goes on sale none.
    double[] Ahead(DemandWeeks weeks)
    {
        var season = drivers.SeasonOf(facts.Master, HistoryWeeks);
        var ahead = new double[DemandOutlook.WeeksAhead];
        for (var week = 0; week < ahead.Length; week++)
        {
            var first = span.End.DayNumber + week * DemandSeries.WeekDays;
            var before = hasSold ? 0 : Math.Clamp(start.DayNumber - first, 0, DemandSeries.WeekDays);
            ahead[week] = weeks.Drivers[weeks.Sold.Length + week] * (season?.At(HistoryWeeks + week) ?? 1)
                * (DemandSeries.WeekDays - before) / DemandSeries.WeekDays;
        }

        return ahead;
    }

    // Weeks since it went on sale, what they are worth in usual weeks in stock, and what they sold.
    (int Count, double Exposure, double Units) Seen(DemandWeeks weeks)
    {
        var season = drivers.SeasonOf(facts.Master, HistoryWeeks);
        var seen = (Count: 0, Exposure: 0.0, Units: 0.0);
        for (var week = 0; week < weeks.Sold.Length; week++)
        {
            var end = span.Start.DayNumber + (week + 1) * DemandSeries.WeekDays;
            var onSale = Math.Min(1, (end - start.DayNumber) / (double)DemandSeries.WeekDays);
            if (onSale > 0 && weeks.Sold[week] is { } units)
            {
                var exposure = Math.Min(weeks.InStock[week], onSale) * weeks.Drivers[week] * (season?.At(week) ?? 1);
                seen = (seen.Count + 1, seen.Exposure + exposure, seen.Units + units);
            }
        }

        return seen;
    }
}
