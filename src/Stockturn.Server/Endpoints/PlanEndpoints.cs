using Stockturn.Server.Wire;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Reports;

namespace Stockturn.Server.Endpoints;

/// <summary>Which plans a page asks for.</summary>
public sealed record PlansAsked
{
    /// <summary>What they ask of a person; one or several.</summary>
    public PlanState[]? State { get; init; }

    /// <summary>True for those only that a closed factory has ordered earlier than else within 90 days.</summary>
    public bool? Closure { get; init; }

    internal PlanQuestion Question(SkuAsked skus) => new() { Skus = skus.Choice, States = State ?? [], BeforeClosure = Closure == true };
}

static class PlanEndpoints
{
    public static void MapPlans(this RouteGroupBuilder api)
    {
        var plans = api.MapGroup("/plans").WithTags("Plans");
        plans.MapGet("/", List).Produces<ReplenishmentPageWire>()
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status410Gone);
        plans.MapGet("/export.{form}", Export).ProducesProblem(StatusCodes.Status410Gone);
        plans.MapGet("/skus/{sku}", Sku).Produces<SkuReplenishmentWire>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <summary>What to order of every SKU that sells, the most urgent first unless another order is asked for.</summary>
    public static Task<IResult> List(
        HttpContext context, OpenedRuns runs, [AsParameters] ListAsked list, [AsParameters] SkuAsked skus, [AsParameters] PlansAsked asked) =>
        runs.From(context, list.Run, book => list.Ordered(context, PlanList.Orders, () => TypedResults.Ok(
            PlanPages.List(book, PlanList.Of(book, list.Sort, asked.Question(skus)), list, context.Request.Texts()))));

    /// <summary>The same as a table, a draft of purchase orders: form is csv or xlsx.</summary>
    public static Task<IResult> Export(
        HttpContext context, OpenedRuns runs, string form, [AsParameters] ListAsked list, [AsParameters] SkuAsked skus,
        [AsParameters] PlansAsked asked) => runs.From(context, list.Run, book => list.Ordered(context, PlanList.Orders, () =>
            TableAnswer.Of(context, form, PlanTable.Of(PlanList.Of(book, list.Sort, asked.Question(skus)), context.Request.Texts()))));

    /// <summary>What to order of one SKU, place by place, with the coming 180 days; no plan where it sells nowhere.</summary>
    public static Task<IResult> Sku(HttpContext context, OpenedRuns runs, string sku, long? run) =>
        runs.From(context, run, book => book.Line(sku) is null
            ? Problems.Of(new Refusal("sku-unknown", $"run {book.Run.Info.Id} knows no SKU {sku}"), context.Request)
            : TypedResults.Ok(PlanPages.Sku(book, book.Plans.FirstOrDefault(line => line.Master.Sku == sku), context.Request.Texts())));
}
