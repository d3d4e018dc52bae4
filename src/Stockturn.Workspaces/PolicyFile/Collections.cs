using System.Collections;
using System.Collections.Immutable;
using System.Reflection;

namespace Stockturn.Workspaces.Policies;

/// <summary>Makes immutable lists and maps of types known only when the program runs.</summary>
static class Collections
{
    /// <summary>An ImmutableArray of the given type.</summary>
    public static object ListOf(Type type, List<object?> items) => Call(nameof(Array), type, items);

    /// <summary>
    /// An ImmutableSortedDictionary or ImmutableDictionary from text, sorted and compared by code point.
    /// </summary>
    public static object MapOf(Type type, List<DictionaryEntry> items)
    {
        var isSorted = type.GetGenericTypeDefinition() == typeof(ImmutableSortedDictionary<,>);
        return Call(isSorted ? nameof(Sorted) : nameof(Unsorted), type, items);
    }

    static object Call(string method, Type type, object items) =>
        typeof(Collections).GetMethod(method, BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod(type.GenericTypeArguments[^1])
            .Invoke(null, [items])!;

    static ImmutableArray<T> Array<T>(List<object?> items) => items.Count == 0 ? [] : [.. items.Cast<T>()];

    static ImmutableSortedDictionary<string, T> Sorted<T>(List<DictionaryEntry> items) =>
        items.ToImmutableSortedDictionary(item => (string)item.Key, item => (T)item.Value!, StringComparer.Ordinal);

    static ImmutableDictionary<string, T> Unsorted<T>(List<DictionaryEntry> items) =>
        items.ToImmutableDictionary(item => (string)item.Key, item => (T)item.Value!, StringComparer.Ordinal);
}
