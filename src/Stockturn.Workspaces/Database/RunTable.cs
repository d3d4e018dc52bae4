namespace Stockturn.Workspaces.Database;

/// <summary>Where the rows of a day of one origin lie.</summary>
sealed class RunTable(Connection connection, FactOrigin origin, long batch)
{
    /// <summary>True when a batch that counts has ever brought rows of the origin.</summary>
    public bool HasStored(Visibility visibility) =>
        Numbers("select distinct batch from fact_run where origin = ?1", origin.Id)
        .Any(other => other != batch && visibility.Counts(other));

    /// <summary>The days of the staged rows, ascending.</summary>
    public List<long> StagedDays() =>
        Numbers("select distinct day from fact_run where origin = ?1 and batch = ?2 order by day", origin.Id, batch);

    /// <summary>The days of all rows ever brought and of the staged ones, ascending.</summary>
    public List<long> AllDays() =>
        Numbers("select distinct day from fact_run where origin = ?1 order by day", origin.Id);

    /// <summary>The ranges of a day's staged rows, ascending.</summary>
    public List<IdRange> Staged(long day) => Ranges(day, other => other == batch);

    /// <summary>
    /// The ranges of a day's rows brought by batches that count, ascending; closed rows are among them.
    /// </summary>
    public List<IdRange> Stored(long day, Visibility visibility) =>
        Ranges(day, other => other != batch && visibility.Counts(other));

    List<IdRange> Ranges(long day, Func<long, bool> isWanted)
    {
        var ranges = new List<IdRange>();
        using var rows = connection.Prepare(
            "select first_id, last_id, batch from fact_run where origin = ?1 and day = ?2 order by first_id");
        rows.Bind(1, origin.Id).Bind(2, day);
        while (rows.Step())
        {
            if (isWanted(rows.Long(2)))
            {
                ranges.Add(new IdRange(rows.Long(0), rows.Long(1)));
            }
        }

        return ranges;
    }

    List<long> Numbers(string sql, params ReadOnlySpan<long> values)
    {
        var numbers = new List<long>();
        using var rows = connection.Prepare(sql);
        rows.BindAll(values);
        while (rows.Step())
        {
            numbers.Add(rows.Long(0));
        }

        return numbers;
    }
}
