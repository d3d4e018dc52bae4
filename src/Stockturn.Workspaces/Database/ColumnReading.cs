using Stockturn.Facts;

namespace Stockturn.Workspaces.Database;

/// <summary>Reads columns by several connections that all see the same moment, chunk by chunk.</summary>
sealed class ColumnReading(Db db, ColumnChoice choice)
{
    /// <summary>Reads with as many threads as wanted.</summary>
    public (FactColumns Columns, FactNumbers Numbers) Read(int lanes)
    {
        var open = OpenAtOneMoment(Math.Max(1, lanes));
        try
        {
            db.RefreshTerms(open[0]);
            var chunks = ChunkTable.Visible(open[0], choice.Kind, Visibility.At(open[0], choice.KnownAtBatch));
            var starts = new int[chunks.Count + 1];
            for (var at = 0; at < chunks.Count; at++)
            {
                starts[at + 1] = starts[at] + chunks[at].Count;
            }

            var columns = Blank(starts[^1]);
            Parallel.For(0, open.Count, new ParallelOptions { MaxDegreeOfParallelism = open.Count }, lane =>
            {
                using var reader = new ChunkReader(open[lane], choice);
                for (var at = lane; at < chunks.Count; at += open.Count)
                {
                    reader.Read(chunks[at], columns, starts[at]);
                }
            });
            return (columns, new FactNumbers([.. chunks.SelectMany(chunk => chunk.Standing)]));
        }
        finally
        {
            open.ForEach(connection => connection.Dispose());
        }
    }

    FactColumns Blank(int count)
    {
        var columns = new FactColumns(choice.Kind, count);
        foreach (var column in choice.Columns)
        {
            if (FactColumns.IsInt(choice.Kind, column))
            {
                columns.Set(column, GC.AllocateUninitializedArray<int>(count));
            }
            else
            {
                columns.Set(column, GC.AllocateUninitializedArray<long>(count));
            }
        }

        return columns;
    }

    // Each connection sees the moment of its first reading. When something was committed in between, begin again.
    List<Connection> OpenAtOneMoment(int count)
    {
        while (true)
        {
            var open = Enumerable.Range(0, count).Select(_ => db.ToRead()).ToList();
            open.ForEach(connection => connection.Execute("begin"));
            var moments = open.Select(connection =>
                connection.Number("select value from state where name = 'generation'")).Distinct().ToList();
            if (moments.Count == 1)
            {
                return open;
            }

            open.ForEach(connection => connection.Dispose());
        }
    }
}
