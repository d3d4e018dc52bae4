namespace Stockturn.Workspaces.Database;

/// <summary>The sizes of what was imported, as the guard compares them.</summary>
static class PlaceTable
{
    /// <summary>The counts of the last committed batch that had rows of the same place; null for the first.</summary>
    public static PlaceCount? Last(Connection connection, StagedOutput staged, FactKey place)
    {
        using var last = connection.Prepare(
            """
            select p.batch, p.row_count, p.scope_count from batch_place p join batch b on b.id = p.batch
            where p.origin = ?1 and p.place_hi = ?2 and p.place_lo = ?3 and b.status = 'committed'
            order by b.commit_no desc limit 1
            """);
        if (!last.Bind(1, staged.Origin.Id).BindBits(2, place.High).BindBits(3, place.Low).Step())
        {
            return null;
        }

        var columns = staged.Output.Kind.Columns;
        var count = new PlaceCount(columns.Length) { Rows = last.Long(1), Scopes = last.Long(2) };
        // A column nothing is known of was always empty: the kind has gained it since.
        Array.Fill(count.Empty, count.Rows);
        using var empty = connection.Prepare(
            """
            select column_name, row_count from batch_place_empty
            where origin = ?1 and place_hi = ?2 and place_lo = ?3 and batch = ?4
            """);
        empty.Bind(1, staged.Origin.Id).BindBits(2, place.High).BindBits(3, place.Low).Bind(4, last.Long(0));
        while (empty.Step())
        {
            var name = empty.Text(0);
            for (var column = 0; column < columns.Length; column++)
            {
                count.Empty[column] = columns[column].Name == name ? empty.Long(1) : count.Empty[column];
            }
        }

        return count;
    }

    /// <summary>Keeps the counts of a batch; inside the caller's transaction.</summary>
    public static void Save(Connection connection, StagedOutput staged, long batch)
    {
        using var insert = connection.Prepare(
            """
            insert into batch_place (origin, place_hi, place_lo, batch, row_count, scope_count)
            values (?1, ?2, ?3, ?4, ?5, ?6)
            """);
        using var insertEmpty = connection.Prepare(
            """
            insert into batch_place_empty (origin, place_hi, place_lo, batch, column_name, row_count)
            values (?1, ?2, ?3, ?4, ?5, ?6)
            """);
        foreach (var (place, count) in staged.Places.Places)
        {
            Bind(insert, staged, place, batch).Bind(5, count.Rows).Bind(6, count.Scopes).Run();
            for (var column = 0; column < count.Empty.Length; column++)
            {
                if (count.Empty[column] < count.Rows)
                {
                    var name = staged.Output.Kind.Columns[column].Name;
                    Bind(insertEmpty, staged, place, batch).Bind(5, name).Bind(6, count.Empty[column]).Run();
                }
            }
        }
    }

    static Statement Bind(Statement insert, StagedOutput staged, FactKey place, long batch) => insert
        .Bind(1, staged.Origin.Id).BindBits(2, place.High).BindBits(3, place.Low).Bind(4, batch);
}
