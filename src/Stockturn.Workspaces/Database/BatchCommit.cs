using Stockturn.Facts;

namespace Stockturn.Workspaces.Database;

/// <summary>
/// Makes a staged batch visible, or holds it back: one transaction each, so that there is no half way.
/// </summary>
sealed class BatchCommit(Connection connection, StagedBatch batch)
{
    /// <summary>Makes the batch visible.</summary>
    /// <returns>Why not, or null.</returns>
    public Refusal? Run(IReadOnlyList<OutputDifference> differences)
    {
        // A batch that waited must stay whole if this fails, so what it drops goes in the one transaction. A fresh one
        // is thrown away as a whole when this fails, and its many rows go in many small ones.
        if (!batch.WasHeldBack)
        {
            foreach (var difference in differences)
            {
                StagedRows.Delete(connection, difference.Origin, Ranges("dropped", difference.Origin));
            }
        }

        // What a person is told to be saved must outlast a power cut, here and with all that was staged before.
        connection.Execute("pragma synchronous=full");
        var refusal = default(Refusal);
        connection.Write(() =>
        {
            refusal = Expect(batch.WasHeldBack ? BatchStatus.Quarantined : BatchStatus.Staging);
            if (refusal is null)
            {
                MakeVisible(differences);
            }
        });
        return refusal;
    }

    /// <summary>Keeps the batch for a person to look at; nothing of it is visible.</summary>
    /// <returns>Why not, or null.</returns>
    public Refusal? HoldBack()
    {
        var refusal = default(Refusal);
        connection.Write(() =>
        {
            refusal = Expect(BatchStatus.Staging);
            if (refusal is null)
            {
                connection.Run("update batch set status = 'quarantined' where id = ?1", batch.Id);
                TermTable.Save(connection, batch.Terms, batch.TermsKept);
                batch.Issues.Save(connection, batch.Id);
                ForgetRanges();
            }
        });
        return refusal;
    }

    /// <summary>Forgets what an earlier difference said; inside the caller's transaction.</summary>
    public void ForgetRanges()
    {
        connection.Run("delete from closure where batch = ?1", batch.Id);
        connection.Run("delete from dropped where batch = ?1", batch.Id);
    }

    void MakeVisible(IReadOnlyList<OutputDifference> differences)
    {
        TermTable.Save(connection, batch.Terms, batch.TermsKept);
        batch.Issues.Save(connection, batch.Id);
        foreach (var difference in differences)
        {
            Close(difference.Origin);
            RemoveDropped(difference.Origin);
            TotalTable.Save(connection, difference, batch.Id);
            PlaceTable.Save(connection, difference.Staged, batch.Id);
        }

        ChunkTable.ForgetDropped(connection, batch.Id);

        foreach (var other in differences.SelectMany(difference => difference.Dependencies).Distinct().Order())
        {
            connection.Run("insert into batch_dependency (batch, on_batch) values (?1, ?2)", batch.Id, other);
        }

        connection.Run(
            """
            update batch set status = 'committed', commit_no = (select coalesce(max(commit_no), 0) + 1 from batch)
            where id = ?1
            """,
            batch.Id);
        connection.Execute("update state set value = value + 1 where name = 'generation'");
    }

    void Close(FactOrigin origin)
    {
        using var close = connection.Prepare(
            $"update \"{origin.Kind.Name}\" set closed_by = ?3 where id between ?1 and ?2");
        close.Bind(3, batch.Id);
        foreach (var range in Ranges("closure", origin))
        {
            close.Bind(1, range.First).Bind(2, range.Last).Run();
        }
    }

    void RemoveDropped(FactOrigin origin)
    {
        using var delete = connection.Prepare($"delete from \"{origin.Kind.Name}\" where id between ?1 and ?2");
        if (batch.WasHeldBack)
        {
            StagedRows.Delete(delete, Ranges("dropped", origin));
        }

        connection.Run(
            $"""
            delete from fact_run where origin = ?1 and batch = ?2 and not exists
                (select 1 from "{origin.Kind.Name}" f where f.id between fact_run.first_id and fact_run.last_id)
            """,
            origin.Id, batch.Id);
    }

    IEnumerable<IdRange> Ranges(string table, FactOrigin origin) =>
        RangeTable.Load(connection, table, new RangeOwner(batch.Id, origin.Id));

    // Where locks are not kept, another process may have taken this one for dead and removed what it had staged.
    Refusal? Expect(BatchStatus status) => BatchTable.StatusOf(connection, batch.Id) == status
        ? null
        : new Refusal("import-lost", "another program has removed what this import had staged; import again");
}
