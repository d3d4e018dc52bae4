using Stockturn.Facts;

namespace Stockturn.Workspaces.Database;

/// <summary>Stores chunks of facts column by column, beside their rows; inside the caller's transaction.</summary>
sealed class ChunkWriter(Connection connection) : IDisposable
{
    readonly Statement insertChunk = connection.Prepare(
        "insert into fact_chunk (kind, first_id, row_count, batch, origin) values (?1, ?2, ?3, ?4, ?5)");

    readonly Statement insertColumn = connection.Prepare(
        "insert into fact_column (kind, column_name, first_id, batch, block) values (?1, ?2, ?3, ?4, ?5)");

    long[] column = [];

    /// <summary>Stores the rows of a chunk in an order, the first of them with the id given.</summary>
    public void Write(StagedChunk chunk, ReadOnlySpan<int> order, ChunkPlace place)
    {
        insertChunk.Bind(1, place.Kind.Name).Bind(2, place.FirstId).Bind(3, order.Length).Bind(4, place.Batch).Bind(5, place.Origin).Run();
        insertColumn.Bind(1, place.Kind.Name).Bind(3, place.FirstId).Bind(4, place.Batch);
        Array.Resize(ref column, Math.Max(column.Length, order.Length));
        for (var at = 0; at < place.Kind.Columns.Length; at++)
        {
            for (var row = 0; row < order.Length; row++)
            {
                column[row] = chunk.Row(order[row])[at];
            }

            insertColumn.Bind(2, place.Kind.Columns[at].Name).Bind(5, ColumnBlock.Pack(column.AsSpan(0, order.Length))).Run();
        }
    }

    /// <summary>Copies rows that were stored before there were chunks.</summary>
    public static void CopyRows(Connection connection, FactKind kind)
    {
        using var writer = new ChunkWriter(connection);
        using var scan = new FactScan(connection, kind);
        var chunk = new StagedChunk(kind);
        var place = new ChunkPlace(kind, 0, 0, 0);
        void Store()
        {
            if (chunk.Count > 0)
            {
                writer.Write(chunk, [.. Enumerable.Range(0, chunk.Count)], place);
                chunk.Clear();
            }
        }

        scan.Read(IdRange.All, null, (in FactRow row) =>
        {
            var isNext = row.Id == place.FirstId + chunk.Count && row.Batch == place.Batch && row.Origin == place.Origin;
            if (!isNext || chunk.IsFull)
            {
                Store();
                place = new ChunkPlace(kind, row.Id, row.Batch, row.Origin);
            }

            chunk.Add(row.Values, row.RowNumber);
        });
        Store();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        insertChunk.Dispose();
        insertColumn.Dispose();
    }
}

/// <summary>Where a chunk belongs.</summary>
readonly record struct ChunkPlace(FactKind Kind, long FirstId, long Batch, long Origin);
