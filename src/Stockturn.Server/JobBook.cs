using System.Collections.Concurrent;
using System.Threading.Channels;
using Stockturn.Server.Wire;
using Stockturn.Workspaces;
using Stockturn.Workspaces.Database;

namespace Stockturn.Server;

/// <summary>How long work ended.</summary>
/// <param name="State">Done, refused or cancelled.</param>
/// <param name="Message">Why, in the person's language.</param>
sealed record JobEnd(JobState State, string Message)
{
    /// <summary>The run it made.</summary>
    public long? Run { get; init; }

    /// <summary>The import it staged.</summary>
    public long? Batch { get; init; }

    /// <summary>What it found, for the page that asked.</summary>
    public object? Result { get; init; }
}

/// <summary>Tells how far long work is.</summary>
delegate void JobProgress(double done, string message);

/// <summary>Long work, one after the other: asked for, watched, cancelled, remembered.</summary>
/// <remarks>What ran when the program ended is told as failed when it starts again: nothing of it was half kept.</remarks>
sealed class JobBook : IDisposable
{
    const int WaitingMax = 32;

    readonly JobTable table;
    readonly TimeProvider clock;
    readonly ConcurrentDictionary<long, Job> jobs = new();
    readonly Channel<Job> queue = Channel.CreateBounded<Job>(WaitingMax);
    readonly CancellationTokenSource ending = new();

    public JobBook(Workspace workspace, TimeProvider clock)
    {
        this.clock = clock;
        table = new JobTable(workspace.Db);
        table.EndLost(Now());
        _ = Task.Run(Work);
    }

    /// <summary>The newest work first.</summary>
    public IReadOnlyList<JobWire> List() => [.. table.List().Select(kept => Find(kept.Id) ?? From(kept))];

    /// <summary>One piece of work, or null.</summary>
    public JobWire? Find(long id) => jobs.TryGetValue(id, out var job)
        ? job.Told
        : table.List().Where(kept => kept.Id == id).Select(From).FirstOrDefault();

    /// <summary>What it found, while the program runs; null when nothing, or not yet.</summary>
    public object? ResultOf(long id) => jobs.TryGetValue(id, out var job) ? job.Result : null;

    /// <summary>Asks for work. Refused when too much waits already.</summary>
    public Outcome<JobWire> Start(JobKind kind, string title, Func<JobProgress, CancellationToken, JobEnd> work)
    {
        var id = table.Add(kind.ToString(), title, Now());
        var job = new Job(new JobWire(id, kind, title, JobState.Waiting, 0, "", Now()), work);
        jobs[id] = job;
        if (queue.Writer.TryWrite(job))
        {
            return job.Told;
        }

        End(job, new JobEnd(JobState.Refused, ""));
        return new Refusal("jobs-full", $"{WaitingMax} jobs wait already; try again when some are done");
    }

    /// <summary>Stops work; false when there is none of that number under way.</summary>
    public bool Cancel(long id)
    {
        if (!jobs.TryGetValue(id, out var job) || job.Told.EndedAt is not null)
        {
            return false;
        }

        job.Cancel.Cancel();
        return true;
    }

    /// <summary>The state of work again and again, until it has ended.</summary>
    public async IAsyncEnumerable<JobWire> Watch(long id, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        var last = default(JobWire);
        while (Find(id) is { } told)
        {
            if (told != last)
            {
                yield return last = told;
            }

            if (told.EndedAt is not null)
            {
                yield break;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200), clock, cancel);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        ending.Cancel();
        queue.Writer.TryComplete();
    }

    async Task Work()
    {
        await foreach (var job in queue.Reader.ReadAllAsync(ending.Token))
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(job.Cancel.Token, ending.Token);
            End(job, Carry(job, either.Token));
        }
    }

    static JobEnd Carry(Job job, CancellationToken cancel)
    {
        try
        {
            cancel.ThrowIfCancellationRequested();
            job.Told = job.Told with { State = JobState.Running };
            return job.Work((done, message) => job.Told = job.Told with { Done = Math.Clamp(done, 0, 1), Message = message }, cancel);
        }
        catch (OperationCanceledException)
        {
            return new JobEnd(JobState.Cancelled, "");
        }
        catch (Exception mistake) when (mistake is not OutOfMemoryException)
        {
            // Our mistake: told by its kind alone, since a message may carry a person's data.
            return new JobEnd(JobState.Failed, mistake.GetType().Name);
        }
    }

    void End(Job job, JobEnd end)
    {
        var now = Now();
        table.End(job.Told.Id, end.State.ToString(), end.Message, now);
        job.Result = end.Result;
        job.Told = job.Told with
        {
            State = end.State,
            Message = end.Message,
            Done = end.State == JobState.Done ? 1 : job.Told.Done,
            EndedAt = now,
            Run = end.Run,
            Batch = end.Batch,
        };
    }

    string Now() => clock.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ssZ", null);

    static JobWire From(KeptJob kept) => new(
        kept.Id, Enum.Parse<JobKind>(kept.Kind), kept.Title, Enum.Parse<JobState>(kept.State), kept.State == nameof(JobState.Done) ? 1 : 0,
        kept.Message, kept.CreatedAt)
    {
        EndedAt = kept.EndedAt,
    };

    sealed class Job(JobWire told, Func<JobProgress, CancellationToken, JobEnd> work)
    {
        public volatile JobWire Told = told;

        public Func<JobProgress, CancellationToken, JobEnd> Work { get; } = work;

        public CancellationTokenSource Cancel { get; } = new();

        public object? Result { get; set; }
    }
}
