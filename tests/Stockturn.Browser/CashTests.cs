using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Stockturn.Workspaces.Texts;
using static Microsoft.Playwright.Assertions;

namespace Stockturn.Browser;

/// <summary>U-6, U-7, S1-4: the coming weeks of cash, what proposed orders do to them, and a budget tried out.</summary>
public sealed class CashTests
{
    [Theory]
    [InlineData(Eyes.Desk, Language.Chinese)]
    [InlineData(Eyes.Phone, Language.English)]
    public async Task The_weeks_stand_by_kind_and_line_by_line_and_a_budget_says_what_more_money_brings(int width, Language language)
    {
        var site = await Site.OnlyLookedAt.Value;
        var cash = await site.Ask("/api/plans/cash");
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/cash");
            var lines = visitor.Page.Locator(".cash-lines tbody tr.ant-table-row");
            await Expect(lines).ToHaveCountAsync(cash["kinds"]!.AsArray().Count);
            await visitor.Page.Locator(".cash-lines").GetByText(visitor.Words["web.cash.by.line"]).ClickAsync();
            await Expect(lines).ToHaveCountAsync(Math.Min(30, cash["lines"]!.AsArray().Count));

            var money = visitor.Page.GetByRole(AriaRole.Spinbutton, new() { Name = visitor.Words["web.cash.budget.money"] });
            await money.FillAsync("0");
            await Expect(visitor.Page).ToHaveURLAsync(new Regex("[?&]budget=0(&|$)"));
            await visitor.Settle();
            await Expect(visitor.Page.Locator(".cash-budget").GetByRole(AriaRole.Status)).ToContainTextAsync("1,000");
            await Expect(visitor.Page.Locator(".cash-budget tbody tr.ant-table-row").First).ToContainTextAsync(visitor.Words["web.cash.budget.out"]);
        }, new Eyes { Width = width, Language = language });
    }
}
