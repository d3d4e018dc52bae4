using FsCheck;
using FsCheck.Fluent;
using Stockturn.Facts;
using Stockturn.Tests.Database;
using Stockturn.Workspaces;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Pictures;

namespace Stockturn.Tests.Pictures;

/// <summary>Pictures of goods: small files by the code of what they show, and nothing else.</summary>
public sealed class PictureFolderTests : IDisposable
{
    static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];

    static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 4, 5, 6];

    readonly string home = Directory.CreateTempSubdirectory("stockturn-pictures-").FullName;

    readonly Workspace workspace;

    readonly PictureFolder folder;

    public PictureFolderTests()
    {
        workspace = Workspace.Create(home, "{}").Required;
        folder = new PictureFolder(workspace);
    }

    [Fact]
    public void Whatever_a_code_is_its_picture_is_found_again_and_lies_in_the_folder() => Prop.ForAll(
        ArbMap.Default.ArbFor<NonEmptyString>(), code =>
        {
            if (folder.Keep(code.Get, Png) is { } refusal)
            {
                return refusal.Code == "picture-code";
            }

            var found = folder.Find(code.Get)!;
            var isInside = Path.GetDirectoryName(Path.GetFullPath(found.Path)) == Path.Combine(home, "pictures");
            return isInside && File.ReadAllBytes(found.Path).SequenceEqual(Png) && folder.Remove(code.Get) && folder.Find(code.Get) is null;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("../escaped")]
    [InlineData("..")]
    [InlineData("/etc/passwd")]
    [InlineData("库存/A 1")]
    public void No_code_leads_out_of_the_folder(string code)
    {
        Assert.Null(folder.Keep(code, Png));
        Assert.Equal(Path.Combine(home, "pictures"), Path.GetDirectoryName(Path.GetFullPath(folder.Find(code)!.Path)));
        Assert.Equal(["pictures"], Directory.GetDirectories(home).Select(Path.GetFileName).Where(name => name is not "raw"));
    }

    [Fact]
    public void A_newer_picture_takes_the_place_of_the_one_before_whatever_kind_it_was()
    {
        folder.Keep("A-1", Jpeg);
        folder.Keep("A-1", Png);
        folder.Keep("A-1", Jpeg);

        Assert.Equal("image/jpeg", folder.Find("A-1")!.Kind.MediaType);
        Assert.Single(Directory.GetFiles(Path.Combine(home, "pictures")));
    }

    [Theory]
    [InlineData("<svg onload='alert(1)'/>", "picture-kind")]
    [InlineData("", "picture-kind")]
    [InlineData("RIFF1234WAVEfmt ", "picture-kind")]
    public void What_is_no_picture_is_refused_and_the_one_before_stays(string content, string code)
    {
        folder.Keep("A-1", Png);

        Assert.Equal(code, folder.Keep("A-1", System.Text.Encoding.UTF8.GetBytes(content))!.Code);
        Assert.Equal(Png, File.ReadAllBytes(folder.Find("A-1")!.Path));
    }

    [Fact]
    public void A_picture_may_have_half_a_megabyte_and_no_more()
    {
        byte[] most = [.. Png, .. new byte[PictureFolder.BytesMax - Png.Length]];

        Assert.Null(folder.Keep("A-1", most));
        Assert.Equal("picture-size", folder.Keep("A-1", [.. most, 0])!.Code);
        Assert.Equal("picture-code", folder.Keep(new string('货', 30), Png)!.Code);
    }

    [Fact]
    public void A_SKU_shows_its_own_picture_or_else_its_parents()
    {
        SkuMaster[] skus = [new("A-1") { Parent = "A" }, new("A-2") { Parent = "A" }, new("B-1")];
        var refused = TakePictures.Run(workspace, skus,
        [
            new GivenPicture("a.PNG", () => Png),
            new GivenPicture("A-2.jpg", () => Jpeg),
            new GivenPicture("C.png", () => Png),
            new GivenPicture("B-1.jpg", () => [1, 2, 3]),
        ]);

        Assert.Equal([("C.png", "picture-unknown"), ("B-1.jpg", "picture-kind")], refused.Select(one => (one.File, one.Why.Code)));
        Assert.Equal(["A", "A-2", null], skus.Select(sku => folder.Of(sku)?.Code));
    }

    public void Dispose()
    {
        workspace.Dispose();
        Directory.Delete(home, recursive: true);
    }
}
