namespace Stockturn.Demand;

/// <summary>The expected demand of one place, read from its series.</summary>
/// <remarks>
/// TSB for demand that comes seldom and SES for the rest, on weeks scaled up to seven days in stock, with the weight
/// that would have forecast best. Where no week will do: units sold for each day in stock. See
/// docs/formulas/demand.md#rate.
/// </remarks>
static class DemandEstimate
{
    const double WeekDays = 7;

    /// <summary>The forecast of a place.</summary>
    public static DemandForecast Of(DemandSeries series, DemandSettings settings)
    {
        var weeks = new double[settings.ClassWeeks];
        var usable = weeks.AsSpan(0, series.Weeks(weeks, settings.InStockDaysMin));
        var shape = DemandClassification.Of(usable);
        var (method, unitsPerDay) = Rate(usable, shape, series);
        var calendarDays = series.Sold.Length - series.First;
        var observedDays = series.ObservedDays;
        return new DemandForecast(
            series.Warehouse,
            method,
            unitsPerDay,
            shape.Pattern,
            shape.AverageInterval,
            shape.SquaredVariation,
            calendarDays > 0 ? series.Total / calendarDays : 0,
            calendarDays - observedDays,
            observedDays,
            !series.HadEnough,
            series.Deviation);
    }

    static (string Method, double UnitsPerDay) Rate(
        ReadOnlySpan<double> weeks, DemandClassification shape, DemandSeries series)
    {
        if (shape.AverageInterval is not { } interval)
        {
            return ("in-stock-mean", series.InStockMean);
        }

        var method = interval > DemandClassification.IntervalLimit ? DemandMethods.Tsb : DemandMethods.Ses;
        return (method.Code, method.Rate(weeks, method.Choose(weeks)) / WeekDays);
    }
}
