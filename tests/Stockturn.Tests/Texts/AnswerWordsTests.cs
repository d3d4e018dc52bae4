using System.Text.Json;
using System.Text.RegularExpressions;
using Stockturn.Calculators;
using Stockturn.Facts.Sources;
using Stockturn.Workspaces.Policies;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Tests.Texts;

/// <summary>What calculators, the operating system and the reader of JSON say, a Chinese seller reads in Chinese.</summary>
public sealed partial class AnswerWordsTests
{
    [Fact]
    public void A_refused_question_is_told_in_chinese_and_its_keys_and_figures_stay()
    {
        const string questions =
            """
            [{"id":"a","kind":"apportion","input":{"total":"x","weights":{"a":1}}},
             {"id":{"n":1.50},"kind":"apportion","input":{"total":100,"weights":{"a":1,"b":2}}},
             {"id":"c","kind":""}]
            """;
        var (english, _) = Solver.Answer(questions);

        using var told = JsonDocument.Parse(AnswerWords.Of(english, TextBook.Chinese));
        using var plain = JsonDocument.Parse(english);

        var error = told.RootElement[0].GetProperty("error");
        Assert.Equal("invalid-input", error.GetProperty("code").GetString());
        Assert.Equal("total：读到 \"x\"；应为数字，例如 12.5", error.GetProperty("message").GetString());
        Assert.Equal("没有回答 \"\" 的计算；见 README 的 Solve 一节", told.RootElement[2].GetProperty("error").GetProperty("message").GetString());
        Assert.Equal(plain.RootElement[1].GetRawText(), told.RootElement[1].GetRawText());
        Assert.Equal(english, AnswerWords.Of(english, TextBook.English));
    }

    [Fact]
    public void Every_sentence_of_a_calculator_is_known_in_chinese()
    {
        var all = House.Sources.Below("src/Stockturn/Calculators").SelectMany(Sentences).Distinct().ToArray();

        Assert.True(all.Length > 35, $"{all.Length} sentences found");
        Assert.All(all, one => Assert.True(Phrases.Find("answer", one, TextBook.Chinese) is not null, one));
    }

    [Theory]
    [InlineData("{\"a\": tru}")]
    [InlineData("{\"a\": 01}")]
    [InlineData("{\"a\" 1}")]
    [InlineData("{\"a\":1}x")]
    [InlineData("{\"a\":\"\\q\"}")]
    [InlineData("{\"\\u00zz\":1}")]
    [InlineData("{\"a\":-x}")]
    [InlineData("{\"a\":1.x}")]
    [InlineData("{\"a\":1ex}")]
    [InlineData("{\"a\":\"x")]
    [InlineData("{\"a\":\"x\n\"}")]
    [InlineData("{\"a\":/*")]
    [InlineData("{\"a\":1")]
    [InlineData("{\"a\":1x}")]
    [InlineData("{a:1}")]
    [InlineData("{\"a\":1 \"b\":2}")]
    [InlineData("[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]")]
    [InlineData("")]
    public void Whatever_breaks_the_rules_of_JSON_is_told_in_chinese(string json)
    {
        var issue = Assert.Single(PolicyFile.Read(json, "policy.json").Issues);
        var told = IssueWords.Of(issue, TextBook.Chinese);
        Assert.DoesNotMatch(EnglishWords(), told.Found!);
        Assert.Matches(Chinese(), told.Found!);
        Assert.NotNull(issue.Row);
        Assert.Matches("^[0-9]+$", issue.Column!);

        var (answer, _) = Solver.Answer(json);
        using var said = JsonDocument.Parse(AnswerWords.Of(answer, TextBook.Chinese));
        var message = said.RootElement[0].GetProperty("error").GetProperty("message").GetString()!;
        Assert.DoesNotMatch(EnglishWords(), message);
    }

    [Theory]
    [InlineData("Access to the path '/a b' is denied.", "没有权限：/a b")]
    [InlineData("No space left on device : '/a'", "磁盘空间不足：/a")]
    [InlineData("Not a directory : '/a'", "路径中有一段不是文件夹：/a")]
    [InlineData("Is a directory : '/a'", "这是文件夹，不是文件：/a")]
    [InlineData("Read-only file system : '/a'", "磁盘是只读的：/a")]
    [InlineData("the raw rows cannot be written: No space left on device : '/a'", "原始行无法写入：磁盘空间不足：/a")]
    [InlineData("'x' is an invalid start of a value. LineNumber: 1 | BytePositionInLine: 4.", "第 2 行第 5 个字节：“x”不能作为值的开头")]
    public void What_the_machine_says_is_told_in_chinese(string english, string chinese)
    {
        Assert.Equal(chinese, Phrases.FindForeign(english, TextBook.Chinese));
        Assert.NotNull(Phrases.FindForeign(english, TextBook.English));
    }

    [Theory]
    [InlineData("{\"a\": 1}", "没有名为“a”的项", "it has no \"a\"")]
    [InlineData("[]", "值的类型不对", "a value of another kind")]
    [InlineData("{\"name\": ", "第 1 行第", "line 1, byte")]
    public void A_mapping_that_cannot_be_read_is_told_without_the_names_of_our_types(string json, string chinese, string english)
    {
        Assert.Null(ColumnMapping.Parse(json, out var trouble));
        Assert.Contains(chinese, MappingWords.Of(trouble!, TextBook.Chinese), StringComparison.Ordinal);
        Assert.Contains(english, MappingWords.Of(trouble!, TextBook.English), StringComparison.Ordinal);
        Assert.DoesNotContain("Stockturn.", MappingWords.Of(trouble!, TextBook.English), StringComparison.Ordinal);
    }

    // Literals of three words and more; what stands in their braces becomes a 7.
    static IEnumerable<string> Sentences(string file)
    {
        var code = Joint().Replace(Comment().Replace(File.ReadAllText(file), ""), "");
        return Literal().Matches(code)
            .Select(found => found.Groups[1].Value.Replace("\\\"", "\"", StringComparison.Ordinal))
            .Select(text => Inserted().Replace(text, "7"))
            .Where(text => text.Count(letter => letter == ' ') >= 2 && !text.StartsWith("SSE", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex("\"\\s*\\+\\s*\\$?\"")]
    private static partial Regex Joint();

    [GeneratedRegex("\\$?\"((?:[^\"\\\\\n]|\\\\.|(?<=\\{[^}\"]*)\"[^\"}]*\")*)\"")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Inserted();

    [GeneratedRegex("[A-Za-z]+ [a-z]+ [a-z]+")]
    private static partial Regex EnglishWords();

    [GeneratedRegex(@"[\u4e00-\u9fff]")]
    private static partial Regex Chinese();
}
