using System.Net;
using System.Text.Json.Nodes;
using Stockturn.Metrics;
using Stockturn.Workspaces;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Reports;

namespace Stockturn.Tests.Api;

public sealed class SimulationApiTests
{
    // One figure, one home: what the API answers is what the engine works out of the whole.
    [Fact]
    public async Task S1_6_so_many_days_release_so_much_cash_and_each_figure_tells_its_working()
    {
        var server = await RunningServer.Once.Value;
        var told = await server.Get("/api/metrics/simulation?days=50");
        using var workspace = Workspace.Open(server.Folder).Required;
        var run = OpenRun.Latest(workspace).Required;
        var wanted = TurnoverSimulation.Of(HealthCheck.Of(run).Whole, 50, run.Turn.Policy.Metrics.CapitalRateYear);

        Assert.Equal(50, (double)told["targetDays"]!);
        Assert.Equal(wanted.DaysNow.Value, (double?)told["daysNow"]!["value"]);
        Assert.NotEqual(0, (double)Figure(told, "released_cash")["figure"]!["value"]!);
        foreach (var figure in wanted.Figures)
        {
            var shown = Figure(told, figure.Code);
            Assert.Equal(figure.Reading.Value, (double?)shown["figure"]!["value"]);
            Assert.NotEmpty((string)shown["title"]!);
            Assert.NotEmpty((string)shown["formula"]!);
            Assert.Equal(
                figure.Inputs.Select(input => input.Value.Value),
                shown["inputs"]!.AsArray().Select(input => (double?)input!["figure"]!["value"]));
        }
    }

    [Fact]
    public async Task Without_days_those_of_the_policy_are_taken_or_a_tenth_fewer_than_now()
    {
        var server = await RunningServer.Once.Value;
        var told = await server.Get("/api/metrics/simulation");
        using var workspace = Workspace.Open(server.Folder).Required;
        var run = OpenRun.Latest(workspace).Required;

        Assert.Equal(
            TurnoverSimulation.UsualTarget(HealthCheck.Of(run).Whole, run.Turn.Policy.Findings.HealthyStockDays), (double)told["targetDays"]!);
    }

    [Fact]
    public async Task A_part_of_the_stock_is_simulated_by_its_own_days()
    {
        var server = await RunningServer.Once.Value;
        foreach (var row in (await server.Get("/api/metrics/groups?by=category"))["rows"]!.AsArray())
        {
            var told = await server.Get($"/api/metrics/simulation?days=50&by=category&name={Uri.EscapeDataString((string)row!["name"]!)}");
            var days = row["figures"]!["days_inventory_outstanding"]!;

            Assert.Equal((double?)days["value"], (double?)told["daysNow"]!["value"]);
            Assert.Equal((string?)days["gap"], (string?)Figure(told, "released_cash")["figure"]!["gap"]);
        }
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("3651")]
    [InlineData("NaN")]
    [InlineData("1e999")]
    public async Task Days_that_stock_cannot_last_are_refused(string days)
    {
        var server = await RunningServer.Once.Value;
        var (status, body) = await server.Ask(HttpMethod.Get, $"/api/metrics/simulation?days={days}");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal("target-days", (string)body!["code"]!);
        Assert.Contains("0.01 to 3650", (string)body["detail"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("by=warehouse&name=NOWHERE", "group-unknown")]
    [InlineData("sku=NO-SUCH-SKU", "sku-unknown")]
    public async Task Says_which_part_of_the_stock_is_not_there(string part, string code)
    {
        var server = await RunningServer.Once.Value;
        var (status, body) = await server.Ask(HttpMethod.Get, $"/api/metrics/simulation?days=50&{part}");

        Assert.Equal((HttpStatusCode.NotFound, code), (status, (string)body!["code"]!));
    }

    static JsonNode Figure(JsonNode told, string code) =>
        told["figures"]!.AsArray().Single(one => (string)one!["figure"]!["code"]! == code)!;
}
