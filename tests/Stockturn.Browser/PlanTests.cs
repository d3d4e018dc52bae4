using System.Text.Json.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Stockturn.Browser;

// A buyer's morning: what is due, what is taken as it is, what is changed, what is not bought, and what that is called back by.
public sealed class PlanTests
{
    [Fact]
    public async Task U_25_lines_of_the_plan_are_accepted_changed_rejected_and_taken_back()
    {
        await using var site = await Site.OwnCopy();
        string[] skus = [.. (await site.Ask("/api/plans?state=Due&size=3"))["rows"]!.AsArray().Select(row => (string)row!["sku"]!)];
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

    static async Task Choose(Visitor visitor, string sku)
    {
        await visitor.Row(sku).GetByRole(AriaRole.Checkbox).CheckAsync();
        await Expect(visitor.Page.GetByText(visitor.Words.Format("web.list.chosen", 1))).ToBeVisibleAsync();
    }

    static async Task<(string, decimal)> Decided(Site site, string sku)
    {
        var log = (await site.Ask($"/api/plans/decisions?sku={Uri.EscapeDataString(sku)}"))["rows"]!.AsArray();
        JsonNode newest = log[0]!;
        return ((string)newest["answer"]!, (decimal)newest["units"]!);
    }
}
