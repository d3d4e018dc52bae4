using Stockturn.Facts;
using Stockturn.Server.Wire;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Reports;

namespace Stockturn.Server.Endpoints;

/// <summary>Which shipments a page asks for.</summary>
public sealed record ShippingAsked
{
    /// <summary>Those a part of which goes by these modes; one or several.</summary>
    public ShippingMode[]? Mode { get; init; }

    /// <summary>To which warehouses, by code.</summary>
    public string[]? To { get; init; }

    /// <summary>True for those only that some way brings too late for their season.</summary>
    public bool? Late { get; init; }

    internal ShippingQuestion Question(SkuAsked skus) => new() { Skus = skus.Choice, Modes = Mode ?? [], To = To ?? [], IsLate = Late == true };
}

static class ShippingEndpoints
{
    public static void MapShipping(this RouteGroupBuilder api)
    {
        var plans = api.MapGroup("/plans/shipping").WithTags("Plans");
        plans.MapGet("/", List).Produces<ShippingPageWire>()
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status410Gone);
        plans.MapGet("/export.{form}", Export).ProducesProblem(StatusCodes.Status410Gone);
        plans.MapGet("/containers", Containers).Produces<ContainerListWire>().ProducesProblem(StatusCodes.Status410Gone);
        plans.MapGet("/capacity", Capacity).Produces<CapacityListWire>().ProducesProblem(StatusCodes.Status410Gone);
        plans.MapGet("/skus/{sku}", Sku).Produces<SkuShippingWire>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <summary>Which part of what is to be sent goes by which way, what saves most first unless another order is asked for.</summary>
    public static Task<IResult> List(
        HttpContext context, OpenedRuns runs, [AsParameters] ListAsked list, [AsParameters] SkuAsked skus, [AsParameters] ShippingAsked asked) =>
        runs.From(context, list.Run, book => list.Ordered(context, ShippingRows.Orders(book.Run.Info.Network), () => TypedResults.Ok(
            ShippingPages.List(book, ShippingRows.Of(book, list.Sort, asked.Question(skus)), list, context.Request.Texts()))));

    /// <summary>The same as a table: form is csv or xlsx.</summary>
    public static Task<IResult> Export(
        HttpContext context, OpenedRuns runs, string form, [AsParameters] ListAsked list, [AsParameters] SkuAsked skus,
        [AsParameters] ShippingAsked asked) => runs.From(context, list.Run, book => list.Ordered(
            context, ShippingRows.Orders(book.Run.Info.Network), () => TableAnswer.Of(context, form, ShippingRows.Table(
                ShippingRows.Of(book, list.Sort, asked.Question(skus)), book.Run.Info.Network, context.Request.Texts()))));

    /// <summary>What is ordered now and goes by sea or rail, in containers by supplier and way, and what fills their free room.</summary>
    public static Task<IResult> Containers(HttpContext context, OpenedRuns runs, long? run) =>
        runs.From(context, run, book => TypedResults.Ok(ContainerPages.List(book, context.Request.Texts())));

    /// <summary>Room of places by storage type: what takes it, what of the lots to go there does and what waits.</summary>
    public static Task<IResult> Capacity(HttpContext context, OpenedRuns runs, long? run) =>
        runs.From(context, run, book => TypedResults.Ok(CapacityPages.List(book, context.Request.Texts())));

    /// <summary>The ways of what is to go to the places of one SKU, and the best split.</summary>
    public static Task<IResult> Sku(HttpContext context, OpenedRuns runs, string sku, long? run) =>
        runs.From(context, run, book => book.Line(sku) is null
            ? Problems.Of(new Refusal("sku-unknown", $"run {book.Run.Info.Id} knows no SKU {sku}"), context.Request)
            : TypedResults.Ok(ShippingPages.Sku(book, sku, context.Request.Texts())));
}
