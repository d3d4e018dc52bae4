using System.Collections.Immutable;
using System.Globalization;
using Stockturn.Demand;

namespace Stockturn.Workspaces.Panels;

/// <summary>Writes forecasts as CSV: the key columns, step from 1, mean, then a column for each quantile.</summary>
/// <remarks>Numbers as every program reads them, rounded to a millionth; same forecasts, same bytes.</remarks>
public static class ForecastSheet
{
    const int Digits = 6;

    /// <summary>Writes a row for each series and step; blank where nothing is known.</summary>
    public static void Write(TextWriter to, Panel panel, ImmutableArray<SeriesForecast?> forecasts, PanelSettings settings)
    {
        string[] figures = ["step", "mean", .. settings.Levels.Select(level => $"q{Number(level)}")];
        to.Write(string.Join(',', panel.Keys.Concat(figures).Select(Quoted)) + "\n");
        for (var at = 0; at < forecasts.Length; at++)
        {
            var key = string.Concat(panel.Series[at].Key.Select(text => Quoted(text) + ","));
            for (var step = 0; step < settings.Horizon; step++)
            {
                to.Write(key + Number(step + 1) + "," + Figures(forecasts[at], step, settings.Levels.Length) + "\n");
            }
        }
    }

    static string Figures(SeriesForecast? forecast, int step, int levels) => forecast is null
        ? new string(',', levels)
        : string.Join(',', forecast.Quantiles[step].Prepend(forecast.Means[step]).Select(units => Number(Math.Round(units, Digits))));

    static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    // A cell that a spreadsheet would run as a formula is shown as text.
    static string Quoted(string text)
    {
        var safe = text.Length > 0 && text[0] is '=' or '@' or '\t' ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\n\r") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
