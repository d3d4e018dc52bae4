using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Stockturn.Workspaces.Policies;
using Stockturn.Workspaces.Texts;
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
            var rows = visitor.Page.Locator(".groups tbody tr[data-row-key]");
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
            await visitor.Choose(visitor.Words["column.figure"], visitor.Words.Figure("closing_value"));
            await Expect(visitor.Page).ToHaveURLAsync(new Regex("metric=closing_value"));
            var cells = visitor.Page.Locator(".months figure.chart tbody tr td:nth-child(2)");
            await Expect(cells).ToHaveCountAsync(months.Count);
            for (var at = 0; at < months.Count; at++)
            {
                Shown.Equal(months[at]!["figures"]!["closing_value"]!, (await cells.Nth(at).TextContentAsync())!);
            }
        });
    }

    [Theory]
    [InlineData(Eyes.Desk, Language.Chinese)]
    [InlineData(Eyes.Phone, Language.English)]
    public async Task S2_24_a_category_shows_its_history_beside_a_benchmark_that_is_set_on_the_page(int width, Language language)
    {
        await using var site = await Site.OwnCopy();
        var category = (string)(await site.Ask("/api/metrics/groups?by=category"))["rows"]!.AsArray()
            .First(row => row!["name"]!.ToString().Length > 0 && (double?)row["figures"]!["turnover"]!["value"] > 0)!["name"]!;
        var address = $"/api/metrics/months?category={Uri.EscapeDataString(category)}";
        var months = (await site.Ask(address))["rows"]!.AsArray();
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/turnover");
            await visitor.Choose(visitor.Words["web.turnover.of"], category);
            Assert.Contains($"of={category}", Uri.UnescapeDataString(visitor.Page.Url), StringComparison.Ordinal);
            var rows = visitor.Page.Locator(".months figure.chart tbody tr");
            await Expect(rows).ToHaveCountAsync(months.Count);
            for (var at = 0; at < months.Count; at++)
            {
                Shown.Equal(months[at]!["figures"]!["turnover"]!, (await rows.Nth(at).Locator("td").Nth(1).TextContentAsync())!);
            }

            await visitor.At("benchmark-1-history");
            var benchmark = visitor.Page.GetByLabel(visitor.Words.Format("web.benchmark.of", category), new() { Exact = true });
            await benchmark.FillAsync("6.5");
            await Expect(visitor.Page.GetByText(visitor.Words["web.policy.changed"])).ToBeVisibleAsync();
            await benchmark.PressAsync("Enter");
            await Expect(visitor.Page.GetByText(visitor.Words["web.policy.unchanged"])).ToBeVisibleAsync();
            await Expect(visitor.Page.Locator(".run-bar")).ToContainTextAsync(visitor.Words["web.waiting.policy"]);
            await Expect(rows.First.Locator("td").Nth(2)).ToContainTextAsync("6.5");
            await visitor.At("benchmark-2-saved");
            Assert.Equal(6.5, Benchmark(await site.Ask("/api/policy"), category));

            await visitor.RunAgain();
            var group = (await site.Ask("/api/metrics/groups?by=category"))["rows"]!.AsArray().First(row => (string)row!["name"]! == category)!;
            var toPeer = group["figures"]!["turnover_to_peer"]!;
            Assert.Equal((double)group["figures"]!["turnover"]!["value"]! / 6.5, (double)toPeer["value"]!, 6);
            var shown = visitor.Row($"={category}").Locator("td").Last;
            Shown.Equal(toPeer, await shown.InnerTextAsync());
            await visitor.At("benchmark-3-run");
            await shown.Locator(".figure").ClickAsync();
            await visitor.Settle();
            await Expect(visitor.Dialog.Locator(".formula")).ToBeVisibleAsync();
        }, new Eyes { Width = width, Language = language, IsDark = width == Eyes.Desk });
    }

    [Fact]
    public async Task A_benchmark_is_taken_away_again_by_the_keyboard()
    {
        await using var site = await Site.OwnCopy();
        var category = (string)(await site.Ask("/api/metrics/groups?by=category"))["rows"]!.AsArray().First(row => (string)row!["name"]! != "")!["name"]!;
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/turnover");
            var benchmark = visitor.Page.GetByLabel(visitor.Words.Format("web.benchmark.of", category), new() { Exact = true });
            await Keep(visitor, benchmark, "4");
            Assert.Equal(4, Benchmark(await site.Ask("/api/policy"), category));
            await Keep(visitor, benchmark, "");
            Assert.Null(Benchmark(await site.Ask("/api/policy"), category));
            Assert.Empty((await site.Ask("/api/policy"))["issues"]!.AsArray());
        });
    }

    // Somebody else saved the policy meanwhile: nothing of either is lost.
    [Fact]
    public async Task A_policy_that_was_changed_meanwhile_is_loaded_and_the_benchmark_put_into_it()
    {
        const string SaveMeanwhile =
            """
            async () => {
              const { text } = await (await fetch('/api/policy')).json();
              const headers = { 'Content-Type': 'application/json' };
              return (await fetch('/api/policy', { method: 'PUT', headers, body: JSON.stringify({ text: `// meanwhile\n${text}` }) })).ok;
            }
            """;
        await using var site = await Site.OwnCopy();
        var category = (string)(await site.Ask("/api/metrics/groups?by=category"))["rows"]!.AsArray().First(row => (string)row!["name"]! != "")!["name"]!;
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/turnover");
            var benchmark = visitor.Page.GetByLabel(visitor.Words.Format("web.benchmark.of", category), new() { Exact = true });
            await benchmark.FillAsync("4");
            Assert.True(await visitor.Page.EvaluateAsync<bool>(SaveMeanwhile));
            await benchmark.PressAsync("Enter");
            await Expect(visitor.Page.Locator(".ant-notification-notice")).ToContainTextAsync(visitor.Words["web.error.refused"]);
            await visitor.Settle();
            visitor.Forgive("422");
            await Expect(benchmark).ToHaveValueAsync("4");
            Assert.Null(Benchmark(await site.Ask("/api/policy"), category));

            await benchmark.PressAsync("Enter");
            await Expect(visitor.Page.GetByText(visitor.Words["web.policy.unchanged"])).ToBeVisibleAsync();
            var policy = await site.Ask("/api/policy");
            Assert.Equal(4, Benchmark(policy, category));
            Assert.StartsWith("// meanwhile", (string)policy["text"]!, StringComparison.Ordinal);
        });
    }

    static async Task Keep(Visitor visitor, ILocator benchmark, string turns)
    {
        await benchmark.FillAsync(turns);
        await Expect(visitor.Page.GetByText(visitor.Words["web.policy.changed"])).ToBeVisibleAsync();
        await benchmark.PressAsync("Enter");
        await Expect(visitor.Page.GetByText(visitor.Words["web.policy.unchanged"])).ToBeVisibleAsync();
    }

    // What the program reads out of the policy's text.
    static double? Benchmark(JsonNode policy, string category)
    {
        var (read, _) = PolicyFile.Read((string)policy["text"]!, "policy.json");
        return read!.Metrics.PeerTurnsByCategory.TryGetValue(category, out var turns) ? turns : null;
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
    public async Task The_value_of_a_group_by_age_is_explained_for_the_part_that_was_chosen()
    {
        var site = await Site.OnlyLookedAt.Value;
        var category = (string)(await site.Ask("/api/metrics/groups?by=category"))["rows"]!.AsArray().First(row => (string)row!["name"]! != "")!["name"]!;
        var chosen = $"by=total&category={Uri.EscapeDataString(category)}";
        var shown = (await site.Ask($"/api/metrics/ages?{chosen}"))["rows"]![0]!["stockValue"]!;
        var whole = (await site.Ask("/api/metrics/ages?by=total"))["rows"]![0]!["stockValue"]!;
        Assert.NotEqual((double)whole["value"]!, (double)shown["value"]!);
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open($"/turnover?{chosen}");
            await visitor.Settle();
            await visitor.Page.Locator(".ageing tbody tr[data-row-key] td:last-child .figure").First.ClickAsync();
            await visitor.Settle();
            Shown.Equal(shown, await visitor.Dialog.Locator(".explained-figure").InnerTextAsync());
        });
    }

    [Fact]
    public async Task A_value_by_age_and_a_role_of_the_range_are_explained_as_they_are_shown()
    {
        var site = await Site.OnlyLookedAt.Value;
        var age = (await site.Ask("/api/metrics/ages?by=total"))["rows"]![0]!["ages"]![1]!["value"]!;
        var role = (await site.Ask("/api/metrics/assortment"))["rows"]![1]!["netSales"]!;
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/turnover?by=total");
            await visitor.Settle();
            await visitor.Page.Locator(".ageing tbody tr[data-row-key] td:nth-child(3) .figure").First.ClickAsync();
            await visitor.Settle();
            Shown.Equal(age, await visitor.Dialog.Locator(".explained-figure").InnerTextAsync());
            await visitor.At("turnover-age-explained");
            await visitor.Page.Keyboard.PressAsync("Escape");
            await Expect(visitor.Dialog).ToHaveCountAsync(0);
            await visitor.Page.Locator(".assortment tbody tr[data-row-key] td:last-child .figure").Nth(1).ClickAsync();
            await visitor.Settle();
            Shown.Equal(role, await visitor.Dialog.Locator(".explained-figure").InnerTextAsync());
        });
    }

    [Fact]
    public async Task Of_two_changes_quicker_than_the_page_is_drawn_both_stand()
    {
        var site = await Site.OnlyLookedAt.Value;
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/turnover");
            await visitor.Settle();
            await visitor.Page.EvaluateAsync("""
                document.querySelector('.ant-segmented input[type=radio]:not(:checked)').click();
                document.querySelector('.groups tbody .figure').click();
                """);
            await Expect(visitor.Page).ToHaveURLAsync(new Regex("by=warehouse.*explain=|explain=.*by=warehouse"));
        });
    }

    [Theory]
    [InlineData(1280, Language.Chinese)]
    [InlineData(390, Language.English)]
    public async Task Shows_the_band_of_the_months_the_range_and_the_shares_of_each_sku(int width, Language language)
    {
        var site = await Site.OnlyLookedAt.Value;
        var upper = (double)(await site.Ask("/api/metrics/months"))["limits"]!["turnover"]!["upper"]!;
        var mix = (await site.Ask("/api/metrics/assortment"))["rows"]!.AsArray();
        var shares = (await site.Ask("/api/metrics/shares"))["rows"]!.AsArray();
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/turnover");
            await visitor.Settle();
            await Expect(visitor.Page.Locator(".months-control")).ToContainTextAsync(visitor.Words["web.limits.note"]);
            var firstMonth = visitor.Page.Locator(".months figure.chart tbody tr").First.Locator("td");
            await Expect(firstMonth).ToHaveCountAsync(5);
            Shown.Equal(new JsonObject { ["value"] = upper }, (await firstMonth.Nth(2).TextContentAsync())!);
            await Expect(visitor.Page.Locator(".assortment tbody tr[data-row-key]")).ToHaveCountAsync(mix.Count);
            var first = visitor.Page.Locator(".shares tbody tr[data-row-key]").First;
            await Expect(first).ToContainTextAsync((string)shares[0]!["sku"]!);
            await visitor.At("turnover-range");
            await first.GetByRole(AriaRole.Link).ClickAsync();
            await visitor.Settle();
            await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = visitor.Words["web.shares.trend"] })).ToBeVisibleAsync();
            await visitor.At("sku-shares");
        }, new Eyes { Width = width, Language = language });
    }

    [Fact]
    public async Task The_table_of_a_chart_for_those_who_read_never_lengthens_the_page()
    {
        var site = await Site.OnlyLookedAt.Value;
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/turnover");
            var grown = await visitor.Page.EvaluateAsync<int>("""
                () => {
                  const height = () => document.documentElement.scrollHeight;
                  const before = height();
                  const body = [...document.querySelectorAll('figure.chart tbody')].at(-1);
                  for (let at = 0; at < 1000; at++) {
                    body.append(body.rows[0].cloneNode(true));
                  }
                  return height() - before;
                }
                """);
            Assert.Equal(0, grown);
        });
    }

    [Fact]
    public async Task The_total_opens_its_explanation()
    {
        var site = await Site.OnlyLookedAt.Value;
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/turnover?by=total");
            await visitor.Page.Locator(".groups tbody tr[data-row-key] .figure").First.ClickAsync();
            await visitor.Settle();
            await Expect(visitor.Dialog.Locator(".formula")).ToBeVisibleAsync();
        });
    }
}
