using Stockturn.Cli.Output;
using Stockturn.Demand;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Reports;

namespace Stockturn.Cli.Commands;

/// <summary>Prints the forecasts of a run, and how well each figure of demand would have said the last weeks.</summary>
static class DemandPrinter
{
    const int RowsMost = 40;

    /// <summary>A row for each SKU with a forecast, what sells most first.</summary>
    public static int List(Terminal terminal, OpenRun run)
    {
        var texts = terminal.Texts;
        var table = new OutputTable(
        [
            new("sku", texts["column.sku"]),
            new("class", texts["forecast.class"]),
            new("method", texts["working.forecast_method"]),
            new("units_per_day", texts["forecast.day"], ColumnShape.Decimal),
            new("recommended", texts["forecast.recommended"], ColumnShape.Decimal),
            new("erp", texts["forecast.erp"], ColumnShape.Decimal),
            new("quarter", texts["forecast.quarter"], ColumnShape.Decimal),
            new("quarter_low", "10%", ColumnShape.Decimal),
            new("quarter_high", "90%", ColumnShape.Decimal),
            new("error", texts["forecast.error"], ColumnShape.Decimal),
            new("error_erp", texts["forecast.error.erp"], ColumnShape.Decimal),
            new("level_changed", texts["forecast.changed"]),
        ]);
        var isPerson = terminal.Form == OutputForm.Person;
        var lines = run.LinesWithoutCells().Where(line => line.Forecast is not null)
            .OrderByDescending(line => line.UnitsPerDay).ThenBy(line => line.Master.Sku, StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var forecast = line.Forecast!;
            table.Add(
            [
                line.Master.Sku,
                isPerson ? texts[$"demand.{forecast.Pattern}"] : forecast.Pattern,
                isPerson ? texts[$"word.{forecast.Method}"] : forecast.Method,
                forecast.UnitsPerDay,
                forecast.RecommendedUnitsPerDay,
                forecast.ErpUnitsPerDay,
                forecast.Quarter?.Mean,
                forecast.Quarter?.Low,
                forecast.Quarter?.High,
                forecast.ErrorOf(PastError.Recommended)?.AbsoluteError,
                forecast.ErrorOf(PastError.Erp)?.AbsoluteError,
                forecast.Curve?.ChangedOn,
            ]);
        }

        table.PrintFirst(terminal, isPerson ? RowsMost : int.MaxValue);
        return ExitCode.Done;
    }

    /// <summary>A row for each class of demand and each figure.</summary>
    public static int Accuracy(Terminal terminal, OpenRun run)
    {
        var texts = terminal.Texts;
        var rows = DemandAccuracy.Of(run.LinesWithoutCells());
        if (rows.IsEmpty)
        {
            terminal.Complain(texts["forecast.untested"]);
            return ExitCode.NotFound;
        }

        var table = new OutputTable(
        [
            new("class", texts["forecast.class"]),
            new("figure", texts["column.forecast"]),
            new("series", texts["forecast.skus"], ColumnShape.Whole),
            new("mase", "MASE", ColumnShape.Ratio),
            new("rmsse", "RMSSE", ColumnShape.Ratio),
            new("bias", texts["column.bias"], ColumnShape.Percent),
            new("pinball", texts["column.pinball"], ColumnShape.Ratio),
            .. DemandOutlook.Levels.Select(level => new OutputColumn(
                FormattableString.Invariant($"q{level}"), FormattableString.Invariant($"{level:0%}"), ColumnShape.Percent)),
        ]);
        var isPerson = terminal.Form == OutputForm.Person;
        foreach (var (pattern, figure, accuracy) in rows)
        {
            table.Add(
            [
                pattern is { } one ? isPerson ? texts[$"demand.{one}"] : one : isPerson ? texts["forecast.all"] : "all",
                isPerson ? texts[$"past.{figure}"] : figure,
                accuracy.Series,
                accuracy.Mase,
                accuracy.Rmsse,
                accuracy.Bias,
                accuracy.Pinball,
                .. accuracy.Coverage.Select(share => (object?)share),
            ]);
        }

        terminal.Say(texts.Format("forecast.held", DemandOutlook.RateWeeks));
        table.Print(terminal);
        terminal.Say(texts["forecast.note"]);
        return ExitCode.Done;
    }
}
