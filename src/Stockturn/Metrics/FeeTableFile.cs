using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Stockturn.Values;

namespace Stockturn.Metrics;

/// <summary>
/// Fee rows as JSON: an object with <c>rates</c> and <c>sizes</c>, each a list of rows; a field left out is null.
/// </summary>
public static class FeeTableFile
{
    const string ShippedName = "Stockturn.Metrics.fee-rates.json";

    /// <summary>The table shipped inside the program.</summary>
    public static FeeTable ReadShipped()
    {
        using var stream = typeof(FeeTableFile).Assembly.GetManifestResourceStream(ShippedName)
            ?? throw new InvalidOperationException($"{ShippedName} is not embedded in the engine");
        using var document = JsonDocument.Parse(stream);
        return Read(document.RootElement);
    }

    /// <summary>A table from JSON.</summary>
    /// <exception cref="FormatException">A row lacks a field that every row needs.</exception>
    public static FeeTable Read(JsonElement root) => new(
        root.TryGetProperty("rates", out var rates) ? rates.EnumerateArray().Select(ReadRate) : [],
        root.TryGetProperty("sizes", out var sizes) ? sizes.EnumerateArray().Select(ReadSize) : []);

    static FeeRate ReadRate(JsonElement row) => new(
        Text(row, "card"), Text(row, "type"), OptionalText(row, "size"),
        OptionalWhole(row, "from_month"), OptionalWhole(row, "to_month"),
        OptionalWhole(row, "age_from"), OptionalWhole(row, "age_to"),
        Number(row, "rate"), Text(row, "unit"), OptionalNumber(row, "per_unit_minimum"),
        new Currency(Text(row, "currency")), Day(Text(row, "from")), OptionalDay(row, "to"),
        Text(row, "source"), Text(row, "confidence"))
    {
        Categories = Texts(row, "categories"),
        ExceptCategories = Texts(row, "except"),
        PriceOver = OptionalNumber(row, "price_over"),
        PriceTo = OptionalNumber(row, "price_to"),
        IsForWholePrice = row.TryGetProperty("whole", out var whole) && whole.GetBoolean(),
        WeightOverPounds = OptionalNumber(row, "over_lb"),
        WeightToPounds = OptionalNumber(row, "to_lb"),
        PerPoundOver = OptionalNumber(row, "per_lb_over"),
    };

    static SizeTierRule ReadSize(JsonElement row) => new(
        Text(row, "card"), Text(row, "tier"), Text(row, "other"),
        (double)Number(row, "volume_to_m3"), (double)Number(row, "weight_to_kg"),
        Day(Text(row, "from")), Text(row, "source"), Text(row, "confidence"));

    static string Text(JsonElement row, string name) =>
        OptionalText(row, name) ?? throw new FormatException($"a fee row has no \"{name}\": {row.GetRawText()}");

    static string? OptionalText(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) ? value.GetString() : null;

    static decimal Number(JsonElement row, string name) =>
        OptionalNumber(row, name) ?? throw new FormatException($"a fee row has no \"{name}\": {row.GetRawText()}");

    static decimal? OptionalNumber(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) ? value.GetDecimal() : null;

    static int? OptionalWhole(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) ? value.GetInt32() : null;

    static DateOnly? OptionalDay(JsonElement row, string name) => OptionalText(row, name) is { } day ? Day(day) : null;

    static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    static ImmutableArray<string> Texts(JsonElement row, string name) =>
        row.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(text => text.GetString()!)] : [];
}
