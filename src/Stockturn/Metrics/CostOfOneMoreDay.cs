using System.Collections.Immutable;
using Stockturn.Values;

namespace Stockturn.Metrics;

/// <summary>What waiting until tomorrow costs (S1-5). See docs/formulas/metrics.md#cost_of_one_more_day.</summary>
/// <remarks>
/// Without shrink: goods get lost whether or not anything is decided today.
/// </remarks>
public readonly struct CostOfOneMoreDay : IMetric
{
    /// <inheritdoc/>
    public static string Code => "cost_of_one_more_day";

    /// <inheritdoc/>
    public static string Title => "Cost of one more day";

    /// <inheritdoc/>
    public static string ChineseTitle => "多放一天的成本";

    /// <inheritdoc/>
    public static MetricUnit Unit => MetricUnit.MoneyADay;

    /// <inheritdoc/>
    public static string Formula => "capital + storage + expected surcharge + obsolescence, of one day";

    /// <inheritdoc/>
    public static string Anchor => "cost_of_one_more_day";

    /// <inheritdoc/>
    public static DateSpan Days(in Measurement measurement) => measurement.LastDay;

    static PartialSum Total(in Measurement measurement)
    {
        var day = measurement.Costs.PerDay;
        return day.Capital + day.Storage + day.Surcharge + day.Obsolescence;
    }

    /// <inheritdoc/>
    public static Reading Read(in Measurement measurement)
    {
        if (measurement.PositionGap is not Gap.None and var gap)
        {
            return Reading.Missing(gap);
        }

        return Total(in measurement).Reading;
    }

    /// <inheritdoc/>
    public static ImmutableArray<ExplanationLine> Inputs(in Measurement measurement) =>
    [
        ExplanationLine.MoneyADay("capital", measurement.Costs.PerDay.Capital),
        ExplanationLine.MoneyADay("storage", measurement.Costs.PerDay.Storage),
        ExplanationLine.MoneyADay("expected surcharge", measurement.Costs.PerDay.Surcharge),
        ExplanationLine.MoneyADay("obsolescence", measurement.Costs.PerDay.Obsolescence),
    ];
}
