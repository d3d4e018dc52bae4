using System.Text.Json;
using Stockturn.Cli;

namespace Stockturn.Tests.Cli;

public sealed class ExitCodeTests
{
    static SmallShop Shop => SmallShop.Once.Value;

    [Fact]
    public void Done_is_0()
    {
        Assert.Equal(ExitCode.Done, Shop.FirstRun.Code);
        Assert.Equal(ExitCode.Done, Shop.On("report").Code);
        Assert.Equal(ExitCode.Done, Shop.On("policy", "--check").Code);
        Assert.Equal(ExitCode.Done, SmallShop.Call("--help").Code);
        Assert.Equal(ExitCode.Done, SmallShop.Call().Code);
    }

    [Theory]
    [InlineData("bogus")]
    [InlineData("report", "--by", "nothing")]
    [InlineData("explain")]
    [InlineData("export", "nothing")]
    [InlineData("demo", "--size", "huge")]
    [InlineData("demo", "--seller", "nobody")]
    [InlineData("demo", "--seller", "qimuli", "--size", "brand-30k")]
    [InlineData("template", "/nonexistent/template.xlsx")]
    public void A_wrong_call_is_refused_with_2(params string[] arguments)
    {
        var ended = SmallShop.Call(arguments);
        Assert.Equal(ExitCode.Refused, ended.Code);
        Assert.NotEmpty(ended.Error);
    }

    [Fact]
    public void A_day_that_is_none_is_refused_with_2() => Assert.Equal(ExitCode.Refused, Shop.On("run", "--as-of", "2026-13-01").Code);

    [Fact]
    public void A_broken_policy_is_refused_with_2_and_says_where()
    {
        var copy = Shop.Copy();
        File.WriteAllText(Path.Combine(copy, "policy.json"), "{\"findings\": {\"bogus\": 1}}");
        foreach (var verb in new[] { "policy", "run" })
        {
            var ended = SmallShop.Call(verb, "-w", copy);
            Assert.Equal(ExitCode.Refused, ended.Code);
            Assert.Contains("policy.json, row 1", ended.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_is_not_there_is_3()
    {
        Assert.Equal(ExitCode.NotFound, SmallShop.Call("report", "-w", "/nonexistent").Code);
        Assert.Equal(ExitCode.NotFound, SmallShop.Call("run", "-w", "/nonexistent").Code);
        Assert.Equal(ExitCode.NotFound, SmallShop.Call("solve", "/nonexistent.json").Code);
        Assert.Equal(ExitCode.NotFound, Shop.On("explain", "NOPE").Code);
    }

    [Fact]
    public void A_refusal_speaks_the_language_of_the_person()
    {
        Assert.Contains("工作区", SmallShop.Call("report", "-w", "/nonexistent", "--lang", "zh").Error, StringComparison.Ordinal);
        Assert.Contains("workspace-missing", SmallShop.Call("report", "-w", "/nonexistent").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_without_an_answer_is_refused_with_2()
    {
        var path = Path.Combine(Shop.Home, "question.json");
        File.WriteAllText(path, "[{\"id\": \"1\", \"kind\": \"bogus\"}]");
        var ended = SmallShop.Call("solve", path);
        Assert.Equal(ExitCode.Refused, ended.Code);
        Assert.Equal(JsonValueKind.Array, JsonDocument.Parse(ended.Output).RootElement.ValueKind);
    }
}
