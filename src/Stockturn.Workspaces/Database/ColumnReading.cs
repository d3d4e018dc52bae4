using Stockturn.Facts;

namespace Stockturn.Workspaces.Database;

/// <summary>Reads columns by several connections that all see the same moment, and puts them together by id.</summary>
sealed class ColumnReading(Db db, ColumnChoice choice)
{
    /// <summary>Reads with as many threads as wanted.</summary>
    public FactColumns Read(int lanes)
    {
        var open = OpenAtOneMoment(Math.Max(1, lanes));
        try
        {
            var first = open[0].Connection;
            db.RefreshTerms(first);
            var visibility = Visibility.At(first, choice.KnownAtBatch);
            var all = AllIds(first);
            var ranges = Ranges(all, open.Count);
            var columns = Blank(checked((int)(all.Last - all.First + 1)));
            Parallel.For(0, open.Count, new ParallelOptions { MaxDegreeOfParallelism = open.Count },
                lane => open[lane].Read(ranges[lane], visibility, (columns, (int)(ranges[lane].First - all.First))));
            return open.Sum(lane => lane.Count) is var count && count == columns.Count ? columns : Joined(open, columns, count);
        }
        finally
        {
            open.ForEach(lane => lane.Dispose());
        }
    }

    // Room for every id there is: where all rows are visible, which is usual, nothing is copied afterwards.
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

    // Rows that are not visible leave gaps behind the lanes.
    FactColumns Joined(List<ColumnLane> lanes, FactColumns wide, int count)
    {
        var columns = Blank(count);
        var start = 0;
        foreach (var lane in lanes)
        {
            Array.Copy(wide.Ids, lane.Start, columns.Ids, start, lane.Count);
            Array.Copy(wide.Sources, lane.Start, columns.Sources, start, lane.Count);
            foreach (var column in choice.Columns)
            {
                var isInt = FactColumns.IsInt(choice.Kind, column);
                Array from = isInt ? wide.Ints(column) : wide.Longs(column);
                Array to = isInt ? columns.Ints(column) : columns.Longs(column);
                Array.Copy(from, lane.Start, to, start, lane.Count);
            }

            start += lane.Count;
        }

        return columns;
    }

    IdRange AllIds(Connection connection) => new(
        connection.Number($"select coalesce(min(id), 1) from \"{choice.Kind.Name}\""),
        connection.Number($"select coalesce(max(id), 0) from \"{choice.Kind.Name}\""));

    static List<IdRange> Ranges(IdRange all, int parts)
    {
        var size = ((all.Last - all.First) / parts) + 1;
        return [.. Enumerable.Range(0, parts).Select(part =>
            new IdRange(all.First + (part * size), all.First + ((part + 1) * size) - 1))];
    }

    // Each connection sees the moment of its first reading. When something was committed in between, begin again.
    List<ColumnLane> OpenAtOneMoment(int count)
    {
        while (true)
        {
            var lanes = Enumerable.Range(0, count).Select(_ => new ColumnLane(choice, db.ToRead())).ToList();
            lanes.ForEach(lane => lane.Connection.Execute("begin"));
            var moments = lanes.Select(lane =>
                lane.Connection.Number("select value from state where name = 'generation'")).Distinct().ToList();
            if (moments.Count == 1)
            {
                return lanes;
            }

            lanes.ForEach(lane => lane.Dispose());
        }
    }
}
