using System.Collections.Immutable;
using Stockturn.Values;

namespace Stockturn.Metrics;

/// <summary>
/// How much of what came in was sold within 30 days of coming in. See docs/formulas/metrics.md#sell_through.
/// </summary>
/// <remarks>
/// By receipt: each is followed for its own 30 days, and one that is younger does not count yet. First in first out
/// says
/// which units sold.
/// </remarks>
public readonly struct SellThrough : IMetric
{
    /// <inheritdoc/>
    public static string Code => "sell_through";

    /// <inheritdoc/>
    public static string Title => "Sell-through after 30 days";

    /// <inheritdoc/>
    public static string ChineseTitle => "30天售罄率";

    /// <inheritdoc/>
    public static MetricUnit Unit => MetricUnit.Share;

    /// <inheritdoc/>
    public static string Formula => "units sold within 30 days of their receipt ÷ units received";

    /// <inheritdoc/>
    public static string Anchor => "sell_through";

    /// <inheritdoc/>
    public static DateSpan Days(in Measurement measurement) => measurement.ReceivedUpTo(30);

    /// <inheritdoc/>
    public static Reading Read(in Measurement measurement)
    {
        if (measurement.IsShared)
        {
            return Reading.Missing(Gap.NotExclusive);
        }

        if (measurement.Position.CohortReceived <= Quantity.Zero)
        {
            return Reading.Missing(Gap.NoReceipt);
        }

        return Reading.Of(measurement.Position.CohortSold.Units / measurement.Position.CohortReceived.Units);
    }

    /// <inheritdoc/>
    public static ImmutableArray<ExplanationLine> Inputs(in Measurement measurement) =>
    [
        ExplanationLine.Units("received, in receipts 30 days old or older", measurement.Position.CohortReceived),
        ExplanationLine.Units("sold of them within 30 days", measurement.Position.CohortSold),
    ];
}
