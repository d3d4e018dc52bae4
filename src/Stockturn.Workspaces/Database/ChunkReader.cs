using Stockturn.Facts;

namespace Stockturn.Workspaces.Database;

/// <summary>Puts the rows of chunks that stand into columns, from a place on.</summary>
sealed class ChunkReader(Connection connection, ColumnChoice choice) : IDisposable
{
    readonly int[] ints = new int[StagedChunk.RowsMax];
    readonly long[] longs = new long[StagedChunk.RowsMax];
    readonly Statement block = connection.Prepare(
        "select block from fact_column where kind = ?1 and column_name = ?2 and first_id = ?3");

    /// <summary>Reads a chunk.</summary>
    public void Read(FactChunk chunk, FactColumns into, int start)
    {
        into.Sources.AsSpan(start, chunk.Count).Fill(checked((ushort)chunk.Origin));
        foreach (var column in choice.Columns)
        {
            block.Bind(1, choice.Kind.Name).Bind(2, choice.Kind.Columns[column].Name).Bind(3, chunk.FirstId);

            // A column the kind did not have when the chunk was stored is not known of any of its rows.
            var packed = block.Step() ? block.Bytes(0) : ColumnBlock.Pack([FactKind.Missing]);
            if (FactColumns.IsInt(choice.Kind, column))
            {
                ColumnBlock.Unpack(packed, ints.AsSpan(0, chunk.Rows));
                Copy<int>(chunk, ints, into.Ints(column).AsSpan(start));
            }
            else
            {
                ColumnBlock.Unpack(packed, longs.AsSpan(0, chunk.Rows));
                Copy<long>(chunk, longs, into.Longs(column).AsSpan(start));
            }

            block.Reset();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => block.Dispose();

    static void Copy<T>(FactChunk chunk, ReadOnlySpan<T> from, Span<T> to)
    {
        foreach (var range in chunk.Standing)
        {
            var part = from.Slice((int)(range.First - chunk.FirstId), (int)(range.Last - range.First + 1));
            part.CopyTo(to);
            to = to[part.Length..];
        }
    }
}
