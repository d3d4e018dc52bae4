using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Stockturn.Workspaces.Texts;
using static Microsoft.Playwright.Assertions;

namespace Stockturn.Browser;

/// <summary>S1-6, S0-4: what fewer days of stock would release, tried out on the Turnover page.</summary>
public sealed class SimulatorTests
{
    static readonly string[] Cards = ["released_cash", "turnover_then", "extra_net_sales", "capital_cost_saved"];

    [Theory]
    [InlineData(Eyes.Desk, Language.Chinese)]
    [InlineData(Eyes.Desk, Language.English)]
    [InlineData(Eyes.Phone, Language.Chinese)]
    [InlineData(Eyes.Phone, Language.English)]
    public async Task Days_that_are_typed_show_the_cash_and_a_reload_keeps_them(int width, Language language)
    {
        var site = await Site.OnlyLookedAt.Value;
        var told = await site.Ask("/api/metrics/simulation?days=30");
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/turnover");
            await Days(visitor).FillAsync("30");
            await Expect(visitor.Page).ToHaveURLAsync(new Regex("[?&]target=30(&|$)"));
            await visitor.At("simulator");
            await ShowsFigures(visitor, told);

            await visitor.Page.ReloadAsync();
            await visitor.Settle();
            await Expect(Days(visitor)).ToHaveValueAsync("30");
            await ShowsFigures(visitor, told);
        }, new Eyes { Width = width, Language = language });
    }

    [Fact]
    public async Task The_slider_moves_by_the_keyboard_and_the_figures_follow()
    {
        var site = await Site.OnlyLookedAt.Value;
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/turnover?target=50");
            var slider = visitor.Page.GetByRole(AriaRole.Slider, new() { Name = visitor.Words["web.simulator.target"] });
            await slider.FocusAsync();
            await slider.PressAsync("ArrowLeft");
            await Expect(visitor.Page).ToHaveURLAsync(new Regex("target=49"));
            await visitor.Settle();
            await Expect(Days(visitor)).ToHaveValueAsync("49");
            await ShowsFigures(visitor, await site.Ask("/api/metrics/simulation?days=49"));
        });
    }

    [Fact]
    public async Task A_card_opens_its_working_and_the_figures_of_now_their_explanation()
    {
        var site = await Site.OnlyLookedAt.Value;
        var told = await site.Ask("/api/metrics/simulation?days=30");
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/turnover?target=30");
            var card = Card(visitor, "released_cash");
            await Expect(card.Locator(".formula")).ToBeHiddenAsync();
            foreach (var code in Cards)
            {
                await Card(visitor, code).Locator("summary").ClickAsync();
            }

            await visitor.At("simulator-working");
            await Expect(card.Locator(".formula")).ToHaveTextAsync(visitor.Words["formula.released_cash"]);
            var inputs = Figure(told, "released_cash")["inputs"]!.AsArray();
            await Expect(card.Locator("dd")).ToHaveCountAsync(inputs.Count);
            Shown.Equal(inputs[1]!["figure"]!, await card.Locator("dd").Nth(1).InnerTextAsync());

            await visitor.Page.Locator(".simulator-now .figure").First.ClickAsync();
            await visitor.Settle();
            await Expect(visitor.Dialog.Locator(".formula")).ToHaveTextAsync(visitor.Words["formula.days_inventory_outstanding"]);
        });
    }

    [Fact]
    public async Task A_category_is_simulated_by_its_own_days()
    {
        var site = await Site.OnlyLookedAt.Value;
        var category = (string)(await site.Ask("/api/runs/current"))["categories"]![0]!;
        var told = await site.Ask($"/api/metrics/simulation?days=30&by=category&name={Uri.EscapeDataString(category)}");
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/turnover?target=30");
            await visitor.Choose(visitor.Words["web.simulator.of"], category);
            await Expect(visitor.Page).ToHaveURLAsync(new Regex("part=category"));
            await visitor.Settle();
            await ShowsFigures(visitor, told);
        });
    }

    [Fact]
    public async Task More_days_than_now_say_that_cash_is_needed()
    {
        var site = await Site.OnlyLookedAt.Value;
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/turnover?target=3650");
            await Expect(visitor.Page.GetByText(visitor.Words["simulation.needscash"])).ToBeVisibleAsync();
            await ShowsFigures(visitor, await site.Ask("/api/metrics/simulation?days=3650"));
        });
    }

    [Fact]
    public async Task Days_that_stock_cannot_last_are_refused_in_words()
    {
        var site = await Site.OnlyLookedAt.Value;
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/turnover?target=0");
            await Expect(visitor.Page.Locator(".simulator-panel .ant-alert")).ToContainTextAsync("0.01");
            visitor.Forgive("422");
        });
    }

    // S0-4, trap 8: the claim is words beside the figures, marked as cited.
    [Theory]
    [InlineData(Language.Chinese, "引述")]
    [InlineData(Language.English, "Cited")]
    public async Task What_is_claimed_of_margin_stands_apart_and_is_marked_as_cited(Language language, string mark)
    {
        var site = await Site.OnlyLookedAt.Value;
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/turnover");
            var claim = visitor.Page.GetByRole(AriaRole.Complementary, new() { Name = visitor.Words["web.turnover.claim.label"] });
            await Expect(claim.Locator(".mark")).ToContainTextAsync(mark);
            await Expect(claim.Locator("blockquote")).ToHaveTextAsync(visitor.Words["web.turnover.claim"]);
            await Expect(claim.Locator("input, button")).ToHaveCountAsync(0);
        }, new Eyes { Language = language });
    }

    static ILocator Days(Visitor visitor) => visitor.Page.Locator("#simulator-days");

    static ILocator Card(Visitor visitor, string code) => visitor.Page.Locator($".simulated[data-code={code}]");

    static JsonNode Figure(JsonNode told, string code) =>
        told["figures"]!.AsArray().Single(one => (string)one!["figure"]!["code"]! == code)!;

    static async Task ShowsFigures(Visitor visitor, JsonNode told)
    {
        foreach (var code in Cards)
        {
            var lead = Card(visitor, code).Locator(".figure-card-lead");
            await Shown.Becomes(
                Figure(told, code)["figure"]!, async () => (await lead.InnerTextAsync()).Replace("-$", "-", StringComparison.Ordinal));
        }
    }
}
