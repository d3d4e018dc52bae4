using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Ledger;
using Stockturn.Metrics;
using Stockturn.Plans;
using Stockturn.Values;

namespace Stockturn.Tests.Plans;

public class PlanAssumptionTests
{
    static readonly DateOnly AsOf = new(2026, 6, 30);

    static readonly Network Places = new()
    {
        Warehouses = [new("home") { Kind = WarehouseKind.ThirdParty }, new("US") { Kind = WarehouseKind.Platform }],
    };

    static DemandForecast Selling(double perDay, double erp) => new(1, "ses", perDay, DemandPattern.Smooth, 1, 0, perDay, 0, 364, false, 1)
    {
        ErpUnitsPerDay = erp,
        Outlook = new DemandOutlook
        {
            Steps = [new DemandBand(53, perDay * 7, 0, 0, perDay * 14)],
            Sums = [new DemandBand(4, perDay * 28, 0, 0, perDay * 28), new DemandBand(13, perDay * 91, 0, 0, perDay * 91)],
        },
    };

    // 10 a day, 23 days told and seen, a look a week: 329 and a cycle of 300; MOQ 500, packs of 10.
    static ReplenishmentPlan Plan(int stock = 100, PlanAssumptions? assumed = null, double erp = 10, int told = 23, int gathered = 0, LifecycleStage stage = default)
    {
        PurchaseLine Order(int ago) => new(
            $"PO{ago}", "Yiwu", 1, AsOf.AddDays(-ago), null, AsOf.AddDays(23 - ago), Quantity.Of(10), Quantity.Of(10), 1, 0, false);
        var facts = new SkuFacts(new SkuMaster("cup") { LeadTimeDays = told, MinimumOrder = Quantity.Of(500), PackQuantity = Quantity.Of(10), Stage = stage })
        {
            Purchases = new[] { Order(200), Order(190), Order(180) },
        };
        StockPosition At(short place, int units) => new(place) { OnHand = Quantity.Of(units), Good = Quantity.Of(units) };
        var ledger = new SkuLedger("cup", AsOf) { Positions = [At(0, gathered), At(1, stock)] };
        var demand = new SkuDemand("cup") { Forecasts = [Selling(10, erp)] };
        return new ReplenishmentBook(Places, SupplyTimes.Learn([facts], AsOf), new PlanSettings { LowStockDays = 0, OrderingOfClassB = OrderingWay.UpTo }) { Assumed = assumed ?? PlanAssumptions.None }
            .Of(new(facts, ledger, demand, "BX"));
    }

    [Fact]
    public void S2_20_a_shorter_lead_time_lowers_the_reorder_point_the_safety_stock_and_the_order()
    {
        var (now, then) = (Plan().Places[0], Plan(assumed: new() { LeadDays = -13 }).Places[0]);

        Assert.Equal((23.0, 10.0), (now.Stock.Time!.MeanDays, then.Stock.Time!.MeanDays));
        Assert.Equal((300.0, 170.0), (Math.Round(now.ProtectionUnits, 6), Math.Round(then.ProtectionUnits, 6)));
        Assert.True(then.SafetyStock < now.SafetyStock && then.Units <= now.Units && then.ReorderPoint < now.ReorderPoint);
        Assert.Equal(0, Plan(assumed: new() { LeadDays = -365 }).Places[0].Stock.Time!.MeanDays);
    }

    // 100 there and 500 ordered: 113 days ask for 1,130, of which 120 are lost. With a minimum of 2,000 there are 2,100.
    [Fact]
    public void S2_20_a_higher_minimum_leaves_more_after_the_days_stock_may_last()
    {
        Assert.Equal((500m, 0.0), (Plan().Order.Quantity, Plan().Excess.Value));
        Assert.Equal((2000m, 1090.0), (Plan(assumed: new() { MinimumTimes = 4 }).Order.Quantity, Math.Round(Plan(assumed: new() { Minimum = 2000 }).Excess.Value!.Value, 6)));
        Assert.Equal((500m, 300m), (Plan(stock: 329).Order.Quantity, Plan(stock: 329, assumed: new() { MinimumTimes = 0 }).Order.Quantity));
    }

    [Fact]
    public void S2_20_another_service_takes_the_place_of_that_of_the_class_and_what_cannot_be_is_refused()
    {
        Assert.True(Plan(assumed: new() { Service = 0.99 }).Places[0].ReorderPoint > Plan().Places[0].ReorderPoint);
        Assert.Throws<ArgumentException>(() => new PlanAssumptions { Service = 1 });
        Assert.Throws<ArgumentException>(() => new PlanAssumptions { LeadDays = 366 });
        Assert.Throws<ArgumentException>(() => new PlanAssumptions { Minimum = -1 });
        Assert.Throws<ArgumentException>(() => new PlanAssumptions { MinimumTimes = double.NaN });
        Assert.True(new PlanAssumptions().IsNone && !new PlanAssumptions { LeadDays = 1 }.IsNone);
    }

    // The example of docs/formulas/plans.md#erp-suggestion: 8 a day × (15 told + 15) − 100 − 20 = 120; no goods come from where the 20 lie.
    [Fact]
    public void S2_15_each_reason_why_the_plan_orders_other_than_an_ERP_is_told_and_together_they_are_the_difference()
    {
        var plan = Plan(erp: 8, told: 15, gathered: 20);
        var erp = plan.Erp!;

        Assert.Equal((120m, 8.0, 30.0, 120m, 0m), (erp.Quantity, erp.UnitsPerDay, erp.Days, erp.OnHand, erp.OnOrder));
        Assert.Equal(
            [(ErpCause.Demand, 60m), (ErpCause.LeadTime, 80m), (ErpCause.Safety, 249m), (ErpCause.OnOrder, 20m), (ErpCause.Lost, -145m), (ErpCause.Minimum, 116m)],
            erp.Differences.Select(one => (one.Cause, one.Units)));
        Assert.Equal(plan.Order.Quantity, erp.Quantity + erp.Differences.Sum(one => one.Units));
    }

    [Theory]
    [InlineData(0, 3, 40, 0)]
    [InlineData(329, 12, 5, 50)]
    [InlineData(5000, 25, 15, 0)]
    [InlineData(40, 0, 23, 900)]
    public void S2_15_the_reasons_always_add_up(int stock, double erp, int told, int gathered)
    {
        foreach (var stage in new[] { LifecycleStage.Unknown, LifecycleStage.Clearance })
        {
            var plan = Plan(stock, null, erp, told, gathered, stage);

            Assert.Equal(plan.Order.Quantity, plan.Erp!.Quantity + plan.Erp.Differences.Sum(one => one.Units));
        }
    }
}
