using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Stockturn.Demo;
using Stockturn.Workspaces.Texts;
using static Microsoft.Playwright.Assertions;

namespace Stockturn.Browser;

/// <summary>From an empty workspace to the rows of a file a figure stands on: the hour that decides.</summary>
public sealed partial class FirstHourTests
{
    static readonly string[] Kinds =
    [
        "workbook", "amazon-all-orders", "amazon-ledger-detail", "amazon-managed-inventory", "amazon-customer-returns", "lingxing-stock",
    ];

    static readonly (string Heading, string Chinese, string English)[] Columns =
    [
        ("Article", "SKU（必需）", "SKU (required)"),
        ("Depot", "仓库", "Warehouse"),
        ("Pieces on shelf", "可用（必需）", "Available (required)"),
        ("Counted on", "日期", "Date"),
    ];

    [Theory]
    [InlineData(Eyes.Desk, Language.Chinese)]
    [InlineData(Eyes.Phone, Language.English)]
    public async Task Eight_files_dropped_at_once_lead_to_a_finding_and_the_rows_it_stands_on(int width, Language language)
    {
        var folder = DemoShop.Once.Value.Empty();
        string[] known = [.. Kinds.Select(DemoShop.Once.Value.File), Purchases(folder)];
        var unknown = Path.Combine(folder, "partner.csv");
        var skus = (await (await Site.OnlyLookedAt.Value).Ask("/api/ledger/stock?size=3"))["rows"]!.AsArray().Select(row => (string)row!["sku"]!);
        await File.WriteAllLinesAsync(
            unknown, ["Article,Depot,Pieces on shelf,Counted on", .. skus.Distinct().Select(sku => $"{sku},Partner depot,7,2026-06-30")]);
        await using var site = await Site.Empty();
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/");
            await visitor.At("first-hour-1-start");
            await visitor.Page.GetByRole(AriaRole.Link, new() { Name = visitor.Words["web.start.files.go"] }).ClickAsync();
            await Expect(visitor.Page).ToHaveURLAsync(new Regex("/data$"));
            await visitor.Drop([.. known, unknown]);
            await visitor.Picture($"first-hour-2-dropped-{visitor.Eyes}");

            var import = await visitor.Read(8);
            await visitor.At("first-hour-3-read");
            await AllAreKnownBut("partner.csv", visitor, import);
            await visitor.Take();

            await import.GetByRole(AriaRole.Button, new() { Name = visitor.Words.Format("web.data.putback", 3) }).ClickAsync();
            await visitor.Tell(DemoSeller.EndDate, "Amazon.com");
            await visitor.Read(3);
            await Expect(visitor.Import().Locator(".worse")).ToHaveCountAsync(0);
            await visitor.Take();
            await visitor.Picture($"first-hour-4-told-{visitor.Eyes}");

            await Map(visitor);
            await visitor.Picture($"first-hour-5-mapped-{visitor.Eyes}");
            await visitor.Take();

            // Loading the page anew in the middle of the run loses nothing of it.
            await visitor.Press("web.waiting.begin");
            await visitor.Page.ReloadAsync();
            await Expect(visitor.Page.Locator(".run-badge")).ToBeVisibleAsync(new() { Timeout = Visitor.LongWorkMs });
            await visitor.Go("overview");
            await visitor.Picture($"first-hour-6-overview-{visitor.Eyes}");

            await visitor.Page.Locator(".today tbody .figure").First.ClickAsync();
            await Expect(visitor.Dialog.Locator(".working")).ToBeVisibleAsync();
            await visitor.Picture($"first-hour-7-grounds-{visitor.Eyes}");
            await visitor.Dialog.Locator(".sku-link a").ClickAsync();
            await Expect(visitor.Page).ToHaveURLAsync(new Regex("/skus/"));
            await visitor.Settle();
            await visitor.Page.Locator(".figure-grid button.figure").First.ClickAsync();
            await Expect(visitor.Dialog.Locator(".source-rows li").First).ToBeVisibleAsync();
            await visitor.Picture($"first-hour-8-explanation-{visitor.Eyes}");
            Assert.NotEqual(0, await RowsOf(known, await visitor.Dialog.Locator(".source-rows li").AllInnerTextsAsync()));

            // The browser itself complains of the answer that there is no run.
            visitor.Forgive("/api/runs/current");

            // Two imports are compared one after the other: while one is, the page is told to ask again for the other, and does.
            visitor.ForgiveIfAny("/staged");
        }, new Eyes { Width = width, Language = language });
    }

    static string Purchases(string folder)
    {
        var path = Path.Combine(folder, "purchases.zip");
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var file in DemoShop.Once.Value.Files.Files.Where(file => file.Kind == "lingxing-purchase-orders"))
        {
            archive.CreateEntryFromFile(file.Path, Path.GetFileName(file.Path));
        }

        return path;
    }

    static async Task AllAreKnownBut(string unknown, Visitor visitor, ILocator import)
    {
        var tables = import.Locator("table").First.Locator("tbody tr[data-row-key]");
        await Expect(tables.Filter(new() { HasText = visitor.Words["web.data.unknown"] })).ToHaveCountAsync(1);
        await Expect(tables.Filter(new() { HasText = visitor.Words["web.data.unknown"] })).ToContainTextAsync(unknown);
        await Expect(import.Locator(".mapping")).ToHaveCountAsync(1);
        foreach (var name in Kinds.Select(DemoShop.Once.Value.File).Select(Path.GetFileName).Append("purchases.zip"))
        {
            await Expect(tables.Filter(new() { HasText = name }).First).ToBeVisibleAsync();
        }
    }

    // The table nobody knows: what its rows are, and which column is which.
    static async Task Map(Visitor visitor)
    {
        var mapping = visitor.Page.Locator(".mapping");
        var isChinese = visitor.Eyes.Language == Language.Chinese;
        await visitor.Choose(visitor.Words["web.map.kind"], isChinese ? "库存" : "Stock");
        foreach (var (heading, chinese, english) in Columns)
        {
            await visitor.Choose(visitor.Words.Format("web.map.column.of", heading), isChinese ? chinese : english);
        }

        await visitor.At("first-hour-5-mapping");
        await Expect(mapping).Not.ToContainTextAsync(visitor.Words.Format("web.map.missing", ""));
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = visitor.Words["web.map.read"] }).ClickAsync();
        await Expect(visitor.Page.Locator(".import-job")).ToHaveCountAsync(3);
        await visitor.IsRead();
    }

    // How many of the rows told stand in the files where they are said to stand; all that are told of a plain file must.
    static async Task<int> RowsOf(string[] files, IReadOnlyList<string> told)
    {
        var found = 0;
        foreach (var text in told)
        {
            var place = Place().Match(text);
            var file = files.SingleOrDefault(path => place.Groups["file"].Value == Path.GetFileName(path));
            if (file is null || Path.GetExtension(file) is not (".txt" or ".tsv"))
            {
                continue;
            }

            var line = (await File.ReadAllLinesAsync(file))[int.Parse(place.Groups["row"].Value, CultureInfo.InvariantCulture) - 1];
            Assert.Contains(text.Split('\n')[^1].Split(" | ")[0].Trim(), line, StringComparison.Ordinal);
            found++;
        }

        return found;
    }

    [GeneratedRegex(@"(?<file>[\w.!-]+) · \D*(?<row>\d+)")]
    private static partial Regex Place();
}
