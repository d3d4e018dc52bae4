using Stockturn.Plans;
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

    /// <summary>With what decided of them; one or several.</summary>
    public DecidedState[]? Decided { get; init; }

    internal PlanQuestion Question(SkuAsked skus) => new()
    {
        Skus = skus.Choice,
        States = State ?? [],
        BeforeClosure = Closure == true,
        Decided = Decided ?? [],
    };
}

/// <summary>Which open orders a page asks for.</summary>
public sealed record AdvisedOrdersAsked
{
    /// <summary>With which advice; one or several.</summary>
    public OpenOrderAction[]? Action { get; init; }

    /// <summary>With what decided of them; one or several.</summary>
    public DecidedState[]? Decided { get; init; }

    internal AdvisedOrderQuestion Question(SkuAsked skus) => new() { Skus = skus.Choice, Actions = Action ?? [], Decided = Decided ?? [] };
}

/// <summary>What a plan is asked to assume instead of what was measured or agreed.</summary>
public sealed record PlanAssumed
{
    /// <summary>Days every order takes longer; below 0 for shorter; −365 to 365.</summary>
    public int? LeadDays { get; init; }

    /// <summary>The least units of an order; as it is where not told.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>Times the least units of an order as they are; 0 for none.</summary>
    public double? MinimumTimes { get; init; }

    /// <summary>The chance not to run out before an order arrives, 0.5 to 0.999.</summary>
    public double? Service { get; init; }

    internal IResult Read(HttpRequest request, Func<PlanAssumptions, IResult> answer)
    {
        PlanAssumptions assumed;
        try
        {
            assumed = new PlanAssumptions
            {
                LeadDays = LeadDays ?? 0,
                Minimum = Minimum,
                MinimumTimes = MinimumTimes ?? 1,
                Service = Service,
            };
        }
        catch (ArgumentException)
        {
            return Problems.Wrong(request, "assumption", request.QueryString.Value);
        }

        return answer(assumed);
    }
}

static class PlanEndpoints
{
    public static void MapPlans(this RouteGroupBuilder api)
    {
        var plans = api.MapGroup("/plans").WithTags("Plans");
        plans.MapGet("/", List).Produces<ReplenishmentPageWire>()
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status410Gone);
        plans.MapGet("/export.{form}", Export).ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status410Gone);
        plans.MapGet("/orders", Orders).Produces<AdvisedOrderPageWire>()
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status410Gone);
        plans.MapGet("/orders/export.{form}", ExportOrders)
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status410Gone);
        plans.MapGet("/orders/message.{form}", Message).ProducesProblem(StatusCodes.Status410Gone);
        plans.MapGet("/dates", Dates).Produces<PlanDatesWire>().ProducesProblem(StatusCodes.Status410Gone);
        plans.MapGet("/skus/{sku}", Sku).Produces<SkuReplenishmentWire>()
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <summary>What to order of every SKU that sells, the most urgent first unless told otherwise; what is assumed is not kept.</summary>
    public static Task<IResult> List(
        HttpContext context, OpenedRuns runs, [AsParameters] ListAsked list, [AsParameters] SkuAsked skus, [AsParameters] PlansAsked asked,
        [AsParameters] PlanAssumed assuming) =>
        runs.From(context, list.Run, book => list.Ordered(context, PlanList.Orders, () => assuming.Read(context.Request, assumed =>
            TypedResults.Ok(PlanPages.List(book, asked.Question(skus) with { Assumed = assumed }, list, context.Request.Texts())))));

    /// <summary>Open orders that will become excess, or come too late for their season, with what to ask of the supplier.</summary>
    public static Task<IResult> Orders(
        HttpContext context, OpenedRuns runs, [AsParameters] ListAsked list, [AsParameters] SkuAsked skus,
        [AsParameters] AdvisedOrdersAsked asked) => runs.From(context, list.Run, book => list.Ordered(
            context, AdvisedOrderRows.Orders, () => TypedResults.Ok(PlanPages.Orders(book, asked.Question(skus), list))));

    /// <summary>The same as a table to work on: form is csv or xlsx.</summary>
    public static Task<IResult> ExportOrders(
        HttpContext context, OpenedRuns runs, string form, [AsParameters] ListAsked list, [AsParameters] SkuAsked skus,
        [AsParameters] AdvisedOrdersAsked asked) => runs.From(context, list.Run, book => list.Ordered(
            context, AdvisedOrderRows.Orders, () => TableAnswer.Of(context, form, AdvisedOrderRows.Table(
                AdvisedOrderRows.Of(book, list.Sort, asked.Question(skus)), book, context.Request.Texts()))));

    /// <summary>What to write to suppliers of the open orders whose advice was accepted: form is csv or xlsx.</summary>
    public static Task<IResult> Message(HttpContext context, OpenedRuns runs, string form, long? run) => runs.From(context, run, book =>
        TableAnswer.Of(context, form, AdvisedOrderRows.Message(book, context.Request.Texts())));

    /// <summary>The days on which plans are decided again, the first first: looks at a launch, successors that take over.</summary>
    public static Task<IResult> Dates(HttpContext context, OpenedRuns runs, long? run, [AsParameters] SkuAsked skus) =>
        runs.From(context, run, book => TypedResults.Ok(PlanPages.Dates(book, skus.Choice, context.Request.Texts())));

    /// <summary>The same as a table, a draft of purchase orders: form is csv or xlsx.</summary>
    public static Task<IResult> Export(
        HttpContext context, OpenedRuns runs, string form, [AsParameters] ListAsked list, [AsParameters] SkuAsked skus,
        [AsParameters] PlansAsked asked, [AsParameters] PlanAssumed assuming) =>
        runs.From(context, list.Run, book => list.Ordered(context, PlanList.Orders, () => assuming.Read(context.Request, assumed =>
            TableAnswer.Of(context, form, PlanTable.Of(
                PlanList.Of(book, list.Sort, asked.Question(skus) with { Assumed = assumed }), book, context.Request.Texts())))));

    /// <summary>What to order of one SKU, place by place, with the coming 180 days; no plan where it sells nowhere.</summary>
    public static Task<IResult> Sku(HttpContext context, OpenedRuns runs, string sku, long? run, [AsParameters] PlanAssumed assuming) =>
        runs.From(context, run, book => book.Line(sku) is null
            ? Problems.Of(new Refusal("sku-unknown", $"run {book.Run.Info.Id} knows no SKU {sku}"), context.Request)
            : assuming.Read(context.Request, assumed => TypedResults.Ok(PlanPages.Sku(book, sku, assumed, context.Request.Texts()))));
}
