using Microsoft.Playwright;
using Stockturn.Workspaces.Texts;
using static Microsoft.Playwright.Assertions;

namespace Stockturn.Browser;

/// <summary>Money as drawings, each with the same figures to read beside it.</summary>
public sealed class MoneyDrawnTests
{
    [Theory]
    [InlineData("sku", Eyes.Phone, Language.Chinese)]
    [InlineData("turnover", Eyes.Desk, Language.English)]
    public async Task S1_17_the_net_margin_is_drawn_and_each_step_says_where_it_comes_from(string page, int width, Language language)
    {
        var site = await Site.OnlyLookedAt.Value;
        var address = await Places.AddressOf(page, site);
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open(address);
            var panel = visitor.Page.Locator(".margin-waterfall");
            await Expect(panel.Locator("figure.chart canvas")).ToBeVisibleAsync();
            await Expect(panel.Locator(".waterfall-steps")).ToContainTextAsync(visitor.Words["stepsource.Policy"]);
            await Expect(panel.Locator(".waterfall-steps tbody tr").Last).ToContainTextAsync(visitor.Words["web.waterfall.net"], new() { IgnoreCase = true });
            await Expect(panel.Locator("figure.chart caption")).ToContainTextAsync(visitor.Words["web.waterfall"]);
        }, new Eyes { Width = width, Language = language });
    }

    [Fact]
    public async Task U_4_a_settlement_is_drawn_from_its_amounts_to_the_total_it_tells()
    {
        var site = await Site.OnlyLookedAt.Value;
        var settlements = (await site.Ask("/api/money/settlements")).AsArray();
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/data/money");
            var drawn = visitor.Page.Locator(".settlements figure.chart");
            await Expect(drawn.Locator("caption")).ToContainTextAsync((string)settlements[0]!["id"]!);
            await Expect(drawn.Locator("tbody tr")).ToHaveCountAsync(settlements[0]!["parts"]!.AsArray().Count + 3);
        });
    }
}
