using Stockturn.Metrics;
using Stockturn.Server.Wire;
using Stockturn.Workspaces;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Reports;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Server.Endpoints;

/// <summary>A table of groups with their figures.</summary>
public sealed record GroupPageWire(long Run, string By, IReadOnlyList<GroupWire> Rows);

static class MetricEndpoints
{
    const int Months = 13;

    static readonly SortedDictionary<string, MeasureGrouping> Groupings = new(StringComparer.Ordinal)
    {
        ["total"] = MeasureGrouping.Total,
        ["warehouse"] = MeasureGrouping.Warehouse,
        ["category"] = MeasureGrouping.Category,
        ["brand"] = MeasureGrouping.Brand,
        ["owner"] = MeasureGrouping.Owner,
        ["store"] = MeasureGrouping.Store,
        ["country"] = MeasureGrouping.Country,
    };

    public static void MapMetrics(this RouteGroupBuilder api)
    {
        var metrics = api.MapGroup("/metrics").WithTags("Metrics");
        metrics.MapGet("/overview", First).Produces<OverviewWire>().ProducesProblem(StatusCodes.Status410Gone);
        metrics.MapGet("/groups", Groups).Produces<GroupPageWire>().ProducesProblem(StatusCodes.Status410Gone);
        metrics.MapGet("/groups/export.{form}", Export).ProducesProblem(StatusCodes.Status410Gone);
        metrics.MapGet("/months", Trend).Produces<GroupPageWire>().ProducesProblem(StatusCodes.Status410Gone);
        metrics.MapGet("/{metric}/explanation", Explain).Produces<ExplanationWire>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <summary>The first page: figures, what to decide today, ages, imbalance, classes, what is not known.</summary>
    public static Task<IResult> First(
        HttpContext context, OpenedRuns runs, [AsParameters] SkuAsked skus, string? country, string? store, long? run) =>
        runs.From(context, run, book => TypedResults.Ok(
            Page(book, new OverviewChoice { Skus = skus.Choice, Country = country, Store = store })));

    /// <summary>Every metric of every group over the last 365 days.</summary>
    public static Task<IResult> Groups(HttpContext context, OpenedRuns runs, string by, [AsParameters] SkuAsked skus, long? run) =>
        runs.From(context, run, book => Groupings.TryGetValue(by, out var grouping)
            ? TypedResults.Ok(book.Remember((by, skus.Choice), () => new GroupPageWire(
                book.Run.Info.Id, by, [.. Of(book, grouping, skus).Select(group => OverviewPage.Group(group, book))])))
            : Problems.Wrong(context.Request, "grouping", by, string.Join(", ", Groupings.Keys)));

    /// <summary>The same as a table: form is csv or xlsx.</summary>
    public static Task<IResult> Export(
        HttpContext context, OpenedRuns runs, string form, string by, [AsParameters] SkuAsked skus, long? run) =>
        runs.From(context, run, book => Groupings.TryGetValue(by, out var grouping)
            ? TableAnswer.Of(context, form, GroupTable.Of(Of(book, grouping, skus), context.Request.Texts()))
            : Problems.Wrong(context.Request, "grouping", by, string.Join(", ", Groupings.Keys)));

    /// <summary>The last 13 months of all SKUs together, oldest first.</summary>
    public static Task<IResult> Trend(HttpContext context, OpenedRuns runs, long? run) =>
        runs.From(context, run, book => TypedResults.Ok(book.Remember("months", () => new GroupPageWire(
            book.Run.Info.Id, "month",
            [.. book.Health.Months.TakeLast(Months).Select(month =>
                OverviewPage.Group(new MeasuredGroup("", "", month), book) with { Month = month.Span.Start })]))));

    /// <summary>Why a figure of a SKU is what it is: formula, inputs, the rows it was made from.</summary>
    public static Task<IResult> Explain(
        HttpContext context, OpenedRuns runs, Workspace workspace, string metric, string? sku, long? run) => runs.From(context, run, book =>
        {
            if (MetricCatalog.Find(metric) is not { } entry)
            {
                return Problems.Of(new Refusal("metric-unknown", $"there is no metric {metric}"), context.Request);
            }

            var found = sku is null ? null : book.Run.Sku(sku);
            if (sku is not null && found is null)
            {
                return Problems.Of(new Refusal("sku-unknown", $"run {book.Run.Info.Id} knows no SKU {sku}"), context.Request);
            }

            var measured = (found is null ? book.Health.Whole : found.Kept.Line.Whole) with { Whole = book.Whole };
            var rows = found is null ? [] : ExplainedRow.Of(workspace, book.Run, found);
            return TypedResults.Ok(Explained(entry, measured, (book, sku, context.Request.Texts()), rows));
        });

    static ExplanationWire Explained(
        MetricEntry metric, Measurement measured, (RunBook Book, string? Sku, TextBook Texts) of, IEnumerable<ExplainedRow> rows)
    {
        var explanation = metric.Explain(in measured);
        return new ExplanationWire(of.Book.Run.Info.Id, of.Sku ?? "", FigureWire.From(metric, in measured))
        {
            Formula = of.Texts[$"formula.{metric.Code}"],
            Anchor = $"docs/formulas.md#{explanation.Anchor}",
            FirstDay = explanation.Span.Start,
            LastDay = explanation.Span.End.AddDays(-1),
            PolicyVersion = of.Book.Run.Info.PolicyVersion,
            Inputs = [.. explanation.Lines.Select(line => new InputWire(
                of.Texts.Or($"input.{line.Name}", line.Name), FigureWire.From(line.Name, line.Value, line.Unit)))],
            Rows = [.. rows.Select(row => new SourceRowWire(row.Kind, row.OfAll, row.File, row.Row, row.Cells))],
        };
    }

    internal static OverviewWire Page(RunBook book, OverviewChoice choice) =>
        book.Remember(choice, () => OverviewPage.Of(book, Overview.Of(book, choice)));

    static IReadOnlyList<MeasuredGroup> Of(RunBook book, MeasureGrouping grouping, SkuAsked skus) => book.Groups(grouping, skus.Choice);
}
