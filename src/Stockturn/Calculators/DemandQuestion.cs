using System.Text.Json;

namespace Stockturn.Calculators;

/// <summary>Reads the fields of a question about demand, and says which one is to blame.</summary>
static class DemandQuestion
{
    /// <summary>The code for input that cannot be.</summary>
    public const string InvalidInput = "invalid-input";

    /// <summary>The code for a method nobody knows.</summary>
    public const string UnknownKind = "unknown-kind";

    /// <summary>A field, or null when it is missing or null.</summary>
    public static JsonElement? Field(JsonElement input, string name) =>
        input.ValueKind == JsonValueKind.Object && input.TryGetProperty(name, out var value)
            && value.ValueKind != JsonValueKind.Null
            ? value
            : null;

    /// <summary>A text that must be there.</summary>
    public static string Text(JsonElement input, string name) =>
        Field(input, name) is { ValueKind: JsonValueKind.String } text
            ? text.GetString()!
            : throw new QuestionException(InvalidInput, $"{name} must be a text", name);

    /// <summary>A finite number, or null when it is missing.</summary>
    public static double? Number(JsonElement input, string name, string path) =>
        Field(input, name) is { } value ? Number(value, path) : null;

    /// <summary>A whole number from 1 to the most, or null when it is missing.</summary>
    public static int? Whole(JsonElement input, string name, int most, string path) =>
        Field(input, name) is not { } value ? null
        : value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= 1 && number <= most
            ? number
            : throw new QuestionException(
                InvalidInput, $"found {value.GetRawText()}; expected a whole number from 1 to {most}", path);

    /// <summary>A list of numbers, one at least.</summary>
    public static double[] Numbers(JsonElement input, string name)
    {
        if (Field(input, name) is not { ValueKind: JsonValueKind.Array } list || list.GetArrayLength() == 0)
        {
            throw new QuestionException(InvalidInput, $"{name} must be a list of numbers, one at least", name);
        }

        return [.. list.EnumerateArray().Select((value, place) => Number(value, $"{name}[{place}]"))];
    }

    /// <summary>A list of numbers of nothing or more.</summary>
    public static double[] Counts(JsonElement input, string name)
    {
        var numbers = Numbers(input, name);
        var wrong = Array.FindIndex(numbers, number => number < 0);
        return wrong < 0
            ? numbers
            : throw new QuestionException(InvalidInput, "expected 0 or more", $"{name}[{wrong}]");
    }

    static double Number(JsonElement value, string path) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && double.IsFinite(number)
            ? number
            : throw new QuestionException(InvalidInput, $"found {value.GetRawText()}; expected a number", path);
}
