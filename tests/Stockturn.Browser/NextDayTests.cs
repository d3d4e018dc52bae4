using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Stockturn.Demo;
using static Microsoft.Playwright.Assertions;

namespace Stockturn.Browser;

public sealed class NextDayTests
{
    [Fact]
    public async Task The_files_of_the_next_day_leave_exemptions_and_the_page_shows_what_changed()
    {
        await using var site = await Site.OwnCopy();
        var ids = (await site.Ask("/api/findings?primary=true&size=2"))["rows"]!.AsArray().Select(row => (string)row!["id"]!).ToArray();
        var same = DemoShop.Once.Value.File("amazon-managed-inventory");
        var next = await Grown(same, times: 40);
        await Visitor.Come(site, async visitor =>
        {
            await visitor.Open("/findings");
            await visitor.Row(ids[0]).GetByRole(AriaRole.Checkbox).CheckAsync();
            await visitor.Row(ids[1]).GetByRole(AriaRole.Checkbox).CheckAsync();
            await visitor.Press("web.mark.Exempt");
            await visitor.Dialog.GetByLabel(visitor.Words["web.exempt.reason"]).FillAsync("sold by hand");
            await visitor.Dialog.GetByRole(AriaRole.Button, new() { Name = visitor.Words["web.mark.Exempt"] }).ClickAsync();
            await Expect(visitor.Dialog).ToHaveCountAsync(0);

            await visitor.Open("/data");
            await visitor.Drop(same);
            await visitor.Tell(DemoSeller.EndDate, "Amazon.com");
            var again = await visitor.Read(1);
            await Expect(again).ToContainTextAsync(visitor.Words["web.data.staged.nothing"]);
            await visitor.At("next-day-1-same-again");

            await visitor.Drop(next);
            await visitor.Tell(DemoSeller.EndDate.AddDays(1), "Amazon.com");
            var import = await visitor.Read(1);
            await Expect(import).Not.ToContainTextAsync(visitor.Words["web.data.staged.nothing"]);
            await visitor.Take();
            await visitor.RunAgain();
            Assert.Equal("2026-07-01", (string)(await site.Ask("/api/runs/current"))["run"]!["asOf"]!);

            await visitor.Page.GetByRole(AriaRole.Button, new() { Name = visitor.Words["web.data.details"] }).First.ClickAsync();
            await Expect(visitor.Dialog).ToContainTextAsync(visitor.Words["web.data.changed"]);
            await visitor.At("next-day-2-what-it-changed");

            foreach (var id in ids)
            {
                await visitor.Open($"/findings?finding={Uri.EscapeDataString(id)}");
                await Expect(visitor.Dialog).ToContainTextAsync("sold by hand");
                Assert.Equal("Exempt", (string)(await site.Ask($"/api/findings/{Uri.EscapeDataString(id)}"))["finding"]!["state"]!);
            }

            var changed = (await site.Ask("/api/findings/changes?size=50"))["rows"]!.AsArray();
            Assert.NotEmpty(changed);
            await visitor.Open("/findings?tab=changes");
            await visitor.ShowsRows(changed.Select(KeyOf));
            await visitor.At("next-day-3-changes");
        });
    }

    static string KeyOf(JsonNode? change) => $"{(string)change!["kind"]!}~{(string)change["line"]!["id"]!}";

    // The same list a day later, the first offer with so many times its stock.
    static async Task<string> Grown(string file, int times)
    {
        var lines = await File.ReadAllLinesAsync(file);
        var headings = lines[0].Split('\t');
        var cells = lines[1].Split('\t');
        foreach (var name in (string[])["afn-warehouse-quantity", "afn-fulfillable-quantity", "afn-total-quantity"])
        {
            var at = Array.IndexOf(headings, name);
            cells[at] = $"{int.Parse(cells[at], CultureInfo.InvariantCulture) * times}";
        }

        var path = Path.Combine(DemoShop.Once.Value.Empty(), Path.GetFileName(file));
        await File.WriteAllLinesAsync(path, [lines[0], string.Join('\t', cells), .. lines[2..]]);
        return path;
    }
}
