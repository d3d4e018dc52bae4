using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Stockturn.Workspaces.Texts;
using static Microsoft.Playwright.Assertions;

namespace Stockturn.Browser;

public sealed partial class BrokenFileTests
{
    [Theory]
    [InlineData(Eyes.Desk, Language.Chinese)]
    [InlineData(Eyes.Phone, Language.English)]
    public async Task What_is_broken_is_said_in_its_place_and_what_is_good_goes_on(int width, Language language)
    {
        var files = await Broken();
        await using var site = await Site.Empty();
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/data");
            await visitor.Drop(files);
            var import = await visitor.Read(files.Length);
            await visitor.At("broken");

            var cell = await IssueAt(visitor, import, "x7");
            Assert.Contains("stock.csv", cell, StringComparison.Ordinal);
            Assert.Contains("可用", cell, StringComparison.Ordinal);
            Assert.Matches(@"\b3\b|第 3 行|row 3", cell);
            SpeaksOnly(language, cell.Replace("可用", "", StringComparison.Ordinal));
            var book = await IssueAt(visitor, import, "cut.xlsx");
            SpeaksOnly(language, book);
            Assert.NotEqual("", book);
            await Expect(import.Locator(".mapping")).ToHaveCountAsync(1);
            await Expect(import.Locator(".mapping h3")).ToContainTextAsync("colours.csv");

            var told = await Table(visitor, import);
            Assert.Contains(visitor.Words.Titled("column.expected"), told[0], StringComparison.Ordinal);
            Assert.Contains(told, line => line.Contains("x7", StringComparison.Ordinal));
            Assert.Contains(told, line => line.Contains("cut.xlsx", StringComparison.Ordinal));

            await visitor.Take();
            var batch = (await site.Ask("/api/facts/batches"))[0]!;
            Assert.Equal("Committed", (string)batch["status"]!);
            Assert.Equal((2, 1), ((int)batch["files"]![0]!["rowsTaken"]!, (int)batch["files"]![0]!["rowsRejected"]!));
            visitor.Forgive("/api/runs/current");
        }, new Eyes { Width = width, Language = language });
    }

    // A workbook that was cut off on its way, a list with a bad line, a table nobody knows.
    static async Task<string[]> Broken()
    {
        var folder = DemoShop.Once.Value.Empty();
        string[] paths = [.. ((string[])["cut.xlsx", "stock.csv", "colours.csv"]).Select(name => Path.Combine(folder, name))];
        var whole = await File.ReadAllBytesAsync(DemoShop.Once.Value.File("workbook"));
        await File.WriteAllBytesAsync(paths[0], whole[..(whole.Length / 2)]);
        await File.WriteAllTextAsync(paths[1], "SKU,仓库,日期,可用\nNEW-1,CN-SZ,2026-06-30,7\nNEW-2,CN-SZ,2026-06-30,x7\nNEW-3,CN-SZ,2026-06-30,9\n");
        await File.WriteAllTextAsync(paths[2], "colour,shape\nred,round\n");
        return paths;
    }

    static async Task<string> IssueAt(Visitor visitor, ILocator import, string words)
    {
        var issues = import.Locator("section", new() { HasText = visitor.Words["web.data.issues"] });
        return await issues.Locator("tbody tr[data-row-key]", new() { HasText = words }).First.InnerTextAsync();
    }

    // Names of files and codes are Latin in both languages: what else is said must be in the person's.
    static void SpeaksOnly(Language language, string words) =>
        Assert.Equal(language == Language.Chinese, Chinese().IsMatch(words));

    static async Task<string[]> Table(Visitor visitor, ILocator import)
    {
        var link = import.GetByRole(AriaRole.Link, new() { Name = visitor.Words.Format("web.data.issues.download", visitor.Words["web.export.csv"]) });
        var download = await visitor.Page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        return await File.ReadAllLinesAsync(await download.PathAsync());
    }

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Chinese();
}
