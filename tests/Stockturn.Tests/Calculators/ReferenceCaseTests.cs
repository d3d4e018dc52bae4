using Xunit.Abstractions;

namespace Stockturn.Tests.Calculators;

public sealed class ReferenceCaseTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("cases/stock-ageing.json", 13, "stock-ageing")]
    [InlineData("cases/valuation.json", 10, "valuation")]
    [InlineData("cases/attribution.json", 2, "apportion", "apportion-money")]
    public void Every_case_of_a_file_holds(string path, int atLeast, params string[] kinds)
    {
        if (SharedFiles.Find(path) is not { } file)
        {
            SharedFiles.SkipLine(output, path);
            return;
        }

        var (disagreements, asked) = CaseFile.Ask(file, kinds);

        Assert.True(disagreements.Count == 0, string.Join(Environment.NewLine, disagreements));
        Assert.True(asked >= atLeast, $"only {asked} cases were asked; expected {atLeast}");
    }
}
