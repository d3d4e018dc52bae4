using Microsoft.Playwright;
using Stockturn.Workspaces.Texts;
using static Microsoft.Playwright.Assertions;

namespace Stockturn.Browser;

/// <summary>Files of mixed sources dropped together: each is told what it lacks, and mapped where nobody knows it.</summary>
public sealed class ToldFilesTests
{
    static readonly DateOnly Common = new(2026, 6, 28);
    static readonly DateOnly Own = new(2026, 6, 30);

    [Theory]
    [InlineData(Eyes.Desk, Language.Chinese)]
    [InlineData(Eyes.Phone, Language.English)]
    public async Task Each_file_is_told_its_own_day_and_what_was_wrong_can_be_taken_away(int width, Language language)
    {
        string[] files = [.. Written("north.csv", "SKU,可用,锁定\nMUG,7,1\n"), .. Written("south.csv", "SKU,可用,锁定\nMUG,8,1\n")];
        await using var site = await Site.Empty();
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/data");
            await visitor.Drop(files);
            await Apart(visitor, "south.csv").ClickAsync();
            await visitor.Page.Locator("#told-2-warehouse").FillAsync("SOUTH");
            await visitor.Page.Keyboard.PressAsync("Escape");
            await visitor.At("told-1-apart");
            await Apart(visitor, "south.csv").ClickAsync();
            await Expect(Line(visitor, "south.csv")).ToContainTextAsync("SOUTH");
            await Expect(visitor.Page.Locator(".told")).ToHaveCountAsync(1);

            // Nobody told the day: nothing of them is taken, and what was wrong can be downloaded all the same.
            var import = await visitor.Read(files.Length);
            await Expect(import.Locator(".worse")).ToHaveCountAsync(2);
            Assert.Empty((await site.Ask("/api/facts/batches")).AsArray());
            var link = import.GetByRole(AriaRole.Link, new() { Name = visitor.Words.Format("web.data.issues.download", visitor.Words["web.export.csv"]) });
            var download = await visitor.Page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
            Assert.Equal(2, (await File.ReadAllLinesAsync(await download.PathAsync())).Count(line => line.Contains("E_NEED_AS_OF", StringComparison.Ordinal)));

            await import.GetByRole(AriaRole.Button, new() { Name = visitor.Words.Format("web.data.putback", 2) }).ClickAsync();
            await Expect(Line(visitor, "south.csv")).ToContainTextAsync("SOUTH");
            await visitor.Tell(Common);
            await visitor.Page.Locator("#told-warehouse").FillAsync("NORTH");
            await visitor.Page.Keyboard.PressAsync("Escape");
            await Apart(visitor, "south.csv").ClickAsync();
            await visitor.ChooseDay(visitor.Page.Locator("#told-2-day"), Own);
            await visitor.At("told-2-days");
            await visitor.Read(files.Length);
            await Expect(visitor.Import().Locator(".worse")).ToHaveCountAsync(0);
            await visitor.Take();
            var told = (await site.Ask("/api/facts/batches"))[0]!["files"]!.AsArray().Select(file => (string)file!["asOf"]!);
            Assert.Equal([$"{Common:yyyy-MM-dd}", $"{Own:yyyy-MM-dd}"], told);
            visitor.Forgive("/api/runs/current");
        }, new Eyes { Width = width, Language = language });
    }

    [Theory]
    [InlineData(Eyes.Desk, Language.English)]
    [InlineData(Eyes.Phone, Language.Chinese)]
    public async Task Tables_nobody_knows_are_mapped_side_by_side_and_read_in_one_go(int width, Language language)
    {
        string[] files =
        [
            .. Written("partner.csv", "Article,Depot,Pieces on shelf,Counted on\nMUG,Partner,7,2026-06-30\n"),
            .. Written("agency.csv", "Thing,Shed,Left over,Seen on\nMUG,Agency,8,2026-06-30\n"),
            .. Written("colours.csv", "colour,shape\nred,round\n"),
        ];
        await using var site = await Site.Empty();
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/data");
            await visitor.Drop(files);
            await visitor.Read(files.Length);
            await Map(visitor, "partner.csv", "Article", "Depot", "Pieces on shelf", "Counted on");
            await Map(visitor, "agency.csv", "Thing", "Shed", "Left over", "Seen on");
            await visitor.At("mapped-1-both");
            var send = visitor.Page.GetByRole(AriaRole.Button, new() { Name = visitor.Words.Format("web.map.read.all", 2) });
            var agency = Mapping(visitor, "agency.csv").GetByRole(AriaRole.Checkbox);
            await agency.UncheckAsync();
            await Expect(send).ToHaveCountAsync(0);
            await agency.CheckAsync();
            await send.ClickAsync();
            await Expect(visitor.Page.Locator(".import-job")).ToHaveCountAsync(2);
            await visitor.IsRead();
            await Expect(visitor.Import().Locator("table").First.Locator("tbody tr[data-row-key]")).ToHaveCountAsync(2);
            await Expect(visitor.Import().Locator(".worse")).ToHaveCountAsync(0);
            await visitor.At("mapped-2-read");
            await visitor.Take();
            Assert.Equal([1, 1], (await site.Ask("/api/facts/batches"))[0]!["files"]!.AsArray().Select(file => (int)file!["rowsTaken"]!));

            // The table left aside is still there to be mapped, alone now.
            await Expect(visitor.Button("web.map.read")).ToBeDisabledAsync();
            visitor.Forgive("/api/runs/current");
            visitor.ForgiveIfAny("/staged");
        }, new Eyes { Width = width, Language = language });
    }

    // The table nobody knows: what its rows are, and which column is which.
    static async Task Map(Visitor visitor, string file, string sku, string warehouse, string available, string day)
    {
        var mapping = Mapping(visitor, file);
        var isChinese = visitor.Eyes.Language == Language.Chinese;
        await visitor.Choose(visitor.Words["web.map.kind"], isChinese ? "库存" : "Stock", mapping);
        (string Heading, string Chinese, string English)[] columns =
        [
            (sku, "SKU（必需）", "SKU (required)"), (warehouse, "仓库", "Warehouse"), (available, "可用（必需）", "Available (required)"), (day, "日期", "Date"),
        ];
        foreach (var (heading, chinese, english) in columns)
        {
            var (row, words) = (mapping.Locator("tbody tr", new() { HasText = heading }), isChinese ? chinese : english);
            for (var again = 0; again < 3 && !(await row.InnerTextAsync()).Contains(words, StringComparison.Ordinal); again++)
            {
                await visitor.Choose(visitor.Words.Format("web.map.column.of", heading), words, mapping);
            }

            await Expect(row).ToContainTextAsync(words);
        }
    }

    static string[] Written(string name, string text)
    {
        var path = Path.Combine(DemoShop.Once.Value.Empty(), name);
        File.WriteAllText(path, text);
        return [path];
    }

    static ILocator Mapping(Visitor visitor, string file) => visitor.Page.Locator(".mapping", new() { HasText = file });

    static ILocator Line(Visitor visitor, string file) => visitor.Page.Locator(".file-list li", new() { HasText = file });

    static ILocator Apart(Visitor visitor, string file) =>
        visitor.Page.GetByRole(AriaRole.Button, new() { Name = visitor.Words.Format("web.data.told.of", file) });
}
