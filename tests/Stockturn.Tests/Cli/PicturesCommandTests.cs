using Stockturn.Cli;
using Stockturn.Demo;
using Stockturn.Workspaces;
using Stockturn.Workspaces.Pictures;
using Stockturn.Workspaces.Reports;

namespace Stockturn.Tests.Cli;

public sealed class PicturesCommandTests
{
    static SmallShop Shop => SmallShop.Once.Value;

    [Fact]
    public void The_demo_sellers_pictures_show_every_SKU()
    {
        var home = Shop.Copy();
        var ended = SmallShop.Call("pictures", DemoSeller.PicturesIn(Shop.Home), "-w", home);

        Assert.Equal(ExitCode.Done, ended.Code);
        using var workspace = Workspace.Open(home).Required;
        var folder = new PictureFolder(workspace);
        Assert.All(RunBook.Open(workspace).Required.Skus, line => Assert.Equal("image/png", folder.Of(line.Master)!.Kind.MediaType));
    }

    [Fact]
    public void What_is_not_taken_is_told_and_the_rest_is()
    {
        var (home, given) = (Shop.Copy(), Directory.CreateTempSubdirectory("stockturn-given-").FullName);
        var picture = Directory.EnumerateFiles(DemoSeller.PicturesIn(Shop.Home)).First();
        File.Copy(picture, Path.Combine(given, Path.GetFileName(picture)));
        File.WriteAllText(Path.Combine(given, "readme.txt"), "no picture");
        var ended = SmallShop.Call("pictures", given, "-w", home);
        var chinese = SmallShop.Call("pictures", given, "-w", home, "--lang", "zh");
        Directory.Delete(given, recursive: true);

        Assert.Equal((ExitCode.DoneWithIssues, ExitCode.DoneWithIssues), (ended.Code, chinese.Code));
        Assert.Contains("readme.txt: no SKU and no parent is called readme", ended.Error, StringComparison.Ordinal);
        Assert.Contains("没有叫 readme 的 SKU 或父体", chinese.Error, StringComparison.Ordinal);
        Assert.Contains("1 pictures of goods taken, 1 not", ended.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.NotFound, SmallShop.Call("pictures", given, "-w", home).Code);
    }
}
