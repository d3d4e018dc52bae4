using System.Text.RegularExpressions;

namespace Stockturn.Tests.House;

public sealed partial class FormulaDocsTests
{
    [GeneratedRegex(@"docs/(formulas(?:/[a-z]+)?\.md)#([a-z0-9_-]+)")]
    private static partial Regex Anchor();

    [GeneratedRegex(@"^#+\s+(.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [Fact]
    public void Every_section_the_code_points_to_is_written()
    {
        var missing =
            from file in Sources.Below("src")
            from Match match in Anchor().Matches(File.ReadAllText(file))
            let page = Path.Combine(Sources.Root, "docs", match.Groups[1].Value)
            where !File.Exists(page) || !Anchors(page).Contains(match.Groups[2].Value)
            select $"{Sources.Shown(file)}: {match.Value}";

        Assert.Empty(missing.Distinct());
    }

    static HashSet<string> Anchors(string page)
    {
        var text = File.ReadAllText(page);
        var anchors = Heading().Matches(text).Select(match => Slug(match.Groups[1].Value)).ToHashSet(StringComparer.Ordinal);
        anchors.UnionWith(Regex.Matches(text, "<a (?:id|name)=\"([^\"]+)\"").Select(match => match.Groups[1].Value));
        return anchors;
    }

    // As the page is shown: small letters, blanks to hyphens, other marks dropped.
    static string Slug(string heading) => string.Concat(heading.Trim().ToLowerInvariant()
        .Select(letter => letter == ' ' ? '-' : letter)
        .Where(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_'));
}
