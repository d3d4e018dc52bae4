using System.Collections.Immutable;
using Stockturn.Values;

namespace Stockturn.Metrics;

/// <summary>
/// How much of what came in was sold within 90 days, a quarter, of coming in. See docs/formulas/metrics.md#sell_through_90.
/// </summary>
/// <remarks>
/// By receipt: each is followed for its own 90 days, and one that is younger does not count yet. First in first out
/// says which units sold.
/// </remarks>
public readonly struct SellThroughOfQuarter : IMetric
{
    /// <inheritdoc/>
    public static string Code => "sell_through_90";

    /// <inheritdoc/>
    public static string Title => "Sell-through after 90 days";

    /// <inheritdoc/>
    public static string ChineseTitle => "90天售罄率";

    /// <inheritdoc/>
    public static MetricUnit Unit => MetricUnit.Share;

    /// <inheritdoc/>
    public static string Formula => "units sold within 90 days of their receipt ÷ units received";

    /// <inheritdoc/>
    public static string Anchor => "sell_through_90";

    /// <inheritdoc/>
    public static DateSpan Days(in Measurement measurement) => measurement.ReceivedUpTo(90);

    /// <inheritdoc/>
    public static Reading Read(in Measurement measurement)
    {
        if (measurement.IsShared)
        {
            return Reading.Missing(Gap.NotExclusive);
        }

        if (measurement.Position.QuarterReceived <= Quantity.Zero)
        {
            return Reading.Missing(Gap.NoReceipt);
        }

        return Reading.Of(measurement.Position.QuarterSold.Units / measurement.Position.QuarterReceived.Units);
    }

    /// <inheritdoc/>
    public static ImmutableArray<ExplanationLine> Inputs(in Measurement measurement) =>
    [
        ExplanationLine.Units("received, in receipts 90 days old or older", measurement.Position.QuarterReceived),
        ExplanationLine.Units("sold of them within 90 days", measurement.Position.QuarterSold),
    ];
}
