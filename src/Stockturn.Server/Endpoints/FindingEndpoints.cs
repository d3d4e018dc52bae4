using Microsoft.AspNetCore.Mvc;
using Stockturn.Facts;
using Stockturn.Findings;
using Stockturn.Server.Wire;
using Stockturn.Workspaces;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Reports;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Server.Endpoints;

/// <summary>Which findings a page asks for.</summary>
public sealed record FindingAsked
{
    /// <summary>The codes of rules.</summary>
    [FromQuery(Name = "rule")]
    public string[]? Rules { get; init; }

    /// <summary>States.</summary>
    [FromQuery(Name = "state")]
    public FindingState[]? States { get; init; }

    /// <summary>Grades, 1 to 10.</summary>
    [FromQuery(Name = "grade")]
    public int[]? Grades { get; init; }

    /// <summary>The code of a warehouse; empty for findings of all together.</summary>
    public string? Warehouse { get; init; }

    /// <summary>A country.</summary>
    public string? Country { get; init; }

    /// <summary>Only the finding that leads each SKU's line.</summary>
    public bool? Primary { get; init; }

    /// <summary>Only what has to be done by a day.</summary>
    public bool? Dated { get; init; }

    internal FindingQuestion Question(SkuAsked skus) => new()
    {
        Skus = skus.Choice,
        Rules = Rules ?? [],
        States = States ?? [],
        Grades = Grades ?? [],
        Warehouse = Warehouse,
        Country = Country,
        IsPrimary = Primary == true,
        HasActBy = Dated == true,
    };
}

static class FindingEndpoints
{
    internal const string DefaultOrder = "-value";

    const int MarkedMax = 10_000;
    const int ReturnedShown = 500;

    public static void MapFindings(this RouteGroupBuilder api)
    {
        var findings = api.MapGroup("/findings").WithTags("Findings");
        findings.MapGet("/", List).Produces<FindingPageWire>().ProducesProblem(StatusCodes.Status410Gone);
        findings.MapGet("/export.{form}", Export).ProducesProblem(StatusCodes.Status410Gone);
        findings.MapGet("/changes", Changes).Produces<FindingChangePageWire>().ProducesProblem(StatusCodes.Status410Gone);
        findings.MapGet("/groups", Groups).Produces<FindingGroupPageWire>().ProducesProblem(StatusCodes.Status410Gone);
        findings.MapGet("/{id}", One).Produces<FindingDetailWire>().ProducesProblem(StatusCodes.Status404NotFound);
        findings.MapPost("/sheet", Sheet).DisableAntiforgery().Produces<ReturnedSheetWire>()
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        findings.MapPost("/owners", HandOver).Produces<JobWire>().ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        findings.MapPost("/marks", Mark).Produces<MarkedWire>().ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>Findings, the most money first unless another order is asked for.</summary>
    public static Task<IResult> List(
        HttpContext context, OpenedRuns runs, [AsParameters] ListAsked list, [AsParameters] SkuAsked skus, [AsParameters] FindingAsked asked) =>
        runs.From(context, list.Run, book =>
        {
            var order = list.Sort ?? DefaultOrder;
            if (!FindingList.Orders.Knows(order))
            {
                return Problems.Wrong(context.Request, "order", order, FindingList.Orders.Codes);
            }

            var page = Listing<FindingLine>.Page(FindingList.Of(book, asked.Question(skus), order), list.PageNumber, list.PageSize);
            return TypedResults.Ok(new FindingPageWire(
                book.Run.Info.Id, page.Total, [.. page.Rows.Select(line => FindingWire.From(line, book))]));
        });

    /// <summary>All findings that are meant, as a table: form is csv or xlsx.</summary>
    public static Task<IResult> Export(
        HttpContext context, OpenedRuns runs, string form, [AsParameters] ListAsked list, [AsParameters] SkuAsked skus,
        [AsParameters] FindingAsked asked) => runs.From(context, list.Run, book =>
        {
            var order = list.Sort is { } told && FindingList.Orders.Knows(told) ? told : DefaultOrder;
            var lines = FindingList.Of(book, asked.Question(skus), order);
            return TableAnswer.Of(context, form, FindingTable.Of(lines, book, context.Request.Texts()));
        });

    /// <summary>A finding with its working.</summary>
    public static Task<IResult> One(HttpContext context, OpenedRuns runs, string id, long? run) => runs.From(context, run, book =>
    {
        var line = FindingKey.Parse(id) is { } key ? book.Findings.FirstOrDefault(one => one.Key == key) : null;
        return line is null
            ? Problems.Of(new Refusal("finding-unknown", $"no finding has the id {id}"), context.Request)
            : TypedResults.Ok(FindingDetails.Of(book, line.Finding.Sku, context.Request.Texts()).First(one => one.Finding.Id == id));
    });

    /// <summary>What changed since the run before, line by line.</summary>
    public static Task<IResult> Changes(HttpContext context, OpenedRuns runs, [AsParameters] ListAsked list) =>
        runs.From(context, list.Run, book =>
        {
            var page = Listing<FindingChange>.Page(book.Changes, list.PageNumber, list.PageSize);
            return TypedResults.Ok(new FindingChangePageWire(
                book.Run.Info.Id,
                page.Total,
                [.. page.Rows.Where(change => book.Line(change.Line.Sku) is not null).Select(change => Change(change, book))]));
        });

    /// <summary>Stock, what is stuck of it and findings of each category, grade or owner.</summary>
    public static Task<IResult> Groups(HttpContext context, OpenedRuns runs, string by, long? run) =>
        runs.From(context, run, book => FindingGroup.Groupings.Contains(by)
            ? TypedResults.Ok(book.Remember(("stuck", by), () => new FindingGroupPageWire(
                book.Run.Info.Id, by, [.. FindingGroup.By(book, by).Select(OverviewPage.Found)])))
            : Problems.Wrong(context.Request, "grouping", by, string.Join(", ", FindingGroup.Groupings)));

    /// <summary>Confirms findings, exempts them until a day, or takes back what was said of them.</summary>
    public static Task<IResult> Mark(HttpContext context, OpenedRuns runs, Workspace workspace, TimeProvider clock, MarkWire told) =>
        runs.From(context, null, book =>
        {
            if (Keys(told.Ids) is not { } keys)
            {
                return Problems.Wrong(context.Request, "marks", MarkedMax);
            }

            var now = clock.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ssZ", null);
            var refusal = Say(new FindingMarks(workspace.Db), keys, (told, now, book.Run.Info.AsOf));
            return refusal is null ? TypedResults.Ok(new MarkedWire(keys.Length)) : Problems.Of(refusal, context.Request);
        });

    /// <summary>Hands the SKUs of findings over, as an import of its own: it counts from the next run on and can be undone like any other.</summary>
    public static Task<IResult> HandOver(
        HttpContext context, OpenedRuns runs, JobBook jobs, Workspace workspace, TimeProvider clock, HandOverWire told) =>
        runs.From(context, null, book =>
        {
            var keys = Keys(told.Ids);
            var named = (keys ?? []).Select(key => key.Sku).Distinct(StringComparer.Ordinal);
            SkuMaster[] skus = [.. named.Select(book.Line).OfType<SkuLine>().Select(line => line.Master)];
            if (keys is null || skus.Length == 0)
            {
                return Problems.Wrong(context.Request, "marks", MarkedMax);
            }

            if (string.IsNullOrWhiteSpace(told.Owner))
            {
                return Problems.Of(new Refusal("owner-missing", "goods can only be handed over to somebody; give a name"), context.Request);
            }

            var texts = context.Request.Texts();
            var request = Uploads.Owners(workspace, skus, told.Owner.Trim(), (clock, texts));
            var started = jobs.Start(JobKind.Import, texts.Format("job.owners", skus.Length, told.Owner.Trim()), (tell, cancel) =>
                Uploads.Read(workspace, request, texts, (tell, cancel)));
            return started.Value is { } job ? TypedResults.Ok(job) : Problems.Of(started.Refusal!, context.Request);
        });

    /// <summary>A sheet of findings that comes back: what it changes; with write also writes what can be taken, all of it or nothing.</summary>
    public static Task<IResult> Sheet(
        HttpContext context, OpenedRuns runs, Workspace workspace, TimeProvider clock, IFormFile file, bool? write) =>
        runs.From(context, null, book =>
        {
            var marks = new FindingMarks(workspace.Db);
            using var kept = KeptUpload.Of(workspace, file);
            var sheet = ReturnedFindings.Read(kept.Path, book, marks.Standing());
            var writes = write == true && sheet.Changes.Any(change => change.Trouble is null);
            if (writes && sheet.Write(marks, clock.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ssZ", null)) is { } refusal)
            {
                return Problems.Of(refusal, context.Request);
            }

            var texts = context.Request.Texts();
            var refused = sheet.Changes.Count(change => change.Trouble is not null);
            return TypedResults.Ok(new ReturnedSheetWire(sheet.Changes.Length - refused, refused, sheet.Unchanged, writes)
            {
                Changes =
                [
                    .. sheet.Changes.OrderBy(change => change.Trouble is null).Take(ReturnedShown)
                        .Select(change => ReturnedFindingWire.From(change, book, texts)),
                ],
                Issues = [.. sheet.Issues.Select(issue => FactPages.Issue(issue, texts))],
            });
        });

    // Null for none, for too many, and for what is no id.
    static FindingKey[]? Keys(IReadOnlyList<string> ids)
    {
        FindingKey?[] keys = [.. ids.Take(MarkedMax + 1).Select(FindingKey.Parse)];
        return keys.Length is 0 or > MarkedMax || keys.Contains(null) ? null : [.. keys.Select(key => key!.Value)];
    }

    static Refusal? Say(FindingMarks marks, FindingKey[] keys, (MarkWire Told, string Now, DateOnly AsOf) said)
    {
        var (told, now, asOf) = said;
        return told.Action switch
        {
            MarkAction.Undo => marks.Undo(keys, now),
            MarkAction.Confirm => marks.Add([.. keys.Select(key => new FindingMark(key, MarkKind.Confirmed, told.Reason ?? "", null, now))]),
            _ when string.IsNullOrWhiteSpace(told.Reason) =>
                new Refusal("exemption-without-reason", "an exemption needs a reason; say why these goods do not count"),
            _ when told.Until is not { } until || until < asOf =>
                new Refusal("exemption-without-end", $"an exemption needs a last day, {asOf:yyyy-MM-dd} or later"),
            _ => marks.Add([.. keys.Select(key => new FindingMark(key, MarkKind.Exempt, told.Reason!.Trim(), told.Until, now))]),
        };
    }

    static FindingChangeWire Change(FindingChange change, RunBook book) => new(
        change.Kind,
        FindingWire.From(book.Told(change.Line), book),
        change.Before?.Quantity.Units,
        change.Before?.Grade,
        change.Before?.State);
}
