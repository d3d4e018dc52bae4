using Stockturn.Metrics;
using Stockturn.Server.Endpoints;
using Stockturn.Server.Wire;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Reports;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Server;

/// <summary>Why a figure on a page is what it is: formula, inputs, days, policy.</summary>
static class Explanations
{
    const string StuckAnchor = "eo-rate";

    /// <summary>The explanation of a figure. Refused when there is no such figure, SKU or group.</summary>
    public static Outcome<ExplanationWire> Of(
        RunBook book, string code, (ExplanationAsked Of, SkuChoice Skus) asked, TextBook texts)
    {
        var found = MeasuredOf(book, asked.Of, asked.Skus);
        if (found.Value is not { } measured)
        {
            return found.Refusal!;
        }

        var basis = (book, asked.Of.Sku ?? asked.Of.Name ?? "", texts);
        return MetricCatalog.Find(code) is { } metric ? Metric(metric, measured, basis)
            : code == "net_sales" ? NetSales(measured, basis)
            : Stuck(code, Lines(book, asked), basis) is { } stuck ? stuck
            : new Refusal("metric-unknown", $"there is no metric {code}");
    }

    /// <summary>What was measured of a SKU, a group or all. Refused when there is no such SKU or group.</summary>
    public static Outcome<Measurement> MeasuredOf(RunBook book, ExplanationAsked asked, SkuChoice skus)
    {
        if (asked.Sku is { } sku && book.Line(sku) is null)
        {
            return new Refusal("sku-unknown", $"run {book.Run.Info.Id} knows no SKU {sku}");
        }

        return Measured(book, asked, skus) is { } measured
            ? measured
            : new Refusal("group-unknown", $"run {book.Run.Info.Id} has no group {asked.By} {asked.Name}");
    }

    /// <summary>What a figure was worked out from, in the person's language.</summary>
    public static IReadOnlyList<InputWire> Inputs(IEnumerable<ExplanationLine> lines, TextBook texts) =>
        [.. lines.Select(line => new InputWire(texts.Or($"input.{line.Name}", line.Name), FigureWire.From(line.Name, line.Value, line.Unit)))];

    static Measurement? Measured(RunBook book, ExplanationAsked asked, SkuChoice skus)
    {
        var measured = asked switch
        {
            { Sku: { } sku, Warehouse: { } place } => MeasurementBook.Group([book.Run.Cells(book.Line(sku)!)], MeasureGrouping.SkuWarehouse)
                .FirstOrDefault(group => group.Warehouse == place)?.Measurement,
            { Sku: { } sku } => book.Line(sku)!.Whole,
            { By: { } by } => MetricEndpoints.Groupings.TryGetValue(by, out var grouping)
                ? book.Groups(grouping, skus).FirstOrDefault(group => NameOf(group, grouping) == (asked.Name ?? ""))?.Measurement
                : null,
            _ => book.Groups(MeasureGrouping.Total, skus) is [var total, ..] ? total.Measurement : book.Health.Whole,
        };
        return measured is null ? null : measured with { Whole = measured.Whole ?? book.Whole };
    }

    static string NameOf(MeasuredGroup group, MeasureGrouping by) => by == MeasureGrouping.Warehouse ? group.Warehouse : group.Name;

    static SkuLine[] Lines(RunBook book, (ExplanationAsked Of, SkuChoice Skus) asked) =>
        asked.Of.Sku is { } sku ? [book.Line(sku)!] : [.. book.Skus.Where(asked.Skus.Has)];

    static ExplanationWire Metric(MetricEntry metric, Measurement measured, (RunBook Book, string Name, TextBook Texts) of)
    {
        var explanation = metric.Explain(in measured);
        return Told(FigureWire.From(metric, in measured), explanation.Anchor, of, explanation.Lines);
    }

    static ExplanationWire NetSales(Measurement measured, (RunBook Book, string Name, TextBook Texts) of) => Told(
        FigureWire.From("net_sales", measured.Sales.NetSales.Reading, MetricUnit.Money), "net_sales", of,
        [
            ExplanationLine.Money("line totals less discount", measured.Sales.Sales),
            ExplanationLine.Money("refunds", measured.Sales.Refunds),
            ExplanationLine.Units("units without a price", measured.Sales.UnpricedUnits),
        ]);

    static ExplanationWire? Stuck(string code, SkuLine[] lines, (RunBook Book, string Name, TextBook Texts) of)
    {
        var share = lines.Aggregate(Findings.EoShare.None, (sum, line) => sum + line.Verdict.Share);
        if (FigureLine.Stuck(share).FirstOrDefault(line => line.Code == code) is not { } figure)
        {
            return null;
        }

        var group = StuckGroup.Of("", lines);
        return Told(FigureWire.From(figure), StuckAnchor, of,
        [
            ExplanationLine.Units("units in stock and on the way", share.Stock),
            ExplanationLine.Units("excess and obsolete units", share.Eo),
            ExplanationLine.Money("stock value with what is on the way", group.StockValue),
            ExplanationLine.Money("value of excess and obsolete units", group.StuckValue),
        ]);
    }

    static ExplanationWire Told(
        FigureWire figure, string anchor, (RunBook Book, string Name, TextBook Texts) of, IReadOnlyList<ExplanationLine> lines)
    {
        var year = of.Book.Health.Whole.Span;
        return new ExplanationWire(of.Book.Run.Info.Id, of.Name, figure)
        {
            Formula = of.Texts[$"formula.{figure.Code}"],
            Anchor = $"docs/formulas.md#{anchor}",
            FirstDay = year.Start,
            LastDay = year.End.AddDays(-1),
            PolicyVersion = of.Book.Run.Info.PolicyVersion,
            Inputs = Inputs(lines, of.Texts),
        };
    }
}
