using System.Net;
using System.Text.Json.Nodes;

namespace Stockturn.Tests.Api;

public sealed class FindingApiTests
{
    [Fact]
    public async Task Lists_the_most_money_first_and_page_by_page()
    {
        var server = await RunningServer.Once.Value;
        var first = await server.Get("/api/findings?size=5");
        var second = await server.Get("/api/findings?size=5&page=2");

        Assert.Equal(5, first["rows"]!.AsArray().Count);
        Assert.Equal((int)first["total"]!, (int)second["total"]!);
        decimal[] values = [.. Values(first), .. Values(second)];
        Assert.Equal(values.OrderByDescending(value => value), values);
        Assert.Equal(10, first["rows"]!.AsArray().Concat(second["rows"]!.AsArray()).Select(row => (string)row!["id"]!).Distinct().Count());
    }

    [Fact]
    public async Task Lists_only_what_is_asked_for()
    {
        var server = await RunningServer.Once.Value;
        var all = await server.Get("/api/findings?size=500");
        var rules = all["rows"]!.AsArray().Select(row => (string)row!["rule"]!).Distinct().ToArray();
        var total = 0;
        foreach (var rule in rules)
        {
            var some = await server.Get($"/api/findings?size=500&rule={rule}");
            Assert.All(some["rows"]!.AsArray(), row => Assert.Equal(rule, (string)row!["rule"]!));
            total += (int)some["total"]!;
        }

        Assert.True(rules.Length > 1);
        Assert.Equal((int)all["total"]!, total);
    }

    [Fact]
    public async Task Says_which_orders_there_are_when_asked_for_another()
    {
        var server = await RunningServer.Once.Value;
        var (status, body) = await server.Ask(HttpMethod.Get, "/api/findings?sort=beauty");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("actBy", (string)body!["detail"]!, StringComparison.Ordinal);
    }

    // A page that shows an older run must begin again: it never mixes two.
    [Fact]
    public async Task Refuses_to_answer_from_another_run()
    {
        var server = await RunningServer.Once.Value;
        var (status, body) = await server.Ask(HttpMethod.Get, "/api/findings?run=4711");

        Assert.Equal(HttpStatusCode.Gone, status);
        Assert.Equal("run-gone", (string)body!["code"]!);
    }

    [Fact]
    public async Task Shows_the_working_in_the_language_asked_for()
    {
        var server = await RunningServer.Once.Value;
        var id = (string)(await server.Get("/api/findings?size=1"))["rows"]![0]!["id"]!;
        var english = await server.Get($"/api/findings/{Uri.EscapeDataString(id)}");
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/findings/{Uri.EscapeDataString(id)}");
        request.Headers.AcceptLanguage.ParseAdd("zh");
        using var answer = await server.Client.SendAsync(request);
        var chinese = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;

        Assert.NotEmpty(english["working"]!.AsArray());
        Assert.NotEqual((string)english["working"]![0]!["text"]!, (string)chinese["working"]![0]!["text"]!);
    }

    [Fact]
    public async Task S4_3_an_exemption_holds_at_once_survives_the_next_run_and_can_be_taken_back()
    {
        await using var server = await RunningServer.Start();
        var row = (await server.Get("/api/findings?size=1&state=Confirmed"))["rows"]![0]!;
        var (id, rule, sku) = ((string)row["id"]!, (string)row["rule"]!, (string)row["sku"]!);
        var stuck = await Stuck(server);

        var (status, _) = await server.Ask(HttpMethod.Post, "/api/findings/marks", new { ids = new[] { id }, action = "Exempt", reason = "kept for spares", until = "2026-12-31" });
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("Exempt", await State(server, id));
        Assert.True((bool)(await server.Get("/api/runs/current"))["waiting"]!["marks"]!);

        await Run(server);
        Assert.Equal("Exempt", await State(server, id));
        Assert.False((bool)(await server.Get("/api/runs/current"))["waiting"]!["marks"]!);
        Assert.Contains((await server.Get($"/api/findings?text={sku}&rule={rule}&state=Exempt"))["rows"]!.AsArray(), one => (string)one!["exemptReason"]! == "kept for spares");

        await server.Ask(HttpMethod.Post, "/api/findings/marks", new { ids = new[] { id }, action = "Undo" });
        await Run(server);
        Assert.Equal("Confirmed", await State(server, id));
        Assert.Equal(stuck, await Stuck(server));
    }

    [Fact]
    public async Task A_SKU_is_handed_over_as_an_import_that_counts_from_the_next_run_on()
    {
        await using var server = await RunningServer.Start();
        var row = (await server.Get("/api/findings?size=1"))["rows"]![0]!;
        var (id, sku) = ((string)row["id"]!, (string)row["sku"]!);
        var (status, job) = await server.Ask(HttpMethod.Post, "/api/findings/owners", new { ids = new[] { id }, owner = " Zhao Min " });
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("Done", (string)(await server.End(job!))["state"]!);
        Assert.True((bool)(await server.Get("/api/runs/current"))["waiting"]!["facts"]!);

        await Run(server);
        Assert.Equal("Zhao Min", (string)(await server.Get($"/api/findings/{Uri.EscapeDataString(id)}"))["finding"]!["owner"]!);
        Assert.All((await server.Get("/api/findings?owner=Zhao Min&size=500"))["rows"]!.AsArray(), one => Assert.Equal(sku, (string)one!["sku"]!));
    }

    [Fact]
    public async Task A_SKU_is_handed_over_to_somebody()
    {
        var server = await RunningServer.Once.Value;
        var id = (string)(await server.Get("/api/findings?size=1"))["rows"]![0]!["id"]!;
        var (status, body) = await server.Ask(HttpMethod.Post, "/api/findings/owners", new { ids = new[] { id }, owner = " " });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal("owner-missing", (string)body!["code"]!);
    }

    [Theory]
    [InlineData(null, "2026-12-31", "exemption-without-reason")]
    [InlineData("kept for spares", null, "exemption-without-end")]
    [InlineData("kept for spares", "2020-01-01", "exemption-without-end")]
    public async Task Refuses_an_exemption_without_reason_or_end(string? reason, string? until, string code)
    {
        var server = await RunningServer.Once.Value;
        var id = (string)(await server.Get("/api/findings?size=1"))["rows"]![0]!["id"]!;
        var (status, body) = await server.Ask(HttpMethod.Post, "/api/findings/marks", new { ids = new[] { id }, action = "Exempt", reason, until });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal(code, (string)body!["code"]!);
    }

    [Fact]
    public async Task Exports_every_line_that_is_meant_safe_to_open()
    {
        var server = await RunningServer.Once.Value;
        var total = (int)(await server.Get("/api/findings?rule=time"))["total"]!;
        var csv = await server.Client.GetStringAsync("/api/findings/export.csv?rule=time");
        var workbook = await server.Client.GetByteArrayAsync("/api/findings/export.xlsx?rule=time");

        Assert.Equal(total + 1, csv.TrimEnd().Split('\n').Length);
        Assert.Equal("PK"u8.ToArray(), workbook[..2]);
    }

    internal static async Task Run(RunningServer server)
    {
        var (status, job) = await server.Ask(HttpMethod.Post, "/api/jobs/run", new { asOf = "2026-06-30" });
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("Done", (string)(await server.End(job!))["state"]!);
    }

    static async Task<string> State(RunningServer server, string id) =>
        (string)(await server.Get($"/api/findings/{Uri.EscapeDataString(id)}"))["finding"]!["state"]!;

    static async Task<double> Stuck(RunningServer server) =>
        (double)(await server.Get("/api/metrics/overview"))["figures"]!.AsArray().First(one => (string)one!["now"]!["code"]! == "stuck_value")!["now"]!["value"]!;

    static IEnumerable<decimal> Values(JsonNode page) => page["rows"]!.AsArray().Select(row => (decimal)row!["value"]!);
}
