using Xunit.Abstractions;

namespace Stockturn.Tests.Calculators;

public sealed class ReferenceCaseTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("cases/stock-ageing.json", 13, "stock-ageing")]
    [InlineData("cases/valuation.json", 10, "valuation")]
    [InlineData("cases/attribution.json", 2, "apportion", "apportion-money")]
    [InlineData("cases/forecast.json", 107, "forecast")]
    public void Every_case_of_a_file_holds(string path, int atLeast, params string[] kinds)
    {
        if (SharedFiles.Find(path) is not { } file)
        {
            SharedFiles.SkipLine(output, path);
            return;
        }

        var (disagreements, optional, asked) = CaseFile.Ask(File.ReadAllText(file), kinds);

        optional.ForEach(line => output.WriteLine($"optional: {line}"));
        Assert.True(disagreements.Count == 0, string.Join(Environment.NewLine, disagreements));
        Assert.True(asked >= atLeast, $"only {asked} cases were asked; expected {atLeast}");
    }

    [Theory]
    [InlineData("""{"qty": 1, "value": 11}""", "", 1)]
    [InlineData("""{"layers": [{"qty": 2, "unit_cost": 10}]}""", "", 1)]
    [InlineData("""{"no_such_key": 1}""", "", 1)]
    [InlineData("""{"value": 11}""", """, "also_acceptable": {"value": 10}""", 0)]
    [InlineData("""{"value": 11}""", """, "optional": true""", 0)]
    [InlineData("""{"value": 10.5}""", """, "abs_tolerance": 1""", 0)]
    public void A_case_that_does_not_hold_is_found(string expected, string more, int disagreements)
    {
        var cases = $$$"""
            [{"id": "x", "kind": "valuation",
              "input": {"method": "FIFO", "ops": [{"op": "in", "qty": 1, "unit_cost": 10}]},
              "expected": {{{expected}}}{{{more}}}}]
            """;

        Assert.Equal(disagreements, CaseFile.Ask(cases, "valuation").Disagreements.Count);
    }
}
