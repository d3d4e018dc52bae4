using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Stockturn.Findings;
using Stockturn.Workspaces.Policies;
using Stockturn.Workspaces.Texts;
using static Microsoft.Playwright.Assertions;

namespace Stockturn.Browser;

public sealed class SettingsTabsTests
{
    [Theory]
    [InlineData(Eyes.Desk, Language.Chinese)]
    [InlineData(Eyes.Phone, Language.English)]
    public async Task S4_11_the_ten_grades_are_changed_previewed_and_kept(int width, Language language)
    {
        await using var site = await Site.OwnCopy();
        var groups = (await site.Ask("/api/findings/groups?by=grade"))["rows"]!.AsArray();
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/settings/grades");
            await Expect(visitor.Page.Locator("tbody tr[data-row-key]")).ToHaveCountAsync(groups.Any(row => Name(row!) == "") ? 11 : 10);
            foreach (var group in groups.Where(row => Name(row!).Length > 0))
            {
                var row = visitor.Row(Name(group!));
                var shown = width == Eyes.Desk ? row.Locator("td").Nth(6) : row.Locator("td").Last.Locator(".number").Last;
                Shown.Equal(group!["stuck"]!["stuckValue"]!, await shown.InnerTextAsync());
            }

            await visitor.At("grades-1-as-saved");
            var cutoff = Field(visitor, visitor.Words.Format("web.grades.to", 3));
            await Expect(cutoff).ToHaveValueAsync("90");
            await cutoff.FillAsync("55");
            await Expect(visitor.Page.Locator(".policy-issues")).ToContainTextAsync("findings.grades.cutoffsDays");
            await Expect(visitor.Button("web.policy.save")).ToBeDisabledAsync();
            await visitor.At("grades-2-wrong");
            await cutoff.FillAsync("75");
            await Field(visitor, visitor.Words.Format("web.grades.to", 1)).FillAsync("1");
            await Field(visitor, visitor.Words.Format("web.grades.discount.of", 10)).FillAsync("62.5");
            await visitor.Page.Locator("[id=\"setting-findings.grades.returnRateLimit\"]").FillAsync("20");
            await Expect(visitor.Page.Locator(".policy-issues")).ToHaveCountAsync(0);
            await Expect(visitor.Row("4")).ToContainTextAsync("76");
            await Expect(visitor.Button("web.preview.go")).ToBeEnabledAsync();
            await visitor.Press("web.preview.go");
            await Expect(visitor.Row("eo_rate_value")).ToBeVisibleAsync(new() { Timeout = Visitor.LongWorkMs });
            await Expect(visitor.Row("grade-1").Locator("strong")).ToHaveCountAsync(1);
            await visitor.At("grades-3-preview");
            await visitor.Press("web.policy.save");
            await Expect(visitor.Page.GetByText(visitor.Words["web.policy.unchanged"])).ToBeVisibleAsync();
            await Expect(visitor.Page.Locator(".run-bar")).ToContainTextAsync(visitor.Words["web.waiting.policy"]);

            var text = (string)(await site.Ask("/api/policy"))["text"]!;
            var grades = (await Policy(site)).Grades;
            Assert.Equal<int>([1, 60, 75, 120, 150, 180, 210, 240, 300], grades.CutoffsDays);
            Assert.Equal(0.625, grades.CostDiscounts[9]);
            Assert.Equal(0.2, grades.ReturnRateLimit);
            Assert.Contains("// Nine idle limits", text, StringComparison.Ordinal);
        }, new Eyes { Width = width, Language = language });
    }

    [Theory]
    [InlineData(Eyes.Desk, Language.English)]
    [InlineData(Eyes.Phone, Language.Chinese)]
    public async Task S4_6_a_rule_of_conditions_is_put_together_and_kept(int width, Language language)
    {
        await using var site = await Site.OwnCopy();
        var before = (await Policy(site)).Cross.Conditions;
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/settings/cross");
            await Expect(visitor.Page.Locator(".condition")).ToHaveCountAsync(before.Length);
            await visitor.At("cross-1-as-saved");
            await visitor.Press("web.cross.add");
            var added = before.Length + 1;
            await visitor.Choose(visitor.Words.Format("web.cross.measure.of", added), visitor.Words["web.cross.measure.soldUnits"]);
            await visitor.Page.GetByLabel(visitor.Words.Format("web.cross.comparison.of", added), new() { Exact = true })
                .GetByText(visitor.Words["web.cross.comparison.under"], new() { Exact = true }).ClickAsync();
            await Expect(visitor.Page.Locator(".policy-issues")).ToContainTextAsync("limit");
            await visitor.At("cross-2-without-limit");
            await Field(visitor, visitor.Words.Format("web.cross.limit.of", added)).FillAsync("12");
            await visitor.Page.GetByText(visitor.Words["web.cross.mode.weighted"], new() { Exact = true }).ClickAsync();
            await Field(visitor, visitor.Words.Format("web.cross.weight.of", added)).FillAsync("2");
            await visitor.Page.GetByLabel(visitor.Words["web.cross.weightlimit"], new() { Exact = true }).FillAsync("3");
            await visitor.Page.GetByLabel(visitor.Words.Format("web.cross.remove", 1), new() { Exact = true }).ClickAsync();
            await Expect(visitor.Page.Locator(".condition")).ToHaveCountAsync(before.Length);
            await Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = visitor.Words["web.cross.add"] })).ToBeFocusedAsync();
            await Expect(visitor.Page.Locator(".policy-issues")).ToHaveCountAsync(0);
            await Expect(visitor.Button("web.preview.go")).ToBeEnabledAsync();
            await visitor.Press("web.preview.go");
            await Expect(visitor.Row("eo_rate_value")).ToBeVisibleAsync(new() { Timeout = Visitor.LongWorkMs });
            await visitor.At("cross-3-preview");
            await visitor.Press("web.policy.save");
            await Expect(visitor.Page.GetByText(visitor.Words["web.policy.unchanged"])).ToBeVisibleAsync();

            var cross = (await Policy(site)).Cross;
            Assert.Equal((ConditionMode.Weighted, 3.0), (cross.Mode, cross.WeightLimit));
            Assert.Equal<RuleCondition>([.. before.Skip(1), new RuleCondition(CaseMeasure.SoldUnits, Comparison.Under, 12, 2)], cross.Conditions);
        }, new Eyes { Width = width, Language = language });
    }

    [Theory]
    [InlineData(Eyes.Desk, Language.Chinese)]
    [InlineData(Eyes.Phone, Language.English)]
    public async Task S0_5_a_category_gets_thresholds_of_its_own_and_gives_them_back(int width, Language language)
    {
        await using var site = await Site.OwnCopy();
        var general = await Policy(site);
        var category = (await site.Ask("/api/findings/groups?by=category"))["rows"]!.AsArray().Select(row => Name(row!)).First(name => name.Length > 0);
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/settings/categories");
            await visitor.At("categories-1-as-saved");
            var healthy = Own(visitor, category, "healthyStockDays");
            await Expect(healthy).ToHaveAttributeAsync("placeholder", $"{general.HealthyStockDays}");
            var was = await healthy.InputValueAsync();
            await healthy.FillAsync("45");
            await Own(visitor, category, "ageLimitDays").FillAsync("120");
            var benchmark = Field(visitor, visitor.Words.Format("web.benchmark.of", category));
            await benchmark.FillAsync("6.5");
            await visitor.At("categories-2-changed");
            await benchmark.PressAsync("Enter");
            await Expect(visitor.Page.GetByText(visitor.Words["web.policy.unchanged"])).ToBeVisibleAsync();
            var own = Assert.Single((await Policy(site)).Overrides, item => item is { Sku: null, Status: null, Until: null } && item.Category == category);
            Assert.Equal((45, 120), (own.HealthyStockDays, own.AgeLimitDays));
            Assert.Equal(6.5, (await Whole(site)).Metrics.PeerTurnsByCategory[category]);

            await healthy.FillAsync("");
            await Own(visitor, category, "ageLimitDays").FillAsync("");
            await benchmark.FillAsync("");
            await visitor.Press("web.policy.save");
            await Expect(visitor.Page.GetByText(visitor.Words["web.policy.unchanged"])).ToBeVisibleAsync();
            Assert.DoesNotContain((await Policy(site)).Overrides, item => item is { Sku: null, Status: null, Until: null } && item.Category == category && was == "");
            Assert.False((await Whole(site)).Metrics.PeerTurnsByCategory.ContainsKey(category));
        }, new Eyes { Width = width, Language = language });
    }

    [Theory]
    [InlineData(Eyes.Desk, Language.English)]
    [InlineData(Eyes.Phone, Language.Chinese)]
    public async Task A_category_is_given_an_owner_and_the_list_of_findings_follows(int width, Language language)
    {
        await using var site = await Site.OwnCopy();
        var group = (await site.Ask("/api/findings/groups?by=category"))["rows"]!.AsArray().First(row => Name(row!).Length > 0 && (int)row!["findings"]! > 0)!;
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/settings/owners");
            await visitor.At("owners-1-as-they-are");
            await visitor.Choose(visitor.Words.Titled("column.category"), Name(group));
            await visitor.Page.Locator("#assign-owner").FillAsync("Zhao Min");
            await visitor.Page.Keyboard.PressAsync("Escape");
            await visitor.Press("web.assign.send");
            await visitor.IsRead();
            await visitor.At("owners-2-compared");
            await visitor.Take();
            await visitor.RunAgain();
            var row = visitor.Row("=Zhao Min");
            await Expect(row).ToContainTextAsync($"{group["stuck"]!["skus"]}");
            await visitor.At("owners-3-assigned");
            await row.GetByRole(AriaRole.Link).ClickAsync();
            await Expect(visitor.Page).ToHaveURLAsync(new Regex("owner=Zhao"));
            await Expect(visitor.Page.Locator("#page")).ToContainTextAsync(visitor.Words.Format("web.list.total", group["findings"]!));
        }, new Eyes { Width = width, Language = language });
    }

    [Fact]
    public async Task SKUs_that_are_not_known_are_named_and_nothing_is_assigned()
    {
        await using var site = await Site.OwnCopy();
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/settings/owners");
            await visitor.Page.GetByText(visitor.Words["web.assign.way.skus"], new() { Exact = true }).ClickAsync();
            await visitor.Page.Locator("#assign-skus").FillAsync("sku\nNO-SUCH-1\n");
            await visitor.Page.Locator("#assign-owner").FillAsync("Zhao Min");
            await visitor.Page.Keyboard.PressAsync("Escape");
            await visitor.Page.GetByRole(AriaRole.Button, new() { Name = visitor.Words.Format("web.assign.send.skus", 1) }).ClickAsync();
            await Expect(visitor.Page.Locator(".ant-notification-notice")).ToContainTextAsync("NO-SUCH-1");
            await visitor.Settle();
            visitor.Forgive("422");
        });
    }

    [Theory]
    [InlineData(Eyes.Desk, Language.Chinese)]
    [InlineData(Eyes.Phone, Language.English)]
    public async Task Changes_are_kept_when_somebody_else_changed_the_policy_meanwhile(int width, Language language)
    {
        await using var site = await Site.OwnCopy();
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/settings/grades");
            var third = Field(visitor, visitor.Words.Format("web.grades.to", 3));
            await Expect(third).ToHaveValueAsync("90");
            await third.FillAsync("75");
            await Field(visitor, visitor.Words.Format("web.grades.discount.of", 10)).FillAsync("62.5");

            var before = (string)(await site.Ask("/api/policy"))["text"]!;
            var list = Regex.Match(before, @"""cutoffsDays"": \[([^\]]*)\]");
            string[] days = [.. list.Groups[1].Value.Split(',').Select(day => day.Trim())];
            var theirs = before.Replace(list.Value, $"\"cutoffsDays\": [{string.Join(", ", [days[0], "55", "80", .. days[3..]])}]", StringComparison.Ordinal);
            await site.KeepPolicy("// Of somebody else.\n" + theirs, before);
            await Expect(visitor.Button("web.policy.save")).ToBeEnabledAsync();
            await visitor.Press("web.policy.save");
            await Expect(visitor.Page.GetByText(visitor.Words["web.policy.stale"])).ToBeVisibleAsync();
            visitor.Forgive("422");
            await visitor.Press("web.policy.merge");

            var merged = visitor.Page.Locator(".policy-merged");
            await Expect(merged).ToContainTextAsync(visitor.Words.Format("web.policy.clash", 1, 1));
            await Expect(merged.GetByRole(AriaRole.Radio)).ToHaveCountAsync(2);
            await Expect(third).ToHaveValueAsync("80");
            await visitor.Settle();
            await visitor.At("policy-merged");
            await merged.GetByRole(AriaRole.Radio, new() { NameRegex = new Regex("75") }).CheckAsync();
            await Expect(third).ToHaveValueAsync("75");
            await Expect(visitor.Button("web.policy.save")).ToBeEnabledAsync();
            await visitor.Press("web.policy.save");
            await Expect(visitor.Page.GetByText(visitor.Words["web.policy.unchanged"])).ToBeVisibleAsync();
            await Expect(merged).ToHaveCountAsync(0);

            var grades = (await Policy(site)).Grades;
            Assert.Equal(["55", "75"], grades.CutoffsDays.Skip(1).Take(2).Select(day => $"{day}"));
            Assert.Equal(0.625, grades.CostDiscounts[9]);
            Assert.StartsWith("// Of somebody else.", (string)(await site.Ask("/api/policy"))["text"]!, StringComparison.Ordinal);
        }, new Eyes { Width = width, Language = language });
    }

    static ILocator Field(Visitor visitor, string label) => visitor.Page.GetByLabel(label, new() { Exact = true });

    static ILocator Own(Visitor visitor, string category, string threshold) =>
        Field(visitor, visitor.Words.Format("web.categories.of", category, visitor.Words[$"web.categories.{threshold}"]));


    static string Name(JsonNode row) => (string)row["stuck"]!["name"]!;

    static async Task<FindingSettings> Policy(Site site) => (await Whole(site)).Findings;

    // What the program reads out of the policy's text.
    static async Task<Policy> Whole(Site site) => PolicyFile.Read((string)(await site.Ask("/api/policy"))["text"]!, "policy.json").Policy!;
}
