using System.Collections.Immutable;
using Stockturn.Values;

namespace Stockturn.Metrics;

/// <summary>
/// How much of the seller's working capital lies in goods (S0-20). See
/// docs/formulas/metrics.md#working_capital_share.
/// </summary>
/// <remarks>
/// A gap while the policy does not tell the working capital.
/// </remarks>
public readonly struct WorkingCapitalShare : IMetric
{
    /// <inheritdoc/>
    public static string Code => "working_capital_share";

    /// <inheritdoc/>
    public static string Title => "Cash tied up, share of working capital";

    /// <inheritdoc/>
    public static string ChineseTitle => "占用资金占流动资金";

    /// <inheritdoc/>
    public static MetricUnit Unit => MetricUnit.Share;

    /// <inheritdoc/>
    public static string Formula => "cash tied up ÷ working capital of the policy";

    /// <inheritdoc/>
    public static string Anchor => "working_capital_share";

    /// <inheritdoc/>
    public static DateSpan Days(in Measurement measurement) => measurement.LastDay;

    /// <inheritdoc/>
    public static Reading Read(in Measurement measurement)
    {
        var cash = CashTiedUp.Read(in measurement);
        if (!cash.TryGet(out var amount))
        {
            return cash;
        }

        return Capital(in measurement).TryGet(out var capital) ? Reading.Of(amount / capital) : Capital(in measurement);
    }

    /// <inheritdoc/>
    public static ImmutableArray<ExplanationLine> Inputs(in Measurement measurement) =>
    [
        new("cash tied up", CashTiedUp.Read(in measurement), MetricUnit.Money),
        new("working capital", Capital(in measurement), MetricUnit.Money),
    ];

    static Reading Capital(in Measurement measurement) => measurement.Targets?.WorkingCapital is > 0 and var capital
        ? Reading.Of(capital)
        : Reading.Missing(Gap.NoSetting);
}
