using FsCheck;
using FsCheck.Fluent;
using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Tests.Metrics;

public class SupplyTimeTests
{
    static readonly DateOnly AsOf = new(2026, 6, 30);

    static PurchaseLine Order(int orderedAgo, int? receivedAgo, short place = 0, string? supplier = "Yiwu") => new(
        $"PO{orderedAgo}", supplier, place, AsOf.AddDays(-orderedAgo), null, receivedAgo is { } ago ? AsOf.AddDays(-ago) : null,
        Quantity.Of(10), Quantity.Of(receivedAgo is null ? 0 : 10), 1, 0, false);

    static ShipmentLine Haul(int shippedAgo, int? arrivedAgo, short to = 1) => new(
        $"S{shippedAgo}", "sea", 0, to, AsOf.AddDays(-shippedAgo), null, arrivedAgo is { } ago ? AsOf.AddDays(-ago) : null,
        Quantity.Of(10), null, 0, 0, 0, false);

    static SkuFacts Goods(PurchaseLine[] orders, ShipmentLine[]? hauls = null, int? told = null) => new(new SkuMaster("cup") { LeadTimeDays = told })
    {
        Purchases = orders,
        Shipments = hauls ?? [],
    };

    // The example of docs/formulas/plans.md#supply-time.
    [Fact]
    public void S1_12_waits_are_those_of_the_suppliers_receipts_at_the_place()
    {
        var cup = Goods([Order(100, 80), Order(90, 60), Order(70, 30), Order(40, null)], told: 5);
        var time = SupplyTimes.Learn([cup], AsOf).To(cup, 0)!;

        Assert.Equal(SupplyTimeSource.Receipts, time.Source);
        Assert.Equal([20, 30, 40], time.Days.AsEnumerable());
        Assert.Equal((30.0, 10.0, 30.0), (time.MeanDays, time.DeviationDays, time.Quantile(0.5)));
    }

    [Fact]
    public void S1_12_where_goods_are_gathered_first_the_wait_there_and_the_shipment_add_up()
    {
        var cup = Goods([Order(100, 80), Order(90, 60), Order(70, 30)], [Haul(90, 50), Haul(80, 40), Haul(70, 30)]);
        var times = SupplyTimes.Learn([cup], AsOf);

        Assert.Equal((short)0, times.FeederOf(cup, 1));
        Assert.Equal([60, 60, 60, 70, 70, 70, 80, 80, 80], times.To(cup, 1)!.Days.AsEnumerable());
        Assert.Equal([40, 40, 40], times.Shipping(0, 1)!.Days.AsEnumerable());
    }

    [Fact]
    public void Too_few_receipts_leave_it_to_the_product_then_to_the_supplier_anywhere_and_else_nobody_can_tell()
    {
        var cup = Goods([Order(100, 80), Order(90, 60), Order(70, 30)]);
        var times = SupplyTimes.Learn([cup], AsOf);

        Assert.Equal((SupplyTimeSource.Told, 12.0), (times.To(Goods([], told: 12), 2)!.Source, times.To(Goods([], told: 12), 2)!.MeanDays));
        Assert.Equal(SupplyTimeSource.Supplier, times.To(cup, 2)!.Source);
        Assert.Null(times.To(Goods([Order(9, null, supplier: "Ningbo")]), 2));
    }

    [Fact]
    public void Orders_that_came_before_they_were_made_or_more_than_two_years_ago_do_not_count()
    {
        var cup = Goods([Order(80, 100), Order(900, 800), Order(70, 30), Order(60, 30), Order(50, 30)]);

        Assert.Equal([20, 30, 40], SupplyTimes.Learn([cup], AsOf).To(cup, 0)!.Days.AsEnumerable());
    }

    [Fact]
    public void Waits_counted_in_parts_are_those_of_the_whole()
    {
        SkuFacts[] goods =
        [
            Goods([Order(100, 80), Order(90, 60)], [Haul(90, 50), Haul(80, 40)]), Goods([Order(100, 80), Order(70, 30, 1, null)], [Haul(90, 50)]),
        ];
        SupplyWaits Counted(params SkuFacts[] some)
        {
            var waits = new SupplyWaits(AsOf, SupplyCalendar.Empty);
            foreach (var one in some)
            {
                waits.Add(one);
            }

            return waits;
        }

        var (whole, parts) = (Counted(goods), Counted(goods[1]));
        parts.Add(Counted(goods[0]));

        Assert.Equal(whole.Counts, parts.Counts);
        Assert.Equal([1, 2, 1, 3], whole.Counts.Select(one => one.Count));
    }

    static DemandForecast Selling(double perDay, double high) => new(0, "ses", perDay, DemandPattern.Smooth, 1, 0, perDay, 0, 364, false, 1)
    {
        Outlook = new DemandOutlook
        {
            Steps = [new DemandBand(53, perDay * 7, 0, 0, 0)],
            Sums = [new DemandBand(4, perDay * 28, 0, 0, perDay * 28 * high), new DemandBand(13, perDay * 91, 0, 0, perDay * 91 * high)],
        },
    };

    // The example of docs/formulas/plans.md#lead-time-demand: no more spread than chance, 3 a day, waits of 10, 14 (three times) and 25 days.
    [Fact]
    public void S0_15_demand_until_arrival_is_a_mixture_over_the_waits()
    {
        var demand = new LeadTimeDemand(Selling(3, 1), new SupplyTime(SupplyTimeSource.Receipts, [10, 14, 14, 14, 25]), 0);

        Assert.Equal(46.2, demand.Mean, 9);
        Assert.Equal(81, demand.ReorderPoint(0.95));
        Assert.Equal(0.9552202364, demand.AtMost(81), 6);
    }

    [Fact]
    public void S0_15_what_the_wait_varies_costs_stock()
    {
        var steady = new LeadTimeDemand(Selling(10, 1.2), new SupplyTime(SupplyTimeSource.Told, [30]), 7);
        var unsteady = new LeadTimeDemand(Selling(10, 1.2), new SupplyTime(SupplyTimeSource.Receipts, [10, 30, 50]), 7);

        Assert.Equal(steady.Mean, unsteady.Mean, 9);
        Assert.True(unsteady.ReorderPoint(0.95) > steady.ReorderPoint(0.95) + 100);
    }

    [Fact]
    public void Law_more_service_never_needs_less_and_what_is_enough_is_just_enough() =>
        Prop.ForAll(
            Gen.Choose(1, 4000).ToArbitrary(),
            Gen.Choose(1, 60).ArrayOf().Where(waits => waits.Length > 0).ToArbitrary(),
            Gen.Choose(50, 98).ToArbitrary(),
            (hundredths, waits, service) =>
            {
                var demand = new LeadTimeDemand(Selling(hundredths / 100.0, 1.5), new SupplyTime(SupplyTimeSource.Receipts, waits), 7);
                var enough = demand.ReorderPoint(service / 100.0);
                return demand.ReorderPoint((service + 1) / 100.0) >= enough
                    && demand.AtMost(enough) >= service / 100.0 - 1e-6
                    && (enough == 0 || demand.AtMost(enough - 1) < service / 100.0 + 1e-6);
            }).QuickCheckThrowOnFailure();
}
