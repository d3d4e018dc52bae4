using Stockturn.Facts;

namespace Stockturn.Workspaces.Database;

/// <summary>The imports of a workspace: which there were, what was wrong with them, and how to undo one.</summary>
public sealed class Batches(Db db)
{
    /// <summary>All imports, oldest first.</summary>
    public IReadOnlyList<BatchInfo> List()
    {
        using var connection = db.ToRead();
        var batches = new List<BatchInfo>();
        connection.Read(() =>
        {
            var changes = TotalTable.Changes(connection);
            batches = [.. BatchTable.All(connection).Select(batch => batch with { Changes = [.. changes[batch.Id]] })];
        });
        return batches;
    }

    /// <summary>A number that rises whenever what is visible changes: an import, or its undoing.</summary>
    public long Generation()
    {
        using var connection = db.ToRead();
        return connection.Number("select value from state where name = 'generation'");
    }

    /// <summary>
    /// The batch after which everything known today was known; 0 in an empty workspace. Runs keep it.
    /// </summary>
    public long Latest()
    {
        using var connection = db.ToRead();
        return connection.Number("select id from batch where status = 'committed' order by commit_no desc limit 1");
    }

    /// <summary>The issues kept of a batch: the first thousand of each code.</summary>
    public IReadOnlyList<Issue> Issues(long batch)
    {
        using var connection = db.ToRead();
        return IssueLog.Load(connection, batch);
    }

    /// <summary>How many issues of each code a batch had.</summary>
    public IReadOnlyList<(string Code, Severity Severity, long Count)> IssueCounts(long batch)
    {
        using var connection = db.ToRead();
        return IssueLog.LoadCounts(connection, batch);
    }

    /// <summary>True when the same bytes were committed before as the same source, read in the same way.</summary>
    public bool IsKnownFile(BatchFile file)
    {
        using var connection = db.ToRead();
        return BatchTable.BatchOfFile(connection, file, 0) > 0;
    }

    /// <summary>
    /// Undoes a committed import: what it brought is visible no longer, what it closed stands again. Refused while a
    /// later import stands that builds upon it.
    /// </summary>
    /// <returns>Why not, or null.</returns>
    public Refusal? RollBack(long batch) => Change(connection =>
    {
        var refusal = default(Refusal);
        connection.Write(() =>
        {
            refusal = NotUndoable(connection, batch);
            if (refusal is null)
            {
                Undo(connection, batch);
            }
        });
        return refusal;
    });

    /// <summary>Throws away an import that was held back.</summary>
    /// <returns>Why not, or null.</returns>
    public Refusal? Discard(long batch) => Change(connection =>
    {
        if (BatchTable.StatusOf(connection, batch) != BatchStatus.Quarantined)
        {
            return new Refusal(
                "batch-not-held-back", $"import {batch} is not held back; a committed one can be rolled back");
        }

        StagedRows.Remove(connection, batch);
        return null;
    });

    static Refusal? NotUndoable(Connection connection, long batch)
    {
        var status = BatchTable.StatusOf(connection, batch);
        if (status is null)
        {
            return new Refusal(
                "batch-unknown", $"there is no import {batch}; the list of imports shows which there are");
        }

        if (status != BatchStatus.Committed)
        {
            return new Refusal("batch-not-committed", $"import {batch} is not in force, so there is nothing to undo");
        }

        var later = Later(connection, batch);
        return later.Count == 0
            ? null
            : new Refusal("batch-has-successors",
                $"import {batch} cannot be undone before {string.Join(", ", later)}, which build upon it; "
                + "undo those first");
    }

    static List<long> Later(Connection connection, long batch)
    {
        var later = new List<long>();
        using var rows = connection.Prepare(
            """
            select d.batch from batch_dependency d join batch b on b.id = d.batch
            where d.on_batch = ?1 and b.status = 'committed' order by b.commit_no desc
            """);
        rows.Bind(1, batch);
        while (rows.Step())
        {
            later.Add(rows.Long(0));
        }

        return later;
    }

    static void Undo(Connection connection, long batch)
    {
        var origins = OriginTable.All(connection);
        foreach (var id in RangeTable.Origins(connection, "closure", batch))
        {
            using var open = connection.Prepare(
                $"update \"{origins[id].Kind.Name}\" set closed_by = 0 where id between ?1 and ?2");
            foreach (var range in RangeTable.Load(connection, "closure", new RangeOwner(batch, id)))
            {
                open.Bind(1, range.First).Bind(2, range.Last).Run();
            }
        }

        connection.Run("update batch set status = 'rolled_back' where id = ?1", batch);
        connection.Execute("update state set value = value + 1 where name = 'generation'");
    }

    Refusal? Change(Func<Connection, Refusal?> work)
    {
        using var taken = ImportLock.TryTake(db.Path);
        if (taken is null)
        {
            return new Refusal(
                "import-running", "an import into this workspace is under way; try again when it is done");
        }

        try
        {
            using var connection = db.ToWrite();
            connection.Execute("pragma synchronous=full");
            return work(connection);
        }
        catch (StoreException trouble)
        {
            return trouble.Refusal;
        }
    }
}
