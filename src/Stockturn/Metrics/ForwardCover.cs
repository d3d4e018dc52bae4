using System.Collections.Immutable;
using Stockturn.Values;

namespace Stockturn.Metrics;

/// <summary>How long stock lasts, counted in periods of the forecast.</summary>
/// <param name="Periods">Periods until the stock is used; all of the forecast when it is not.</param>
/// <param name="IsAtLeast">True when the forecast ended first: the stock lasts at least that long.</param>
/// <param name="UncoveredUnits">What is left then.</param>
public readonly record struct Cover(double Periods, bool IsAtLeast, double UncoveredUnits);

/// <summary>
/// How many days the sellable stock lasts when it is walked against the forecast. See
/// docs/formulas/metrics.md#forward_cover.
/// </summary>
/// <remarks>
/// Walked week by week, so a peak ahead counts; of the week in which it ends a part. What lasts longer than the horizon reads as the
/// horizon and says "at least".
/// </remarks>
public readonly struct ForwardCover : IMetric
{
    const int DaysPerWeek = 7;

    /// <inheritdoc/>
    public static string Code => "forward_cover";

    /// <inheritdoc/>
    public static string Title => "Forward days of cover";

    /// <inheritdoc/>
    public static string ChineseTitle => "可售天数(按预测)";

    /// <inheritdoc/>
    public static MetricUnit Unit => MetricUnit.Days;

    /// <inheritdoc/>
    public static string Formula => "days until the forecast has used the sellable stock";

    /// <inheritdoc/>
    public static string Anchor => "forward_cover";

    /// <inheritdoc/>
    public static DateSpan Days(in Measurement measurement) => measurement.LastDay;

    /// <inheritdoc/>
    public static bool CanBeAtLeast => true;

    /// <inheritdoc/>
    public static bool IsAtLeast(in Measurement measurement) =>
        Read(in measurement).Gap == Gap.None && Of(in measurement).IsAtLeast;

    /// <inheritdoc/>
    public static Reading Read(in Measurement measurement)
    {
        if (measurement.PositionGap is not Gap.None and var gap)
        {
            return Reading.Missing(gap);
        }

        var position = measurement.Position;
        if (position.Forecasts == 0)
        {
            return Reading.Missing(Gap.NoForecast);
        }

        if (position.Course.UnitsPerDay <= 0)
        {
            return Reading.Missing(position.Sellable.IsZero ? Gap.NoStock : Gap.Endless);
        }

        return Reading.Of(Of(in measurement).Periods);
    }

    /// <inheritdoc/>
    public static ImmutableArray<ExplanationLine> Inputs(in Measurement measurement) =>
    [
        ExplanationLine.Units("sellable: good and not reserved", measurement.Position.Sellable),
        new("expected units a day", Reading.Of(measurement.Position.Course.UnitsPerDay), MetricUnit.Units),
        ExplanationLine.Days("horizon of the forecast", measurement.Position.Course.Days),
        new("units left at the horizon", Reading.Of(Of(in measurement).UncoveredUnits), MetricUnit.Units),
    ];

    /// <summary>The cover of a group in days, and whether it lasts longer than the forecast.</summary>
    public static Cover Of(in Measurement measurement)
    {
        var cover = Walk(measurement.Position.Sellable.Approximate, measurement.Position.Course.Weeks);
        return cover with { Periods = cover.Periods * DaysPerWeek };
    }

    /// <summary>Walks a forecast, period by period, until the stock is used; the last period counts in part.</summary>
    public static Cover Walk(double units, IEnumerable<double> forecast)
    {
        var (left, periods) = (units, 0);
        foreach (var demand in forecast)
        {
            if (left < demand)
            {
                return new(periods + left / demand, IsAtLeast: false, UncoveredUnits: 0);
            }

            left -= demand;
            periods++;
        }

        return new(periods, IsAtLeast: left > 0, left);
    }

    /// <summary>
    /// Stock over the mean of the next periods: the flat figure shown beside. Missing without demand.
    /// </summary>
    public static Reading Flat(double units, IReadOnlyCollection<double> nextPeriods)
    {
        var demand = nextPeriods.Count == 0 ? 0 : nextPeriods.Average();
        return demand > 0 ? Reading.Of(units / demand) : Reading.Missing(units > 0 ? Gap.Endless : Gap.NoStock);
    }
}
