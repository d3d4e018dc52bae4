using System.Text.RegularExpressions;

namespace Stockturn.Tests.House;

public sealed partial class IssueDocsTests
{
    [GeneratedRegex("\"([EWN]_[A-Z][A-Z0-9_]+)\"")]
    private static partial Regex Code();

    [GeneratedRegex("^### ([EWN]_[A-Z0-9_]+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    static readonly string Page = File.ReadAllText(Path.Combine(Sources.Root, "docs", "issues.md"));

    [Fact]
    public void Every_code_is_explained_and_nothing_else()
    {
        var used = Sources.Below("src").SelectMany(file => Code().Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value);

        Assert.Equal(
            used.Distinct().Order(StringComparer.Ordinal),
            Heading().Matches(Page).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_code_has_a_meaning_an_example_a_remedy_and_a_chinese_line()
    {
        var wrong = Heading().Split(Page).Skip(1).Chunk(2)
            .Where(part => !(IsWeighed(part[1]) && Has(part[1], "Example: ") && Has(part[1], "Remedy: ") && Has(part[1], "中文：")))
            .Select(part => part[0]);

        Assert.Empty(wrong);
    }

    static bool IsWeighed(string text) =>
        new[] { "Refused", "Error", "Warning", "Note" }.Any(weight => text.TrimStart().StartsWith(weight, StringComparison.Ordinal));

    static bool Has(string text, string mark) => text.Contains("\n" + mark, StringComparison.Ordinal);
}
