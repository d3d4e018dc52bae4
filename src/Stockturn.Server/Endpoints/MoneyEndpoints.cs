using Microsoft.AspNetCore.Http.HttpResults;
using Stockturn.Server.Wire;
using Stockturn.Workspaces;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Reports;

namespace Stockturn.Server.Endpoints;

/// <summary>Which fees a page asks for.</summary>
public sealed record FeesAsked
{
    /// <summary>A part of the SKU or its name.</summary>
    public string? Text { get; init; }

    /// <summary>The type: referral, fulfilment or storage.</summary>
    public string? Type { get; init; }

    /// <summary>Only those that differ by more than the policy allows.</summary>
    public bool? Alert { get; init; }

    internal (string? Text, string? Type, bool IsAlert) Question => (Text, Type, Alert == true);
}

static class MoneyEndpoints
{
    public static void MapMoney(this RouteGroupBuilder api)
    {
        var money = api.MapGroup("/money").WithTags("Money");
        money.MapGet("/settlements", Settlements);
        money.MapGet("/settlements/export.{form}", ExportSettlements);
        money.MapGet("/fees", Fees).Produces<FeeCheckPageWire>().ProducesProblem(StatusCodes.Status410Gone);
        money.MapGet("/fees/export.{form}", ExportFees);
        money.MapGet("/sources", Sources).Produces<SourcesWire>().ProducesProblem(StatusCodes.Status410Gone);
        money.MapGet("/differences", Differences).Produces<SourceDifferencePageWire>().ProducesProblem(StatusCodes.Status410Gone);
        money.MapGet("/differences/export.{form}", ExportDifferences);
    }

    /// <summary>Every settlement imported with its total and the sum of its amounts; those that do not balance first.</summary>
    public static Ok<IReadOnlyList<SettlementWire>> Settlements(HttpRequest request, KnownSettlements settlements) =>
        TypedResults.Ok(MoneyPages.Settlements(settlements.All, request.Texts()));

    /// <summary>The same as a table: form is csv or xlsx.</summary>
    public static IResult ExportSettlements(HttpContext context, KnownSettlements settlements, string form) =>
        TableAnswer.Of(context, form, MoneyTables.Settlements(settlements.All, context.Request.Texts()));

    /// <summary>Fees charged against the dated table, the largest difference first unless another order is asked for.</summary>
    public static Task<IResult> Fees(HttpContext context, OpenedRuns runs, [AsParameters] ListAsked list, [AsParameters] FeesAsked asked) =>
        runs.From(context, list.Run, book => list.Ordered(context, FeeCheckList.Orders, () =>
            TypedResults.Ok(MoneyPages.Fees(book, FeeCheckList.Of(book, list.Sort, asked.Question), list, context.Request.Texts()))));

    /// <summary>The same as a table: form is csv or xlsx.</summary>
    public static Task<IResult> ExportFees(
        HttpContext context, OpenedRuns runs, string form, [AsParameters] ListAsked list, [AsParameters] FeesAsked asked) =>
        runs.From(context, list.Run, book => list.Ordered(context, FeeCheckList.Orders, () => TableAnswer.Of(
            context, form, MoneyTables.Fees(book, FeeCheckList.Of(book, list.Sort, asked.Question), context.Request.Texts()))));

    /// <summary>How fresh each source is, and which is believed about what.</summary>
    public static Task<IResult> Sources(HttpContext context, OpenedRuns runs, Workspace workspace, long? run) =>
        runs.From(context, run, book => TypedResults.Ok(MoneyPages.Sources(
            book, Freshness.Of(workspace.Db), SourceChoices.Of(workspace, book.Run), context.Request.Texts())));

    /// <summary>What sources that are only compared say differently, the largest value first.</summary>
    public static Task<IResult> Differences(HttpContext context, OpenedRuns runs, Workspace workspace, [AsParameters] ListAsked list) =>
        runs.From(context, list.Run, book => TypedResults.Ok(MoneyPages.Differences(
            book, list, MoneyReports.Differences(workspace, book.Run), context.Request.Texts())));

    /// <summary>The same as a table: form is csv or xlsx.</summary>
    public static Task<IResult> ExportDifferences(
        HttpContext context, OpenedRuns runs, Workspace workspace, string form, long? run) =>
        runs.From(context, run, book => TableAnswer.Of(
            context, form, MoneyTables.Differences(MoneyReports.Differences(workspace, book.Run), context.Request.Texts())));
}
