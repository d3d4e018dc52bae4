using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Stockturn.Facts.Sources;

/// <summary>What sellers write for one of a few meanings, in Chinese and English; case does not matter.</summary>
sealed class Words<TMeaning>
{
    readonly FrozenDictionary<string, TMeaning> meanings;
    readonly FrozenDictionary<string, TMeaning>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public Words(params (TMeaning Meaning, string Words)[] lines)
    {
        meanings = lines
            .SelectMany(line => line.Words.Split('|').Select(word => (word, line.Meaning)))
            .ToFrozenDictionary(pair => pair.word, pair => pair.Meaning, StringComparer.OrdinalIgnoreCase);
        lookup = meanings.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The meaning of a word, when it is one of them.</summary>
    public bool TryFind(ReadOnlySpan<char> word, [MaybeNullWhen(false)] out TMeaning meaning) =>
        lookup.TryGetValue(word, out meaning);

    /// <summary>
    /// The meaning of a cell; the other one when the cell is empty or, with a warning, when the word is unknown.
    /// </summary>
    public TMeaning Of(SourceRow row, int field, TMeaning otherwise)
    {
        var word = row.Text(field);
        if (word.IsEmpty)
        {
            return otherwise;
        }

        if (TryFind(word, out var meaning))
        {
            return meaning;
        }

        row.WarnOnce(
            "W_UNKNOWN_WORD", field,
            $"a word such as {meanings.Keys.Order(StringComparer.Ordinal).First()}; read as {otherwise?.ToString() ?? "not told"}",
            "use one of the words of docs/sources.md");
        return otherwise;
    }
}
