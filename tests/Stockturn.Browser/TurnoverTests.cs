using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Stockturn.Browser;

public sealed class TurnoverTests
{
    [Theory]
    [InlineData("brand")]
    [InlineData("country")]
    [InlineData("total")]
    public async Task Shows_the_figures_of_each_group(string by)
    {
        var site = await Site.OnlyLookedAt.Value;
        var told = (await site.Ask($"/api/metrics/groups?by={by}"))["rows"]!.AsArray();
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/turnover");
            await visitor.Page.Locator(".ant-segmented").GetByText(visitor.Words[$"web.by.{by}"], new() { Exact = true }).ClickAsync();
            await Expect(visitor.Page).ToHaveURLAsync(new Regex($"by={by}"));
            await visitor.Settle();
            var rows = visitor.Page.Locator("tbody tr[data-row-key]:not(.ageing *)");
            await Expect(rows).ToHaveCountAsync(told.Count);
            for (var at = 0; at < told.Count; at++)
            {
                Shown.Equal(told[at]!["figures"]!["turnover"]!, await rows.Nth(at).Locator("td").Nth(1).InnerTextAsync());
            }
        });
    }

    [Fact]
    public async Task Shows_another_figure_month_by_month()
    {
        var site = await Site.OnlyLookedAt.Value;
        var months = (await site.Ask("/api/metrics/months"))["rows"]!.AsArray();
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/turnover");
            await visitor.Choose(visitor.Words["column.figure"], visitor.Words.Figure("stock_value"));
            await Expect(visitor.Page).ToHaveURLAsync(new Regex("metric=stock_value"));
            var cells = visitor.Page.Locator("figure.chart:not(.ageing *) table tbody tr td:last-child");
            await Expect(cells).ToHaveCountAsync(months.Count);
            for (var at = 0; at < months.Count; at++)
            {
                Shown.Equal(months[at]!["figures"]!["stock_value"]!, (await cells.Nth(at).TextContentAsync())!);
            }
        });
    }

    [Fact]
    public async Task Shows_the_stock_of_each_group_by_age_and_what_is_left_of_value()
    {
        var site = await Site.OnlyLookedAt.Value;
        var told = await site.Ask("/api/metrics/ages?by=warehouse");
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/turnover?by=warehouse");
            await visitor.Settle();
            var rows = visitor.Page.Locator(".ageing tbody tr[data-row-key]");
            await Expect(rows).ToHaveCountAsync(told["rows"]!.AsArray().Count);
            var first = told["rows"]!.AsArray().First(row => row!["ages"]!.AsArray().Count > 0)!;
            var at = told["rows"]!.AsArray().ToList().FindIndex(row => ReferenceEquals(row, first));
            Shown.Equal(first["ages"]![0]!["value"]!, await rows.Nth(at).Locator("td").Nth(1).InnerTextAsync());
            await Expect(visitor.Page.Locator(".ageing figure.chart table tbody tr")).ToHaveCountAsync(told["ages"]!.AsArray().Count);
            await visitor.At("turnover-ages");
        });
    }

    [Fact]
    public async Task The_total_opens_its_explanation()
    {
        var site = await Site.OnlyLookedAt.Value;
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/turnover?by=total");
            await visitor.Page.Locator("tbody tr[data-row-key]:not(.ageing *) .figure").First.ClickAsync();
            await visitor.Settle();
            await Expect(visitor.Dialog.Locator(".formula")).ToBeVisibleAsync();
        });
    }
}
