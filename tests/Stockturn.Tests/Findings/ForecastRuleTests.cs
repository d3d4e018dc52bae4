using System.Text.Json;
using Stockturn.Findings;
using Stockturn.Ledger;
using Stockturn.Values;
using Xunit.Abstractions;

namespace Stockturn.Tests.Findings;

public sealed class ForecastRuleTests(ITestOutputHelper output)
{
    readonly CaseFile worked = new(output, "cases/worked-examples.json");
    readonly CaseFile kpi = new(output, "cases/kpi-eo-nrv-grading.json");

    static Sketch Of(JsonElement input) => new(new Lot(20, input.GetProperty("on_hand").GetDecimal()))
    {
        UnitsPerDay = input.GetProperty("demand_12m").GetDouble() / 365,
        OnOrder = input.TryGetProperty("on_order", out var coming) ? coming.GetDecimal() : 0,
        FirstReceiptDays = 500,
    };

    static decimal Units(Sketch sketch, string rule, FindingSettings? settings = null) =>
        sketch.Find(rule, settings)?.Quantity.Units ?? 0;

    [Fact]
    public void S4_5_five_hundred_in_stock_and_a_hundred_needed_leave_four_hundred() =>
        worked.Check("worked-042", (input, expected) =>
            Assert.Equal(expected.GetProperty("excess").GetDecimal(), Units(Of(input), "forecast_excess")));

    [Fact]
    public void Enough_demand_leaves_no_excess_whatever_is_on_order() =>
        worked.Check("worked-043", (input, expected) =>
        {
            Assert.Equal(expected.GetProperty("excess").GetDecimal(), Units(Of(input), "forecast_excess"));
            Assert.Equal(0, Units(Of(input), "on_order_excess"));
        });

    [Fact]
    public void On_order_excess_stands_apart_and_can_be_cancelled() =>
        worked.Check("worked-044", (input, expected) =>
        {
            var onHand = Units(Of(input), "forecast_excess");
            var onOrder = Units(Of(input), "on_order_excess");
            Assert.Equal(expected.GetProperty("excess_on_hand").GetDecimal(), onHand);
            Assert.Equal(expected.GetProperty("excess_on_order").GetDecimal(), onOrder);
            Assert.Equal(expected.GetProperty("excess_total").GetDecimal(), onHand + onOrder);
        });

    [Fact]
    public void Safety_stock_is_kept() => kpi.Check("eo-01", (input, expected) =>
    {
        var settings = new FindingSettings { SafetyStockUnits = input.GetProperty("safety_stock").GetDecimal() };
        Assert.Equal(expected.GetProperty("excess").GetDecimal(), Units(Of(input), "forecast_excess", settings));
    });

    [Fact]
    public void A_batch_sells_on_days_strictly_before_it_expires() => kpi.Check("eo-02", (input, expected) =>
    {
        var batches = input.GetProperty("batches").EnumerateArray().Select(batch => new ExpiringBatch(
            Quantity.Of(batch.GetProperty("qty").GetDecimal()),
            DateOnly.Parse(batch.GetProperty("expires").GetString()!)));
        var wasted = ShelfLife.Wasted(
            DateOnly.Parse(input.GetProperty("as_of").GetString()!),
            [.. batches],
            input.GetProperty("daily_demand").GetDecimal());
        Assert.Equal(
            expected.GetProperty("wasted").EnumerateArray().Select(item => item.GetDecimal()),
            wasted.Select(quantity => quantity.Units));
    });

    // By hand: 2 a day over a healthy cycle of 30 days absorb 60 of 100.
    [Fact]
    public void S0_1_what_the_cycle_absorbs_stands_beside()
    {
        var settings = new FindingSettings { HealthyStockDays = 30, ForecastHorizonMonths = 1 };
        var finding = new Sketch(new Lot(100, 100)) { UnitsPerDay = 2 }.Find("forecast_excess", settings)!;

        Assert.Contains(new WorkingLine("absorbable_over_cycle", "60"), finding.Working);
        Assert.Contains(new WorkingLine("excess_over_cycle", "40"), finding.Working);
    }

    [Fact]
    public void Without_a_forecast_or_with_a_lower_bound_only_it_says_what_it_lacks()
    {
        var found = new Sketch(new Lot(400, 100)) { UnitsPerDay = null }.Judge();

        Assert.DoesNotContain(found.Findings, finding => finding.Rule == "forecast_excess");
        Assert.Contains(new RuleGap("forecast_excess", Stockturn.Metrics.Gap.NoForecast), found.Gaps);
    }

    [Fact]
    public void Trap_6_a_new_item_is_exempt_from_rules_that_look_at_sales() => kpi.Check("eo-06", (input, expected) =>
    {
        var settings = new FindingSettings { NewItemDays = input.GetProperty("exempt_days").GetInt32() };
        var byState = input.GetProperty("items").EnumerateArray().ToLookup(
            item => new Sketch(new Lot(item.GetProperty("days_since_first_receipt").GetInt32(), 500))
            {
                IdleDays = null,
                SoldUnits = 0,
                UnitsPerDay = 0,
                Master = new("X1") { ListedDay = Sketch.DaysAgo(400) },
            }.Find("forecast_excess", settings)!.State,
            item => item.GetProperty("id").GetString());
        Assert.Equal(CaseFile.Texts(expected.GetProperty("eo")), byState[FindingState.Confirmed]);
        Assert.Equal(CaseFile.Texts(expected.GetProperty("exempt")), byState[FindingState.Exempt]);
    });

    [Fact]
    public void S4_1_no_expected_sale_is_obsolete_and_some_is_excess()
    {
        var none = new Sketch(new Lot(200, 100)) { UnitsPerDay = 0 }.Judge();
        var some = new Sketch(new Lot(200, 1000)) { UnitsPerDay = 1 }.Judge();

        Assert.True(none is { IsObsolete: true, IsExcess: false });
        Assert.True(some is { IsObsolete: false, IsExcess: true });
    }

    [Fact]
    public void S4_1_damaged_and_too_much_are_both()
    {
        var sketch = new Sketch(new Lot(20, 30, StockStatus.Damaged), new Lot(20, 1000)) { FirstReceiptDays = 400 };
        var found = sketch.Judge();

        Assert.True(found is { IsObsolete: true, IsExcess: true });
    }
}
