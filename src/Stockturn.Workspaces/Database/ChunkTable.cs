using Stockturn.Facts;

namespace Stockturn.Workspaces.Database;

/// <summary>A chunk of facts as it was stored, and which of its rows stand.</summary>
/// <param name="FirstId">The id of its first row; the ids of the others follow it.</param>
/// <param name="Rows">How many rows were stored.</param>
/// <param name="Origin">Where they come from.</param>
/// <param name="Standing">The ranges of ids that stand, ascending.</param>
sealed record FactChunk(long FirstId, int Rows, long Origin, IReadOnlyList<IdRange> Standing)
{
    /// <summary>How many rows stand.</summary>
    public int Count => (int)Standing.Sum(range => range.Last - range.First + 1);
}

/// <summary>The chunks of facts: what a run reads.</summary>
static class ChunkTable
{
    /// <summary>The chunks of a kind of which any row stands, by id.</summary>
    public static List<FactChunk> Visible(Connection connection, FactKind kind, Visibility visibility)
    {
        var hidden = Hidden(connection, kind, visibility);
        var next = 0;
        var chunks = new List<FactChunk>();
        using var rows = connection.Prepare("select first_id, row_count, batch, origin from fact_chunk where kind = ?1 order by first_id");
        rows.Bind(1, kind.Name);
        while (rows.Step())
        {
            if (!visibility.Counts(rows.Long(2)))
            {
                continue;
            }

            var all = new IdRange(rows.Long(0), rows.Long(0) + rows.Long(1) - 1);
            var chunk = new FactChunk(all.First, (int)rows.Long(1), rows.Long(3), Standing(all, hidden, ref next));
            if (chunk.Standing.Count > 0)
            {
                chunks.Add(chunk);
            }
        }

        return chunks;
    }

    /// <summary>The first id no chunk of a kind and no run of days has used: dropped rows keep theirs.</summary>
    public static long NextId(Connection connection, FactKind kind)
    {
        using var row = connection.Prepare(
            """
            select max(
                (select coalesce(max(first_id + row_count), 1) from fact_chunk where kind = ?1),
                (select coalesce(max(r.last_id), 0) + 1 from fact_run r join origin o on o.id = r.origin where o.kind = ?1))
            """);
        row.Bind(1, kind.Name).Step();
        return row.Long(0);
    }

    /// <summary>Forgets the columns of a batch's chunks of which no row was kept; inside the caller's transaction.</summary>
    public static void ForgetDropped(Connection connection, long batch) => connection.Run(
        """
        delete from fact_column where batch = ?1 and (kind, first_id) in (
            select c.kind, c.first_id from fact_chunk c
            join dropped d on d.batch = c.batch and d.origin = c.origin
                and d.first_id <= c.first_id and d.last_id >= c.first_id + c.row_count - 1
            where c.batch = ?1)
        """,
        batch);

    // What batches that count have closed, or had dropped before they were committed.
    static List<IdRange> Hidden(Connection connection, FactKind kind, Visibility visibility)
    {
        var hidden = new List<IdRange>();
        using var rows = connection.Prepare(
            """
            select r.first_id, r.last_id, r.batch from (
                select origin, first_id, last_id, batch from closure union all
                select origin, first_id, last_id, batch from dropped) r
            join origin o on o.id = r.origin where o.kind = ?1 order by r.first_id
            """);
        rows.Bind(1, kind.Name);
        while (rows.Step())
        {
            if (visibility.Counts(rows.Long(2)))
            {
                hidden.Add(new IdRange(rows.Long(0), rows.Long(1)));
            }
        }

        return hidden;
    }

    // Both lists ascend, so what was passed by one chunk is never looked at again.
    static List<IdRange> Standing(IdRange all, List<IdRange> hidden, ref int next)
    {
        var standing = new List<IdRange>();
        while (next < hidden.Count && hidden[next].Last < all.First)
        {
            next++;
        }

        var first = all.First;
        for (var at = next; at < hidden.Count && hidden[at].First <= all.Last; at++)
        {
            if (hidden[at].First > first)
            {
                standing.Add(new IdRange(first, hidden[at].First - 1));
            }

            first = Math.Max(first, hidden[at].Last + 1);
        }

        if (first <= all.Last)
        {
            standing.Add(new IdRange(first, all.Last));
        }

        return standing;
    }
}
