using System.Text;
using System.Text.RegularExpressions;
using Stockturn.Facts;
using Stockturn.Metrics;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Tests.Texts;

/// <summary>Whatever the engine says of a file, a Chinese seller reads in Chinese.</summary>
public sealed partial class IssueWordsTests
{
    // Names, marks between words, and halves of a sentence put together of two.
    static readonly HashSet<string> NoSentences =
    [
        "UTF-8", "N0", ", ", "\"7\"", "", "store", "warehouse", "text in ", " columns", " columns at most", "about 7 as last time",
    ];

    // Calls that give a code by their name.
    static readonly Dictionary<string, string> Callers = new(StringComparer.Ordinal)
    {
        ["FileIssue.Format("] = "E_FORMAT",
        ["FileIssue.TooLarge("] = "E_TOO_LARGE",
        ["issues.Value("] = "E_POLICY_VALUE",
    };

    [Fact]
    public void Every_sentence_of_an_issue_is_known_in_chinese()
    {
        var all = House.Sources.Below("src").SelectMany(Sentences).Distinct().ToArray();

        Assert.True(all.Length > 150, $"{all.Length} sentences found");
        Assert.All(all, one => Assert.True(Chinese(one.Code, one.Sentence) is not null, $"{one.Code}: {one.Sentence}"));
    }

    [Fact]
    public void What_a_sentence_names_is_taken_over()
    {
        var issue = new Issue(
            "E_MISSING_COLUMN", Severity.Refused, "a.csv", null, null, null, "the columns sku, quantity of a file of kind amazon-orders",
            "export the file again with these columns, or save a column mapping for it");

        var told = IssueWords.Of(issue, TextBook.Chinese);

        Assert.Equal("amazon-orders 类文件必需的列：sku, quantity", told.Expected);
        Assert.Equal("请带上这些列重新导出，或为它保存一份列映射", told.Remedy);
        Assert.Equal(issue, IssueWords.Of(issue, TextBook.English));
    }

    [Fact]
    public void What_stands_in_the_file_stays_as_it_is() => Assert.Equal(
        "two",
        IssueWords.Of(new Issue("E_NUMBER", Severity.Error, "a.csv", 3, "Qty", "two", "a number such as 12", null), TextBook.Chinese).Found);

    [Theory]
    [InlineData("E_ROW_COUNT_GUARD", "about 9,173 rows as last time", "约 9,173 行，与上次相近")]
    [InlineData("E_ENCODING", "text in gb18030", "gb18030 编码的文字")]
    [InlineData("E_TOO_MANY_COLUMNS", "20,002 columns", "20,002 列")]
    [InlineData("E_TOO_MANY_COLUMNS", "16,384 columns at most", "最多 16,384 列")]
    [InlineData("E_FORMAT", "a 7z archive", "7z 压缩包")]
    [InlineData("E_FORMAT", "a picture (PNG)", "图片（PNG）")]
    [InlineData("E_POLICY_RANGE", "0 to 365", "0 到 365")]
    [InlineData("E_POLICY_NAME", "Did you mean \"facts\"?", "是不是“facts”？")]
    [InlineData("E_JSON", "'x' is an invalid start of a value.", "“x”不能作为值的开头")]
    public void A_sentence_put_together_is_known_too(string code, string english, string chinese) =>
        Assert.Equal(chinese, Chinese(code, english));

    [Fact]
    public void Braces_that_are_no_places_are_letters() =>
        Assert.Equal("对象 { … }", Chinese("E_POLICY_VALUE", "an object { … }"));

    [Fact]
    public void Every_formula_is_said_in_chinese_and_in_english_as_the_engine_has_it() => Assert.All(MetricCatalog.All, metric =>
    {
        Assert.Equal(metric.Formula, TextBook.English[$"formula.{metric.Code}"]);
        Assert.NotEqual(metric.Formula, TextBook.Chinese[$"formula.{metric.Code}"]);
    });

    static string? Chinese(string code, string sentence) =>
        Phrases.Find($"issue.{code}", sentence, TextBook.Chinese)
        ?? Phrases.Find("issue.any", sentence, TextBook.Chinese)
        ?? Phrases.FindForeign(sentence, TextBook.Chinese);

    static IEnumerable<(string Code, string Sentence)> Sentences(string file)
    {
        var code = Comment().Replace(File.ReadAllText(file), "");
        foreach (Match call in Start().Matches(code))
        {
            var named = call.Groups[1].Success ? call.Groups[1].Value : Callers[call.Value];
            foreach (var sentence in Literals(code, call.Index + call.Length).Where(text => !NoSentences.Contains(text) && !text.StartsWith("E_", StringComparison.Ordinal)))
            {
                yield return (named, sentence);
            }
        }
    }

    // The texts up to the end of the call; what stands in braces of an interpolated one becomes a 7.
    static IEnumerable<string> Literals(string code, int at)
    {
        for (var depth = 1; at < code.Length && depth > 0 && code[at] != ';'; at++)
        {
            depth += code[at] switch { '(' => 1, ')' => -1, _ => 0 };
            if (code[at] == '"')
            {
                yield return Literal(code, ref at);
            }
        }
    }

    static string Literal(string code, ref int at)
    {
        var hasPlaces = code[at - 1] == '$';
        var text = new StringBuilder();
        var depth = 0;
        for (at++; code[at] != '"' || depth > 0; at++)
        {
            depth += hasPlaces && code[at] == '{' ? 1 : 0;
            if (depth == 0)
            {
                at += code[at] == '\\' ? 1 : 0;
                text.Append(code[at]);
            }
            else if (code[at] == '}' && --depth == 0)
            {
                text.Append('7');
            }
        }

        return text.ToString();
    }

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex("\"([EWN]_[A-Z][A-Z0-9_]+)\"|FileIssue\\.Format\\(|FileIssue\\.TooLarge\\(|issues\\.Value\\(")]
    private static partial Regex Start();
}
