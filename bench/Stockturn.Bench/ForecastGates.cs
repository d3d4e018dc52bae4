using System.Globalization;
using Stockturn.Demand;
using Stockturn.Workspaces.Panels;

namespace Stockturn.Bench;

/// <summary>The measures of single competitions, on the split that is here.</summary>
static class ForecastGates
{
    public const string Head =
        "| Gate | Measure, on the periods held back here | ours | others on the same split | published, on periods that are not here |\n|---|---|---:|---|---|";

    const int ColdHorizon = 4;

    /// <summary>The lines a panel is a gate for.</summary>
    public static IEnumerable<string> Lines(MeasuredPanel of, Panel panel, int horizon) => of.Name switch
    {
        "M3 monthly" => [Regular(of, panel, horizon)],
        "M5" => [Weighted(of, panel, horizon)],
        _ => [],
    };

    /// <summary>VN1: nine weeks of history, four held back (13 and 13 in the competition); five and four on the earlier split.</summary>
    public static IEnumerable<string> ColdStart(string folder, bool isEarlier)
    {
        var of = new MeasuredPanel("VN1", "vn1_phase1_sales.csv.gz", PanelPeriod.Week, ColdHorizon, "");
        if (ForecastPanels.Read(folder, of) is not { } whole)
        {
            return [];
        }

        var panel = whole.Before(isEarlier ? ColdHorizon : 0);
        double Score(Func<int, double?[], double[]> forecast)
        {
            double absolute = 0, error = 0, units = 0;
            Walk(panel, ColdHorizon, (at, history, after) =>
            {
                var means = forecast(at, history);
                for (var step = 0; step < after.Length; step++)
                {
                    var seen = after[step] ?? 0;
                    absolute += Math.Abs(means[step] - seen);
                    error += means[step] - seen;
                    units += seen;
                }
            });
            return (absolute + Math.Abs(error)) / units;
        }

        var ours = Ours(of, panel, ColdHorizon);
        var others = Text($"Naive {Score((_, history) => Simple(new Naive(), history)):F3}, ")
            + Text($"SES {Score((_, history) => Simple(DemandMethods.Ses, history)):F3}, ")
            + Text($"window mean {Score((_, history) => Simple(new WindowMean(WindowMean.PeriodsDefault), history)):F3}");
        return [Text($"| G5 cold start: VN1, {panel.Calendar.Count - ColdHorizon} weeks → {ColdHorizon} | (sum of abs e + abs of sum e) / sum y | {Score((at, _) => ours[at]):F3} | {others} | 13 → 13: Naive 0.507 |")];
    }

    static string Regular(MeasuredPanel of, Panel panel, int horizon)
    {
        var ours = Ours(of, panel, horizon);
        var classic = new ClassicTheta(of.Season);
        string Score(Func<int, double?[], double[]> forecast, double[]? series = null)
        {
            double percent = 0, scaled = 0;
            Walk(panel, horizon, (at, history, after) =>
            {
                double[] seen = [.. history.OfType<double>()];
                var means = forecast(at, history);
                var scale = seen.Skip(of.Season).Zip(seen, (now, before) => Math.Abs(now - before)).DefaultIfEmpty(0).Average();
                for (var step = 0; step < after.Length; step++)
                {
                    var error = Math.Abs(after[step]!.Value - means[step]);
                    percent += 200 * error / (after[step]!.Value + means[step]) / after.Length / panel.Series.Length;
                    var part = scale > 0 ? error / scale / after.Length : 0;
                    scaled += part / panel.Series.Length;
                    if (series is not null)
                    {
                        series[at] += part;
                    }
                }
            });
            return Text($"{percent:F2} / {scaled:F3}");
        }

        var (own, theta) = (new double[panel.Series.Length], new double[panel.Series.Length]);
        var told = Score((at, _) => ours[at], own);
        var others = $"Theta with the seasonal test {Score((_, history) => Simple(classic, history, horizon), theta)}, "
            + $"seasonal naive {Score((_, history) => Simple(new SeasonalNaive(of.Season), history, horizon))}, "
            + $"Naive {Score((_, history) => Simple(new Naive(), history, horizon))}";
        var (low, high) = PairedBootstrap.Interval([.. own.Zip(theta, (ours, other) => ours - other)]);
        var verdict = Text($"{PairedBootstrap.Verdict(low, high)} by MASE [{low:+0.000;−0.000}, {high:+0.000;−0.000}]");
        return $"| G6 regular: M3 monthly | sMAPE / MASE | {told} | {others}; against that Theta {verdict} | Theta 13.89 / .858, ForecastPro 13.90 / .848, DOT 13.73 / .850 |";
    }

    static string Weighted(MeasuredPanel of, Panel panel, int horizon)
    {
        int Column(string heading) => panel.Keys.IndexOf(heading);
        var ours = Ours(of, panel, horizon);
        var weekdays = new WeekdayMeans(panel, horizon, [Column("store_id"), Column("dept_id")]);
        double Score(Func<int, double?[], double[]> forecast)
        {
            double sum = 0, weights = 0;
            Walk(panel, horizon, (at, history, after) =>
            {
                var means = forecast(at, history);
                var scale = Number(panel.Series[at].Key[Column("rmsse_scale_d1_1913")]);
                var weight = Number(panel.Series[at].Key[Column("revenue_weight")]);
                var square = after.Select((units, step) => (units!.Value - means[step]) * (units.Value - means[step])).Average();
                sum += scale > 0 ? weight * Math.Sqrt(square / scale) : 0;
                weights += scale > 0 ? weight : 0;
            });
            return sum / weights;
        }

        var others = Text($"mean × store-department weekday {Score((at, _) => weekdays.Forecast(at)):F4}, ")
            + Text($"mean {Score((_, history) => Simple(new WindowMean(int.MaxValue), history, horizon)):F4}, ")
            + Text($"SES {Score((_, history) => Simple(DemandMethods.Ses, history, horizon)):F4}, ")
            + Text($"Naive {Score((_, history) => Simple(new Naive(), history, horizon)):F4}");
        return Text($"| G2 retail SKU: M5 level 12 | WRMSSE | {Score((at, _) => ours[at]):F4} | {others} | 84 days: 0.9204 |");
    }

    static double[][] Ours(MeasuredPanel of, Panel panel, int horizon) =>
        [.. ForecastPanel.Run(panel.Before(horizon), ForecastPanels.Settings(of, horizon)).Select(one => one is null ? new double[horizon] : [.. one.Means])];

    static double[] Simple(IForecastMethod method, double?[] history, int horizon = ColdHorizon) => new ObservedDemand(history).Forecast(method, horizon);

    // What happened is known and observed wherever the series sold before.
    static void Walk(Panel panel, int horizon, Action<int, double?[], double?[]> visit)
    {
        for (var at = 0; at < panel.Series.Length; at++)
        {
            var demand = panel.Series[at].Demand;
            visit(at, demand[..^horizon].SkipWhile(units => units is null).ToArray(), demand[^horizon..]);
        }
    }

    // A series that never sold has no scale and no weight.
    static double Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
