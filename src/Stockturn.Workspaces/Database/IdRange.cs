namespace Stockturn.Workspaces.Database;

/// <summary>Ids of facts from the first to the last, both inside.</summary>
readonly record struct IdRange(long First, long Last)
{
    /// <summary>Every id there can be.</summary>
    public static IdRange All { get; } = new(0, long.MaxValue);
}

/// <summary>Ranges of facts a batch closes or drops, kept in a table so that memory stays flat.</summary>
static class RangeTable
{
    /// <summary>The ids as the fewest ranges that hold them and nothing else. The ids ascend.</summary>
    public static List<IdRange> Ranges(IReadOnlyList<long> ids)
    {
        var ranges = new List<IdRange>();
        foreach (var id in ids)
        {
            if (ranges.Count > 0 && ranges[^1].Last + 1 == id)
            {
                ranges[^1] = ranges[^1] with { Last = id };
            }
            else
            {
                ranges.Add(new IdRange(id, id));
            }
        }

        return ranges;
    }

    /// <summary>Keeps ranges; inside the caller's transaction.</summary>
    public static void Save(Connection connection, string table, RangeOwner owner, IEnumerable<IdRange> ranges)
    {
        using var insert = connection.Prepare(
            $"insert into {table} (batch, origin, first_id, last_id) values (?1, ?2, ?3, ?4)");
        insert.Bind(1, owner.Batch).Bind(2, owner.Origin);
        foreach (var range in ranges)
        {
            insert.Bind(3, range.First).Bind(4, range.Last).Run();
        }
    }

    /// <summary>
    /// The ranges of a batch, some thousand at a time, so that they can be worked through while tables change.
    /// </summary>
    public static IEnumerable<IdRange> Load(Connection connection, string table, RangeOwner owner)
    {
        const int together = 4096;
        var after = long.MinValue + 1;
        var part = new List<IdRange>();
        do
        {
            part.Clear();
            using var rows = connection.Prepare(
                $"""
                select first_id, last_id from {table}
                where batch = ?1 and origin = ?2 and first_id > ?3 order by first_id limit {together}
                """);
            rows.Bind(1, owner.Batch).Bind(2, owner.Origin).Bind(3, after);
            while (rows.Step())
            {
                part.Add(new IdRange(rows.Long(0), rows.Long(1)));
            }

            foreach (var range in part)
            {
                yield return range;
                after = range.First;
            }
        }
        while (part.Count == together);
    }

    /// <summary>The origins of which a batch has ranges.</summary>
    public static List<long> Origins(Connection connection, string table, long batch)
    {
        var origins = new List<long>();
        using var rows = connection.Prepare($"select distinct origin from {table} where batch = ?1 order by origin");
        rows.Bind(1, batch);
        while (rows.Step())
        {
            origins.Add(rows.Long(0));
        }

        return origins;
    }
}

/// <summary>Whose ranges they are.</summary>
readonly record struct RangeOwner(long Batch, long Origin);
