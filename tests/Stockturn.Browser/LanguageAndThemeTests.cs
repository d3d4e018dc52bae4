using Microsoft.Playwright;
using Stockturn.Workspaces.Texts;
using static Microsoft.Playwright.Assertions;

namespace Stockturn.Browser;

public sealed class LanguageAndThemeTests
{
    const string Ground = "() => getComputedStyle(document.querySelector('.ant-layout-header')).backgroundColor";

    [Theory]
    [InlineData("overview")]
    [InlineData("stock")]
    [InlineData("sku")]
    [InlineData("turnover")]
    [InlineData("findings")]
    public async Task The_language_changes_and_stays_and_changes_back(string page)
    {
        var site = await Site.OnlyLookedAt.Value;
        var address = await Places.AddressOf(page, site);
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open(address);
            var chinese = await visitor.Page.Locator("#page").InnerTextAsync();
            await visitor.Press("web.language.en");
            await Expect(visitor.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
            await Expect(visitor.Page.Locator("nav")).ToContainTextAsync(TextBook.English["web.nav.turnover"]);
            await visitor.Settle();
            Assert.NotEqual(chinese, await visitor.Page.Locator("#page").InnerTextAsync());
            await visitor.Open(address);
            await Expect(visitor.Page.Locator("nav")).ToContainTextAsync(TextBook.English["web.nav.turnover"]);
            await visitor.Press("web.language.zh");
            await Expect(visitor.Page.Locator("nav")).ToContainTextAsync(TextBook.Chinese["web.nav.turnover"]);
            await visitor.Settle();
            Assert.Equal(chinese, await visitor.Page.Locator("#page").InnerTextAsync());
        }, new Eyes { Language = Language.Chinese });
    }

    [Fact]
    public async Task Chinese_is_spoken_to_who_chose_nothing()
    {
        var site = await Site.OnlyLookedAt.Value;
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/");
            await visitor.Page.EvaluateAsync("() => localStorage.clear()");
            await visitor.Page.Context.AddInitScriptAsync("localStorage.clear()");
            await visitor.Open("/");
            await Expect(visitor.Page.Locator("html")).ToHaveAttributeAsync("lang", "zh-CN");
            await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(TextBook.Chinese["web.nav.overview"]);
        });
    }

    [Fact]
    public async Task Dark_is_chosen_and_stays_and_the_system_is_followed_until_then()
    {
        var site = await Site.OnlyLookedAt.Value;
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/stock");
            var light = await visitor.Page.EvaluateAsync<string>(Ground);
            await Follows(visitor, ColorScheme.Dark, "dark");
            await Follows(visitor, ColorScheme.Light, "light");
            await visitor.Press("web.theme");
            await visitor.Page.GetByRole(AriaRole.Menuitem, new() { Name = visitor.Words["web.theme.dark"] }).ClickAsync();
            await Expect(visitor.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
            await visitor.Open("/findings");
            await Expect(visitor.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
            Assert.NotEqual(light, await visitor.Page.EvaluateAsync<string>(Ground));
        });
    }

    [Fact]
    public async Task Nothing_moves_for_who_asks_for_stillness_and_the_system_is_followed()
    {
        const string Lasts = "() => getComputedStyle(document.querySelector('.ant-btn')).transitionDuration";
        var site = await Site.OnlyLookedAt.Value;
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/stock");
            Assert.Equal("0s", await visitor.Page.EvaluateAsync<string>(Lasts));
            await visitor.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.NoPreference });
            await visitor.Page.WaitForFunctionAsync($"() => ({Lasts})() !== '0s'");
        });
    }

    // A busy browser may lose one change of the system's colours: a person who sees nothing happen tries again.
    static async Task Follows(Visitor visitor, ColorScheme scheme, string theme)
    {
        const int Tries = 5;
        for (var attempt = 1; ; attempt++)
        {
            await visitor.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.NoPreference });
            await visitor.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            try
            {
                await Expect(visitor.Page.Locator("html")).ToHaveAttributeAsync("data-theme", theme, new() { Timeout = Visitor.PatienceMs / Tries });
                return;
            }
            catch (PlaywrightException) when (attempt < Tries)
            {
            }
        }
    }
}
