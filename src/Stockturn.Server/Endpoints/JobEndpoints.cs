using System.Net.ServerSentEvents;
using Microsoft.AspNetCore.Http.HttpResults;
using Stockturn.Server.Wire;
using Stockturn.Workspaces;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Policies;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Server.Endpoints;

static class JobEndpoints
{
    public static void MapJobs(this RouteGroupBuilder api)
    {
        var jobs = api.MapGroup("/jobs").WithTags("Jobs");
        jobs.MapGet("/", List);
        jobs.MapGet("/{id:long}", One).Produces<JobWire>().ProducesProblem(StatusCodes.Status404NotFound);
        jobs.MapGet("/{id:long}/events", Events);
        jobs.MapDelete("/{id:long}", Cancel).Produces<JobWire>().ProducesProblem(StatusCodes.Status404NotFound);
        jobs.MapPost("/run", Run).Produces<JobWire>().ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>The newest long work first.</summary>
    public static Ok<IReadOnlyList<JobWire>> List(JobBook jobs) => TypedResults.Ok(jobs.List());

    /// <summary>One piece of work.</summary>
    public static IResult One(HttpRequest request, JobBook jobs, long id) =>
        jobs.Find(id) is { } job ? TypedResults.Ok(job) : Problems.Of(Unknown(id), request);

    /// <summary>How far work is, again and again until it has ended, as server-sent events.</summary>
    public static IResult Events(JobBook jobs, long id, CancellationToken cancel) =>
        TypedResults.ServerSentEvents(Told(jobs, id, cancel));

    /// <summary>Stops work; nothing of it is kept.</summary>
    public static IResult Cancel(HttpRequest request, JobBook jobs, long id) =>
        jobs.Cancel(id) ? TypedResults.Ok(jobs.Find(id)!) : Problems.Of(Unknown(id), request);

    /// <summary>Runs the loop once round.</summary>
    public static IResult Run(HttpRequest request, JobBook jobs, Workspace workspace, TimeProvider clock, RunAskedWire asked)
    {
        var texts = request.Texts();
        var started = jobs.Start(
            JobKind.Run, asked.AsOf?.ToString("yyyy-MM-dd", null) ?? "", (tell, cancel) => Loop(workspace, asked, (texts, clock), (tell, cancel)));
        return started.Value is { } job ? TypedResults.Ok(job) : Problems.Of(started.Refusal!, request);
    }

    static JobEnd Loop(
        Workspace workspace, RunAskedWire asked, (TextBook Texts, TimeProvider Clock) how, (JobProgress Tell, CancellationToken Cancel) job)
    {
        var text = PolicyFile.TextIn(workspace);
        var (policy, _) = PolicyFile.Read(text, Path.GetFileName(workspace.PolicyPath));
        if (policy is null)
        {
            return new JobEnd(JobState.Refused, how.Texts["problem.policy"]);
        }

        var request = new RunRequest(policy, text, PolicyFile.Version(policy), how.Clock.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ssZ", null))
        {
            AsOf = asked.AsOf,
            WithWeeksBefore = asked.WithWeeksBefore,
        };
        var progress = new AtOnce(done => job.Tell(done, ""));
        var made = RunEngine.Run(workspace, request, progress, job.Cancel);
        return made.Value is { } run
            ? new JobEnd(JobState.Done, "") { Run = run.Id }
            : new JobEnd(JobState.Refused, RefusalWords.Of(made.Refusal!, how.Texts));
    }

    static async IAsyncEnumerable<SseItem<JobWire>> Told(
        JobBook jobs, long id, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var told in jobs.Watch(id, cancel))
        {
            yield return new SseItem<JobWire>(told, "job");
        }
    }

    static Refusal Unknown(long id) => new("job-unknown", $"there is no job {id} under way");

    /// <summary>Hands progress on at once, on the thread that makes it.</summary>
    internal sealed class AtOnce(Action<double> tell) : IProgress<double>
    {
        public void Report(double value) => tell(value);
    }
}
