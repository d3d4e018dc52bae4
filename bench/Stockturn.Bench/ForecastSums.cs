using System.Collections.Immutable;
using System.Globalization;
using Stockturn.Demand;
using Stockturn.Workspaces.Panels;

namespace Stockturn.Bench;

/// <summary>How good the forecast demand of a lead time and a review together is: one sum a series, the first periods held back.</summary>
static class ForecastSums
{
    public const string Head =
        "| Panel | Lead + review | Pinball: ours | best simple | ours − best simple, 95 % | Ours covers at 50 / 83.5 / 97.5 % | NegBin covers |\n"
        + "|---|---|---:|---|---|---|---|";

    static readonly ImmutableArray<double> Levels = PanelSettings.NineLevels;

    /// <summary>The line of a panel whose last periods are held back.</summary>
    public static string Line(MeasuredPanel of, Panel panel, int horizon)
    {
        var periods = Math.Min(horizon, of.Supply.Lead + of.Supply.Review);
        var end = panel.Calendar.Count - horizon;
        var settings = ForecastPanels.Settings(of, periods);
        var seasons = new PanelSeasons(panel, end, of.Season);
        var losses = new double[panel.Series.Length][];
        var covered = new bool[panel.Series.Length][];
        Parallel.For(0, losses.Length, at =>
        {
            var demand = panel.Series[at].Demand;
            var after = demand.AsSpan(end, periods).ToArray();
            var history = new ObservedDemand(demand.AsSpan(0, end));
            var scale = Scale(history.Observed);
            if (scale <= 0 || after.Contains(null)
                || ForecastChoice.ForecastSums(demand.AsSpan(0, end), settings, seasons.Of(panel.Series[at])) is not { } ours)
            {
                return;
            }

            var sum = after.Sum(units => units!.Value);
            double[][] told =
                [[.. ours.Quantiles[^1]], .. SimpleSums.All.Select(rule => rule.Quantiles(history.Observed.ToArray(), periods, [.. Levels]))];
            losses[at] = [.. told.Select(quantiles => PinballLoss.Of(sum, [.. quantiles], Levels) / scale / periods)];
            covered[at] = [.. told.Take(1).Append(told[3]).SelectMany(quantiles => new[] { 4, 6, 7 }.Select(level => sum <= quantiles[level]))];
        });
        double[][] kept = [.. losses.Where(one => one is not null)];
        bool[][] hits = [.. covered.Where(one => one is not null)];
        if (kept.Length == 0)
        {
            return Text($"| {of.Name} | {of.Supply.Lead} + {of.Supply.Review} | | | | | |");
        }

        var means = Enumerable.Range(0, kept[0].Length).Select(rule => kept.Average(one => one[rule])).ToArray();
        var best = Enumerable.Range(1, means.Length - 1).MinBy(rule => means[rule]);
        var (low, high) = PairedBootstrap.Interval([.. kept.Select(one => one[0] - one[best])]);
        string Covered(int first) => string.Join(" / ", Enumerable.Range(first, 3).Select(at => Text($"{100 * hits.Average(one => one[at] ? 1.0 : 0):F1}")));
        return Text($"| {of.Name} | {of.Supply.Lead} + {of.Supply.Review} | {means[0]:F4} | {means[best]:F4} {SimpleSums.All[best - 1].Name} ")
            + Text($"| {PairedBootstrap.Verdict(low, high)} [{low:+0.0000;−0.0000}, {high:+0.0000;−0.0000}] | {Covered(0)} | {Covered(3)} |");
    }

    // The mean absolute step from the first sale on.
    static double Scale(ReadOnlySpan<double> seen)
    {
        var first = Math.Max(0, seen.IndexOfAnyExcept(0.0));
        var sum = 0.0;
        for (var period = first + 1; period < seen.Length; period++)
        {
            sum += Math.Abs(seen[period] - seen[period - 1]);
        }

        return sum > 0 ? sum / (seen.Length - 1 - first) : 0;
    }

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
