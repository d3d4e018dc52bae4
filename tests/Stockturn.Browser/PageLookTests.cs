using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Browser;

/// <summary>What holds of every page, in both languages, at a desk and on a phone.</summary>
public sealed partial class PageLookTests
{
    // What a person reads or is read: the text, and the words of boxes and pictures.
    internal const string Words =
        """
        () => [document.title, document.body.innerText, ...[...document.querySelectorAll('*')].flatMap((one) =>
          ['aria-label', 'title', 'placeholder', 'alt'].map((name) => one.getAttribute(name) ?? ''))].join('\n')
        """;

    internal const string Overhang =
        """
        () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? []
          : [...document.querySelectorAll('body *')]
            .filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
            .map((one) => `${one.tagName}.${one.className}`).slice(0, 5)
        """;

    const string Judge =
        """
        async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
          .filter(({ impact }) => impact === 'serious' || impact === 'critical')
          .flatMap(({ id, impact, nodes }) => nodes.slice(0, 3).map((node) => `${impact} ${id}: ${node.html.slice(0, 200)} ${node.failureSummary}`))
        """;

    [GeneratedRegex(@"\b(web|metric|gap|rule|state|column|quality|working|weight|unit|fact|supply|sheet|severity|change)\.[a-z]\w*|undefined|\bNaN\b|\[object Object\]|\{\d\}|\bnull\b")]
    internal static partial Regex RawWords();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}+")]
    private static partial Regex Chinese();

    // One class for each pair of eyes: classes are run side by side, and most of a test is waiting for a page to come to rest.
    public sealed class AtADeskInChinese() : EveryPage(new Eyes { Language = Language.Chinese });

    public sealed class AtADeskInEnglish() : EveryPage(new Eyes { Language = Language.English });

    public sealed class OnAPhoneInChinese() : EveryPage(new Eyes { Width = Eyes.Phone, Language = Language.Chinese });

    public sealed class OnAPhoneInEnglish() : EveryPage(new Eyes { Width = Eyes.Phone, Language = Language.English });

    /// <summary>Every page, by the same eyes.</summary>
    public abstract class EveryPage
    {
        readonly Eyes eyes;

        private protected EveryPage(Eyes eyes) => this.eyes = eyes;

        [Theory]
        [MemberData(nameof(Places.All), MemberType = typeof(Places))]
        public async Task Fits_its_width_speaks_its_language_and_can_be_used_by_everybody(string page)
        {
            var site = await Site.OnlyLookedAt.Value;
            var address = await Places.AddressOf(page, site);
            await Visitor.Come(site, async visitor =>
            {
                await visitor.Open(address);
                await visitor.Picture($"{page.Replace('/', '-')}-{visitor.Eyes}");
                var words = await visitor.Page.EvaluateAsync<string>(Words);
                Assert.DoesNotMatch(RawWords(), words);
                Assert.Empty(await visitor.Page.EvaluateAsync<string[]>(Overhang));
                Assert.Empty(await Judged(visitor.Page));
                var names = "中文" + await site.NamesOfTheData();
                Assert.DoesNotContain(
                    Chinese().Matches(words).Select(found => found.Value),
                    word => eyes.Language == Language.English && !names.Contains(word, StringComparison.Ordinal));
            }, eyes);
        }
    }

    [Theory]
    [InlineData("overview")]
    [InlineData("stock")]
    [InlineData("sku")]
    [InlineData("turnover")]
    [InlineData("findings")]
    [InlineData("explanation-of-sku")]
    [InlineData("grounds")]
    public async Task Can_be_used_by_everybody_in_the_dark(string page)
    {
        var site = await Site.OnlyLookedAt.Value;
        var address = await Places.AddressOf(page, site);
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open(address);
            await visitor.Picture($"{page.Replace('/', '-')}-{visitor.Eyes}");
            Assert.Empty(await Judged(visitor.Page));
        }, new Eyes { Language = Language.Chinese, IsDark = true });
    }

    /// <summary>What makes the page hard or impossible to use for some.</summary>
    internal static async Task<string[]> Judged(IPage page)
    {
        await page.EvaluateAsync(await File.ReadAllTextAsync(Checkout.Axe));
        return await page.EvaluateAsync<string[]>(Judge);
    }
}
