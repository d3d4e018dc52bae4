using System.Collections.Immutable;
using Stockturn.Facts;

namespace Stockturn.Workspaces.Database;

/// <summary>One import: files are staged, compared with what is there, and committed together or not at all.</summary>
/// <remarks>
/// Start → (StartFile → Add … → FinishFile) for each file → Difference → Commit or Discard. Staged rows are in the
/// database but invisible. Rows are taken on the thread that reads the file and hashed and stored on another, one
/// chunk at a time. A trouble of the database while rows are added is told by the next call that can tell it; nothing
/// is half saved. Disposed of without a commit, or dying in any way, the import leaves nothing behind.
/// </remarks>
public sealed class BatchWriter : IFactSink, IDisposable
{
    readonly Connection connection;
    readonly ImportLock taken;
    readonly StagedBatch batch;
    readonly StagedOutputs outputs;
    ImmutableArray<OutputDifference> differences = [];
    ImmutableArray<Issue> guards = [];
    BatchFile? file;
    Refusal? failure;
    int fileNumber;
    long rowsRejected;
    bool isCompared;
    bool isDone;

    BatchWriter(Connection connection, ImportLock taken, StagedBatch batch)
    {
        this.connection = connection;
        this.taken = taken;
        this.batch = batch;
        outputs = new StagedOutputs(connection, batch);
    }

    /// <summary>The id of the batch.</summary>
    public long Batch => batch.Id;

    /// <summary>The vocabulary for reading the files: what is kept, and what they add.</summary>
    public Terms Terms => batch.Terms;

    /// <summary>Begins an import. Refused while another one is under way.</summary>
    /// <param name="db">The workspace.</param>
    /// <param name="createdAt">When, as the caller's clock has it.</param>
    /// <param name="note">What for, for the list of imports.</param>
    public static Outcome<BatchWriter> Start(Db db, string createdAt, string note) => Open(db, connection =>
    {
        var id = 0L;
        connection.Write(() => id = BatchTable.Create(connection, createdAt, note));
        return StagedBatch.Of(connection, id, wasHeldBack: false);
    });

    /// <summary>
    /// Takes up an import that was held back, to look at its difference again and to commit or discard it.
    /// </summary>
    /// <param name="db">The workspace.</param>
    /// <param name="batch">The batch that was held back.</param>
    /// <param name="sources">The sources the program knows.</param>
    public static Outcome<BatchWriter> Resume(Db db, long batch, IReadOnlyCollection<Source> sources)
    {
        var opened = Open(db, connection => BatchTable.StatusOf(connection, batch) == BatchStatus.Quarantined
            ? StagedBatch.Of(connection, batch, wasHeldBack: true)
            : new Refusal(
                "batch-not-held-back",
                $"import {batch} does not wait to be accepted; the list of imports shows which do"));
        if (opened.Value is not { } writer)
        {
            return opened;
        }

        var refusal = writer.Try(() => writer.failure = writer.outputs.ReadAgain(sources));
        if (refusal is null)
        {
            return opened;
        }

        writer.Dispose();
        return refusal;
    }

    /// <summary>
    /// Begins a file. Refused when the same bytes were imported before as the same source in the same way.
    /// </summary>
    public Refusal? StartFile(BatchFile next)
    {
        Expect(file is null && !isDone, "the file before is not finished, or the import is over");
        var known = 0L;
        return Try(() => known = BatchTable.BatchOfFile(connection, next, batch.Id)) is { } refusal ? refusal
            : known > 0 ? AlreadyImported(next, known)
            : Try(() => Begin(next));
    }

    /// <inheritdoc/>
    public void Add(SourceOutput output, ReadOnlySpan<long> values, long rowNumber)
    {
        if (failure is not null)
        {
            return;
        }

        try
        {
            outputs.Add(output, values, rowNumber);
        }
        catch (StoreException trouble)
        {
            failure = trouble.Refusal;
        }
    }

    /// <summary>Ends a file: all of its rows are staged, or it is told why not.</summary>
    public Refusal? FinishFile(RowCounts rows)
    {
        Expect(file is not null, "no file was started");
        file = null;
        rowsRejected += rows.Rejected;
        return Try(() =>
        {
            outputs.Finish();
            connection.Write(() =>
            {
                BatchTable.SaveRows(connection, batch.Id, fileNumber, rows);
                batch.Issues.Save(connection, batch.Id);
            });
        });
    }

    /// <summary>Takes note of what is wrong with a file; kept with the batch.</summary>
    public void AddIssues(IEnumerable<Issue> issues)
    {
        foreach (var issue in issues)
        {
            batch.Issues.Add(issue);
        }
    }

    /// <summary>What a commit would change. May be asked again after more files.</summary>
    public Outcome<ImportDifference> Difference(CancellationToken cancel = default, IProgress<double>? progress = null)
    {
        Expect(file is null && !isDone, "the file is not finished, or the import is over");
        var result = default(ImportDifference);
        var refusal = Try(() => result = Compare(cancel, progress));
        return refusal is null ? result! : refusal;
    }

    /// <summary>
    /// Makes the import visible, all at once. When the guard found something (<see cref="ImportDifference.Guards"/>)
    /// and it is not accepted, the import is kept aside instead, and the refusal says so.
    /// </summary>
    /// <param name="acceptGuards">A person has looked and says the data is right.</param>
    /// <returns>Why it is not visible, or null.</returns>
    public Refusal? Commit(bool acceptGuards = false)
    {
        if (!isCompared && Difference().Refusal is { } refusal)
        {
            return refusal;
        }

        return guards.IsEmpty || acceptGuards ? Try(MakeVisible) : HoldBack();
    }

    /// <summary>Keeps the import aside until a person accepts or discards it, whatever the guard found.</summary>
    /// <returns>Why it could not be kept, or null.</returns>
    public Refusal? Wait() => HoldBack() is { Code: not "import-held-back" } trouble ? trouble : null;

    /// <summary>Leaves everything as it was before the start. An import taken up again goes on waiting.</summary>
    public void Discard()
    {
        if (isDone)
        {
            return;
        }

        isDone = true;
        outputs.Abandon();
        try
        {
            LeaveNothing();
        }
        catch (StoreException)
        {
            // What could not be removed now is invisible, and is removed when the workspace is next opened.
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Discard();
        Forget();
        outputs.Dispose();
        connection.Dispose();
        taken.Dispose();
    }

    static Outcome<BatchWriter> Open(Db db, Func<Connection, Outcome<StagedBatch>> find)
    {
        var taken = ImportLock.TryTake(db.Path);
        if (taken is null)
        {
            return new Refusal(
                "import-running", "another import into this workspace is under way; try again when it is done");
        }

        var connection = default(Connection);
        try
        {
            connection = db.ToWrite();
            StagedRows.RemoveDead(connection);
            var found = find(connection);
            if (found.Value is { } batch)
            {
                return new BatchWriter(connection, taken, batch);
            }

            Close();
            return found.Refusal!;
        }
        catch (StoreException trouble)
        {
            Close();
            return trouble.Refusal;
        }

        void Close()
        {
            connection?.Dispose();
            taken.Dispose();
        }
    }

    static Refusal AlreadyImported(BatchFile next, long known) => new(
        "file-already-imported", $"{next.Name}: the same file was imported before, in import {known}; nothing to do");

    void Begin(BatchFile next)
    {
        connection.Write(() =>
        {
            BatchTable.SaveFile(connection, batch.Id, fileNumber + 1, next);
            outputs.Begin(next, fileNumber + 1);
        });
        fileNumber++;
        file = next;
        isCompared = false;
    }

    ImportDifference Compare(CancellationToken cancel, IProgress<double>? progress)
    {
        Forget();
        var commit = new BatchCommit(connection, batch);
        connection.Write(commit.ForgetRanges);
        guards = [.. outputs.All.SelectMany(staged => ImportGuard.Check(connection, staged, outputs.FileOf(staged)))];

        var visibility = Visibility.At(connection);
        differences = [.. outputs.All.Select(staged => new OutputDifference(connection, staged, batch.Id))];
        for (var index = 0; index < differences.Length; index++)
        {
            var part = progress is null ? null : new PartOfProgress(progress, index, differences.Length);
            differences[index].Run(visibility, cancel, part);
        }

        guards = [.. guards, .. differences.SelectMany(made => ImportGuard.CheckFinal(made.Counts, outputs.FileOf(made.Staged)))];
        isCompared = true;
        return new ImportDifference(TotalTable.Summary(connection, differences, Terms), guards, rowsRejected);
    }

    void MakeVisible()
    {
        if (!batch.WasHeldBack)
        {
            AddIssues(guards);
        }

        failure = new BatchCommit(connection, batch).Run(differences);
        isDone = failure is null;
    }

    Refusal? HoldBack()
    {
        var text = $"import {batch.Id} looks like a broken report and is held back; "
            + "look at its issues, and accept or discard it";
        return Try(() =>
        {
            if (!batch.WasHeldBack)
            {
                AddIssues(guards);
                failure = new BatchCommit(connection, batch).HoldBack();
                isDone = failure is null;
            }
        }) ?? new Refusal("import-held-back", text);
    }

    void LeaveNothing()
    {
        if (batch.WasHeldBack)
        {
            connection.Write(new BatchCommit(connection, batch).ForgetRanges);
        }
        else
        {
            StagedRows.Remove(connection, batch.Id);
        }
    }

    void Forget()
    {
        foreach (var difference in differences)
        {
            difference.Dispose();
        }

        differences = [];
    }

    // Once the database could not do its work the import is lost, and every later call says why.
    Refusal? Try(Action work)
    {
        if (failure is null)
        {
            try
            {
                work();
            }
            catch (StoreException trouble)
            {
                failure = trouble.Refusal;
            }
        }

        return failure;
    }

    static void Expect(bool isRight, string text)
    {
        if (!isRight)
        {
            throw new InvalidOperationException(text);
        }
    }

    sealed class PartOfProgress(IProgress<double> whole, int index, int parts) : IProgress<double>
    {
        public void Report(double value) => whole.Report((index + value) / parts);
    }
}
