using Stockturn.Facts;
using Stockturn.Findings;
using Stockturn.Metrics;
using Stockturn.Server.Wire;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Reports;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Server.Endpoints;

/// <summary>Which promotions a page asks for.</summary>
public sealed record PromotionsAsked
{
    /// <summary>A part of the SKU, its name or the promotion's name.</summary>
    public string? Text { get; init; }

    /// <summary>Whether the SKU may take part, one or several.</summary>
    public PromotionState[]? State { get; init; }

    /// <summary>The sorts, one or several.</summary>
    public PromotionType[]? Type { get; init; }

    /// <summary>The store, by its code.</summary>
    public string? Store { get; init; }

    internal PromotionQuestion Question => new() { Text = Text, States = State ?? [], Types = Type ?? [], Store = Store };
}

static class PromotionEndpoints
{
    public static void MapPromotions(this RouteGroupBuilder api)
    {
        var promotions = api.MapGroup("/promotions").WithTags("Promotions");
        promotions.MapGet("/", List).Produces<PromotionPageWire>().ProducesProblem(StatusCodes.Status410Gone);
        promotions.MapGet("/export.{form}", Export).ProducesProblem(StatusCodes.Status410Gone);
    }

    /// <summary>Promotions that are ahead or under way with the eligibility of each SKU, the first to act on first unless asked otherwise.</summary>
    public static Task<IResult> List(
        HttpContext context, OpenedRuns runs, [AsParameters] ListAsked list, [AsParameters] PromotionsAsked asked) =>
        runs.From(context, list.Run, book => list.Ordered(context, PromotionList.Orders, () =>
        {
            var page = Listing<PromotionRow>.Page(PromotionList.Of(book, list.Sort, asked.Question), list.PageNumber, list.PageSize);
            return TypedResults.Ok(new PromotionPageWire(
                book.Run.Info.Id, page.Total, [.. page.Rows.Select(row => Line(row, book.Run, context.Request.Texts()))]));
        }));

    /// <summary>The same as a table: form is csv or xlsx.</summary>
    public static Task<IResult> Export(
        HttpContext context, OpenedRuns runs, string form, [AsParameters] ListAsked list, [AsParameters] PromotionsAsked asked) =>
        runs.From(context, list.Run, book => list.Ordered(context, PromotionList.Orders, () => TableAnswer.Of(
            context, form, PromotionTable.Of(PromotionList.Of(book, list.Sort, asked.Question), book.Run, context.Request.Texts()))));

    static PromotionWire Line(PromotionRow row, OpenRun run, TextBook texts)
    {
        var (planned, promotion) = (row.Planned, row.Planned.Promotion);
        return new(
            planned.Sku, row.Name, promotion.Name, promotion.Type, PromotionTable.StoreOf(planned, run), promotion.Start, promotion.End)
        {
            ActBy = planned.ActBy,
            IsPassed = promotion.Deadline < run.Info.AsOf,
            State = planned.State,
            Conditions = PromotionTable.Conditions(planned, texts),
            Reserved = FigureWire.From("reserved", planned.Reserved, MetricUnit.Units),
            Left = FigureWire.From("left_after", planned.ExcessAfter, MetricUnit.Units),
            Fee = FigureWire.From("promotion_fee", planned.Fee, MetricUnit.Money),
        };
    }
}
