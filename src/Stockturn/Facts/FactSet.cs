namespace Stockturn.Facts;

/// <summary>The visible facts of one kind, column by column, in the order of their ids.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Count">How many facts.</param>
/// <param name="Values">For each column of the kind its values; an empty list for a column nobody asked for.</param>
/// <param name="Sources">For each fact the source it came from, an index into <see cref="FactSet.Sources"/>.</param>
public sealed record FactColumns(FactKind Kind, int Count, long[][] Values, int[] Sources)
{
    /// <summary>No facts of a kind.</summary>
    public static FactColumns None(FactKind kind) => new(kind, 0, [.. kind.Columns.Select(_ => Array.Empty<long>())], []);

    /// <summary>A value, or <see cref="FactKind.Missing"/>.</summary>
    public long At(int row, int column) => Values[column][row];

    /// <summary>True where a value is known.</summary>
    public bool Has(int row, int column) => Values[column][row] != FactKind.Missing;

    /// <summary>A day, or null.</summary>
    public DateOnly? Day(int row, int column) =>
        At(row, column) is var value && value == FactKind.Missing ? null : DateOnly.FromDayNumber((int)value);

    /// <summary>A quantity, or null.</summary>
    public Values.Quantity? Quantity(int row, int column) =>
        At(row, column) is var value && value == FactKind.Missing ? null : new Values.Quantity(value);

    /// <summary>An amount, or null.</summary>
    public decimal? Amount(int row, int column) =>
        At(row, column) is var value && value == FactKind.Missing ? null : Stockturn.Values.Money.FromStored(value);

    /// <summary>A number, or null.</summary>
    public double? Number(int row, int column) =>
        At(row, column) is var value && value == FactKind.Missing ? null : value / 1e9;
}

/// <summary>A source as the store knows it.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Precedence">Who is believed when several tell the same; the highest.</param>
public sealed record SourceRank(string Code, int Precedence);

/// <summary>All visible facts of a workspace, known at one moment: what a run starts from.</summary>
public sealed record FactSet(Terms Terms, IReadOnlyList<SourceRank> Sources, IReadOnlyDictionary<string, FactColumns> Kinds)
{
    /// <summary>The facts of a kind; none when there are none.</summary>
    public FactColumns Of(FactKind kind) => Kinds.TryGetValue(kind.Name, out var columns) ? columns : FactColumns.None(kind);
}
