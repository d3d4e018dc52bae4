namespace Stockturn.Workspaces.Database;

/// <summary>How far the facts of one kind from one source reach, and when they last came in.</summary>
/// <param name="Source">The source's code.</param>
/// <param name="Kind">The kind of fact.</param>
/// <param name="FirstDay">The first day told; null for facts without a day.</param>
/// <param name="LastDay">The last day told.</param>
/// <param name="ImportedAt">When the newest import that told any was begun.</param>
/// <param name="Batch">Its number.</param>
public sealed record SourceFreshness(string Source, string Kind, DateOnly? FirstDay, DateOnly? LastDay, DateTimeOffset ImportedAt, long Batch);

/// <summary>What every source last told, read from the list of stored days without opening a fact.</summary>
public static class Freshness
{
    /// <summary>By source and kind. An import that was undone does not count.</summary>
    public static IReadOnlyList<SourceFreshness> Of(Db db)
    {
        var found = new List<SourceFreshness>();
        using var connection = db.ToRead();
        using var rows = connection.Prepare(
            """
            select o.source, o.kind, min(nullif(r.day, -1)), max(nullif(r.day, -1)), max(b.created_at), max(b.id)
            from fact_run r join origin o on o.id = r.origin join batch b on b.id = r.batch
            where b.status = 'committed'
            group by o.source, o.kind order by o.source, o.kind
            """);
        while (rows.Step())
        {
            found.Add(new(
                rows.Text(0)!, rows.Text(1)!, DayOf(rows, 2), DayOf(rows, 3),
                DateTimeOffset.Parse(rows.Text(4)!, System.Globalization.CultureInfo.InvariantCulture), rows.Long(5)));
        }

        return found;
    }

    static DateOnly? DayOf(Statement rows, int column) =>
        rows.IsNull(column) ? null : DateOnly.FromDayNumber((int)rows.Long(column));
}
