using System.Globalization;
using System.Text.Json.Nodes;

namespace Stockturn.Browser;

/// <summary>The words of a language as the server hands them to the pages.</summary>
sealed class Words
{
    readonly JsonObject texts;

    Words(JsonObject texts) => this.texts = texts;

    /// <summary>The words of a language: zh or en.</summary>
    public static async Task<Words> Of(Site site, string language) => new((await site.Ask($"/api/texts/{language}")).AsObject());

    public string this[string key] => (string?)texts[key] ?? throw new KeyNotFoundException($"no text for {key}");

    /// <summary>True when there is a text for the key.</summary>
    public bool Has(string key) => texts.ContainsKey(key);

    /// <summary>The text with its places filled.</summary>
    public string Format(string key, params object[] parts) => string.Format(CultureInfo.InvariantCulture, this[key], parts);

    /// <summary>The text as a heading begins.</summary>
    public string Titled(string key) => char.ToUpperInvariant(this[key][0]) + this[key][1..];

    /// <summary>What a figure is called where it stands.</summary>
    public string Figure(string code) => Titled(Has($"metric.{code}") ? $"metric.{code}" : $"web.figure.{code}");
}
