using System.Net;
using System.Text.Json.Nodes;

namespace Stockturn.Tests.Api;

public sealed class PlanApiTests
{
    static async Task<JsonNode[]> Rows(RunningServer server, string query) =>
        [.. (await server.Get($"/api/plans?size=500{query}"))["rows"]!.AsArray().Select(row => row!)];

    [Fact]
    public async Task S1_12_S2_15_the_list_tells_what_to_order_when_and_what_it_costs_the_most_urgent_first()
    {
        var server = await RunningServer.Once.Value;
        var page = await server.Get("/api/plans?size=500");
        var rows = await Rows(server, "");
        JsonNode[] due = [.. rows.Where(row => (string)row["state"]! == "Due")];

        Assert.True(due.Length >= 3);
        Assert.Equal(due.Length, (int)page["due"]!);
        Assert.Equal(due, rows.Take(due.Length));
        Assert.Equal(due.Sum(row => (double?)row["cost"]!["value"] ?? 0), (double)page["cost"]!, 2);
        Assert.All(due, row => Assert.True((decimal)row["order"]! >= (decimal)row["need"]! && row["orderBy"] is not null));
        Assert.Equal(due.Select(row => (int)row["daysOut"]!), due.Select(row => (int)row["daysOut"]!).OrderDescending());
    }

    [Fact]
    public async Task Every_order_and_state_a_person_can_ask_for_is_answered()
    {
        var server = await RunningServer.Once.Value;
        var all = (await Rows(server, "")).Length;
        foreach (var order in Stockturn.Workspaces.Reports.PlanList.Orders.ByCode.Keys)
        {
            Assert.Equal(all, (await Rows(server, $"&sort=-{order}")).Length);
        }

        var states = 0;
        foreach (var state in Enum.GetNames<Stockturn.Workspaces.Reports.PlanState>())
        {
            var rows = await Rows(server, $"&state={state}");
            Assert.All(rows, row => Assert.Equal(state, (string)row["state"]!));
            states += rows.Length;
        }

        Assert.Equal(all, states);
    }

    [Fact]
    public async Task S1_11_S1_12_a_sku_tells_place_by_place_why_and_when_it_runs_out()
    {
        var server = await RunningServer.Once.Value;
        var row = (await Rows(server, "&state=Due"))[0];
        var told = await server.Get($"/api/plans/skus/{Uri.EscapeDataString((string)row["sku"]!)}");
        var places = told["places"]!.AsArray();

        Assert.Equal((decimal)row["order"]!, (decimal)told["plan"]!["order"]!);
        Assert.NotEmpty(told["warnings"]!.AsArray());
        Assert.All(places, place =>
        {
            Assert.Equal(180, place!["closing"]!.AsArray().Count);
            Assert.True((double)place["orderUpTo"]! >= (double)place["reorderPoint"]!);
            Assert.True((double)place["leadTimeDays"]! > 0);
        });
    }

    [Fact]
    public async Task A_sku_that_sells_nowhere_has_no_plan_and_one_nobody_knows_is_refused()
    {
        var server = await RunningServer.Once.Value;
        var planned = (await Rows(server, "")).Select(row => (string)row["sku"]!).ToHashSet();
        var stock = (await server.Get("/api/ledger/stock?size=500"))["rows"]!.AsArray().Select(row => (string)row!["sku"]!);
        if (stock.FirstOrDefault(sku => !planned.Contains(sku)) is { } still)
        {
            Assert.Null((await server.Get($"/api/plans/skus/{Uri.EscapeDataString(still)}"))["plan"]);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await server.Client.GetAsync("/api/plans/skus/no-such-sku")).StatusCode);
    }

    [Fact]
    public async Task S2_20_what_is_assumed_is_worked_out_beside_the_plan_and_not_kept()
    {
        var server = await RunningServer.Once.Value;
        var plain = await server.Get("/api/plans?size=500");
        var page = await server.Get("/api/plans?size=500&leadDays=-20&minimumTimes=0");
        double Of(JsonNode whatIf, string sums, string name) => (double)whatIf[sums]![name]!;
        var whatIf = page["whatIf"]!;

        Assert.Null(plain["whatIf"]);
        Assert.Equal((double)plain["due"]!, Of(whatIf, "now", "skus"));
        Assert.Equal((double)page["due"]!, Of(whatIf, "then", "skus"));
        Assert.True(Of(whatIf, "then", "reorderPoint") < Of(whatIf, "now", "reorderPoint"));
        Assert.Equal((await server.Get("/api/plans?size=500"))["due"]!.ToJsonString(), plain["due"]!.ToJsonString());
        var sku = Uri.EscapeDataString((string)plain["rows"]![0]!["sku"]!);
        var one = await server.Get($"/api/plans/skus/{sku}?service=0.999&minimum=100000");
        Assert.InRange(Of(one["whatIf"]!, "then", "units"), 100000, 101000);
        Assert.Equal((decimal)one["plan"]!["order"]!, (decimal)one["erp"]!["quantity"]! + one["erp"]!["differences"]!.AsArray().Sum(cause => (decimal)cause!["units"]!));
        Assert.Equal(HttpStatusCode.BadRequest, (await server.Client.GetAsync("/api/plans?service=2")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await server.Client.GetAsync($"/api/plans/skus/{sku}?leadDays=9999")).StatusCode);
    }

    [Fact]
    public async Task S2_15_open_orders_that_will_be_excess_are_told_with_what_to_ask()
    {
        var server = await RunningServer.Once.Value;
        var page = await server.Get("/api/plans/orders");
        JsonNode[] rows = [.. page["rows"]!.AsArray().Select(row => row!)];

        Assert.Equal((int)page["total"]!, rows.Length);
        Assert.Equal(rows.Sum(row => (double?)row["value"]!["value"] ?? 0), (double)page["value"]!, 2);
        Assert.All(rows, row =>
        {
            Assert.True((decimal)row["excess"]! <= (decimal)row["units"]!);
            Assert.Equal((string)row["action"]! == "Postpone", row["postponeTo"] is not null);
            Assert.True((string)row["action"]! != "Keep" || row["missedSeason"] is not null);
        });
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task The_list_is_taken_away_as_a_draft_of_orders(string form)
    {
        var server = await RunningServer.Once.Value;
        using var answer = await server.Client.GetAsync($"/api/plans/export.{form}?state=Due");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True((await answer.Content.ReadAsByteArrayAsync()).Length > 200);
    }

    [Fact]
    public async Task U_7_the_weeks_of_cash_add_up_and_every_proposal_tells_its_effect()
    {
        var server = await RunningServer.Once.Value;
        var cash = await server.Get("/api/plans/cash");
        JsonNode[] weeks = [.. cash["weeks"]!.AsArray().Select(week => week!)];
        var lines = cash["lines"]!.AsArray();
        var after = (decimal?)cash["opening"] ?? 0;

        Assert.Equal(13, weeks.Length);
        for (var at = 0; at < weeks.Length; at++)
        {
            var flow = (decimal)weeks[at]["in"]! + (decimal)weeks[at]["out"]!;
            Assert.Equal(lines.Sum(line => (decimal)line!["weeks"]![at]!), flow);
            Assert.Equal(after += flow, (decimal)weeks[at]["after"]!);
        }

        Assert.Equal(weeks.Min(week => (decimal)week["after"]!), (decimal)weeks[(int)cash["lowestWeek"]!]["after"]!);
        Assert.NotEmpty(cash["effects"]!.AsArray());
        Assert.All(cash["effects"]!.AsArray(), effect => Assert.Equal(
            (decimal)effect!["cost"]!, effect["payments"]!.AsArray().Sum(payment => (decimal)payment!["amount"]!)));
        Assert.All(cash["orders"]!.AsArray(), order => Assert.Equal(
            (decimal)order!["amount"]!, order["payments"]!.AsArray().Sum(payment => (decimal)payment!["amount"]!)));
        Assert.NotEmpty((string)cash["summary"]!);
        Assert.Contains("周末现金", (await server.Client.GetStringAsync("/api/plans/cash/export.csv?lang=zh")).Replace("累计变动", "周末现金", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task S1_4_a_budget_buys_what_brings_most_and_one_below_nothing_is_refused()
    {
        var server = await RunningServer.Once.Value;
        var told = await server.Get("/api/plans/budget?budget=3000");

        Assert.True((decimal)told["spend"]! <= 3000);
        Assert.Equal(told["lines"]!.AsArray().Sum(line => (decimal)line!["cost"]!), (decimal)told["spend"]!);
        Assert.True((double)told["gain"]! <= (double)told["bound"]! + 0.01);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await server.Client.GetAsync("/api/plans/budget?budget=-1")).StatusCode);
    }
}
