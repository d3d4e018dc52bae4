using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit.Abstractions;

namespace Stockturn.Tests.Metrics;

/// <summary>Asks the engine for the figures of reference cases and lists where it disagrees.</summary>
static class CaseFile
{
    /// <summary>Checks the cases an adapter exists for; every adapter must meet its case.</summary>
    public static void Check(
        ITestOutputHelper output, string path, IReadOnlyDictionary<string, Func<JsonElement, JsonObject>> adapters)
    {
        if (SharedFiles.Find(path) is not { } file)
        {
            SharedFiles.SkipLine(output, path);
            return;
        }

        using var document = JsonDocument.Parse(File.ReadAllText(file));
        var seen = new List<string>();
        var disagreements = new List<string>();
        foreach (var example in document.RootElement.EnumerateArray())
        {
            var id = example.GetProperty("id").GetString()!;
            if (adapters.TryGetValue(id, out var adapter))
            {
                seen.Add(id);
                var tolerance = example.GetProperty("abs_tolerance").GetDouble();
                var actual = JsonSerializer.SerializeToElement(adapter(example.GetProperty("input")));
                disagreements.AddRange(Differences(id, example.GetProperty("expected"), actual, tolerance));
            }
        }

        output.WriteLine($"{seen.Count} cases of {path}");
        Assert.Equal(adapters.Keys.Order(), seen.Order());
        Assert.Empty(disagreements);
    }

    static IEnumerable<string> Differences(string at, JsonElement expected, JsonElement actual, double tolerance)
    {
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                return expected.EnumerateObject().SelectMany(member => actual.TryGetProperty(member.Name, out var value)
                    ? Differences($"{at}.{member.Name}", member.Value, value, tolerance)
                    : [$"{at}.{member.Name}: not answered"]);
            case JsonValueKind.Array:
                return expected.GetArrayLength() == actual.GetArrayLength()
                    ? expected.EnumerateArray().SelectMany(
                        (element, index) => Differences($"{at}[{index}]", element, actual[index], tolerance))
                    : [$"{at}: {actual.GetArrayLength()} entries, expected {expected.GetArrayLength()}"];
            case JsonValueKind.Number when actual.ValueKind == JsonValueKind.Number:
                return Math.Abs(expected.GetDouble() - actual.GetDouble()) <= tolerance
                    ? []
                    : [$"{at}: {actual}, expected {expected}"];
            default:
                return expected.ToString() == actual.ToString() ? [] : [$"{at}: {actual}, expected {expected}"];
        }
    }
}

/// <summary>Short ways to read a case and to write an answer.</summary>
static class CaseFields
{
    public static decimal Number(this JsonElement element, string name) => element.GetProperty(name).GetDecimal();

    public static decimal[] Numbers(this JsonElement element, string name) =>
        [.. element.GetProperty(name).EnumerateArray().Select(value => value.GetDecimal())];

    public static JsonNode? Node(this Stockturn.Metrics.Reading reading) =>
        reading.TryGet(out var figure) ? JsonValue.Create(figure) : null;
}
