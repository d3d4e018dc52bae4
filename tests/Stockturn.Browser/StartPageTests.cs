using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Stockturn.Workspaces.Texts;
using static Microsoft.Playwright.Assertions;

namespace Stockturn.Browser;

/// <summary>Where a person begins: the menu as the loop goes.</summary>
public sealed class StartPageTests
{
    static readonly string[] Stages = ["diagnose", "clear", "prevent"];

    static readonly string[] Nouns = ["overview", "stock", "turnover", "findings", "runningout", "excessorders", "data", "settings"];

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

    static async Task OpenMenu(Visitor visitor)
    {
        if (visitor.Eyes.Width == Eyes.Phone)
        {
            await visitor.Page.GetByRole(AriaRole.Button, new() { Name = visitor.Words["web.nav"], Exact = true }).ClickAsync();
            await visitor.Settle();
        }
    }
}
