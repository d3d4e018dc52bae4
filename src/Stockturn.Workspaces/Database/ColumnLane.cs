using Stockturn.Facts;

namespace Stockturn.Workspaces.Database;

/// <summary>One thread's share of a columnar reading: a range of ids on a connection of its own.</summary>
sealed class ColumnLane(ColumnChoice choice, Connection connection) : IDisposable
{
    const int FirstValue = 4;
    const int BlockRows = 65_536;

    readonly bool[] isInt = [.. choice.Columns.Select(column => FactColumns.IsInt(choice.Kind, column))];
    readonly List<Block> blocks = [];

    /// <summary>The connection, inside a transaction of the reading's moment.</summary>
    public Connection Connection => connection;

    /// <summary>How many rows the lane has read.</summary>
    public int Count => blocks.Sum(block => block.Count);

    /// <summary>Reads the visible rows of a range.</summary>
    public void Read(IdRange range, Visibility visibility)
    {
        using var rows = connection.Prepare(Sql());
        rows.Bind(1, range.First).Bind(2, range.Last);
        var block = new Block(isInt);
        while (rows.Step())
        {
            if (!visibility.Sees(rows.Long(1), rows.Long(2)))
            {
                continue;
            }

            if (block.Count == BlockRows)
            {
                blocks.Add(block);
                block = new Block(isInt);
            }

            block.Add(rows);
        }

        blocks.Add(block);
    }

    /// <summary>Copies a wanted column (counted among the wanted) to its place and lets go of it.</summary>
    public void MoveInts(int wanted, Span<int> target)
    {
        foreach (var block in blocks)
        {
            block.Ints[wanted].AsSpan(0, block.Count).CopyTo(target);
            target = target[block.Count..];
            block.Ints[wanted] = [];
        }
    }

    /// <inheritdoc cref="MoveInts"/>
    public void MoveLongs(int wanted, Span<long> target)
    {
        foreach (var block in blocks)
        {
            block.Longs[wanted].AsSpan(0, block.Count).CopyTo(target);
            target = target[block.Count..];
            block.Longs[wanted] = [];
        }
    }

    /// <summary>Copies ids and origins to their places.</summary>
    public void MoveIds(Span<long> ids, Span<int> origins)
    {
        foreach (var block in blocks)
        {
            block.Ids.AsSpan(0, block.Count).CopyTo(ids);
            block.Origins.AsSpan(0, block.Count).CopyTo(origins);
            ids = ids[block.Count..];
            origins = origins[block.Count..];
        }
    }

    /// <inheritdoc/>
    public void Dispose() => connection.Dispose();

    string Sql()
    {
        var names = string.Concat(choice.Columns.Select(column => $", \"{choice.Kind.Columns[column].Name}\""));
        return $"""
            select id, batch, closed_by, origin{names} from "{choice.Kind.Name}" where id between ?1 and ?2
            """;
    }

    sealed class Block(bool[] isInt)
    {
        public long[] Ids { get; } = GC.AllocateUninitializedArray<long>(BlockRows);

        public int[] Origins { get; } = GC.AllocateUninitializedArray<int>(BlockRows);

        public int[][] Ints { get; } =
            [.. isInt.Select(isOne => isOne ? GC.AllocateUninitializedArray<int>(BlockRows) : [])];

        public long[][] Longs { get; } =
            [.. isInt.Select(isOne => isOne ? [] : GC.AllocateUninitializedArray<long>(BlockRows))];

        public int Count { get; private set; }

        public void Add(Statement rows)
        {
            Ids[Count] = rows.Long(0);
            Origins[Count] = (int)rows.Long(3);
            for (var wanted = 0; wanted < isInt.Length; wanted++)
            {
                var value = rows.Value(FirstValue + wanted);
                if (isInt[wanted])
                {
                    Ints[wanted][Count] = value == FactKind.Missing ? FactColumns.MissingInt : (int)value;
                }
                else
                {
                    Longs[wanted][Count] = value;
                }
            }

            Count++;
        }
    }
}
