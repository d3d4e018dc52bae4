using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Stockturn.Findings;
using Stockturn.Metrics;
using Stockturn.Server.Wire;
using Stockturn.Workspaces;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Files;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Policies;
using Stockturn.Workspaces.Reports;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Server.Endpoints;

static class PolicyEndpoints
{
    static readonly Lock writing = new();

    public static void MapPolicy(this RouteGroupBuilder api)
    {
        var policy = api.MapGroup("/policy").WithTags("Policy");
        policy.MapGet("/", Read);
        policy.MapPut("/", Write).Produces<PolicyWire>().ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        policy.MapPost("/check", Check);
        policy.MapGet("/presets", Presets);
        policy.MapGet("/schema", Schema);
        policy.MapGet("/fees", Fees);
        policy.MapPost("/preview", Preview).Produces<JobWire>().ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        policy.MapGet("/preview/{job:long}", Previewed).Produces<PreviewWire>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <summary>The policy as it stands in the workspace, with what is wrong with it.</summary>
    public static Ok<PolicyWire> Read(HttpRequest request, Workspace workspace) =>
        TypedResults.Ok(Told(PolicyFile.TextIn(workspace), request.Texts()));

    /// <summary>What is wrong with a policy before it is kept.</summary>
    public static Ok<PolicyWire> Check(HttpRequest request, PolicyAskedWire asked) => TypedResults.Ok(Told(asked.Text, request.Texts()));

    /// <summary>Keeps a policy; refused while it has mistakes, and when the file was changed meanwhile.</summary>
    public static IResult Write(HttpRequest request, Workspace workspace, PolicyAskedWire asked)
    {
        lock (writing)
        {
            if (asked.Before is { } before && before != PolicyFile.TextIn(workspace))
            {
                return Problems.Of(new Refusal("policy-changed", "the policy was changed meanwhile; load it again"), request);
            }

            var told = Told(asked.Text, request.Texts());
            if (told.Version is null)
            {
                return Problems.Of(new Refusal("policy-wrong", "the policy has mistakes; see them line by line"), request);
            }

            DraftFile.Write(workspace.PolicyPath, file => file.Write(Encoding.UTF8.GetBytes(asked.Text)));
            return TypedResults.Ok(told);
        }
    }

    /// <summary>The ready-made policies.</summary>
    public static Ok<IReadOnlyList<PresetWire>> Presets() => TypedResults.Ok<IReadOnlyList<PresetWire>>(
        [.. PolicyPresets.All.Select(preset => new PresetWire(preset.Name, preset.Purpose, PolicyFile.Write(preset.Policy, preset.Name)))]);

    /// <summary>The JSON schema of policies.</summary>
    public static ContentHttpResult Schema() => TypedResults.Text(PolicySchema.Text(), "application/schema+json");

    /// <summary>The dated fees in force: those of the policy first, then those the program ships.</summary>
    public static Ok<IReadOnlyList<FeeRateWire>> Fees(Workspace workspace)
    {
        var (policy, _) = PolicyFile.Read(PolicyFile.TextIn(workspace), Path.GetFileName(workspace.PolicyPath));
        var own = policy?.FeeRates ?? [];
        return TypedResults.Ok<IReadOnlyList<FeeRateWire>>(
            [.. own.Select(rate => Fee(rate, isOwn: true)), .. FeeTable.Shipped.Rates.Select(rate => Fee(rate, isOwn: false))]);
    }

    /// <summary>Reckons what another policy would change in the current run.</summary>
    public static async Task<IResult> Preview(HttpContext context, OpenedRuns runs, JobBook jobs, PolicyAskedWire asked) =>
        await runs.From(context, null, book =>
        {
            var (policy, _) = PolicyFile.Read(asked.Text, "policy");
            if (policy is null)
            {
                return Problems.Of(new Refusal("policy-wrong", "the policy has mistakes; see them line by line"), context.Request);
            }

            var started = jobs.Start(JobKind.Preview, PolicyFile.Version(policy), (tell, cancel) => new JobEnd(JobState.Done, "")
            {
                Result = PreviewPolicy.Of(book.Run, policy, new JobEndpoints.AtOnce(done => tell(done, "")), cancel),
            });
            return started.Value is { } job ? TypedResults.Ok(job) : Problems.Of(started.Refusal!, context.Request);
        });

    /// <summary>What was reckoned.</summary>
    public static IResult Previewed(HttpRequest request, JobBook jobs, long job) => jobs.ResultOf(job) is PolicyPreview preview
        ? TypedResults.Ok(From(preview))
        : Problems.Of(new Refusal("job-unknown", $"there is no job {job} under way"), request);

    static PreviewWire From(PolicyPreview preview) => new(
        [.. preview.Rules.Select(rule => new RuleChangeWire(rule.Rule, rule.LinesBefore, rule.LinesAfter, rule.ValueBefore, rule.ValueAfter))],
        preview.NeedsRun)
    {
        Figures = [.. FigureLine.Stuck(preview.After).Zip(FigureLine.Stuck(preview.Before), OverviewPage.Changed)],
        Grades = [.. preview.Grades.Select(grade => new GradeChangeWire(grade.Grade, grade.SkusBefore, grade.SkusAfter))],
    };

    static PolicyWire Told(string text, TextBook texts)
    {
        var (policy, issues) = PolicyFile.Read(text, "policy.json");
        return new(text, policy is null ? null : PolicyFile.Version(policy), [.. issues.Select(issue => FactPages.Issue(issue, texts))])
        {
            Whole = policy is null ? null : PolicyFile.Whole(policy),
        };
    }

    static FeeRateWire Fee(FeeRate rate, bool isOwn) => new(
        rate.Card, rate.Type, rate.SizeTier, rate.FromMonth, rate.ToMonth, rate.AgeFromDays, rate.AgeToDays, rate.Rate, rate.Unit,
        rate.Currency.Code, rate.ValidFrom, rate.ValidTo, rate.Source, rate.Confidence)
    {
        Categories = rate.Categories,
        IsOwn = isOwn,
    };
}
