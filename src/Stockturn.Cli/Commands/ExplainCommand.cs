using System.CommandLine;
using Stockturn.Cli.Output;
using Stockturn.Facts;
using Stockturn.Metrics;
using Stockturn.Workspaces;
using Stockturn.Workspaces.Jobs;

namespace Stockturn.Cli.Commands;

/// <summary>`stockturn explain`: a figure of a SKU with its formula, inputs, policy version and the rows it was made from.</summary>
static class ExplainCommand
{
    const int RowsShownMax = 12;

    public static Command Build(SharedOptions shared)
    {
        var sku = new Argument<string>("sku") { Description = shared.Texts["cli.explain.sku"] };
        var metric = new Argument<string?>("metric") { Description = shared.Texts["cli.explain.metric"], Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("explain", shared.Texts["cli.explain"]) { sku, metric };
        command.SetAction(parsed =>
        {
            var terminal = shared.Terminal(parsed);
            return Session.With(terminal, parsed.GetValue(shared.Folder)!, workspace => ReportCommand.With(terminal, workspace, run =>
            {
                if (run.Sku(parsed.GetValue(sku)!) is not { } found)
                {
                    terminal.Complain(shared.Texts.Format("explain.nosku", parsed.GetValue(sku)));
                    return ExitCode.NotFound;
                }

                return parsed.GetValue(metric) is { } code
                    ? One(terminal, workspace, found, code, run)
                    : All(terminal, found, run);
            }));
        });
        return command;
    }

    static int All(Terminal terminal, MeasuredSku sku, OpenRun run)
    {
        var texts = terminal.Texts;
        var whole = sku.Measure.Over(MeasuredSpans.Year(run.Info.AsOf));
        var table = new OutputTable(
            new OutputColumn("code", texts["column.code"]),
            new OutputColumn("metric", texts["column.figure"]),
            new OutputColumn("value", texts["column.value"], ColumnShape.Decimal),
            new OutputColumn("gap", texts["column.gap"]));
        foreach (var metric in MetricCatalog.All)
        {
            var reading = metric.Read(whole);
            object? value = terminal.Form == OutputForm.Person
                ? reading.Gap == Gap.None ? Shown.Of(reading, metric.Unit, texts) : null
                : reading.Value;
            table.Add(metric.Code, Shown.Title(metric, texts), value, reading.Gap == Gap.None ? "" : texts[$"gap.{reading.Gap}"]);
        }

        table.Print(terminal);
        Working(terminal, sku, run);
        return ExitCode.Done;
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
            terminal.Say($"{texts[$"rule.{finding.Rule}"]}  {texts[$"state.{finding.State}"]}  {finding.Quantity}");
            foreach (var line in finding.Working)
            {
                terminal.Say($"    {texts.Or($"working.{line.Name}", line.Name)} = {line.Value}");
            }
        }
    }

    static int One(Terminal terminal, Workspace workspace, MeasuredSku sku, string code, OpenRun run)
    {
        var texts = terminal.Texts;
        if (MetricCatalog.Find(code) is not { } metric)
        {
            terminal.Complain(texts.Format("explain.nometric", code, string.Join(", ", MetricCatalog.All.Select(one => one.Code))));
            return ExitCode.NotFound;
        }

        var explanation = metric.Explain(sku.Measure.Over(MeasuredSpans.Year(run.Info.AsOf)));
        var table = new OutputTable(
            new OutputColumn("line", texts["column.input"]),
            new OutputColumn("value", texts["column.value"], ColumnShape.Decimal),
            new OutputColumn("gap", texts["column.gap"]));
        foreach (var line in explanation.Lines)
        {
            Add(table, terminal, line.Name, line.Value, line.Unit);
        }

        Add(table, terminal, Shown.Title(metric, texts), explanation.Result, explanation.Unit);
        terminal.Say($"{sku.Kept.Facts.Master.Sku}  {sku.Kept.Facts.Master.Name}");
        terminal.Say($"{Shown.Title(metric, texts)}: {explanation.Formula}");
        terminal.Say(texts.Format(
            "explain.basis", explanation.Span.Start, explanation.Span.End.AddDays(-1), run.Info.PolicyVersion, explanation.Anchor));
        table.Print(terminal);
        if (terminal.Form == OutputForm.Person)
        {
            Rows(terminal, workspace, sku);
        }

        return ExitCode.Done;
    }

    static void Add(OutputTable table, Terminal terminal, string name, Reading reading, MetricUnit unit)
    {
        object? value = terminal.Form == OutputForm.Person
            ? reading.Gap == Gap.None ? Shown.Of(reading, unit, terminal.Texts) : null
            : reading.Value;
        table.Add(terminal.Texts.Or($"input.{name}", name), value, reading.Gap == Gap.None ? "" : terminal.Texts[$"gap.{reading.Gap}"]);
    }

    static void Rows(Terminal terminal, Workspace workspace, MeasuredSku sku)
    {
        var texts = terminal.Texts;
        var codes = SourceRows.CodesOf(workspace, sku.Kept.Facts.Master.Sku);
        foreach (var kind in FactKinds.All)
        {
            var lines = SourceRows.Of(workspace, kind, codes);
            if (lines.Count == 0)
            {
                continue;
            }

            terminal.Say(texts.Format("explain.rows", texts.Or($"fact.{kind.Name}", kind.Name), lines.Count));
            foreach (var line in lines.Take(kind == MovementFact.Kind || kind == SaleFact.Kind ? 3 : RowsShownMax / 4))
            {
                var raw = SourceRows.Raw(workspace, line);
                terminal.Say($"    {raw?.Name ?? line.Source} #{line.Row}  {Cells(raw)}");
            }
        }
    }

    static string Cells(Workspaces.Files.RawRow? raw)
    {
        var text = raw is null ? "" : string.Join(" | ", raw.Cells.Where(cell => cell.Length > 0).Take(12));
        return text.Length > 140 ? text[..140] + "…" : text;
    }
}
