using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace Stockturn.Workspaces.Texts;

/// <summary>The languages a seller may look at us in.</summary>
public enum Language
{
    /// <summary>中文.</summary>
    Chinese,

    /// <summary>English.</summary>
    English,
}

/// <summary>
/// Every text a seller sees, in one catalogue of key → [Chinese, English]: `texts.json`; `issues.json` for the sentences
/// of issues, whose English is what the engine says (<see cref="Phrases"/>); and `web.json` for the pages.
/// </summary>
public sealed class TextBook
{
    static readonly FrozenDictionary<string, string[]> Catalogue = Load();

    readonly int place;

    TextBook(Language language)
    {
        Language = language;
        place = (int)language;
    }

    /// <summary>The texts in Chinese.</summary>
    public static TextBook Chinese { get; } = new(Language.Chinese);

    /// <summary>The texts in English.</summary>
    public static TextBook English { get; } = new(Language.English);

    /// <summary>Every key of the catalogue.</summary>
    public static IEnumerable<string> Keys => Catalogue.Keys.Order(StringComparer.Ordinal);

    /// <summary>The language.</summary>
    public Language Language { get; }

    /// <summary>The text of a key.</summary>
    /// <exception cref="KeyNotFoundException">The catalogue lacks the key: our mistake.</exception>
    public string this[string key] =>
        Catalogue.TryGetValue(key, out var texts) ? texts[place] : throw new KeyNotFoundException($"texts.json lacks \"{key}\"");

    /// <summary>The texts of a language.</summary>
    public static TextBook Of(Language language) => language == Language.Chinese ? Chinese : English;

    /// <summary>True when the catalogue has a key.</summary>
    public static bool Has(string key) => Catalogue.ContainsKey(key);

    /// <summary>Both texts of a key.</summary>
    public static IReadOnlyList<string> Both(string key) => Catalogue[key];

    /// <summary>The text of a key with its places filled.</summary>
    public string Format(string key, params object?[] parts) => string.Format(CultureInfo.InvariantCulture, this[key], parts);

    /// <summary>The text of a key, or a plain word where the catalogue lacks it: for names that come from data.</summary>
    public string Or(string key, string word) => Catalogue.TryGetValue(key, out var texts) ? texts[place] : word;

    static FrozenDictionary<string, string[]> Load() =>
        Load("texts.json").Concat(Load("issues.json")).Concat(Load("web.json")).ToFrozenDictionary(StringComparer.Ordinal);

    static Dictionary<string, string[]> Load(string name)
    {
        using var stream = typeof(TextBook).Assembly.GetManifestResourceStream($"Stockturn.Workspaces.Texts.{name}")!;
        return JsonSerializer.Deserialize<Dictionary<string, string[]>>(stream)!;
    }
}
