using System.Net;
using System.Text.Json.Nodes;

namespace Stockturn.Tests.Api;

public sealed class TransferApiTests
{
    static JsonNode[] Rows(JsonNode page) => [.. page["rows"]!.AsArray().Select(row => row!)];

    [Fact]
    public async Task S1_14_S0_38_moves_stand_with_their_cost_and_what_they_gain_the_best_first()
    {
        var server = await RunningServer.Once.Value;
        var page = await server.Get("/api/plans/transfers?size=500");
        var rows = Rows(page);

        Assert.NotEmpty(rows);
        Assert.Equal(rows.Select(row => (double)row["gain"]!), rows.Select(row => (double)row["gain"]!).OrderDescending());
        Assert.Equal(rows.Sum(row => (long)row["units"]!), (long)page["units"]!);
        Assert.Equal((long)page["units"]!, page["lanes"]!.AsArray().Sum(lane => (long)lane!["units"]!));
        Assert.Equal("Optimal", (string)page["status"]!);
        Assert.All(rows, row => Assert.True((double)row["gain"]! >= 0 && (string)row["from"]! != (string)row["to"]!));
        Assert.All(page["gaps"]!.AsArray(), gap => Assert.True(((string)gap!["reason"]!).Length > 0 && ((string)gap["supply"]!).Length > 0));
    }

    [Fact]
    public async Task Every_order_and_filter_of_moves_is_answered_and_they_can_be_taken_away()
    {
        var server = await RunningServer.Once.Value;
        var all = Rows(await server.Get("/api/plans/transfers?size=500"));
        foreach (var order in new[] { "sku", "from", "to", "units", "kind", "cost", "gain", "clearing", "gainOverClearing", "arrivesOn", "runsOutOn" })
        {
            Assert.Equal(all.Length, Rows(await server.Get($"/api/plans/transfers?size=500&sort=-{order}")).Length);
        }

        var from = (string)all[0]["from"]!;
        Assert.All(Rows(await server.Get($"/api/plans/transfers?size=500&from={from}")), row => Assert.Equal(from, (string)row["from"]!));
        var sku = (string)all[0]["sku"]!;
        Assert.Contains(Rows(await server.Get($"/api/plans/transfers/skus/{Uri.EscapeDataString(sku)}")), row => (string)row["from"]! == from);
        using var sheet = await server.Client.GetAsync(new Uri("/api/plans/transfers/export.csv", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, sheet.StatusCode);
        Assert.Contains(sku, await sheet.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task S1_15_which_warehouse_serves_which_region_is_told_with_what_is_not_known()
    {
        var server = await RunningServer.Once.Value;
        var serving = await server.Get("/api/plans/fulfilment");

        Assert.True((double)serving["saving"]! >= -0.01);
        Assert.True(serving["rows"]!.AsArray().Count + serving["gaps"]!.AsArray().Count > 0);
    }
}
