using System.Text.Json;
using Stockturn.Facts;
using Stockturn.Findings;
using Xunit.Abstractions;

namespace Stockturn.Tests.Findings;

public sealed class DeadStockRuleTests(ITestOutputHelper output)
{
    readonly CaseFile worked = new(output, "cases/worked-examples.json");

    [Fact]
    public void S2_7_dead_is_no_sale_for_more_than_90_days() => worked.Check("worked-007", CheckShare);

    [Fact]
    public void S2_7_a_sale_90_days_ago_is_inside() => worked.Check("worked-008", CheckShare);

    [Fact]
    public void S2_7_what_never_sold_counts_only_after_90_days_in_stock() => worked.Check("worked-009", CheckShare);

    static void CheckShare(JsonElement input, JsonElement expected)
    {
        var items = input.GetProperty("items").EnumerateArray().ToArray();
        var dead = items.Where(IsDead).Sum(item => item.GetProperty("value").GetDecimal());
        var share = dead / items.Sum(item => item.GetProperty("value").GetDecimal());
        Assert.Equal(expected.GetProperty("dead_share").GetDecimal(), share);
    }

    static bool IsDead(JsonElement item)
    {
        var sale = item.GetProperty("days_since_last_sale");
        var days = item.TryGetProperty("days_in_stock", out var found) ? found.GetInt32() : 400;
        var finding = new Sketch(new Lot(days, 1))
        {
            IdleDays = sale.ValueKind == JsonValueKind.Null ? null : sale.GetInt32(),
            Master = new SkuMaster("X1") { ListedDay = Sketch.DaysAgo(500) },
        }.Find("dead_stock");
        return finding is { State: FindingState.Confirmed };
    }

    [Fact]
    public void S4_9_trap_4_idle_counts_from_the_last_sale_not_from_the_last_movement()
    {
        // A transfer three days ago made the location date young; the sale is still 200 days back.
        var moved = new Sketch(new Lot(300, 10)) { IdleDays = 200 }.Case();
        moved = moved with
        {
            Total = moved.Total with
            {
                Layers = [moved.Total.Layers[0] with { LocationDate = Sketch.DaysAgo(3) }],
            },
        };

        Assert.Equal(200, moved.Total.IdleDays);
        Assert.Contains(RuleBook.Judge(moved, new FindingSettings()).Findings, finding => finding.Rule == "dead_stock");
    }

    [Fact]
    public void Sales_known_only_from_yesterday_cannot_make_stock_dead()
    {
        var sketch = new Sketch(new Lot(300, 10))
        {
            IdleDays = null,
            Coverage = new DataCoverage { SalesFrom = Sketch.DaysAgo(1), HasListings = true },
        };

        Assert.Equal(1, sketch.Case().Total.IdleDays);
        Assert.Null(sketch.Find("dead_stock"));
    }

    [Fact]
    public void Trap_6_goods_received_after_the_last_sale_had_no_chance_yet()
    {
        // Sold out 200 days ago, back in stock since 20.
        var finding = new Sketch(new Lot(20, 10)) { IdleDays = 200, FirstReceiptDays = 500 }.Find("dead_stock")!;

        Assert.Equal(FindingState.Exempt, finding.State);
        Assert.Equal("just_restocked", finding.ExemptReason);
        Assert.Equal(Sketch.AsOf.AddDays(40), finding.ExemptUntil);
    }

    [Fact]
    public void Trap_6_a_large_restock_is_excess_all_the_same()
    {
        var finding = new Sketch(new Lot(5, 5000)) { IdleDays = 10, FirstReceiptDays = 500 }.Find("forecast_excess")!;

        Assert.Equal(FindingState.Confirmed, finding.State);
    }

    [Fact]
    public void Trap_6_goods_off_season_wait_until_the_season_starts_or_the_exemption_ends()
    {
        var sketch = new Sketch(new Lot(200, 10)) { IdleDays = 120, Master = new SkuMaster("X1") { Season = "夏" } };
        var summer = new FindingSettings { Seasons = [new SeasonWindow("夏", 4, 8, new DateOnly(2025, 12, 31))] };
        var ended = new FindingSettings { Seasons = [new SeasonWindow("夏", 4, 8, Sketch.DaysAgo(1))] };
        var inSeason = new FindingSettings { Seasons = [new SeasonWindow("夏", 11, 2, new DateOnly(2025, 12, 31))] };

        Assert.Equal(FindingState.Exempt, sketch.Find("dead_stock", summer)!.State);
        Assert.Equal(new DateOnly(2025, 3, 31), sketch.Find("dead_stock", summer)!.ExemptUntil);
        Assert.Equal(FindingState.Confirmed, sketch.Find("dead_stock", ended)!.State);
        Assert.Equal(FindingState.Confirmed, sketch.Find("dead_stock", inSeason)!.State);
    }

    [Fact]
    public void S0_12_more_than_120_days_without_a_sale_start_the_stop_loss() =>
        worked.Check("worked-034", (input, expected) =>
        {
            var starts = input.GetProperty("days_without_sale").EnumerateArray()
                .Select(days => new Sketch(new Lot(400, 1)) { IdleDays = days.GetInt32() })
                .Select(sketch => sketch.Find("stop_loss") is not null);
            Assert.Equal(expected.GetProperty("stop_loss").EnumerateArray().Select(item => item.GetBoolean()), starts);
        });

    [Fact]
    public void S0_12_it_has_an_owner_and_a_day_that_does_not_move()
    {
        var sketch = new Sketch(new Lot(400, 1)) { IdleDays = 121, Master = new SkuMaster("X1") { Owner = "李雷" } };
        var finding = sketch.Find("stop_loss")!;

        Assert.Equal("李雷", finding.Owner);
        Assert.Equal(Sketch.AsOf.AddDays(14), finding.ActBy);
    }
}
