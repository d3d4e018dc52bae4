using System.Globalization;
using Stockturn.Demand;
using Stockturn.Workspaces.Panels;

namespace Stockturn.Bench;

/// <summary>How many series a second a method forecasts on one thread, and all of it on all cores.</summary>
static class ForecastSpeed
{
    const int Rounds = 3, Series = 90_000, Days = 730, Seed = 20260101;
    static readonly TimeSpan Least = TimeSpan.FromSeconds(0.5);

    // Series a second of statsforecast 2.1.1 on one core (table 10), at 72 periods; M5 has none, so the daily one at 346 stands for it.
    static readonly (string Name, IForecastMethod Method, string Goal)[] Methods =
    [
        ("Croston", DemandMethods.Find("croston")!, "≥ 10 × 11,000–22,000 (optimised)"),
        ("SBA", DemandMethods.Find("sba")!, "≥ 10 × 12,000–23,000"),
        ("TSB", DemandMethods.Tsb, "≥ 10 × 19,000–36,000"),
        ("ADIDA", new Adida(), "≥ 10 × 10,000–21,000"),
        ("IMAPA", new Imapa(), "≥ 10 × 5,000–10,000"),
        ("SES", DemandMethods.Ses, "≥ 10 × 26,000–51,000 (optimised)"),
        ("Theta", new Theta(), "≥ 5 × 73 (dynamic optimised)"),
        ("ETS", new Ets(), "≥ 5 × 9 (AutoETS)"),
    ];

    public static IEnumerable<Result> Run(string folder)
    {
        foreach (var name in new[] { "RAF", "M5" })
        {
            var of = ForecastPanels.All.Single(one => one.Name == name);
            if (ForecastPanels.Read(folder, of) is not { } panel)
            {
                continue;
            }

            var histories = panel.Series.Select(one => new ObservedDemand(one.Demand)).ToArray();
            foreach (var (method, code, goal) in Methods)
            {
                yield return Timed($"forecast by {method}, one thread, {name}", histories.Length, goal, () => All(histories, code, of.Horizon));
            }
        }

        var whole = Whole();
        var settings = new PanelSettings(28, 7, PanelSettings.NineLevels);
        var times = InsideTimes.Of(() => ForecastPanel.Run(whole, settings));
        yield return Told(FormattableString.Invariant($"forecast with quantiles, all cores, {Days} days → 28"), Series, "< 60 s", times);
    }

    static void All(ObservedDemand[] histories, IForecastMethod method, int horizon)
    {
        foreach (var history in histories)
        {
            history.Forecast(method, horizon);
        }
    }

    // The best of some rounds after one to warm up, each long enough to be measured.
    static Result Timed(string what, int series, string goal, Action work)
    {
        work();
        var best = Enumerable.Range(0, Rounds).Select(_ =>
        {
            var count = 0;
            var times = InsideTimes.Of(() =>
            {
                var clock = System.Diagnostics.Stopwatch.StartNew();
                for (; clock.Elapsed < Least; count++)
                {
                    work();
                }
            });
            return (Count: count, Times: times);
        }).MinBy(round => round.Times.Wall / round.Count);
        return Told(what, (long)series * best.Count, goal, best.Times);
    }

    static Result Told(string what, long series, string goal, InsideTimes times) =>
        new(what, series, times.Wall, times.Processor, Measured.PeakOf(Environment.ProcessId)) { Unit = "series", Goal = goal };

    // Made-up sellers' series: seldom and often, with a week and a slow rise or fall.
    static Panel Whole()
    {
        var chance = new Random(Seed);
        var series = Enumerable.Range(0, Series).Select(number =>
        {
            double rate = Math.Exp(chance.NextDouble() * 5 - 3), turn = chance.NextDouble() - 0.5;
            var demand = new double?[Days];
            for (var day = 0; day < Days; day++)
            {
                var mean = rate * (1 + turn * day / Days) * (day % 7 >= 5 ? 1.5 : 0.8);
                demand[day] = Math.Floor(-Math.Log(1 - chance.NextDouble()) * mean + chance.NextDouble());
            }

            return new PanelSeries([number.ToString(CultureInfo.InvariantCulture)], demand);
        });
        return new Panel(["sku"], [.. series], new PanelCalendar(0, Days, 0));
    }
}
