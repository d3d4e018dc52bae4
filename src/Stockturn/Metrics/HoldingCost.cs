using System.Collections.Immutable;
using Stockturn.Values;

namespace Stockturn.Metrics;

/// <summary>
/// What keeping the stock of the as-of day costs for a day, all parts. See docs/formulas/metrics.md#holding_cost.
/// </summary>
/// <remarks>
/// Each part apart in the explanation (S0-3, S1-16): holding is storage and surcharge, capital is the money, loss is
/// shrink
/// and obsolescence. A part that is not known makes the whole a gap.
/// </remarks>
public readonly struct HoldingCost : IMetric
{
    /// <inheritdoc/>
    public static string Code => "holding_cost";

    /// <inheritdoc/>
    public static string Title => "Holding cost a day";

    /// <inheritdoc/>
    public static string ChineseTitle => "每日持有成本";

    /// <inheritdoc/>
    public static MetricUnit Unit => MetricUnit.MoneyADay;

    /// <inheritdoc/>
    public static string Formula => "storage + surcharge for age + capital + shrink + obsolescence, of one day";

    /// <inheritdoc/>
    public static string Anchor => "holding_cost";

    /// <inheritdoc/>
    public static DateSpan Days(in Measurement measurement) => measurement.LastDay;

    /// <inheritdoc/>
    public static Reading Read(in Measurement measurement)
    {
        if (measurement.PositionGap is not Gap.None and var gap)
        {
            return Reading.Missing(gap);
        }

        return measurement.Costs.PerDay.Total.Reading;
    }

    /// <inheritdoc/>
    public static ImmutableArray<ExplanationLine> Inputs(in Measurement measurement) =>
    [
        ExplanationLine.MoneyADay("storage", measurement.Costs.PerDay.Storage),
        ExplanationLine.MoneyADay("surcharge for age", measurement.Costs.PerDay.Surcharge),
        ExplanationLine.MoneyADay("capital", measurement.Costs.PerDay.Capital),
        ExplanationLine.MoneyADay("shrink", measurement.Costs.PerDay.Shrink),
        ExplanationLine.MoneyADay("obsolescence", measurement.Costs.PerDay.Obsolescence),
    ];
}
