namespace Stockturn.Facts;

/// <summary>The texts facts refer to, each kept once and known by a number: items, warehouses, stores, currencies, words.</summary>
/// <remarks>Numbers are given in the order of first use, so the same files in the same order give the same numbers.</remarks>
public sealed class Terms
{
    readonly List<string> texts = [];
    readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
    readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;

    /// <summary>An empty vocabulary.</summary>
    public Terms() => lookup = ids.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How many texts are known. Ids run from 0.</summary>
    public int Count => texts.Count;

    /// <summary>The text of an id.</summary>
    public string this[int id] => texts[id];

    /// <summary>The text of a stored value, or null where it is missing.</summary>
    public string? TextOf(long value) => value == FactKind.Missing ? null : texts[(int)value];

    /// <summary>The id of a text, given one if it is new.</summary>
    public int IdOf(ReadOnlySpan<char> text)
    {
        if (lookup.TryGetValue(text, out var id))
        {
            return id;
        }

        id = texts.Count;
        texts.Add(text.ToString());
        ids.Add(texts[id], id);
        return id;
    }

    /// <summary>The id of a text if it is known.</summary>
    public bool TryFind(ReadOnlySpan<char> text, out int id) => lookup.TryGetValue(text, out id);
}
