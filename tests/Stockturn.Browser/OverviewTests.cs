using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Stockturn.Browser;

public sealed class OverviewTests
{
    [Fact]
    public async Task Shows_the_figures_the_server_tells()
    {
        var site = await Site.OnlyLookedAt.Value;
        var figures = (await site.Ask("/api/metrics/overview"))["figures"]!.AsArray();
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/");
            Assert.InRange(await visitor.Page.Locator(".figure-card-lead").CountAsync(), 6, 6);
            foreach (var figure in figures.Select(one => one!["now"]!))
            {
                Shown.Equal(figure, await FigureOf(visitor, figure).InnerTextAsync());
            }
        });
    }

    // The sixth card leads with what stock-outs lost, and names what it is worked out from.
    [Fact]
    public async Task Shows_what_stock_outs_lost_beside_what_is_stuck()
    {
        var site = await Site.OnlyLookedAt.Value;
        var told = await site.Ask("/api/metrics/lost_sales/explanation");
        Assert.True((double?)told["figure"]!["value"] > 0, told.ToJsonString());
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/");
            var card = visitor.Page.Locator(".figure-cards .ant-card").Last;
            await Expect(card.Locator("h2")).ToHaveTextAsync(visitor.Words.Figure("lost_sales"));
            Shown.Equal(told["figure"]!, await card.Locator(".figure-card-lead").InnerTextAsync());
            await card.Locator(".figure-card-lead .number").ClickAsync();
            await visitor.Settle();
            await ShowsExplanation(visitor, told);
        });
    }

    [Fact]
    public async Task A_click_on_a_figure_opens_its_formula_and_its_inputs()
    {
        var site = await Site.OnlyLookedAt.Value;
        var told = await site.Ask("/api/metrics/turnover/explanation");
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/");
            await FigureOf(visitor, told["figure"]!).ClickAsync();
            await visitor.Settle();
            await ShowsExplanation(visitor, told);
            Assert.Contains("explain=", visitor.Page.Url, StringComparison.Ordinal);

            // The address opens it too, and Escape closes it and leaves the page.
            await visitor.Open(visitor.Page.Url);
            await ShowsExplanation(visitor, told);
            await visitor.Page.Keyboard.PressAsync("Escape");
            await Expect(visitor.Dialog).ToHaveCountAsync(0);
            Assert.DoesNotContain("explain=", visitor.Page.Url, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_figure_of_a_part_is_the_servers_too()
    {
        var site = await Site.OnlyLookedAt.Value;
        var owner = (string)(await site.Ask("/api/runs/current"))["owners"]![0]!;
        var figures = (await site.Ask($"/api/metrics/overview?owner={Uri.EscapeDataString(owner)}"))["figures"]!.AsArray();
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/");
            await visitor.Choose(visitor.Words.Titled("column.owner"), owner);
            await Expect(visitor.Page).ToHaveURLAsync(new Regex("owner="));
            foreach (var figure in figures.Select(one => one!["now"]!))
            {
                Shown.Equal(figure, await FigureOf(visitor, figure).InnerTextAsync());
            }
        });
    }

    [Fact]
    public async Task A_class_and_a_card_are_explained_for_the_part_that_was_chosen()
    {
        var site = await Site.OnlyLookedAt.Value;
        var chosen = $"owner={Uri.EscapeDataString((string)(await site.Ask("/api/runs/current"))["owners"]![0]!)}";
        var page = await site.Ask($"/api/metrics/overview?{chosen}");
        var group = page["classes"]!.AsArray().First(one => (string)one!["name"]! != "" && (double?)one["stuckValue"]!["value"] > 0)!;
        var ofClass = await site.Ask($"/api/metrics/stuck_value/explanation?{chosen}&by=class&name={group["name"]}");
        Assert.Equal((double)group["stuckValue"]!["value"]!, (double)ofClass["figure"]!["value"]!);
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open($"/?{chosen}");
            await visitor.Settle();
            await visitor.Page.Locator($".class-grid .class-stuck .figure[aria-label^=\"{group["name"]} \"]").ClickAsync();
            await visitor.Settle();
            await ShowsExplanation(visitor, ofClass);
            await Expect(visitor.Dialog).ToContainTextAsync((string)ofClass["name"]!);
            await visitor.At("overview-class-explained");
            await visitor.Page.Keyboard.PressAsync("Escape");
            await Expect(visitor.Dialog).ToHaveCountAsync(0);
            await visitor.Page.Locator(".figure-card-lead .figure").First.ClickAsync();
            await visitor.Settle();
            await ShowsExplanation(visitor, await site.Ask($"/api/metrics/{page["figures"]![0]!["now"]!["code"]}/explanation?{chosen}"));
        });
    }

    [Fact]
    public async Task Leads_from_what_to_decide_today_to_its_grounds_and_to_the_whole_list()
    {
        var site = await Site.OnlyLookedAt.Value;
        var today = (await site.Ask("/api/metrics/overview"))["today"]!.AsArray();
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/");
            await visitor.ShowsRows(today.Select(line => (string)line!["id"]!), ".today");
            await visitor.Page.Locator(".today tbody .figure").First.ClickAsync();
            await visitor.Settle();
            await Expect(visitor.Dialog).ToContainTextAsync((string)today[0]!["sku"]!);
            await visitor.Page.Keyboard.PressAsync("Escape");
            await visitor.Page.Locator(".today").GetByRole(AriaRole.Link, new() { Name = visitor.Words["web.overview.all"] }).ClickAsync();
            await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(visitor.Words["web.nav.findings"]);
        });
    }

    static async Task ShowsExplanation(Visitor visitor, JsonNode told)
    {
        await Expect(visitor.Dialog.Locator(".formula")).ToHaveTextAsync((string)told["formula"]!);
        Shown.Equal(told["figure"]!, await visitor.Dialog.Locator(".explained-figure").InnerTextAsync());
        var rows = visitor.Dialog.Locator("tbody tr[data-row-key]");
        var inputs = told["inputs"]!.AsArray();
        Assert.NotEmpty(inputs);
        await Expect(rows).ToHaveCountAsync(inputs.Count);
        for (var at = 0; at < inputs.Count; at++)
        {
            await Expect(rows.Nth(at)).ToContainTextAsync((string)inputs[at]!["name"]!, new() { IgnoreCase = true });
            Shown.Equal(inputs[at]!["figure"]!, await rows.Nth(at).Locator("td").Last.InnerTextAsync());
        }
    }

    // A card leads with one figure and names the others below it.
    static ILocator FigureOf(Visitor visitor, JsonNode figure)
    {
        var title = visitor.Words.Figure((string)figure["code"]!);
        var lead = visitor.Page.Locator($".ant-card:has(> .ant-card-body > h2:text-is(\"{title}\")) .figure-card-lead");
        return lead.Or(visitor.Page.Locator($".figure-card-also:has(> .soft:text-is(\"{title}\")) .number"));
    }
}
