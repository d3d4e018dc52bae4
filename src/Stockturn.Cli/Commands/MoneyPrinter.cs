using Stockturn.Cli.Output;
using Stockturn.Facts;
using Stockturn.Workspaces;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Reports;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Cli.Commands;

/// <summary>Prints settlements, fees against the table, and what sources say differently.</summary>
static class MoneyPrinter
{
    /// <summary>Every settlement with its total, the sum of its amounts and the difference.</summary>
    public static int Settlements(Terminal terminal, Workspace workspace, int most)
    {
        var texts = terminal.Texts;
        var settlements = MoneyReports.Settlements(workspace);
        if (settlements.IsEmpty)
        {
            terminal.Complain(texts["settlements.none"]);
            return ExitCode.NotFound;
        }

        var table = new OutputTable(
            new OutputColumn("settlement", texts["column.settlement"]),
            new OutputColumn("store", texts["column.store"]),
            new OutputColumn("from", texts["column.firstday"]),
            new OutputColumn("to", texts["column.lastday"]),
            new OutputColumn("currency", texts["column.currency"]),
            new OutputColumn("told", texts["column.told"], ColumnShape.Money),
            new OutputColumn("sum", texts["column.sum"], ColumnShape.Money),
            new OutputColumn("difference", texts["column.difference"], ColumnShape.Money),
            new OutputColumn("parts", texts["column.parts"]));
        foreach (var settlement in settlements)
        {
            table.Add(
                settlement.Id, string.Join(texts["list.separator"], settlement.Stores), settlement.From, settlement.To,
                settlement.Currency, settlement.Told, settlement.Sum, settlement.Difference,
                string.Join(texts["list.separator"], settlement.Parts.Select(part => $"{Word(terminal, part.Type)} {part.Amount:#,##0.00}")));
        }

        table.PrintFirst(terminal, most);
        var open = settlements.Where(settlement => settlement.Difference is not (null or 0m)).ToList();
        terminal.Say(open.Count == 0
            ? texts.Format("settlements.balance", settlements.Count(settlement => settlement.Told is not null), settlements.Length)
            : texts.Format("settlements.open", open.Count, settlements.Length));
        return ExitCode.Done;
    }

    /// <summary>Fees charged against the dated table, those beyond the policy's limit first.</summary>
    public static int Fees(Terminal terminal, OpenRun run, int most)
    {
        var texts = terminal.Texts;
        var lines = MoneyReports.Fees(run);
        if (lines.IsEmpty)
        {
            terminal.Complain(texts["feecheck.none"]);
            return ExitCode.NotFound;
        }

        var table = new OutputTable(
            new OutputColumn("sku", texts["column.sku"]),
            new OutputColumn("warehouse", texts["column.warehouse"]),
            new OutputColumn("type", texts["column.feetype"]),
            new OutputColumn("charged", texts["column.charged"], ColumnShape.Decimal),
            new OutputColumn("table", texts["column.table"], ColumnShape.Decimal),
            new OutputColumn("share", texts["column.differenceshare"], ColumnShape.Percent),
            new OutputColumn("difference", texts["column.difference"], ColumnShape.Money),
            new OutputColumn("alert", texts["column.alert"]),
            new OutputColumn("charged_source", texts["column.chargedsource"]),
            new OutputColumn("table_source", texts["column.tablesource"]));
        foreach (var line in lines)
        {
            table.Add(
                line.Sku, run.Info.Network.Warehouses[line.Fees.Warehouse].Code, Word(terminal, line.Fees.Type),
                Known(line.Fees.Charged), Known(line.Fees.Table), line.Fees.Share, line.Fees.Difference,
                line.IsAlert(run.Turn.Policy.Metrics) ? texts["word.yes"] : "", From(terminal, line.Fees.Charged), From(terminal, line.Fees.Table));
        }

        table.PrintFirst(terminal, most);
        var alerts = lines.Where(line => line.IsAlert(run.Turn.Policy.Metrics)).ToList();
        terminal.Say(texts.Format(
            "feecheck.alerts", alerts.Count, lines.Length, run.Turn.Policy.Metrics.FeeDifferenceLimit.ToString("0%", null),
            alerts.Sum(line => line.Fees.Difference ?? 0)));
        return ExitCode.Done;
    }

    /// <summary>What sources that are only compared say differently from those believed.</summary>
    public static int Differences(Terminal terminal, Workspace workspace, OpenRun run, int most)
    {
        var texts = terminal.Texts;
        var lines = MoneyReports.Differences(workspace, run);
        if (lines.IsEmpty)
        {
            terminal.Say(texts["differences.none"]);
            return ExitCode.Done;
        }

        var table = new OutputTable(
            new OutputColumn("fact", texts["column.fact"]),
            new OutputColumn("place", texts["column.place"]),
            new OutputColumn("sku", texts["column.sku"]),
            new OutputColumn("believed", texts["column.believed"]),
            new OutputColumn("other", texts["column.others"]),
            new OutputColumn("from", texts["column.firstday"]),
            new OutputColumn("to", texts["column.lastday"]),
            new OutputColumn("believed_units", texts["column.ours"], ColumnShape.Quantity),
            new OutputColumn("other_units", texts["column.theirs"], ColumnShape.Quantity),
            new OutputColumn("believed_value", texts["column.oursvalue"], ColumnShape.Money),
            new OutputColumn("other_value", texts["column.theirsvalue"], ColumnShape.Money),
            new OutputColumn("value_difference", texts["column.differencevalue"], ColumnShape.Money));
        foreach (var line in lines)
        {
            table.Add(
                terminal.Form == OutputForm.Person ? texts[$"fact.{line.Kind}"] : line.Kind, line.Place, line.Sku,
                Name(terminal, line.Believed), Name(terminal, line.Other), line.Days.Start, line.Days.End.AddDays(-1),
                line.BelievedUnits, line.OtherUnits, line.BelievedValue, line.OtherValue, line.Value);
        }

        table.PrintFirst(terminal, most);
        return ExitCode.Done;
    }

    static string Word(Terminal terminal, string type) =>
        terminal.Form == OutputForm.Person ? terminal.Texts.Or($"money.{type}", type) : type;

    // A script is given the words of the engine: they do not change with the language.
    static string From(Terminal terminal, Metrics.CostFigure figure) =>
        terminal.Form == OutputForm.Person ? SourceWords.Of(figure.Source, terminal.Texts) : figure.Source;

    static decimal? Known(Metrics.CostFigure figure) => figure.Sum.IsWhole ? figure.Sum.Amount : null;

    static string Name(Terminal terminal, string source) =>
        terminal.Form == OutputForm.Person ? Shown.SourceTitle(source, terminal.Texts) : source;
}
