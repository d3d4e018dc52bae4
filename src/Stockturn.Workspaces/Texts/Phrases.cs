using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Stockturn.Workspaces.Texts;

/// <summary>Says in the person's language what engine and files say in English: the English text of a key is the pattern.</summary>
/// <remarks>
/// The texts of <c>name.1</c>, <c>name.2</c> … are tried in that order; what stands in the place of <c>{0}</c> is taken over.
/// So the engine stays in one language, and a sentence nobody translated is seen by a test and not by a seller.
/// </remarks>
public static partial class Phrases
{
    static readonly FrozenDictionary<string, Phrase[]> ByName = Load();

    // Sentences of the operating system and of the reader of JSON: they stand alone or inside one of ours.
    static readonly string[] Foreign = ["system", "json"];

    /// <summary>The sentence in the person's language; null when the catalogue has none that fits.</summary>
    /// <param name="name">The key without its number, such as <c>issue.E_DATE</c>.</param>
    /// <param name="english">The sentence as the engine says it.</param>
    /// <param name="texts">The texts of the person's language.</param>
    public static string? Find(string name, string english, TextBook texts)
    {
        foreach (var phrase in ByName.GetValueOrDefault(name) ?? [])
        {
            if (phrase.Pattern.Match(english) is { Success: true } found)
            {
                return texts.Language == Language.English
                    ? english
                    : string.Format(CultureInfo.InvariantCulture, phrase.Chinese, [.. Parts(found).Select(part => Part(name, part, texts))]);
            }
        }

        return null;
    }

    /// <summary>What the operating system or the reader of JSON says; null when the catalogue has none that fits.</summary>
    /// <remarks>Lines and bytes a reader counts from 0 are counted from 1.</remarks>
    public static string? FindForeign(string english, TextBook texts)
    {
        if (JsonPlace().Match(english) is { Success: true } place)
        {
            var (line, at) = (Counted(place.Groups[2].Value), Counted(place.Groups[3].Value));
            return texts.Format("system.place", line, at, FindForeign(place.Groups[1].Value, texts) ?? place.Groups[1].Value);
        }

        return Foreign.Select(name => Find(name, english, texts)).FirstOrDefault(found => found is not null);
    }

    // What stands in a place of a sentence may be a sentence itself.
    static string Part(string name, string part, TextBook texts) => part.Contains(' ')
        ? Find(name, part, texts) ?? FindForeign(part, texts) ?? part
        : part;

    static IEnumerable<string> Parts(Match found) => found.Groups.Values.Skip(1).Select(group => group.Value);

    static long Counted(string fromZero) => long.Parse(fromZero, CultureInfo.InvariantCulture) + 1;

    static FrozenDictionary<string, Phrase[]> Load() => TextBook.Keys
        .Select(key => (Key: key, Number: Numbered().Match(key)))
        .Where(one => one.Number.Success)
        .GroupBy(one => one.Number.Groups[1].Value)
        .ToFrozenDictionary(
            name => name.Key,
            name => name
                .OrderBy(one => int.Parse(one.Number.Groups[2].Value, CultureInfo.InvariantCulture))
                .Select(one => new Phrase(PatternOf(TextBook.Both(one.Key)[1]), Unfilled(TextBook.Both(one.Key)[0])))
                .ToArray(),
            StringComparer.Ordinal);

    // {0} and {1} stand in the English text in this order.
    static Regex PatternOf(string english) => new(
        $"^{Place().Replace(Regex.Escape(english), "(.+?)")}$", RegexOptions.Singleline | RegexOptions.CultureInvariant);

    // Braces that are no places, as in { … }, are letters.
    static string Unfilled(string chinese) => Brace().Replace(chinese, found => found.Value + found.Value);

    sealed record Phrase(Regex Pattern, string Chinese);

    [GeneratedRegex(@"^(.*?)(?: Path: [^|]*\|)? LineNumber: (\d+) \| BytePositionInLine: (\d+)\.$", RegexOptions.Singleline)]
    private static partial Regex JsonPlace();

    [GeneratedRegex(@"^(.+)\.(\d+)$")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"\\\{\d}")]
    private static partial Regex Place();

    [GeneratedRegex(@"\{(?!\d})|(?<!\{\d)}")]
    private static partial Regex Brace();
}
