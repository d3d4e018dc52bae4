using Stockturn.Cli.Output;
using Stockturn.Metrics;
using Stockturn.Workspaces.Reports;

namespace Stockturn.Cli.Commands;

/// <summary>Prints the health check: the whole in a dozen lines, age, what is stuck, what is not known.</summary>
static class HealthPrinter
{
    const int StuckShownMax = 10;
    const int GapsShownMax = 8;

    static readonly string[] Lines =
    [
        "stock_value", "in_transit_value", "turnover", "turnover_two_point", "dio", "gmroi", "stock_to_sales",
        "sell_through", "in_stock_rate", "dead_stock_share", "weighted_age", "holding_cost", "cost_of_one_more_day", "net_margin",
    ];

    public static void Print(Terminal terminal, HealthCheck health)
    {
        var texts = terminal.Texts;
        terminal.Say(texts.Format(
            "health.title", health.Run.Info.AsOf.ToString("yyyy-MM-dd", null), health.Run.Info.Skus,
            health.Run.Info.Network.Reporting.Code, health.Run.Info.PolicyVersion));
        Readings(terminal, health);
        if (terminal.Form != OutputForm.Person)
        {
            return;
        }

        Ages(terminal, health);
        Stuck(terminal, health);
        Gaps(terminal, health);
    }

    static void Readings(Terminal terminal, HealthCheck health)
    {
        var texts = terminal.Texts;
        var table = new OutputTable(
            new OutputColumn("code", texts["column.code"]),
            new OutputColumn("figure", texts["column.figure"]),
            new OutputColumn("value", texts["column.value"], ColumnShape.Decimal),
            new OutputColumn("gap", texts["column.gap"]));
        Add(table, terminal, ("eo_rate_quantity", texts["health.eo_quantity"]), health.EoByQuantity, MetricUnit.Share);
        Add(table, terminal, ("eo_rate_value", texts["health.eo_value"]), health.EoByValue, MetricUnit.Share);
        foreach (var code in Lines)
        {
            if (MetricCatalog.Find(code) is { } metric)
            {
                Add(table, terminal, (code, Shown.Title(metric, texts)), metric.Read(health.Whole), metric.Unit);
            }
        }

        table.Print(terminal);
    }

    static void Add(OutputTable table, Terminal terminal, (string Code, string Title) figure, Reading reading, MetricUnit unit)
    {
        var isKnown = reading.Gap == Gap.None;
        object? value = terminal.Form != OutputForm.Person ? reading.Value : isKnown ? Shown.Of(reading, unit, terminal.Texts) : null;
        table.Add(figure.Code, figure.Title, value, isKnown ? "" : terminal.Texts[$"gap.{reading.Gap}"]);
    }

    static void Ages(Terminal terminal, HealthCheck health)
    {
        var texts = terminal.Texts;
        var table = new OutputTable(
            new OutputColumn("age", texts["column.age"]),
            new OutputColumn("units", texts["column.units"], ColumnShape.Quantity),
            new OutputColumn("value", texts["column.stockvalue"], ColumnShape.Money));
        foreach (var bucket in health.Whole.Ages.By(AgeBuckets.Kept))
        {
            table.Add(bucket.Name, bucket.Quantity.Units, bucket.Value.IsWhole ? bucket.Value.Amount : null);
        }

        table.Print(terminal);
    }

    static void Stuck(Terminal terminal, HealthCheck health)
    {
        var texts = terminal.Texts;
        terminal.Say(texts.Format("health.stuck", health.Stuck.Length));
        var table = new OutputTable(
            new OutputColumn("sku", texts["column.sku"]),
            new OutputColumn("name", texts["column.name"]),
            new OutputColumn("why", texts["column.why"]),
            new OutputColumn("units", texts["column.stuckunits"], ColumnShape.Quantity),
            new OutputColumn("value", texts["column.stuckvalue"], ColumnShape.Money),
            new OutputColumn("grade", texts["column.grade"], ColumnShape.Whole),
            new OutputColumn("owner", texts["column.owner"]));
        foreach (var line in health.Stuck.Take(StuckShownMax))
        {
            var verdict = line.Sku.Kept.Verdict;
            table.Add(
                line.Finding.Sku, line.Sku.Kept.Facts.Master.Name, texts[$"rule.{line.Finding.Rule}"], verdict.Eo.Total.Units,
                verdict.Share.EoValue, verdict.Grade, line.Sku.Kept.Facts.Master.Owner);
        }

        table.Print(terminal);
    }

    static void Gaps(Terminal terminal, HealthCheck health)
    {
        var texts = terminal.Texts;
        if (health.Gaps.IsEmpty)
        {
            return;
        }

        terminal.Say(texts["health.gaps"]);
        foreach (var gap in health.Gaps.Take(GapsShownMax))
        {
            terminal.Say(texts.Format("health.gap", texts[$"rule.{gap.Rule}"], gap.Skus, texts[$"gap.{gap.Gap}"]));
        }
    }
}
