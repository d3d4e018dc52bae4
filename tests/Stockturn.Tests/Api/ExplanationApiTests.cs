using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Stockturn.Tests.House;

namespace Stockturn.Tests.Api;

/// <summary>Whatever figure a table shows, of whatever part of the stock, its explanation ends in the same figure.</summary>
public sealed class ExplanationApiTests
{
    const string LastDay = "2026-06-30";

    static readonly Lazy<string> Formulas = new(() => File.ReadAllText(Path.Combine(Sources.Root, "docs", "formulas.md")));

    public static TheoryData<string> Filters => ["", "by=owner", "by=category", "by=country", "by=store"];

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task Of_the_first_page_every_card_class_and_warehouse_is_explained(string filter)
    {
        var server = await RunningServer.Once.Value;
        var chosen = await Chosen(server, filter);
        var page = await server.Get($"/api/metrics/overview?{chosen}");
        foreach (var figure in page["figures"]!.AsArray().Select(one => one!["now"]!).Append(page["imbalance"]!))
        {
            await Same(server, figure, chosen);
        }

        foreach (var group in page["classes"]!.AsArray())
        {
            await Same(server, group!["stuckValue"]!, $"{chosen}&by=class&name={group["name"]}");
            await Same(server, group["stockValue"]!, $"{chosen}&by=class&name={group["name"]}");
        }

        foreach (var group in page["warehouses"]!.AsArray())
        {
            await Same(server, group!["figures"]!["stock_value"]!, $"{chosen}&by=warehouse&name={group["warehouse"]}");
            await Same(server, group["figures"]!["forward_cover"]!, $"{chosen}&by=warehouse&name={group["warehouse"]}");
        }

        Assert.NotEmpty(page["classes"]!.AsArray());
        Assert.NotEmpty(page["warehouses"]!.AsArray());
    }

    [Theory]
    [InlineData("grade")]
    [InlineData("owner")]
    [InlineData("category")]
    public async Task Of_groups_the_settings_show_every_figure_is_explained(string by)
    {
        var server = await RunningServer.Once.Value;
        var groups = (await server.Get($"/api/findings/groups?by={by}"))["rows"]!.AsArray().Select(row => row!["stuck"]!).ToArray();
        foreach (var group in groups)
        {
            await Same(server, group["stuckValue"]!, $"by={by}&name={Uri.EscapeDataString((string)group["name"]!)}");
            await Same(server, group["stockValue"]!, $"by={by}&name={Uri.EscapeDataString((string)group["name"]!)}");
        }

        Assert.Contains(groups, group => (double?)group["stuckValue"]!["value"] > 0);
    }

    [Theory]
    [InlineData("total", "")]
    [InlineData("warehouse", "")]
    [InlineData("category", "by=owner")]
    [InlineData("store", "")]
    [InlineData("country", "by=category")]
    public async Task Of_stock_by_age_every_figure_is_explained(string by, string filter)
    {
        var server = await RunningServer.Once.Value;
        var chosen = await Chosen(server, filter);
        var rows = (await server.Get($"/api/metrics/ages?by={by}&{chosen}"))["rows"]!.AsArray();
        foreach (var row in rows)
        {
            var name = Uri.EscapeDataString((string)row![by == "warehouse" ? "warehouse" : "name"]!);
            JsonNode?[] bars = [.. row["ages"]!.AsArray(), row["unknownAge"], row["negativeStock"]];
            foreach (var bar in bars.OfType<JsonNode>())
            {
                await Same(server, bar["value"]!, $"{chosen}&by={by}&name={name}&age={Uri.EscapeDataString((string)bar["name"]!)}");
            }
        }

        Assert.NotEmpty(rows);
    }

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task Of_the_range_every_figure_of_a_role_is_explained(string filter)
    {
        var server = await RunningServer.Once.Value;
        var chosen = filter is "by=country" or "by=store" ? "" : await Chosen(server, filter);
        var parts = (await server.Get($"/api/metrics/assortment?{chosen}"))["rows"]!.AsArray().Where(part => (int)part!["skus"]! > 0).ToArray();
        foreach (var part in parts)
        {
            await Same(server, part!["stockValue"]!, $"{chosen}&by=role&name={part["role"]}");
            await Same(server, part["netSales"]!, $"{chosen}&by=role&name={part["role"]}");
        }

        Assert.NotEmpty(parts);
    }

    [Fact]
    public async Task Of_a_SKU_in_a_warehouse_units_sold_a_day_are_explained_over_their_30_days()
    {
        var server = await RunningServer.Once.Value;
        var rows = (await server.Get("/api/ledger/stock?size=500"))["rows"]!.AsArray();
        foreach (var row in rows)
        {
            var told = await Same(
                server, row!["soldPerDay30"]!, $"sku={Uri.EscapeDataString((string)row["sku"]!)}&warehouse={row["warehouse"]}&lastDays=30");
            Assert.Equal(("2026-06-01", LastDay), Days(told));
            Assert.Equal(30, Input(told, 1));
        }

        Assert.Contains(rows, row => (double?)row!["soldPerDay30"]!["value"] > 0);
    }

    [Fact]
    public async Task A_person_can_reckon_the_figure_from_its_inputs()
    {
        var server = await RunningServer.Once.Value;
        var rate = await Explained(server, "eo_rate_value", "by=class&name=AX");
        Assert.Equal((double)rate["figure"]!["value"]!, Input(rate, 1) / Input(rate, 3), precision: 9);

        var negative = await Explained(server, "value_by_age", "by=total&name=&age=negative");
        Assert.Equal((double)negative["figure"]!["value"]!, Input(negative, 2) - Input(negative, 3), precision: 4);

        var sales = await Explained(server, "net_sales", "by=role&name=Steady");
        Assert.Equal((double)sales["figure"]!["value"]!, Input(sales, 0) - Input(sales, 1), precision: 4);
    }

    [Theory]
    [InlineData("by=class&name=AX&category=%E5%AE%B6%E5%B1%85", "AX · 家居")]
    [InlineData("by=grade&name=1", "grade 1")]
    [InlineData("by=role&name=Hot", "Hot")]
    [InlineData("by=total&name=", "")]
    public async Task The_part_of_the_stock_is_called_as_the_trade_calls_it(string part, string name) =>
        Assert.Equal(name, (string)(await Explained(await RunningServer.Once.Value, "stock_value", part))["name"]!);

    // Days shown beside a figure are those it is about, not always the year.
    [Theory]
    [InlineData("turnover", "2025-07-01", LastDay)]
    [InlineData("net_sales", "2025-07-01", LastDay)]
    [InlineData("lost_sales", "2026-06-03", LastDay)]
    [InlineData("sell_through", "2025-07-01", "2026-05-31")]
    [InlineData("sell_through_target_gap", "2025-07-01", "2026-05-31")]
    [InlineData("sell_through_90", "2025-07-01", "2026-04-01")]
    [InlineData("stock_value", LastDay, LastDay)]
    [InlineData("stuck_value", LastDay, LastDay)]
    [InlineData("cost_of_one_more_week", LastDay, LastDay)]
    public async Task The_days_are_those_of_the_figure(string code, string first, string last) =>
        Assert.Equal((first, last), Days(await Explained(await RunningServer.Once.Value, code, "")));

    [Theory]
    [InlineData("stuck_value", "by=warehouse&name=US-FBA", "figure-not-told", HttpStatusCode.UnprocessableEntity)]
    [InlineData("value_by_age", "", "figure-not-told", HttpStatusCode.UnprocessableEntity)]
    [InlineData("value_by_age", "age=7-9", "figure-not-told", HttpStatusCode.UnprocessableEntity)]
    [InlineData("sold_per_day", "by=total&name=&lastDays=30", "days-not-measured", HttpStatusCode.UnprocessableEntity)]
    [InlineData("stock_value", "by=class&name=QQ", "group-unknown", HttpStatusCode.NotFound)]
    [InlineData("stock_value", "by=moon&name=", "group-unknown", HttpStatusCode.NotFound)]
    public async Task Says_what_is_not_told(string code, string part, string refusal, HttpStatusCode wanted)
    {
        var server = await RunningServer.Once.Value;
        var warehouse = (string)(await server.Get("/api/metrics/groups?by=warehouse"))["rows"]!.AsArray().First(row => (string)row!["warehouse"]! != "")!["warehouse"]!;
        var (status, body) = await server.Ask(
            HttpMethod.Get, $"/api/metrics/{code}/explanation?{part.Replace("US-FBA", warehouse, StringComparison.Ordinal)}");

        Assert.Equal((wanted, refusal), (status, (string)body!["code"]!));
    }

    // The value of a filter that holds some of the stock and not all of it.
    static async Task<string> Chosen(RunningServer server, string filter)
    {
        if (filter.Length == 0)
        {
            return "";
        }

        var groups = (await server.Get($"/api/metrics/groups?{filter}"))["rows"]!.AsArray();
        var name = groups.Select(row => (string)row!["name"]!).First(name => name.Length > 0);
        return $"{filter[3..]}={Uri.EscapeDataString(name)}";
    }

    static Task<JsonNode> Explained(RunningServer server, string code, string part) => server.Get($"/api/metrics/{code}/explanation?{part}");

    static async Task<JsonNode> Same(RunningServer server, JsonNode figure, string part)
    {
        var told = await Explained(server, (string)figure["code"]!, part);
        Assert.Equal(Read(figure), Read(told["figure"]!));
        Assert.NotEmpty((string)told["formula"]!);
        Assert.Contains($"{((string)told["anchor"]!)["docs/formulas.md".Length..]})", Formulas.Value, StringComparison.Ordinal);
        return told;
    }

    static string Read(JsonNode figure) => string.Create(
        CultureInfo.InvariantCulture, $"{figure["code"]} {(double?)figure["value"]:R} {figure["gap"]} {figure["isAtLeast"]} {figure["unit"]}");

    static (string, string) Days(JsonNode told) => ((string)told["firstDay"]!, (string)told["lastDay"]!);

    static double Input(JsonNode told, int place) => (double)told["inputs"]![place]!["figure"]!["value"]!;
}
