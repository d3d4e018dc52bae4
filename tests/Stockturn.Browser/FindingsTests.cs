using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Stockturn.Browser;

public sealed class FindingsTests
{
    [Fact]
    public async Task The_address_of_a_list_that_was_filtered_sorted_and_paged_opens_the_same_rows()
    {
        var site = await Site.OnlyLookedAt.Value;
        var rule = (string)(await site.Ask("/api/findings"))["rows"]![0]!["rule"]!;
        var wanted = Ids(await site.Ask($"/api/findings?rule={rule}&sort=-quantity&size=25"));
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/findings");
            await visitor.ShowsRows(Ids(await site.Ask("/api/findings?primary=true&size=50")));

            await visitor.Choose(visitor.Words.Titled("column.rule"), visitor.Words.Titled($"rule.{rule}"));
            await visitor.Page.Keyboard.PressAsync("Escape");
            await Expect(visitor.Page).ToHaveURLAsync(new Regex($"rule={rule}"));
            await visitor.SortBy(visitor.Words.Titled("column.stuckunits"));
            await Expect(visitor.Page).ToHaveURLAsync(new Regex("sort=-quantity"));
            await visitor.SizeOfPage(25);
            await visitor.ShowsRows(wanted);
        });
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open($"/findings?rule={rule}&sort=-quantity&size=25");
            await visitor.ShowsRows(wanted);
        });
    }

    [Fact]
    public async Task Pages_of_a_list_follow_each_other_and_are_shareable()
    {
        var site = await Site.OnlyLookedAt.Value;
        var second = Ids(await site.Ask("/api/findings?size=25&page=2"));
        Assert.NotEmpty(second);
        var shared = "";
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/findings?lines=all&size=25");
            await visitor.Page.GetByRole(AriaRole.Listitem, new() { Name = "2", Exact = true }).ClickAsync();
            await Expect(visitor.Page).ToHaveURLAsync(new Regex("page=2"));
            await visitor.Settle();
            await visitor.ShowsRows(second);
            shared = visitor.Page.Url;
        });
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open(shared);
            await visitor.ShowsRows(second);
        });
    }

    [Fact]
    public async Task A_finding_opens_its_grounds()
    {
        var site = await Site.OnlyLookedAt.Value;
        var id = Ids(await site.Ask("/api/findings?primary=true&size=1"))[0];
        var told = await site.Ask($"/api/findings/{Uri.EscapeDataString(id)}");
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/findings");
            await visitor.Row(id).Locator("button.figure").ClickAsync();
            await visitor.Settle();
            await Expect(visitor.Dialog.Locator(".working li")).ToHaveTextAsync([.. told["working"]!.AsArray().Select(line => (string)line!["text"]!)]);
            await Expect(visitor.Dialog).ToContainTextAsync((string)told["finding"]!["sku"]!);
        });
    }

    [Fact]
    public async Task An_exemption_needs_a_reason_has_an_end_and_can_be_taken_back()
    {
        await using var site = await Site.OwnCopy();
        var id = Ids(await site.Ask("/api/findings?primary=true&size=1"))[0];
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/findings");
            var before = await visitor.Row(id).InnerTextAsync();
            await visitor.Row(id).GetByRole(AriaRole.Checkbox).CheckAsync();
            await visitor.Press("web.mark.Exempt");
            await visitor.Dialog.GetByRole(AriaRole.Button, new() { Name = visitor.Words["web.mark.Exempt"] }).ClickAsync();
            await Expect(visitor.Dialog).ToContainTextAsync(visitor.Words["web.exempt.reason.missing"]);

            await visitor.Picture($"exempt-refused-{visitor.Eyes}");
            await visitor.Dialog.GetByLabel(visitor.Words["web.exempt.reason"]).FillAsync("spring is coming");
            await visitor.ChooseDay(visitor.Dialog.GetByLabel(visitor.Words.Titled("web.exempt.until")), new DateOnly(2026, 9, 15));
            await visitor.Dialog.GetByRole(AriaRole.Button, new() { Name = visitor.Words["web.mark.Exempt"] }).ClickAsync();
            await Expect(visitor.Dialog).ToHaveCountAsync(0);
            await Expect(visitor.Row(id)).ToContainTextAsync("Sep 15, 2026");
            var finding = (await site.Ask($"/api/findings/{Uri.EscapeDataString(id)}"))["finding"]!;
            Assert.Equal(("Exempt", "2026-09-15", "spring is coming"),
                ((string)finding["state"]!, (string)finding["exemptUntil"]!, (string)finding["exemptReason"]!));
            await Expect(visitor.Page.Locator(".run-bar")).ToContainTextAsync(visitor.Words["web.waiting.marks"]);
            await visitor.Settle();
            await visitor.Picture($"exempt-{visitor.Eyes}");

            await visitor.Row(id).GetByRole(AriaRole.Checkbox).CheckAsync();
            await visitor.Press("web.mark.Undo");
            await Expect(visitor.Row(id)).Not.ToContainTextAsync("Sep 15, 2026");
            await visitor.Settle();
            Assert.Equal(before, await visitor.Row(id).InnerTextAsync());
            await Expect(visitor.Page.Locator(".run-bar")).ToHaveCountAsync(0);
        });
    }

    [Fact]
    public async Task Several_findings_are_confirmed_or_exempted_at_once()
    {
        await using var site = await Site.OwnCopy();
        var ids = Ids(await site.Ask("/api/findings?primary=true&size=3"));
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/findings");
            await Choose(visitor, ids);
            await visitor.Press("web.mark.Confirm");
            await Expect(visitor.Page.GetByText(visitor.Words.Format("web.mark.done.Confirm", ids.Length))).ToBeVisibleAsync();
            await Choose(visitor, ids);
            await visitor.Press("web.mark.Exempt");
            await Expect(visitor.Dialog).ToContainTextAsync(visitor.Words.Format("web.exempt.title", ids.Length));
            await visitor.Dialog.GetByLabel(visitor.Words["web.exempt.reason"]).FillAsync("a promotion is planned");
            await visitor.Dialog.GetByRole(AriaRole.Button, new() { Name = visitor.Words["web.mark.Exempt"] }).ClickAsync();
            await Expect(visitor.Dialog).ToHaveCountAsync(0);
            foreach (var id in ids)
            {
                var finding = (await site.Ask($"/api/findings/{Uri.EscapeDataString(id)}"))["finding"]!;
                Assert.Equal("Exempt", (string)finding["state"]!);
                await Expect(visitor.Row(id)).ToContainTextAsync(visitor.Words.Titled("state.Exempt"));
            }
        });
    }

    [Fact]
    public async Task An_exemption_counts_in_the_totals_after_the_run_the_page_offers()
    {
        await using var site = await Site.OwnCopy();
        var before = await site.Ask("/api/runs/current");
        var id = Ids(await site.Ask("/api/findings?primary=true&size=1"))[0];
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open($"/findings?finding={Uri.EscapeDataString(id)}");
            await visitor.Dialog.GetByRole(AriaRole.Button, new() { Name = visitor.Words["web.mark.Exempt"] }).ClickAsync();
            var asked = visitor.Page.GetByLabel(visitor.Words["web.exempt.reason"]);
            await asked.FillAsync("sold by hand");
            await visitor.Page.Locator(".ant-modal").GetByRole(AriaRole.Button, new() { Name = visitor.Words["web.mark.Exempt"] }).ClickAsync();
            await Expect(visitor.Page.Locator(".ant-modal")).ToHaveCountAsync(0);
            await visitor.Page.Keyboard.PressAsync("Escape");
            await Expect(visitor.Dialog).ToHaveCountAsync(0);
            await visitor.Press("web.waiting.run");
            await Expect(visitor.Page.Locator(".run-bar")).ToHaveCountAsync(0, new() { Timeout = Visitor.LongWorkMs });
            await visitor.Settle();
            var after = await site.Ask("/api/runs/current");
            Assert.NotEqual((long)before["run"]!["id"]!, (long)after["run"]!["id"]!);
            Assert.False((bool)after["waiting"]!["marks"]!);
            await Expect(visitor.Page.Locator(".run-badge")).ToContainTextAsync(visitor.Words.Format("web.run.id", (long)after["run"]!["id"]!));
        });
    }

    static async Task Choose(Visitor visitor, string[] ids)
    {
        foreach (var id in ids)
        {
            await visitor.Row(id).GetByRole(AriaRole.Checkbox).CheckAsync();
        }

        await Expect(visitor.Page.GetByText(visitor.Words.Format("web.list.chosen", ids.Length))).ToBeVisibleAsync();
    }

    static string[] Ids(JsonNode page) => [.. page["rows"]!.AsArray().Select(row => (string)row!["id"]!)];
}
