using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Stockturn.Browser;

public sealed class StockTests
{
    [Fact]
    public async Task Shows_the_stock_of_the_warehouse_that_was_chosen()
    {
        var site = await Site.OnlyLookedAt.Value;
        var warehouse = (await site.Ask("/api/runs/current"))["warehouses"]![0]!;
        var told = (await site.Ask($"/api/ledger/stock?warehouse={warehouse["code"]}&sort=-stock_value&size=50"))["rows"]!.AsArray();
        Assert.NotEmpty(told);
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/stock");
            await visitor.Choose(visitor.Words.Titled("column.warehouse"), (string)warehouse["name"]!);
            await visitor.ShowsRows(told.Select(row => $"{row!["sku"]}~{row["warehouse"]}"));
            Shown.Equal(told[0]!["soldPerDay30"]!, await CellOf(visitor, visitor.Words["web.stock.sold30"]));
            Shown.Equal(told[0]!["figures"]!["stock_value"]!, await CellOf(visitor, visitor.Words.Figure("stock_value")));
        });
    }

    [Fact]
    public async Task A_column_that_was_chosen_stands_in_the_address_and_in_the_saved_view()
    {
        var site = await Site.OnlyLookedAt.Value;
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/stock");
            await visitor.Press("web.columns");
            var title = visitor.Words.Figure("turnover");
            await visitor.Page.GetByRole(AriaRole.Checkbox, new() { Name = title, Exact = true }).ClickAsync();
            await Expect(visitor.Page.GetByRole(AriaRole.Checkbox, new() { Name = title, Exact = true })).ToBeCheckedAsync();
            await Expect(visitor.Page.Locator("thead").GetByText(title, new() { Exact = true }).First).ToBeVisibleAsync();
            Assert.Contains("turnover", visitor.Page.Url, StringComparison.Ordinal);

            await visitor.Page.Keyboard.PressAsync("Escape");
            await visitor.Press("web.views");
            await visitor.Page.GetByRole(AriaRole.Textbox, new() { Name = visitor.Words["web.views.name"] }).FillAsync("with turnover");
            await visitor.Press("web.views.save");
            var saved = visitor.Page.Url;
            await visitor.Open("/stock");
            await visitor.Press("web.views");
            await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "with turnover" }).ClickAsync();
            await Expect(visitor.Page).ToHaveURLAsync(saved);
        });
    }

    // The cell of the first row under a heading.
    static async Task<string> CellOf(Visitor visitor, string heading)
    {
        var headings = await visitor.Page.Locator("thead").Last.Locator("th").AllInnerTextsAsync();
        var at = headings.Select(text => text.Trim()).ToList().IndexOf(heading);
        Assert.True(at >= 0, $"{heading} is none of {string.Join(" | ", headings)}");
        return await visitor.Page.Locator("tbody tr[data-row-key]").First.Locator("td").Nth(at).InnerTextAsync();
    }
}
