using System.Globalization;
using Stockturn.Findings;
using Stockturn.Tests.Cli;
using Stockturn.Workspaces;
using Stockturn.Workspaces.Jobs;

namespace Stockturn.Tests.Demo;

/// <summary>The claims found on the demo against what the demo's Amazon really owes.</summary>
public sealed class DemoClaimTests
{
    const int ShownDays = 240;

    // Of a SKU one thing happened to, the claim is exactly that: its day, its units, its last day. Of the others the units add up.
    [Fact]
    public void U_22_the_claims_found_are_those_the_demo_planted()
    {
        var truth = Truth();
        var claims = Found();
        foreach (var (kind, wanted, days) in new[] { ("lost", ClaimKind.LostAtPlatform, 60), ("damaged", ClaimKind.DamagedAtPlatform, 60) })
        {
            var groups = truth.Where(one => one.Kind == kind || (kind == "lost" && one.Kind == "found")).GroupBy(one => (one.Place, one.Sku)).ToList();
            foreach (var group in groups.Where(group => group.All(one => one.Kind == kind && one.Day > SmallShop.Once.Value.Files.EndDate.AddDays(-ShownDays))))
            {
                var mine = claims.Where(claim => claim.Kind == wanted && (claim.Place, claim.Sku) == group.Key).ToList();
                Assert.Equal(group.Where(one => one.PaidDay is null).Sum(one => one.Units), mine.Sum(claim => claim.Units.Units));
                if (group.ToList() is [{ PaidDay: null } only])
                {
                    Assert.Equal([(only.Day, only.Day.AddDays(days))], mine.Select(claim => (claim.Arose, claim.LastDay!.Value)));
                }
            }

            Assert.DoesNotContain(claims, claim => claim.Kind == wanted && groups.TrueForAll(group => group.Key != (claim.Place, claim.Sku)));
        }
    }

    [Fact]
    public void U_22_every_shortage_planted_is_claimed_until_its_last_day()
    {
        var end = SmallShop.Once.Value.Files.EndDate;
        var planted = Truth()
            .Where(one => one.Kind == "short" && end.DayNumber - one.Day.DayNumber is > 14 and <= 270 + 180)
            .Select(one => (one.Place, one.Sku, one.Document, (decimal)one.Units, one.Day.AddDays(270)));
        var found = Found().Where(claim => claim.Kind == ClaimKind.InboundShortage)
            .Select(claim => (claim.Place, claim.Sku, claim.Document!, claim.Units.Units, claim.LastDay!.Value)).ToList();

        Assert.NotEmpty(found);
        Assert.Equal(planted.Order(), found.Where(one => end.DayNumber - one.Value.DayNumber + 270 > 14).Order());
    }

    [Fact]
    public void U_22_the_command_line_lists_claims_by_their_last_day_and_what_the_record_lacks()
    {
        var ended = SmallShop.Call("report", "--claims", "-w", SmallShop.Once.Value.Folder, "--lang", "en");

        Assert.Equal(0, ended.Code);
        Assert.Contains("claim by", ended.Output, StringComparison.Ordinal);
        Assert.Contains("No warehouse tells what it received of removals", ended.Output, StringComparison.Ordinal);
    }

    sealed record Planted(string Kind, string Place, string Sku, string Document, DateOnly Day, int Units, DateOnly? PaidDay);

    static List<Planted> Truth() =>
    [
        .. File.ReadLines(SmallShop.Once.Value.Files.ClaimTruthFile!).Skip(1).Select(line => line.Split(',')).Select(cells => new Planted(
            cells[0], cells[1], cells[2], cells[3], Day(cells[4]), int.Parse(cells[5], CultureInfo.InvariantCulture),
            cells[6].Length == 0 ? null : Day(cells[6]))),
    ];

    static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    static List<Claim> Found()
    {
        using var workspace = Workspace.Open(SmallShop.Once.Value.Folder).Required;
        return [.. ClaimList.Of(workspace, OpenRun.Latest(workspace).Required).Claims.Select(line => line.Claim)];
    }
}
