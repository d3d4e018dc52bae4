using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Values;

namespace Stockturn.Demand;

/// <summary>How far one figure of demand would have lain from the last weeks, had it been used before them.</summary>
/// <param name="Figure">recommended, erp-7-15-30, own, naive or window-mean.</param>
/// <param name="Errors">Its errors in units a full week in stock.</param>
/// <param name="Pattern">How demand had come before those weeks: what was known when the figure would have been used.</param>
public sealed record PastError(string Figure, ForecastErrors Errors, DemandPattern Pattern)
{
    /// <summary>The recommended figure.</summary>
    public const string Recommended = "recommended";

    /// <summary>The rule of ERPs.</summary>
    public const string Erp = ErpRule.Code;

    /// <summary>A person's own figure, as it stood then.</summary>
    public const string Own = ChosenDemand.Own;

    /// <summary>The last week again.</summary>
    public const string Naive = "naive";

    /// <summary>The mean of the last 13 weeks.</summary>
    public const string WindowMean = "window-mean";
}

/// <summary>What each figure would have said of the last weeks of one place.</summary>
/// <param name="Warehouse">Index into the network's warehouses.</param>
/// <param name="Errors">One for each figure that spoke.</param>
public sealed record PlacePastErrors(short Warehouse, ImmutableArray<PastError> Errors)
{
    /// <summary>A place with less weeks in stock is not told of by itself.</summary>
    public const int WeeksLeast = 13;
}

/// <summary>Holds back the last weeks of a SKU and asks what each figure would have said of them.</summary>
/// <remarks>
/// The last 13 weeks, a quarter of what is known at most. Only weeks in stock count, scaled to seven days. See
/// docs/formulas/demand.md#past-error.
/// </remarks>
sealed class PastErrors(DemandEstimate estimate, DemandSettings settings)
{
    const int WeeksLeast = 8;

    readonly PanelSettings asked = new(DemandOutlook.RateWeeks, DemandSeries.YearWeeks, DemandOutlook.Levels);

    /// <summary>The errors of each figure; none where too little is known.</summary>
    /// <param name="year">Days of the last year.</param>
    /// <param name="weeks">Weeks as far as forecasts look back.</param>
    /// <param name="choices">What persons chose, by day.</param>
    /// <param name="asOf">The last day of the weeks.</param>
    public ImmutableArray<PastError> Of(DemandSeries year, DemandWeeks weeks, ReadOnlySpan<DemandChoice> choices, DateOnly asOf)
    {
        var held = Math.Min(DemandOutlook.RateWeeks, (weeks.Sold.Length - weeks.First) / 4);
        var before = weeks.Before(held);
        if (held == 0 || before.ObservedCount < WeeksLeast || estimate.Choose(before) is not { } chosen)
        {
            return [];
        }

        var history = new ObservedDemand([.. Enumerable.Range(0, before.Sold.Length).Select(before.FullWeek)]);
        double?[] after = [.. Enumerable.Range(before.Sold.Length, held).Select(weeks.FullWeek)];
        var known = Enumerable.Range(0, before.Sold.Length).TakeLast(settings.ClassWeeks).Select(before.FullWeek).OfType<double>();
        var pattern = DemandClassification.Of([.. known]).Pattern;
        var days = year.Sold.AsSpan(0, year.Sold.Length - held * DemandSeries.WeekDays);
        var own = OwnOn(choices, year.Warehouse, asOf.AddDays(-held * DemandSeries.WeekDays));
        (string Figure, SeriesForecast? Forecast)[] told =
        [
            (PastError.Recommended, chosen.Model.Forecast(chosen.History, asked with { Horizon = held })),
            (PastError.Erp, Flat(ErpRule.Rate(days, settings) * DemandSeries.WeekDays, held)),
            (PastError.Own, own is { } units ? Flat(units * DemandSeries.WeekDays, held) : null),
            (PastError.Naive, Flat(history.Observed[^1], held)),
            (PastError.WindowMean, Flat(Moments.Of(history.Last(WindowMean.PeriodsDefault)).Mean, held)),
        ];
        return
        [
            .. told.Where(one => one.Forecast is not null)
                .Select(one => (one.Figure, Errors: ForecastErrors.Of(history, after, one.Forecast!, DemandOutlook.Levels)))
                .Where(one => one.Errors is not null)
                .Select(one => new PastError(one.Figure, one.Errors!, pattern)),
        ];
    }

    static double? OwnOn(ReadOnlySpan<DemandChoice> choices, short warehouse, DateOnly day)
    {
        double? own = null;
        foreach (var choice in choices)
        {
            if (choice.Warehouse == warehouse && choice.HoldsOn(day))
            {
                own = choice.Figure == DemandFigure.Own ? choice.UnitsPerDay : null;
            }
        }

        return own;
    }

    // A point says of every level of certainty that it is enough.
    static SeriesForecast Flat(double units, int weeks) => new(
        "flat",
        "point",
        [.. Enumerable.Repeat(units, weeks)],
        [.. Enumerable.Repeat(ImmutableArray.CreateRange(DemandOutlook.Levels.Select(_ => units)), weeks)]);
}
