using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Stockturn.Workspaces.Reports;

/// <summary>The orders a list of rows can be asked for, by code.</summary>
/// <param name="ByCode">What each goes by.</param>
/// <param name="NameOf">What rows without a difference are put in order by.</param>
public sealed record RowOrders<T>(IReadOnlyDictionary<string, Func<T, IComparable?>> ByCode, Func<T, string> NameOf)
{
    /// <summary>True for an order the list knows, with or without "-" before it.</summary>
    public bool Knows(string order) => ByCode.ContainsKey(order.TrimStart('-'));

    /// <summary>The codes, for the person who asked for another.</summary>
    public string Codes => string.Join(", ", ByCode.Keys);
}

/// <summary>Rows that stand in every order a person asks for: each is sorted once, then read through.</summary>
/// <remarks>A "-" before an order turns it round; rows without the figure come last whichever way round.</remarks>
public sealed class OrderedRows<T>(ImmutableArray<T> rows, RowOrders<T> orders)
{
    readonly ConcurrentDictionary<string, int[]> sorted = new(StringComparer.Ordinal);

    /// <summary>The rows as they came.</summary>
    public ImmutableArray<T> Rows => rows;

    /// <summary>The rows in an order.</summary>
    public IEnumerable<T> By(string order) => sorted.GetOrAdd(order, Sort).Select(at => rows[at]);

    /// <summary>The rows in an order, or as they came where none is asked for.</summary>
    public IEnumerable<T> In(string? order) => order is null ? rows : By(order);

    /// <summary>The same list with other rows in the same places, of which only some orders went by what is new.</summary>
    public OrderedRows<T> With(ImmutableArray<T> others, string changed)
    {
        var list = new OrderedRows<T>(others, orders);
        foreach (var (order, places) in sorted.Where(one => one.Key.TrimStart('-') != changed))
        {
            list.sorted[order] = places;
        }

        return list;
    }

    int[] Sort(string order)
    {
        var value = orders.ByCode[order.TrimStart('-')];
        var sign = order.StartsWith('-') ? -1 : 1;
        var keys = rows.Select(row => (Key: value(row), Name: orders.NameOf(row))).ToArray();
        var places = Enumerable.Range(0, rows.Length).ToArray();
        Array.Sort(places, (left, right) => Compare(keys[left], keys[right], sign) is not 0 and var order ? order : left - right);
        return places;
    }

    static int Compare((IComparable? Key, string Name) left, (IComparable? Key, string Name) right, int sign)
    {
        if (left.Key is null || right.Key is null)
        {
            return left.Key is null && right.Key is null ? string.CompareOrdinal(left.Name, right.Name) : left.Key is null ? 1 : -1;
        }

        var order = left.Key is string text ? string.CompareOrdinal(text, (string)right.Key) : left.Key.CompareTo(right.Key);
        return order != 0 ? order * sign : string.CompareOrdinal(left.Name, right.Name);
    }
}
