using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Findings;
using Stockturn.Ledger;
using Stockturn.Metrics;
using Stockturn.Values;
using Xunit.Abstractions;

namespace Stockturn.Tests.Findings;

public sealed class AlertRuleTests(ITestOutputHelper output)
{
    readonly CaseFile worked = new(output, "cases/worked-examples.json");

    [Fact]
    public void S3_22_alerts_over_30_60_and_90_days() => worked.Check("worked-030", (input, expected) =>
    {
        foreach (var item in input.GetProperty("ages").EnumerateObject())
        {
            var level = AgeBand.Level(item.Value.GetInt32(), new AgeAlertSettings().Days);
            Assert.Equal(expected.GetProperty("level").GetProperty(item.Name).GetInt32(), level);
        }
    });

    [Fact]
    public void S0_31_bands_of_age() => worked.Check("worked-033", (input, expected) =>
    {
        var stock = input.GetProperty("ages_qty").EnumerateArray()
            .Select(item => (item[0].GetInt32(), Quantity.Of(item[1].GetDecimal())));
        var bands = AgeBand.Split(stock, [30, 60, 90]).Select(quantity => quantity.Units);
        Assert.Equal(expected.GetProperty("layers").EnumerateObject().Select(item => item.Value.GetDecimal()), bands);
    });

    [Fact]
    public void S0_31_each_band_has_its_treatment()
    {
        var finding = new Sketch(new Lot(75, 10), new Lot(10, 5)).Find("age_alert")!;

        Assert.Equal(10, finding.Quantity.Units);
        Assert.Contains(new WorkingLine("treatment", "bundle"), finding.Working);
        Assert.Contains(new WorkingLine("age_61_90", "10"), finding.Working);
        Assert.Equal("clear", AgeAlertRule.Treatment(3, new AgeAlertSettings()));
    }

    [Fact]
    public void S0_7_between_60_and_90_days_is_to_be_watched() => worked.Check("worked-035", (input, expected) =>
    {
        var flags = input.GetProperty("ages").EnumerateArray()
            .Select(age => AgeBand.Verdict(age.GetInt32(), new AgeAlertSettings()).ToString().ToLowerInvariant());
        Assert.Equal(expected.GetProperty("flag").EnumerateArray().Select(item => item.GetString()), flags);
    });

    [Fact]
    public void S0_7_ages_differ_by_category()
    {
        var settings = new FindingSettings
        {
            Overrides = [new ThresholdOverride { Category = "家居", AgeAlertDays = [90, 180, 270] }],
        };
        var home = new Sketch(new Lot(75, 10)) { Master = new SkuMaster("X1") { Category = "家居" } };
        var toys = new Sketch(new Lot(75, 10)) { Master = new SkuMaster("X1") { Category = "玩具" } };

        Assert.Null(home.Find("age_alert", settings));
        Assert.NotNull(toys.Find("age_alert", settings));
    }

    [Theory]
    [InlineData(119.9, false)]
    [InlineData(120, true)]
    public void S0_5_twice_the_healthy_days_or_more(double days, bool isFound)
    {
        var sketch = new Sketch(new Lot(20, 10))
        {
            FirstReceiptDays = 400,
            Costs = new CaseCosts { DaysOfInventory = Reading.Of(days) },
        };

        Assert.Equal(isFound, sketch.Find("days_of_inventory") is not null);
    }

    [Fact]
    public void S0_5_healthy_days_belong_to_the_category()
    {
        var settings = new FindingSettings
        {
            Overrides = [new ThresholdOverride { Category = "快消", HealthyStockDays = 15 }],
        };
        var sketch = new Sketch(new Lot(20, 10))
        {
            FirstReceiptDays = 400,
            Costs = new CaseCosts { DaysOfInventory = Reading.Of(40.0) },
            Master = new SkuMaster("X1") { Category = "快消" },
        };

        Assert.NotNull(sketch.Find("days_of_inventory", settings));
        Assert.Null(sketch.Find("days_of_inventory"));
    }

    [Theory]
    [InlineData(3, false)]
    [InlineData(3.1, true)]
    public void S0_8_stock_value_over_month_sales(double months, bool isFound)
    {
        var sketch = new Sketch(new Lot(90, 10)) { Costs = new CaseCosts { StockToMonthSales = Reading.Of(months) } };

        Assert.Equal(isFound, sketch.Find("stock_to_sales") is not null);
    }

    [Fact]
    public void S3_21_bounds_raise_alerts() => worked.Check("worked-029", (input, expected) =>
    {
        var limits = input.GetProperty("limits");
        var settings = new FindingSettings
        {
            Rules = ["stockout_risk", "overstock_risk"],
            Bounds = new BoundSettings
            {
                LowUnits = limits.GetProperty("lower").GetDecimal(),
                HighUnits = limits.GetProperty("upper").GetDecimal(),
            },
        };
        foreach (var item in input.GetProperty("stocks").EnumerateObject())
        {
            var found = new Sketch(new Lot(90, item.Value.GetDecimal())).Judge(settings).Primary?.Rule;
            Assert.Equal(expected.GetProperty("alerts").GetProperty(item.Name).GetString(), found);
        }
    });

    // By hand: 2 a day: low 56, high 180.
    [Fact]
    public void S3_21_bounds_are_derived_from_demand()
    {
        var view = new Sketch(new Lot(90, 10)) { UnitsPerDay = 2 }.Case().Total;

        Assert.Equal(new StockBounds(56, 180), StockBounds.Of(view, new BoundSettings()));
    }

    [Fact]
    public void S3_21_bounds_can_be_set_for_a_sku()
    {
        var settings = new FindingSettings { Overrides = [new ThresholdOverride { Sku = "X1", HighUnits = 5 }] };

        Assert.Equal(5, new Sketch(new Lot(90, 10)).Find("overstock_risk", settings)!.Quantity.Units);
        Assert.Null(new Sketch(new Lot(90, 10)).Find("overstock_risk"));
    }

    [Fact]
    public void S2_6_sell_through_under_target_on_day_30() => worked.Check("worked-005", (input, expected) =>
    {
        var finding = Cohort(input).Find("sell_through", Target(input));
        Assert.Equal(expected.GetProperty("below_target").GetBoolean(), finding is not null);
        Assert.Contains(new WorkingLine("action", expected.GetProperty("action").GetString()!), finding!.Working);
        Assert.Contains(new WorkingLine("sell_through", "0.36"), finding.Working);
        Assert.Equal(Sketch.AsOf, finding.ActBy);
    });

    [Fact]
    public void S2_6_exactly_at_target_is_met() => worked.Check("worked-006", (input, _) =>
        Assert.Null(Cohort(input).Find("sell_through", Target(input))));

    [Fact]
    public void S2_6_it_asks_new_items_unless_told_otherwise()
    {
        var old = new Sketch(new Lot(30, 100))
        {
            FirstReceiptDays = 400,
            Cohorts = [new ReceiptCohort(0, Sketch.DaysAgo(30)) { Received = Quantity.Of(100), AgeDays = 30 }],
        };

        Assert.Null(old.Find("sell_through"));
        Assert.NotNull(old.Find("sell_through", new FindingSettings { SellThroughNewItemsOnly = false }));
    }

    static FindingSettings Target(System.Text.Json.JsonElement input) =>
        new() { SellThroughTarget = input.GetProperty("target").GetDouble() };

    static Sketch Cohort(System.Text.Json.JsonElement input)
    {
        var received = input.GetProperty("units_received").GetDecimal();
        var sold = Quantity.Of(input.GetProperty("units_sold_30d").GetDecimal());
        return new Sketch(new Lot(30, received - sold.Units))
        {
            Cohorts = [new ReceiptCohort(0, Sketch.DaysAgo(30)) { Received = Quantity.Of(received), SoldIn30Days = sold, SoldSoFar = sold, AgeDays = 30 }],
        };
    }

    [Fact]
    public void U_19_the_next_fee_step_leaves_time_for_a_removal()
    {
        var step = new SurchargeStep(Sketch.AsOf.AddDays(40), 6, 9);
        var later = step with { Date = Sketch.AsOf.AddDays(46) };
        var sketch = new Sketch(new Lot(150, 10, Warehouse: 1));

        var finding = (sketch with { Costs = Charged(step) }).Judge()
            .Findings.Single(item => item.Rule == "fee_step");
        Assert.Equal((1, 6m), (finding.Warehouse, finding.Quantity.Units));
        Assert.Equal(Sketch.AsOf.AddDays(20), finding.ActBy);
        Assert.DoesNotContain(
            (sketch with { Costs = Charged(later) }).Judge().Findings,
            item => item.Rule == "fee_step");

        static CaseCosts Charged(SurchargeStep next) =>
            new() { NextSurcharges = ImmutableSortedDictionary<short, SurchargeStep>.Empty.Add(1, next) };
    }

    [Theory]
    [InlineData(3, false)]
    [InlineData(4, true)]
    public void U_22_stranded_is_platform_stock_off_offer_for_more_than_three_days(int days, bool isFound)
    {
        var sketch = new Sketch(new Lot(50, 10, Warehouse: 1), new Lot(50, 20))
        {
            Listings = [new ListingLine(0, "inactive", null, -1, null, Sketch.DaysAgo(days), null)],
        };
        var found = sketch.Judge().Findings.Where(finding => finding.Rule == "stranded").ToArray();

        Assert.Equal(isFound ? 1 : 0, found.Length);
        Assert.All(found, finding => Assert.Equal((1, 10m), (finding.Warehouse, finding.Quantity.Units)));
    }

    [Fact]
    public void U_22_a_listing_off_since_nobody_knows_is_only_suspected_and_an_active_one_none()
    {
        ListingLine Line(string status) => new(0, status, null, -1, null, null, null);
        var sketch = new Sketch(new Lot(50, 10, Warehouse: 1));

        var inactive = (sketch with { Listings = [Line("Inactive")] }).Judge().Findings;
        Assert.Equal(FindingState.Suspected, inactive.Single(item => item.Rule == "stranded").State);
        Assert.DoesNotContain(
            (sketch with { Listings = [Line("Active")] }).Judge().Findings, item => item.Rule == "stranded");
        Assert.Contains(
            new RuleGap("stranded", Gap.NoListingData),
            (sketch with { Coverage = new DataCoverage { SalesFrom = Sketch.DaysAgo(900) } }).Judge().Gaps);
    }

    [Fact]
    public void U_22_goods_missing_for_more_than_14_days_are_a_claim_with_a_last_day()
    {
        ShipmentLine Line(int days) => new(
            "S1", "sea", 0, 1, null, null, Sketch.DaysAgo(days), Quantity.Of(100), Quantity.Of(97), 0, 0, -1, true);
        var sketch = new Sketch(new Lot(50, 97));

        Assert.Null((sketch with { Shipments = [Line(14)] }).Find("inbound_shortage"));
        Assert.Null((sketch with { Shipments = [Line(15) with { Received = null }] }).Find("inbound_shortage"));
        var finding = (sketch with { Shipments = [Line(15)] }).Find("inbound_shortage")!;
        Assert.Equal(3, finding.Quantity.Units);
        Assert.Equal(Sketch.DaysAgo(15).AddDays(270), finding.ActBy);
    }
}
