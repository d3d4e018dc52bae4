using System.Collections.Immutable;
using System.Globalization;
using Stockturn.Demand;
using Stockturn.Workspaces.Panels;

namespace Stockturn.Bench;

/// <summary>What stock would have cost: order up to the quantile of the demand of lead and review, played through the periods held back.</summary>
/// <remarks>
/// Each period: goods arrive, at a review an order is placed with what is known by then, demand is sold or lost. Holding
/// costs 1 a unit left at the end of a period, a lost sale p = τ/(1 − τ). It starts with the quantile of a lead time in
/// stock. A lost sale costs once, not every period until it is served, so the quantile that costs least is not τ but about
/// p/(p + lead + review) (Huh, Janakiraman, Muckstadt and Rusmevichientong 2009); both are played.
/// </remarks>
static class ForecastStock
{
    public static readonly string Head =
        "| Panel (lead, review → played) | τ | Ours at τ: cost, fill | " + string.Join(" | ", SimpleSums.All.Select(rule => rule.Name))
        + " | ours − best, 95 % | Quantile for lost sales | Ours at it | best simple at it | ours − best, 95 % "
        + "| Ordering round: cost, fill, cover | round − best simple at τ, 95 % | round − best simple at the quantile, 95 % |\n|---|---:|---:|"
        + string.Concat(SimpleSums.All.Select(_ => "---:|")) + "---|---:|---:|---:|---|---:|---|---|";

    static readonly double[] Certainties = [0.90, 0.95, 0.98];

    /// <summary>A line for each certainty; none where the panel is not played.</summary>
    public static IEnumerable<string> Lines(MeasuredPanel of, Panel panel)
    {
        if (of.Played == 0 || panel.Calendar.Count <= of.Played)
        {
            yield break;
        }

        ImmutableArray<double> levels = [.. Certainties.Concat(Certainties.Select(level => Fractile(level, of))).Distinct().Order()];
        var targets = Targets(of, panel, levels);
        double units = panel.Series.Sum(one => one.Demand[^of.Played..].Sum(seen => seen ?? 0));
        var rounds = ForecastRounds.Play(
            of, panel, [.. Certainties], (at, place) => targets[at][0].First[0][levels.IndexOf(Fractile(Certainties[place], of))]);
        foreach (var certainty in Certainties)
        {
            var penalty = certainty / (1 - certainty);
            Played[] At(double level) =>
                [.. Enumerable.Range(0, SimpleSums.All.Length + 1).Select(rule => Play(panel, targets, (rule, levels.IndexOf(level)), of, penalty))];
            var (asked, meant) = (At(certainty), At(Fractile(certainty, of)));
            var round = Round(rounds[Array.IndexOf(Certainties, certainty)], penalty);
            yield return Text($"| {of.Name} ({of.Supply.Lead}, {of.Supply.Review} → {of.Played}) | {certainty:F2} ")
                + string.Concat(asked.Select(one => $"| {one.Told(units)} ")) + Difference(asked, units).Verdict
                + Text($"| {Fractile(certainty, of):F3} | {meant[0].Told(units)} | {Difference(meant, units).Best} ") + Difference(meant, units).Verdict
                + $"| {round.Told(units)}, {Text($"{round.Held / units:F1}")} "
                + Difference([round, .. asked[1..]], units).Verdict + Difference([round, .. meant[1..]], units).Verdict + "|";
        }
    }

    static double Fractile(double certainty, MeasuredPanel of) => 1 / (1 + (1 - certainty) / certainty * (of.Supply.Lead + of.Supply.Review));

    static (string Best, string Verdict) Difference(Played[] played, double units)
    {
        var best = Enumerable.Range(1, played.Length - 1).MinBy(rule => played[rule].Costs.Sum());
        var (low, high) = PairedBootstrap.Interval(
            [.. played[0].Costs.Zip(played[best].Costs, (ours, other) => (ours - other) * played[0].Costs.Length / units)]);
        return ($"{played[best].Told(units)} {SimpleSums.All[best - 1].Name}", Text($"| {PairedBootstrap.Verdict(low, high)} [{low:+0.00;−0.00}, {high:+0.00;−0.00}] "));
    }

    // For each series and review: by rule and level the stock to order up to, and what a lead time alone takes.
    static (double[][] UpTo, double[][] First)[][] Targets(MeasuredPanel of, Panel panel, ImmutableArray<double> levels)
    {
        var (lead, review) = of.Supply;
        var settings = new PanelSettings(lead + review, of.Season, levels);
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
                    ours is null ? new double[levels.Length] : [.. ours.Quantiles[periods - 1]],
                    .. SimpleSums.All.Select(rule => rule.Quantiles(seen, periods, [.. levels])),
                ];
                targets[at][now] = (Of(lead + review), now == 0 ? Of(lead) : []);
            });
        }

        return targets;
    }

    static Played Round((double[] Held, double[] Lost) ended, double penalty) =>
        new([.. ended.Held.Zip(ended.Lost, (held, lost) => held + penalty * lost)], ended.Lost.Sum(), ended.Held.Sum());

    static Played Play(
        Panel panel, (double[][] UpTo, double[][] First)[][] targets, (int Rule, int Level) place, MeasuredPanel of, double penalty)
    {
        var ended = panel.Series.Select((one, at) => Play(one.Demand[^of.Played..], targets[at], place, of.Supply)).ToArray();
        return new Played([.. ended.Select(one => one.Held + penalty * one.Lost)], ended.Sum(one => one.Lost), ended.Sum(one => one.Held));
    }

    static (double Held, double Lost) Play(
        double?[] demand, (double[][] UpTo, double[][] First)[] targets, (int Rule, int Level) place, (int Lead, int Review) supply)
    {
        var arriving = new double[demand.Length + supply.Lead];
        double stock = targets[0].First[place.Rule][place.Level], ordered = 0, held = 0, lost = 0;
        for (var period = 0; period < demand.Length; period++)
        {
            stock += arriving[period];
            ordered -= arriving[period];
            if (period % supply.Review == 0)
            {
                var order = Math.Max(0, targets[period / supply.Review].UpTo[place.Rule][place.Level] - stock - ordered);
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

    /// <summary>What a rule cost, series by series, the units it did not serve, and those it held, period by period.</summary>
    sealed record Played(double[] Costs, double Lost, double Held)
    {
        /// <summary>Cost for each unit demanded, and the share served.</summary>
        public string Told(double units) => Text($"{Costs.Sum() / units:F2}, {100 - 100 * Lost / units:F1} %");
    }
}
