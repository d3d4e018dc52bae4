using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Server.Wire;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Reports;

namespace Stockturn.Server.Endpoints;

/// <summary>Whose demand a page asks for.</summary>
public sealed record DemandAsked
{
    /// <summary>The classes of demand, one or several.</summary>
    public DemandPattern[]? Pattern { get; init; }

    /// <summary>The figures in use, one or several.</summary>
    public DemandFigure[]? Figure { get; init; }

    /// <summary>Only SKUs whose level of sales changed this way.</summary>
    public LevelTurn? Level { get; init; }

    /// <summary>Only SKUs that sold so much less or more than planned; one or several.</summary>
    public PlanGap[]? Plan { get; init; }

    /// <summary>True for SKUs with weeks marked as unusual only.</summary>
    public bool? Unusual { get; init; }

    internal DemandQuestion Question(SkuAsked skus) => new()
    {
        Skus = skus.Choice,
        Patterns = Pattern ?? [],
        Figures = Figure ?? [],
        Level = Level,
        Plans = Plan ?? [],
        IsUnusual = Unusual == true,
    };
}

static class DemandEndpoints
{
    const string DefaultOrder = "-unitsPerDay";

    public static void MapDemand(this RouteGroupBuilder api)
    {
        var demand = api.MapGroup("/demand").WithTags("Demand");
        demand.MapGet("/", List).Produces<DemandPageWire>()
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status410Gone);
        demand.MapGet("/export.{form}", Export).ProducesProblem(StatusCodes.Status410Gone);
        demand.MapGet("/accuracy", Accuracy).Produces<DemandAccuracyWire>().ProducesProblem(StatusCodes.Status410Gone);
        demand.MapGet("/skus/{sku}", Sku).Produces<SkuDemandWire>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <summary>What every SKU is expected to sell, what sells most first unless another order is asked for.</summary>
    public static Task<IResult> List(
        HttpContext context, OpenedRuns runs, [AsParameters] ListAsked list, [AsParameters] SkuAsked skus, [AsParameters] DemandAsked asked) =>
        runs.From(context, list.Run, book => list.Ordered(context, DemandList.Orders, () =>
            TypedResults.Ok(DemandPages.List(book, DemandList.Of(book, asked.Question(skus), list.Sort ?? DefaultOrder), list))));

    /// <summary>The same as a table: form is csv or xlsx.</summary>
    public static Task<IResult> Export(
        HttpContext context, OpenedRuns runs, string form, [AsParameters] ListAsked list, [AsParameters] SkuAsked skus,
        [AsParameters] DemandAsked asked) => runs.From(context, list.Run, book => list.Ordered(context, DemandList.Orders, () =>
            TableAnswer.Of(context, form, DemandTable.Of(
                DemandList.Of(book, asked.Question(skus), list.Sort ?? DefaultOrder), context.Request.Texts()))));

    /// <summary>How well each figure of demand would have said the last weeks, class by class.</summary>
    public static Task<IResult> Accuracy(HttpContext context, OpenedRuns runs, [AsParameters] SkuAsked skus, long? run) =>
        runs.From(context, run, book =>
        {
            var (choice, texts) = (skus.Choice, context.Request.Texts());
            return TypedResults.Ok(book.RememberMeasured(
                (nameof(DemandAccuracy), choice, texts.Language), () => DemandPages.Accuracy(book, choice, texts)));
        });

    /// <summary>The demand of one SKU week by week, behind and ahead, and why.</summary>
    public static Task<IResult> Sku(HttpContext context, OpenedRuns runs, string sku, long? run) =>
        runs.From(context, run, book => book.Run.Sku(sku) is { } found
            ? TypedResults.Ok(DemandPages.Sku(book.Run, found.Kept, context.Request.Texts()))
            : Problems.Of(new Refusal("sku-unknown", $"run {book.Run.Info.Id} knows no SKU {sku}"), context.Request));
}
