using System.Text.Json;
using Stockturn.Findings;
using Stockturn.Ledger;
using Xunit.Abstractions;

namespace Stockturn.Tests.Findings;

public sealed class TimeRuleTests(ITestOutputHelper output)
{
    static string Line(Finding finding, string name) => finding.Working.First(line => line.Name == name).Value;

    // 181 days is over 180; goods that came in after the count are not counted.
    [Fact]
    public void S4_2_over_180_days_and_in_stock_at_the_last_count() =>
        new CaseFile(output, "cases/worked-examples.json").Check("worked-045", (input, expected) =>
        {
            var stuck = input.GetProperty("items").EnumerateArray()
                .Where(IsStuck)
                .Select(item => item.GetProperty("id").GetString());
            Assert.Equal(CaseFile.Texts(expected.GetProperty("eo")), stuck);
        });

    static bool IsStuck(JsonElement item)
    {
        var ageDays = item.GetProperty("days").GetInt32();
        var isInCount = item.GetProperty("in_last_count").GetBoolean();
        var count = isInCount ? Sketch.AsOf : Sketch.DaysAgo(ageDays + 1);
        var settings = new FindingSettings { CountValidDays = 3650 };
        return new Sketch(new Lot(ageDays, 10)) { LastCounts = [count] }.Find("time", settings) is not null;
    }

    [Fact]
    public void Trap_5_without_a_stocktake_it_falls_back_and_says_so()
    {
        var none = new Sketch(new Lot(200, 10)).Find("time");
        var stale = new Sketch(new Lot(200, 10)) { LastCounts = [Sketch.DaysAgo(400)] }.Find("time");
        var counted = new Sketch(new Lot(200, 10)) { LastCounts = [Sketch.DaysAgo(5)] }.Find("time");

        Assert.StartsWith("no_stocktake", Line(none!, "count_basis"));
        Assert.StartsWith("no_stocktake", Line(stale!, "count_basis"));
        Assert.Equal("last_count: 2024-12-26", Line(counted!, "count_basis"));
    }

    [Fact]
    public void Only_the_old_layers_count_at_their_own_cost()
    {
        var finding = new Sketch(new Lot(200, 30) { UnitCost = 4 }, new Lot(20, 70) { UnitCost = 9 }).Find("time");

        Assert.Equal(30, finding!.Quantity.Units);
        Assert.Equal(120, finding.Value);
    }

    [Fact]
    public void A_cost_that_is_not_known_leaves_the_value_open() =>
        Assert.Null(new Sketch(new Lot(200, 30) { UnitCost = null }).Find("time")!.Value);

    [Fact]
    public void S4_3_the_forecast_stands_beside_and_an_exemption_has_a_reason_and_an_end()
    {
        var settings = new FindingSettings
        {
            Exemptions = [new SkuExemption("X1", "time", "gift season", Sketch.AsOf.AddDays(30))],
        };
        var finding = new Sketch(new Lot(200, 10)).Find("time", settings)!;

        Assert.Equal("1", Line(finding, "forecast_units_per_day"));
        Assert.Equal(FindingState.Exempt, finding.State);
        Assert.Equal("gift season", finding.ExemptReason);
        Assert.Equal(Sketch.AsOf.AddDays(30), finding.ExemptUntil);
    }

    [Fact]
    public void S4_3_an_exemption_ends_on_its_day()
    {
        var over = new FindingSettings { Exemptions = [new SkuExemption("X1", null, "was", Sketch.DaysAgo(1))] };
        var last = new FindingSettings { Exemptions = [new SkuExemption("X1", null, "is", Sketch.AsOf)] };
        var sketch = new Sketch(new Lot(200, 10));

        Assert.Equal(FindingState.Confirmed, sketch.Find("time", over)!.State);
        Assert.Equal(FindingState.Exempt, sketch.Find("time", last)!.State);
        Assert.Equal(0, sketch.Judge(last).Eo.Total.Units);
    }

    [Fact]
    public void S1_13_each_warehouse_is_judged_where_there_is_more_than_one()
    {
        var findings = new Sketch(new Lot(200, 30), new Lot(250, 20, Warehouse: 1)).Judge().Findings
            .Where(finding => finding.Rule == "time").ToArray();

        Assert.Equal([-1, 0, 1], findings.Select(finding => (int)finding.Warehouse));
        Assert.Equal([50m, 30m, 20m], findings.Select(finding => finding.Quantity.Units));
    }

    // By hand: 2024-01-01 to 2024-12-31 is 365 days; 2024-06-30 to 2024-12-31 is 184.
    [Fact]
    public void S4_8_age_is_today_less_receipt_for_each_layer_and_never_negative() =>
        new CaseFile(output, "cases/worked-examples.json").Check("worked-047", (input, expected) =>
        {
            var asOf = DateOnly.Parse(input.GetProperty("as_of").GetString()!);
            var received = DateOnly.Parse(input.GetProperty("received").GetString()!);
            var lastOrder = DateOnly.Parse(input.GetProperty("last_order").GetString()!);
            var stock = new Sketch(new Lot(asOf.DayNumber - received.DayNumber, 1))
            {
                IdleDays = asOf.DayNumber - lastOrder.DayNumber,
            }.Case();

            Assert.Equal(expected.GetProperty("age_days").GetInt32(), stock.Total.AgeDays(stock.Total.Layers[0]));
            Assert.Equal(expected.GetProperty("idle_days").GetInt32(), stock.Total.IdleDays);
        });

    [Fact]
    public void Unsellable_goods_are_left_to_the_status_rule() =>
        Assert.Null(new Sketch(new Lot(300, 5, StockStatus.Damaged), new Lot(10, 5)).Find("time"));
}
