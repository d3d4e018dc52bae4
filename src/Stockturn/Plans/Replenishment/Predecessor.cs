using System.Collections.Immutable;
using Stockturn.Demand;
using Stockturn.Facts;

namespace Stockturn.Plans;

/// <summary>The SKU whose place another takes, from whose demand the first order of that one starts (U-18).</summary>
/// <param name="Facts">Its facts: they tell the day, and how long goods take where the successor's tell nothing.</param>
/// <param name="Demand">Its demand.</param>
public sealed record Predecessor(SkuFacts Facts, SkuDemand Demand)
{
    const double WeekDays = 7;

    /// <summary>What a place sells of it from the successor's day on, and nothing before; as of a day.</summary>
    /// <remarks>The bands of sums are as wide, for their mean, as those of the forecast itself. See docs/formulas/plans.md#last-order.</remarks>
    public DemandForecast From(DemandForecast forecast, DateOnly asOf)
    {
        var start = Math.Max(0, (Facts.Master.SuccessorDay ?? asOf).DayNumber - asOf.DayNumber);
        double Over(double days) => Math.Max(0, forecast.UnitsOver(Math.Max(start, days)) - forecast.UnitsOver(start));
        return forecast with
        {
            Figure = DemandFigure.Recommended,
            ChosenDays = null,
            ErpUnitsPerDay = 0,
            RecommendedUnitsPerDay = forecast.UnitsPerDay,
            Outlook = new DemandOutlook
            {
                Steps =
                [
                    .. Enumerable.Range(0, DemandOutlook.WeeksAhead)
                        .Select(week => (Mean: Over((week + 1) * WeekDays) - Over(week * WeekDays), Was: Was(forecast, week)))
                        .Select(week => Scaled(week.Was, week.Mean)),
                ],
                Sums = [.. (forecast.Outlook?.Sums ?? []).Select(sum => Scaled(sum, Over(sum.Weeks * WeekDays)))],
            },
        };
    }

    static DemandBand Was(DemandForecast forecast, int week) => forecast.Outlook is { Steps.IsEmpty: false } outlook
        ? outlook.EachWeek().ElementAtOrDefault(week) is { Weeks: > 0 } told ? told : new DemandBand(1, 0, 0, 0, 0)
        : new DemandBand(1, forecast.UnitsPerDay * WeekDays, 0, 0, 0);

    static DemandBand Scaled(DemandBand band, double mean)
    {
        var times = band.Mean > 0 ? mean / band.Mean : 0;
        return times > 0 || mean == 0
            ? band with { Mean = mean, Low = band.Low * times, Middle = band.Middle * times, High = Math.Max(mean, band.High * times) }
            : new DemandBand(band.Weeks, mean, mean, mean, mean);
    }
}
