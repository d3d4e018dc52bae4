using Stockturn.Cli;

namespace Stockturn.Tests.Cli;

public sealed class CompletionTests
{
    [Fact]
    public void Verbs_options_and_their_words_are_completed()
    {
        Assert.Contains("report", Words("stockturn re"));
        Assert.Contains("--by", Words("stockturn report --"));
        Assert.Contains("warehouse", Words("stockturn report --by "));
        Assert.Contains("findings", Words("stockturn export "));
        Assert.Contains("zsh", Words("stockturn completion "));
    }

    [Theory]
    [InlineData("bash", "complete -o default -F _stockturn stockturn")]
    [InlineData("zsh", "compdef _stockturn stockturn")]
    public void A_shell_gets_its_script(string shell, string registration)
    {
        var ended = SmallShop.Call("completion", shell);
        Assert.Equal(ExitCode.Done, ended.Code);
        Assert.Contains(registration, ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_shell_is_refused() => Assert.Equal(ExitCode.Refused, SmallShop.Call("completion", "fish").Code);

    static string[] Words(string line) => SmallShop.Call("[suggest]", line).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
