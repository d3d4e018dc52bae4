using System.CommandLine;
using Stockturn.Cli.Output;
using Stockturn.Findings;
using Stockturn.Metrics;
using Stockturn.Workspaces;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Policies;
using Stockturn.Workspaces.Reports;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Cli.Commands;

/// <summary>`stockturn explain`: a figure of a SKU with its formula, inputs, policy version and the rows it was made from.</summary>
static class ExplainCommand
{
    const int CellsShownMax = 140;

    public static Command Build(SharedOptions shared)
    {
        var sku = new Argument<string>("sku") { Description = shared.Texts["cli.explain.sku"], HelpName = "SKU" };
        var metric = new Argument<string?>("metric")
        {
            Description = shared.Texts["cli.explain.metric"],
            HelpName = shared.Texts["word.metric"],
            Arity = ArgumentArity.ZeroOrOne,
        };
        var month = new Option<string?>("--month") { Description = shared.Texts["cli.explain.month"], HelpName = "yyyy-MM" };
        var days = new Option<int?>("--days") { Description = shared.Texts["cli.explain.days"], HelpName = "N" };
        days.AcceptOnlyFromAmong("30", "90", "365");
        var command = new Command("explain", shared.Texts["cli.explain"]) { sku, metric, month, days };
        command.SetAction(parsed =>
        {
            var terminal = shared.Terminal(parsed);
            return Session.With(terminal, parsed.GetValue(shared.Folder)!, workspace => ReportCommand.With(terminal, workspace, run =>
            {
                var asked = new SpanAsked(parsed.GetValue(month), parsed.GetValue(days));
                if (asked.Span(run.Info.AsOf) is not { } span)
                {
                    terminal.Complain(asked.Refusal(run.Info.AsOf, shared.Texts));
                    return ExitCode.Refused;
                }

                if (Found(terminal, workspace, run, parsed.GetValue(sku)!) is not { } found)
                {
                    terminal.Complain(shared.Texts.Format("explain.nosku", parsed.GetValue(sku)));
                    return ExitCode.NotFound;
                }

                var figures = new ExplainedSku(workspace, run, found, span);
                return parsed.GetValue(metric) is { } code ? One(terminal, figures, code) : All(terminal, figures);
            }));
        });
        return command;
    }

    // By its own code; else by what a platform calls it, or in another spelling.
    static MeasuredSku? Found(Terminal terminal, Workspace workspace, OpenRun run, string asked)
    {
        if (run.Sku(asked) is { } exact)
        {
            return exact;
        }

        if (SourceRows.SkuOf(workspace, run.Info, asked) is not { } meant || run.Sku(meant) is not { } found)
        {
            return null;
        }

        terminal.Say(terminal.Texts.Format("explain.means", asked, meant));
        return found;
    }

    static int All(Terminal terminal, ExplainedSku sku)
    {
        var texts = terminal.Texts;
        var whole = sku.Whole();
        var isForPerson = terminal.Form == OutputForm.Person;
        OutputColumn[] forScripts = [new("is_at_least", texts["column.atleast"])];
        var table = new OutputTable(
        [
            new OutputColumn("code", texts["column.code"]),
            new OutputColumn("metric", texts["column.figure"]),
            new OutputColumn("value", texts["column.value"], ColumnShape.Decimal),
            new OutputColumn("gap", texts["column.gap"]),
            .. isForPerson ? [] : forScripts,
        ]);
        foreach (var metric in MetricCatalog.All)
        {
            var reading = metric.Read(whole);
            object? value = isForPerson
                ? reading.Gap == Gap.None ? Shown.Of(metric, whole, texts) : null
                : reading.Value;
            object?[] cells = [metric.Code, Shown.Title(metric, texts), value, GapOf(terminal, reading)];
            table.Add(isForPerson ? cells : [.. cells, metric.IsAtLeast(whole)]);
        }

        foreach (var figure in sku.BesideMetrics())
        {
            object? value = isForPerson
                ? figure.Result.Gap == Gap.None ? Shown.Of(figure.Result, figure.Unit, texts) : null
                : figure.Result.Value;
            object?[] cells = [figure.Code, ExplainedFigures.Title(figure.Code, texts), value, GapOf(terminal, figure.Result)];
            table.Add(isForPerson ? cells : [.. cells, figure.IsAtLeast]);
        }

        table.Print(terminal);
        Grade(terminal, sku.Sku.Kept.Line.Verdict, whole);
        LifePrinter.Print(terminal, sku.Run, sku.Sku);
        Working(terminal, sku.Sku, sku.Run);
        return ExitCode.Done;
    }

    // The worse the grade, the cheaper the selling team gets the goods (S4-13).
    static void Grade(Terminal terminal, SkuFindings verdict, in Measurement whole)
    {
        if (terminal.Form == OutputForm.Person && verdict is { Grade: { } grade, CostDiscount: { } discount })
        {
            var cost = Shown.Of(GradeCost.Of(verdict, whole.Position), MetricUnit.Money, terminal.Texts);
            terminal.Say(terminal.Texts.Format("explain.grade", grade, discount, cost));
        }
    }

    static void Working(Terminal terminal, MeasuredSku sku, OpenRun run)
    {
        var texts = terminal.Texts;
        if (terminal.Form != OutputForm.Person)
        {
            return;
        }

        foreach (var finding in run.Findings(sku.Kept.Facts.Master.Sku))
        {
            terminal.Say("");
            terminal.Say(texts.Format(
                "explain.finding", texts[$"rule.{finding.Rule}"], FindingPrinter.Place(terminal, run, finding),
                texts[$"state.{finding.State}"], finding.Quantity));
            foreach (var line in finding.Working)
            {
                terminal.Say($"    {WorkingWords.Line(line, texts)}");
            }
        }
    }

    static int One(Terminal terminal, ExplainedSku sku, string code)
    {
        var texts = terminal.Texts;
        if (sku.Explain(code) is not { } explanation)
        {
            string[] codes = [.. MetricCatalog.All.Select(one => one.Code), .. ExplainedFigures.BesideMetrics];
            terminal.Complain(texts.Format("explain.nometric", code, string.Join(texts["list.separator"], codes)));
            if (NearestName.Of(code, codes) is { } near)
            {
                terminal.Complain(texts.Format("wrong.nearest", near));
            }

            return ExitCode.NotFound;
        }

        var subject = new ExplainedFigure(sku.Sku, explanation, sku.Run.Info.PolicyVersion);
        var landed = code == StockValue.Code ? LandedCostList.Of(sku.Workspace, sku.Run, sku.Sku.Kept.Facts.Master.Sku) : [];
        if (terminal.Form == OutputForm.Json)
        {
            subject.PrintJson(terminal, ExplainedRow.Of(sku.Workspace, sku.Run, sku.Sku), landed);
            return ExitCode.Done;
        }

        subject.Print(terminal);
        if (terminal.Form == OutputForm.Person)
        {
            LandedCostPrinter.PrintSku(terminal, landed);
            Rows(terminal, ExplainedRow.Of(sku.Workspace, sku.Run, sku.Sku));
        }

        return ExitCode.Done;
    }

    static string? GapOf(Terminal terminal, Reading reading) =>
        terminal.Form != OutputForm.Person ? Shown.GapCode(reading) : reading.Gap == Gap.None ? "" : terminal.Texts[$"gap.{reading.Gap}"];

    static void Rows(Terminal terminal, IEnumerable<ExplainedRow> rows)
    {
        var texts = terminal.Texts;
        foreach (var kind in rows.GroupBy(row => row.Kind))
        {
            var all = kind.First().OfAll;
            terminal.Say(texts.Format("explain.rows", texts[$"fact.{kind.Key}"], all));
            foreach (var row in kind)
            {
                terminal.Say($"    {row.File} #{row.Row}  {Cells(row)}");
            }

            if (all > kind.Count())
            {
                terminal.Say(texts.Format("explain.more", all));
            }
        }
    }

    static string Cells(ExplainedRow row)
    {
        var text = string.Join(" | ", row.Cells.Where(cell => cell.Length > 0));
        return text.Length > CellsShownMax ? text[..CellsShownMax] + "…" : text;
    }
}
