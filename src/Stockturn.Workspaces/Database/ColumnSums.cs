using System.Collections.Immutable;
using Stockturn.Facts;

namespace Stockturn.Workspaces.Database;

/// <summary>
/// Sums of the quantities and amounts of a kind, amounts apart by currency, exact and without overflow.
/// </summary>
sealed class ColumnSums
{
    /// <summary>Stands for the currency of quantities, and of amounts whose row names none.</summary>
    public const long NoCurrency = -1;

    readonly int[] quantities;
    readonly int[] amounts;
    readonly int currencyColumn;
    readonly Dictionary<long, Int128[]> sums = [];
    Int128[] current;
    long currentCurrency = NoCurrency;

    public ColumnSums(FactKind kind)
    {
        Kind = kind;
        quantities = Columns(kind, ColumnType.Quantity);
        amounts = Columns(kind, ColumnType.Amount);
        currencyColumn = kind.Columns.Select(column => column.Terms).ToImmutableArray().IndexOf("currency");
        current = SumsOf(NoCurrency);
        Plain = current;
    }

    /// <summary>The kind whose columns are summed.</summary>
    public FactKind Kind { get; }

    Int128[] Plain { get; }

    /// <summary>Adds a row, or takes it away with a sign of −1.</summary>
    public void Add(ReadOnlySpan<long> values, int sign)
    {
        AddTo(Plain, quantities, values, sign);
        if (amounts.Length == 0)
        {
            return;
        }

        var currency = currencyColumn < 0 || values[currencyColumn] == FactKind.Missing
            ? NoCurrency
            : values[currencyColumn];
        if (currency != currentCurrency)
        {
            currentCurrency = currency;
            current = SumsOf(currency);
        }

        AddTo(current, amounts, values, sign);
    }

    /// <summary>Adds other sums of the same kind, or takes them away with a sign of −1.</summary>
    public void Add(ColumnSums other, int sign)
    {
        foreach (var (column, currency, sum) in other.All())
        {
            SumsOf(currency)[column] += sign * sum;
        }
    }

    /// <summary>Every sum that is not nothing: by currency, then by column.</summary>
    public IEnumerable<(int Column, long Currency, Int128 Sum)> All() =>
        from entry in sums.OrderBy(entry => entry.Key)
        from column in Enumerable.Range(0, entry.Value.Length)
        where entry.Value[column] != 0
        select (column, entry.Key, entry.Value[column]);

    static void AddTo(Int128[] target, int[] columns, ReadOnlySpan<long> values, int sign)
    {
        foreach (var column in columns)
        {
            var value = values[column];
            if (value != FactKind.Missing)
            {
                target[column] += sign * (Int128)value;
            }
        }
    }

    static int[] Columns(FactKind kind, ColumnType type) =>
        [.. Enumerable.Range(0, kind.Columns.Length).Where(column => kind.Columns[column].Type == type)];

    Int128[] SumsOf(long currency)
    {
        if (!sums.TryGetValue(currency, out var found))
        {
            found = new Int128[Kind.Columns.Length];
            sums.Add(currency, found);
        }

        return found;
    }
}
