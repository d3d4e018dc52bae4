using System.Text.Json;
using FsCheck.Fluent;
using Stockturn.Metrics;
using Stockturn.Plans;
using Stockturn.Tests.Demand;
using Xunit.Abstractions;

namespace Stockturn.Tests.Plans;

public sealed class ReplenishmentRuleTests(ITestOutputHelper output)
{
    const string File = "cases/replenishment-rules.json";

    // Forecast 300, safety stock 30, 120 there, 150 on order, 20 owed: the trade buys 210, 130 of which are on their way already.
    [Fact]
    public void S2_15_the_literal_rule_stands_beside_the_one_net_of_what_is_on_order()
    {
        var advice = PurchaseAdvice.Of(300, 30, new InventoryPosition(120, 150, 20), new OrderRules(0, 24));

        Assert.Equal((210, 80, 96), (advice.Literal, advice.Need, advice.Order));
        Assert.Equal(130, advice.BoughtTwice);
        Assert.Equal(new PurchaseAdvice(0, -50, 0), PurchaseAdvice.Of(40, 10, new InventoryPosition(100), new OrderRules(300)));
    }

    [Fact]
    public void S2_15_the_two_rules_differ_by_what_is_on_order_less_what_is_owed() =>
        PlanDraw.All(Gen.Choose(0, 500).ListOf(5), one =>
        {
            decimal[] units = [.. one.Select(each => (decimal)each)];
            var advice = PurchaseAdvice.Of(units[0], units[1], new InventoryPosition(units[2], units[3], units[4]), new OrderRules());
            return advice.Need == units[0] + units[1] - units[2] - units[3] + units[4] && advice.Order == Math.Max(0, advice.Need)
                && advice.BoughtTwice <= units[3];
        });

    // Price 100, cost 50, clearance 20, forecast 1,000 ± 300: ratio 50/80, the newsvendor 1,095.59, the trade 400.
    [Fact]
    public void S2_19_the_newsvendors_first_order_stands_beside_forty_percent_of_the_forecast()
    {
        var order = FirstOrder.Of(new NormalDemand(1_000, 300), new SeasonPrices(100, 50, 20));

        Assert.Equal(0.625, order.CriticalRatio, 12);
        Assert.Equal(1_095.5918091893, order.Quantity, 6);
        Assert.Equal(400, order.TrialQuantity, 9);
        Assert.Equal(0, FirstOrder.Of(new NormalDemand(1_000, 300), new SeasonPrices(40, 50, 20)).Quantity);
    }

    [Fact]
    public void S2_19_a_second_order_is_never_worth_less_than_nothing_and_no_whole_first_order_brings_more() =>
        PlanDraw.All(
            from weights in Gen.Choose(1, 5).ListOf(4)
            from early in PlanDraw.Share
            from second in Gen.Choose(30, 110)
            from other in Gen.Choose(0, 400)
            select (weights, early, second: (double)second, other),
            one =>
            {
                var demand = new DiscreteDemand(one.weights.Select((weight, at) => (40.0 + 90 * at, weight / (double)one.weights.Sum())));
                var best = TwoStageOrder.Best(demand, one.early, new SeasonPrices(100, 50, 20), one.second);
                var other = demand.Chances.Sum(each => each.Chance * Profit(one.other, each.Units, one.early, one.second));
                return best.ValueOfSecondOrder >= -1e-9 && best.ExpectedProfit >= other - 1e-9;
            });

    [Fact]
    public void A_need_becomes_the_least_order_that_covers_it_in_whole_packs() =>
        PlanDraw.All(
            from need in Gen.Choose(-50, 900)
            from least in Gen.Choose(0, 500)
            from pack in Gen.Choose(1, 60)
            select (need, least, pack),
            one =>
            {
                var order = OrderRounding.Of(one.need, new OrderRules(one.least, one.pack));
                return one.need <= 0
                    ? order == 0
                    : order >= Math.Max(one.need, one.least) && order % one.pack == 0 && order - one.pack < Math.Max(one.need, one.least);
            });

    [Fact]
    public void Where_nothing_sells_the_weeks_are_a_gap_and_more_than_needed_is_warned_of()
    {
        var order = OrderRounding.Of(40, new OrderRules(500, 50), 0);

        Assert.Equal((500, 460, Gap.NoSales, true), (order.Quantity, order.OverNeed, order.WeeksOfCover.Gap, order.IsWarned));
        Assert.False(OrderRounding.Of(500, new OrderRules(500, 50), 1).IsWarned);
        Assert.Throws<ArgumentOutOfRangeException>(() => OrderRounding.Of(1, new OrderRules(0, 0)));
    }

    [Fact]
    public void Rules_of_safety_stock_and_reorder_points_hold()
    {
        foreach (var one in Cases("rep-01", "rep-02", "rep-03"))
        {
            var interval = new ProtectionInterval(
                one.In("demand_mean_day"), one.In("demand_sd_day"), one.In("lead_time_mean"), one.In("lead_time_sd"), one.InOr("review_days", 0));
            var service = one.In("cycle_service");
            one.Near("safety_stock", SafetyStock.Normal(interval, service));
            one.Near("z", SafetyStock.Score(service));
            one.Near("reorder_point", ReorderPoint.Of(interval, service).Units);
            one.Near("order_up_to", ReorderPoint.Of(interval, service).Units);
        }

        foreach (var one in Cases("rep-04"))
        {
            var day = SafetyStock.DeviationOfOne(one.In("sd_week"), 7);
            one.Near("sd_day", day);
            one.Near("safety_stock", SafetyStock.Normal(
                new ProtectionInterval(one.In("mean_week") / 7, day, one.In("lead_time_days")), one.In("cycle_service")));
        }

        foreach (var one in Cases("rep-05"))
        {
            var stock = SafetyStock.ForFillRate(one.In("sigma_leadtime"), one.In("Q"), one.In("fill_rate"));
            one.Near("safety_stock", stock);
            one.Near("z", stock / one.In("sigma_leadtime"));
        }

        foreach (var one in Cases("rep-12"))
        {
            var point = ReorderPoint.OfPast(one.List("demand"), one.In("lead_time_periods"), one.In("z"));
            one.Near("safety_stock", point.SafetyStock);
            one.Near("reorder_point", point.Units);
            one.Near("mean", point.LeadTimeDemand / one.In("lead_time_periods"));
        }
    }

    [Fact]
    public void Rules_of_lead_times_that_vary_hold_exactly_and_by_simulation()
    {
        foreach (var one in Cases("rep-mix-"))
        {
            LeadTimeChance[] leadTimes = [.. one.Input.GetProperty("lead_time_pmf").EnumerateObject()
                .Select(entry => new LeadTimeChance(double.Parse(entry.Name), entry.Value.GetDouble()))];
            var (rate, service) = (one.In("poisson_per_day"), one.In("cycle_service"));
            var demand = new LeadTimeDemand(rate, leadTimes);
            var point = demand.ReorderPoint(service);
            one.Near("reorder_point", point);
            one.Near("attained", demand.AtMost(point));
            one.Near("mean", demand.Mean);
            one.Near("normal_approximation", demand.NormalReorderPoint(service));

            var simulated = SimulatedLeadTime.Poisson(rate, leadTimes, service, 7);
            var error = 3 * Math.Sqrt(service * (1 - service) / simulated.Draws);
            var drawn = (long)simulated.ReorderPoint;
            Assert.True(demand.AtMost(drawn) >= service - error && demand.AtMost(drawn - 1) < service + error, $"{one.Id}: {simulated}");
        }
    }

    [Fact]
    public void Rules_of_positions_and_rounding_hold()
    {
        foreach (var one in Cases("rep-oq-", "rep-09"))
        {
            var rules = new OrderRules((decimal)one.In("moq"), (decimal)one.In("pack"));
            var order = OrderRounding.Of((decimal)one.In("need"), rules, (decimal)one.InOr("weekly_demand", 0));
            one.Near("order", (double)order.Quantity);
            one.Near("excess_over_need", (double)order.OverNeed);
            one.Near("weeks_of_cover_added", order.WeeksOfCover.Value ?? double.NaN);
            Assert.Equal(one.Id == "rep-09", order.IsWarned && one.Expected.TryGetProperty("warn", out _));
        }

        foreach (var one in Cases("rep-06"))
        {
            var position = new InventoryPosition((decimal)one.In("on_hand"), (decimal)one.In("on_order"), (decimal)one.In("backorders")).Units;
            one.Near("position", (double)position);
            one.Near("order", (double)OrderUpToRule.Order(position, (decimal)one.In("S")));
        }

        foreach (var one in Cases("rep-07"))
        {
            Assert.Equal(
                DemandCases.Numbers(one.Expected.GetProperty("orders")),
                one.List("positions").Select(position => (double)OrderUpToRule.Order((decimal)position, (decimal)one.In("s"), (decimal)one.In("S"))));
        }
    }

    [Fact]
    public void Rules_of_price_breaks_and_first_orders_hold()
    {
        foreach (var one in Cases("rep-08"))
        {
            PriceBreak[] breaks = [.. one.Input.GetProperty("breaks").EnumerateArray()
                .Select(entry => new PriceBreak(entry.GetProperty("from").GetDecimal(), entry.GetProperty("price").GetDecimal()))];
            var (need, holding) = ((decimal)one.In("need"), (decimal)one.In("extra_unit_holding"));
            Assert.Equal(
                one.Expected.GetProperty("costs").EnumerateObject().Select(entry => (decimal.Parse(entry.Name), entry.Value.GetDecimal())),
                PriceBreakChoice.Options(need, breaks, holding).Select(option => (option.Quantity, option.NetCost)));
            one.Near("best", (double)PriceBreakChoice.Best(need, breaks, holding)!.Value.Quantity);
            Assert.Null(PriceBreakChoice.Best(0, breaks, holding));
        }

        foreach (var one in Cases("rep-10"))
        {
            var order = FirstOrder.Of(
                new NormalDemand(one.In("mean"), one.In("sd")), new SeasonPrices(one.In("price"), one.In("cost"), one.In("salvage")));
            one.Near("critical_ratio", order.CriticalRatio);
            one.Near("newsvendor_qty", order.Quantity);
            one.Near("rule_40_percent", order.TrialQuantity);
        }

        foreach (var one in Cases("rep-11"))
        {
            var demand = new DiscreteDemand(one.Input.GetProperty("pmf").EnumerateObject()
                .Select(entry => (double.Parse(entry.Name), entry.Value.GetDouble())));
            var order = TwoStageOrder.Best(
                demand, one.In("early_share"), new SeasonPrices(one.In("price"), one.In("cost1"), one.In("salvage")), one.In("cost2"));
            one.Near("best_q1", order.Quantity);
            one.Near("expected_profit", order.ExpectedProfit);
            one.Near("single_order_best_q", order.SingleQuantity);
            one.Near("single_order_profit", order.SingleProfit);
            one.Near("value_of_second_order", order.ValueOfSecondOrder);
        }
    }

    // Every unit in turn: sold early, kept, ordered again, sold late, salvaged.
    static double Profit(double quantity, double demand, double early, double secondCost)
    {
        var soon = Math.Min(quantity, early * demand);
        var again = secondCost < 100 ? Math.Max(0, (1 - early) * demand - (quantity - soon)) : 0;
        var later = Math.Min((1 - early) * demand, quantity - soon + again);
        return 100 * (soon + later) - 50 * quantity - secondCost * again + 20 * (quantity + again - soon - later);
    }

    IEnumerable<Rule> Cases(params string[] prefixes) => DemandCases.Read(output, File, prefixes).Select(one => new Rule(one));

    sealed record Rule(JsonElement Case)
    {
        public string Id => DemandCases.Id(Case);

        public JsonElement Input => Case.GetProperty("input");

        public JsonElement Expected => Case.GetProperty("expected");

        public double In(string name) => Input.GetProperty(name).GetDouble();

        public double InOr(string name, double other) => Input.TryGetProperty(name, out var found) ? found.GetDouble() : other;

        public double[] List(string name) => DemandCases.Numbers(Input.GetProperty(name));

        /// <summary>Holds a figure the case expects; others are of no concern to it.</summary>
        public void Near(string name, double actual)
        {
            if (Expected.TryGetProperty(name, out var expected))
            {
                DemandCases.AssertNear(Case, name, expected.GetDouble(), actual);
            }
        }
    }
}
