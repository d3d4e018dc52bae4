using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Tests.Metrics;

public class MeasurementBookTests
{
    static SkuMeasure Sold(string sku, decimal units, decimal sales, CostContext? context = null) => A.Measure(
        A.Ledger(sku, A.Layer(400, 100)).WithSales(units * 10, units), A.Demand(sku, units, sales), context);

    [Fact]
    public void S1_7_every_grouping_holds_the_same_sums()
    {
        SkuMeasure[] all = [Sold("A", 200, 5000), Sold("B", 10, 300)];
        var total = Assert.Single(MeasurementBook.Group(all, MeasureGrouping.Total)).Measurement;

        foreach (var by in Enum.GetValues<MeasureGrouping>())
        {
            var groups = MeasurementBook.Group(all, by);
            Assert.Equal(total.Stock.CostOfSales, groups.Sum(group => group.Measurement.Stock.CostOfSales));
            Assert.Equal(total.Stock.ValueDays, groups.Sum(group => group.Measurement.Stock.ValueDays));
            Assert.Equal(total.Sales.Sales, groups.Sum(group => group.Measurement.Sales.Sales));
            Assert.Equal(total.Position.OnHand.Units, groups.Sum(group => group.Measurement.Position.OnHand.Units));
        }
    }

    // By hand: A sells 2,000 of cost from 1,000 a day, B 100 from 1,000: together 2,100 from 2,000.
    [Fact]
    public void The_total_turns_by_the_ratio_of_sums()
    {
        SkuMeasure[] both = [Sold("A", 200, 5000), Sold("B", 10, 300)];

        var total = MeasurementBook.Group(both, MeasureGrouping.Total)[0].Measurement;

        Assert.Equal(1.05, Turnover.Read(in total).Value!.Value, precision: 9);
    }

    [Fact]
    public void Every_grouping_goes_span_by_span_and_each_is_the_group_of_that_span()
    {
        SkuMeasure[] all = [Sold("A", 200, 5000), Sold("B", 10, 300)];
        var spans = ImmutableArray.Create(MeasuredSpans.Quarter(A.Today), A.Year);

        foreach (var by in Enum.GetValues<MeasureGrouping>())
        {
            var trend = MeasurementBook.Trend(all, by, spans);
            foreach (var span in spans)
            {
                var alone = MeasurementBook.Group(all, by, span);
                var inTrend = trend.Where(group => group.Measurement.Span == span).ToArray();
                Assert.Equal(alone.Select(Named), inTrend.Select(Named));
            }
        }

        static (string, string, decimal, decimal, decimal?) Named(MeasuredGroup group) =>
            (group.Name, group.Warehouse, group.Measurement.Stock.ValueDays, group.Measurement.Sales.Sales,
                group.Measurement.Whole?.NetSales.Amount);
    }

    [Fact]
    public void Groups_stand_in_the_order_of_their_names()
    {
        var groups = MeasurementBook.Group([Sold("b", 1, 1), Sold("B", 1, 1), Sold("a", 1, 1)], MeasureGrouping.Sku);

        Assert.Equal(["B", "a", "b"], groups.Select(group => group.Name));
    }

    [Fact]
    public void S1_22_a_store_alone_in_a_warehouse_has_ratios_of_stock()
    {
        var stores = MeasurementBook.Group([Sold("A", 200, 5000)], MeasureGrouping.Store);
        var measurement = stores.Single(store => store.Name == "AMZ-US").Measurement;

        Assert.Equal(2, Turnover.Read(in measurement).Value!.Value, precision: 9);
    }

    [Fact]
    public void S1_22_stores_that_share_a_warehouse_have_none()
    {
        var demand = A.Demand("A", 100, 2500);
        demand = demand with { Periods = [.. demand.Periods, A.Sold(50, 1000, store: 1)] };
        var groups = MeasurementBook.Group(
            [A.Measure(A.Ledger("A", A.Layer(400, 100)), demand)], MeasureGrouping.Store);

        foreach (var group in groups.Where(group => group.Name.Length > 0))
        {
            var measurement = group.Measurement;
            Assert.Equal(Gap.NotExclusive, Turnover.Read(in measurement).Gap);
        }

        Assert.Equal(["", "AMZ-US", "SHOP-DE"], groups.Select(group => group.Name));
    }

    [Fact]
    public void The_policy_may_map_a_store_to_its_warehouse()
    {
        var settings = new MetricSettings();
        settings = settings with { WarehouseByStore = settings.WarehouseByStore.Add("SHOP-DE", "3PL-DE") };
        var context = A.Context with { Settings = settings };
        var ledger = A.Ledger("A", A.Layer(100, 10, warehouse: A.ThirdParty)).WithSales(50, 5);
        var demand = A.Demand("A", 5, 100, store: 1, warehouse: -1);

        var groups = MeasurementBook.Group([A.Measure(ledger, demand, context)], MeasureGrouping.Store);

        var group = Assert.Single(groups);
        Assert.Equal("SHOP-DE", group.Name);
        Assert.Equal(10, group.Measurement.Position.OnHand.Units);
        Assert.Equal(100, group.Measurement.Sales.Sales);
    }

    [Fact]
    public void Sales_without_a_place_make_the_sales_of_each_of_several_warehouses_a_gap()
    {
        var ledger = A.Ledger("A", A.Layer(100, 10), A.Layer(100, 10, warehouse: A.ThirdParty));
        var measure = A.Measure(ledger, A.Demand("A", 5, 100, warehouse: -1));

        var groups = MeasurementBook.Group([measure], MeasureGrouping.Warehouse);
        var fba = groups.Single(group => group.Warehouse == "FBA-US").Measurement;
        var total = MeasurementBook.Group([measure], MeasureGrouping.Total)[0].Measurement;

        Assert.Equal(Gap.NotExclusive, GrossMargin.Read(in fba).Gap);
        Assert.Equal(Gap.None, GrossMargin.Read(in total).Gap);
    }

    [Fact]
    public void Goods_on_the_way_are_apart_from_what_is_on_hand()
    {
        var measure = A.Measure(
            A.Ledger("A", A.Layer(10, 20), A.Layer(5, 30, warehouse: A.OnTheWay)), A.Demand("A", 0, 0));
        var total = measure.Over(A.Year);

        Assert.Equal(200, StockValue.Read(in total).Value);
        Assert.Equal(300, InTransitValue.Read(in total).Value);
        Assert.Equal(500, CashTiedUp.Read(in total).Value);
        Assert.Equal(20, total.Position.Sellable.Units);
    }

    [Fact]
    public void A_window_that_is_also_a_month_is_counted_once()
    {
        var june = new DateSpan(new(2026, 6, 1), new(2026, 7, 1));
        Assert.Equal(june, MeasuredSpans.ThirtyDays(A.Today));
        var demand = new Stockturn.Demand.SkuDemand("A")
        {
            Periods = [A.Sold(5, 100) with { Span = june }, A.Sold(5, 100) with { Span = june }],
        };

        Assert.Equal(100, A.Measure(A.Ledger("A", A.Layer(10, 20)), demand).Over(june).Sales.Sales);
    }

    [Fact]
    public void A_past_month_knows_its_flows_but_not_what_lies_there_today()
    {
        var april = new DateSpan(new(2026, 4, 1), new(2026, 5, 1));
        var ledger = A.Ledger("A", A.Layer(400, 100));
        var days = ledger.Windows[0] with { Span = april, ActiveDays = 30, KnownDays = 30 };
        ledger = ledger with { Months = [days with { CostOfSales = 10, ValueDays = 30_000 }] };

        var month = A.Measure(ledger, A.Demand("A", 5, 100)).Over(april);

        Assert.Equal(10 / 30_000d * 365, Turnover.Read(in month).Value!.Value, precision: 9);
        Assert.Equal(Gap.NoStockData, StockValue.Read(in month).Gap);
    }

    [Fact]
    public void Spans_that_differ_cannot_be_added() => Assert.Throws<InvalidOperationException>(
        () => new Measurement(A.Year) + new Measurement(MeasuredSpans.Quarter(A.Today)));

    [Fact]
    public void Two_units_apart_in_cost_knowledge_make_the_value_a_gap_and_say_how_many()
    {
        var ledger = A.Ledger("A", A.Layer(10, 20), A.Layer(5, 3, unitCost: null));

        var measurement = A.Measure(ledger, A.Demand("A", 0, 0)).Over(A.Year);

        Assert.Equal(Gap.NoCost, StockValue.Read(in measurement).Gap);
        Assert.Equal(Gap.NoCost, Turnover.Read(in measurement).Gap);
        Assert.Equal(200, measurement.Position.Value.Amount);
        Assert.Equal(3, measurement.Stock.Uncosted.Units);
    }

    [Fact]
    public void S0_17_S0_42_imbalance_is_what_would_have_to_move_for_equal_cover()
    {
        // 90 and 10 units, demand equal: 50 each would be even, so 40 of 100 have to move.
        var ledger = A.Ledger("A", A.Layer(10, 90), A.Layer(10, 10, warehouse: A.ThirdParty));
        var demand = A.Demand("A", 0, 0) with { Forecasts = [A.Forecast(A.Fba, 1), A.Forecast(A.ThirdParty, 1)] };
        var both = A.Measure(ledger, demand).Over(A.Year);
        var alone = demand with { Forecasts = [A.Forecast(A.Fba, 1)] };
        var one = A.Measure(A.Ledger("A", A.Layer(10, 90)), alone).Over(A.Year);

        Assert.Equal(0.4, Imbalance.Read(in both).Value!.Value, precision: 9);
        Assert.Equal(Gap.OneWarehouse, Imbalance.Read(in one).Gap);
    }

    [Fact]
    public void Cover_beyond_the_horizon_is_at_least_the_horizon()
    {
        var demand = A.Demand("A", 0, 0) with { Forecasts = [A.Forecast(A.Fba, 1)] };
        var measurement = A.Measure(A.Ledger("A", A.Layer(10, 100)), demand).Over(A.Year);
        var explanation = MetricCatalog.Find("forward_cover")!.Explain(in measurement);

        Assert.Equal(91, explanation.Result.Value);
        Assert.True(explanation.IsAtLeast);
        Assert.Equal(9, ForwardCover.Of(in measurement).UncoveredUnits, precision: 9);
    }

    [Fact]
    public void A_daily_average_of_one_known_day_is_a_gap()
    {
        var measurement = A.Measurement(100, 10);
        var thin = measurement with { Stock = measurement.Stock with { KnownDays = 1 } };

        Assert.Equal(Gap.NoDailyStock, Turnover.Read(in thin).Gap);
    }
}
