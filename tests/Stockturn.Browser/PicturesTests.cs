using Microsoft.Playwright;
using Stockturn.Demo;
using static Microsoft.Playwright.Assertions;

namespace Stockturn.Browser;

/// <summary>Pictures of goods: dropped many at once, shown wherever goods are listed, given and taken away one by one.</summary>
public sealed class PicturesTests
{
    static string[] Pictures => [.. Directory.EnumerateFiles(DemoSeller.PicturesIn(DemoShop.Once.Value.Home)).Order(StringComparer.Ordinal)];

    [Theory]
    [InlineData(Eyes.Desk)]
    [InlineData(Eyes.Phone)]
    public async Task Dropped_pictures_stand_in_the_lists_and_those_of_nobody_are_told(int width)
    {
        await using var site = await Site.OwnCopy();
        await Visitor.Come(
            site,
            async visitor =>
            {
                await visitor.Open("/");
                await Expect(visitor.Page.Locator(".sku-picture")).ToHaveCountAsync(0);
                await visitor.Open("/data/pictures");
                var files = Pictures.Select(Payload).Append(new FilePayload { Name = "nobody.png", MimeType = "image/png", Buffer = File.ReadAllBytes(Pictures[0]) });
                await visitor.Page.Locator(".pictures input[type=file]").SetInputFilesAsync(
                    [.. files, new FilePayload { Name = "broken.jpg", MimeType = "image/jpeg", Buffer = [1, 2, 3] }]);
                await Expect(visitor.Page.Locator(".pictures tbody tr[data-row-key]")).ToHaveCountAsync(2);
                var count = await site.Ask("/api/pictures/count");
                Assert.Equal((int)count["skus"]!, (int)count["pictured"]!);
                await visitor.At("pictures");
                await visitor.Open("/");
                await Expect(visitor.Page.Locator(".today img.sku-picture")).ToHaveCountAsync(10);
                await visitor.At("overview-pictures");
                var wide = await visitor.Page.EvaluateAsync<int>("() => document.querySelector('.today img.sku-picture').naturalWidth");
                Assert.InRange(wide, 1, 320);
                await visitor.Open("/findings");
                await Expect(visitor.Page.Locator("img.sku-picture").First).ToBeVisibleAsync();
                await visitor.Open("/stock");
                await Expect(visitor.Page.Locator("img.sku-picture").First).ToBeVisibleAsync();
            },
            new Eyes { Width = width });
    }

    [Fact]
    public async Task A_SKU_is_given_a_picture_of_its_own_and_loses_it_again()
    {
        await using var site = await Site.OwnCopy();
        var sku = (string)(await site.Ask("/api/findings?primary=true&size=1"))["rows"]![0]!["sku"]!;
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open($"/skus/{Uri.EscapeDataString(sku)}");
            await Expect(visitor.Page.Locator(".sku-face .sku-letter")).ToBeVisibleAsync();
            await visitor.Page.Locator(".sku-face input").SetInputFilesAsync(Payload(Pictures[0]));
            await Expect(visitor.Page.Locator(".sku-face img")).ToBeVisibleAsync();
            await visitor.At("sku-picture");
            await visitor.Press("web.pictures.remove");
            await Expect(visitor.Page.Locator(".sku-face .sku-letter")).ToBeVisibleAsync();
        });
    }

    static FilePayload Payload(string path) => new() { Name = Path.GetFileName(path), MimeType = "image/png", Buffer = File.ReadAllBytes(path) };
}
