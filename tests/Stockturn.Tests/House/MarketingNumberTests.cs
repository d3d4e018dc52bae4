using System.Text.RegularExpressions;

namespace Stockturn.Tests.House;

public sealed partial class MarketingNumberTests
{
    // Whose numbers they are: claims of advertisers, to be cited beside a figure of the seller's own, never worked with.
    [GeneratedRegex("McKinsey|麦肯锡|Campaign ?Monitor|Nielsen|尼尔森", RegexOptions.IgnoreCase)]
    private static partial Regex Claimant();

    // Mail returns 36 for 1; localised content sells 70 % more; ten per cent more turnover gives 1 to 3 points of margin.
    [GeneratedRegex("1 ?[:：] ?36|\\+ ?70 ?%|\\+ ?1 ?(to|-|–|\\.\\.) ?3 ?(pp|points)", RegexOptions.IgnoreCase)]
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
            where Claimant().IsMatch(line.Text) || Claim().IsMatch(line.Text)
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

    // Code, and the data shipped with it: rates, texts, the schema of the policy.
    static IEnumerable<string> Texts() => Sources.Below("src")
        .Concat(Directory.EnumerateFiles(Path.Combine(Sources.Root, "src"), "*.json", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal)))
        .Append(Path.Combine(Sources.Root, "docs", "policy.schema.json"));
}
