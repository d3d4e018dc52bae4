using System.Globalization;
using System.Text.Json;
using Stockturn.Calculators;

namespace Stockturn.Tests.Calculators;

/// <summary>A file of worked cases: each is asked as it stands, and the answer held against what it expects.</summary>
static class CaseFile
{
    const double DefaultTolerance = 1e-6;

    /// <summary>What disagrees, one line each, over the cases of some kinds; and how many cases were asked.</summary>
    /// <remarks>A case marked optional need not be met: its disagreements stand apart.</remarks>
    public static (List<string> Disagreements, List<string> Optional, int Asked) Ask(string json, params string[] kinds)
    {
        using var file = JsonDocument.Parse(json);
        JsonElement[] cases = [.. file.RootElement.EnumerateArray().Where(one => kinds.Contains(Text(one, "kind")))];
        var (answered, _) = Solver.Answer($"[{string.Join(",", cases.Select(one => one.GetRawText()))}]");
        using var answers = JsonDocument.Parse(answered);
        var disagreements = cases.Zip(answers.RootElement.EnumerateArray())
            .SelectMany(
                pair => Compare(pair.First, pair.Second), (pair, line) => (IsOptional: IsOptional(pair.First), line))
            .ToLookup(found => found.IsOptional, found => found.line);
        return ([.. disagreements[false]], [.. disagreements[true]], cases.Length);
    }

    static bool IsOptional(JsonElement question) =>
        question.TryGetProperty("optional", out var optional) && optional.ValueKind == JsonValueKind.True;

    static List<string> Compare(JsonElement question, JsonElement answer)
    {
        if (!answer.TryGetProperty("output", out var output))
        {
            return [$"{Text(question, "id")}: {answer.GetProperty("error")}"];
        }

        var expected = question.GetProperty("expected").EnumerateObject().ToArray();
        var also = question.TryGetProperty("also_acceptable", out var other) ? other : default;
        var first = expected.SelectMany(entry => Field(question, output, entry)).ToList();
        return first.Count == 0 || also.ValueKind != JsonValueKind.Object
            ? first
            : also.EnumerateObject().SelectMany(entry => Field(question, output, entry)).Any() ? first : [];
    }

    static IEnumerable<string> Field(JsonElement question, JsonElement output, JsonProperty expected)
    {
        if (!output.TryGetProperty(expected.Name, out var found))
        {
            return [$"{Text(question, "id")}: {expected.Name} is missing"];
        }

        var isLayers = expected.Name == "layers";
        var agrees = isLayers
            ? Merged(expected.Value, Keys(expected.Value)).SequenceEqual(Merged(found, Keys(expected.Value)))
            : Agrees(question, expected.Value, found);
        return agrees
            ? []
            : [$"{Text(question, "id")}: {expected.Name} is {found.GetRawText()}; "
                + $"expected {expected.Value.GetRawText()}"];
    }

    static bool Agrees(JsonElement question, JsonElement expected, JsonElement found) => expected.ValueKind switch
    {
        JsonValueKind.Number => found.ValueKind == JsonValueKind.Number
            && IsClose(question, expected.GetDouble(), found.GetDouble()),
        JsonValueKind.Object => found.ValueKind == JsonValueKind.Object && expected.EnumerateObject().All(entry =>
            found.TryGetProperty(entry.Name, out var inner) && Agrees(question, entry.Value, inner)),
        JsonValueKind.Array => found.ValueKind == JsonValueKind.Array
            && expected.GetArrayLength() == found.GetArrayLength()
            && expected.EnumerateArray().Zip(found.EnumerateArray())
                .All(pair => Agrees(question, pair.First, pair.Second)),
        _ => expected.GetRawText() == found.GetRawText(),
    };

    static bool IsClose(JsonElement question, double expected, double found)
    {
        var absolute = Tolerance(question, "abs_tolerance");
        var relative = Tolerance(question, "rel_tolerance");
        var allowed = absolute is null && relative is null
            ? DefaultTolerance * Math.Max(1, Math.Abs(expected))
            : Math.Max(absolute ?? 0, (relative ?? 0) * Math.Abs(expected));
        return Math.Abs(expected - found) <= allowed;
    }

    // Layers of equal date, batch and unit cost are one, whichever of these a case tells.
    static IEnumerable<string> Merged(JsonElement layers, HashSet<string> keys) =>
        layers.EnumerateArray()
            .GroupBy(layer => string.Join("|", new[] { "date", "batch", "unit_cost" }
                .Where(keys.Contains)
                .Select(key => Text(layer, key))))
            .Select(group => (group.Key, Quantity: group.Sum(layer => layer.GetProperty("qty").GetDecimal()),
                Value: keys.Contains("value")
                    ? group.Sum(layer => layer.TryGetProperty("value", out var value) ? value.GetDecimal() : 0m)
                    : 0m))
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => string.Create(
                CultureInfo.InvariantCulture, $"{group.Key}:{group.Quantity:0.######}:{group.Value:0.######}"));

    static HashSet<string> Keys(JsonElement layers) =>
        [.. layers.EnumerateArray().SelectMany(layer => layer.EnumerateObject()).Select(entry => entry.Name)];

    static double? Tolerance(JsonElement question, string name) =>
        question.TryGetProperty(name, out var tolerance) ? tolerance.GetDouble() : null;

    static string Text(JsonElement element, string name) => !element.TryGetProperty(name, out var found)
        ? ""
        : found.ValueKind == JsonValueKind.Number
            ? found.GetDouble().ToString("R", CultureInfo.InvariantCulture)
            : found.ToString();
}
