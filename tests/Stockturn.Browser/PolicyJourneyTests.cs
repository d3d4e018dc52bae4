using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Stockturn.Workspaces.Texts;
using static Microsoft.Playwright.Assertions;

namespace Stockturn.Browser;

public sealed partial class PolicyJourneyTests
{
    const string Rule = "time";

    [Theory]
    [InlineData(Eyes.Desk, Language.Chinese)]
    [InlineData(Eyes.Phone, Language.English)]
    public async Task A_changed_threshold_is_previewed_kept_and_shown_by_the_next_run(int width, Language language)
    {
        await using var site = await Site.OwnCopy();
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/settings");
            await Expect(visitor.Button("web.preview.go")).ToBeEnabledAsync();
            await visitor.At("policy-1-as-saved");
            var limit = visitor.Page.Locator("[id=\"setting-findings.ageLimitDays\"]");
            await limit.FillAsync("365");
            await limit.PressAsync("Tab");
            await Expect(visitor.Page.GetByText(visitor.Words["web.policy.changed"])).ToBeVisibleAsync();
            await visitor.Press("web.preview.go");
            await Expect(visitor.Row(Rule)).ToBeVisibleAsync(new() { Timeout = Visitor.LongWorkMs });
            await visitor.At("policy-2-preview");
            var lines = Number().Matches(await visitor.Row(Rule).InnerTextAsync());
            var after = int.Parse(lines[1].Value, CultureInfo.InvariantCulture);
            Assert.InRange(after, 0, int.Parse(lines[0].Value, CultureInfo.InvariantCulture) - 1);
            var promised = await visitor.Row("eo_rate_value").Locator("td.ant-table-cell").Nth(2).InnerTextAsync();

            await visitor.Press("web.policy.save");
            await Expect(visitor.Page.GetByText(visitor.Words["web.policy.unchanged"])).ToBeVisibleAsync();
            await Expect(visitor.Page.Locator(".run-bar")).ToContainTextAsync(visitor.Words["web.waiting.policy"]);
            await visitor.RunAgain();
            Assert.Equal(after, (int)(await site.Ask($"/api/findings?rule={Rule}&size=1"))["total"]!);
            var rate = (await site.Ask("/api/metrics/overview"))["figures"]!.AsArray().Select(one => one!["now"]!)
                .First(figure => (string)figure["code"]! == "eo_rate_value");
            Shown.Equal(rate, promised);
            await visitor.Go("overview");
            await Expect(visitor.Page.Locator(".figure-cards")).ToContainTextAsync(promised);
        }, new Eyes { Width = width, Language = language });
    }

    [Theory]
    [InlineData(Eyes.Desk, Language.English)]
    [InlineData(Eyes.Phone, Language.Chinese)]
    public async Task A_bad_policy_is_refused_with_its_line_and_what_to_do(int width, Language language)
    {
        var site = await Site.OnlyLookedAt.Value;
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/settings");
            var text = visitor.Page.GetByLabel(visitor.Words["web.policy.text"], new() { Exact = true });
            var lines = (await text.InputValueAsync()).Split('\n');
            var line = Array.FindIndex(lines, one => one.Contains("ageLimitDays", StringComparison.Ordinal));
            lines[line] = "    \"ageLimitDay\": 180,";
            lines[line + 2] = "    \"countValidDays\": -3,";
            await text.FillAsync(string.Join('\n', lines));

            var issues = visitor.Page.Locator(".policy-issues");
            await Expect(issues.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(2);
            await Expect(issues).ToContainTextAsync(visitor.Words.Format("issue.row", line + 1));
            await Expect(issues.Locator("strong").First).ToContainTextAsync("ageLimitDays");
            await Expect(issues).ToContainTextAsync(visitor.Words.Format("issue.found", "-3"));
            await Expect(visitor.Button("web.policy.save")).ToBeDisabledAsync();
            await Expect(visitor.Button("web.preview.go")).ToBeDisabledAsync();
            await visitor.At("policy-wrong");
            await issues.GetByRole(AriaRole.Button, new() { Name = visitor.Words.Format("issue.row", line + 3) }).ClickAsync();
            Assert.Equal(lines[line + 2], await text.EvaluateAsync<string>("(area) => area.value.slice(area.selectionStart, area.selectionEnd)"));
        }, new Eyes { Width = width, Language = language });
    }

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}
