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

/// <summary>What may be bought and how much: low-stock brake, successor, class, sizes of a parent.</summary>
public class BuyingRuleTests
{
    static readonly DateOnly AsOf = new(2026, 6, 30);
    static readonly PlanSettings Settings = new();
    static readonly Network Places = new() { Warehouses = [new("FBA-US") { Kind = WarehouseKind.Platform }, new("3PL") { Kind = WarehouseKind.ThirdParty }] };

    static DemandForecast Selling(double perDay, short warehouse = 0) => new(warehouse, "ses", perDay, DemandPattern.Smooth, 1, 0, perDay, 0, 364, false, 1)
    {
        Outlook = new DemandOutlook
        {
            Steps = [new DemandBand(53, perDay * 7, 0, 0, perDay * 14)],
            Sums = [new DemandBand(4, perDay * 28, 0, 0, perDay * 28), new DemandBand(13, perDay * 91, 0, 0, perDay * 91)],
        },
    };

    // 10 a day by chance alone, 23 days and a look a week: 300 units, 29 more at 95 %.
    static PlaceNeed Need(decimal onHand, PlaceRules rules, double perDay = 10) => PlaceNeed.Of(
        new PlaceStock(0, onHand, [], Selling(perDay), new SupplyTime(SupplyTimeSource.Told, [23])) { Rules = rules }, 0.95, Settings, AsOf);

    static ReplenishmentPlan Plan(
        SkuMaster master, int stock = 100, string? abc = "AX", PlanSettings? settings = null, Predecessor? before = null, double perDay = 10,
        SaleLine[]? sales = null, short at = 1, PriceTerms? prices = null)
    {
        var facts = new SkuFacts(master);
        var ledger = new SkuLedger(master.Sku, AsOf)
        {
            Positions = before is null ? [new(at) { OnHand = Quantity.Of(stock), Good = Quantity.Of(stock) }] : [],
        };
        var demand = new SkuDemand(master.Sku)
        {
            Forecasts = before is null ? [Selling(perDay, at)] : [],
            Owed = OwedUnits.Of(sales, AsOf),
        };
        return new ReplenishmentBook(Places, SupplyTimes.Learn([facts], AsOf), settings ?? Settings)
            .Of(new(facts, ledger, demand, abc) { Predecessor = before, HoldingYear = 2, Prices = prices });
    }

    static ReplenishmentPlan Book(PlannedSku sku) => new ReplenishmentBook(Places, SupplyTimes.Learn([sku.Facts], AsOf), Settings).Of(sku);

    static SkuMaster Cup(string sku = "cup") => new(sku) { LeadTimeDays = 23 };

    // The example of docs/formulas/plans.md#low-stock: 280 units of 28 days less half a cycle of 300: 130 are kept in place of 29.
    [Fact]
    public void U_21_an_order_holds_the_days_of_supply_the_platform_charges_below()
    {
        var (free, charged) = (Need(100, PlaceRules.None), Need(100, new PlaceRules { LowStockDays = 28 }));

        Assert.Equal((329.0, 430.0, 101.0), (free.ReorderPoint, Math.Round(charged.ReorderPoint, 6), Math.Round(charged.LowStockUnits, 6)));
        Assert.Equal((384m, 500m), (free.Units, charged.Units));
        Assert.Equal((0.0, 180.0), (free.LowStockShort, Math.Round(charged.LowStockShort, 6)));
    }

    [Fact]
    public void U_21_only_a_platforms_warehouse_and_what_sells_enough_is_charged_for_low_stock()
    {
        Assert.Equal(28, Plan(Cup(), at: 0).Places[0].Stock.Rules.LowStockDays);
        Assert.Equal(0, Plan(Cup(), at: 1).Places[0].Stock.Rules.LowStockDays);
        Assert.Equal(0, Plan(Cup(), at: 0, perDay: 19.9 / 7).Places[0].Stock.Rules.LowStockDays);
        Assert.Equal(0, Plan(Cup(), at: 0, settings: new PlanSettings { LowStockDays = 0 }).Places[0].Stock.Rules.LowStockDays);
    }

    [Fact]
    public void U_21_law_stock_is_on_average_at_least_the_days_of_supply_when_the_forecast_comes_true() =>
        Prop.ForAll(Gen.Choose(0, 60).ToArbitrary(), Gen.Choose(30, 400).ToArbitrary(), (days, tenths) =>
        {
            var need = Need(0, new PlaceRules { LowStockDays = days }, tenths / 10.0);
            var kept = need.ReorderPoint - need.ProtectionUnits;
            return kept + tenths / 10.0 * Settings.CycleDays / 2 >= days * tenths / 10.0 - 1e-6 && need.LowStockUnits >= 0;
        }).QuickCheckThrowOnFailure();

    // The example of docs/formulas/plans.md#class-ordering: 329 is the point, 100 there, 84 last from its arrival on.
    [Fact]
    public void S2_14_a_class_is_ordered_its_own_way()
    {
        decimal Of(OrderingWay way, double lot = 0, decimal owed = 0) => Need(100, new PlaceRules { Way = way, Lot = lot, Owed = owed }).Units;

        Assert.Equal(384, Of(OrderingWay.UpTo));
        Assert.Equal(300, Of(OrderingWay.FixedLot));
        Assert.Equal((100m, 250m), (Of(OrderingWay.FixedLot, 100), Of(OrderingWay.FixedLot, 250)));
        Assert.Equal(84, Of(OrderingWay.Least));
        Assert.Equal((0m, 20m), (Of(OrderingWay.OnDemand, owed: 80), Of(OrderingWay.OnDemand, owed: 120)));
        Assert.Null(Need(100, new PlaceRules { Way = OrderingWay.OnDemand }).OrderBy);
    }

    [Fact]
    public void S2_14_the_policy_says_the_way_and_the_lot_is_the_economic_one_where_costs_are_known()
    {
        Assert.Equal(
            [OrderingWay.UpTo, OrderingWay.FixedLot, OrderingWay.Least, OrderingWay.UpTo],
            new[] { "AX", "BZ", "CY", null }.Select(one => Plan(Cup(), abc: one).Ordering?.Way ?? OrderingWay.UpTo));
        var (cycle, economic) = (Plan(Cup(), abc: "BX").Ordering!, Plan(Cup(), abc: "BX", settings: new PlanSettings { OrderCost = 9 }).Ordering!);

        // √(2 · 9 · 3,650 / 2)
        Assert.Equal((300.0, false), (cycle.Lot, cycle.IsEconomic));
        Assert.Equal((181.25, true), (Math.Round(economic.Lot, 2), economic.IsEconomic));
        Assert.Throws<ArgumentException>(() => new PlanSettings { OrderCost = -1 });
    }

    [Fact]
    public void S2_14_class_C_is_not_bought_for_longer_than_told_and_on_demand_only_what_customers_wait_for()
    {
        var slow = Cup() with { MinimumOrder = Quantity.Of(500) };
        var (held, short_) = (Plan(slow, stock: 0, abc: "CX", perDay: 1), Plan(slow, stock: 0, abc: "CX", perDay: 2));

        Assert.Equal((0m, 500m), (held.Order.Quantity, held.Ordering!.HeldBack));
        Assert.Equal((500m, 0m), (short_.Order.Quantity, short_.Ordering!.HeldBack));
        SaleLine Waiting(int ago, int units) => new(
            AsOf.AddDays(-ago), AsOf, 0, 1, Quantity.Of(units), 0, 0, 0, -1, SaleStatus.Pending, DemandClass.Normal, 1);
        var demanded = Plan(
            Cup(), stock: 5, abc: "CX", settings: new PlanSettings { OrderingOfClassC = OrderingWay.OnDemand }, sales: [Waiting(3, 7), Waiting(40, 90)]);
        Assert.Equal((7m, 2m), (demanded.Ordering!.Owed, demanded.Order.Quantity));
    }

    [Fact]
    public void S2_14_law_more_stock_never_orders_more_and_every_lot_reaches_the_reorder_point() =>
        Prop.ForAll(Gen.Choose(0, 700).ToArbitrary(), Gen.Choose(0, 400).ToArbitrary(), Gen.Elements(OrderingWay.FixedLot, OrderingWay.Least).ToArbitrary(), (stock, lot, way) =>
        {
            var rules = new PlaceRules { Way = way, Lot = lot };
            var (less, more) = (Need(stock, rules), Need(stock + 1, rules));
            return more.Units <= less.Units
                && (less.Units == 0 || (double)less.Units + less.CountedUnits >= less.ReorderPoint - 1e-6)
                && (way != OrderingWay.FixedLot || lot == 0 || less.Units % lot == 0);
        }).QuickCheckThrowOnFailure();

    // The example of docs/formulas/plans.md#last-order: 40 days sell 400, 100 are there and 120 lost.
    [Fact]
    public void U_18_what_has_a_successor_is_ordered_only_as_far_as_it_sells_until_then()
    {
        SkuMaster Until(int days) => Cup() with { Successor = "cup2", SuccessorDay = AsOf.AddDays(days) };
        var (whole, last, late) = (Plan(Cup()), Plan(Until(40)), Plan(Until(20)));

        Assert.Equal((180m, whole.Order.Quantity - 180), (last.Order.Quantity, last.LastOrder!.NotOrdered));
        Assert.Equal((400.0, 0.0), (Math.Round(last.LastOrder.RunOut, 6), Math.Round(last.LastOrder.Left, 6)));
        Assert.Equal((0m, null), (late.Order.Quantity, late.OrderBy));
        Assert.Equal(0m, Plan(Until(40) with { MinimumOrder = Quantity.Of(400) }).Order.Quantity);
        Assert.Equal(144m, Plan(Until(40) with { PackQuantity = Quantity.Of(48) }).Order.Quantity);
        Assert.Equal(BuyingStop.SuccessorPassed, Plan(Until(0)).Stop);
    }

    [Fact]
    public void U_18_law_nothing_is_ordered_that_would_be_left_at_the_successors_day() =>
        Prop.ForAll(Gen.Choose(1, 200).ToArbitrary(), Gen.Choose(0, 900).ToArbitrary(), Gen.Choose(1, 60).ToArbitrary(), (days, stock, pack) =>
        {
            var plan = Plan(Cup() with { SuccessorDay = AsOf.AddDays(days), PackQuantity = Quantity.Of(pack) }, stock);
            return plan.Order.Quantity == 0 || (double)(stock + plan.Order.Quantity) <= 10.0 * days - plan.LostUnits + 1;
        }).QuickCheckThrowOnFailure();

    // From day 20 on it sells what the other did: of the 30 days until the next order is there ten.
    [Fact]
    public void U_18_the_first_order_of_a_successor_starts_from_the_demand_of_what_it_follows()
    {
        var before = new Predecessor(
            new SkuFacts(Cup() with { Successor = "cup2", SuccessorDay = AsOf.AddDays(20) }), new SkuDemand("cup") { Forecasts = [Selling(10, 1)] });
        var plan = Plan(new SkuMaster("cup2"), before: before);
        var early = Plan(new SkuMaster("cup2"), before: before with { Facts = new SkuFacts(Cup() with { SuccessorDay = AsOf.AddDays(90) }) });

        Assert.Equal(("cup", Gap.None), (plan.Follows, plan.Gap));
        Assert.Equal(100.0, Math.Round(plan.Places[0].ProtectionUnits, 6));
        Assert.InRange(plan.Order.Quantity, 380, 420);
        Assert.Equal(0m, early.Order.Quantity);
        Assert.InRange(early.OrderBy!.Value, AsOf.AddDays(55), AsOf.AddDays(70));
    }

    static ReplenishmentPlan Size(string sku, double perDay, int stock, FindingState? stuck = null)
    {
        var settings = new PlanSettings { IsMinimumOfParent = true };
        var plan = Plan(Cup(sku) with { Parent = "P", MinimumOrder = Quantity.Of(1000), PackQuantity = Quantity.Of(10) }, stock, settings: settings, perDay: perDay);
        return plan.Under(stuck is { } state ? [new Finding(sku, -1, "dead_stock", Quantity.Of(1)) { Kind = EoKind.Obsolete, State = state }] : []);
    }

    // The example of docs/formulas/plans.md#family-minimum: M is due; M and L sell 2 and 1 a day, S is stuck, XL never sold.
    [Fact]
    public void U_9_a_minimum_is_filled_with_sizes_that_sell_and_never_with_a_dead_one()
    {
        ReplenishmentPlan[] sizes = [Size("P-M", 2, 0), Size("P-L", 1, 900), Size("P-S", 1, 900, FindingState.Confirmed), Size("P-XL", 0, 40)];
        var filled = FamilyOrders.Filled(sizes.Select(plan => ((string?)"P", plan)));
        var own = sizes[0].Order.Quantity;

        Assert.True(own is > 0 and < 1000);
        Assert.Equal([own, 0, 0, 0], sizes.Select(plan => plan.Order.Quantity));
        Assert.Equal((1000m, 0m, 0m), (filled[0].Order.Quantity + filled[1].Order.Quantity, filled[2].Order.Quantity, filled[3].Order.Quantity));
        Assert.InRange(filled[0].Fill!.Added - 2 * filled[1].Fill!.Added, -10, 10);
        Assert.All(sizes.Take(1), plan => Assert.Same(plan, FamilyOrders.Filled([((string?)null, plan)])[0]));
    }

    [Fact]
    public void U_9_law_shares_are_packs_in_proportion_and_together_just_enough() =>
        Prop.ForAll(Gen.ArrayOf(Gen.Choose(1, 90)).Where(sizes => sizes.Length > 0).ToArbitrary(), Gen.Choose(1, 5000).ToArbitrary(), Gen.Choose(1, 24).ToArbitrary(), (sizes, missing, pack) =>
        {
            var shares = FamilyOrders.Shares([.. sizes.Select(size => (size / 10.0, (decimal)pack))], missing);
            var all = sizes.Sum();
            return shares.Sum() >= missing && shares.Sum() < missing + pack
                && shares.Select((share, at) => share % pack == 0 && Math.Abs((double)share - (double)missing * sizes[at] / all) <= pack + 1e-6).All(holds => holds);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void U_9_a_broken_run_is_known_by_what_is_missing_and_what_is_held_up()
    {
        FamilyMember Member(string size, decimal sold, double perDay, int sellable) => new($"P-{size}", "P", size, sold, perDay, Quantity.Of(sellable), null);
        var broken = BrokenRuns.RunOf([Member("L", 35, 1, 0), Member("M", 45, 1, 80), Member("S", 15, 0.1, 10)], new BrokenRunSettings())!;

        Assert.Equal(("L", "P-S"), (Assert.Single(broken.Missing).Variant, Assert.Single(broken.HeldUp).Sku));
        Assert.Null(BrokenRuns.RunOf([Member("L", 35, 1, 5), Member("S", 15, 0.1, 10)], new BrokenRunSettings()));
    }

    // The example of docs/formulas/plans.md#minimum-trade-off: 2 a day, 23 days of lead; a lot of 60 lasts 30 days, 500 are asked for.
    [Fact]
    public void S3_17_what_a_minimum_costs_is_what_a_small_lot_may_cost_more()
    {
        Assert.Equal(60 * (30 + 60 + 90) + 20 * 120, SurplusCost.UnitDays(60, 200, 2), 6);
        Assert.Equal(0, SurplusCost.UnitDays(60, 0, 2), 6);
        ReplenishmentPlan Of(int minimum) => Plan(Cup() with { MinimumOrder = Quantity.Of(minimum) }, stock: 0, perDay: 2);
        var (plain, raised) = (Of(0), Of(1000));
        var trade = MinimumTradeOff.Of(raised, 10, 4, 0.12)!;

        Assert.Null(MinimumTradeOff.Of(plain, 10, 4, 0.12));
        Assert.Equal((plain.Order.Quantity, 1000 - plain.Order.Quantity), (trade.SmallLot, trade.Over));

        // 203 days sell 406; of 1,000 so 638 are left, and of the need none.
        Assert.Equal((638.0, 3828.0), (Math.Round(trade.Excess, 1), Math.Round(trade.Loss, 0)));
        Assert.Equal((trade.Holding + trade.Loss) / (1000 - trade.Excess), trade.Surcharge, 9);
    }

    [Fact]
    public void S3_17_law_a_greater_minimum_is_worth_no_less_and_a_better_clearing_price_no_more() =>
        Prop.ForAll(Gen.Choose(1, 800).ToArbitrary(), Gen.Choose(1, 400).ToArbitrary(), Gen.Choose(-20, 100).ToArbitrary(), (minimum, more, tenths) =>
        {
            double Of(int units, double cleared) => MinimumTradeOff.Of(
                Plan(Cup() with { MinimumOrder = Quantity.Of(units) }, stock: 0, perDay: 2), 10, cleared, 0.12)?.Surcharge ?? 0;
            var cleared = tenths / 10.0;
            return Of(minimum, cleared) >= 0 && Of(minimum + more, cleared) >= Of(minimum, cleared) - 1e-9
                && Of(minimum, cleared + 1) <= Of(minimum, cleared) + 1e-9;
        }).QuickCheckThrowOnFailure();

    // The example of docs/formulas/plans.md#price-breaks: 10 a day, 630 are due; 9.50 from 700 on saves, 9.40 from 5,000 on lasts too long.
    [Fact]
    public void S3_17_a_price_break_is_taken_where_it_saves_more_than_the_units_beyond_the_need_cost()
    {
        ReplenishmentPlan Of(PriceTerms? prices, int minimum = 0, SkuMaster? master = null, string? abc = "AX") => Plan(
            (master ?? Cup()) with { MinimumOrder = Quantity.Of(minimum) }, stock: 0, abc: abc, prices: prices);
        PriceTerms Terms(double? cleared, params (int From, decimal Price)[] breaks) =>
            new([.. breaks.Select(one => new PriceBreak(one.From, one.Price))], cleared, 0.12);
        var lot = Of(null).Order.Quantity;
        (int, decimal)[] list = [(1, 10), (700, 9.5m), (5000, 9.4m)];
        var (taken, unknown, dear) = (Of(Terms(4, list)), Of(Terms(null, list)), Of(Terms(4, (1, 10), (5000, 9.4m))));

        Assert.InRange(lot, 1, 699);
        Assert.Equal((700m, 700 - lot, lot), (taken.Order.Quantity, taken.Breaks!.Added, taken.Breaks.Lot));
        Assert.Equal((double)(lot * 0.5m) - taken.Breaks.Best.Surplus.Holding - taken.Breaks.Best.Surplus.Loss, (double)taken.Breaks.Saved, 6);
        Assert.True(taken.Breaks.Saved > 0 && taken.Excess.Value > Of(null).Excess.Value - 1e-9 && taken.Order.OverNeed == 700 - taken.Need);
        Assert.Equal((lot, lot), (unknown.Order.Quantity, dear.Order.Quantity));
        Assert.True(dear.Breaks!.Options is [var small, var large] && large.Option.NetCost > small.Option.NetCost && large.Surplus.Excess > 2000);

        // Nothing is bought that would be left after the days stock may last, whatever it saves: 1,130 sell until then, 220 of them are lost.
        Assert.Equal((lot, true), (Of(Terms(9, (1, 10), (911, 1))) is var cheap ? cheap.Order.Quantity : 0, cheap.Breaks!.Options[1].IsTooLong));
        Assert.Equal(910m, Of(Terms(9, (1, 10), (910, 1))).Order.Quantity);

        // A list that begins above the lot is no reason to buy more, nor is one for what a successor takes over from.
        Assert.Null(Of(Terms(4, (700, 9.5m))).Breaks);
        var last = Cup() with { Successor = "cup2", SuccessorDay = AsOf.AddDays(60) };
        Assert.Equal(Of(null, master: last).Order, Of(Terms(4, (1, 10), (700, 1)), master: last).Order);
        Assert.Equal((9.5m, 10m, null), (taken.Prices!.At(700), taken.Prices.At(699), taken.Prices.At(0)));
    }

    [Fact]
    public void S3_17_law_no_break_costs_more_than_the_lot_and_a_lower_price_never_buys_less() =>
        Prop.ForAll(Gen.Choose(1, 4000).ToArbitrary(), Gen.Choose(0, 400).ToArbitrary(), Gen.Choose(1, 60).ToArbitrary(), (from, cents, pack) =>
        {
            ReplenishmentPlan Of(decimal price) => Plan(
                Cup() with { PackQuantity = Quantity.Of(pack) }, stock: 0, prices: new([new(0, 10), new(from, price)], 4, 0.12));
            var (dear, cheap) = (Of(10 - cents / 200m), Of(10 - cents / 100m));
            var best = cheap.Breaks!.Best.Option;
            return (cheap.Order.Quantity == cheap.Breaks.Lot || cheap.Excess.Value < 1) && cheap.Order.Quantity >= dear.Order.Quantity && cheap.Order.Quantity % pack == 0 && cheap.Order.Quantity == best.Quantity
                && best.NetCost <= cheap.Breaks.Options[0].Option.NetCost && cheap.Breaks.Saved >= 0;
        }).QuickCheckThrowOnFailure();

    static LaunchOrder Launch(int ago, SeasonPrices? prices, params (int Ago, int Units)[] sold)
    {
        var facts = new SkuFacts(Cup()) { Launch = new LaunchPlan(AsOf.AddDays(-ago)) { UnitsPerDay = 10 } };
        SaleLine[] sales =
        [
            .. sold.Select(one => new SaleLine(
                AsOf.AddDays(-one.Ago), AsOf, 0, 1, Quantity.Of(one.Units), 0, 0, 0, -1, SaleStatus.Shipped, DemandClass.Normal, 1)),
        ];
        var demand = new SkuDemand("cup")
        {
            Forecasts = [Selling(10, 1)],
            Launch = new LaunchForecast(10, 4),
            FirstDays = SoldDay.First(sales, AsOf),
        };
        var sku = new PlannedSku(facts, new SkuLedger("cup", AsOf), demand, null);
        return LaunchOrder.Of(sku, new ReplenishmentBook(Places, SupplyTimes.Learn([facts], AsOf), Settings).Of(sku), prices, 90)!;
    }

    // The example of docs/formulas/plans.md#launch-order: 10 a day for 90 days by chance alone.
    [Fact]
    public void S2_19_the_first_order_stands_by_the_newsvendor_and_by_forty_percent()
    {
        var (known, unknown) = (Launch(-20, new SeasonPrices(20, 10, 4)), Launch(-20, null));

        Assert.Equal((900.0, 30.0, 360.0), (Math.Round(known.Forecast.Units, 6), Math.Round(known.Forecast.Deviation, 6), Math.Round(known.Trial, 6)));

        // (20 − 10) / (20 − 4) = 62.5 %: 900 + 0.3186 · 30
        Assert.Equal(909.6, Math.Round(known.Best.Value!.Value, 1));
        Assert.Equal((true, Gap.NoPrice), (known.IsAhead, unknown.Best.Gap));
    }

    [Fact]
    public void S2_19_day_7_and_day_30_are_decided_by_what_was_expected()
    {
        var ahead = Launch(-20, null).Checks;

        Assert.Equal([(AsOf.AddDays(27), 70.0), (AsOf.AddDays(50), 300.0)], ahead.Select(one => (one.Day, one.Expected)));
        Assert.All(ahead, one => Assert.Equal(LaunchVerdict.Ahead, one.Verdict));
        Assert.InRange(ahead[0].StopBelow, 50, 69);
        LaunchVerdict Of(int units) => Launch(10, null, (5, units), (1, 500)).Checks[0].Verdict;
        Assert.Equal([LaunchVerdict.Reorder, LaunchVerdict.Wait, LaunchVerdict.Stop], new[] { 70, 69, 10 }.Select(Of));
        Assert.Equal(LaunchVerdict.Ahead, Launch(10, null, (5, 70)).Checks[1].Verdict);
        Assert.Null(LaunchOrder.Of(
            new PlannedSku(new SkuFacts(Cup()), new SkuLedger("cup", AsOf), new SkuDemand("cup"), null), Plan(Cup()), null, 90));
    }

    [Fact]
    public void U_15_a_pool_is_one_place_ordered_once_and_told_with_the_countries_it_serves()
    {
        var network = new Network
        {
            Warehouses = [new("FBA-EU") { Kind = WarehouseKind.Platform, Country = "DE" }],
            Stores = [new("DE") { Channel = "amazon", Country = "DE" }, new("FR") { Channel = "amazon", Country = "FR" }, new("UK") { Channel = "amazon", Country = "GB" }],
        };
        PooledLine Lying(string country, int units) => new(AsOf, 0, country, Quantity.Of(units));
        var facts = new SkuFacts(Cup()) { Pooled = new[] { Lying("DE", 80), Lying("FR", 20), Lying("PL", 0) } };
        var ledger = new SkuLedger("cup", AsOf) { Positions = [new(0) { OnHand = Quantity.Of(100), Good = Quantity.Of(100) }] };
        var book = new ReplenishmentBook(network, SupplyTimes.Learn([facts], AsOf), Settings);
        var plan = book.Of(new(facts, ledger, new SkuDemand("cup") { Forecasts = [Selling(10)] }, "AX"));
        var unpooled = book.Of(new(facts with { Pooled = default }, ledger, new SkuDemand("cup") { Forecasts = [Selling(10)] }, "AX"));
        var pool = Assert.Single(plan.Pools);

        Assert.Equal(100m, Assert.Single(plan.Places).Stock.OnHand);
        Assert.Equal(unpooled.Order, plan.Order);
        Assert.Equal("DE FR", string.Join(' ', pool.Lying.Select(line => line.Country)));
        Assert.Equal("DE FR", string.Join(' ', pool.Reached));
        Assert.Empty(unpooled.Pools);
    }

    // 200 are on order to a warehouse nothing was ever sent on from, or to none told: they are not bought a second time.
    [Fact]
    public void S2_15_what_is_on_order_to_where_nothing_sells_is_not_bought_again()
    {
        decimal Need(params short[] to)
        {
            var facts = new SkuFacts(Cup())
            {
                Purchases = to.Select(place => new PurchaseLine(
                    "PO", "Yiwu", place, AsOf.AddDays(-5), null, null, Quantity.Of(200), Quantity.Zero, 1, 0, false)).ToArray(),
            };
            var ledger = new SkuLedger("cup", AsOf) { Positions = [new(0) { OnHand = Quantity.Of(100), Good = Quantity.Of(100) }] };
            return new ReplenishmentBook(Places, SupplyTimes.Learn([facts], AsOf), Settings)
                .Of(new(facts, ledger, new SkuDemand("cup") { Forecasts = [Selling(10)] }, "AX")).Need;
        }

        Assert.Equal([Need() - 200, Need() - 200, Need() - 400], new[] { Need(1), Need(-1), Need(1, -1) });
    }

    [Fact]
    public void S2_14_what_is_new_has_no_class_to_be_ordered_by()
    {
        Assert.Null(Book(new PlannedSku(
            new SkuFacts(Cup()), new SkuLedger("cup", AsOf), new SkuDemand("cup") { Forecasts = [Selling(1, 1)], Launch = new LaunchForecast(1, 4) }, "C")).Ordering);
        Assert.Equal("C", Plan(Cup(), abc: "C").Ordering!.Class);
    }
}
