using Stockturn.Facts;

namespace Stockturn.Workspaces.Database;

/// <summary>Reads facts that are visible: with today's knowledge, or as they were known after a batch.</summary>
/// <remarks>
/// A reading sees one moment, whatever is committed meanwhile. Rows come in the order of their ids: the order of the
/// imports, within one import by chunks of 65,536 rows, and within a chunk by day and then in the order of the file.
/// So rows of one day stand in the order in which they were imported.
/// </remarks>
public static class FactTable
{
    /// <summary>Where facts come from, by the number they carry.</summary>
    public static IReadOnlyDictionary<long, FactOrigin> Origins(Db db)
    {
        using var connection = db.ToRead();
        return OriginTable.All(connection);
    }

    /// <summary>Gives every visible fact of a kind to a handler, one by one.</summary>
    /// <param name="db">The workspace.</param>
    /// <param name="kind">The kind of fact.</param>
    /// <param name="knownAtBatch">What was known after this batch; <see cref="long.MaxValue"/> for today.</param>
    /// <param name="handler">Takes the rows; what it is given is valid until it returns.</param>
    public static void Read(Db db, FactKind kind, long knownAtBatch, FactRowHandler handler)
    {
        using var connection = db.ToRead();
        connection.Read(() =>
        {
            db.RefreshTerms(connection);
            using var scan = new FactScan(connection, kind);
            scan.Read(IdRange.All, Visibility.At(connection, knownAtBatch), handler);
        });
    }

    /// <summary>Gives one fact to a handler, visible or not: for showing what a figure was made from.</summary>
    /// <returns>False when there is no such fact.</returns>
    public static bool ReadOne(Db db, FactKind kind, long id, FactRowHandler handler)
    {
        using var connection = db.ToRead();
        var isFound = false;
        connection.Read(() =>
        {
            db.RefreshTerms(connection);
            using var scan = new FactScan(connection, kind);
            scan.Read(new IdRange(id, id), null, (in FactRow row) =>
            {
                isFound = true;
                handler(row);
            });
        });
        return isFound;
    }

    /// <summary>Reads columns of all visible facts of a kind into arrays, by several threads at once.</summary>
    /// <param name="db">The workspace.</param>
    /// <param name="columns">Which columns of which kind, as known when.</param>
    /// <param name="lanes">How many threads read; the result does not depend on it.</param>
    public static FactColumns ReadColumns(Db db, ColumnChoice columns, int lanes = 2) =>
        new ColumnReading(db, columns).Read(lanes).Columns;

    /// <summary>The same, and which fact each row is.</summary>
    public static (FactColumns Columns, FactNumbers Numbers) ReadNumbered(Db db, ColumnChoice columns, int lanes = 2) =>
        new ColumnReading(db, columns).Read(lanes);
}

/// <summary>Which columns of which kind are wanted, as known when.</summary>
/// <param name="Kind">The kind of fact.</param>
/// <param name="Columns">Positions of columns, in the order in which they are wanted.</param>
/// <param name="KnownAtBatch">What was known after this batch; <see cref="long.MaxValue"/> for today.</param>
public sealed record ColumnChoice(FactKind Kind, IReadOnlyList<int> Columns, long KnownAtBatch = long.MaxValue);

/// <summary>The numbers of facts that were read as columns, to find some of them again.</summary>
public sealed class FactNumbers
{
    readonly IReadOnlyList<IdRange> standing;

    internal FactNumbers(IReadOnlyList<IdRange> standing) => this.standing = standing;

    /// <summary>The numbers of rows; the rows ascend.</summary>
    public IEnumerable<long> Of(IEnumerable<int> rows)
    {
        var (range, first) = (0, 0L);
        foreach (var row in rows)
        {
            while (row - first > standing[range].Last - standing[range].First)
            {
                first += standing[range].Last - standing[range].First + 1;
                range++;
            }

            yield return standing[range].First + (row - first);
        }
    }
}
