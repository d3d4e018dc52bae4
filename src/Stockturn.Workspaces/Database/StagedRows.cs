namespace Stockturn.Workspaces.Database;

/// <summary>Takes away what a batch has staged: its rows, and everything kept about it.</summary>
static class StagedRows
{
    const int RowsTogether = 100_000;

    static readonly string[] Tables =
    [
        "fact_run", "fact_chunk", "fact_column", "closure", "dropped", "batch_file", "batch_output", "batch_total", "batch_place",
        "batch_place_empty", "batch_dependency", "issue", "issue_count",
    ];

    /// <summary>Removes a batch that is not committed. May be cut off at any point and begun again.</summary>
    public static void Remove(Connection connection, long batch)
    {
        var origins = OriginTable.All(connection);
        foreach (var origin in RangeTable.Origins(connection, "fact_run", batch).Where(origins.ContainsKey))
        {
            Delete(connection, origins[origin], RunsOf(connection, new RangeOwner(batch, origin)));
        }

        connection.Write(() =>
        {
            foreach (var table in Tables)
            {
                connection.Run($"delete from {table} where batch = ?1", batch);
            }

            connection.Run("delete from batch where id = ?1", batch);
        });
    }

    /// <summary>Removes the batches of imports that died. The caller has the right to import.</summary>
    public static void RemoveDead(Connection connection)
    {
        for (var batch = Dead(connection); batch > 0; batch = Dead(connection))
        {
            Remove(connection, batch);
        }
    }

    /// <summary>Deletes ranges of facts, in transactions of some size.</summary>
    public static void Delete(Connection connection, FactOrigin origin, IEnumerable<IdRange> ranges)
    {
        using var delete = connection.Prepare($"delete from \"{origin.Kind.Name}\" where id between ?1 and ?2");
        foreach (var together in Parts(ranges).Chunk(1000))
        {
            connection.Write(() => Delete(delete, together));
        }
    }

    /// <summary>Deletes ranges of facts inside the caller's transaction.</summary>
    public static void Delete(Statement delete, IEnumerable<IdRange> ranges)
    {
        foreach (var range in ranges)
        {
            delete.Bind(1, range.First).Bind(2, range.Last).Run();
        }
    }

    static long Dead(Connection connection) =>
        connection.Number("select coalesce(max(id), 0) from batch where status = 'staging'");

    static IEnumerable<IdRange> Parts(IEnumerable<IdRange> ranges)
    {
        foreach (var range in ranges)
        {
            for (var first = range.First; first <= range.Last; first += RowsTogether)
            {
                yield return new IdRange(first, Math.Min(range.Last, first + RowsTogether - 1));
            }
        }
    }

    static List<IdRange> RunsOf(Connection connection, RangeOwner owner)
    {
        var ranges = new List<IdRange>();
        using var rows = connection.Prepare(
            "select first_id, last_id from fact_run where origin = ?1 and batch = ?2 order by first_id");
        rows.Bind(1, owner.Origin).Bind(2, owner.Batch);
        while (rows.Step())
        {
            ranges.Add(new IdRange(rows.Long(0), rows.Long(1)));
        }

        return ranges;
    }
}
