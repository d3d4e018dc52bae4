using System.Net;
using System.Text.Json.Nodes;

namespace Stockturn.Tests.Api;

public sealed class ShippingApiTests
{
    static JsonNode[] Rows(JsonNode page) => [.. page["rows"]!.AsArray().Select(row => row!)];

    [Fact]
    public async Task U_10_every_lot_stands_with_its_ways_and_a_split_that_costs_no_more_than_any_of_them()
    {
        var server = await RunningServer.Once.Value;
        var page = await server.Get("/api/plans/shipping?size=500");
        var weighed = Rows(page).Where(row => row["split"] is not null).ToArray();

        Assert.NotEmpty(weighed);
        Assert.All(weighed, row =>
        {
            var ways = row["choices"]!.AsArray();
            Assert.Equal((long)row["units"]!, ways.Sum(way => (long)way!["units"]!) + (long)row["notAtAll"]!);
            Assert.All(ways.Where(way => way!["alone"] is not null), way => Assert.True((double)way!["alone"]!["cash"]! >= (double)row["split"]!["cash"]! - 0.02));
            Assert.NotEqual("", (string)row["words"]!);
        });
        // What leaves first stands first, of one day what saves most; what is best not sent comes after all that is.
        var sent = weighed.Where(row => (long)row["notAtAll"]! < (long)row["units"]!).ToArray();
        Assert.Equal(sent.Length, weighed.TakeWhile(row => (long)row["notAtAll"]! < (long)row["units"]!).Count());
        Assert.Equal(sent, sent.OrderBy(row => (string)row["leavesOn"]!, StringComparer.Ordinal).ThenByDescending(row => (double)row["saving"]!));
    }

    [Fact]
    public async Task Every_order_and_filter_of_lots_is_answered_and_they_can_be_taken_away()
    {
        var server = await RunningServer.Once.Value;
        var all = Rows(await server.Get("/api/plans/shipping?size=500"));
        foreach (var order in new[] { "sku", "from", "to", "units", "leavesOn", "cash", "saving" })
        {
            Assert.Equal(all.Length, Rows(await server.Get($"/api/plans/shipping?size=500&sort=-{order}")).Length);
        }

        var (to, sku) = ((string)all[0]["to"]!, (string)all[0]["sku"]!);
        Assert.All(Rows(await server.Get($"/api/plans/shipping?size=500&to={to}")), row => Assert.Equal(to, (string)row["to"]!));
        Assert.All(Rows(await server.Get("/api/plans/shipping?size=500&late=true")), row => Assert.NotNull(row["late"]));
        Assert.All(Rows(await server.Get("/api/plans/shipping?size=500&mode=Sea")), row =>
            Assert.Contains(row["choices"]!.AsArray(), way => (string)way!["mode"]! == "Sea" && (long)way["units"]! > 0));
        Assert.Contains(Rows(await server.Get($"/api/plans/shipping/skus/{Uri.EscapeDataString(sku)}")), row => (string)row["to"]! == to);
        using var sheet = await server.Client.GetAsync(new Uri("/api/plans/shipping/export.csv", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, sheet.StatusCode);
        Assert.Contains(sku, await sheet.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task U_12_containers_stand_with_their_fill_by_volume_and_weight_and_what_fills_them()
    {
        var server = await RunningServer.Once.Value;
        var list = await server.Get("/api/plans/shipping/containers");

        Assert.NotEqual("", (string)list["words"]!);
        Assert.All(Rows(list), row =>
        {
            var isBoxed = (int)row["count"]! > 0;
            Assert.True(!isBoxed || ((double)row["cubicMetres"]! <= (double)row["cubicMetresMost"]! + 0.01 && (double)row["kilograms"]! <= (double)row["kilogramsMost"]! + 0.01));
            Assert.True((double)row["saving"]! <= (double)row["bound"]! + 0.01);
            Assert.True(isBoxed || row["fills"]!.AsArray().Count == 0);
        });
    }
}
