using System.Collections.Immutable;
using Stockturn.Values;

namespace Stockturn.Metrics;

/// <summary>
/// The money that lies in goods, on hand and on the way (S0-20). See docs/formulas/metrics.md#cash_tied_up.
/// </summary>
public readonly struct CashTiedUp : IMetric
{
    /// <inheritdoc/>
    public static string Code => "cash_tied_up";

    /// <inheritdoc/>
    public static string Title => "Cash tied up";

    /// <inheritdoc/>
    public static string ChineseTitle => "占用资金";

    /// <inheritdoc/>
    public static MetricUnit Unit => MetricUnit.Money;

    /// <inheritdoc/>
    public static string Formula => "stock value + in-transit value";

    /// <inheritdoc/>
    public static string Anchor => "cash_tied_up";

    /// <inheritdoc/>
    public static DateSpan Days(in Measurement measurement) => measurement.LastDay;

    /// <inheritdoc/>
    public static Reading Read(in Measurement measurement)
    {
        if (measurement.PositionGap is not Gap.None and var gap)
        {
            return Reading.Missing(gap);
        }

        return (measurement.Position.Value + measurement.Position.InTransitValue).Reading;
    }

    /// <inheritdoc/>
    public static ImmutableArray<ExplanationLine> Inputs(in Measurement measurement) =>
    [
        ExplanationLine.Money("stock value", measurement.Position.Value),
        ExplanationLine.Money("in-transit value", measurement.Position.InTransitValue),
    ];
}
