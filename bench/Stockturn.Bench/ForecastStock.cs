using System.Globalization;
using Stockturn.Demand;
using Stockturn.Workspaces.Panels;

namespace Stockturn.Bench;

/// <summary>What stock would have cost: order up to the quantile of the demand of lead and review, played through the periods held back.</summary>
/// <remarks>
/// Each period: goods arrive, at a review an order is placed with what is known by then, demand is sold or lost. Holding
/// costs 1 a unit left at the end of a period, a lost sale τ/(1 − τ). It starts with the quantile of a lead time in stock.
/// </remarks>
static class ForecastStock
{
    public static readonly string Head =
        "| Panel (lead, review → played) | τ | Ours: cost, fill | " + string.Join(" | ", SimpleSums.All.Select(rule => rule.Name))
        + " | ours − best, 95 % |\n|---|---:|---:|" + string.Concat(SimpleSums.All.Select(_ => "---:|")) + "---|";

    static readonly double[] Certainties = [0.90, 0.95, 0.98];

    /// <summary>A line for each certainty; none where the panel is not played.</summary>
    public static IEnumerable<string> Lines(MeasuredPanel of, Panel panel)
    {
        var (lead, review) = of.Supply;
        if (of.Played == 0 || panel.Calendar.Count <= of.Played)
        {
            yield break;
        }

        var targets = Targets(of, panel);
        for (var certainty = 0; certainty < Certainties.Length; certainty++)
        {
            var penalty = Certainties[certainty] / (1 - Certainties[certainty]);
            var costs = new double[SimpleSums.All.Length + 1][];
            var told = new string[costs.Length];
            double units = panel.Series.Sum(one => one.Demand[^of.Played..].Sum(seen => seen ?? 0));
            for (var rule = 0; rule < costs.Length; rule++)
            {
                (int rule, int certainty) place = (rule, certainty);
                var ended = panel.Series.Select((one, at) => Play(one.Demand[^of.Played..], targets[at], place, of.Supply)).ToArray();
                costs[rule] = [.. ended.Select(one => one.Held + penalty * one.Lost)];
                told[rule] = Text($"{costs[rule].Sum() / units:F2}, {100 - 100 * ended.Sum(one => one.Lost) / units:F1} %");
            }

            var best = Enumerable.Range(1, costs.Length - 1).MinBy(rule => costs[rule].Sum());
            var (low, high) = PairedBootstrap.Interval([.. costs[0].Zip(costs[best], (ours, other) => (ours - other) * costs[0].Length / units)]);
            yield return Text($"| {of.Name} ({lead}, {review} → {of.Played}) | {Certainties[certainty]:F2} | {string.Join(" | ", told)} ")
                + Text($"| {PairedBootstrap.Verdict(low, high)} [{low:+0.00;−0.00}, {high:+0.00;−0.00}] |");
        }
    }

    // For each series and review: by rule and certainty the stock to order up to, and what a lead time alone takes.
    static (double[][] UpTo, double[][] First)[][] Targets(MeasuredPanel of, Panel panel)
    {
        var (lead, review) = of.Supply;
        var settings = new PanelSettings(lead + review, of.Season, [.. Certainties]);
        var targets = panel.Series.Select(_ => new (double[][], double[][])[(of.Played + review - 1) / review]).ToArray();
        for (var turn = 0; turn < targets[0].Length; turn++)
        {
            var end = panel.Calendar.Count - of.Played + turn * review;
            var (now, seasons) = (turn, new PanelSeasons(panel, end, of.Season));
            Parallel.For(0, targets.Length, at =>
            {
                var demand = panel.Series[at].Demand.AsSpan(0, end);
                var ours = ForecastChoice.ForecastSums(demand, settings, seasons.Of(panel.Series[at]));
                var seen = new ObservedDemand(demand).Observed.ToArray();
                double[][] Of(int periods) =>
                [
                    ours is null ? new double[Certainties.Length] : [.. ours.Quantiles[periods - 1]],
                    .. SimpleSums.All.Select(rule => rule.Quantiles(seen, periods, Certainties)),
                ];
                targets[at][now] = (Of(lead + review), now == 0 ? Of(lead) : []);
            });
        }

        return targets;
    }

    static (double Held, double Lost) Play(
        double?[] demand, (double[][] UpTo, double[][] First)[] targets, (int Rule, int Certainty) place, (int Lead, int Review) supply)
    {
        var arriving = new double[demand.Length + supply.Lead];
        double stock = targets[0].First[place.Rule][place.Certainty], ordered = 0, held = 0, lost = 0;
        for (var period = 0; period < demand.Length; period++)
        {
            stock += arriving[period];
            ordered -= arriving[period];
            if (period % supply.Review == 0)
            {
                var order = Math.Max(0, targets[period / supply.Review].UpTo[place.Rule][place.Certainty] - stock - ordered);
                arriving[period + supply.Lead] += order;
                ordered += order;
            }

            var wanted = demand[period] ?? 0;
            lost += Math.Max(0, wanted - stock);
            stock = Math.Max(0, stock - wanted);
            held += stock;
        }

        return (held, lost);
    }

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
