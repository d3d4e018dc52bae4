using System.Collections.Immutable;
using Stockturn.Demand;
using Stockturn.Facts;

namespace Stockturn.Workspaces.Panels;

/// <summary>Forecasts every series of a panel, or holds its last periods back to see how well that works.</summary>
public static class ForecastPanel
{
    /// <summary>The forecast of each series, in the order of the panel; null where nothing was observed.</summary>
    public static ImmutableArray<SeriesForecast?> Run(Panel panel, PanelSettings settings, CancellationToken cancel = default)
    {
        var forecasts = new SeriesForecast?[panel.Series.Length];
        var factors = new PanelFactors(panel, panel.Calendar.Count, settings.Horizon);
        var seasons = new PanelSeasons(panel, panel.Calendar.Count, settings.SeasonPeriods, factors);
        Parallel.For(0, forecasts.Length, new ParallelOptions { CancellationToken = cancel }, at =>
        {
            var series = panel.Series[at];
            forecasts[at] = ForecastChoice.Forecast(series.Demand, settings, seasons.Of(series), factors.Of(series));
        });
        return [.. forecasts];
    }

    /// <summary>An issue for each series of which nothing was observed.</summary>
    public static IEnumerable<Issue> Unknown(Panel panel, ImmutableArray<SeriesForecast?> forecasts, string file) =>
        panel.Series.Zip(forecasts)
            .Where(one => one.Second is null)
            .Select(one => PanelIssue.Nothing(file, string.Join(' ', one.First.Key)));

    /// <summary>An issue for each event of which nothing was learnt from the periods before those held back.</summary>
    public static IEnumerable<Issue> UnseenEvents(Panel panel, int heldBack, int horizon, string file) =>
        panel.Calendar.Count <= heldBack
            ? []
            : new PanelFactors(panel, panel.Calendar.Count - heldBack, horizon).Unseen.Select(code => PanelIssue.EventUnseen(file, code));

    /// <summary>The accuracy of what each series would have chosen, then of the baselines, over the last periods of the panel.</summary>
    /// <returns>Empty when the panel has no period before those held back.</returns>
    public static ImmutableArray<ForecastAccuracy> Evaluate(Panel panel, PanelSettings settings, CancellationToken cancel = default) =>
    [
        .. Errors(panel, settings, cancel)
            .Select(model => ForecastAccuracy.Of(model.Model, [.. model.Errors.OfType<ForecastErrors>()], settings.Levels.Length)),
    ];

    /// <summary>The errors of each series, in the order of the panel, under each model: ours first; null where nothing was observed.</summary>
    /// <returns>Empty when the panel has no period before those held back.</returns>
    public static ImmutableArray<(string Model, ImmutableArray<ForecastErrors?> Errors)> Errors(
        Panel panel, PanelSettings settings, CancellationToken cancel = default)
    {
        var end = panel.Calendar.Count - settings.Horizon;
        if (end <= 0)
        {
            return [];
        }

        var baselines = PanelModels.Baselines(settings.SeasonPeriods);
        var factors = new PanelFactors(panel, end, settings.Horizon);
        var seasons = new PanelSeasons(panel, end, settings.SeasonPeriods, factors);
        var errors = new ForecastErrors?[panel.Series.Length][];
        Parallel.For(0, errors.Length, new ParallelOptions { CancellationToken = cancel }, at =>
        {
            var demand = panel.Series[at].Demand;
            var history = demand.AsSpan(0, end);
            var ours = ForecastChoice.Forecast(history, settings, seasons.Of(panel.Series[at]), factors.Of(panel.Series[at]));
            errors[at] = SeriesErrors(new ObservedDemand(history), demand.AsSpan(end), ours, baselines, settings);
        });
        return
        [
            .. baselines.Select(model => model.Code).Prepend("stockturn")
                .Select((code, model) => (code, ImmutableArray.CreateRange(errors.Select(one => one[model])))),
        ];
    }

    static ForecastErrors?[] SeriesErrors(
        ObservedDemand history, ReadOnlySpan<double?> after, SeriesForecast? ours, ImmutableArray<PanelModel> baselines, PanelSettings settings)
    {
        var errors = new ForecastErrors?[baselines.Length + 1];
        if (ours is null)
        {
            return errors;
        }

        errors[0] = ForecastErrors.Of(history, after, ours, settings.Levels);
        for (var model = 0; model < baselines.Length; model++)
        {
            errors[model + 1] = ForecastErrors.Of(history, after, baselines[model].Forecast(history, settings), settings.Levels);
        }

        return errors;
    }
}
