using System.Text.Json;
using System.Text.RegularExpressions;
using Stockturn.Cli;
using Stockturn.Tests.BadInput;

namespace Stockturn.Tests.Cli;

/// <summary>A Chinese seller reads Chinese: help, wrong calls, issues, refusals, formulas; an English one English.</summary>
public sealed partial class LanguageTests : IDisposable
{
    readonly TempWorkspace workspace = new();

    public static TheoryData<string> Verbs { get; } =
        ["", "demo", "init", "template", "import", "run", "report", "explain", "simulate", "solve", "export", "policy", "serve", "completion"];

    static SmallShop Shop => SmallShop.Once.Value;

    public void Dispose() => workspace.Dispose();

    // What is left of a Chinese help without its options, commands and examples holds no English sentence.
    [Theory]
    [MemberData(nameof(Verbs))]
    public void Help_is_in_the_language_of_the_person(string verb)
    {
        var chinese = SmallShop.Call([.. Words(verb), "--help", "--lang", "zh"]);
        var english = SmallShop.Call([.. Words(verb), "--help", "--lang", "en"]);

        Assert.Equal((ExitCode.Done, ExitCode.Done), (chinese.Code, english.Code));
        Assert.Contains("用法：", chinese.Output, StringComparison.Ordinal);
        Assert.Contains("选项：", chinese.Output, StringComparison.Ordinal);
        Assert.Empty(EnglishSentence().Matches(chinese.Output));
        Assert.Contains("Usage: stockturn", english.Output, StringComparison.Ordinal);
        Assert.Empty(ChineseLetter().Matches(english.Output));
    }

    [Theory]
    [InlineData("不认识“bogus”", "\"bogus\" is no command", "bogus")]
    [InlineData("是不是“report”？", "Did you mean \"report\"?", "reprt")]
    [InlineData("是不是“--limit”？", "Did you mean \"--limit\"?", "report", "--limt", "3")]
    [InlineData("“nothing”不在可选范围内；可选：total、sku", "expected one of total, sku", "report", "--by", "nothing")]
    [InlineData("缺少参数“SKU”", "needs its argument \"SKU\"", "explain")]
    [InlineData("选项 --undo 的值“x”不对；应为数字", "found \"x\" after --undo; expected a number", "import", "--undo", "x")]
    [InlineData("选项 --undo 只能给一个值", "The option --undo takes one value", "import", "--undo", "1", "--undo", "2")]
    [InlineData("选项 --undo 后面要有值", "The option --undo needs a value", "import", "--undo")]
    [InlineData("用法见：stockturn report --help", "See: stockturn report --help", "report", "--bogus")]
    public void A_wrong_call_is_told_in_the_language_of_the_person(string chinese, string english, params string[] arguments)
    {
        var told = SmallShop.Call(["--lang", "zh", .. arguments]);
        Assert.Equal(ExitCode.Refused, told.Code);
        Assert.Contains(chinese, told.Error, StringComparison.Ordinal);
        Assert.Empty(EnglishSentence().Matches(told.Error));
        Assert.Contains(english, SmallShop.Call(["--lang", "en", .. arguments]).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Issues_and_refusals_of_an_import_are_told_in_chinese()
    {
        var bad = workspace.Write("orders.csv", "Date,Store,Order number,SKU,Quantity,Amount,Currency\n2026-01-05,Shop,S-1,MUG,two,9,USD\n");

        var told = On("import", bad, "--lang", "zh").Error;

        Assert.Contains("第 2 行，列 Quantity：读到“two”；应为 数字，例如 12.50；请更正数字后重新导入  [E_NUMBER]", told, StringComparison.Ordinal);
        Assert.Contains("没有批次 7", On("import", "--undo", "7", "--lang", "zh").Error, StringComparison.Ordinal);
        var other = workspace.Write("more.csv", File.ReadAllText(bad).Replace("two", "three", StringComparison.Ordinal));
        Assert.Contains("expected a number such as 12.50", On("import", other, "--lang", "en").Error, StringComparison.Ordinal);
        Assert.Contains("请更正数字后重新导入", On("export", "issues", "--lang", "zh").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Mistakes_of_the_policy_file_are_told_in_chinese()
    {
        File.WriteAllText(workspace.Workspace.PolicyPath, "{\"findings\": {\"idleLimitDys\": 5, \"idleLimitDays\": -1}}");

        var told = On("policy", "--check", "--lang", "zh").Error;

        Assert.Contains("是不是“idleLimitDays”？", told, StringComparison.Ordinal);
        Assert.Empty(EnglishSentence().Matches(told.Replace("idleLimit", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_formula_is_explained_in_the_language_of_the_person()
    {
        using var list = JsonDocument.Parse(Shop.On("report", "--by", "sku", "--json").Output);
        var sku = list.RootElement[0].GetProperty("name").GetString()!;
        Assert.Contains("销售成本 ÷ 日均库存成本", Shop.On("explain", sku, "turnover", "--lang", "zh").Output, StringComparison.Ordinal);
        Assert.Contains("cost of sales ÷ average", Shop.On("explain", sku, "turnover", "--lang", "en").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "precedence", "the only one")]
    [InlineData("zh", "优先级", "唯一来源")]
    public void The_sources_believed_are_told_with_the_reason(string language, string heading, string reason)
    {
        var told = Shop.On("report", "--sources", "--lang", language).Output;
        Assert.Contains(heading, told, StringComparison.Ordinal);
        Assert.Contains(reason, told, StringComparison.Ordinal);

        using var json = JsonDocument.Parse(Shop.On("report", "--sources", "--json", "--lang", language).Output);
        var ledger = json.RootElement.EnumerateArray().Single(line =>
            line.GetProperty("fact").GetString() == "movement" && line.GetProperty("place").GetString() == "FBA-US");
        Assert.Equal(("amazon-ledger-detail", 40), (ledger.GetProperty("believed").GetString(), ledger.GetProperty("precedence").GetInt32()));
    }

    Ended On(params string[] arguments) => SmallShop.Call([.. arguments, "-w", workspace.Workspace.Folder]);

    static string[] Words(string verb) => verb.Length == 0 ? [] : [verb];

    // Four words in a row: no name of an option, a file or an example.
    [GeneratedRegex(@"\b[a-z]+(?: [a-z]+){3,}", RegexOptions.IgnoreCase)]
    private static partial Regex EnglishSentence();

    [GeneratedRegex(@"[\u4e00-\u9fff]")]
    private static partial Regex ChineseLetter();
}
