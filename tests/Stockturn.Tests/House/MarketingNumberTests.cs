using System.Text.Json;
using System.Text.RegularExpressions;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Tests.House;

public sealed partial class MarketingNumberTests
{
    // The one place where a claim may stand: a text of the Turnover page, cited and marked (S0-4).
    const string CitedKey = "web.turnover.claim";

    // Whose numbers they are: claims of advertisers, to be cited beside a figure of the seller's own, never worked with.
    [GeneratedRegex("McKinsey|麦肯锡|Campaign ?Monitor|Nielsen|尼尔森", RegexOptions.IgnoreCase)]
    private static partial Regex Claimant();

    // Mail returns 36 for 1; localised content sells 70 % more; ten per cent more turnover gives 1 to 3 points of margin.
    [GeneratedRegex("1 ?[:：] ?36|\\+ ?70 ?%|(?<![0-9])1 ?(to|-|–|至|到|\\.\\.) ?3 ?(pp|points|percentage points|个百分点|个点)", RegexOptions.IgnoreCase)]
    private static partial Regex Claim();

    // A default or a constant of 36, the one of these numbers that no threshold of stock needs.
    [GeneratedRegex("=>? *36([.]0+)?[mdf]? *[;,)]", RegexOptions.IgnoreCase)]
    private static partial Regex MailReturn();

    [Fact]
    public void Trap_8_no_claim_of_an_advertiser_is_in_the_program()
    {
        var claims =
            from file in Texts()
            from line in File.ReadLines(file).Select((text, at) => (Text: text, Number: at + 1))
            where !IsCitation(file, line.Text) && (Claimant().IsMatch(line.Text) || Claim().IsMatch(line.Text))
            select $"{Sources.Shown(file)}:{line.Number}: {line.Text.Trim()}";

        Assert.Empty(claims);
    }

    [Fact]
    public void Trap_8_the_return_of_a_mail_is_no_number_of_the_engine()
    {
        var constants =
            from file in Sources.Below(Path.Combine("src", "Stockturn"))
            from line in File.ReadLines(file).Select((text, at) => (Text: text, Number: at + 1))
            where MailReturn().IsMatch(line.Text)
            select $"{Sources.Shown(file)}:{line.Number}: {line.Text.Trim()}";

        Assert.Empty(constants);
    }

    // The citation names who says it, that it is cited, that it is no law, and that no figure uses it; in both languages.
    [Fact]
    public void S0_4_Trap_8_the_claim_of_turnover_and_margin_is_cited_as_words_and_marked_as_no_law()
    {
        var (chinese, english) = (TextBook.Both(CitedKey)[0], TextBook.Both(CitedKey)[1]);

        Assert.All((string[])["引述", "不是规律", "不用于任何数字", "麦肯锡"], word => Assert.Contains(word, chinese, StringComparison.Ordinal));
        Assert.All(
            (string[])["Cited", "no law", "not used in any figure", "McKinsey"], word => Assert.Contains(word, english, StringComparison.Ordinal));
        Assert.All((string[])[chinese, english], text => Assert.Matches(Claim(), text));
        Assert.Single(File.ReadLines(PageTexts), line => IsCitation(PageTexts, line));
    }

    // The text is shown by one part of the page, which shows nothing else; no code of ours reads it.
    [Fact]
    public void S0_4_Trap_8_one_part_of_one_page_shows_the_claim_and_it_works_with_no_figure()
    {
        var users = Sources.Below("src").Concat(Pages()).Where(file => File.ReadAllText(file).Contains(CitedKey, StringComparison.Ordinal)).ToArray();
        var shown = File.ReadAllText(Assert.Single(users));

        Assert.Equal("ClaimNote.tsx", Path.GetFileName(users[0]));
        Assert.DoesNotMatch("Figure|useAnswer|[0-9]", shown);
    }

    static string PageTexts => Path.Combine(Sources.Root, "src", "Stockturn.Workspaces", "Texts", "web.json");

    static bool IsCitation(string file, string line) =>
        file == PageTexts && line.TrimStart().StartsWith($"{JsonSerializer.Serialize(CitedKey)}: ", StringComparison.Ordinal);

    static IEnumerable<string> Pages() =>
        Directory.EnumerateFiles(Path.Combine(Sources.Root, "web", "src"), "*.ts*", SearchOption.AllDirectories);

    // Code, of the pages too, and the data shipped with it: rates, texts, the schema of the policy.
    static IEnumerable<string> Texts() => Sources.Below("src").Concat(Pages())
        .Concat(Directory.EnumerateFiles(Path.Combine(Sources.Root, "src"), "*.json", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal)))
        .Append(Path.Combine(Sources.Root, "docs", "policy.schema.json"));
}
