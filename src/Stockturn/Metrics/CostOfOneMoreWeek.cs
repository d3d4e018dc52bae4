using System.Collections.Immutable;
using Stockturn.Values;

namespace Stockturn.Metrics;

/// <summary>What waiting another week costs (S1-5). See docs/formulas/metrics.md#cost_of_one_more_week.</summary>
/// <remarks>
/// Seven days at today's cost of a day; a step of a fee within the week is told apart, by its date.
/// </remarks>
public readonly struct CostOfOneMoreWeek : IMetric
{
    /// <inheritdoc/>
    public static string Code => "cost_of_one_more_week";

    /// <inheritdoc/>
    public static string Title => "Cost of one more week";

    /// <inheritdoc/>
    public static string ChineseTitle => "多放一周的成本";

    /// <inheritdoc/>
    public static MetricUnit Unit => MetricUnit.Money;

    /// <inheritdoc/>
    public static string Formula => "capital + storage + expected surcharge + obsolescence, of one day × 7";

    /// <inheritdoc/>
    public static string Anchor => "cost_of_one_more_week";

    /// <inheritdoc/>
    public static DateSpan Days(in Measurement measurement) => measurement.LastDay;

    const int WeekDays = 7;

    /// <inheritdoc/>
    public static Reading Read(in Measurement measurement)
    {
        if (measurement.PositionGap is not Gap.None and var gap)
        {
            return Reading.Missing(gap);
        }

        return CostOfOneMoreDay.Read(in measurement).TryGet(out var day)
            ? Reading.Of(day * WeekDays)
            : CostOfOneMoreDay.Read(in measurement);
    }

    /// <inheritdoc/>
    public static ImmutableArray<ExplanationLine> Inputs(in Measurement measurement) =>
    [
        .. CostOfOneMoreDay.Inputs(in measurement),
        new("cost of one more day", CostOfOneMoreDay.Read(in measurement), MetricUnit.MoneyADay),
        ExplanationLine.Days("days", WeekDays),
    ];
}
