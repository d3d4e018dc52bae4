using System.Text;
using System.Text.Json;
using Stockturn.Cli;
using Stockturn.Tests.Api;

namespace Stockturn.Tests.Cli;

public sealed class ReportCommandTests
{
    static SmallShop Shop => SmallShop.Once.Value;

    [Fact]
    public void The_health_check_is_one_list_of_figures_for_a_script()
    {
        using var json = JsonDocument.Parse(Shop.On("report", "--json").Output);
        Assert.All(json.RootElement.EnumerateArray(), line =>
        {
            Assert.NotEmpty(line.GetProperty("code").GetString()!);
            Assert.NotEmpty(line.GetProperty("unit").GetString()!);
            Assert.NotEqual(
                line.GetProperty("value").ValueKind == JsonValueKind.Null, line.GetProperty("gap").ValueKind == JsonValueKind.Null);
        });
        var codes = json.RootElement.EnumerateArray().Select(line => line.GetProperty("code").GetString()).ToArray();
        Assert.Contains("days_inventory_outstanding", codes);
        Assert.Contains("cash_tied_up", codes);
    }

    [Theory]
    [InlineData("en", "Unsellable stock")]
    [InlineData("zh", "不可售库存")]
    public void U_22_unsellable_units_stand_apart(string language, string words) =>
        Assert.Contains(words, Shop.On("report", "--lang", language).Output, StringComparison.Ordinal);

    [Fact]
    public void S2_7_dead_stock_is_shown_against_its_five_percent_target() =>
        Assert.Contains(
            Shop.On("report").Output.Split('\n'),
            line => line.Contains("dead_stock_share", StringComparison.Ordinal) && line.Contains("< 5%", StringComparison.Ordinal));

    [Theory]
    [InlineData("total")]
    [InlineData("sku")]
    [InlineData("location")]
    [InlineData("warehouse")]
    [InlineData("category")]
    [InlineData("brand")]
    [InlineData("owner")]
    [InlineData("channel")]
    [InlineData("country")]
    [InlineData("month")]
    public void Every_grouping_has_rows(string group)
    {
        using var json = JsonDocument.Parse(Shop.On("report", "--by", group, "--json").Output);
        Assert.NotEqual(0, json.RootElement.GetArrayLength());
        Assert.Equal(ExitCode.Done, Shop.On("report", "--by", group, "--lang", "zh").Code);
    }

    [Theory]
    [InlineData("category")]
    [InlineData("location")]
    [InlineData("channel")]
    public void Every_grouping_goes_month_by_month(string group)
    {
        using var json = JsonDocument.Parse(Shop.On("report", "--by", group, "--monthly", "--json").Output);
        var months = json.RootElement.EnumerateArray().Select(row => row.GetProperty("month").GetString()).Distinct().Order().ToArray();
        Assert.Equal(("2025-06", "2026-06", 13), (months[0], months[^1], months.Length));
        Assert.Contains("2026-05", Shop.On("report", "--by", group, "--monthly", "--limit", "500").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_that_may_be_larger_says_so_to_people_and_scripts()
    {
        using var skus = JsonDocument.Parse(Shop.On("report", "--by", "sku", "--json").Output);
        var lasting = skus.RootElement.EnumerateArray().First(row => row.GetProperty("forward_cover_is_at_least").GetBoolean());
        Assert.Equal(91, lasting.GetProperty("forward_cover").GetDouble());
        var sku = lasting.GetProperty("name").GetString()!;

        using var all = JsonDocument.Parse(Shop.On("explain", sku, "--json").Output);
        var cover = all.RootElement.EnumerateArray().Single(line => line.GetProperty("code").GetString() == "forward_cover");
        Assert.True(cover.GetProperty("is_at_least").GetBoolean());
        Assert.Contains("≥ 91.00", Shop.On("explain", sku).Output, StringComparison.Ordinal);
        using var health = JsonDocument.Parse(Shop.On("report", "--json").Output);
        Assert.All(health.RootElement.EnumerateArray(), line => Assert.True(line.TryGetProperty("is_at_least", out _)));
    }

    [Fact]
    public void A_figure_is_explained_over_a_month_or_fewer_days()
    {
        var sku = FirstSku();
        using var month = JsonDocument.Parse(Shop.On("explain", sku, "turnover", "--month", "2026-03", "--json").Output);
        Assert.Equal("2026-03-01", month.RootElement.GetProperty("first_day").GetString());
        Assert.Equal("2026-03-31", month.RootElement.GetProperty("last_day").GetString());
        using var days = JsonDocument.Parse(Shop.On("explain", sku, "turnover", "--days", "30", "--json").Output);
        Assert.Equal("2026-06-01", days.RootElement.GetProperty("first_day").GetString());
        Assert.Equal(ExitCode.Refused, Shop.On("explain", sku, "turnover", "--month", "March").Code);
        Assert.Equal(ExitCode.Refused, Shop.On("explain", sku, "turnover", "--month", "2026-03", "--days", "30").Code);
    }

    [Fact]
    public void A_share_of_the_whole_is_explained_with_its_whole()
    {
        using var json = JsonDocument.Parse(Shop.On("explain", FirstSku(), "value_share_against_sales_share", "--json").Output);
        var sales = json.RootElement.GetProperty("inputs").EnumerateArray().Last();
        Assert.Equal(JsonValueKind.Number, sales.GetProperty("value").ValueKind);
        Assert.InRange(sales.GetProperty("value").GetDouble(), 0, 1);
    }

    // What is stuck is explained as on the pages, and listed beside the metrics.
    [Theory]
    [InlineData("stuck_value")]
    [InlineData("eo_rate_value")]
    [InlineData("eo_rate_quantity")]
    [InlineData("owned_stock_value")]
    [InlineData("net_sales")]
    public async Task A_figure_that_is_no_metric_is_explained_as_on_the_pages(string code)
    {
        var server = await RunningServer.Once.Value;
        var sku = (string)(await server.Get("/api/findings?size=1&primary=true"))["rows"]![0]!["sku"]!;
        var told = await server.Get($"/api/metrics/{code}/explanation?sku={sku}");
        using var json = JsonDocument.Parse(Shop.On("explain", sku, code, "--json").Output);
        using var all = JsonDocument.Parse(Shop.On("explain", sku, "--json").Output);
        var line = all.RootElement.EnumerateArray().Single(one => one.GetProperty("code").GetString() == code);

        Assert.Equal((double)told["figure"]!["value"]!, json.RootElement.GetProperty("value").GetDouble());
        Assert.Equal((double)told["figure"]!["value"]!, line.GetProperty("value").GetDouble());
        Assert.Equal((string)told["firstDay"]!, json.RootElement.GetProperty("first_day").GetString());
        Assert.Equal(told["inputs"]!.AsArray().Count, json.RootElement.GetProperty("inputs").GetArrayLength());
    }

    [Fact]
    public void What_is_stuck_is_told_of_the_runs_day_only()
    {
        using var json = JsonDocument.Parse(Shop.On("explain", FirstSku(), "stuck_value", "--month", "2026-03", "--json").Output);
        Assert.Equal("NoStockData", json.RootElement.GetProperty("gap").GetString());
        Assert.Contains("Day 2026-06-30", Shop.On("explain", FirstSku(), "stuck_value", "--lang", "en").Output, StringComparison.Ordinal);
    }

    static string FirstSku()
    {
        using var list = JsonDocument.Parse(Shop.On("report", "--by", "sku", "--json").Output);
        return list.RootElement[0].GetProperty("name").GetString()!;
    }

    [Fact]
    public void A_cut_table_says_how_many_rows_are_left() =>
        Assert.Contains("more rows", Shop.On("report", "--findings", "--limit", "1").Output, StringComparison.Ordinal);

    [Fact]
    public void A_figure_is_explained_with_its_rows()
    {
        using var list = JsonDocument.Parse(Shop.On("report", "--by", "sku", "--json").Output);
        var sku = list.RootElement[0].GetProperty("name").GetString()!;
        using var json = JsonDocument.Parse(Shop.On("explain", sku, "turnover", "--json").Output);
        Assert.Equal("turnover", json.RootElement.GetProperty("metric").GetString());
        Assert.NotEmpty(json.RootElement.GetProperty("formula").GetString()!);
        Assert.NotEmpty(json.RootElement.GetProperty("policy").GetString()!);
        Assert.NotEqual(0, json.RootElement.GetProperty("inputs").GetArrayLength());
        Assert.NotEqual(0, json.RootElement.GetProperty("rows")[0].GetProperty("cells").GetArrayLength());
        Assert.Equal(ExitCode.NotFound, Shop.On("explain", sku, "nope").Code);
    }

    [Theory]
    [InlineData("findings")]
    [InlineData("layers")]
    [InlineData("measures")]
    [InlineData("movement")]
    public void An_export_is_a_table_with_headings(string what)
    {
        var ended = Shop.On("export", what);
        Assert.Equal(ExitCode.Done, ended.Code);
        Assert.True(ended.Output.Split('\n').Length > 2);
    }

    [Fact]
    public void Privacy_no_buyer_of_the_demo_is_in_the_workspace()
    {
        var orders = Shop.Files.Files.Single(file => file.Path.EndsWith("orders_export.csv", StringComparison.Ordinal)).Path;
        var lines = File.ReadLines(orders).Select(Demo.DemoRun.Cells).Take(200).ToArray();
        var name = Array.IndexOf(lines[0], "Billing Name");
        var names = lines.Skip(1).Where(line => line.Length > name).Select(line => line[name]).Where(text => text.Length > 0).Distinct().ToArray();
        Assert.NotEmpty(names);
        Assert.Contains(Directory.EnumerateFiles(Shop.Folder, "*.rows", SearchOption.AllDirectories), file => new FileInfo(file).Length > 0);
        foreach (var file in Directory.EnumerateFiles(Shop.Folder, "*", SearchOption.AllDirectories))
        {
            var text = file.EndsWith(".rows", StringComparison.Ordinal) ? BadInput.PrivacyTests.Unpacked(file) : Text(file);
            Assert.All(names, buyer => Assert.DoesNotContain(buyer, text, StringComparison.Ordinal));
        }
    }

    // The kept rows are read through their own reader; every other file as the bytes it holds.
    static string Text(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
