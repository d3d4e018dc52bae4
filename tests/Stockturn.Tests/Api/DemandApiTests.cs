using System.Net;
using System.Text.Json.Nodes;

namespace Stockturn.Tests.Api;

public sealed class DemandApiTests
{
    static readonly string[] Choosable = ["recommended", "erp-7-15-30", "own"];

    [Fact]
    public async Task S1_10_every_sku_shows_the_recommended_figure_beside_the_rule_of_erps_with_the_nearest_marked()
    {
        var rows = await Rows(await RunningServer.Once.Value, "");

        Assert.Contains(rows, row => row["errors"]!.AsArray().Count > 0);
        Assert.All(rows, row =>
        {
            Assert.True((double)row["recommended"]! >= 0 && (double)row["erp"]! >= 0);
            var errors = row["errors"]!.AsArray().Where(error => Choosable.Contains((string)error!["figure"]!)).ToArray();
            var best = errors.Where(error => (bool)error!["isBest"]!).ToArray();
            Assert.Equal(Math.Min(1, errors.Length), best.Length);
            Assert.All(best, one => Assert.Equal(errors.Min(error => (double)error!["absoluteError"]!), (double)one!["absoluteError"]!));
        });
    }

    [Theory]
    [InlineData("Up")]
    [InlineData("Down")]
    public async Task S0_9_the_list_chooses_skus_whose_level_rose_or_fell(string turn)
    {
        var rows = await Rows(await RunningServer.Once.Value, $"&level={turn}");

        Assert.All(rows, row => Assert.Equal(turn == "Up", (double)row["change"]!["after"]! > (double)row["change"]!["before"]!));
    }

    [Fact]
    public async Task S2_16_the_demand_of_a_sku_tells_the_weeks_behind_and_ahead_and_why_in_both_languages()
    {
        var server = await RunningServer.Once.Value;
        var row = (await Rows(server, "&sort=-unitsPerDay")).First(one => one["quarter"] is not null);
        var address = $"/api/demand/skus/{Uri.EscapeDataString((string)row["sku"]!)}";
        var told = await server.Get(address);
        var run = await server.Get("/api/runs/current");

        var weeks = told["weeks"]!.AsArray();
        var asOf = DateOnly.Parse((string)run["run"]!["asOf"]!);
        Assert.Equal(asOf.AddDays(-6), DateOnly.Parse((string)weeks[^1]!["from"]!));
        Assert.Equal(26, told["ahead"]!.AsArray().Count);
        Assert.Equal(asOf.AddDays(1), DateOnly.Parse((string)told["ahead"]![0]!["from"]!));
        Assert.All(told["ahead"]!.AsArray(), week => Assert.Equal((double)week!["mean"]!, (double)week["used"]!, 6));
        Assert.Equal([4, 13, 26], told["sums"]!.AsArray().Select(sum => (int)sum!["weeks"]!).Where(count => count is 4 or 13 or 26));
        var quarter = told["sums"]!.AsArray().Single(sum => (int)sum!["weeks"]! == 13)!;
        Assert.Equal((double)row["quarter"]!["mean"]!, (double)quarter["mean"]!);
        Assert.Equal(["Recommended", "Erp", "Own"], told["figures"]!.AsArray().Select(figure => (string)figure!["figure"]!));
        Assert.Equal((double)row["unitsPerDay"]!, (double)told["figures"]!.AsArray().Single(figure => (bool)figure!["isUsed"]!)!["unitsPerDay"]!);
        var chinese = await server.Get($"{address}?lang=zh");
        Assert.Contains("weeks", (string)told["why"]![0]!, StringComparison.Ordinal);
        Assert.Contains("周", (string)chinese["why"]![0]!, StringComparison.Ordinal);
        Assert.Equal(told["why"]!.AsArray().Count, chinese["why"]!.AsArray().Count);
    }

    [Fact]
    public async Task Accuracy_is_told_for_all_classes_first_and_for_the_skus_chosen()
    {
        var server = await RunningServer.Once.Value;
        var all = await server.Get("/api/demand/accuracy");
        var rows = all["rows"]!.AsArray();

        Assert.Null(rows[0]!["pattern"]);
        Assert.Equal("recommended", (string)rows[0]!["figure"]!);
        Assert.Equal(3, all["levels"]!.AsArray().Count);
        Assert.All(rows, row => Assert.Equal(3, row!["covered"]!.AsArray().Count));
        Assert.Equal(
            (int)rows[0]!["series"]!, rows.Where(row => row!["pattern"] is not null && (string)row["figure"]! == "recommended").Sum(row => (int)row!["series"]!));
        Assert.Contains(rows[0]!["series"]!.ToString(), (string)all["said"]![0]!, StringComparison.Ordinal);
        var nobody = await server.Get("/api/demand/accuracy?text=NO-SUCH-SKU");
        Assert.Empty(nobody["rows"]!.AsArray());
        Assert.Contains("history", (string)nobody["said"]!.AsArray().Single()!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/demand?pattern=Nice", HttpStatusCode.BadRequest)]
    [InlineData("/api/demand?figure=Mine", HttpStatusCode.BadRequest)]
    [InlineData("/api/demand?level=Sideways", HttpStatusCode.BadRequest)]
    [InlineData("/api/demand?page=one", HttpStatusCode.BadRequest)]
    [InlineData("/api/demand/export.pdf", HttpStatusCode.BadRequest)]
    [InlineData("/api/demand/export.csv?sort=beauty", HttpStatusCode.BadRequest)]
    [InlineData("/api/demand/skus/NOBODY", HttpStatusCode.NotFound)]
    [InlineData("/api/demand?run=999", HttpStatusCode.Gone)]
    [InlineData("/api/demand/export.xlsx", HttpStatusCode.OK)]
    public async Task What_cannot_be_understood_is_refused(string address, HttpStatusCode wanted)
    {
        var (status, _) = await (await RunningServer.Once.Value).Ask(HttpMethod.Get, address);

        Assert.Equal(wanted, status);
    }

    [Fact]
    public async Task S2_16_a_figure_chosen_for_several_skus_at_once_is_used_for_all_of_them_and_no_other()
    {
        await using var server = await RunningServer.Start();
        var skus = (await Rows(server, "&sort=-unitsPerDay")).Take(3).Select(row => (string)row["sku"]!).Order(StringComparer.Ordinal).ToArray();
        var (status, job) = await server.Ask(HttpMethod.Post, "/api/facts/demand-choices", new { skus, figure = "Erp", from = "2026-01-01" });
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("Done", (string)(await server.End(job!))["state"]!);
        await FindingApiTests.Run(server);

        var chosen = await Rows(server, "&figure=Erp&sort=sku");
        Assert.Equal(skus, chosen.Select(row => (string)row["sku"]!));
        Assert.All(chosen, row => Assert.Equal((double)row["erp"]!, (double)row["unitsPerDay"]!));
        var told = await server.Get($"/api/demand/skus/{Uri.EscapeDataString(skus[0])}");
        Assert.Equal("Erp", (string)told["figures"]!.AsArray().Single(figure => (bool)figure!["isUsed"]!)!["figure"]!);
    }

    static async Task<JsonNode[]> Rows(RunningServer server, string question)
    {
        var rows = (await server.Get($"/api/demand?size=500{question}"))["rows"]!.AsArray();
        Assert.NotEmpty(rows);
        return [.. rows.Select(row => row!)];
    }
}
