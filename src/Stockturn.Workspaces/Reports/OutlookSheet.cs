using System.Globalization;
using Stockturn.Demand;
using Stockturn.Workspaces.Jobs;

namespace Stockturn.Workspaces.Reports;

/// <summary>Writes the expected course of every SKU at every place as CSV: a row for each coming week.</summary>
/// <remarks>The recommended course. Numbers as every program reads them, rounded to a millionth; same run, same bytes.</remarks>
public static class OutlookSheet
{
    const int Digits = 6;

    /// <summary>Writes so many weeks; a SKU or place without a course has no rows. A blank place stands for all together.</summary>
    public static void Write(TextWriter to, OpenRun run, int weeks)
    {
        using var writer = CsvText.To(to);
        string[] header = ["sku", "warehouse", "step", "week_from", "mean", .. DemandOutlook.Levels.Select(level => $"q{Number(level)}")];
        writer.WriteRecord(header);
        foreach (var sku in run.Kept())
        {
            foreach (var forecast in sku.Demand.Forecasts)
            {
                var place = forecast.Warehouse < 0 ? "" : run.Info.Network.Warehouses[forecast.Warehouse].Code;
                var step = 0;
                foreach (var band in forecast.Outlook?.EachWeek().Take(weeks) ?? [])
                {
                    var from = run.Info.AsOf.AddDays(7 * step + 1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                    double[] units = [++step, band.Mean, band.Low, band.Middle, band.High];
                    writer.WriteRecord([sku.Line.Master.Sku, place, Number(units[0]), from, .. units[1..].Select(Number)]);
                }
            }
        }
    }

    static string Number(double number) => Math.Round(number, Digits).ToString("R", CultureInfo.InvariantCulture);
}
