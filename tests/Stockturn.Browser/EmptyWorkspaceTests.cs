using Microsoft.Playwright;
using Stockturn.Workspaces.Texts;
using static Microsoft.Playwright.Assertions;

namespace Stockturn.Browser;

public sealed class EmptyWorkspaceTests
{
    [Theory]
    [InlineData(Eyes.Desk, Language.Chinese)]
    [InlineData(Eyes.Phone, Language.English)]
    public async Task Every_page_of_figures_says_that_there_are_none_yet_and_what_to_do(int width, Language language)
    {
        await using var site = await Site.Empty();
        await Visitor.Come(site, async visitor =>
        {
            foreach (var page in (string[])["/", "/stock", "/turnover", "/findings", "/skus/A-1"])
            {
                await visitor.Open(page);
                await Expect(visitor.Page.Locator("#page")).ToContainTextAsync(visitor.Words["web.start.note"]);
                await Expect(visitor.Page.GetByRole(AriaRole.Link, new() { Name = visitor.Words["web.start.files.go"] })).ToHaveAttributeAsync("href", "/data");
            }

            await visitor.Picture($"empty-{visitor.Eyes}");
            Assert.Empty(await PageLookTests.Judged(visitor.Page));

            // The browser itself complains of the answer that there is no run.
            visitor.Forgive("/api/runs/current");
        }, new Eyes { Width = width, Language = language });
    }
}
