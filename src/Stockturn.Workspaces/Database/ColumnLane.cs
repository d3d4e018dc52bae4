using Stockturn.Facts;

namespace Stockturn.Workspaces.Database;

/// <summary>One thread's share of a columnar reading: a range of ids on a connection of its own.</summary>
sealed class ColumnLane(ColumnChoice choice, Connection connection) : IDisposable
{
    const int FirstValue = 4;

    readonly bool[] isInt = [.. choice.Columns.Select(column => FactColumns.IsInt(choice.Kind, column))];

    /// <summary>The connection, inside a transaction of the reading's moment.</summary>
    public Connection Connection => connection;

    /// <summary>Where its rows stand in the columns.</summary>
    public int Start { get; private set; }

    /// <summary>How many rows the lane has read.</summary>
    public int Count { get; private set; }

    /// <summary>Reads the visible rows of a range straight into the columns, from a place on.</summary>
    public void Read(IdRange range, Visibility visibility, (FactColumns Columns, int Start) into)
    {
        using var rows = connection.Prepare(Sql());
        rows.Bind(1, range.First).Bind(2, range.Last);
        Start = into.Start;
        int[][] ints = [.. choice.Columns.Select(into.Columns.Ints)];
        long[][] longs = [.. choice.Columns.Select(into.Columns.Longs)];
        while (rows.Step())
        {
            if (!visibility.Sees(rows.Long(1), rows.Long(2)))
            {
                continue;
            }

            var at = Start + Count++;
            into.Columns.Ids[at] = rows.Long(0);
            into.Columns.Sources[at] = (int)rows.Long(3);
            for (var wanted = 0; wanted < isInt.Length; wanted++)
            {
                var value = rows.Value(FirstValue + wanted);
                if (isInt[wanted])
                {
                    ints[wanted][at] = value == FactKind.Missing ? FactColumns.MissingInt : (int)value;
                }
                else
                {
                    longs[wanted][at] = value;
                }
            }
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
}
