using System.Globalization;
using System.Text.Json;

namespace Stockturn.Calculators;

/// <summary>
/// The input of a question, or an object inside it, read field by field; what is wrong names its path.
/// </summary>
readonly struct Question(JsonElement element, string path = "")
{
    /// <summary>The fields in the order in which they stand.</summary>
    public IEnumerable<string> Names => element.EnumerateObject().Select(entry => entry.Name);

    /// <summary>True when a field is there and not null.</summary>
    public bool Has(string name) => Find(name) is not null;

    /// <summary>An exact number; a text that holds one will do.</summary>
    public decimal Number(string name) => OptionalNumber(name) ?? throw Missing(name);

    /// <inheritdoc cref="Number"/>
    public decimal? OptionalNumber(string name)
    {
        if (Find(name) is not { } found)
        {
            return null;
        }

        var isNumber = found.ValueKind switch
        {
            JsonValueKind.Number => found.TryGetDecimal(out var number) ? (decimal?)number : null,
            JsonValueKind.String => decimal.TryParse(
                found.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var text) ? text : null,
            _ => null,
        };
        return isNumber ?? throw Wrong(name, found, "a number such as 12.5");
    }

    /// <summary>A number of whole units.</summary>
    public long Whole(string name)
    {
        var number = Number(name);
        return decimal.Truncate(number) == number && Math.Abs(number) <= long.MaxValue
            ? (long)number
            : throw Wrong(name, Find(name)!.Value, "a whole number");
    }

    /// <summary>A text; a number stands for its digits.</summary>
    public string Text(string name) => OptionalText(name) ?? throw Missing(name);

    /// <inheritdoc cref="Text"/>
    public string? OptionalText(string name) => Find(name) is not { } found ? null : found.ValueKind switch
    {
        JsonValueKind.String => found.GetString(),
        JsonValueKind.Number => found.GetRawText(),
        _ => throw Wrong(name, found, "a text"),
    };

    /// <summary>A day such as 2024-12-31.</summary>
    public DateOnly Day(string name)
    {
        var text = Text(name);
        var isDay = DateOnly.TryParseExact(
            text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        return isDay
            ? day
            : throw Wrong(name, Find(name)!.Value, "a day such as 2024-12-31");
    }

    /// <summary>An object inside.</summary>
    public Question Object(string name)
    {
        var found = Find(name) ?? throw Missing(name);
        return found.ValueKind == JsonValueKind.Object
            ? new Question(found, PathOf(name))
            : throw Wrong(name, found, "an object");
    }

    /// <summary>The objects of a list; none when the field is not there.</summary>
    public IReadOnlyList<Question> List(string name)
    {
        var inside = this;
        return
        [
            .. Items(name).Select((item, at) => item.ValueKind == JsonValueKind.Object
                ? new Question(item, inside.PathOf($"{name}[{at}]"))
                : throw inside.Wrong($"{name}[{at}]", item, "an object")),
        ];
    }

    /// <summary>A number above 0.</summary>
    public double Above(string name) => Number(name) is > 0 and var amount
        ? (double)amount
        : throw Refuse(name, $"found {Number(name)}; expected above 0");

    /// <summary>A number of 0 or more.</summary>
    public double NotNegative(string name) => Number(name) is >= 0 and var amount
        ? (double)amount
        : throw Refuse(name, $"found {Number(name)}; expected 0 or more");

    /// <summary>True or false; false when the field is not there.</summary>
    public bool Flag(string name) => Find(name) is { } found && found.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Wrong(name, found, "true or false"),
    };

    /// <summary>The exact numbers of a list.</summary>
    public IReadOnlyList<decimal> NumberList(string name)
    {
        var inside = this;
        return
        [
            .. Items(name).Select((item, at) => item.ValueKind == JsonValueKind.Number && item.TryGetDecimal(out var number)
                ? number
                : throw inside.Wrong($"{name}[{at}]", item, "a number")),
        ];
    }

    /// <summary>The whole numbers of a list.</summary>
    public IReadOnlyList<int> WholeList(string name)
    {
        var inside = this;
        return
        [
            .. Items(name).Select((item, at) =>
                item.ValueKind == JsonValueKind.Number && item.TryGetInt32(out var whole)
                ? whole
                : throw inside.Wrong($"{name}[{at}]", item, "a whole number")),
        ];
    }

    /// <summary>The texts of a list.</summary>
    public IReadOnlyList<string> TextList(string name)
    {
        var inside = this;
        return
        [
            .. Items(name).Select((item, at) => item.ValueKind == JsonValueKind.String
                ? item.GetString()!
                : throw inside.Wrong($"{name}[{at}]", item, "a text")),
        ];
    }

    /// <summary>A refusal of a field that says what was expected.</summary>
    public QuestionException Refuse(string name, string message) => new("invalid-input", message, PathOf(name));

    IEnumerable<JsonElement> Items(string name) => Find(name) is not { } found
        ? []
        : found.ValueKind == JsonValueKind.Array ? [.. found.EnumerateArray()] : throw Wrong(name, found, "a list");

    JsonElement? Find(string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var found)
        && found.ValueKind != JsonValueKind.Null
            ? found
            : null;

    string PathOf(string name) => path.Length == 0 ? name : $"{path}.{name}";

    QuestionException Missing(string name) => Refuse(name, $"{PathOf(name)} is missing");

    QuestionException Wrong(string name, JsonElement found, string expected) =>
        Refuse(name, $"{PathOf(name)}: found {Shortened(found.GetRawText())}; expected {expected}");

    static string Shortened(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
