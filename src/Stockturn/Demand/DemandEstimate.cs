using System.Collections.Immutable;

namespace Stockturn.Demand;

/// <summary>The expected demand of one place, read from its weeks.</summary>
/// <remarks>
/// Weeks with the share of each that was in stock and what else moved them; methods and spreads weighed by what they would
/// have lost over the next quarter (<see cref="ForecastChoice"/>). Where no week will do: units sold for each day in stock.
/// See docs/formulas/demand.md#rate.
/// </remarks>
sealed class DemandEstimate(DemandSettings settings, SeasonalProfile? season)
{
    /// <summary>The code of a rate taken from days, for want of a week.</summary>
    public const string InStockMean = "in-stock-mean";

    // With a season a week keeps its place in the year; without one, weeks not observed are as if they had not been.
    const int SeasonLeast = 2 * DemandSeries.YearWeeks + DemandSeries.YearWeeks / 2;

    const int DoubtWeeks = 1;

    /// <summary>How many coming weeks are told together.</summary>
    public static readonly ImmutableArray<int> SumWeeks = [4, DemandOutlook.RateWeeks, 2 * DemandOutlook.RateWeeks];

    readonly PanelSettings choosing = new(DemandOutlook.RateWeeks, DemandSeries.YearWeeks, DemandOutlook.Levels);
    readonly PanelSettings telling = new(DemandOutlook.WeeksAhead, DemandSeries.YearWeeks, DemandOutlook.Levels);

    /// <summary>The forecast of a place.</summary>
    /// <param name="year">Its days of the last year.</param>
    /// <param name="weeks">Its weeks as far as forecasts look back.</param>
    public DemandForecast Of(DemandSeries year, DemandWeeks weeks)
    {
        var classified = new double[settings.ClassWeeks];
        var shape = DemandClassification.Of(classified.AsSpan(0, year.Weeks(classified, settings.InStockDaysMin)));
        var outlook = shape.AverageInterval is null ? null : Outlook(weeks);
        var calendarDays = year.Sold.Length - year.First;
        var observedDays = year.ObservedDays;
        const int RateDays = DemandOutlook.RateWeeks * DemandSeries.WeekDays;
        return new DemandForecast(
            year.Warehouse,
            outlook?.Methods[0].Method ?? InStockMean,
            outlook?.UnitsOver(RateDays) / RateDays ?? year.InStockMean,
            shape.Pattern,
            shape.AverageInterval,
            shape.SquaredVariation,
            calendarDays > 0 ? year.Total / calendarDays : 0,
            calendarDays - observedDays,
            observedDays,
            !year.HadEnough,
            year.Deviation)
        {
            Outlook = outlook,
            ErpUnitsPerDay = ErpRule.Rate(year.Sold, settings),
        };
    }

    /// <summary>The model that weeks choose; null where none was observed.</summary>
    public ChosenModel? Choose(DemandWeeks weeks) => Choose(weeks, SeasonOf(weeks));

    /// <summary>The reading of the curve of weeks without their season and drivers.</summary>
    public SalesCurve CurveOf(DemandWeeks weeks)
    {
        var own = SeasonOf(weeks);
        return CurveOf(Telling(weeks, own), own);
    }

    /// <summary>The weeks that sold far more than those around them, with what is usual.</summary>
    public List<(int Week, double Usual, double Most)> UnusualOf(DemandWeeks weeks)
    {
        var own = SeasonOf(weeks);
        return UnusualWeeks.Of(Telling(weeks, own), own);
    }

    // As strong as the weeks show it.
    SeasonalProfile? SeasonOf(DemandWeeks weeks) => season?.AsStrongAs(weeks.Usual);

    ChosenModel? Choose(DemandWeeks weeks, SeasonalProfile? own)
    {
        var telling = Telling(weeks, own);
        var kept = Lately(own is null && weeks.Sold.Length < SeasonLeast ? telling.Only(week => telling.Sold[week] is not null) : telling, own);
        return ForecastChoice.Choose(kept.Sold, choosing, own, kept.Factors);
    }

    // A week in which little could be sold, out of season or with stock on few days, tells as little of the level: one unit would
    // be read as many.
    DemandWeeks Telling(DemandWeeks weeks, SeasonalProfile? own) => weeks.Where(
        week => weeks.InStock[week] * weeks.Drivers[week] * (own?.At(week) ?? 1) >= settings.InStockDaysMin / DemandSeries.WeekDays);

    // What sold before its level changed says nothing of the level now; a week of it stays for doubt.
    static DemandWeeks Lately(DemandWeeks weeks, SeasonalProfile? own) =>
        CurveOf(weeks, own).Change is { } change ? weeks.Where(week => week >= change.Week - DoubtWeeks) : weeks;

    static SalesCurve CurveOf(DemandWeeks weeks, SeasonalProfile? own)
    {
        // Counted in the step it sells in: goods sold by the dozen are no surer of their level than others.
        var lot = DemandLot.Of([.. weeks.Sold.OfType<double>()]) is var step and > 0 ? step : 1;
        var usual = weeks.Usual;
        for (var week = 0; week < usual.Length; week++)
        {
            usual[week] /= lot * (own?.At(week) ?? 1);
        }

        var read = SalesCurve.Of(usual);
        return new SalesCurve(
            read.Change is { } change ? change with { Before = change.Before * lot, After = change.After * lot } : null,
            read.Slope is { } slope ? slope with { UnitsPerWeek = slope.UnitsPerWeek * lot } : null);
    }

    static double? SeasonAhead(SeasonalProfile? own, int weeks)
    {
        double ahead = 0, behind = 0;
        for (var week = 0; own is not null && week < DemandOutlook.RateWeeks; week++)
        {
            ahead += own.At(weeks + week);
            behind += own.At(weeks + DemandSeries.YearWeeks - 1 - week);
        }

        return own is null ? null : Math.Round(ahead / behind, 9);
    }

    DemandOutlook? Outlook(DemandWeeks weeks)
    {
        var own = SeasonOf(weeks);
        if (Choose(weeks, own) is not { } chosen)
        {
            return null;
        }

        var each = chosen.Model.Forecast(chosen.History, telling);
        var sums = chosen.Model.ForecastSums(chosen.History, telling, SumWeeks);
        return new DemandOutlook
        {
            Steps = Together(each.Means.Zip(each.Quantiles, (mean, quantiles) => Band(1, mean, quantiles))),
            Sums = [.. sums.Select(sum => Band(sum.Periods, sum.Mean, sum.Quantiles))],
            Methods = ((CombinedMethod)chosen.Model.Method).Shares,
            SeasonAhead = SeasonAhead(own, weeks.Sold.Length),
            ObservedWeeks = weeks.ObservedCount,
            CensoredWeeks = weeks.Sold.Length - weeks.First - weeks.ObservedCount,
        };
    }

    /// <summary>The bands of single weeks, those alike together.</summary>
    public static ImmutableArray<DemandBand> Together(IEnumerable<DemandBand> each)
    {
        var steps = ImmutableArray.CreateBuilder<DemandBand>();
        foreach (var band in each)
        {
            if (steps.Count > 0 && steps[^1] with { Weeks = 1 } == band)
            {
                steps[^1] = band with { Weeks = steps[^1].Weeks + 1 };
            }
            else
            {
                steps.Add(band);
            }
        }

        return steps.DrainToImmutable();
    }

    // To a billionth of a unit: weights that add up to 1 only nearly leave nothing behind.
    static DemandBand Band(int weeks, double mean, ImmutableArray<double> quantiles)
    {
        static double Rounded(double units) => Math.Round(units, 9);
        return new(weeks, Rounded(mean), Rounded(quantiles[0]), Rounded(quantiles[1]), Rounded(quantiles[2]));
    }
}
