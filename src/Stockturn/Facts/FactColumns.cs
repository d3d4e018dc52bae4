using Stockturn.Values;

namespace Stockturn.Facts;

/// <summary>Facts of one kind, column by column, in the order of their ids.</summary>
/// <remarks>Terms, days and choices are kept as <see cref="int"/>, everything else as <see cref="long"/>: ten million rows fit in memory.</remarks>
public sealed class FactColumns
{
    /// <summary>Stands in an int column where nothing is known.</summary>
    public const int MissingInt = int.MinValue;

    readonly int[]?[] ints;
    readonly long[]?[] longs;

    /// <summary>Columns still to be filled.</summary>
    public FactColumns(FactKind kind, int count)
    {
        Kind = kind;
        ints = new int[]?[kind.Columns.Length];
        longs = new long[]?[kind.Columns.Length];
        Sources = GC.AllocateUninitializedArray<ushort>(count);
    }

    /// <summary>The kind of fact.</summary>
    public FactKind Kind { get; }

    /// <summary>How many facts there are.</summary>
    public int Count => Sources.Length;

    /// <summary>For each fact the source it came from, an index into <see cref="FactSet.Sources"/>.</summary>
    public ushort[] Sources { get; private set; }

    /// <summary>No facts of a kind.</summary>
    public static FactColumns None(FactKind kind) => new(kind, 0);

    /// <summary>True when a column is kept as ints.</summary>
    public static bool IsInt(FactKind kind, int column) =>
        kind.Columns[column].Type is ColumnType.Term or ColumnType.Day or ColumnType.Choice;

    /// <summary>A column of terms, days or choices; empty where nobody asked for it.</summary>
    public int[] Ints(int column) => ints[column] ?? [];

    /// <summary>A column of quantities, amounts, numbers, whole numbers or hashes; empty where nobody asked for it.</summary>
    public long[] Longs(int column) => longs[column] ?? [];

    /// <summary>Puts a column in its place.</summary>
    public void Set(int column, int[] values) => ints[column] = values;

    /// <summary>Puts a column in its place.</summary>
    public void Set(int column, long[] values) => longs[column] = values;

    /// <summary>Puts the facts into another order, in place: columns this long are not held twice.</summary>
    /// <remarks>The room of a column that was arranged takes the next one, so a thread needs room for one column of each width.</remarks>
    /// <param name="order">For each place the fact that comes to stand there.</param>
    public void Arrange(int[] order)
    {
        ushort[]? roomOfSources = null;
        Sources = Arranged(Sources, order, ref roomOfSources);
        Parallel.For(0, Kind.Columns.Length, () => (Ints: (int[]?)null, Longs: (long[]?)null), (column, _, room) =>
        {
            ints[column] = ints[column] is { } narrow ? Arranged(narrow, order, ref room.Ints) : null;
            longs[column] = longs[column] is { } wide ? Arranged(wide, order, ref room.Longs) : null;
            return room;
        }, _ => { });
    }

    /// <summary>A value, or <see cref="FactKind.Missing"/>.</summary>
    public long At(int row, int column)
    {
        if (longs[column] is { } wide)
        {
            return wide[row];
        }

        return ints[column]![row] is var value && value == MissingInt ? FactKind.Missing : value;
    }

    /// <summary>True where a value is known.</summary>
    public bool Has(int row, int column) => At(row, column) != FactKind.Missing;

    /// <summary>A day, or null.</summary>
    public DateOnly? Day(int row, int column) =>
        At(row, column) is var value && value == FactKind.Missing ? null : DateOnly.FromDayNumber((int)value);

    /// <summary>A quantity, or null.</summary>
    public Quantity? Quantity(int row, int column) =>
        At(row, column) is var value && value == FactKind.Missing ? null : new Quantity(value);

    /// <summary>An amount, or null.</summary>
    public decimal? Amount(int row, int column) =>
        At(row, column) is var value && value == FactKind.Missing ? null : Money.FromStored(value);

    /// <summary>A number, or null.</summary>
    public double? Number(int row, int column) =>
        At(row, column) is var value && value == FactKind.Missing ? null : value / 1e9;

    static T[] Arranged<T>(T[] values, int[] order, ref T[]? room)
    {
        var arranged = room ?? GC.AllocateUninitializedArray<T>(order.Length);
        for (var place = 0; place < order.Length; place++)
        {
            arranged[place] = values[order[place]];
        }

        room = values;
        return arranged;
    }
}
