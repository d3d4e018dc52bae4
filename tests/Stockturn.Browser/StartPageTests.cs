using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Stockturn.Workspaces.Texts;
using static Microsoft.Playwright.Assertions;

namespace Stockturn.Browser;

/// <summary>Where a person begins: the menu as the loop goes, the first page for whom it is opened, and the first task.</summary>
public sealed class StartPageTests
{
    static readonly string[] Stages = ["diagnose", "clear", "prevent"];

    static readonly string[] Nouns = ["overview", "stock", "turnover", "findings", "claims", "runningout", "ontheway", "excessorders", "data", "settings"];

    // Whom the first page is for, the panel that stands first then, and the figure of the first card.
    static readonly (string For, string Panel, string Figure)[] Starts =
    [
        ("owner", "categories", "cash_tied_up"),
        ("operations", "today", "stuck_value"),
        ("purchasing", "runningOut", "lost_sales"),
        ("finance", "ages", "cash_tied_up"),
    ];

    [Theory]
    [InlineData(Eyes.Desk, Language.English)]
    [InlineData(Eyes.Phone, Language.Chinese)]
    public async Task S2_2_the_menu_follows_the_loop_and_every_entry_leads_to_its_place(int width, Language language)
    {
        var site = await Site.OnlyLookedAt.Value;
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/");
            foreach (var noun in Nouns)
            {
                await visitor.Go(noun);
                await Expect(visitor.Page).ToHaveTitleAsync(new Regex(Regex.Escape(visitor.Words[$"web.nav.{noun}"])));
            }

            await visitor.Go("runningout");
            Assert.EndsWith("/findings?rule=stockout_risk", visitor.Page.Url, StringComparison.Ordinal);
            var wanted = (await site.Ask("/api/findings?rule=stockout_risk&size=50"))["rows"]!.AsArray();
            Assert.NotEmpty(wanted);
            await visitor.ShowsRows(wanted.Select(row => (string)row!["id"]!));
            await OpenMenu(visitor);
            var menu = visitor.Page.GetByRole(AriaRole.Navigation);
            await Expect(menu.Locator(".ant-menu-item-group-title")).ToHaveTextAsync([.. Stages.Select(stage => visitor.Words[$"web.stage.{stage}"])]);
            await Expect(menu.Locator(".ant-menu-item-selected")).ToHaveTextAsync(visitor.Words["web.nav.runningout"]);
            await visitor.At("menu");
        }, new Eyes { Width = width, Language = language });
    }

    [Fact]
    public async Task An_address_of_what_is_on_the_way_kept_from_before_still_leads_there()
    {
        var site = await Site.OnlyLookedAt.Value;
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/claims?tab=ontheway&text=a");
            Assert.EndsWith("/on-the-way?text=a", visitor.Page.Url, StringComparison.Ordinal);
            await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(visitor.Words["web.nav.ontheway"]);
        });
    }

    [Theory]
    [InlineData(Eyes.Desk, Language.Chinese)]
    [InlineData(Eyes.Desk, Language.English)]
    [InlineData(Eyes.Phone, Language.Chinese)]
    [InlineData(Eyes.Phone, Language.English)]
    public async Task S1_23_the_first_page_begins_with_what_hurts_and_leaves_nothing_out(int width, Language language)
    {
        var site = await Site.OnlyLookedAt.Value;
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/");
            var all = await Panels(visitor);
            Assert.Equal("today", all[0]);
            Assert.Equal(12, all.Length);
            var figures = await Figures(visitor);
            foreach (var (start, panel, figure) in Starts)
            {
                await visitor.Page.Locator(".page-head .ant-segmented-item", new() { HasText = visitor.Words[$"web.for.{start}"] }).ClickAsync();
                await Expect(visitor.Page).ToHaveURLAsync(new Regex($"for={start}$"));
                await visitor.At($"start-{start}");
                var panels = await Panels(visitor);
                Assert.Equal(panel, panels[0]);
                Assert.Equal(all.Order(), panels.Order());
                await Expect(visitor.Page.Locator(".figure-card-title").First).ToHaveTextAsync(visitor.Words.Figure(figure));
                await Expect(visitor.Page.Locator(".figure-card-first").First.Locator("h2")).ToHaveTextAsync(visitor.Words.Figure(figure));

                // Another order of the same figures.
                Assert.Equal(figures.Order(), (await Figures(visitor)).Order());
            }
        }, new Eyes { Width = width, Language = language });
    }

    [Fact]
    public async Task S1_23_the_choice_is_remembered_here_and_a_shared_address_shows_the_same_elsewhere()
    {
        var site = await Site.OnlyLookedAt.Value;
        var shared = "";
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/");
            await visitor.Page.Locator(".page-head .ant-segmented-item", new() { HasText = visitor.Words["web.for.purchasing"] }).ClickAsync();
            await visitor.Go("stock");
            await visitor.Go("overview");
            await Expect(visitor.Page).ToHaveURLAsync(new Regex(@"/\?for=purchasing$"));
            shared = visitor.Page.Url;
        });
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open(shared);
            Assert.Equal("runningOut", (await Panels(visitor))[0]);

            // Looking at somebody else's page chooses nothing.
            await visitor.Open("/");
            Assert.Equal("today", (await Panels(visitor))[0]);
            await visitor.Open("/?for=nobody");
            Assert.Equal("today", (await Panels(visitor))[0]);
            await Expect(visitor.Page).ToHaveURLAsync(new Regex("/$"));
        });
    }

    [Fact]
    public async Task S1_23_a_start_page_is_chosen_by_the_keyboard_and_can_be_used_in_the_dark()
    {
        var site = await Site.OnlyLookedAt.Value;
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/?for=all");
            await visitor.Page.GetByRole(AriaRole.Radiogroup, new() { Name = visitor.Words["web.start.for"] }).GetByRole(AriaRole.Radio).First.FocusAsync();
            await visitor.Page.Keyboard.PressAsync("ArrowRight");
            await Expect(visitor.Page).ToHaveURLAsync(new Regex("for=owner$"));
            await visitor.At("start-owner");
        }, new Eyes { Language = Language.Chinese, IsDark = true });
    }

    [Theory]
    [InlineData(Eyes.Desk, Language.Chinese)]
    [InlineData(Eyes.Phone, Language.English)]
    public async Task S2_29_one_metric_one_sku_one_decision_are_ticked_off_by_what_happens(int width, Language language)
    {
        await using var site = await Site.OwnCopy();
        var first = (await site.Ask("/api/metrics/overview"))["today"]![0]!;
        var (id, sku) = ((string)first["id"]!, (string)first["sku"]!);
        var told = await site.Ask("/api/metrics/dead_stock_share/explanation");
        await Visitor.Come(site, async visitor =>
        {
            var guide = visitor.Page.Locator(".guide");
            var done = guide.Locator(".ant-steps-item-finish");
            await visitor.Open("/");
            await Expect(guide).ToContainTextAsync(sku);
            Shown.Equal(told["figure"]!, await guide.Locator("button.figure").InnerTextAsync());
            await Expect(done).ToHaveCountAsync(0);
            await visitor.At("guide-1-begun");

            await Step(visitor, "metric");
            await Expect(visitor.Dialog.Locator(".formula")).ToContainTextAsync("÷");
            Shown.Equal(told["figure"]!, await visitor.Dialog.Locator(".explained-figure").InnerTextAsync());
            await visitor.Page.Keyboard.PressAsync("Escape");
            await Expect(done).ToHaveCountAsync(1);

            await Step(visitor, "sku");
            await Expect(visitor.Page).ToHaveURLAsync(new Regex($"/skus/{Regex.Escape(Uri.EscapeDataString(sku))}$"));
            await visitor.At("guide-2-sku");

            // What stands on the SKU's page leads on.
            await Step(visitor, "decision");
            await Expect(visitor.Dialog).ToContainTextAsync(sku);
            await visitor.Page.Keyboard.PressAsync("Escape");
            await visitor.Go("overview");
            await Expect(done).ToHaveCountAsync(2);
            await visitor.At("guide-3-decide");

            await Step(visitor, "decision");
            await visitor.Button("web.mark.Confirm", visitor.Dialog).ClickAsync();
            await Expect(visitor.Page.GetByText(visitor.Words["web.guide.finished"])).ToBeVisibleAsync();
            await visitor.Page.Keyboard.PressAsync("Escape");
            await Expect(guide).ToHaveCountAsync(0);
            Assert.Equal("Confirmed", (string)(await site.Ask($"/api/findings/{Uri.EscapeDataString(id)}"))["finding"]!["state"]!);

            // Done is done, also after the page is loaded anew; called again, it begins anew.
            await visitor.Open("/");
            await Expect(guide).ToHaveCountAsync(0);
            await CallGuide(visitor);
            await Expect(guide).ToBeVisibleAsync();
            await Expect(done).ToHaveCountAsync(0);
        }, new Eyes { Width = width, Language = language });
    }

    [Fact]
    public async Task S2_29_goods_handed_over_are_a_decision_and_one_taken_back_is_none()
    {
        await using var site = await Site.OwnCopy();
        await Visitor.Come(site, async visitor =>
        {
            var done = visitor.Page.Locator(".guide .ant-steps-item-finish");
            await visitor.Open("/");
            await Step(visitor, "decision");
            await visitor.Button("web.mark.Confirm", visitor.Dialog).ClickAsync();
            await Expect(done).ToHaveCountAsync(1);
            await visitor.Press("web.mark.Undo");
            await Expect(done).ToHaveCountAsync(0);

            await visitor.Press("web.handover");
            var asked = visitor.Page.Locator(".ant-modal");
            await asked.GetByLabel(visitor.Words["web.handover.to"]).FillAsync("Lin");
            await visitor.Button("web.handover", asked).ClickAsync();
            await Expect(done).ToHaveCountAsync(1, new() { Timeout = Visitor.LongWorkMs });
        });
    }

    [Fact]
    public async Task S2_29_the_guide_is_put_away_stays_away_and_is_called_again()
    {
        var site = await Site.OnlyLookedAt.Value;
        await Visitor.Come(site, async visitor =>
        {
            var guide = visitor.Page.Locator(".guide");
            await visitor.Open("/");
            await Step(visitor, "metric");
            await visitor.Page.Keyboard.PressAsync("Escape");
            await visitor.Press("web.guide.away");
            await Expect(guide).ToHaveCountAsync(0);
            await visitor.Open("/stock");
            await Expect(visitor.Page.Locator(".guide-bar")).ToHaveCountAsync(0);
            await visitor.Open("/");
            await Expect(guide).ToHaveCountAsync(0);
            await visitor.Go("stock");
            await CallGuide(visitor);
            await Expect(guide.Locator(".ant-steps-item-finish")).ToHaveCountAsync(1);
            await visitor.Go("stock");
            await Expect(visitor.Page.Locator(".guide-bar")).ToContainTextAsync(visitor.Words["web.guide.sku"]);
        });
    }

    static async Task Step(Visitor visitor, string step)
    {
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = visitor.Words[$"web.guide.{step}.go"], Exact = true }).ClickAsync();
        await visitor.Settle();
    }

    static async Task CallGuide(Visitor visitor)
    {
        await OpenMenu(visitor);
        await visitor.Page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = visitor.Words["web.guide"], Exact = true }).ClickAsync();
        await visitor.Settle();
    }

    static async Task OpenMenu(Visitor visitor)
    {
        if (visitor.Eyes.Width == Eyes.Phone)
        {
            await visitor.Button("web.nav").ClickAsync();
            await visitor.Settle();
        }
    }

    // As they stand on the page, from the top.
    static Task<string[]> Panels(Visitor visitor) => visitor.Page.EvaluateAsync<string[]>(
        "() => [...document.querySelectorAll('[data-panel]')].map((one) => one.dataset.panel)");

    static async Task<IReadOnlyList<string>> Figures(Visitor visitor) => await visitor.Page.Locator(".figure-card-lead").AllInnerTextsAsync();
}
