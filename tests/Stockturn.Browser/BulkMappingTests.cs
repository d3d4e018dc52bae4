using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Stockturn.Browser;

public sealed class BulkMappingTests
{
    const int Codes = 300;

    [Fact]
    public async Task Three_hundred_codes_are_put_right_by_one_paste()
    {
        await using var site = await Site.OwnCopy();
        var known = (await site.Ask("/api/ledger/stock?size=20"))["rows"]!.AsArray().Select(row => (string)row!["sku"]!).Distinct().ToArray();
        var file = await Offers.Written("amazon-all-orders", kept: 0, Codes);
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/data");
            await visitor.Drop(file);
            await visitor.Read(1);
            await visitor.Take();
            await visitor.RunAgain();
            await visitor.Page.GetByText(visitor.Words["web.data.tab.unresolved"], new() { Exact = true }).ClickAsync();
            await Expect(visitor.Page.Locator("#page")).ToContainTextAsync(visitor.Words.Format("web.list.total", Codes));
            await visitor.At("mapping-1-unresolved");

            var lines = Enumerable.Range(0, Codes).Select(number => $"{Offers.Code(number)}\t{known[number % known.Length]}");
            await visitor.Page.GetByLabel(visitor.Words["web.paste.label"]).FillAsync($"code\tsku\r\n{string.Join("\r\n", lines)}\r\n");
            var send = visitor.Page.GetByRole(AriaRole.Button, new() { Name = visitor.Words.Format("web.paste.send", Codes) });
            await Expect(send).ToBeEnabledAsync();
            await visitor.At("mapping-2-pasted");
            await send.ClickAsync();
            await visitor.IsRead();
            await visitor.At("mapping-3-compared");
            await visitor.Take();
            await visitor.RunAgain();
            await Expect(visitor.Page.Locator("#page")).ToContainTextAsync(visitor.Words["web.data.unresolved.none"]);
            await visitor.At("mapping-4-resolved");
            Assert.Equal(0, (int)(await site.Ask("/api/facts/unresolved"))["total"]!);
        });
    }
}
