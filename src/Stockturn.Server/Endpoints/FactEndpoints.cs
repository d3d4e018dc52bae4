using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Stockturn.Facts;
using Stockturn.Server.Wire;
using Stockturn.Workspaces;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Reports;

namespace Stockturn.Server.Endpoints;

static class FactEndpoints
{
    const int UnknownShown = 5;

    public static void MapFacts(this RouteGroupBuilder api)
    {
        var facts = api.MapGroup("/facts").WithTags("Facts");
        facts.MapGet("/batches", List);
        facts.MapGet("/batches/{batch:long}/staged", Staged).Produces<StagedWire>().ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        facts.MapPost("/batches/{batch:long}/accept", Accept).Produces<JobWire>().ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        facts.MapPost("/batches/{batch:long}/discard", Discard).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        facts.MapPost("/batches/{batch:long}/undo", Undo).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        facts.MapGet("/batches/{batch:long}/issues", Issues);
        facts.MapGet("/batches/{batch:long}/issues/export.{form}", ExportIssues);
        facts.MapPost("/files", Upload).DisableAntiforgery().WithMetadata(new RequestSizeLimitAttribute(Uploads.BytesMax))
            .Produces<JobWire>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        facts.MapGet("/imports/{job:long}", Result).Produces<ImportResultWire>().ProducesProblem(StatusCodes.Status404NotFound);
        facts.MapGet("/imports/{job:long}/issues/export.{form}", ExportResultIssues).Produces(StatusCodes.Status200OK)
            .ProducesProblem(StatusCodes.Status404NotFound);
        facts.MapGet("/template", Template);
        facts.MapGet("/sheets", Sheets);
        facts.MapPost("/guesses", Guess).Produces<GuessWire>().ProducesProblem(StatusCodes.Status400BadRequest);
        facts.MapGet("/unresolved", Unresolved).Produces<UnresolvedPageWire>().ProducesProblem(StatusCodes.Status410Gone);
        facts.MapGet("/unresolved/export.{form}", ExportUnresolved);
        facts.MapPost("/aliases", Aliases).Produces<JobWire>().ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        facts.MapPost("/owners", Owners).Produces<JobWire>().ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        facts.MapPost("/demand-choices", ChooseDemand).Produces<JobWire>().ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        facts.MapGet("/quality", Quality).Produces<QualityPageWire>().ProducesProblem(StatusCodes.Status410Gone);
        facts.MapGet("/quality/export.{form}", ExportQuality);
        facts.MapGet("/reconciliation", Reconcile).Produces<StockDifferencePageWire>().ProducesProblem(StatusCodes.Status410Gone);
        facts.MapGet("/reconciliation/export.{form}", ExportReconcile);
    }

    /// <summary>The imports, newest first.</summary>
    public static Ok<IReadOnlyList<BatchWire>> List(HttpRequest request, Workspace workspace) =>
        TypedResults.Ok<IReadOnlyList<BatchWire>>(
            [.. new Batches(workspace.Db).List().Reverse().Select(batch => FactPages.Batch(batch, workspace, request.Texts()))]);

    /// <summary>What an import that waits would change.</summary>
    public static IResult Staged(HttpContext context, Workspace workspace, long batch)
    {
        var report = HeldImport.Accept(workspace, batch, isDryRun: true, context.RequestAborted);
        return report.Refusal is { } refusal
            ? Problems.Of(refusal, context.Request)
            : TypedResults.Ok(FactPages.Staged(batch, report.Difference!, context.Request.Texts()));
    }

    /// <summary>Takes an import that waits.</summary>
    public static IResult Accept(HttpRequest request, JobBook jobs, Workspace workspace, long batch)
    {
        var texts = request.Texts();
        var started = jobs.Start(
            JobKind.Take, $"#{batch}", (_, cancel) => FactPages.End(HeldImport.Accept(workspace, batch, isDryRun: false, cancel), texts));
        return started.Value is { } job ? TypedResults.Ok(job) : Problems.Of(started.Refusal!, request);
    }

    /// <summary>Throws away an import that waits.</summary>
    public static IResult Discard(HttpRequest request, Workspace workspace, long batch) =>
        HeldImport.Discard(workspace, batch) is { } refusal ? Problems.Of(refusal, request) : TypedResults.NoContent();

    /// <summary>Undoes an import that was taken.</summary>
    public static IResult Undo(HttpRequest request, Workspace workspace, long batch) =>
        new Batches(workspace.Db).RollBack(batch) is { } refusal ? Problems.Of(refusal, request) : TypedResults.NoContent();

    /// <summary>What was wrong with the files of an import: the first of each kind.</summary>
    public static Ok<IReadOnlyList<IssueWire>> Issues(HttpRequest request, Workspace workspace, long batch) =>
        TypedResults.Ok<IReadOnlyList<IssueWire>>(
            [.. new Batches(workspace.Db).Issues(batch).Select(issue => FactPages.Issue(issue, request.Texts()))]);

    /// <summary>The same as a table: form is csv or xlsx.</summary>
    public static IResult ExportIssues(HttpContext context, Workspace workspace, long batch, string form) =>
        TableAnswer.Of(context, form, IssueTable.Of(new Batches(workspace.Db).Issues(batch), context.Request.Texts()));

    /// <summary>Reads files up to the difference they would make; the import then waits to be accepted.</summary>
    public static async Task<IResult> Upload(
        HttpContext context, JobBook jobs, Workspace workspace, TimeProvider clock, IFormFileCollection files, [FromForm] UploadOptions? told)
    {
        var (request, wrong) = await Uploads.Take(workspace, files, told ?? new(), (clock, context.RequestAborted));
        if (request is null)
        {
            return Problems.Wrong(context.Request, wrong!);
        }

        var texts = context.Request.Texts();
        var title = string.Join(", ", request.Paths.Select(path => Path.GetFileName(path.Path)));
        var started = jobs.Start(JobKind.Import, title, (tell, cancel) => Uploads.Read(workspace, request, texts, (tell, cancel)));
        return started.Value is { } job ? TypedResults.Ok(job) : Problems.Of(started.Refusal!, context.Request);
    }

    /// <summary>What reading files came to: table by table, with a guess for those nobody recognised.</summary>
    public static IResult Result(HttpRequest request, JobBook jobs, long job) => jobs.ResultOf(job) is ImportReport report
        ? TypedResults.Ok(FactPages.Result(report, request.Texts()))
        : Problems.Of(Forgotten(job), request);

    /// <summary>What was wrong with the files a job read, as a table, also when nothing of them was taken: form is csv or xlsx.</summary>
    public static IResult ExportResultIssues(HttpContext context, JobBook jobs, long job, string form) =>
        jobs.ResultOf(job) is ImportReport report
            ? TableAnswer.Of(context, form, IssueTable.Of(report.Issues, context.Request.Texts()))
            : Problems.Of(Forgotten(job), context.Request);

    /// <summary>The template workbook to fill in.</summary>
    public static IResult Template(HttpRequest request)
    {
        var path = Path.Combine(Path.GetTempPath(), $"stockturn-{Guid.NewGuid():N}.xlsx");
        TemplateWorkbook.Write(path, request.Texts());
        return TypedResults.Stream(
            new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.None, 1 << 16, FileOptions.DeleteOnClose),
            TableAnswer.Excel, "stockturn-template.xlsx");
    }

    /// <summary>What the rows of a table nobody recognises may be, and the columns each may have.</summary>
    public static Ok<IReadOnlyList<SheetWire>> Sheets(HttpRequest request) => TypedResults.Ok(FactPages.Sheets(request.Texts()));

    /// <summary>Guesses the columns of a table once a person has said what its rows are.</summary>
    public static IResult Guess(HttpRequest request, GuessAskedWire asked) =>
        FactPages.Guess(asked) is { } guess ? TypedResults.Ok(guess) : Problems.Wrong(request, "mapping");

    /// <summary>SKUs nothing explains, the most value first.</summary>
    public static Task<IResult> Unresolved(HttpContext context, OpenedRuns runs, [AsParameters] ListAsked list) =>
        runs.From(context, list.Run, book => TypedResults.Ok(FactPages.Unresolved(book, list)));

    /// <summary>Takes codes that belong to SKUs, as an import of its own.</summary>
    public static IResult Aliases(HttpContext context, JobBook jobs, Workspace workspace, TimeProvider clock, AliasesWire told)
    {
        var texts = context.Request.Texts();
        var request = Uploads.Aliases(workspace, told.Rows, (clock, texts));
        var started = jobs.Start(JobKind.Import, texts.Format("job.aliases", told.Rows.Count), (tell, cancel) =>
            Uploads.Read(workspace, request, texts, (tell, cancel)));
        return started.Value is { } job ? TypedResults.Ok(job) : Problems.Of(started.Refusal!, context.Request);
    }

    /// <summary>Takes who answers for SKUs, as an import of its own that waits to be accepted.</summary>
    public static Task<IResult> Owners(
        HttpContext context, OpenedRuns runs, JobBook jobs, Workspace workspace, TimeProvider clock, OwnersWire told) =>
        runs.From(context, null, book =>
        {
            if (string.IsNullOrWhiteSpace(told.Owner))
            {
                return Problems.Of(new Refusal("owner-missing", "goods can only be handed over to somebody; give a name"), context.Request);
            }

            string[] named = [.. (told.Skus ?? []).OfType<string>().Select(sku => sku.Trim()).Where(sku => sku.Length > 0)];
            string[] unknown = [.. named.Where(sku => book.Line(sku) is null).Distinct(StringComparer.Ordinal).Take(UnknownShown)];
            if (unknown.Length > 0)
            {
                return Problems.Of(new Refusal("owner-skus-unknown", $"the run knows no SKU {string.Join(", ", unknown)}"), context.Request);
            }

            var choice = new SkuChoice { Category = told.Category };
            SkuMaster[] skus =
            [
                .. named.Select(sku => book.Line(sku)!).Concat(told.Category is null ? [] : book.Skus.Where(choice.Has))
                    .Select(line => line.Master).DistinctBy(master => master.Sku, StringComparer.Ordinal),
            ];
            if (skus.Length == 0)
            {
                return Problems.Wrong(context.Request, "owners");
            }

            var texts = context.Request.Texts();
            var request = Uploads.Owners(workspace, skus, told.Owner.Trim(), (clock, texts)) with { Waits = true };
            var started = jobs.Start(JobKind.Import, texts.Format("job.owners", skus.Length, told.Owner.Trim()), (tell, cancel) =>
                Uploads.Read(workspace, request, texts, (tell, cancel)));
            return started.Value is { } job ? TypedResults.Ok(job) : Problems.Of(started.Refusal!, context.Request);
        });

    /// <summary>Takes which figure of demand to use for SKUs, at once; the next run uses it.</summary>
    public static Task<IResult> ChooseDemand(
        HttpContext context, OpenedRuns runs, JobBook jobs, Workspace workspace, TimeProvider clock, DemandChosenWire told) =>
        runs.From(context, null, book =>
        {
            string[] unknown = [.. told.Skus.Where(sku => book.Line(sku) is null).Distinct(StringComparer.Ordinal).Take(UnknownShown)];
            var knows = told.Warehouse is not { Length: > 0 } place || book.Run.Info.Network.Warehouses.Any(warehouse => warehouse.Code == place);
            var isWhole = told.Figure != DemandFigure.Own
                || (told is { UnitsPerDay: >= 0, Until: not null } && !string.IsNullOrWhiteSpace(told.Reason));
            if (told.Skus.Count == 0 || unknown.Length > 0 || !knows || !isWhole || told.Until < told.From)
            {
                return Problems.Wrong(context.Request, "demandchoice", string.Join(", ", unknown));
            }

            var texts = context.Request.Texts();
            var request = Uploads.DemandChoices(workspace, told, (clock, texts));
            var started = jobs.Start(JobKind.Import, texts.Format("job.demandchoice", told.Skus.Count), (tell, cancel) =>
                Uploads.Read(workspace, request, texts, (tell, cancel)));
            return started.Value is { } job ? TypedResults.Ok(job) : Problems.Of(started.Refusal!, context.Request);
        });

    /// <summary>How good the record of each SKU in each warehouse is, the worst first.</summary>
    public static Task<IResult> Quality(
        HttpContext context, OpenedRuns runs, [AsParameters] ListAsked list, Ledger.DataGrade? grade) =>
        runs.From(context, list.Run, book => TypedResults.Ok(FactPages.Quality(book, list, grade)));

    /// <summary>Our stock against an ERP's newest list, the largest difference first.</summary>
    public static Task<IResult> Reconcile(
        HttpContext context, OpenedRuns runs, Workspace workspace, [AsParameters] ListAsked list, string? source) =>
        runs.From(context, list.Run, book => TypedResults.Ok(FactPages.Differences(book, list, ReconcileStock.Run(
            workspace, book.Run, source ?? ReconcileStock.UsualSource))));

    /// <summary>SKUs nothing explains as a table: form is csv or xlsx.</summary>
    public static Task<IResult> ExportUnresolved(HttpContext context, OpenedRuns runs, string form, long? run) =>
        runs.From(context, run, book => TableAnswer.Of(
            context, form, FactTables.Unresolved(UnresolvedSkus.Of(book.Skus), context.Request.Texts())));

    /// <summary>The quality of records as a table: form is csv or xlsx.</summary>
    public static Task<IResult> ExportQuality(HttpContext context, OpenedRuns runs, string form, long? run, Ledger.DataGrade? grade) =>
        runs.From(context, run, book => TableAnswer.Of(
            context, form, FactTables.Quality(book, FactPages.QualityLines(book, grade), context.Request.Texts())));

    /// <summary>Our stock against an ERP's list as a table: form is csv or xlsx.</summary>
    public static Task<IResult> ExportReconcile(
        HttpContext context, OpenedRuns runs, Workspace workspace, string form, long? run) =>
        runs.From(context, run, book => TableAnswer.Of(context, form, FactTables.Differences(
            book, ReconcileStock.Run(workspace, book.Run, ReconcileStock.UsualSource) ?? [], context.Request.Texts())));

    static Refusal Forgotten(long job) => new(
        "import-forgotten", $"nothing is kept of what job {job} read; drop the files again, and an import that waits stands in the history");
}
