using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Stockturn.Browser;

/// <summary>A journey of somebody who has no mouse.</summary>
public sealed class KeyboardTests
{
    const int StepsMax = 80;
    const int AskedMax = 300;

    const string Focused =
        """
        () => {
          const one = document.activeElement;
          const label = one.getAttribute('aria-label') ?? (one.id ? document.querySelector(`label[for="${one.id}"]`)?.textContent : null);
          return `${one.tagName} ${one.className} | ${label ?? one.textContent}`;
        }
        """;

    // What lies above the focus, or a heading that does not stand over its column; empty when all is well.
    const string Hidden =
        """
        () => {
          const one = document.activeElement;
          const { x, y, width, height } = one.getBoundingClientRect();
          const seen = document.elementFromPoint(x + width / 2, y + height / 2);
          const cell = one.closest('td');
          const heading = document.querySelectorAll('thead tr th')[cell.cellIndex];
          const shift = Math.abs(heading.getBoundingClientRect().x - cell.getBoundingClientRect().x);
          return (one.contains(seen) ? '' : `behind ${seen?.outerHTML.slice(0, 200)} `) + (shift < 1 ? '' : `heading ${shift} aside`);
        }
        """;

    [Fact]
    public async Task A_finding_is_filtered_for_opened_exempted_and_closed_by_the_keyboard_alone()
    {
        await using var site = await Site.OwnCopy();
        var rule = (string)(await site.Ask("/api/findings"))["rows"]![0]!["rule"]!;
        await Visitor.Come(site, async visitor =>
        {
            var keys = visitor.Page.Keyboard;
            await visitor.Open("/findings");
            await TabTo(visitor, $"| {visitor.Words.Titled("column.rule")}");
            await keys.TypeAsync(visitor.Words.Titled($"rule.{rule}"));
            await keys.PressAsync("Enter");
            await Expect(visitor.Page).ToHaveURLAsync(new Regex($"rule={rule}"));
            await keys.PressAsync("Escape");
            await visitor.Settle();

            await Expect(visitor.Page.Locator("#page tbody tr[data-row-key]").First).ToHaveAttributeAsync("data-row-key", new Regex($"^{rule}~"));
            var id = (await visitor.RowKeys())[0];
            await TabTo(visitor, "BUTTON figure |");
            await visitor.Picture($"keyboard-1-focus-{visitor.Eyes}");
            Assert.Equal("", await Settled(visitor, Hidden, hidden => hidden.Length == 0));
            await keys.PressAsync("Enter");
            await Expect(visitor.Dialog.Locator(".working")).ToBeVisibleAsync();
            Assert.Contains($"finding={id}", Uri.UnescapeDataString(visitor.Page.Url), StringComparison.Ordinal);
            await TabTo(visitor, $"| {visitor.Words["web.mark.Exempt"]}");
            await keys.PressAsync("Enter");

            var reason = visitor.Page.GetByLabel(visitor.Words["web.exempt.reason"]);
            await Expect(reason).ToBeFocusedAsync();
            await keys.TypeAsync("a promotion is planned");
            await visitor.Picture($"keyboard-2-reason-{visitor.Eyes}");
            await TabTo(visitor, "ant-btn-primary");
            await keys.PressAsync("Enter");
            await Expect(visitor.Page.Locator(".ant-modal")).ToHaveCountAsync(0);
            await Expect(visitor.Dialog).ToContainTextAsync("a promotion is planned");
            Assert.Equal("Exempt", (string)(await site.Ask($"/api/findings/{Uri.EscapeDataString(id)}"))["finding"]!["state"]!);

            await keys.PressAsync("Escape");
            await Expect(visitor.Dialog).ToHaveCountAsync(0);
            Assert.Contains($"rule={rule}", visitor.Page.Url, StringComparison.Ordinal);

            // Where the drawer was opened, one goes on.
            const string Opener = "BUTTON figure |";
            Assert.Contains(Opener, await Settled(visitor, Focused, focused => focused.Contains(Opener, StringComparison.Ordinal)), StringComparison.Ordinal);
            await visitor.Picture($"keyboard-3-closed-{visitor.Eyes}");
        });
    }

    // What the page tells once it is as wanted, or when patience ends: focus and scrolling follow a key a moment later.
    static async Task<string> Settled(Visitor visitor, string question, Func<string, bool> isWanted)
    {
        var told = await visitor.Page.EvaluateAsync<string>(question);
        for (var asked = 0; asked < AskedMax && !isWanted(told); asked++)
        {
            await visitor.Page.EvaluateAsync("() => new Promise(requestAnimationFrame)");
            told = await visitor.Page.EvaluateAsync<string>(question);
        }

        return told;
    }

    // Goes from one part to the next until the focus stands on this one.
    static async Task TabTo(Visitor visitor, string part)
    {
        var passed = new List<string>();
        while (passed.Count < StepsMax)
        {
            await visitor.Page.Keyboard.PressAsync("Tab");
            passed.Add(await visitor.Page.EvaluateAsync<string>(Focused));
            if (passed[^1].Contains(part, StringComparison.Ordinal))
            {
                return;
            }
        }

        Assert.Fail($"{part} is not reached: {string.Join('\n', passed)}");
    }
}
