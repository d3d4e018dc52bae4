using System.Collections.Immutable;
using System.Globalization;
using Stockturn.Facts;

namespace Stockturn.Workspaces.Database;

/// <summary>
/// By how much each batch changed the counts and the sums, so that "before" needs no reading of facts.
/// </summary>
static class TotalTable
{
    /// <summary>Keeps what a batch changes; inside the caller's transaction.</summary>
    public static void Save(Connection connection, OutputDifference difference, long batch)
    {
        var origin = difference.Origin.Id;
        var counts = difference.Counts;
        connection.Run(
            """
            insert into batch_output (batch, origin, staged, inserted, replaced, removed, unchanged, stale, repeated)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
            """,
            batch, origin, counts.Staged, counts.Inserted, counts.Replaced, counts.Removed, counts.Unchanged,
            counts.Stale, counts.Repeated);

        using var insert = connection.Prepare(
            """
            insert into batch_total (origin, batch, column_name, currency, change) values (?1, ?2, ?3, ?4, ?5)
            """);
        insert.Bind(1, origin).Bind(2, batch);
        foreach (var (column, currency, sum) in difference.Change.All())
        {
            insert.Bind(3, difference.Origin.Kind.Columns[column].Name).Bind(4, currency)
                .Bind(5, sum.ToString(CultureInfo.InvariantCulture)).Run();
        }
    }

    /// <summary>The sums of everything visible of an origin.</summary>
    public static Dictionary<(string Column, long Currency), Int128> Before(Connection connection, long origin)
    {
        var sums = new Dictionary<(string, long), Int128>();
        using var rows = connection.Prepare(
            """
            select t.column_name, t.currency, t.change from batch_total t join batch b on b.id = t.batch
            where t.origin = ?1 and b.status = 'committed'
            """);
        rows.Bind(1, origin);
        while (rows.Step())
        {
            var key = (rows.Text(0)!, rows.Long(1));
            sums[key] = sums.GetValueOrDefault(key) + Int128.Parse(rows.Text(2)!, CultureInfo.InvariantCulture);
        }

        return sums;
    }

    /// <summary>What the outputs change, those of one source and kind taken together.</summary>
    public static ImmutableArray<FactDifference> Summary(
        Connection connection, IEnumerable<OutputDifference> outputs, Terms terms) =>
        [.. outputs.GroupBy(output => (output.Origin.Source, output.Origin.Kind)).Select(group =>
            group.Select(output => output.Counts).Aggregate(Add) with
            {
                Totals = Totals(connection, [.. group], terms),
            })];

    /// <summary>What the batches changed, by batch; without the totals.</summary>
    public static ILookup<long, FactDifference> Changes(Connection connection)
    {
        var origins = OriginTable.All(connection);
        var changes = new List<(long Batch, FactDifference Change)>();
        using var rows = connection.Prepare(
            """
            select batch, origin, staged, inserted, replaced, removed, unchanged, stale, repeated
            from batch_output order by batch, origin
            """);
        while (rows.Step())
        {
            if (origins.TryGetValue(rows.Long(1), out var origin))
            {
                changes.Add((rows.Long(0), Read(rows, origin)));
            }
        }

        return changes
            .GroupBy(entry => (entry.Batch, entry.Change.Source, entry.Change.Kind))
            .ToLookup(group => group.Key.Batch, group => group.Select(entry => entry.Change).Aggregate(Add));
    }

    static FactDifference Read(Statement rows, FactOrigin origin) => new(origin.Source, origin.Kind)
    {
        Staged = rows.Long(2),
        Inserted = rows.Long(3),
        Replaced = rows.Long(4),
        Removed = rows.Long(5),
        Unchanged = rows.Long(6),
        Stale = rows.Long(7),
        Repeated = rows.Long(8),
    };

    static FactDifference Add(FactDifference left, FactDifference right) => left with
    {
        Staged = left.Staged + right.Staged,
        Inserted = left.Inserted + right.Inserted,
        Replaced = left.Replaced + right.Replaced,
        Removed = left.Removed + right.Removed,
        Unchanged = left.Unchanged + right.Unchanged,
        Stale = left.Stale + right.Stale,
        Repeated = left.Repeated + right.Repeated,
    };

    static ImmutableArray<ColumnTotal> Totals(Connection connection, List<OutputDifference> outputs, Terms terms)
    {
        var columns = outputs[0].Origin.Kind.Columns;
        var totals = new SortedDictionary<(int Column, string Currency), (Int128 Before, Int128 Change)>();
        foreach (var output in outputs)
        {
            foreach (var ((name, currency), sum) in Before(connection, output.Origin.Id))
            {
                var column = columns.IndexOf(columns.FirstOrDefault(one => one.Name == name)!);
                Add(column, currency, sum, 0);
            }

            foreach (var (column, currency, sum) in output.Change.All())
            {
                Add(column, currency, 0, sum);
            }
        }

        return [.. totals.Where(entry => entry.Key.Column >= 0).Select(entry => new ColumnTotal(
            columns[entry.Key.Column], entry.Key.Currency.Length == 0 ? null : entry.Key.Currency,
            entry.Value.Before, entry.Value.Before + entry.Value.Change))];

        void Add(int column, long currency, Int128 before, Int128 change)
        {
            var key = (column, currency == ColumnSums.NoCurrency ? "" : terms[(int)currency]);
            var (sum, changed) = totals.GetValueOrDefault(key);
            totals[key] = (sum + before, changed + change);
        }
    }
}
