using System.Net;
using System.Text.Json.Nodes;
using Stockturn.Metrics;
using Stockturn.Tests.Database;
using Stockturn.Workspaces;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Reports;

namespace Stockturn.Tests.Api;

public sealed class MetricApiTests
{
    // One figure, one home: the page shows what the report shows.
    [Fact]
    public async Task The_first_page_shows_the_figures_of_the_health_check()
    {
        var server = await RunningServer.Once.Value;
        var page = await server.Get("/api/metrics/overview");
        using var workspace = Workspace.Open(server.Folder).Required;
        var health = HealthCheck.Of(OpenRun.Latest(workspace).Required);
        foreach (var figure in page["figures"]!.AsArray().Select(one => one!["now"]!))
        {
            var code = (string)figure["code"]!;
            var reading = code switch
            {
                "stuck_value" => (double?)null,
                "eo_rate_value" => health.EoByValue.Value,
                "eo_rate_quantity" => health.EoByQuantity.Value,
                _ => MetricCatalog.Find(code)!.Read(health.Whole).Value,
            };
            if (code != "stuck_value")
            {
                Assert.Equal(reading, (double?)figure["value"]);
            }
        }

        Assert.Equal(7 + 1, page["ages"]!.AsArray().Count);
        Assert.NotEmpty(page["today"]!.AsArray());
    }

    [Fact]
    public async Task S1_19_the_three_questions_are_answered_on_the_first_page()
    {
        var server = await RunningServer.Once.Value;
        var page = await server.Get("/api/metrics/overview");
        var turnover = (double)page["figures"]!.AsArray().First(one => (string)one!["now"]!["code"]! == "turnover")!["now"]!["value"]!;
        double[] sales = [.. page["answers"]!["sellsWell"]!.AsArray().Select(line => (double)line!["figure"]!["value"]!)];

        Assert.Equal(5, sales.Length);
        Assert.Equal(sales.OrderDescending(), sales);
        Assert.All(page["answers"]!["earnsButSlow"]!.AsArray(), line => Assert.True((double)line!["figure"]!["value"]! < turnover));
        foreach (var stuck in page["answers"]!["oftenStuck"]!.AsArray())
        {
            Assert.Equal(10, (int)(await server.Get($"/api/ledger/skus/{stuck!["sku"]}"))["grade"]!);
        }
    }

    [Fact]
    public async Task S0_6_the_skus_whose_shares_differ_most_come_first()
    {
        var server = await RunningServer.Once.Value;
        var page = await server.Get("/api/metrics/shares");
        var rows = page["rows"]!.AsArray();
        double[] differences = [.. rows.Select(row => Math.Abs((double)row!["difference"]!["value"]!))];

        Assert.Equal((int)page["skus"]!, rows.Count);
        Assert.Equal(differences.OrderDescending(), differences);
        Assert.All(rows, row => Assert.Equal(
            (double)row!["difference"]!["value"]!, (double)row["ofValue"]! - (double)row["ofSales"]!, precision: 9));
        var explained = await server.Get($"/api/metrics/value_share_against_sales_share/explanation?sku={rows[0]!["sku"]}");
        Assert.Equal((double)rows[0]!["difference"]!["value"]!, (double)explained["figure"]!["value"]!);
    }

    [Fact]
    public async Task S0_49_the_months_tell_the_band_they_keep_to()
    {
        var server = await RunningServer.Once.Value;
        var page = await server.Get("/api/metrics/months");
        var limits = page["limits"]!["closing_value"]!;
        var (lower, upper) = ((double)limits["lower"]!, (double)limits["upper"]!);
        string[] outside =
        [
            .. page["rows"]!.AsArray().Where(row => (double?)row!["figures"]!["closing_value"]!["value"] is { } value && (value < lower || value > upper))
                .Select(row => (string)row!["month"]!),
        ];

        Assert.Equal(outside, limits["outside"]!.AsArray().Select(month => (string)month!));
        Assert.Empty((await server.Get("/api/metrics/groups?by=total"))["limits"]!.AsObject());
    }

    [Fact]
    public async Task S3_23_the_range_is_told_by_roles_that_add_up()
    {
        var server = await RunningServer.Once.Value;
        var rows = (await server.Get("/api/metrics/assortment"))["rows"]!.AsArray();
        var whole = (double)(await server.Get("/api/metrics/groups?by=total"))["rows"]![0]!["figures"]!["stock_value"]!["value"]!;

        Assert.Equal(["Hot", "Steady", "Test", "Idle"], rows.Select(row => (string)row!["role"]!));
        Assert.Equal(whole, rows.Sum(row => (double)row!["stockValue"]!["value"]!), tolerance: 0.01);
        Assert.Equal(1, rows.Sum(row => (double)row!["ofSkus"]!["value"]!), precision: 9);
    }

    [Fact]
    public async Task Ages_and_what_has_none_add_up_to_the_stock()
    {
        var page = await (await RunningServer.Once.Value).Get("/api/metrics/overview");
        double? stock = page["figures"]!.AsArray().Where(one => (string)one!["now"]!["code"]! == "stock_value").Select(one => (double?)one!["now"]!["value"]).Single();
        JsonNode?[] bars = [.. page["ages"]!.AsArray(), page["unknownAge"], page["negativeStock"]];

        Assert.True((double)page["negativeStock"]!["units"]! < 0);
        Assert.Equal(stock!.Value, bars.Sum(bar => (double?)bar?["value"]!["value"] ?? 0), precision: 2);
    }

    [Fact]
    public async Task S0_22_groups_are_told_by_age_with_what_is_left_of_value()
    {
        var server = await RunningServer.Once.Value;
        var ages = await server.Get("/api/metrics/ages?by=category");
        var groups = (await server.Get("/api/metrics/groups?by=category"))["rows"]!.AsArray();
        double[] left = [.. ages["ages"]!.AsArray().Select(age => (double)age!["shareLeft"]!)];

        Assert.Equal(left.OrderDescending(), left);
        Assert.True(left[0] == 1 && left[^1] is > 0 and < 1);
        Assert.Equal(groups.Count, ages["rows"]!.AsArray().Count);
        foreach (var (row, group) in ages["rows"]!.AsArray().Zip(groups))
        {
            JsonNode?[] bars = [.. row!["ages"]!.AsArray(), row["unknownAge"], row["negativeStock"]];
            Assert.Equal((string)group!["name"]!, (string)row["name"]!);
            Assert.Equal((double)group["figures"]!["stock_value"]!["value"]!, bars.Sum(bar => (double?)bar?["value"]!["value"] ?? 0), precision: 2);
        }

        Assert.Equal(HttpStatusCode.BadRequest, (await server.Ask(HttpMethod.Get, "/api/metrics/ages?by=moon")).Status);
    }

    [Fact]
    public async Task S0_42_a_SKU_that_runs_out_in_several_places_stands_once_on_the_first_page()
    {
        var server = await RunningServer.Once.Value;
        var places = (await server.Get("/api/findings?rule=stockout_risk&size=200"))["rows"]!.AsArray();

        var skus = (await server.Get("/api/metrics/overview"))["runningOut"]!.AsArray().Select(line => (string)line!["sku"]!).ToArray();

        Assert.Equal(5, skus.Distinct().Count());
        Assert.Contains(places, line => skus.Contains((string)line!["sku"]!) && (string)line!["warehouse"]! != "");
    }

    [Fact]
    public async Task The_change_is_against_the_day_four_weeks_before()
    {
        await using var server = await RunningServer.Start();
        Assert.Null((await server.Get("/api/metrics/overview"))["beforeDay"]);

        var (_, job) = await server.Ask(HttpMethod.Post, "/api/jobs/run", new { asOf = "2026-06-30", withWeeksBefore = true });
        await server.End(job!);
        var page = await server.Get("/api/metrics/overview");
        var value = page["figures"]!.AsArray().First(one => (string)one!["now"]!["code"]! == "stock_value")!;

        Assert.Equal("2026-06-02", (string)page["beforeDay"]!);
        Assert.Equal((double)value["now"]!["value"]! - (double)value["before"]!["value"]!, (double)value["change"]!);
        Assert.NotEqual(0, (double)value["change"]!);
    }

    [Fact]
    public async Task Groups_of_a_choice_come_from_the_same_function_as_the_report()
    {
        var server = await RunningServer.Once.Value;
        var all = await server.Get("/api/metrics/groups?by=warehouse");
        using var workspace = Workspace.Open(server.Folder).Required;
        var report = MeasurementBook.Group(OpenRun.Latest(workspace).Required.Cells(), MeasureGrouping.Warehouse);

        Assert.Equal(
            report.Select(group => (group.Warehouse, StockValue.Read(group.Measurement).Value)),
            all["rows"]!.AsArray().Select(row => ((string)row!["warehouse"]!, (double?)row["figures"]!["stock_value"]!["value"])));
    }

    [Fact]
    public async Task Every_metric_of_a_SKU_explains_itself_down_to_the_rows_of_the_files()
    {
        var server = await RunningServer.Once.Value;
        var sku = (string)(await server.Get("/api/ledger/stock?size=1"))["rows"]![0]!["sku"]!;
        foreach (var metric in MetricCatalog.All)
        {
            var explained = await server.Get($"/api/metrics/{metric.Code}/explanation?sku={sku}");
            Assert.NotEmpty((string)explained["formula"]!);
            Assert.NotEmpty(explained["inputs"]!.AsArray());
        }

        var rows = await server.Get($"/api/metrics/rows?sku={sku}");
        Assert.Contains(rows.AsArray(), row => row!["cells"]!.AsArray().Count > 0);
    }

    // Whatever figure a page shows, of whatever part of the stock, its explanation ends in the same figure.
    [Fact]
    public async Task Figures_of_all_of_groups_and_of_places_are_explained_as_they_are_shown()
    {
        var server = await RunningServer.Once.Value;
        foreach (var figure in (await server.Get("/api/metrics/overview"))["figures"]!.AsArray().Select(one => one!["now"]!))
        {
            var explained = await server.Get($"/api/metrics/{figure["code"]}/explanation");
            Assert.Equal((double?)figure["value"], (double?)explained["figure"]!["value"]);
        }

        var place = (await server.Get("/api/metrics/groups?by=warehouse"))["rows"]!.AsArray().First(row => (double?)row!["figures"]!["turnover"]!["value"] > 0)!;
        var ofPlace = await server.Get($"/api/metrics/turnover/explanation?by=warehouse&name={place["warehouse"]}");
        Assert.Equal((double)place["figures"]!["turnover"]!["value"]!, (double)ofPlace["figure"]!["value"]!);

        var stock = (await server.Get("/api/ledger/stock?size=1"))["rows"]![0]!;
        var ofStock = await server.Get($"/api/metrics/stock_value/explanation?sku={stock["sku"]}&warehouse={stock["warehouse"]}");
        Assert.Equal((double)stock["figures"]!["stock_value"]!["value"]!, (double)ofStock["figure"]!["value"]!);
    }

    // Without a category the months are those of all SKUs, as they were.
    [Fact]
    public async Task S2_4_the_months_of_a_category_are_told_beside_those_of_all()
    {
        using var shop = ThreeCategories.Run();
        await using var server = await RunningServer.Over(shop.Workspace.Folder);
        var run = OpenRun.Latest(shop.Workspace).Required;
        foreach (var category in ThreeCategories.Names)
        {
            var told = (await server.Get($"/api/metrics/months?category={Uri.EscapeDataString(category)}"))["rows"]!.AsArray();
            Assert.All(told, row => Assert.Equal(category, (string)row!["name"]!));
            Assert.Equal(run.TrendOf(category).Select(month => Turnover.Read(month).Value), Turns(told));
        }

        Assert.Equal(run.Trend().Select(month => Turnover.Read(month).Value), Turns((await server.Get("/api/metrics/months"))["rows"]!.AsArray()));

        static double?[] Turns(JsonArray rows) => [.. rows.Select(row => (double?)row!["figures"]!["turnover"]!["value"])];
    }

    [Theory]
    [InlineData("/api/metrics/beauty/explanation", "metric-unknown")]
    [InlineData("/api/metrics/turnover/explanation?sku=NO-SUCH-SKU", "sku-unknown")]
    [InlineData("/api/metrics/turnover/explanation?by=warehouse&name=NOWHERE", "group-unknown")]
    [InlineData("/api/metrics/months?category=NO-SUCH-CATEGORY", "group-unknown")]
    [InlineData("/api/ledger/skus/NO-SUCH-SKU", "sku-unknown")]
    public async Task Says_what_is_not_there(string address, string code)
    {
        var server = await RunningServer.Once.Value;
        var (status, body) = await server.Ask(HttpMethod.Get, address);

        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Equal(code, (string)body!["code"]!);
    }

    [Fact]
    public async Task Stock_lists_every_place_of_every_SKU_with_its_daily_sales()
    {
        var server = await RunningServer.Once.Value;
        var page = await server.Get("/api/ledger/stock?size=500&sort=-onHand");
        var units = page["rows"]!.AsArray().Select(row => (decimal)row!["onHand"]!).ToArray();

        Assert.Equal(units.OrderByDescending(one => one), units);
        Assert.Contains(page["rows"]!.AsArray(), row => (double?)row!["soldPerDay30"]!["value"] > 0);
        Assert.All(page["rows"]!.AsArray(), row => Assert.NotNull(row!["figures"]!["stock_value"]));
    }

    [Fact]
    public async Task A_SKU_page_holds_layers_months_events_and_findings_with_their_working()
    {
        var server = await RunningServer.Once.Value;
        var sku = (string)(await server.Get("/api/findings?size=1&primary=true"))["rows"]![0]!["sku"]!;
        var page = await server.Get($"/api/ledger/skus/{sku}");

        Assert.NotEmpty(page["layers"]!.AsArray());
        Assert.Equal(24, page["months"]!.AsArray().Count);
        Assert.Contains(page["events"]!.AsArray(), one => (string)one!["kind"]! == "receipt");
        Assert.All(page["findings"]!.AsArray(), one => Assert.NotEmpty(one!["working"]!.AsArray()));
        Assert.Equal(MetricCatalog.All.Length, page["figures"]!.AsArray().Count);
        Assert.NotEmpty(page["grades"]!.AsArray());
    }
}
