using System.CommandLine;
using Stockturn.Cli.Output;
using Stockturn.Metrics;
using Stockturn.Workspaces;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Reports;

namespace Stockturn.Cli.Commands;

/// <summary>`stockturn report`: the health check, tables by group, findings, what changed, and the Excel report.</summary>
static class ReportCommand
{
    const string ByMonth = "month";

    static readonly Dictionary<string, MeasureGrouping> Groupings = new(StringComparer.Ordinal)
    {
        ["total"] = MeasureGrouping.Total,
        ["sku"] = MeasureGrouping.Sku,
        ["location"] = MeasureGrouping.SkuWarehouse,
        ["warehouse"] = MeasureGrouping.Warehouse,
        ["category"] = MeasureGrouping.Category,
        ["brand"] = MeasureGrouping.Brand,
        ["owner"] = MeasureGrouping.Owner,
        ["channel"] = MeasureGrouping.Store,
        ["country"] = MeasureGrouping.Country,
    };

    public static Command Build(SharedOptions shared)
    {
        var texts = shared.Texts;
        var by = new Option<string?>("--by") { Description = texts["cli.report.by"] };
        by.AcceptOnlyFromAmong([.. Groupings.Keys, ByMonth]);
        var monthly = new Option<bool>("--monthly") { Description = texts["cli.report.monthly"] };
        var findings = new Option<bool>("--findings") { Description = texts["cli.report.findings"] };
        var changes = new Option<bool>("--changes") { Description = texts["cli.report.changes"] };
        var unresolved = new Option<bool>("--unresolved") { Description = texts["cli.report.unresolved"] };
        var xlsx = new Option<string?>("--xlsx") { Description = texts["cli.report.xlsx"], HelpName = texts["word.file"] };
        var leadTimes = new Option<bool>("--lead-times") { Description = texts["cli.report.leadtimes"] };
        var reconcile = new Option<string?>("--reconcile") { Description = texts["cli.report.reconcile"], HelpName = texts["word.source"] };
        var landed = new Option<bool>("--landed-cost") { Description = texts["cli.report.landed"] };
        var sources = new Option<bool>("--sources") { Description = texts["cli.report.sources"] };
        var settlements = new Option<bool>("--settlements") { Description = texts["cli.report.settlements"] };
        var fees = new Option<bool>("--fees") { Description = texts["cli.report.fees"] };
        var suppliers = new Option<bool>("--suppliers") { Description = texts["cli.report.suppliers"] };
        var promotions = new Option<bool>("--promotions") { Description = texts["cli.report.promotions"] };
        var differences = new Option<bool>("--differences") { Description = texts["cli.report.differences"] };
        var claims = new Option<bool>("--claims") { Description = texts["cli.report.claims"] };
        var returns = new Option<bool>("--returns") { Description = texts["cli.report.returns"] };
        var onTheWay = new Option<bool>("--on-the-way") { Description = texts["cli.report.ontheway"] };
        var limit = new Option<int>("--limit") { Description = texts["cli.limit"], HelpName = "N", DefaultValueFactory = _ => 50 };
        var command = new Command("report", texts["cli.report"])
        {
            by, monthly, findings, changes, unresolved, leadTimes, reconcile, landed, sources, settlements, fees, differences, claims,
            returns, onTheWay, suppliers, promotions, xlsx, limit,
        };
        Option[] views =
        [
            by, findings, changes, unresolved, leadTimes, reconcile, landed, sources, settlements, fees, differences, claims, returns,
            onTheWay, suppliers, promotions, xlsx,
        ];
        command.SetAction(parsed =>
        {
            var terminal = shared.Terminal(parsed);
            if (parsed.GetValue(limit) < 1)
            {
                terminal.Complain(texts.Format("report.limit", parsed.GetValue(limit)));
                return ExitCode.Refused;
            }

            Option[] given = [.. views.Where(view => parsed.GetResult(view) is { Implicit: false })];
            if (given.Length > 1)
            {
                terminal.Complain(texts.Format("report.oneview", string.Join(texts["list.separator"], given.Select(view => view.Name))));
                return ExitCode.Refused;
            }

            // A script that names no limit gets all.
            var isAll = terminal.Form != OutputForm.Person && parsed.GetResult(limit) is null or { Implicit: true };
            var most = isAll ? int.MaxValue : parsed.GetValue(limit);
            if (parsed.GetValue(leadTimes))
            {
                return Session.With(
                    terminal, parsed.GetValue(shared.Folder)!, workspace => LeadTimePrinter.Print(terminal, workspace, most));
            }

            if (parsed.GetValue(settlements))
            {
                return Session.With(
                    terminal, parsed.GetValue(shared.Folder)!, workspace => MoneyPrinter.Settlements(terminal, workspace, most));
            }

            return Session.With(terminal, parsed.GetValue(shared.Folder)!, workspace => With(terminal, workspace, run =>
                parsed.GetValue(xlsx) is { } path ? Excel(terminal, HealthCheck.Of(run), path)
                : parsed.GetValue(by) is { } group ? Groups(terminal, run, new GroupsAsked(group, parsed.GetValue(monthly)), most)
                : parsed.GetValue(findings) ? FindingPrinter.Print(terminal, run, most)
                : parsed.GetValue(changes) ? FindingPrinter.PrintChanges(terminal, run, most)
                : parsed.GetValue(unresolved) ? FindingPrinter.PrintUnresolved(terminal, run, most)
                : parsed.GetValue(reconcile) is { } source ? ReconcilePrinter.Print(terminal, workspace, run, (source, most))
                : parsed.GetValue(landed) ? LandedCostPrinter.Print(terminal, workspace, run, most)
                : parsed.GetValue(fees) ? MoneyPrinter.Fees(terminal, run, most)
                : parsed.GetValue(differences) ? MoneyPrinter.Differences(terminal, workspace, run, most)
                : parsed.GetValue(claims) ? ClaimPrinter.Print(terminal, workspace, run, most)
                : parsed.GetValue(returns) ? ReturnPrinter.Print(terminal, workspace, run, most)
                : parsed.GetValue(onTheWay) ? TransitPrinter.Print(terminal, run, most)
                : parsed.GetValue(promotions) ? PromotionPrinter.Print(terminal, run, most)
                : parsed.GetValue(suppliers) ? SupplierPrinter.Print(terminal, run, most)
                : parsed.GetValue(sources) ? SourcePrinter.Print(terminal, workspace, run)
                : Health(terminal, run)));
        });
        return command;
    }

    /// <summary>Prints the health check of the newest run.</summary>
    public static int Health(Terminal terminal, Workspace workspace) => With(terminal, workspace, run => Health(terminal, run));

    /// <summary>Writes the Excel report.</summary>
    public static int Excel(Terminal terminal, HealthCheck health, string path)
    {
        try
        {
            ExcelReport.Write(path, health, terminal.Texts);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            terminal.Complain(terminal.Texts.Format("report.unwritable", path, Session.Words(trouble, terminal.Texts)));
            return ExitCode.Refused;
        }

        terminal.Say(terminal.Texts.Format("report.written", Path.GetFullPath(path)));
        return ExitCode.Done;
    }

    /// <summary>Does something with the newest run, or says why there is none.</summary>
    public static int With(Terminal terminal, Workspace workspace, Func<OpenRun, int> work) =>
        OpenRun.Latest(workspace) is { Value: { } run } ? work(run) : Session.Refuse(terminal, OpenRun.Latest(workspace).Refusal!);

    static int Health(Terminal terminal, OpenRun run)
    {
        HealthPrinter.Print(terminal, HealthCheck.Of(run));
        return ExitCode.Done;
    }

    sealed record GroupsAsked(string By, bool IsMonthly);

    static int Groups(Terminal terminal, OpenRun run, GroupsAsked asked, int most)
    {
        var months = MeasuredSpans.Months(run.Info.AsOf, 13);
        var isMonthly = asked.IsMonthly && asked.By != ByMonth;
        var rows = asked.By == ByMonth
            ? run.Trend().Select(month => new MeasuredGroup(month.Span.Start.ToString("yyyy-MM", null), "", month))
            : isMonthly ? MeasurementBook.Trend(run.Skus().Select(sku => sku.Measure), Groupings[asked.By], months)
            : MeasurementBook.Group(run.Cells(), Groupings[asked.By]);
        var table = new MetricTable(terminal, Columns(asked.By), isMonthly);
        foreach (var row in rows)
        {
            var isTotal = asked.By == "total" && terminal.Form == OutputForm.Person;
            table.Add(isTotal ? row with { Name = terminal.Texts["place.total"] } : row);
        }

        table.Print(most);
        return ExitCode.Done;
    }

    static GroupColumns Columns(string group) => group switch
    {
        "warehouse" => GroupColumns.Warehouse,
        "location" => GroupColumns.NameAndWarehouse,
        ByMonth => GroupColumns.Month,
        _ => GroupColumns.Name,
    };
}
