using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using Stockturn.Demand;
using Stockturn.Workspaces.Reports;

namespace Stockturn.Workspaces.Panels;

/// <summary>Writes forecasts as CSV: the key columns, step from 1, mean, then a column for each quantile.</summary>
/// <remarks>Numbers as every program reads them, rounded to a millionth; same forecasts, same bytes.</remarks>
public static class ForecastSheet
{
    const int Digits = 6;

    /// <summary>Writes a row for each series and step; blank where nothing is known.</summary>
    public static void Write(TextWriter to, Panel panel, ImmutableArray<SeriesForecast?> forecasts, PanelSettings settings)
    {
        using var writer = CsvText.To(to);
        string[] header = [.. panel.Keys, "step", "mean", .. settings.Levels.Select(level => $"q{Number(level)}")];
        writer.WriteRecord(header);
        for (var at = 0; at < forecasts.Length; at++)
        {
            for (var step = 0; step < settings.Horizon; step++)
            {
                foreach (var text in panel.Series[at].Key)
                {
                    writer.WriteField(text);
                }

                writer.WriteField(Number(step + 1));
                Write(writer, forecasts[at], step, settings.Levels.Length);
                writer.EndRecord();
            }
        }
    }

    static void Write(CsvWriter writer, SeriesForecast? forecast, int step, int levels)
    {
        for (var at = -1; at < levels; at++)
        {
            var units = at < 0 ? forecast?.Means[step] : forecast?.Quantiles[step][at];
            writer.WriteField(units is { } known ? Number(Math.Round(known, Digits)) : "");
        }
    }

    static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
