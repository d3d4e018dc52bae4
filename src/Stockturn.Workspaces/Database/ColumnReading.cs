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
            var ranges = Ranges(first, open.Count);
            Parallel.For(0, open.Count, new ParallelOptions { MaxDegreeOfParallelism = open.Count },
                lane => open[lane].Read(ranges[lane], visibility));
            return Join(open, new FactColumns(choice.Kind, open.Sum(lane => lane.Count)));
        }
        finally
        {
            open.ForEach(lane => lane.Dispose());
        }
    }

    FactColumns Join(List<ColumnLane> lanes, FactColumns result)
    {
        var start = 0;
        foreach (var lane in lanes)
        {
            lane.MoveIds(result.Ids.AsSpan(start), result.Sources.AsSpan(start));
            start += lane.Count;
        }

        for (var wanted = 0; wanted < choice.Columns.Count; wanted++)
        {
            if (FactColumns.IsInt(choice.Kind, choice.Columns[wanted]))
            {
                var ints = GC.AllocateUninitializedArray<int>(result.Count);
                MoveAll(lanes, (lane, at) => lane.MoveInts(wanted, ints.AsSpan(at)));
                result.Set(choice.Columns[wanted], ints);
            }
            else
            {
                var longs = GC.AllocateUninitializedArray<long>(result.Count);
                MoveAll(lanes, (lane, at) => lane.MoveLongs(wanted, longs.AsSpan(at)));
                result.Set(choice.Columns[wanted], longs);
            }
        }

        return result;
    }

    static void MoveAll(List<ColumnLane> lanes, Action<ColumnLane, int> move)
    {
        var start = 0;
        foreach (var lane in lanes)
        {
            move(lane, start);
            start += lane.Count;
        }
    }

    List<IdRange> Ranges(Connection connection, int parts)
    {
        var first = connection.Number($"select coalesce(min(id), 1) from \"{choice.Kind.Name}\"");
        var last = connection.Number($"select coalesce(max(id), 0) from \"{choice.Kind.Name}\"");
        var size = ((last - first) / parts) + 1;
        return [.. Enumerable.Range(0, parts).Select(part =>
            new IdRange(first + (part * size), first + ((part + 1) * size) - 1))];
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
