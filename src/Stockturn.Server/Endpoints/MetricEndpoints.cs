using Stockturn.Metrics;
using Stockturn.Server.Wire;
using Stockturn.Workspaces;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Reports;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Server.Endpoints;

/// <summary>A table of groups with their figures.</summary>
public sealed record GroupPageWire(long Run, string By, IReadOnlyList<GroupWire> Rows)
{
    /// <summary>The band each figure keeps to, by code, where the table goes month by month and enough months are known.</summary>
    public IReadOnlyDictionary<string, ControlLimitsWire> Limits { get; init; } = new Dictionary<string, ControlLimitsWire>();
}

/// <summary>Whose figure is to be explained; nothing told means all SKUs together.</summary>
public sealed record ExplanationAsked
{
    /// <summary>The run the page shows.</summary>
    public long? Run { get; init; }

    /// <summary>A SKU.</summary>
    public string? Sku { get; init; }

    /// <summary>The warehouse the SKU lies in, by its code.</summary>
    public string? Warehouse { get; init; }

    /// <summary>Over how many of the last days a figure of a SKU is told: 30, 90, or the 365 meant when nothing is told.</summary>
    public int? LastDays { get; init; }

    /// <summary>What is grouped by: total, warehouse, category, brand, owner, store, country, class, grade, role.</summary>
    public string? By { get; init; }

    /// <summary>The name of the group; of a warehouse its code.</summary>
    public string? Name { get; init; }

    /// <summary>The age of the stock, by its name; "unknown" and "negative" for stock without one.</summary>
    public string? Age { get; init; }

    /// <summary>The country the first page was asked of.</summary>
    public string? Country { get; init; }

    /// <summary>The store the first page was asked of.</summary>
    public string? Store { get; init; }
}

static class MetricEndpoints
{
    const int Months = 13;

    internal static readonly SortedDictionary<string, MeasureGrouping> Groupings = new(StringComparer.Ordinal)
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
        metrics.MapGet("/ages", Ages).Produces<AgePageWire>().ProducesProblem(StatusCodes.Status410Gone);
        metrics.MapGet("/ages/export.{form}", ExportAges).ProducesProblem(StatusCodes.Status410Gone);
        metrics.MapGet("/months", Trend).Produces<GroupPageWire>()
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status410Gone);
        metrics.MapGet("/rows", Rows).Produces<IReadOnlyList<SourceRowWire>>().ProducesProblem(StatusCodes.Status404NotFound);
        metrics.MapGet("/waterfall", Waterfall).Produces<WaterfallWire>().ProducesProblem(StatusCodes.Status404NotFound);
        metrics.MapGet("/visits", Visits).Produces<VisitPageWire>().ProducesProblem(StatusCodes.Status404NotFound);
        metrics.MapSimulation();
        metrics.MapRange();
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

    /// <summary>The stock of every group by age, with what is left of value at each age.</summary>
    public static Task<IResult> Ages(HttpContext context, OpenedRuns runs, string by, [AsParameters] SkuAsked skus, long? run) =>
        runs.From(context, run, book => Groupings.TryGetValue(by, out var grouping)
            ? TypedResults.Ok(AgePages.Of(book, by, Of(book, grouping, skus)))
            : Problems.Wrong(context.Request, "grouping", by, string.Join(", ", Groupings.Keys)));

    /// <summary>The same as a table: form is csv or xlsx.</summary>
    public static Task<IResult> ExportAges(
        HttpContext context, OpenedRuns runs, string form, string by, [AsParameters] SkuAsked skus, long? run) =>
        runs.From(context, run, book => Groupings.TryGetValue(by, out var grouping)
            ? TableAnswer.Of(context, form, AgeTable.Of(Of(book, grouping, skus), book.Run.Turn.Policy.Metrics, context.Request.Texts()))
            : Problems.Wrong(context.Request, "grouping", by, string.Join(", ", Groupings.Keys)));

    /// <summary>The last 13 months of all SKUs together, or of a category, oldest first; an empty category: of SKUs without one.</summary>
    public static Task<IResult> Trend(HttpContext context, OpenedRuns runs, string? category, long? run) =>
        runs.From(context, run, book => category is null
            ? TypedResults.Ok(book.Remember("months", () => MonthsOf(book, "", book.Health.Months)))
            : book.Run.TrendOf(category) is [_, ..] months
                ? TypedResults.Ok(MonthsOf(book, category, months))
                : Problems.Of(new Refusal("group-unknown", $"run {book.Run.Info.Id} has no category {category}"), context.Request));

    /// <summary>Why a figure is what it is: of a SKU, of a SKU in a warehouse, of a group, or of all.</summary>
    public static Task<IResult> Explain(
        HttpContext context, OpenedRuns runs, string metric, [AsParameters] ExplanationAsked asked, [AsParameters] SkuAsked skus) =>
        runs.From(context, asked.Run, book =>
        {
            var explained = Explanations.Of(book, metric, (asked, skus.Choice), context.Request.Texts());
            return explained.Value is { } told ? TypedResults.Ok(told) : Problems.Of(explained.Refusal!, context.Request);
        });

    /// <summary>From sales without tax to net profit, step by step, each with its share and where it comes from.</summary>
    public static Task<IResult> Waterfall(
        HttpContext context, OpenedRuns runs, [AsParameters] ExplanationAsked asked, [AsParameters] SkuAsked skus) =>
        runs.From(context, asked.Run, book =>
        {
            var waterfall = WaterfallPages.Of(book, (asked, skus.Choice), context.Request.Texts());
            return waterfall.Value is { } told ? TypedResults.Ok(told) : Problems.Of(waterfall.Refusal!, context.Request);
        });

    /// <summary>Visits and advertising of a SKU over 30 and 90 days, beside the medians of its peers, and what they say of its offer.</summary>
    public static Task<IResult> Visits(HttpContext context, OpenedRuns runs, string sku, long? run) =>
        runs.From(context, run, book => book.Run.Sku(sku) is { } found
            ? TypedResults.Ok(VisitPages.Of(book, found))
            : Problems.Of(new Refusal("sku-unknown", $"run {book.Run.Info.Id} knows no SKU {sku}"), context.Request));

    /// <summary>The rows of files the figures of a SKU were made from: the first of each kind.</summary>
    public static Task<IResult> Rows(HttpContext context, OpenedRuns runs, Workspace workspace, string sku, long? run) =>
        runs.From(context, run, book => book.Run.Sku(sku) is { } found
            ? TypedResults.Ok<IReadOnlyList<SourceRowWire>>([.. ExplainedRow.Of(workspace, book.Run, found)
                .Select(row => new SourceRowWire(row.Kind, row.OfAll, row.File, row.Row, row.Cells))])
            : Problems.Of(new Refusal("sku-unknown", $"run {book.Run.Info.Id} knows no SKU {sku}"), context.Request));

    internal static OverviewWire Page(RunBook book, OverviewChoice choice) =>
        book.Remember(choice, () => OverviewPage.Of(book, Overview.Of(book, choice)));

    static GroupPageWire MonthsOf(RunBook book, string name, IEnumerable<Measurement> months)
    {
        GroupWire[] rows = [.. months.TakeLast(Months).Select(month => MonthOf(book, name, month))];
        return new(book.Run.Info.Id, "month", rows) { Limits = ControlLimitsWire.Of(rows) };
    }

    // What lay there at the end of a month is a figure of the month only: the stock value of the metrics is that of the run's day.
    static GroupWire MonthOf(RunBook book, string name, Measurement month)
    {
        var group = OverviewPage.Group(new MeasuredGroup(name, "", month), book);
        var closing = SkuPage.ClosingValue(in month);
        return group with { Month = month.Span.Start, Figures = new Dictionary<string, FigureWire>(group.Figures) { [closing.Code] = closing } };
    }

    static IReadOnlyList<MeasuredGroup> Of(RunBook book, MeasureGrouping grouping, SkuAsked skus) => book.Groups(grouping, skus.Choice);
}
