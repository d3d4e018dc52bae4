using System.Text.Json;
using Xunit.Abstractions;

namespace Stockturn.Tests.Demand;

/// <summary>Reference cases that lie beside the checkout, with their tolerances.</summary>
static class DemandCases
{
    /// <summary>
    /// The cases of a file whose id starts with one of the prefixes; none, said aloud, when the file is not here.
    /// </summary>
    public static IReadOnlyList<JsonElement> Read(ITestOutputHelper output, string file, params string[] prefixes)
    {
        if (SharedFiles.Find(file) is not { } path)
        {
            SharedFiles.SkipLine(output, file);
            return [];
        }

        using var document = JsonDocument.Parse(File.ReadAllText(path));
        var cases = document.RootElement.EnumerateArray()
            .Where(question => prefixes.Length == 0 || prefixes.Any(Id(question).StartsWith))
            .Select(question => question.Clone())
            .ToList();
        Assert.NotEmpty(cases);
        output.WriteLine($"{cases.Count} cases of {file}");
        return cases;
    }

    public static string Id(JsonElement question) => question.GetProperty("id").GetString()!;

    public static double[] Numbers(JsonElement list) => [.. list.EnumerateArray().Select(value => value.GetDouble())];

    /// <summary>Holds when the figure is within the case's tolerance.</summary>
    public static void AssertNear(JsonElement question, string what, double expected, double actual)
    {
        var relative = Tolerance(question, "rel_tolerance") ?? 0;
        var absolute = Tolerance(question, "abs_tolerance") ?? (relative == 0 ? 1e-9 : 0);
        Assert.True(
            Math.Abs(actual - expected) <= absolute + relative * Math.Abs(expected),
            $"{Id(question)} {what}: expected {expected:R}, found {actual:R}");
    }

    static double? Tolerance(JsonElement question, string name) =>
        question.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number
            ? value.GetDouble()
            : null;
}
