using Stockturn.Facts;

namespace Stockturn.Workspaces.Database;

/// <summary>Stores staged rows chunk by chunk, each in a transaction of its own; nothing of it is visible.</summary>
/// <remarks>
/// A chunk is sorted by day before it is stored, and the range of ids of each day is kept in fact_run. That is the only
/// index facts have: a day of a source is a few ranges read in sequence, and storing costs no index entry for each row.
/// </remarks>
sealed class StageWriter(Connection connection, long batch) : IDisposable
{
    const int FirstValue = 9;

    readonly Dictionary<FactKind, Statement> inserts = [];
    readonly Dictionary<FactKind, long> nextIds = [];
    readonly ChunkWriter chunks = new(connection);
    readonly Statement insertRun = connection.Prepare(
        "insert into fact_run (origin, day, batch, first_id, last_id) values (?1, ?2, ?3, ?4, ?5)");

    /// <summary>Stores a chunk of a file's rows and empties it.</summary>
    public void Write(StagedOutput output, StagedChunk chunk, int file)
    {
        connection.Write(() =>
        {
            var insert = InsertOf(output.Origin.Kind);
            insert.Bind(2, batch).Bind(3, output.Origin.Id).Bind(4, file);
            insertRun.Bind(1, output.Origin.Id).Bind(3, batch);
            WriteRows(output, chunk, insert);
        });
        chunk.Clear();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        insertRun.Dispose();
        chunks.Dispose();
        foreach (var insert in inserts.Values)
        {
            insert.Dispose();
        }
    }

    void WriteRows(StagedOutput output, StagedChunk chunk, Statement insert)
    {
        var id = nextIds[output.Origin.Kind];
        var first = id;
        var order = chunk.OrderByDay();
        chunks.Write(chunk, order, new ChunkPlace(output.Origin.Kind, id, batch, output.Origin.Id));
        for (var place = 0; place < order.Length; place++)
        {
            var index = order[place];
            var row = chunk.Row(index);
            insert.Bind(1, id).Bind(5, chunk.RowNumber(index));
            WriteRow(output.Keys, row, insert);
            output.Count(row);

            if (place + 1 == order.Length || chunk.DayOf(order[place + 1]) != chunk.DayOf(index))
            {
                insertRun.Bind(2, chunk.DayOf(index)).Bind(4, first).Bind(5, id).Run();
                first = id + 1;
            }

            id++;
        }

        nextIds[output.Origin.Kind] = id;
    }

    static void WriteRow(RowKeys keys, ReadOnlySpan<long> row, Statement insert)
    {
        var key = keys.KeyOf(row);
        insert.BindBits(6, key.High).BindBits(7, key.Low).BindBits(8, keys.CheckOf(row));
        for (var column = 0; column < row.Length; column++)
        {
            insert.Bind(FirstValue + column, row[column]);
        }

        insert.Step();
    }

    Statement InsertOf(FactKind kind)
    {
        if (!inserts.TryGetValue(kind, out var insert))
        {
            var marks = string.Join(", ", Enumerable.Repeat("?", FirstValue - 1 + kind.Columns.Length));
            insert = connection.Prepare(
                $"""
                insert into "{kind.Name}"
                    (id, batch, origin, file, row_no, key_hi, key_lo, hash, {Schema.ColumnList(kind)})
                values ({marks})
                """);
            inserts.Add(kind, insert);
            nextIds[kind] = ChunkTable.NextId(connection, kind);
        }

        return insert;
    }
}
