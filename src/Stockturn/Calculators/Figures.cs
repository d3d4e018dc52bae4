using System.Text.Json.Nodes;
using Stockturn.Values;

namespace Stockturn.Calculators;

/// <summary>Figures as they stand in an answer.</summary>
static class Figures
{
    // Dividing by a one of full scale drops trailing zeros and changes nothing else.
    const decimal One = 1.0000000000000000000000000000m;

    /// <summary>A number without trailing zeros.</summary>
    public static JsonNode Plain(decimal number) => JsonValue.Create(number / One);

    /// <summary>A number, or null when there is none.</summary>
    public static JsonNode? Plain(decimal? number) => number is { } known ? Plain(known) : null;

    /// <summary>A number of units.</summary>
    public static JsonNode Plain(Quantity quantity) => Plain(quantity.Units);

    /// <summary>A list of numbers.</summary>
    public static JsonArray List(IEnumerable<decimal?> numbers) => [.. numbers.Select(Plain)];
}
