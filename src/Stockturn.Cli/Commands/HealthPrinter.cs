using System.Globalization;
using Stockturn.Cli.Output;
using Stockturn.Metrics;
using Stockturn.Values;
using Stockturn.Workspaces.Reports;

namespace Stockturn.Cli.Commands;

/// <summary>Prints the health check: the whole in a dozen lines, age, what is stuck, what is not known.</summary>
static class HealthPrinter
{
    const int StuckShownMax = 10;

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

        if (health.Whole.Position.Positions == 0)
        {
            terminal.Say(texts["health.nostock"]);
        }
        else
        {
            Ages(terminal, health);
            Stuck(terminal, health);
        }

        Unsellable(terminal, health);
        Missing(terminal, health);
    }

    // For people the figure with its unit and target; for scripts the number, and the code of its gap and its unit.
    static void Readings(Terminal terminal, HealthCheck health)
    {
        var texts = terminal.Texts;
        var isForPerson = terminal.Form == OutputForm.Person;
        OutputColumn[] forScripts = [new("is_at_least", texts["column.atleast"])];
        var table = new OutputTable(
        [
            new OutputColumn("code", texts["column.code"]),
            new OutputColumn("figure", texts["column.figure"]),
            new OutputColumn("value", texts["column.value"], ColumnShape.Decimal),
            new OutputColumn("unit", texts["column.unit"]),
            new OutputColumn(isForPerson ? "target" : "gap", texts[isForPerson ? "column.target" : "column.gap"]),
            .. isForPerson ? [] : forScripts,
        ]);
        var currency = health.Run.Info.Network.Reporting.Code;
        foreach (var line in HealthLine.Of(health, texts))
        {
            if (isForPerson)
            {
                var figure = Shown.Bounded(Shown.Number(line.Reading, line.Unit, texts), line.IsAtLeast, texts);
                table.Add(
                    line.Code, line.Title, figure, ReportCells.Unit(line.Unit, currency, texts),
                    line.Target(texts));
            }
            else
            {
                table.Add(line.Code, line.Title, line.Reading.Value, Unit(line.Unit, currency), Shown.GapCode(line.Reading),
                    line.IsAtLeast);
            }
        }

        table.Print(terminal);
    }

    static string Unit(MetricUnit unit, string currency) => unit switch
    {
        MetricUnit.Money => currency,
        MetricUnit.MoneyADay => $"{currency}/day",
        _ => unit.ToString(),
    };

    static void Ages(Terminal terminal, HealthCheck health)
    {
        var texts = terminal.Texts;
        terminal.Say(texts["health.ages"]);
        var table = new OutputTable(
            new OutputColumn("age", texts["column.age"]),
            new OutputColumn("units", texts["column.units"], ColumnShape.Quantity),
            new OutputColumn("value", texts["column.stockvalue"], ColumnShape.Money));
        foreach (var bucket in health.Whole.Ages.By(AgeBuckets.Kept))
        {
            table.Add(bucket.Name, bucket.Quantity.Units, bucket.Value.IsWhole ? bucket.Value.Amount : null);
        }

        AddIfAny(table, texts["age.unknown"], health.Whole.Ages.UnknownBeside(AgeBuckets.Kept));
        AddIfAny(table, texts["age.negative"], health.Whole.NegativeStock);
        table.Print(terminal);
    }

    static void AddIfAny(OutputTable table, string name, ValuedUnits stock)
    {
        if (!stock.Quantity.IsZero)
        {
            table.Add(name, stock.Quantity.Units, stock.Value.IsWhole ? stock.Value.Amount : null);
        }
    }

    static void Stuck(Terminal terminal, HealthCheck health)
    {
        var texts = terminal.Texts;
        if (health.Stuck.IsEmpty)
        {
            terminal.Say(texts["health.nothingstuck"]);
            return;
        }

        terminal.Say(texts.Format("health.stuck", health.Stuck.Length));
        var table = new OutputTable(
            new OutputColumn("sku", texts["column.sku"]),
            new OutputColumn("name", texts["column.name"]),
            new OutputColumn("why", texts["column.why"]),
            new OutputColumn("units", texts["column.stuckunits"], ColumnShape.Quantity),
            new OutputColumn("value", texts["column.stuckvalue"], ColumnShape.Money),
            new OutputColumn("grade", texts["column.grade"], ColumnShape.Whole),
            new OutputColumn("discount", texts["column.discount"], ColumnShape.Percent),
            new OutputColumn("write_down", texts["column.writedown"], ColumnShape.Money),
            new OutputColumn("owner", texts["column.owner"]));
        foreach (var line in health.Stuck.Take(StuckShownMax))
        {
            var verdict = line.Sku.Verdict;
            table.Add(
                line.Finding.Sku, line.Sku.Master.Name, texts[$"rule.{line.Finding.Rule}"], verdict.Eo.Total.Units,
                verdict.Share.EoValue, verdict.Grade, verdict.CostDiscount,
                WriteDown.Read(line.Sku.Whole).Value, line.Sku.Master.Owner);
        }

        table.Print(terminal);
        var units = health.Stuck.Aggregate(Quantity.Zero, (sum, line) => sum + line.Sku.Verdict.Eo.Total);
        var value = health.Stuck.Sum(line => line.Sku.Verdict.Share.EoValue ?? 0m);
        terminal.Say(texts.Format("health.stuckall", Number(units), value.ToString("#,##0.00", CultureInfo.InvariantCulture)));
    }

    // Counted apart: these goods wait for a claim or for disposal, not for a buyer (U-22).
    static void Unsellable(Terminal terminal, HealthCheck health)
    {
        var position = health.Whole.Position;
        if (position.Unsellable > Quantity.Zero && position.OnHand > Quantity.Zero)
        {
            terminal.Say(terminal.Texts.Format(
                "health.unsellables", Number(position.Unsellable), position.Unsellable.Units / position.OnHand.Units));
        }
    }

    static void Missing(Terminal terminal, HealthCheck health)
    {
        var texts = terminal.Texts;
        if (health.Missing.IsEmpty)
        {
            return;
        }

        terminal.Say("");
        terminal.Say(texts["health.gaps"]);
        foreach (var missing in health.Missing)
        {
            terminal.Say(texts.Format(
                missing.Skus == 0 ? "health.gapwhole" : "health.gap", texts[$"gap.{missing.Gap}"], missing.Skus,
                texts[$"supply.{missing.Gap}"], missing.Unlocks(texts)));
        }
    }

    static string Number(Quantity quantity) =>
        quantity.Units.ToString("#,##0.###", CultureInfo.InvariantCulture);
}
