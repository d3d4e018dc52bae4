using System.Text.Json.Nodes;
using Stockturn.Facts;
using Stockturn.Findings;
using Stockturn.Values;
using Stockturn.Workspaces;
using Stockturn.Workspaces.Jobs;

namespace Stockturn.Tests.Api;

public sealed class ClaimApiTests
{
    // One list, one home: what the API answers is what the engine works out, in its order.
    [Fact]
    public async Task U_22_claims_come_by_their_last_day_held_goods_after_them_and_expired_ones_last()
    {
        var server = await RunningServer.Once.Value;
        var told = await server.Get("/api/claims?size=500");
        using var workspace = Workspace.Open(server.Folder).Required;
        var wanted = ClaimList.Of(workspace, OpenRun.Latest(workspace).Required);
        var rows = told["rows"]!.AsArray();

        Assert.Equal(wanted.Claims.Length, (int)told["total"]!);
        Assert.Equal(
            wanted.Claims.Take(500).Select(line => (line.Claim.Sku, line.Claim.Units.Units)),
            rows.Select(row => ((string)row!["sku"]!, (decimal)row["units"]!)));
        Assert.Equal(
            rows.OrderBy(row => (string)row!["state"]! == "Expired").ThenBy(row => (bool)row!["isHeld"]!).ThenBy(row => (string?)row!["lastDay"] ?? "9")
                .Select(row => row!.ToJsonString()),
            rows.Select(row => row!.ToJsonString()));
        Assert.All(told["gaps"]!.AsArray(), gap => Assert.NotEmpty((string)gap!));
        Assert.Equal(wanted.Claims.Length, told["totals"]!.AsArray().Sum(total => (int)total!["claims"]! + (int)total["expired"]!));
    }

    [Fact]
    public async Task U_22_claims_are_chosen_by_kind_state_and_sku_and_handed_out()
    {
        var server = await RunningServer.Once.Value;
        var all = (await server.Get("/api/claims?size=500"))["rows"]!.AsArray();
        var first = all[0]!;

        Assert.Equal(Count(all, "kind", "InboundShortage"), (int)(await server.Get("/api/claims?kind=InboundShortage"))["total"]!);
        Assert.Equal(Count(all, "state", "Expired"), (int)(await server.Get("/api/claims?state=Expired"))["total"]!);
        Assert.Equal(Count(all, "sku", (string)first["sku"]!), (int)(await server.Get($"/api/claims?sku={(string)first["sku"]!}"))["total"]!);
        var csv = await server.Client.GetStringAsync("/api/claims/export.csv?state=Expired");
        Assert.Equal(Count(all, "state", "Expired") + 1, csv.TrimEnd().Split('\n').Length);
    }

    // Facts keep what stands for an order number; the number itself is read in the row of the settlement.
    [Fact]
    public async Task U_22_a_refund_is_claimed_by_the_number_of_its_order()
    {
        var server = await RunningServer.Once.Value;
        using var workspace = Workspace.Open(server.Folder).Required;
        var run = OpenRun.Latest(workspace).Required;
        long[] orders = [.. run.Skus().SelectMany(sku => sku.Kept.Facts.Cash.ToArray()).Where(line => line.Type == "refund")
            .Select(line => line.Order).Distinct().Order().Take(5)];
        var numbers = OrderNumbers.Of(workspace, run.Info, orders);

        Assert.Equal(5, orders.Length);
        Assert.Equal(orders, numbers.Keys.Order());
        Assert.All(numbers, one => Assert.Equal(one.Key, SourceRow.Hash(one.Value)));
        var claim = new Claim("MUG", ClaimKind.RefundWithoutReturn, "Amazon.com", Quantity.Of(1), run.Info.AsOf);
        Assert.Equal("111-1, 111-2", new SkuClaim(claim, null) { Orders = ["111-1", "111-2"] }.Document);
    }

    [Fact]
    public async Task U_22_the_first_page_is_told_what_can_be_claimed_and_until_when()
    {
        var server = await RunningServer.Once.Value;
        var told = await server.Get("/api/claims/summary");
        var open = (await server.Get("/api/claims?state=Open&size=500"))["rows"]!.AsArray().Where(row => !(bool)row!["isHeld"]!).ToArray();

        Assert.Equal(open.Length, (int)told["claims"]!);
        Assert.Equal(open.Sum(row => (decimal?)row!["amount"] ?? 0), (decimal)told["amount"]!);
        Assert.Equal(open.Select(row => (string?)row!["lastDay"]).Min(StringComparer.Ordinal), (string?)told["nextDay"]);
        Assert.Equal(open.Count(row => (string?)row!["lastDay"] == (string?)told["nextDay"]), (int)told["dueOnNextDay"]!);
    }

    [Fact]
    public async Task U_20_returns_come_graded_and_of_one_sku_where_it_is_named()
    {
        var server = await RunningServer.Once.Value;
        var told = await server.Get("/api/returns?size=500");
        var first = told["rows"]![0]!;

        Assert.Equal((decimal)first["returned"]!, first["grades"]!.AsArray().Sum(grade => (decimal)grade!["units"]!));
        Assert.Equal((decimal)told["whole"]!["returned"]!, told["categories"]!.AsArray().Sum(category => (decimal)category!["returned"]!));
        var one = await server.Get($"/api/returns?sku={(string)first["sku"]!}");
        Assert.Equal(first.ToJsonString(), Assert.Single(one["rows"]!.AsArray())!.ToJsonString());
        Assert.StartsWith("PK", (await server.Client.GetStringAsync("/api/returns/export.xlsx"))[..2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task S1_1_what_is_on_the_way_comes_the_latest_first_and_the_late_ones_are_found()
    {
        var server = await RunningServer.Once.Value;
        var told = await server.Get("/api/on-the-way?size=500");
        var rows = told["rows"]!.AsArray();
        var late = rows.Where(row => (int)row!["daysLate"]! > 0).Select(row => (string)row!["sku"]!).Distinct().Order(StringComparer.Ordinal);
        var found = (await server.Get("/api/findings?rule=late_shipment&size=500"))["rows"]!.AsArray().Select(row => (string)row!["sku"]!);

        Assert.NotEmpty(rows);
        Assert.Equal(rows.Select(row => (int)row!["daysLate"]!).OrderDescending(), rows.Select(row => (int)row!["daysLate"]!));
        Assert.Equal(late, found.Order(StringComparer.Ordinal));
    }

    static int Count(JsonArray rows, string name, string value) => rows.Count(row => (string?)row![name] == value);
}
