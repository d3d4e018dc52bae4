using Stockturn.Facts;

namespace Stockturn.Workspaces.Database;

/// <summary>Facts of one kind, column by column, in the order of their ids.</summary>
/// <remarks>Terms, days and choices are kept as <see cref="int"/>, everything else as <see cref="long"/>.</remarks>
public sealed class FactColumns
{
    /// <summary>Stands in an int column where nothing is known.</summary>
    public const int Missing = int.MinValue;

    readonly Dictionary<int, int[]> ints = [];
    readonly Dictionary<int, long[]> longs = [];

    internal FactColumns(FactKind kind, Terms terms, int count)
    {
        Kind = kind;
        Terms = terms;
        Ids = GC.AllocateUninitializedArray<long>(count);
        Origins = GC.AllocateUninitializedArray<int>(count);
    }

    /// <summary>The kind of fact.</summary>
    public FactKind Kind { get; }

    /// <summary>The vocabulary the terms belong to.</summary>
    public Terms Terms { get; }

    /// <summary>How many facts there are.</summary>
    public int Count => Ids.Length;

    /// <summary>The facts' ids, ascending.</summary>
    public long[] Ids { get; }

    /// <summary>Where each fact comes from; see <see cref="FactTable.Origins"/>.</summary>
    public int[] Origins { get; }

    /// <summary>A column of terms, days or choices.</summary>
    public int[] Ints(int column) => ints[column];

    /// <summary>
    /// A column of quantities, amounts, numbers, whole numbers or hashes; <see cref="FactKind.Missing"/> where nothing
    /// is known.
    /// </summary>
    public long[] Longs(int column) => longs[column];

    /// <summary>True when a column is kept as ints.</summary>
    public static bool IsInt(FactKind kind, int column) =>
        kind.Columns[column].Type is ColumnType.Term or ColumnType.Day or ColumnType.Choice;

    internal void Set(int column, int[] values) => ints[column] = values;

    internal void Set(int column, long[] values) => longs[column] = values;
}
