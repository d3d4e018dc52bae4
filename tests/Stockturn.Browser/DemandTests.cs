using Microsoft.Playwright;
using Stockturn.Workspaces.Texts;
using static Microsoft.Playwright.Assertions;

namespace Stockturn.Browser;

public sealed class DemandTests
{
    [Theory]
    [InlineData(Eyes.Desk, Language.English)]
    [InlineData(Eyes.Phone, Language.Chinese)]
    public async Task S2_16_one_figure_is_chosen_for_several_skus_at_once_with_its_reason_and_end(int width, Language language)
    {
        await using var site = await Site.OwnCopy();
        var skus = (await site.Ask("/api/demand?size=2"))["rows"]!.AsArray().Select(row => (string)row!["sku"]!).ToArray();
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/demand");
            foreach (var sku in skus)
            {
                await visitor.Row(sku).GetByRole(AriaRole.Checkbox).CheckAsync();
            }

            await Expect(visitor.Page.GetByText(visitor.Words.Format("web.list.chosen", skus.Length))).ToBeVisibleAsync();
            await visitor.Press("web.choice.open");
            await Expect(visitor.Dialog).ToContainTextAsync(visitor.Words.Format("web.demand.many", skus.Length));
            await visitor.At("choosing-many");
            await visitor.Button("web.choice.save", visitor.Dialog).ClickAsync();
            await Expect(visitor.Dialog).ToContainTextAsync(visitor.Words["web.choice.missing"]);
            await visitor.Dialog.Locator("#units").FillAsync("4.5");
            await visitor.ChooseDay(visitor.Dialog.GetByLabel(visitor.Words["web.choice.until"]), new DateOnly(2026, 9, 15));
            await visitor.Dialog.Locator("#reason").FillAsync("直播排期");
            await visitor.Button("web.choice.save", visitor.Dialog).ClickAsync();
            await Expect(visitor.Page.Locator(".run-bar")).ToContainTextAsync(visitor.Words["web.waiting.facts"]);
            await Expect(visitor.Page.GetByText(visitor.Words["web.demand.choose"])).ToBeVisibleAsync();
        }, new Eyes { Width = width, Language = language });
    }

    [Fact]
    public async Task S1_10_the_list_and_the_page_of_a_sku_show_what_the_server_tells()
    {
        var site = await Site.OnlyLookedAt.Value;
        var rows = (await site.Ask("/api/demand?level=Down&size=50"))["rows"]!.AsArray();
        var sku = (string)rows[0]!["sku"]!;
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/demand");
            await visitor.Choose(visitor.Words["web.demand.changed"], visitor.Words["web.demand.turn.Down"]);
            await visitor.ShowsRows(rows.Select(row => (string)row!["sku"]!));
            await visitor.Row(sku).GetByRole(AriaRole.Link, new() { Name = sku }).First.ClickAsync();
            await visitor.Settle();
            var part = visitor.Page.Locator(".sku-demand");
            var told = await site.Ask($"/api/demand/skus/{Uri.EscapeDataString(sku)}?lang=en");
            foreach (var sentence in told["why"]!.AsArray())
            {
                await Expect(part.Locator(".demand-why")).ToContainTextAsync((string)sentence!);
            }

            var places = told["places"]!.AsArray().Sum(place => place!["figures"]!.AsArray().Count);
            await Expect(part.Locator("tbody tr[data-row-key]")).ToHaveCountAsync(3 + told["sums"]!.AsArray().Count + places);
            await visitor.At("sku-demand");
        });
    }

    [Fact]
    public async Task Accuracy_says_in_a_sentence_how_far_each_figure_lay()
    {
        var site = await Site.OnlyLookedAt.Value;
        var told = await site.Ask("/api/demand/accuracy?lang=en");
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/demand?tab=accuracy");
            await Expect(visitor.Page.Locator(".demand-said").First).ToHaveTextAsync((string)told["said"]![0]!);
            await Expect(visitor.Page.Locator("tbody tr[data-row-key]")).ToHaveCountAsync(told["rows"]!.AsArray().Count);
        });
    }
}
