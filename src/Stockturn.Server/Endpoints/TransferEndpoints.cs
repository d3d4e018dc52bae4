using Stockturn.Plans;
using Stockturn.Server.Wire;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Reports;

namespace Stockturn.Server.Endpoints;

/// <summary>Which moves a page asks for.</summary>
public sealed record TransfersAsked
{
    /// <summary>Of which sorts; one or several.</summary>
    public TransferKind[]? Kind { get; init; }

    /// <summary>Out of which warehouses, by code.</summary>
    public string[]? From { get; init; }

    /// <summary>To which warehouses, by code.</summary>
    public string[]? To { get; init; }

    /// <summary>With what decided of them; one or several.</summary>
    public DecidedState[]? Decided { get; init; }

    /// <summary>The most all moves together may cost, in the reporting currency; less than nothing is nothing.</summary>
    public decimal? Budget { get; init; }

    internal decimal? BudgetAsked => Budget is { } money ? Math.Max(0, money) : null;

    internal TransferQuestion Question(SkuAsked skus) => new()
    {
        Skus = skus.Choice,
        Kinds = Kind ?? [],
        From = From ?? [],
        To = To ?? [],
        Decided = Decided ?? [],
        Budget = BudgetAsked,
    };
}

static class TransferEndpoints
{
    public static void MapTransfers(this RouteGroupBuilder api)
    {
        var plans = api.MapGroup("/plans").WithTags("Plans");
        plans.MapGet("/transfers", List).Produces<TransferPageWire>()
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status410Gone);
        plans.MapGet("/transfers/export.{form}", Export).ProducesProblem(StatusCodes.Status410Gone);
        plans.MapGet("/transfers/draft.{form}", Draft).ProducesProblem(StatusCodes.Status410Gone);
        plans.MapGet("/transfers/removal/{warehouse}", Removal).ProducesProblem(StatusCodes.Status410Gone);
        plans.MapGet("/transfers/inbound/{warehouse}", Inbound).ProducesProblem(StatusCodes.Status410Gone);
        plans.MapGet("/transfers/skus/{sku}", Sku).Produces<SkuTransfersWire>().ProducesProblem(StatusCodes.Status404NotFound);
        plans.MapGet("/fulfilment", Serving).Produces<ServingWire>().ProducesProblem(StatusCodes.Status410Gone);
    }

    /// <summary>What to move between warehouses, what gains most first unless another order is asked for.</summary>
    public static Task<IResult> List(
        HttpContext context, OpenedRuns runs, [AsParameters] ListAsked list, [AsParameters] SkuAsked skus, [AsParameters] TransfersAsked asked) =>
        runs.From(context, list.Run, book => list.Ordered(context, TransferRows.Orders(book.Run.Info.Network), () => TypedResults.Ok(
            TransferPages.List(
                book, book.TransfersWithin(asked.BudgetAsked), TransferRows.Of(book, list.Sort, asked.Question(skus)), list,
                context.Request.Texts()))));

    /// <summary>The same as a table: form is csv or xlsx.</summary>
    public static Task<IResult> Export(
        HttpContext context, OpenedRuns runs, string form, [AsParameters] ListAsked list, [AsParameters] SkuAsked skus,
        [AsParameters] TransfersAsked asked) => runs.From(context, list.Run, book => list.Ordered(
            context, TransferRows.Orders(book.Run.Info.Network), () => TableAnswer.Of(context, form, TransferRows.Table(
                TransferRows.Of(book, list.Sort, asked.Question(skus)), book, context.Request.Texts()))));

    /// <summary>Accepted transfers between own and third-party warehouses, as the sheet 头程 has them: form is csv or xlsx.</summary>
    public static Task<IResult> Draft(HttpContext context, OpenedRuns runs, string form, long? run) => runs.From(context, run, book =>
        TableAnswer.Of(context, form, TransferDrafts.Transfer(book, context.Request.Texts())));

    /// <summary>Accepted moves out of a marketplace's warehouse, as its upload of removal orders has them: text with tabs.</summary>
    public static Task<IResult> Removal(HttpContext context, OpenedRuns runs, string warehouse, long? run) =>
        runs.From(context, run, book => TableAnswer.Tabs(TransferDrafts.Removal(book, warehouse)));

    /// <summary>Accepted moves into a marketplace's warehouse, as its upload of shipments has them: text with tabs.</summary>
    public static Task<IResult> Inbound(HttpContext context, OpenedRuns runs, string warehouse, long? run) =>
        runs.From(context, run, book => TableAnswer.Tabs(TransferDrafts.Inbound(book, warehouse)));

    /// <summary>What to move of one SKU.</summary>
    public static Task<IResult> Sku(HttpContext context, OpenedRuns runs, string sku, long? run) =>
        runs.From(context, run, book => book.Line(sku) is null
            ? Problems.Of(new Refusal("sku-unknown", $"run {book.Run.Info.Id} knows no SKU {sku}"), context.Request)
            : TypedResults.Ok(TransferPages.Sku(book, sku, context.Request.Texts())));

    /// <summary>Which warehouse served which region in 90 days, what that cost, and what the best assignment costs.</summary>
    public static Task<IResult> Serving(HttpContext context, OpenedRuns runs, long? run) =>
        runs.From(context, run, book => TypedResults.Ok(TransferPages.Serving(book, context.Request.Texts())));
}
