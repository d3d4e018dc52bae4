using System.Text.Json;
using Stockturn.Cli;
using Stockturn.Tests.BadInput;

namespace Stockturn.Tests.Cli;

/// <summary>Requirement rows as a person meets them on the command line: one fact each.</summary>
public sealed class RequirementFaceTests
{
    static SmallShop Shop => SmallShop.Once.Value;

    [Theory]
    [InlineData("en", "Health check", "E&O rate by value", "Age of the stock", "Stuck SKUs:", "Missing data, and what it would unlock:")]
    [InlineData("zh", "库存体检", "呆滞率（金额）", "库龄", "卡住的 SKU", "缺少的数据，以及补上后可得：")]
    public void S3_30_the_first_look_tells_the_state_and_what_is_missing_before_any_advice(string language, params string[] parts)
    {
        var shown = Shop.On("report", "--lang", language).Output;

        Assert.All(parts, part => Assert.Contains(part, shown, StringComparison.Ordinal));
        Assert.Contains("Health check", Shop.FirstRun.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void S0_46_every_answer_names_the_day_of_its_data_and_its_policy()
    {
        using var figure = JsonDocument.Parse(Shop.On("explain", FirstSku(), "turnover", "--json").Output);
        var policy = figure.RootElement.GetProperty("policy").GetString()!;
        var title = Shop.On("report").Output.Split('\n')[0];

        Assert.Equal("2026-06-30", figure.RootElement.GetProperty("last_day").GetString());
        Assert.Contains("2026-06-30", title, StringComparison.Ordinal);
        Assert.Contains(policy, title, StringComparison.Ordinal);
        Assert.Contains(policy, Shop.On("explain", FirstSku(), "turnover").Output, StringComparison.Ordinal);
    }

    // Each unit lies in one place and has one owner: the groups add up to the whole.
    [Theory]
    [InlineData("location")]
    [InlineData("warehouse")]
    [InlineData("owner")]
    [InlineData("country")]
    public void S1_8_S1_13_S1_22_stock_by_place_country_and_owner_adds_up_to_the_whole(string group)
    {
        var parts = Values("stock_value", "report", "--by", group).ToArray();

        Assert.True(parts.Length > 1);
        Assert.Equal(Assert.Single(Values("stock_value", "report", "--by", "total")), parts.Sum(), precision: 4);
    }

    // Mugs: 100 bought at 2, one sold in June. Cups: 4 to 5 a day are sold, 5 are left, and 28 days of them are wanted.
    [Fact]
    public void S2_3_cash_that_is_stuck_and_goods_about_to_run_out_stand_in_one_list()
    {
        using var workspace = new TempWorkspace();
        var first = new DateOnly(2025, 12, 1);
        var cups = Enumerable.Range(0, 61).Select(day => first.AddDays(day)).ToArray();
        var movements = "日期,单号,仓库,SKU,数量,类型,单价,币种\n2025-06-01,PO-1,HOME,MUG,100,采购入库,2.00,USD\n2025-06-05,S-0,HOME,MUG,1,销售出库,,\n"
            + "2025-11-30,PO-2,HOME,CUP,310,采购入库,4.00,USD\n"
            + string.Concat(cups.Select(day => $"{day:yyyy-MM-dd},S-{day.DayNumber},HOME,CUP,5,销售出库,,\n"));
        var sales = "日期,店铺,订单号,SKU,数量,实收金额,币种,状态\n2025-06-05,Shop,S-0,MUG,1,9,USD,已发货\n"
            + string.Concat(cups.Select(day => $"{day:yyyy-MM-dd},Shop,S-{day.DayNumber},CUP,5,50,USD,已发货\n"));
        var files = new[] { workspace.Write("流水.csv", movements), workspace.Write("销售.csv", sales) };
        Assert.Equal(ExitCode.Done, SmallShop.Call(["import", .. files, "-w", workspace.Workspace.Folder]).Code);
        Assert.Equal(ExitCode.Done, SmallShop.Call("run", "-w", workspace.Workspace.Folder, "--as-of", "2026-01-31").Code);

        using var found = JsonDocument.Parse(SmallShop.Call("report", "--findings", "--json", "-w", workspace.Workspace.Folder).Output);
        var lines = found.RootElement.EnumerateArray().ToDictionary(line => (line.GetProperty("sku").GetString(), Rule(line)));
        Assert.Equal(198m, lines[("MUG", "dead_stock")].GetProperty("value").GetDecimal());
        Assert.InRange(lines[("CUP", "stockout_risk")].GetProperty("quantity").GetDouble(), 28 * 4 - 5, 28 * 5 - 5);
        Assert.DoesNotContain(("CUP", "dead_stock"), lines.Keys);
    }

    // By hand: 305 cups sold 5 a day at 10 for 61 days and are gone for 11 days: 55 cups, 550. 99 mugs at 2 lie idle.
    [Fact]
    public void S2_3_what_stock_outs_lost_stands_beside_what_is_stuck()
    {
        using var workspace = new TempWorkspace();
        var first = new DateOnly(2025, 12, 1);
        var cups = Enumerable.Range(0, 61).Select(day => first.AddDays(day)).ToArray();
        var movements = "日期,单号,仓库,SKU,数量,类型,单价,币种\n2025-06-01,PO-1,HOME,MUG,100,采购入库,2.00,USD\n2025-06-05,S-0,HOME,MUG,1,销售出库,,\n"
            + "2025-12-01,PO-2,HOME,CUP,305,采购入库,4.00,USD\n"
            + string.Concat(cups.Select(day => $"{day:yyyy-MM-dd},S-{day.DayNumber},HOME,CUP,5,销售出库,,\n"));
        var sales = "日期,店铺,订单号,SKU,数量,实收金额,币种,状态,含税\n2025-06-05,Shop,S-0,MUG,1,9,USD,已发货,否\n"
            + string.Concat(cups.Select(day => $"{day:yyyy-MM-dd},Shop,S-{day.DayNumber},CUP,5,50,USD,已发货,否\n"));
        var files = new[] { workspace.Write("流水.csv", movements), workspace.Write("销售.csv", sales) };
        string Told(params string[] call) => SmallShop.Call([.. call, "--json", "-w", workspace.Workspace.Folder]).Output;
        Assert.Equal(ExitCode.Done, SmallShop.Call(["import", .. files, "-w", workspace.Workspace.Folder]).Code);
        Assert.Equal(ExitCode.Done, SmallShop.Call("run", "-w", workspace.Workspace.Folder, "--as-of", "2026-02-10").Code);

        using var health = JsonDocument.Parse(Told("report"));
        using var explained = JsonDocument.Parse(Told("explain", "CUP", "lost_sales"));

        var figures = health.RootElement.EnumerateArray().ToDictionary(line => line.GetProperty("code").GetString()!);
        Assert.Equal(550, figures["lost_sales"].GetProperty("value").GetDouble());
        Assert.False(figures["lost_sales"].GetProperty("is_at_least").GetBoolean());
        Assert.Equal(198, figures["stock_value"].GetProperty("value").GetDouble());
        Assert.Equal([11, 55, 550], explained.RootElement.GetProperty("inputs").EnumerateArray().Select(line => line.GetProperty("value").GetDouble()));
    }

    // By hand: 10, 20 and 30 days from order to receipt.
    [Fact]
    public void S0_15_lead_times_of_a_lane_have_a_mean_and_a_deviation()
    {
        using var workspace = new TempWorkspace();
        var purchases = workspace.Write(
            "采购.csv",
            "采购单号,SKU,下单日期,数量,已收,单价,币种,供应商,仓库,入库日期,入库数量\n"
            + "PO-1,A,2026-01-01,5,5,2,USD,Kiln,HOME,2026-01-11,5\nPO-2,A,2026-01-01,5,5,2,USD,Kiln,HOME,2026-01-21,5\n"
            + "PO-3,A,2026-01-01,5,5,2,USD,Kiln,HOME,2026-01-31,5\n");
        Assert.Equal(ExitCode.Done, SmallShop.Call("import", purchases, "-w", workspace.Workspace.Folder).Code);

        using var json = JsonDocument.Parse(SmallShop.Call("report", "--lead-times", "--json", "-w", workspace.Workspace.Folder).Output);
        var lane = json.RootElement.EnumerateArray().Single(line => line.GetProperty("supplier").GetString() == "Kiln");
        Assert.Equal(
            (3, 20d, 10d),
            (lane.GetProperty("lines").GetInt32(), lane.GetProperty("mean_days").GetDouble(), lane.GetProperty("deviation_days").GetDouble()));
    }

    static string? Rule(JsonElement line) => line.GetProperty("rule").GetString();

    static string FirstSku()
    {
        using var list = JsonDocument.Parse(Shop.On("report", "--by", "sku", "--json").Output);
        return list.RootElement[0].GetProperty("name").GetString()!;
    }

    static double[] Values(string column, params string[] call)
    {
        using var json = JsonDocument.Parse(Shop.On([.. call, "--json"]).Output);
        return [.. json.RootElement.EnumerateArray()
            .Select(row => row.GetProperty(column))
            .Where(value => value.ValueKind == JsonValueKind.Number)
            .Select(value => value.GetDouble())];
    }
}
