using FsCheck;
using FsCheck.Fluent;
using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Findings;
using Stockturn.Ledger;
using Stockturn.Metrics;
using Stockturn.Plans;
using Stockturn.Values;

namespace Stockturn.Tests.Plans;

public class PlaceNeedTests
{
    static readonly DateOnly AsOf = new(2026, 6, 30);
    static readonly PlanSettings Settings = new();

    static DemandForecast Selling(double perDay, short warehouse = 0) => new(warehouse, "ses", perDay, DemandPattern.Smooth, 1, 0, perDay, 0, 364, false, 1)
    {
        Outlook = new DemandOutlook
        {
            Steps = [new DemandBand(53, perDay * 7, 0, 0, perDay * 14)],
            Sums = [new DemandBand(4, perDay * 28, 0, 0, perDay * 28), new DemandBand(13, perDay * 91, 0, 0, perDay * 91)],
        },
    };

    static PlaceNeed Need(decimal onHand, PlannedArrival[]? arrivals = null, double perDay = 10, int? leadTime = 23, double service = 0.95) => PlaceNeed.Of(
        new PlaceStock(0, onHand, [.. arrivals ?? []], Selling(perDay), leadTime is { } days ? new SupplyTime(SupplyTimeSource.Told, [days]) : null),
        service, Settings, AsOf);

    // The example of docs/formulas/plans.md#place-need: 10 a day by chance alone, 23 days and a look a week: 300 units, 29 more at 95 %.
    [Fact]
    public void S1_12_an_order_is_due_when_the_position_falls_to_what_sells_until_it_is_there()
    {
        var (above, due) = (Need(330), Need(100, [new(AsOf.AddDays(20), 150, "S1", true)]));

        Assert.Equal((300.0, 329.0, 29.0, 629.0), (Math.Round(due.ProtectionUnits, 6), due.ReorderPoint, Math.Round(due.SafetyStock, 6), Math.Round(due.OrderUpTo, 6)));
        Assert.Equal((0m, 289m, 90.0), (above.Units, due.Units, Math.Round(due.LostUnits, 6)));
        Assert.Equal((AsOf.AddDays(1), AsOf, 7), (above.OrderBy!.Value, due.OrderBy!.Value, due.OverdueDays));
        Assert.Equal(AsOf.AddDays(23), due.ArrivesOn);
    }

    // 100 last ten days; 150 come on the twentieth and last fifteen more.
    [Fact]
    public void S1_11_the_day_it_runs_out_counts_what_comes_and_when()
    {
        var need = Need(100, [new(AsOf.AddDays(20), 150, "S1", true)]);

        Assert.Equal(AsOf.AddDays(11), need.Projection!.RunsOutOn);
        Assert.Equal(9, need.DaysOut);
        Assert.Equal([0.0, 140, 130], need.Projection.Closing.Skip(18).Take(3).Select(units => Math.Round(units, 6)));
        Assert.Null(Need(2000).Projection!.RunsOutOn);
    }

    // A customer who finds nothing buys elsewhere: what 12 days cannot sell is not bought for the day after.
    [Fact]
    public void S1_12_what_is_lost_before_an_order_is_there_is_not_ordered()
    {
        var (none, some, enough, much) = (Need(0), Need(100), Need(220), Need(250));

        Assert.Equal([220.0, 120, 0], new[] { none, some, enough }.Select(need => Math.Round(need.LostUnits, 6)));
        Assert.Equal(none.Units, some.Units);
        Assert.Equal(enough.Units, some.Units);
        Assert.Equal((300 + 84m, 629 - 250m), (enough.Units, much.Units));
    }

    // 70 a week until the season ends on day 21, 7 a week after it: an order of today is there on day 23.
    [Fact]
    public void S1_1_an_order_that_comes_after_the_season_is_not_made_for_it()
    {
        var season = Selling(10) with
        {
            Outlook = new DemandOutlook { Steps = [new DemandBand(3, 70, 0, 0, 140), new DemandBand(50, 7, 0, 0, 14)], Sums = [new DemandBand(4, 217, 0, 0, 400)] },
        };
        var need = PlaceNeed.Of(new PlaceStock(0, 20, [], season, new SupplyTime(SupplyTimeSource.Told, [23])), 0.95, Settings, AsOf);

        Assert.True(need.ReorderPoint > 300 && need.OrderUpTo > 330);
        Assert.InRange(need.Units, 37, 80);
        Assert.True((double)need.Units < need.OrderUpTo - 20 - need.LostUnits);
    }

    // Played week by week from nothing there, demand by chance alone: orders that leave out what is lost still keep the service.
    [Theory]
    [InlineData(2.0, 60)]
    [InlineData(10.0, 23)]
    [InlineData(0.5, 75)]
    public void S1_12_orders_that_leave_out_what_is_lost_keep_the_service_in_the_long_run(double perDay, int leadTime)
    {
        var (chance, left, coming) = (new Random(11), 0, new List<PlannedArrival>());
        int Poisson()
        {
            var (units, product) = (-1, 1.0);
            while (product > Math.Exp(-perDay))
            {
                (units, product) = (units + 1, product * chance.NextDouble());
            }

            return units;
        }

        var (asked, sold) = (0, 0);
        for (var day = 0; day < 1500; day++)
        {
            var today = AsOf.AddDays(day);
            left += (int)coming.Where(one => one.Day == today).Sum(one => one.Units);
            coming.RemoveAll(one => one.Day <= today);
            if (day % 7 == 0)
            {
                var stock = new PlaceStock(0, left, [.. coming], Selling(perDay), new SupplyTime(SupplyTimeSource.Told, [leadTime]));
                var need = PlaceNeed.Of(stock, 0.95, Settings, today);
                coming.AddRange(need.Units > 0 ? [new PlannedArrival(today.AddDays(leadTime), need.Units, "", false)] : Array.Empty<PlannedArrival>());
            }

            var (wanted, from) = (Poisson(), day > 2 * leadTime);
            asked += from ? wanted : 0;
            sold += from ? Math.Min(wanted, left) : 0;
            left -= Math.Min(wanted, left);
        }

        Assert.True(sold >= 0.95 * asked, $"{sold} of {asked}");
    }

    // (20 − 10) × 23 and 300 + 230 − 100: the rule does not see what comes.
    [Fact]
    public void S2_15_S2_25_the_trades_rules_stand_beside()
    {
        var need = Need(100, [new(AsOf.AddDays(20), 150, "S1", true)]);

        Assert.Equal((230m, 430m), (decimal.Round(need.Literal.SafetyStock, 6), decimal.Round(need.Literal.Order, 6)));
    }

    [Fact]
    public void Without_a_lead_time_nothing_is_ordered_and_why_is_told()
    {
        var need = Need(0, leadTime: null);

        Assert.Equal((Gap.NoLeadTime, 0m, null), (need.Gap, need.Units, need.OrderBy));
        Assert.Equal(AsOf.AddDays(1), need.Projection!.RunsOutOn);
    }

    [Fact]
    public void S2_14_the_service_is_that_of_the_class()
    {
        Assert.Equal([0.975, 0.95, 0.9, 0.9], new[] { "AX", "BZ", "CY", null }.Select(Settings.ServiceOf));
        Assert.True(Need(0, service: 0.975).ReorderPoint > Need(0, service: 0.9).ReorderPoint);
        Assert.Throws<ArgumentException>(() => new PlanSettings { ServiceOfClassA = 1 });
    }

    static readonly Network Places = new()
    {
        Warehouses = [new("home") { Kind = WarehouseKind.ThirdParty }, new("US") { Kind = WarehouseKind.Platform }, new("DE") { Kind = WarehouseKind.Platform }],
    };

    static ReplenishmentPlan Plan(SkuMaster master, int home = 0, int us = 0, int open = 0)
    {
        PurchaseLine Order(int ago, int? came, int units) => new(
            $"PO{ago}", "Yiwu", 0, AsOf.AddDays(-ago), null, came is { } day ? AsOf.AddDays(-day) : null, Quantity.Of(units), Quantity.Of(came is null ? 0 : units), 1, 0, false);
        ShipmentLine Haul(int ago, int came, short to) => new(
            $"S{to}{ago}", "sea", 0, to, AsOf.AddDays(-ago), null, AsOf.AddDays(-came), Quantity.Of(10), null, 0, 0, 0, false);
        StockPosition At(short place, int units) => new(place) { OnHand = Quantity.Of(units), Good = Quantity.Of(units) };
        PurchaseLine[] orders = [Order(200, 190, 10), Order(190, 180, 10), Order(180, 170, 10), .. open > 0 ? [Order(5, null, open)] : Array.Empty<PurchaseLine>()];
        ShipmentLine[] hauls = [.. new short[] { 1, 2 }.SelectMany(to => new[] { Haul(150, 130, to), Haul(140, 120, to), Haul(130, 110, to) })];
        var facts = new SkuFacts(master) { Purchases = orders, Shipments = hauls };
        var ledger = new SkuLedger(master.Sku, AsOf) { Positions = [At(0, home), At(1, us), At(2, 0)] };
        var demand = new SkuDemand(master.Sku) { Forecasts = [Selling(1, 1), Selling(2, 2), Selling(3, -1)] };
        return new ReplenishmentBook(Places, SupplyTimes.Learn([facts], AsOf), Settings).Of(new(facts, ledger, demand, "AX"));
    }

    [Fact]
    public void S1_12_S2_15_what_lies_in_one_place_does_not_sell_in_another_but_what_is_gathered_serves_all()
    {
        var (full, bare, gathered, ordered) = (
            Plan(new SkuMaster("cup"), us: 1000), Plan(new SkuMaster("cup")), Plan(new SkuMaster("cup"), home: 40), Plan(new SkuMaster("cup"), open: 40));

        Assert.Equal([1, 2], full.Places.Select(place => (int)place.Stock.Warehouse));
        Assert.Equal(0, full.Places[0].Units);
        Assert.Equal(bare.Places[1].Units, full.Need);

        // 40 gathered are there after 20 days and sell 3 a day until the 30th: 30 of what would be lost; 40 ordered come five days later.
        Assert.Equal((40m, bare.Need - 40 + 30), (gathered.Gathered, gathered.Need));
        Assert.Equal(bare.Need - 40 + 15, ordered.Need);
        Assert.Equal(30, bare.Places[0].Stock.Time!.MeanDays);
    }

    [Fact]
    public void What_no_record_of_stock_names_has_an_unknown_stock_and_no_order()
    {
        var ledger = new SkuLedger("cup", AsOf);
        var facts = new SkuFacts(new SkuMaster("cup") { LeadTimeDays = 10 });
        var demand = new SkuDemand("cup") { Forecasts = [Selling(3, -1)] };
        var plan = new ReplenishmentBook(Places, SupplyTimes.Learn([facts], AsOf), Settings).Of(new(facts, ledger, demand, null));

        Assert.Equal((Gap.NoStockData, 0m, null, (short)-1), (plan.Gap, plan.Order.Quantity, plan.RunsOutOn, plan.Places[0].Stock.Warehouse));
    }

    [Fact]
    public void U_18_what_is_being_cleared_is_not_ordered_whatever_it_needs()
    {
        var plan = Plan(new SkuMaster("cup") { Stage = LifecycleStage.Clearance });

        Assert.Equal((BuyingStop.Clearance, 0m), (plan.Stop, plan.Order.Quantity));
        Assert.True(plan.Need > 0);
    }

    [Fact]
    public void Orders_are_by_minimum_and_pack()
    {
        var plan = Plan(new SkuMaster("cup") { MinimumOrder = Quantity.Of(1000), PackQuantity = Quantity.Of(48) });

        Assert.Equal((1008m, true), (plan.Order.Quantity, plan.Order.IsWarned));
    }

    [Fact]
    public void Law_more_stock_never_orders_more_and_an_order_fills_up_to_its_level() =>
        Prop.ForAll(Gen.Choose(0, 800).ToArbitrary(), Gen.Choose(1, 60).ToArbitrary(), Gen.Choose(1, 200).ToArbitrary(), (stock, days, tenths) =>
        {
            var (less, more) = (Need(stock, perDay: tenths / 10.0, leadTime: days), Need(stock + 1, perDay: tenths / 10.0, leadTime: days));
            return more.Units <= less.Units
                && more.OrderBy is var later && (less.OrderBy is not { } sooner || later is null || later >= sooner)
                && (less.Units == 0 || Math.Abs((double)less.Units + less.CountedUnits - less.OrderUpTo) <= 1);
        }).QuickCheckThrowOnFailure();
}
