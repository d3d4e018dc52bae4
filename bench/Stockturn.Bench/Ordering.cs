using System.Collections.Immutable;
using System.Globalization;
using Stockturn.Plans;
using Stockturn.Workspaces.Files;
using Stockturn.Workspaces.Panels;
using Stockturn.Workspaces.Rounds;

namespace Stockturn.Bench;

/// <summary>VN2 played week by week: six orders, eight weeks, two weeks from an order to its goods, cost of the last six weeks.</summary>
/// <remarks>
/// The weeks of the competition are kept for the acceptance run, so windows of its history are played. Each series starts
/// with as many weeks of its 13-week mean as the state of the competition gives it, rounded. A week without stock in the
/// shop has no known demand: nothing is sold and nothing is counted in it, for every rule alike.
/// </remarks>
static class Ordering
{
    const int Weeks = 8, Orders = 6, Lead = 2, Season = 52, Window = 13;
    const double Holding = 0.2, Shortage = 1;

    const string Head =
        "| Window from | Rule | Cost, weeks 3–8 | All 8 weeks | Fill | Units held | Ours / rule | Ours − rule, 95 % |\n|---|---|---:|---:|---:|---:|---:|---|";

    static readonly DateOnly FirstWeek = new(2021, 4, 12);
    static double[] means = [];

    static readonly RoundTerms Terms = new(Lead, 1, Holding, Shortage);

    // Ends of the windows, in weeks before the end of the history.
    static readonly int[] Ends = [0, 8, 16, 24, 32, 44];

    /// <summary>Plays all windows; the page of results, null when the data are not there.</summary>
    public static string? Run(string folder)
    {
        var of = ForecastPanels.All.Single(one => one.Name == "VN2");
        if (ForecastPanels.Read(folder, of) is not { } panel)
        {
            return null;
        }

        var state = OrderStateReader.Read(Path.Combine(folder, "vn2_initial_state.csv"), panel, issue => Console.WriteLine(issue));
        means = [.. panel.Series.Select(one => Mean(one.Demand))];
        var lines = new List<string>();
        var totals = new double[OrderRules.All.Length + 1];
        foreach (var end in Ends)
        {
            var window = Lines(panel.Before(end), state!, totals).ToArray();
            lines.AddRange(window);
            Array.ForEach(window, Console.WriteLine);
        }

        lines.Add(Text($"| all windows | **`stockturn order`** | {totals[0]:N1} | | | | | |"));
        lines.AddRange(OrderRules.All.Select((rule, at) =>
            Text($"| all windows | {rule.Name} | {totals[at + 1]:N1} | | | | {totals[0] / totals[at + 1]:F3} | |")));
        var costs = new List<string>();
        foreach (var one in ForecastPanels.All.Where(one => one.Played > 0))
        {
            foreach (var line in ForecastPanels.Read(folder, one) is { } read ? ForecastStock.Lines(one, read) : [])
            {
                costs.Add(line);
                Console.WriteLine(line);
            }
        }

        return Page(lines, costs);
    }

    static string Page(List<string> lines, List<string> costs) => $"""
        # Ordering rounds

        `dotnet run -c Release --project bench/Stockturn.Bench -- order --data FOLDER` prints these tables.

        ## VN2, week by week

        599 series, an order a week, goods two weeks later, 0.2 a unit left at the end of a week, 1 a unit lost; six orders, eight weeks, the last six are ranked. The
        weeks of the competition are not here: windows of its history are played, each rule from the same start (as many weeks of its 13-week mean as the
        state file of the competition gives each series) and knowing the weeks before alone. In a week without stock in the shop nobody knows the demand: nothing is sold
        and nothing is counted, for every rule alike. No window is untouched: the season that keeps its peaks, the look at the next order and periods drawn apart were chosen
        by theory and by the total of ten windows four or eight weeks apart, the last among them; no number was fitted to them. The arrow marks the
        best simple rule of the window, chosen afterwards. Ratio and interval: `stockturn order` against the rule, paired bootstrap over series (1,000 draws, fixed seed).

        {Head}
        {string.Join('\n', lines)}

        ## Stock cost on the panels

        What stock would have cost, in units held for each unit demanded. Goods come after the lead time, a sale without stock is lost; holding costs 1 a unit left
        at the end of a period, a lost sale τ/(1 − τ). The rules order up to the quantile τ of the demand of lead and review at each review and start with that of a lead
        time; fill is the share of demand served, cover the stock in periods of demand. A lost sale costs once, not in every period until it is served, so the quantile that costs least
        is not τ but about p/(p + lead + review), p = τ/(1 − τ) (Huh, Janakiraman, Muckstadt and Rusmevichientong 2009): it is played too. "Ordering round" orders with
        `OrderRound`, from the start of "ours" at that quantile.

        {ForecastStock.Head}
        {string.Join('\n', costs)}

        """;

    static IEnumerable<string> Lines(Panel panel, OrderState state, double[] totals)
    {
        var first = panel.Calendar.Count - Weeks;
        var starts = Starts(panel.Before(Weeks), state);
        var ours = Play(panel, starts, (week, stocks) =>
            [.. OrderPanel.Run(panel.Before(Weeks - week), stocks, Terms, Season, Draws).Select(order => (double)(order?.Units ?? 0))]);
        var rules = OrderRules.All.Select(rule => (rule.Name, Played: Play(panel, starts, (week, stocks) => Orders6(panel, week, stocks, rule.Order)))).ToArray();
        totals[0] += ours.Costs.Sum();
        for (var at = 0; at < rules.Length; at++)
        {
            totals[at + 1] += rules[at].Played.Costs.Sum();
        }

        var best = rules.SkipLast(1).MinBy(rule => rule.Played.Costs.Sum());
        var from = FirstWeek.AddDays(7 * first);
        yield return Text($"| {from:yyyy-MM-dd} | **`stockturn order`** | {Told(ours)} | | |");
        foreach (var (name, played) in rules)
        {
            double[] differences = [.. ours.Costs.Zip(played.Costs, (one, other) => (one - other) * ours.Costs.Length)];
            var (low, high) = PairedBootstrap.Interval(differences);
            yield return Text($"| {from:yyyy-MM-dd} | {name}{(name == best.Name ? " ←" : "")} | {Told(played)} ")
                + Text($"| {ours.Costs.Sum() / played.Costs.Sum():F3} | {PairedBootstrap.Verdict(low, high)} [{low:+0;−0}, {high:+0;−0}] |");
        }
    }

    static PathDraws Draws { get; } = new(Terms.Horizon);

    static string Told(Played played) =>
        Text($"{played.Costs.Sum():N1} | {played.All:N1} | {1 - played.Lost / played.Asked:F3} | {played.Held:N0}");

    // The stock of the state, in weeks of its mean then, times the mean at the start of the window.
    static ImmutableArray<RoundStock> Starts(Panel before, OrderState state)
    {
        var starts = new RoundStock[before.Series.Length];
        foreach (var row in state.Rows)
        {
            var demand = before.Series[row.Series!.Value].Demand;
            var times = Mean(demand) / Math.Max(0.1, means[row.Series.Value]);
            double Scaled(double units) => Math.Round(units * times);
            starts[row.Series.Value] = new RoundStock(Scaled(row.Stock!.OnHand), [.. row.Stock.Arriving.Select(Scaled)]);
        }

        return [.. starts];
    }

    static double Mean(double?[] demand) => demand.OfType<double>().TakeLast(Window).DefaultIfEmpty(0).Average();

    static Played Play(Panel panel, ImmutableArray<RoundStock> starts, Func<int, RoundStock[], double[]> order)
    {
        RoundStock[] stocks = [.. starts];
        var first = panel.Calendar.Count - Weeks;
        var costs = new double[stocks.Length];
        double all = 0, lost = 0, asked = 0, held = 0;
        for (var week = 0; week < Weeks; week++)
        {
            var orders = week < Orders ? order(week, stocks) : new double[stocks.Length];
            for (var at = 0; at < stocks.Length; at++)
            {
                var there = stocks[at].OnHand + stocks[at].Arriving[0];
                var wanted = panel.Series[at].Demand[first + week];
                var (sold, missed) = (Math.Min(there, wanted ?? 0), Math.Max(0, (wanted ?? 0) - there));
                var cost = wanted is null ? 0 : Holding * (there - sold) + Shortage * missed;
                all += cost;
                if (week >= Weeks - Orders)
                {
                    costs[at] += cost;
                    (lost, asked, held) = (lost + missed, asked + (wanted ?? 0), held + (wanted is null ? 0 : there - sold));
                }

                stocks[at] = new RoundStock(there - sold, [stocks[at].Arriving[1], orders[at]]);
            }
        }

        return new Played(costs, all, lost, asked, held);
    }

    static double[] Orders6(Panel panel, int week, RoundStock[] stocks, Func<RuleView, double> rule)
    {
        var end = panel.Calendar.Count - Weeks + week;
        var season = Indices(panel, end);
        var orders = new double[stocks.Length];
        for (var at = 0; at < orders.Length; at++)
        {
            var demand = panel.Series[at].Demand;
            var levels = demand.Take(end).Select((units, period) => units / season(period)).OfType<double>().TakeLast(Window);
            var view = new RuleView(
                demand[..end], [.. Enumerable.Range(end, 5).Select(season)], levels.DefaultIfEmpty(0).Average(),
                stocks[at].OnHand, [.. stocks[at].Arriving], [.. demand[end..], null, null]);
            orders[at] = Math.Round(Math.Max(0, rule(view)), MidpointRounding.AwayFromZero);
        }

        return orders;
    }

    // The mean of all series by week of the year, over the mean of these.
    static Func<int, double> Indices(Panel panel, int end)
    {
        var weeks = Enumerable.Range(0, end)
            .Select(period => (Week: WeekOf(period), Mean: panel.Series.Select(one => one.Demand[period]).OfType<double>().DefaultIfEmpty(0).Average()))
            .GroupBy(one => one.Week).ToDictionary(group => group.Key, group => group.Average(one => one.Mean));
        var mean = weeks.Values.Average();
        return period => weeks.TryGetValue(WeekOf(period), out var index) && index > 0 ? index / mean : 1;
    }

    static int WeekOf(int period) => Math.Min(52, ISOWeek.GetWeekOfYear(FirstWeek.AddDays(7 * period).ToDateTime(TimeOnly.MinValue)));

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    sealed record Played(double[] Costs, double All, double Lost, double Asked, double Held);
}
