using Stockturn.Facts;

namespace Stockturn.Workspaces.Database;

/// <summary>A fact as it is read; valid until the next one.</summary>
public readonly ref struct FactRow(long id, FactPlace place, ReadOnlySpan<long> values)
{
    /// <summary>Its number within its kind: larger was stored later.</summary>
    public long Id { get; } = id;

    /// <summary>The batch that brought it.</summary>
    public long Batch => place.Batch;

    /// <summary>Where it comes from; see <see cref="FactTable.Origins"/>.</summary>
    public long Origin => place.Origin;

    /// <summary>The file of the batch.</summary>
    public int File => place.File;

    /// <summary>The row of the file, the first line being 1.</summary>
    public long RowNumber => place.RowNumber;

    /// <summary>One value for each column of the kind.</summary>
    public ReadOnlySpan<long> Values { get; } = values;
}

/// <summary>Where a fact stands in what was imported.</summary>
public readonly record struct FactPlace(long Batch, long Origin, int File, long RowNumber);

/// <summary>Takes facts one by one.</summary>
public delegate void FactRowHandler(in FactRow row);

/// <summary>Reads ranges of facts of one kind with all their columns, in the order of their ids.</summary>
sealed class FactScan(Connection connection, FactKind kind) : IDisposable
{
    const int FirstValue = 6;

    readonly long[] values = new long[kind.Columns.Length];
    readonly Statement rows = connection.Prepare(
        $"""
        select id, batch, closed_by, origin, file, row_no, {Schema.ColumnList(kind)}
        from "{kind.Name}" where id between ?1 and ?2
        """);

    /// <summary>Reads the rows of a range that stand, or all of them where no visibility is given.</summary>
    public void Read(IdRange range, Visibility? visibility, FactRowHandler handler)
    {
        rows.Bind(1, range.First).Bind(2, range.Last);
        while (rows.Step())
        {
            if (visibility is not null && !visibility.Sees(rows.Long(1), rows.Long(2)))
            {
                continue;
            }

            for (var column = 0; column < values.Length; column++)
            {
                values[column] = rows.Value(FirstValue + column);
            }

            var place = new FactPlace(rows.Long(1), rows.Long(3), (int)rows.Long(4), rows.Long(5));
            handler(new FactRow(rows.Long(0), place, values));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => rows.Dispose();
}
