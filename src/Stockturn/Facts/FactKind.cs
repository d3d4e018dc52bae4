using System.Collections.Immutable;

namespace Stockturn.Facts;

/// <summary>What a column of a fact holds. Every value is stored as one whole number.</summary>
public enum ColumnType
{
    /// <summary>A text kept once in <see cref="Terms"/>; the value is its id.</summary>
    Term,

    /// <summary>A business day; the value is <see cref="DateOnly.DayNumber"/>.</summary>
    Day,

    /// <summary>A quantity in thousandths.</summary>
    Quantity,

    /// <summary>An amount in ten-thousandths of its currency.</summary>
    Amount,

    /// <summary>A number in thousand-millionths: a rate, a length, a share.</summary>
    Number,

    /// <summary>A plain whole number: a count, a duration in days, an instant in Unix seconds.</summary>
    Whole,

    /// <summary>A member of an enumeration of the engine.</summary>
    Choice,

    /// <summary>A 64-bit hash of a long text such as an order number; the text itself stands in the raw rows.</summary>
    Hash,
}

/// <summary>A column of a fact.</summary>
/// <param name="Name">Its name in the store, snake_case.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Terms">For a term, which vocabulary it belongs to: item, warehouse, store, currency, text.</param>
public sealed record FactColumn(string Name, ColumnType Type, string? Terms = null);

/// <summary>A kind of fact: its name and its columns. A fact row is one whole number for each column.</summary>
public sealed class FactKind
{
    /// <summary>Stands in a row where nothing is known.</summary>
    public const long Missing = long.MinValue;

    /// <summary>A kind of fact.</summary>
    /// <param name="name">The noun, singular; also the name of the table.</param>
    /// <param name="dayColumn">The column that parts the facts into days, or null for facts without a day.</param>
    /// <param name="columns">The columns in stored order.</param>
    public FactKind(string name, int? dayColumn, params FactColumn[] columns)
    {
        Name = name;
        DayColumn = dayColumn;
        Columns = [.. columns];
    }

    /// <summary>The noun, singular.</summary>
    public string Name { get; }

    /// <summary>The column by which differences are taken day by day, so that memory stays flat; null for short lists.</summary>
    public int? DayColumn { get; }

    /// <summary>The columns in stored order.</summary>
    public ImmutableArray<FactColumn> Columns { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
