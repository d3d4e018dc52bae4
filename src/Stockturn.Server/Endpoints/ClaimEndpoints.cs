using Stockturn.Findings;
using Stockturn.Server.Wire;
using Stockturn.Workspaces.Reports;

namespace Stockturn.Server.Endpoints;

/// <summary>Which claims a page asks for.</summary>
public sealed record ClaimsAsked
{
    /// <summary>A part of the SKU or its name.</summary>
    public string? Text { get; init; }

    /// <summary>Exactly this SKU.</summary>
    public string? Sku { get; init; }

    /// <summary>The kinds, one or several.</summary>
    public ClaimKind[]? Kind { get; init; }

    /// <summary>Those that can still be made, or those that expired.</summary>
    public ClaimState? State { get; init; }

    /// <summary>The code of the warehouse or store.</summary>
    public string? Place { get; init; }
}

/// <summary>Which of what is on the way a page asks for.</summary>
public sealed record OnTheWayAsked
{
    /// <summary>A part of the SKU, its name or the shipment.</summary>
    public string? Text { get; init; }

    /// <summary>Only what is past its due day.</summary>
    public bool? Late { get; init; }

    internal (string? Text, bool IsLate) Question => (Text, Late == true);
}

static class ClaimEndpoints
{
    public static void MapClaims(this RouteGroupBuilder api)
    {
        var claims = api.MapGroup("/claims").WithTags("Claims");
        claims.MapGet("/", Claims).Produces<ClaimPageWire>().ProducesProblem(StatusCodes.Status410Gone);
        claims.MapGet("/summary", Summary).Produces<ClaimSummaryWire>().ProducesProblem(StatusCodes.Status410Gone);
        claims.MapGet("/export.{form}", ExportClaims);
        var returns = api.MapGroup("/returns").WithTags("Claims");
        returns.MapGet("/", Returns).Produces<ReturnPageWire>().ProducesProblem(StatusCodes.Status410Gone);
        returns.MapGet("/export.{form}", ExportReturns);
        var transit = api.MapGroup("/on-the-way").WithTags("Claims");
        transit.MapGet("/", OnTheWay).Produces<TransitPageWire>().ProducesProblem(StatusCodes.Status410Gone);
        transit.MapGet("/export.{form}", ExportOnTheWay);
    }

    /// <summary>What can be claimed from platforms and carriers, and what they hold: by last day, those that expired last.</summary>
    public static Task<IResult> Claims(HttpContext context, OpenedRuns runs, [AsParameters] ClaimsAsked asked, [AsParameters] ListAsked list) =>
        runs.From(context, list.Run, book => TypedResults.Ok(ClaimPages.Page(book, asked, list, context.Request.Texts())));

    /// <summary>What can be claimed in all, and the nearest last day to claim.</summary>
    public static Task<IResult> Summary(HttpContext context, OpenedRuns runs, long? run) =>
        runs.From(context, run, book => TypedResults.Ok(ClaimPages.Summary(book)));

    /// <summary>The same as a table: form is csv or xlsx.</summary>
    public static Task<IResult> ExportClaims(HttpContext context, OpenedRuns runs, string form, [AsParameters] ClaimsAsked asked, long? run) =>
        runs.From(context, run, book => TableAnswer.Of(context, form, ClaimPages.Table(book, asked, context.Request.Texts())));

    /// <summary>What came back in 365 days, graded and by reason; of one SKU where it is named.</summary>
    public static Task<IResult> Returns(HttpContext context, OpenedRuns runs, string? sku, [AsParameters] ListAsked list) =>
        runs.From(context, list.Run, book => TypedResults.Ok(ReturnPages.Page(book, sku, list, context.Request.Texts())));

    /// <summary>The same of all SKUs as a table: form is csv or xlsx.</summary>
    public static Task<IResult> ExportReturns(HttpContext context, OpenedRuns runs, string form, long? run) =>
        runs.From(context, run, book => TableAnswer.Of(context, form, ReturnPages.Table(book, context.Request.Texts())));

    /// <summary>What is on the way with its due day, the latest first unless another order is asked for.</summary>
    public static Task<IResult> OnTheWay(
        HttpContext context, OpenedRuns runs, [AsParameters] ListAsked list, [AsParameters] OnTheWayAsked asked) =>
        runs.From(context, list.Run, book => list.Ordered(context, OnTheWayList.Orders, () =>
            TypedResults.Ok(TransitPages.Page(book, OnTheWayList.Of(book, list.Sort, asked.Question), list))));

    /// <summary>The same as a table: form is csv or xlsx.</summary>
    public static Task<IResult> ExportOnTheWay(
        HttpContext context, OpenedRuns runs, string form, [AsParameters] ListAsked list, [AsParameters] OnTheWayAsked asked) =>
        runs.From(context, list.Run, book => list.Ordered(context, OnTheWayList.Orders, () => TableAnswer.Of(
            context, form, TransitPages.Table(book, OnTheWayList.Of(book, list.Sort, asked.Question), context.Request.Texts()))));
}
