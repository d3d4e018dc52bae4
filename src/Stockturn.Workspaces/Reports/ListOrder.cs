namespace Stockturn.Workspaces.Reports;

/// <summary>Puts rows in the order a person asked for.</summary>
public static class ListOrder
{
    /// <summary>True for an order the list knows, with or without "-" before it.</summary>
    public static bool Knows<T>(IReadOnlyDictionary<string, Func<T, IComparable?>> orders, string order) =>
        orders.ContainsKey(order.TrimStart('-'));

    /// <summary>The rows in an order, ties by name; rows without the figure come last whichever way round.</summary>
    public static IEnumerable<T> By<T>(
        IEnumerable<T> rows, IReadOnlyDictionary<string, Func<T, IComparable?>> orders, string order, Func<T, string> nameOf)
    {
        var value = orders[order.TrimStart('-')];
        var keyed = rows.Select(row => (Row: row, Key: value(row))).OrderBy(row => row.Key is null);
        var sorted = order.StartsWith('-')
            ? keyed.ThenByDescending(row => row.Key, Ordinal)
            : keyed.ThenBy(row => row.Key, Ordinal);
        return sorted.ThenBy(row => nameOf(row.Row), StringComparer.Ordinal).Select(row => row.Row);
    }

    static Comparer<IComparable?> Ordinal { get; } = Comparer<IComparable?>.Create((left, right) =>
        (left, right) is (string one, string other) ? string.CompareOrdinal(one, other) : Comparer<object?>.Default.Compare(left, right));
}
