using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Stockturn.Workspaces.Files;
using Stockturn.Workspaces.Texts;
using static Microsoft.Playwright.Assertions;

namespace Stockturn.Browser;

// A buyer's morning: what is due, what is taken as it is, what is changed, what is not bought, and what that is called back by.
public sealed class PlanTests
{
    [Fact]
    public async Task U_25_lines_of_the_plan_are_accepted_changed_rejected_and_taken_back()
    {
        await using var site = await Site.OwnCopy();
        string[] skus = [.. (await site.Ask("/api/plans?state=Due&size=3"))["rows"]!.AsArray().Select(row => (string)row!["line"]!)];
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/plans?state=Due");
            await Choose(visitor, skus[0]);
            await visitor.Press("web.decide.accept");
            await Expect(visitor.Row(skus[0])).ToContainTextAsync(visitor.Words["plan.answer.Accepted"]);

            await Choose(visitor, skus[1]);
            await visitor.Press("web.decide.change");
            await visitor.Dialog.GetByRole(AriaRole.Button, new() { Name = visitor.Words["web.decide.change"] }).ClickAsync();
            await Expect(visitor.Dialog).ToContainTextAsync(visitor.Words["web.decide.reason.missing"]);
            await visitor.Dialog.GetByRole(AriaRole.Spinbutton).FillAsync("77");
            await visitor.Dialog.GetByLabel(visitor.Words.Titled("plan.reason")).FillAsync("one full pallet");
            await visitor.Picture($"plan-change-{visitor.Eyes}");
            await visitor.Dialog.GetByRole(AriaRole.Button, new() { Name = visitor.Words["web.decide.change"] }).ClickAsync();
            await Expect(visitor.Dialog).ToHaveCountAsync(0);
            await Expect(visitor.Row(skus[1])).ToContainTextAsync("one full pallet");
            Assert.Equal(("Changed", 77m), await Decided(site, skus[1]));

            await Choose(visitor, skus[2]);
            await visitor.Press("web.decide.reject");
            await visitor.Dialog.GetByLabel(visitor.Words.Titled("plan.reason")).FillAsync("phased out");
            await visitor.Dialog.GetByRole(AriaRole.Button, new() { Name = visitor.Words["web.decide.reject"] }).ClickAsync();
            await Expect(visitor.Dialog).ToHaveCountAsync(0);
            Assert.Equal(("Rejected", 0m), await Decided(site, skus[2]));
            await visitor.Settle();
            await visitor.Picture($"plan-decided-{visitor.Eyes}");

            await Choose(visitor, skus[0]);
            await visitor.Press("web.decide.undo");
            await Expect(visitor.Row(skus[0])).Not.ToContainTextAsync(visitor.Words["plan.answer.Accepted"]);
        });
    }

    // The buyer's week: what to order today and why, what it does to the cash, what not to order, what is handed over.
    [Theory]
    [InlineData(Eyes.Desk, Language.Chinese)]
    [InlineData(Eyes.Phone, Language.English)]
    public async Task A_buyers_week_from_what_is_due_to_the_draft_and_the_cash_it_takes(int width, Language language)
    {
        await using var site = await Site.OwnCopy();
        var due = await site.Ask("/api/plans?state=Due&size=50");
        string[] first = [.. (await site.Ask("/api/plans/cash"))["effects"]!.AsArray().Take(2).Select(effect => (string)effect!["sku"]!)];
        JsonNode[] bought = [.. first.Select(one => due["rows"]!.AsArray().Single(row => (string)row!["sku"]! == one)!)];
        var (sku, cost) = ((string)bought[0]["sku"]!, (double)bought[0]["cost"]!["value"]!);
        var why = await site.Ask($"/api/plans/skus/{Uri.EscapeDataString(sku)}");
        var stopped = (await site.Ask("/api/plans?state=Stopped&size=1"))["rows"]!.AsArray();
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/plans?state=Due");
            await Expect(visitor.Page.Locator("#page")).ToContainTextAsync(visitor.Words.Format("web.plans.due", (int)due["due"]!));
            await Expect(visitor.Row((string)bought[0]["line"]!)).ToContainTextAsync(Number((decimal)bought[0]["order"]!));
            await visitor.Picture($"week-1-due-{visitor.Eyes}");

            await visitor.Open($"/skus/{Uri.EscapeDataString(sku)}");
            Assert.NotEmpty(why["warnings"]!.AsArray());
            await Expect(visitor.Page.Locator("#page")).ToContainTextAsync(Number((decimal)why["plan"]!["order"]!));

            if (stopped.Count > 0)
            {
                await visitor.Open("/plans?state=Stopped");
                await Expect(visitor.Row((string)stopped[0]!["line"]!)).ToContainTextAsync(visitor.Words["web.plans.state.Stopped"]);
            }

            await visitor.Open("/cash");
            await Expect(visitor.Page.Locator($".cash-effects tr[data-row-key=\"{sku}\"]")).ToContainTextAsync(Number(Math.Round((decimal)cost)));

            await visitor.Open("/plans?state=Due");
            foreach (var line in bought)
            {
                await visitor.Row((string)line["line"]!).GetByRole(AriaRole.Checkbox).CheckAsync();
            }

            await visitor.Press("web.decide.accept");
            await Expect(visitor.Row((string)bought[1]["line"]!)).ToContainTextAsync(visitor.Words["plan.answer.Accepted"]);
            var link = visitor.Page.GetByRole(AriaRole.Link, new() { Name = visitor.Words["web.decide.draft"] });
            var draft = await visitor.Page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
            Assert.Equal(
                bought.Select(line => ((string)line["sku"]!, (decimal)line["order"]!)).Order(),
                RowsOf(await draft.PathAsync()).Select(row => (row[1], decimal.Parse(row[3], CultureInfo.InvariantCulture))).Order());

            await visitor.Open("/cash");
            var payable = visitor.Page.Locator(".cash-orders tr[data-row-key]").Filter(new() { HasText = sku });
            await Expect(payable).ToContainTextAsync(visitor.Words["plan.answer.Accepted"]);
            await Expect(visitor.Page.Locator($".cash-effects tr[data-row-key=\"{sku}\"]")).ToHaveCountAsync(0);
            await Expect(visitor.Page.Locator(".cash-lines")).ToContainTextAsync(visitor.Words["cash.kind.Accepted"]);
            await visitor.Picture($"week-2-cash-{visitor.Eyes}");
        }, new Eyes { Width = width, Language = language });
    }

    [Fact]
    public async Task S2_20_what_is_assumed_stands_beside_the_plan_with_its_figures()
    {
        var site = await Site.OnlyLookedAt.Value;
        var told = (await site.Ask("/api/plans?leadDays=20"))["whatIf"]!;
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/plans?leadDays=20");
            foreach (var sum in new[] { "units", "reorderPoint", "safetyStock" })
            {
                var row = visitor.Page.Locator($"tr[data-row-key=\"{sum}\"]");
                await Expect(row).ToContainTextAsync(Number(Math.Round((decimal)told["now"]![sum]!)));
                await Expect(row).ToContainTextAsync(Number(Math.Round((decimal)told["then"]![sum]!)));
            }
        });
    }

    [Theory]
    [InlineData(Eyes.Desk, Language.English)]
    [InlineData(Eyes.Phone, Language.Chinese)]
    public async Task U_25_open_orders_are_sorted_decided_and_written_to_suppliers(int width, Language language)
    {
        await using var site = await Site.OwnCopy();
        var all = (await site.Ask("/api/plans/orders?size=50&sort=-units"))["rows"]!.AsArray();
        var asked = all.Select(row => row!).First(row => (decimal)row["asked"]! > 0);
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/plans?tab=open&sort=-units");
            await visitor.ShowsRows(all.Select(row => (string)row!["line"]!));
            var row = visitor.Row((string)asked["line"]!);
            await Expect(row).ToContainTextAsync(Number((decimal)asked["units"]!));
            await Expect(row).ToContainTextAsync((string)asked["order"]!);
            await Choose(visitor, (string)asked["line"]!);
            await visitor.Press("web.decide.accept");
            await Expect(row).ToContainTextAsync(visitor.Words["plan.answer.Accepted"]);
            await visitor.Settle();
            await visitor.Picture($"open-orders-{visitor.Eyes}");

            var link = visitor.Page.GetByRole(AriaRole.Link, new() { Name = visitor.Words["web.plans.message"] });
            var message = await visitor.Page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
            var line = Assert.Single(RowsOf(await message.PathAsync()));
            Assert.Equal([(string)asked["order"]!, (string)asked["sku"]!], line.Skip(1).Take(2));
        }, new Eyes { Width = width, Language = language });
    }

    [Theory]
    [InlineData(Eyes.Desk, Language.Chinese)]
    [InlineData(Eyes.Phone, Language.English)]
    public async Task U_25_moves_are_decided_and_go_out_as_files(int width, Language language)
    {
        await using var site = await Site.OwnCopy();
        var moves = (await site.Ask("/api/plans/transfers?size=50"))["rows"]!.AsArray().Select(row => row!).ToArray();
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/transfers");
            await Choose(visitor, (string)moves[0]["line"]!);
            await visitor.Press("web.decide.accept");
            await Expect(visitor.Row((string)moves[0]["line"]!)).ToContainTextAsync(visitor.Words["plan.answer.Accepted"]);

            await Choose(visitor, (string)moves[1]["line"]!);
            await visitor.Press("web.decide.reject");
            await visitor.Dialog.GetByLabel(visitor.Words.Titled("plan.reason")).FillAsync("cleared on the spot");
            await visitor.Dialog.GetByRole(AriaRole.Button, new() { Name = visitor.Words["web.decide.reject"] }).ClickAsync();
            await Expect(visitor.Row((string)moves[1]["line"]!)).ToContainTextAsync("cleared on the spot");

            var drafts = (await site.Ask("/api/plans/transfers"))["drafts"]!.AsArray();
            var kind = (string)Assert.Single(drafts)!["kind"]!;
            var link = visitor.Page.GetByRole(AriaRole.Link, new() { Name = visitor.Words[$"transfer.draft.{kind}"], Exact = false });
            var file = await visitor.Page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
            var rows = kind == "Transfer" ? RowsOf(await file.PathAsync())
                : [.. (await File.ReadAllLinesAsync(await file.PathAsync())).Select(row => row.Split('\t'))];
            Assert.Contains(rows, row => row.Contains(((long)moves[0]["units"]!).ToString(CultureInfo.InvariantCulture)));
            await visitor.Settle();
            await visitor.Picture($"moves-decided-{visitor.Eyes}");
        }, new Eyes { Width = width, Language = language });
    }

    static string Number(decimal number) => number.ToString("N0", CultureInfo.InvariantCulture);

    // The rows of a workbook below its headings.
    static string[][] RowsOf(string path)
    {
        using var tables = Tables.Open(path, new OpenOptions(), _ => { }).First();
        var rows = new List<string[]>();
        while (tables.Read())
        {
            rows.Add([.. Enumerable.Range(0, tables.Headings.Length).Select(at => tables.Row.Cell(at).ToString())]);
        }

        return [.. rows];
    }

    static async Task Choose(Visitor visitor, string sku)
    {
        await visitor.Row(sku).GetByRole(AriaRole.Checkbox).CheckAsync();
        await Expect(visitor.Page.GetByText(visitor.Words.Format("web.list.chosen", 1))).ToBeVisibleAsync();
    }

    static async Task<(string, decimal)> Decided(Site site, string line)
    {
        var sku = line["order~".Length..];
        var log = (await site.Ask($"/api/plans/decisions?sku={Uri.EscapeDataString(sku)}"))["rows"]!.AsArray();
        JsonNode newest = log[0]!;
        return ((string)newest["answer"]!, (decimal)newest["units"]!);
    }
}
