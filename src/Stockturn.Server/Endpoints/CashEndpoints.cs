using Stockturn.Server.Wire;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Reports;

namespace Stockturn.Server.Endpoints;

static class CashEndpoints
{
    public static void MapCash(this RouteGroupBuilder api)
    {
        var plans = api.MapGroup("/plans").WithTags("Plans");
        plans.MapGet("/cash", Cash).Produces<CashWire>().ProducesProblem(StatusCodes.Status410Gone);
        plans.MapGet("/cash/export.{form}", Export).ProducesProblem(StatusCodes.Status410Gone);
        plans.MapGet("/budget", Budget).Produces<PurchaseBudgetWire>()
            .ProducesProblem(StatusCodes.Status410Gone).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>The coming 13 weeks of cash: payouts, payables, freight, advertising, proposed orders and what they do to the lowest week.</summary>
    public static Task<IResult> Cash(HttpContext context, OpenedRuns runs, long? run) =>
        runs.From(context, run, book => TypedResults.Ok(CashPages.Cash(book, context.Request.Texts())));

    /// <summary>The same as a table: form is csv or xlsx.</summary>
    public static Task<IResult> Export(HttpContext context, OpenedRuns runs, string form, long? run) =>
        runs.From(context, run, book => TableAnswer.Of(context, form, CashTable.Of(book.Cash.Calendar, context.Request.Texts())));

    /// <summary>What to buy of the lines that are due with so much money, and what more would bring.</summary>
    public static Task<IResult> Budget(HttpContext context, OpenedRuns runs, decimal budget, long? run) =>
        runs.From(context, run, book => PlanCash.Budget(book.Run, book.Cash, budget) is { Value: { } told }
            ? TypedResults.Ok(CashPages.Budget(book, told, context.Request.Texts()))
            : Problems.Of(PlanCash.Budget(book.Run, book.Cash, budget).Refusal!, context.Request));
}
