using Microsoft.Playwright;
using Stockturn.Workspaces.Texts;
using static Microsoft.Playwright.Assertions;

namespace Stockturn.Browser;

public sealed class SkuPageTests
{
    [Fact]
    public async Task Stands_behind_the_sku_of_a_finding_and_leads_back_to_the_same_list()
    {
        var site = await Site.OnlyLookedAt.Value;
        var finding = (await site.Ask("/api/findings?primary=true&sort=actBy&size=1"))["rows"]![0]!;
        var sku = (string)finding["sku"]!;
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/findings?sort=actBy");
            var rows = await visitor.RowKeys();
            await visitor.Row((string)finding["id"]!).GetByRole(AriaRole.Link, new() { Name = sku }).ClickAsync();
            await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(sku);
            await visitor.Settle();
            await visitor.Page.GoBackAsync();
            await visitor.Settle();
            await visitor.ShowsRows(rows);
        });
    }

    [Fact]
    public async Task Shows_every_figure_layer_and_finding_the_server_tells()
    {
        var site = await Site.OnlyLookedAt.Value;
        var sku = (string)(await site.Ask("/api/findings?primary=true&size=1"))["rows"]![0]!["sku"]!;
        var told = await site.Ask($"/api/ledger/skus/{Uri.EscapeDataString(sku)}");
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open($"/skus/{Uri.EscapeDataString(sku)}");
            foreach (var figure in told["figures"]!.AsArray())
            {
                Shown.Equal(figure!, await PlaceOf(visitor, (string)figure!["code"]!).InnerTextAsync());
            }

            await Expect(visitor.Page.Locator("details.sku-finding")).ToHaveCountAsync(told["findings"]!.AsArray().Count);
            var layers = visitor.Page.Locator($".ant-card:has(h2:text-is(\"{visitor.Words["web.sku.layers"]}\")) tbody tr[data-row-key]");
            await Expect(layers).ToHaveCountAsync(told["layers"]!.AsArray().Count);
        });
    }

    [Theory]
    [InlineData(Eyes.Desk, Language.English)]
    [InlineData(Eyes.Phone, Language.Chinese)]
    public async Task A_person_uses_a_figure_of_their_own_with_its_reason_and_end(int width, Language language)
    {
        await using var site = await Site.OwnCopy();
        var sku = (string)(await site.Ask("/api/findings?primary=true&size=1"))["rows"]![0]!["sku"]!;
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open($"/skus/{Uri.EscapeDataString(sku)}");
            await visitor.Button("web.choice.open").ClickAsync();
            await Expect(visitor.Dialog).ToBeVisibleAsync();
            await visitor.At("choosing");
            await visitor.Button("web.choice.save", visitor.Dialog).ClickAsync();
            await Expect(visitor.Dialog).ToContainTextAsync(visitor.Words["web.choice.missing"]);
            await visitor.Dialog.Locator("#units").FillAsync("4.5");
            await visitor.ChooseDay(visitor.Dialog.GetByLabel(visitor.Words["web.choice.until"]), new DateOnly(2026, 9, 15));
            await visitor.Dialog.Locator("#reason").FillAsync("直播排期");
            await visitor.Button("web.choice.save", visitor.Dialog).ClickAsync();
            await Expect(visitor.Page.Locator(".run-bar")).ToContainTextAsync(visitor.Words["web.waiting.facts"]);
            await visitor.At("chosen");
        }, new Eyes { Width = width, Language = language });
    }

    [Fact]
    public async Task Explains_a_figure_with_the_rows_of_the_files_behind_it()
    {
        var site = await Site.OnlyLookedAt.Value;
        var sku = (string)(await site.Ask("/api/findings?primary=true&size=1"))["rows"]![0]!["sku"]!;
        var told = await site.Ask($"/api/metrics/stock_value/explanation?sku={Uri.EscapeDataString(sku)}");
        var rows = (await site.Ask($"/api/metrics/rows?sku={Uri.EscapeDataString(sku)}")).AsArray();
        Assert.NotEmpty(rows);
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open($"/skus/{Uri.EscapeDataString(sku)}");
            await PlaceOf(visitor, "stock_value").GetByRole(AriaRole.Button).ClickAsync();
            await visitor.Settle();
            await Expect(visitor.Dialog.Locator(".formula")).ToHaveTextAsync((string)told["formula"]!);
            await Expect(visitor.Dialog.Locator(".source-rows li")).ToHaveCountAsync(rows.Count);
            await Expect(visitor.Dialog.Locator(".source-rows li").First).ToContainTextAsync((string)rows[0]!["file"]!);
        });
    }

    [Fact]
    public async Task Says_so_when_there_is_no_such_sku()
    {
        var site = await Site.OnlyLookedAt.Value;
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/skus/NO-SUCH-SKU");
            await Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("NO-SUCH-SKU");
            visitor.Forgive("404");
        });
    }

    static ILocator PlaceOf(Visitor visitor, string code) =>
        visitor.Page.Locator($".figure-grid > div:has(> dt:text-is(\"{visitor.Words.Figure(code)}\")) dd");
}
