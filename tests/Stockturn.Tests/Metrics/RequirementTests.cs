using Stockturn.Facts;
using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Tests.Metrics;

/// <summary>One fact for each requirement row the metrics answer.</summary>
public class RequirementTests
{
    static SkuMeasure Measure(string sku, decimal units, decimal sales, params Stockturn.Ledger.CostLayer[] layers) =>
        A.Measure(A.Ledger(sku, layers).WithSales(units * 10, units), A.Demand(sku, units, sales));

    [Fact]
    public void S0_2_what_an_excess_sku_costs_a_day_stands_beside_what_it_earns()
    {
        var measurement = Measure("A", 50, 1500, A.Layer(400, 100)).Over(A.Year);

        Assert.True(CostOfOneMoreDay.Read(in measurement).Value > 0);
        Assert.Equal(1000, measurement.GrossMargin.Amount);
    }

    [Fact]
    public void S0_3_every_line_of_the_cost_model_is_separate_and_editable()
    {
        var dearer = A.Context with { Settings = new MetricSettings { CapitalRateYear = 0.20 } };
        var ledger = A.Ledger("A", A.Layer(200, 100));
        var (before, after) = (A.Measure(ledger, A.Demand("A", 0, 0)).Over(A.Year).Costs.PerDay,
            A.Measure(ledger, A.Demand("A", 0, 0), dearer).Over(A.Year).Costs.PerDay);

        Assert.Equal((double)(2 * before.Capital.Amount), (double)after.Capital.Amount, precision: 12);
        Assert.Equal(before.Storage, after.Storage);
        Assert.Equal(before.Surcharge, after.Surcharge);
        Assert.Equal(before.Shrink, after.Shrink);
        Assert.Equal(before.Obsolescence, after.Obsolescence);
    }

    [Fact]
    public void S0_6_value_share_stands_against_sales_share_per_sku()
    {
        SkuMeasure[] all = [Measure("fast", 300, 9000, A.Layer(100, 10)), Measure("slow", 10, 1000, A.Layer(300, 90))];

        var shares = MeasurementBook.Group(all, MeasureGrouping.Sku)
            .ToDictionary(
                group => group.Name, group => ValueShareAgainstSalesShare.Read(group.Measurement).Value!.Value);

        Assert.Equal(0.9 - 0.1, shares["slow"], precision: 9);
        Assert.Equal(0.1 - 0.9, shares["fast"], precision: 9);
    }

    [Fact]
    public void S0_8_the_ratio_of_stock_value_to_month_sales()
    {
        // 100 units at 10 lie there; 365 of sales a year are 30.42 in a month of 365 ÷ 12 days.
        var measurement = Measure("A", 36.5m, 365, A.Layer(400, 100)).Over(A.Year);
        var ratio = StockValueToMonthSales.Read(in measurement);

        Assert.Equal(1000 / (365d / 12), ratio.Value!.Value, precision: 9);
    }

    [Fact]
    public void S0_20_cash_tied_up_is_a_share_of_working_capital_when_that_is_told()
    {
        var measurement = Measure("A", 0, 0, A.Layer(10, 100)).Over(A.Year);

        var told = measurement with { Targets = MetricTargets.Default with { WorkingCapital = 4000 } };

        Assert.Equal(0.25, WorkingCapitalShare.Read(in told).Value);
        Assert.Equal(Gap.NoSetting, WorkingCapitalShare.Read(in measurement).Gap);
    }

    [Fact]
    public void S0_22_stock_has_lost_value_by_its_age()
    {
        var measurement = Measure("A", 0, 0, A.Layer(180 + 365, 50), A.Layer(10, 50)).Over(A.Year);

        Assert.Equal(0.05, ValueLost.Read(in measurement).Value!.Value, precision: 9);
    }

    [Fact]
    public void S2_24_turnover_stands_beside_that_of_the_trade_by_category()
    {
        var settings = new MetricSettings();
        settings = settings with { PeerTurnsByCategory = settings.PeerTurnsByCategory.Add("kitchen", 4) };
        var sku = A.Measure(
            A.Ledger("A", A.Layer(400, 100)).WithSales(2000, 200), A.Demand("A", 200, 5000), A.Context with { Settings = settings });
        var (told, untold) = (sku.Over(A.Year), Measure("A", 200, 5000, A.Layer(400, 100)).Over(A.Year));

        Assert.Equal(2, Turnover.Read(in told).Value!.Value, precision: 9);
        Assert.Equal(0.5, TurnoverToPeer.Read(in told).Value!.Value, precision: 9);
        Assert.Equal(Gap.NoSetting, TurnoverToPeer.Read(in untold).Gap);
    }

    [Fact]
    public void S3_25_stock_is_worth_what_it_would_bring_and_no_gain_covers_a_loss()
    {
        PositionSums Place(decimal units, decimal cost, decimal net) => new()
        {
            Positions = 1,
            OnHand = Quantity.Of(units),
            Value = PartialSum.Of(units * cost),
            NetRealisable = PartialSum.Of(units * net),
            WriteDown = PartialSum.Of(NetRealisableValue.OfItem(units * cost, units * net).WriteDown),
        };
        var measurement = A.Measurement() with { Position = Place(100, 10, 6) + Place(50, 10, 30) };

        Assert.Equal(2100, RealisableValue.Read(in measurement).Value);
        Assert.Equal(400, WriteDown.Read(in measurement).Value);
    }

    [Fact]
    public void S3_25_goods_without_price_or_fees_have_a_gap_and_no_worth_of_nothing()
    {
        var measurement = Measure("A", 0, 0, A.Layer(400, 100)).Over(A.Year);

        Assert.Equal(Gap.NoFee, RealisableValue.Read(in measurement).Gap);
        Assert.Equal(Gap.NoFee, WriteDown.Read(in measurement).Gap);
    }

    [Fact]
    public void S3_25_net_realisable_value_is_price_less_what_selling_costs()
    {
        var facts = new SkuFacts(A.Master())
        {
            Listings = new[] { new ListingLine(0, "active", 20m, 0, null, null, null) },
            Fees = new[]
            {
                new FeeLine(A.Today, 0, A.Fba, "referral", 3m, 0, true, true),
                new FeeLine(A.Today, 0, A.Fba, "fulfilment", 5m, 0, true, true),
            },
        };
        var measurement = SkuMeasure.Of(facts, A.Ledger("S1", A.Layer(10, 100, 15)), A.Demand("S1", 10, 200), A.Context).Over(A.Year);

        Assert.Equal(1200, RealisableValue.Read(in measurement).Value);
        Assert.Equal(300, WriteDown.Read(in measurement).Value);
    }

    [Fact]
    public void Weeks_of_shipments_in_store_go_by_volume()
    {
        // 100 units lay there all year, 200 were sold: half a year of shipments.
        var measurement = Measure("A", 200, 5000, A.Layer(400, 100)).Over(A.Year);

        Assert.Equal(365d / 2 / 7, StorageUtilisation.Read(in measurement).Value!.Value, precision: 6);
    }

    [Fact]
    public void S0_21_storage_goes_by_size_and_season()
    {
        decimal Rate(string tier, int month) => FeeTable.Shipped
            .Find(new("fba-us", "storage", new(2025, month, 1)) { SizeTier = tier })!.Rate;

        Assert.Equal([0.78m, 2.40m], [Rate("standard", 9), Rate("standard", 10)]);
        Assert.Equal([0.56m, 1.40m], [Rate("bulky", 9), Rate("bulky", 12)]);
    }

    [Fact]
    public void S0_22_value_decays_with_age()
    {
        var curve = ValueDecay.Curve(new MetricSettings());

        Assert.Equal(1, ValueDecay.ShareLeft(180, new()));
        Assert.Equal(0.9, ValueDecay.ShareLeft(180 + 365, new()), precision: 9);
        Assert.Equal(curve.Select(point => point.ShareLeft), curve.Select(point => point.ShareLeft).OrderDescending());
    }

    [Fact]
    public void S1_2_any_window_is_annualised()
    {
        var (year, month) = (A.Measurement(3650, 1000, 365), A.Measurement(300, 1000, 30));

        Assert.Equal(Turnover.Read(in year).Value!.Value, Turnover.Read(in month).Value!.Value, precision: 9);
    }

    [Fact]
    public void S1_4_the_cash_cycle_needs_terms_and_then_adds_up()
    {
        var settings = new MetricSettings();
        settings = settings with
        {
            PayoutDaysByStore = settings.PayoutDaysByStore.Add("AMZ-US", 14),
            PaymentDaysBySupplier = settings.PaymentDaysBySupplier.Add("Yiwu", 30),
        };
        var ledger = A.Ledger("A", A.Layer(400, 100)).WithSales(2000, 200);
        var unknown = A.Measure(ledger, A.Demand("A", 200, 5000)).Over(A.Year);
        var known = A.Measure(ledger, A.Demand("A", 200, 5000), A.Context with { Settings = settings }).Over(A.Year);

        Assert.Equal(Gap.NoPaymentTerms, CashCycleDays.Read(in unknown).Gap);
        Assert.Equal(182.5 + 14 - 30, CashCycleDays.Read(in known).Value!.Value, precision: 9);
    }

    // By hand, 100 units of 0.25 ft³ at 10, 200 days old: storage 25 × 0.78 ÷ 30; on 15 July, at age 215, 25 × 1.00
    // over the 30 days since 15 June; capital 1,000 × 10 % ÷ 365; obsolescence the same.
    [Fact]
    public void S1_5_S3_26_the_cost_of_one_more_day_adds_up()
    {
        var measurement = Measure("A", 0, 0, A.Layer(200, 100)).Over(A.Year);
        var expected = 25 * 0.78 / 30 + 25 * 1.00 / 30 + 2 * 1000 * 0.10 / 365;

        Assert.Equal(expected, CostOfOneMoreDay.Read(in measurement).Value!.Value, precision: 6);
        Assert.Equal(expected + 1000 * 0.01 / 365, HoldingCost.Read(in measurement).Value!.Value, precision: 6);
    }

    // By hand: cost of sales of 10 a day; 90 days of stock hold 900, 50 days 500; 90 ÷ 50 is 1.8 times.
    [Fact]
    public void S1_6_fewer_days_of_stock_release_cash_and_the_same_capital_sells_more()
    {
        Assert.Equal(400m, TurnoverComparison.ReleasedCash(10m, 90, 50));
        Assert.Equal(0.8, TurnoverComparison.ThroughputGain(90, 50).Value!.Value, precision: 12);
        Assert.Equal(Gap.NoStock, TurnoverComparison.ThroughputGain(90, 0).Gap);
    }

    [Fact]
    public void S1_16_each_sku_shows_holding_capital_and_loss()
    {
        var day = Measure("A", 0, 0, A.Layer(200, 100)).Over(A.Year).Costs.PerDay;

        Assert.True((day.Storage + day.Surcharge).Amount > 0);
        Assert.True(day.Capital.Amount > 0);
        Assert.True((day.Shrink + day.Obsolescence).Amount > 0);
        Assert.True(day.Total.IsWhole);
    }

    [Fact]
    public void S1_17_cost_50_price_100_held_120_days_nets_under_15_percent()
    {
        var waterfall = MarginWaterfall.Of(new UnitEconomics(100, 50, 120)
        {
            StoragePerDay = 0.05m,
            CapitalRateYear = 0.12,
            ObsolescenceRateYear = 0.18,
            ReferralRate = 0.15m,
            AdvertisingRate = 0.08m,
            ReturnLossRate = 0.03m,
        });

        Assert.Equal(0.5, waterfall.GrossMargin.Value);
        Assert.Equal(0.130685, waterfall.NetMargin.Value!.Value, precision: 6);
        Assert.True(waterfall.NetMargin.Value < 0.15);
    }

    [Fact]
    public void S1_17_a_cost_that_is_not_known_is_a_gap_in_the_waterfall_and_no_zero()
    {
        var measurement = Measure("A", 50, 1500, A.Layer(400, 100)).Over(A.Year);
        var waterfall = MarginWaterfall.Of(in measurement);

        Assert.Equal(Gap.NoFee, waterfall.CostOf("fulfilment").Gap);
        Assert.Equal(Gap.NoAdvertising, waterfall.CostOf("advertising").Gap);
        Assert.False(NetMargin.Read(in measurement).TryGet(out _));
        Assert.True(waterfall.NetMarginAtMost.Value < waterfall.GrossMargin.Value);
    }

    [Fact]
    public void S2_4_turnover_is_monthly_with_its_trend_and_beside_a_peer()
    {
        var (may, june) = (A.Measurement(100, 1000, 30), A.Measurement(150, 1000, 30));
        var trend = TurnoverComparison.Trend([may, june]);

        Assert.Equal(Gap.NoStockData, trend[0].Change.Gap);
        Assert.Equal(0.05 * 365 / 30, trend[1].Change.Value!.Value, precision: 9);
        Assert.Equal(0.5, TurnoverComparison.ToPeer(Reading.Of(5d), 10).Value);
    }

    [Fact]
    public void S2_5_sell_through_follows_receipts_that_are_30_days_old()
    {
        var ledger = A.Ledger("A", A.Layer(5, 100)) with
        {
            Cohorts =
            [
                new(A.Fba, A.Today.AddDays(-60)) { Received = Quantity.Of(500), SoldIn30Days = Quantity.Of(180), SoldSoFar = Quantity.Of(300), AgeDays = 60 },
                new(A.Fba, A.Today.AddDays(-5)) { Received = Quantity.Of(500), SoldIn30Days = Quantity.Of(10), SoldSoFar = Quantity.Of(10), AgeDays = 5 },
            ],
        };
        var measurement = A.Measure(ledger, A.Demand("A", 0, 0)).Over(A.Year);

        Assert.Equal(0.36, SellThrough.Read(in measurement).Value!.Value, precision: 9);
    }

    [Fact]
    public void S2_5_sell_through_of_the_first_quarter_follows_receipts_that_are_90_days_old()
    {
        var position = new PositionSums { QuarterReceived = Quantity.Of(500), QuarterSold = Quantity.Of(400) };
        var measurement = A.Position(position);

        Assert.Equal(0.8, SellThroughOfQuarter.Read(in measurement).Value!.Value, precision: 9);
        Assert.Equal(Gap.NoReceipt, SellThroughOfQuarter.Read(A.Position(new PositionSums { CohortReceived = Quantity.Of(9) })).Gap);
    }

    [Fact]
    public void S2_6_below_40_percent_after_30_days_is_missed_and_on_target_is_met()
    {
        var position = new PositionSums { CohortReceived = Quantity.Of(500), CohortSold = Quantity.Of(180) };
        var measurement = A.Position(position);

        Assert.Equal(-0.04, SellThroughTargetGap.Read(in measurement).Value!.Value, precision: 9);
        Assert.True(SellThroughTargetGap.IsMissed(0.36, 0.40));
        Assert.False(SellThroughTargetGap.IsMissed(0.40, 0.40));
    }

    [Fact]
    public void S2_7_dead_stock_share_is_under_five_percent_target()
    {
        SkuMeasure[] all =
        [
            A.Measure(A.Ledger("alive", A.Layer(300, 94)), A.Demand("alive", 5, 100)),
            A.Measure(
                A.Ledger("dead", A.Layer(300, 6)), A.Demand("dead", 5, 100) with { LastSale = A.Today.AddDays(-91) }),
        ];
        var total = MeasurementBook.Group(all, MeasureGrouping.Total)[0].Measurement;

        Assert.Equal(0.06, DeadStockShare.Read(in total).Value!.Value, precision: 9);
        Assert.True(DeadStockShare.IsOverTarget(0.06, new MetricSettings().DeadShareTarget));
        Assert.True(DeadStockShare.IsOverTarget(0.05, new MetricSettings().DeadShareTarget));
        Assert.False(DeadStockShare.IsOverTarget(0.0499, new MetricSettings().DeadShareTarget));
    }

    [Fact]
    public void S3_2_overstock_cost_is_goods_and_space_and_money()
    {
        var measurement = Measure("A", 0, 0, A.Layer(200, 100)).Over(A.Year);
        var costs = measurement.Costs;

        Assert.Equal(
            (double)(1000 + costs.StorageToDate.Amount + 1000 * 0.10m * 200 / 365),
            OverstockCost.Read(in measurement).Value!.Value,
            precision: 6);
        Assert.True(costs.StorageToDate.Amount > 0);
    }

    [Fact]
    public void S3_3_stock_to_sales_without_a_sale_is_endless()
    {
        var selling = A.Measure(A.Ledger("A", A.Layer(400, 100)).WithSales(600, 60), A.Demand("A", 60, 900)).Over(
            A.Year);
        var silent = A.Measure(A.Ledger("A", A.Layer(400, 100)), A.Demand("A", 0, 0)).Over(A.Year);

        Assert.Equal(20, StockToSales.Read(in selling).Value!.Value, precision: 9);
        Assert.Equal(Gap.Endless, StockToSales.Read(in silent).Gap);
    }

    [Fact]
    public void S4_14_and_S4_15_a_rate_of_stock_is_a_part_over_all_and_a_gap_of_nothing()
    {
        Assert.Equal(0.12, ShareOfStock.Of(120, 1000).Value);
        Assert.Equal(0.12, ShareOfStock.Of(60_000, 500_000).Value);
        Assert.Equal(Gap.NoStock, ShareOfStock.Of(0, 0).Gap);
    }

    [Fact]
    public void Trap_4_a_transfer_does_not_hide_dead_stock()
    {
        // Arrived here by transfer last week, but nothing of the SKU sold for 200 days.
        var moved = A.Layer(300, 10) with { LocationDate = A.Today.AddDays(-7) };
        var demand = A.Demand("A", 5, 100) with { LastSale = A.Today.AddDays(-200) };
        var measurement = A.Measure(A.Ledger("A", moved), demand).Over(A.Year);

        Assert.Equal(1, DeadStockShare.Read(in measurement).Value);
    }

    [Fact]
    public void Trap_6_goods_that_never_sold_are_dead_only_after_90_days_in_stock()
    {
        var (arrived, old) = (
            A.Measure(A.Ledger("A", A.Layer(90, 10)), A.Demand("A", 0, 0)).Over(A.Year),
            A.Measure(A.Ledger("A", A.Layer(91, 10)), A.Demand("A", 0, 0)).Over(A.Year));

        Assert.Equal(0, DeadStockShare.Read(in arrived).Value);
        Assert.Equal(1, DeadStockShare.Read(in old).Value);
    }

    [Fact]
    public void Without_any_sales_data_nothing_is_called_dead()
    {
        var context = A.Context with { HasSalesData = false };
        var measurement = A.Measure(A.Ledger("A", A.Layer(300, 10)), A.Demand("A", 0, 0), context).Over(A.Year);

        Assert.Equal(Gap.NoSalesData, DeadStockShare.Read(in measurement).Gap);
        Assert.Equal(Gap.NoSalesData, Gmroi.Read(in measurement).Gap);
    }
}
