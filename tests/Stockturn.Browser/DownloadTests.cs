namespace Stockturn.Browser;

public sealed class DownloadTests
{
    [Theory]
    [InlineData("/findings", "/api/findings?primary=true&size=1")]
    [InlineData("/findings?lines=all", "/api/findings?size=1")]
    [InlineData("/findings?lines=all&grade=10&grade=9", "/api/findings?grade=10&grade=9&size=1")]
    [InlineData("/stock", "/api/ledger/stock?size=1")]
    [InlineData("/stock?class=A", "/api/ledger/stock?class=A&size=1")]
    [InlineData("/claims", "/api/claims?size=1")]
    [InlineData("/claims?kind=InboundShortage", "/api/claims?kind=InboundShortage&size=1")]
    [InlineData("/claims?tab=returns", "/api/returns?size=1")]
    [InlineData("/on-the-way", "/api/on-the-way?size=1")]
    [InlineData("/turnover?by=warehouse", "/api/metrics/groups?by=warehouse")]
    public async Task A_csv_holds_as_many_lines_as_its_list(string page, string question)
    {
        var site = await Site.OnlyLookedAt.Value;
        var told = await site.Ask(question);
        var total = (int?)told["total"] ?? told["rows"]!.AsArray().Count;
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open(page);
            Assert.Contains(visitor.Words.Format("web.list.total", total), await visitor.Page.Locator("#page").InnerTextAsync(), StringComparison.Ordinal);
            Assert.Equal(total, (await visitor.Download("web.export.csv")).Length);
        });
    }

    [Fact]
    public async Task A_workbook_is_offered_beside_it()
    {
        var site = await Site.OnlyLookedAt.Value;
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/findings");
            Assert.NotEmpty(await visitor.Download("web.export.excel"));
        });
    }
}
