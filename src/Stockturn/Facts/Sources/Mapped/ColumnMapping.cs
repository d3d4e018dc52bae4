using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Stockturn.Facts.Sources;

/// <summary>How a person's own file is read: which of its headings is which column of one of our sheets.</summary>
/// <remarks>Kept as JSON beside the workspace; <c>docs/mappings</c> holds examples for public files.</remarks>
public sealed record ColumnMapping
{
    /// <summary>A short name; it keeps the facts of this file apart from those of others.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// What a row is: products, stock, sales, purchases, movements, returns, prices, rates, fees, shipments …
    /// </summary>
    public required string Kind { get; init; }

    /// <summary>Heading in the file → canonical column of the sheet.</summary>
    public required ImmutableSortedDictionary<string, string> Columns { get; init; }

    /// <summary>Canonical column → what counts where the file has no such column or an empty cell.</summary>
    public ImmutableSortedDictionary<string, string> Constants
    {
        get;
        init => field = value ?? ImmutableSortedDictionary<string, string>.Empty;
    } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Texts that mean "not told", such as "Date Not Captured".</summary>
    public ImmutableArray<string> NoValue
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>Sales: an order number that starts with this is a credit, and its units count as negative.</summary>
    public string? CancellationPrefix { get; init; }

    /// <summary>
    /// Codes in the SKU column that are no goods but fees and corrections; their rows are noted and left out.
    /// </summary>
    public ImmutableArray<string> NotSkus
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>A regular expression for more such codes; it must match the whole code.</summary>
    public string? NotSkuPattern { get; init; }

    /// <summary>day-first or month-first; null lets the file's dates tell.</summary>
    public string? DateOrder { get; init; }

    /// <summary>True for 1.210,00; false for 1,210.00; null lets the file's numbers tell.</summary>
    public bool? DecimalComma { get; init; }

    /// <summary>A mapping from its JSON.</summary>
    /// <returns>Null, and what is wrong, when the text is no mapping.</returns>
    public static ColumnMapping? Parse(string json, out string? trouble)
    {
        try
        {
            var mapping = JsonSerializer.Deserialize(json, MappingJson.Default.ColumnMapping);
            trouble = mapping is null ? "found null; expected a mapping" : mapping.Trouble();
            return trouble is null ? mapping : null;
        }
        catch (JsonException error)
        {
            trouble = error.Message;
            return null;
        }
    }

    /// <summary>The mapping as JSON, indented, always in the same order.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, MappingJson.Default.ColumnMapping);

    string? Trouble()
    {
        if (MappedSource.SheetOf(Kind) is not { } sheet)
        {
            return $"found the kind \"{Kind}\"; expected one of {string.Join(", ", MappedSource.Kinds)}";
        }

        if (DateOrder is not (null or "day-first" or "month-first"))
        {
            return $"found the date order \"{DateOrder}\"; expected day-first or month-first";
        }

        if (NotSkuPattern is not null && PatternTrouble(NotSkuPattern) is { } wrong)
        {
            return wrong;
        }

        var names = sheet.Columns.Select(column => column.Name).ToHashSet(StringComparer.Ordinal);
        var strange = Columns.Values.Concat(Constants.Keys).FirstOrDefault(name => !names.Contains(name));
        return strange is null
            ? null
            : $"found the column \"{strange}\"; {Kind} has {string.Join(", ", names.Order(StringComparer.Ordinal))}";
    }

    static string? PatternTrouble(string pattern)
    {
        try
        {
            MappedSource.PatternOf(pattern);
            return null;
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            return $"found the pattern \"{pattern}\"; expected a plain regular expression ({error.Message})";
        }
    }
}

/// <summary>How mappings are written as JSON.</summary>
[JsonSourceGenerationOptions(
    WriteIndented = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    ReadCommentHandling = JsonCommentHandling.Skip,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(ColumnMapping))]
sealed partial class MappingJson : JsonSerializerContext;
