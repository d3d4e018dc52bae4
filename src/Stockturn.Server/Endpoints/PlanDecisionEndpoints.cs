using Stockturn.Server.Wire;
using Stockturn.Workspaces;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Reports;

namespace Stockturn.Server.Endpoints;

static class PlanDecisionEndpoints
{
    const int LinesMost = 10_000, ReturnedShown = 500;

    public static void MapPlanDecisions(this RouteGroupBuilder api)
    {
        var plans = api.MapGroup("/plans").WithTags("Plans");
        plans.MapGet("/decisions", List).Produces<PlanDecisionPageWire>().ProducesProblem(StatusCodes.Status410Gone);
        plans.MapPost("/decisions", Decide).Produces<DecidedWire>().ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        plans.MapPost("/sheet", Sheet).DisableAntiforgery().Produces<ReturnedPlanSheetWire>()
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        plans.MapGet("/draft.{form}", Draft).ProducesProblem(StatusCodes.Status410Gone);
    }

    /// <summary>
    /// The decisions that stand, by line; of one SKU all on lines of a sort, orders unless told otherwise, the newest first, those taken
    /// back among them.
    /// </summary>
    public static Task<IResult> List(HttpContext context, OpenedRuns runs, Workspace workspace, long? run, string? sku, PlanLineKind? kind) =>
        runs.From(context, run, book => TypedResults.Ok(new PlanDecisionPageWire(book.Run.Info.Id,
        [
            .. (sku is null
                    ? book.PlanDecisions.Values.Where(one => kind is null || one.Line.Kind == kind)
                        .OrderBy(one => one.Line.ToString(), StringComparer.Ordinal)
                    : new PlanDecisions(workspace.Db).Of(sku, kind ?? PlanLineKind.Order).AsEnumerable())
                .Select(one => PlanDecisionWire.From(one)),
        ])));

    /// <summary>Accepts lines of the plan, changes or rejects them, or takes that back; what can be taken is kept, all of it or nothing.</summary>
    public static Task<IResult> Decide(HttpContext context, OpenedRuns runs, Workspace workspace, TimeProvider clock, DecideWire told) =>
        runs.From(context, null, book =>
        {
            if (told.Lines.Count is 0 or > LinesMost)
            {
                return Problems.Wrong(context.Request, "decisions", LinesMost);
            }

            var plans = book.Deciding;
            ReadDecision[] read = [.. told.Lines.Select(line => plans.Read(line.Told))];
            if (DecidePlans.Keep(new PlanDecisions(workspace.Db), read, Now(clock)) is { } refusal)
            {
                return Problems.Of(refusal, context.Request);
            }

            var texts = context.Request.Texts();
            var day = book.Run.Info.AsOf.ToString("yyyy-MM-dd", null);
            return TypedResults.Ok(new DecidedWire(
                read.Count(one => one.Trouble is null),
                [.. read.Where(one => one.Trouble is not null).Select(one => new RefusedLineWire(
                    one.Told.Line, one.Line?.Sku ?? one.Told.Line, texts.Format(one.Trouble!, day)))]));
        });

    /// <summary>A sheet of the plan that comes back: what it decides; with write also keeps what can be taken, all of it or nothing.</summary>
    public static Task<IResult> Sheet(HttpContext context, OpenedRuns runs, Workspace workspace, TimeProvider clock, IFormFile file, bool? write) =>
        runs.From(context, null, book =>
        {
            using var kept = KeptUpload.Of(workspace, file);
            var sheet = ReturnedPlans.Read(kept.Path, book.Deciding, book.PlanDecisions);
            ReadDecision[] taken = [.. sheet.Changes.Select(change => change.Read).Where(read => read.Trouble is null)];
            var writes = write == true && taken.Length > 0;
            if (writes && DecidePlans.Keep(new PlanDecisions(workspace.Db), taken, Now(clock)) is { } refusal)
            {
                return Problems.Of(refusal, context.Request);
            }

            var texts = context.Request.Texts();
            return TypedResults.Ok(new ReturnedPlanSheetWire(taken.Length, sheet.Changes.Length - taken.Length, sheet.Unchanged, writes)
            {
                Changes =
                [
                    .. sheet.Changes.OrderBy(change => change.Read.Trouble is null).Take(ReturnedShown)
                        .Select(change => ReturnedPlanWire.From(change, book.Run.Info.AsOf, texts)),
                ],
                Issues = [.. sheet.Issues.Select(issue => FactPages.Issue(issue, texts))],
            });
        });

    /// <summary>Drafts of purchase orders of the lines accepted or changed, as the sheet 采购 has them: form is csv or xlsx.</summary>
    public static Task<IResult> Draft(HttpContext context, OpenedRuns runs, string form, long? run) => runs.From(context, run, book =>
        TableAnswer.Of(context, form, PurchaseDraft.Of(book, context.Request.Texts())));

    static string Now(TimeProvider clock) => clock.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ssZ", null);
}
