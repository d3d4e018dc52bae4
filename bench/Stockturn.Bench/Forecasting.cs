using System.Collections.Immutable;
using System.Globalization;
using Stockturn.Demand;
using Stockturn.Workspaces.Panels;

namespace Stockturn.Bench;

/// <summary>How good the forecasts are, panel by panel, beside simple methods and what others reach.</summary>
static class Forecasting
{
    const string Head =
        "| Panel | Series × history → held back | Pinball: ours | best simple | zero | Naive | ours − best simple, 95 % | RMSSE: ours | best simple | zero "
        + "| Naive | ours − best simple, 95 % | Bias | Covered at 50 / 83.5 / 97.5 % | Reference, longer split |\n"
        + "|---|---|---:|---|---:|---:|---|---:|---|---:|---:|---|---:|---|---|";

    /// <summary>Measures all panels of a folder.</summary>
    /// <param name="folder">The folder of data.</param>
    /// <param name="isEarlier">True for the split before the last, on which defaults are chosen.</param>
    /// <returns>The page of results; null when nothing was there to measure.</returns>
    public static string? Run(string folder, bool isEarlier)
    {
        var lines = new List<string>();
        var (gates, sums) = (new List<string>(), new List<string>());
        foreach (var of in ForecastPanels.All)
        {
            if (ForecastPanels.Read(folder, of) is { } whole)
            {
                var (dropped, horizon) = isEarlier ? of.Earlier : (0, of.Horizon);
                var panel = whole.Before(dropped);
                lines.Add(Line(of, panel, ForecastPanels.Settings(of, horizon)));
                Console.WriteLine(lines[^1]);
                gates.AddRange(ForecastGates.Lines(of, panel, horizon));
                sums.Add(ForecastSums.Line(of, panel, horizon));
                Console.WriteLine(sums[^1]);
            }
        }

        gates.AddRange(ForecastGates.ColdStart(folder, isEarlier));
        gates.ForEach(Console.WriteLine);
        return lines.Count == 0 ? null : Page(lines, gates, sums);
    }

    static string Page(List<string> lines, List<string> gates, List<string> sums) => $"""
        # Forecasts

        `dotnet run -c Release --project bench/Stockturn.Bench -- forecast --data FOLDER` prints these tables. The last periods of each panel are held back, one
        default for all panels; mean scaled pinball loss over nine levels and RMSSE, each a mean over series. "Best simple" is the best of naive, seasonal naive,
        window mean, empirical quantiles and negative binomials on the same split (zero stands beside: on slow movers RMSSE cannot judge it); the intervals are a paired bootstrap over series (1,000 draws,
        fixed seed), and a win or a loss is one that leaves out 0. Reference: the best of others on their longer split, pinball / RMSSE; not comparable
        where the split differs. Defaults were chosen on the split before this one (`--split earlier`); one rule, that a regular series needs a history of one and a half horizons, was added
        after M5 had been seen here, and how far short series lean to their mean was weighed again, on earlier cuts, after this split had been looked at once.

        {Head}
        {string.Join('\n', lines)}

        {ForecastGates.Head}
        {string.Join('\n', gates)}

        The demand of a lead time and a review together, one sum a series over the first periods held back; pinball scaled and divided by the periods of the sum.
        The simple rules know the last 52 periods: Normal (mean and deviation, deviation alone times the root of the periods), the same around SES with 0.1,
        NegBin by moments, quantiles of all sums seen, and the rule of many sheets, (max − mean) × periods on top of the mean.

        {ForecastSums.Head}
        {string.Join('\n', sums)}

        """;

    static string Line(MeasuredPanel of, Panel panel, PanelSettings settings)
    {
        var models = ForecastPanel.Errors(panel, settings);
        var told = models.Select(model => ForecastAccuracy.Of(model.Model, [.. model.Errors.OfType<ForecastErrors>()], settings.Levels.Length)).ToArray();
        var pinball = Column(models, told, row => row.Pinball, one => one.Pinball / one.AbsoluteScale);
        var rmsse = Column(models, told, row => row.Rmsse, one => Math.Sqrt(one.SquaredError / one.SquareScale));
        var covered = string.Join(" / ", new[] { 4, 6, 7 }.Select(level => Share(told[0].Coverage[level])));
        return Text($"| {of.Name} | {told[0].Series:N0} × {panel.Calendar.Count - settings.Horizon} → {settings.Horizon} {pinball}{rmsse}")
            + Text($"| {Share(told[0].Bias ?? 0)} | {covered} | {of.Reference} |");
    }

    static string Column(
        ImmutableArray<(string Model, ImmutableArray<ForecastErrors?> Errors)> models,
        ForecastAccuracy[] told,
        Func<ForecastAccuracy, double?> figure,
        Func<ForecastErrors, double> each)
    {
        var best = Enumerable.Range(2, told.Length - 2).MinBy(model => figure(told[model]));
        double[] differences =
        [
            .. models[0].Errors.Zip(models[best].Errors)
                .Where(pair => pair is { First: { AbsoluteScale: > 0 }, Second: not null })
                .Select(pair => each(pair.First!) - each(pair.Second!)),
        ];
        var (low, high) = PairedBootstrap.Interval(differences);
        return Text($"| {figure(told[0]):F4} | {figure(told[best]):F4} {told[best].Model} | {figure(told[1]):F4} | {figure(told[2]):F4} ")
            + Text($"| {PairedBootstrap.Verdict(low, high)} [{low:+0.0000;−0.0000}, {high:+0.0000;−0.0000}] ");
    }

    static string Share(double share) => Text($"{100 * share:F1}");

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
