using Stockturn.Cli;
using Stockturn.Cli.Commands;
using Stockturn.Demo;

namespace Stockturn.Tests.Cli;

public sealed class DemoMarkTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("stockturn-mark-").FullName;

    [Fact]
    public void Stands_only_for_the_same_size_made_whole_by_this_program()
    {
        var mark = new DemoMark(folder, "default");
        Assert.False(mark.Stands);
        Directory.CreateDirectory(DemoSeller.FilesIn(folder));

        mark.SetWhen(isDone: false);
        Assert.False(mark.Stands);
        mark.SetWhen(isDone: true);
        Assert.True(mark.Stands);
        Assert.False(new DemoMark(folder, "shop-1k").Stands);
        Assert.Equal("default", new DemoMark(folder, "qimuli").Holds);

        mark.Remove();
        Assert.False(mark.Stands);
    }

    [Fact]
    public void Two_sellers_never_share_a_folder()
    {
        new DemoMark(folder, "default").SetWhen(isDone: true);

        var ended = SmallShop.Call("demo", "--seller", "qimuli", "--folder", folder, "--files-only");

        Assert.Equal(ExitCode.Refused, ended.Code);
        Assert.Contains("holds the other demo seller", ended.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(DemoSeller.FilesIn(folder)));
    }

    [Fact]
    public void Does_not_stand_without_its_files()
    {
        var mark = new DemoMark(folder, "default");
        mark.SetWhen(isDone: true);
        Assert.False(mark.Stands);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
