using System.Collections.Immutable;

namespace Stockturn.Metrics;

/// <summary>
/// Own turnover held against what others in the trade reach (S2-4, S2-24): 0.5 is half as good. See
/// docs/formulas/metrics.md#turnover_to_peer.
/// </summary>
/// <remarks>
/// The policy tells turns a year by category; of several categories they are weighed by the stock in them.
/// </remarks>
public readonly struct TurnoverToPeer : IMetric
{
    /// <inheritdoc/>
    public static string Code => "turnover_to_peer";

    /// <inheritdoc/>
    public static string Title => "Turnover for each turn of a peer";

    /// <inheritdoc/>
    public static string ChineseTitle => "周转率/同行周转率";

    /// <inheritdoc/>
    public static MetricUnit Unit => MetricUnit.Ratio;

    /// <inheritdoc/>
    public static string Formula => "own turnover ÷ turnover others in the trade reach with the same stock";

    /// <inheritdoc/>
    public static string Anchor => "turnover_to_peer";

    const decimal DaysPerYear = 365;

    /// <inheritdoc/>
    public static Reading Read(in Measurement measurement)
    {
        var own = Turnover.Read(in measurement);
        var peer = Peer(in measurement);
        if (!own.TryGet(out _))
        {
            return own;
        }

        return peer.TryGet(out var turns) ? TurnoverComparison.ToPeer(own, turns) : peer;
    }

    /// <inheritdoc/>
    public static ImmutableArray<ExplanationLine> Inputs(in Measurement measurement) =>
    [
        new("own turnover", Turnover.Read(in measurement), MetricUnit.TimesAYear),
        new("turnover of peers, by the stock of each category", Peer(in measurement), MetricUnit.TimesAYear),
    ];

    static Reading Peer(in Measurement measurement)
    {
        var (days, peer) = (measurement.Stock.ValueDays, measurement.Stock.PeerCostOfSales);
        if (!peer.IsWhole)
        {
            return Reading.Missing(peer.Gap);
        }

        return days > 0 ? Reading.Of(peer.Amount / days * DaysPerYear) : Reading.Missing(Gap.NoStock);
    }
}
