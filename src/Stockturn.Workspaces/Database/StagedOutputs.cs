using Stockturn.Facts;

namespace Stockturn.Workspaces.Database;

/// <summary>
/// The outputs one import has rows of. One thread adds rows to chunks while another stores a full one.
/// </summary>
sealed class StagedOutputs(Connection connection, StagedBatch batch) : IDisposable
{
    readonly StageWriter writer = new(connection, batch.Id);
    readonly TermHashes hashes = new(batch.Terms);
    readonly Dictionary<long, StagedOutput> byOrigin = [];

    // Of the file being read: two files a person mapped may be of one sheet, and share its outputs, and yet be two sources.
    readonly Dictionary<SourceOutput, StagedOutput> byOutput = new(ReferenceEqualityComparer.Instance);
    readonly Dictionary<StagedOutput, string> files = [];
    readonly List<StagedOutput> inOrder = [];
    StagedOutput? current;
    Task? storing;
    int fileNumber;

    /// <summary>Those with rows, in the order in which their sources were met.</summary>
    public IEnumerable<StagedOutput> All => inOrder.Where(staged => staged.Rows > 0);

    /// <summary>The first file that may have brought rows of an output.</summary>
    public string FileOf(StagedOutput staged) => files[staged];

    /// <summary>Makes ready for the rows of a file; inside the caller's transaction.</summary>
    public void Begin(BatchFile file, int number)
    {
        fileNumber = number;
        current = null;
        byOutput.Clear();
        for (var index = 0; index < file.Source.Outputs.Length; index++)
        {
            var origin = OriginTable.Of(connection, file.Source, index);
            byOutput.Add(
                file.Source.Outputs[index],
                byOrigin.TryGetValue(origin.Id, out var staged) ? staged : Register(file.Source, index, origin, file.Name));
        }
    }

    /// <summary>Adds a row.</summary>
    public void Add(SourceOutput output, ReadOnlySpan<long> values, long rowNumber)
    {
        if (!ReferenceEquals(current?.Output, output))
        {
            current = byOutput[output];
        }

        current.Keys.Ensure(values);
        current.Open.Add(values, rowNumber);
        if (current.Open.IsFull)
        {
            Store(current);
        }
    }

    /// <summary>Stores what is left of a file's rows.</summary>
    public void Finish()
    {
        foreach (var staged in inOrder.Where(staged => staged.Open.Count > 0))
        {
            Store(staged);
        }

        Wait();
    }

    /// <summary>Waits for the thread that stores and forgets what became of it.</summary>
    public void Abandon()
    {
        try
        {
            Wait();
        }
        catch (StoreException)
        {
            // Told already, or of no more interest.
        }
    }

    /// <summary>Counts the rows of a batch that was held back once more.</summary>
    /// <returns>Why that is not possible, or null.</returns>
    public Refusal? ReadAgain(IReadOnlyCollection<Source> sources)
    {
        var origins = OriginTable.All(connection);
        foreach (var id in RangeTable.Origins(connection, "fact_run", batch.Id))
        {
            var source = origins.GetValueOrDefault(id) is { } origin
                ? sources.FirstOrDefault(source => source.Code == origin.Source
                    && origin.Output < source.Outputs.Length && source.Outputs[origin.Output].Kind == origin.Kind)
                : null;
            if (source is null)
            {
                return new Refusal(
                    "source-unknown", "this program reads the import's source no longer; import the file again");
            }

            CountAgain(Register(source, origins[id].Output, origins[id], source.Title));
        }

        return null;
    }

    /// <inheritdoc/>
    public void Dispose() => writer.Dispose();

    StagedOutput Register(Source source, int index, FactOrigin origin, string fileName)
    {
        var output = source.Outputs[index];
        var staged = new StagedOutput(origin, output, new RowKeys(source.Code, index, output, hashes));
        byOrigin.Add(origin.Id, staged);
        files.Add(staged, fileName);
        inOrder.Add(staged);
        return staged;
    }

    void CountAgain(StagedOutput staged)
    {
        var runs = new RunTable(connection, staged.Origin, batch.Id);
        using var scan = new FactScan(connection, staged.Origin.Kind);
        foreach (var range in runs.StagedDays().SelectMany(runs.Staged))
        {
            scan.Read(range, null, (in FactRow row) =>
            {
                staged.Keys.Ensure(row.Values);
                staged.Count(row.Values);
            });
        }
    }

    // Two chunks an output: one fills while the other is stored. The one stored before must be done by then.
    void Store(StagedOutput staged)
    {
        Wait();
        var chunk = staged.Take();
        var number = fileNumber;
        storing = Task.Run(() => writer.Write(staged, chunk, number));
    }

    void Wait()
    {
        var task = storing;
        storing = null;
        task?.GetAwaiter().GetResult();
    }
}
