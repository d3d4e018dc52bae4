using System.Globalization;
using System.IO.Compression;
using System.Text;
using Microsoft.Playwright;
using Stockturn.Demo;
using Stockturn.Workspaces.Texts;
using static Microsoft.Playwright.Assertions;

namespace Stockturn.Browser;

/// <summary>What came in is thrown away, taken back or stopped.</summary>
public sealed class TakeBackTests
{
    const int LongLines = 12_000_000;

    [Theory]
    [InlineData(Eyes.Desk, Language.English)]
    [InlineData(Eyes.Phone, Language.Chinese)]
    public async Task An_import_that_looks_broken_is_thrown_away_and_one_that_was_taken_is_undone(int width, Language language)
    {
        await using var site = await Site.OwnCopy();
        var strange = await Offers.Written("amazon-managed-inventory", kept: 1000, offers: 300);
        var usual = await Offers.Written("amazon-managed-inventory", kept: 1000, offers: 0);
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/data");
            var history = visitor.Page.Locator(".ant-card", new() { HasText = visitor.Words["web.data.history"] }).Locator("tbody tr[data-row-key]");
            var before = await history.CountAsync();
            await visitor.Drop(strange);
            await visitor.Tell(DemoSeller.EndDate, "Amazon.com");
            var import = await visitor.Read(1);
            await Expect(import).ToContainTextAsync(visitor.Words["web.data.guard"]);
            await visitor.At("guarded");
            await visitor.Button("web.data.discard", import).ClickAsync();
            await Confirm(visitor, "web.data.discard");
            await Expect(history).ToHaveCountAsync(before);
            await Expect(import.Locator(".staged")).ToHaveCountAsync(0);
            await Expect(import).ToContainTextAsync(visitor.Words["web.data.discarded"]);
            await visitor.At("discarded");

            await visitor.Drop(usual);
            await visitor.Tell(DemoSeller.EndDate.AddDays(1), "Amazon.com");
            await visitor.Read(1);
            await visitor.Take();
            await Expect(visitor.Page.Locator(".run-bar")).ToContainTextAsync(visitor.Words["web.waiting.facts"]);
            await visitor.Button("web.data.undo", history.First).ClickAsync();
            await Confirm(visitor, "web.data.undo");
            await Expect(history.First).ToContainTextAsync(visitor.Words["web.batch.RolledBack"]);
            await Expect(visitor.Page.Locator(".run-bar")).ToHaveCountAsync(0);
            await visitor.At("undone");
        }, new Eyes { Width = width, Language = language });
    }

    // One after the other: while a long import is read, the run that was asked for waits behind it.
    [Fact]
    public async Task Loading_the_page_anew_loses_no_work_and_work_can_be_stopped()
    {
        await using var site = await Site.OwnCopy();
        var run = (long)(await site.Ask("/api/runs/current"))["run"]!["id"]!;
        var batches = (await site.Ask("/api/facts/batches")).AsArray().Count;
        var file = Long();
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/data");
            await visitor.Drop(file);
            await visitor.Page.GetByRole(AriaRole.Button, new() { Name = visitor.Words.Format("web.data.read", 1) }).ClickAsync();
            var import = visitor.Import();
            await Expect(import.Locator(".job")).ToBeVisibleAsync();
            await visitor.Go("settings");
            await visitor.Page.GetByText(visitor.Words["web.settings.tab.runs"], new() { Exact = true }).ClickAsync();
            await visitor.Press("web.waiting.run");
            await Expect(visitor.Page.Locator(".run-bar .job")).ToContainTextAsync(visitor.Words["web.job.state.Waiting"]);

            await visitor.Page.ReloadAsync();
            await Expect(visitor.Page.Locator(".run-bar .job")).ToContainTextAsync(visitor.Words["web.job.state.Waiting"]);
            await visitor.Page.GotoAsync("/data");
            await Expect(import.Locator(".job")).ToContainTextAsync("long.zip");
            await Expect(visitor.Page.Locator(".run-bar .job")).ToBeVisibleAsync();
            await visitor.Picture($"work-under-way-{visitor.Eyes}");
            await import.GetByRole(AriaRole.Button, new() { Name = visitor.Words["web.job.cancel"] }).ClickAsync();
            await Expect(import).ToContainTextAsync(visitor.Words["web.data.job.Cancelled"]);
            await Expect(visitor.Page.Locator(".run-bar")).ToHaveCountAsync(0, new() { Timeout = Visitor.LongWorkMs });
            await visitor.At("work-stopped");
            Assert.Equal(batches, (await site.Ask("/api/facts/batches")).AsArray().Count);
            Assert.NotEqual(run, (long)(await site.Ask("/api/runs/current"))["run"]!["id"]!);
        });
    }

    static Task Confirm(Visitor visitor, string key) =>
        visitor.Button(key, visitor.Page.Locator(".ant-popover:not(.ant-popover-hidden)")).ClickAsync();

    // Minutes of reading, so that the slowest browser still finds it under way when it stops it.
    static string Long()
    {
        var path = Path.Combine(DemoShop.Once.Value.Empty(), "long.zip");
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        using var entry = new StreamWriter(archive.CreateEntry("stock.csv", CompressionLevel.Fastest).Open(), new UTF8Encoding(false));
        entry.WriteLine("SKU,仓库,日期,可用");
        for (var line = 0; line < LongLines; line++)
        {
            entry.WriteLine(string.Create(CultureInfo.InvariantCulture, $"NEW-{line},CN-SZ,2026-06-30,{line * 7919L % 1000}"));
        }

        return path;
    }
}
