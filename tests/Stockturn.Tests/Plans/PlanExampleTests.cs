using System.Text.Json;
using Stockturn.Calculators;
using Stockturn.Metrics;
using Stockturn.Plans;

namespace Stockturn.Tests.Plans;

/// <summary>The examples of docs/formulas/plans.md, asked as a person would ask them.</summary>
public sealed class PlanExampleTests
{
    const string Small = "\"fixed_cost\":8,\"holding_cost\":0.225,\"demand_rate\":1300";
    const string Lead = "\"fixed_cost\":8,\"holding_cost\":0.225,\"backorder_cost\":7.5,\"demand_mean\":1300,\"demand_sd\":150,\"lead_time\":0.08333333333333333";
    const string Breaks = "\"fixed_cost\":8,\"holding_rate\":0.3,\"demand_rate\":1300,\"break_from\":[0,400,800],\"unit_price\":[0.75,0.72,0.68]";
    const string Periodic = "\"demand\":\"poisson\",\"mean_per_period\":7.5,\"lead_time_periods\":3,\"fixed_order_cost\":100,"
        + "\"holding_cost_per_unit_period\":2,\"backorder_cost_per_unit_period\":20";

    [Theory]
    [InlineData("eoq", Small, "order_quantity", 304.05)]
    [InlineData("eoq", Small, "cost_rate", 68.41)]
    [InlineData("eoq-backorders", Small + ",\"backorder_cost\":5", "order_quantity", 310.81)]
    [InlineData("eoq-backorders", Small + ",\"backorder_cost\":5", "backorder_fraction", 0.0431)]
    [InlineData("eoq-backorders", Small + ",\"backorder_cost\":5", "cost_rate", 66.92)]
    [InlineData("epq", Small + ",\"production_rate\":2000", "order_quantity", 513.93)]
    [InlineData("epq", Small + ",\"production_rate\":2000", "cost_rate", 40.47)]
    [InlineData("eoq-all-units-discount", Breaks, "order_quantity", 800)]
    [InlineData("eoq-all-units-discount", Breaks, "total_cost_rate", 978.60)]
    [InlineData("eoq-incremental-discount", Breaks, "order_quantity", 304.05)]
    [InlineData("eoq-incremental-discount", Breaks, "total_cost_rate", 1043.41)]
    [InlineData("normal-loss", "\"mean\":8,\"sd\":3,\"x\":11", "loss", 0.2499)]
    [InlineData("normal-loss", "\"mean\":8,\"sd\":3,\"x\":11", "complement", 3.2499)]
    [InlineData("newsvendor-normal", "\"holding_cost\":0.18,\"backorder_cost\":0.7,\"demand_mean\":50,\"demand_sd\":8", "base_stock", 56.60)]
    [InlineData("newsvendor-normal", "\"holding_cost\":0.18,\"backorder_cost\":0.7,\"demand_mean\":50,\"demand_sd\":8", "expected_cost", 1.998)]
    [InlineData("newsvendor-poisson", "\"holding_cost\":1,\"backorder_cost\":4,\"demand_mean\":6", "base_stock", 8)]
    [InlineData("newsvendor-poisson", "\"holding_cost\":1,\"backorder_cost\":4,\"demand_mean\":6", "expected_cost", 3.570)]
    [InlineData("rq-poisson-optimal", "\"fixed_cost\":100,\"holding_cost\":20,\"backorder_cost\":150,\"demand_mean\":1.5,\"lead_time\":2", "cost_rate", 107.92)]
    [InlineData("rq-normal-optimal", Lead, "reorder_point", 126.87)]
    [InlineData("rq-normal-optimal", Lead, "order_quantity", 328.45)]
    [InlineData("rq-normal-optimal", Lead, "cost_rate", 78.07)]
    [InlineData("rq-eoqb-approximation", Lead, "reorder_point", 128.64)]
    [InlineData("rq-eoq-plus-safety-stock", Lead, "reorder_point", 190.34)]
    [InlineData("rq-eil-approximation", Lead, "cost_rate", 95.45)]
    [InlineData("ss-poisson-optimal", "\"fixed_cost\":5,\"holding_cost\":1,\"backorder_cost\":4,\"demand_mean\":6", "S", 10)]
    [InlineData("ss-poisson-optimal", "\"fixed_cost\":5,\"holding_cost\":1,\"backorder_cost\":4,\"demand_mean\":6", "cost_rate", 8.0341)]
    [InlineData("replenish-ss-periodic", Periodic, "s", 28)]
    [InlineData("replenish-ss-periodic", Periodic, "S", 56)]
    [InlineData("replenish-ss-periodic", Periodic, "cost_per_period", 60.18)]
    [InlineData("replenish-rs-fill-rate", "\"demand\":\"poisson\",\"mean_per_period\":15,\"lead_time_periods\":2,\"target_fill_rate\":0.95", "fill_rate", 0.9523)]
    [InlineData("lot-sizing", "\"fixed_cost\":500,\"holding_cost\":2,\"demand\":[90,120,80,70]", "total_cost", 1380)]
    [InlineData(
        "joint-replenishment",
        "\"shared_fixed_cost\":10,\"item_fixed_cost\":[1.87,5.27,7.94,8.19,8.87],\"holding_cost\":[0.2,0.2,0.2,0.2,0.2],\"demand_rate\":[1736,656,558,170,142]",
        "cost_rate",
        218.25)]
    public void An_example_is_what_solve_prints(string kind, string input, string name, double shown)
    {
        using var answers = JsonDocument.Parse(Solver.Answer($$$"""[{"id":1,"kind":"{{{kind}}}","input":{ {{{input}}} }}]""").Json);
        var found = answers.RootElement[0].GetProperty("output").GetProperty(name).GetDouble();

        // Half a unit of the last digit shown.
        Assert.Equal(0, found - shown, 0.51 * Math.Pow(10, -Digits(shown)));
    }

    // 3 a day; 10, 14 or 25 days with 20, 60 and 20 %.
    [Fact]
    public void A_lead_time_with_several_lengths_is_a_mixture()
    {
        var demand = new LeadTimeDemand(3, [new LeadTimeChance(10, 0.2), new LeadTimeChance(14, 0.6), new LeadTimeChance(25, 0.2)]);

        Assert.Equal(81, demand.ReorderPoint(0.95));
        Assert.Equal(0.9552, demand.AtMost(81), 4);
        Assert.Equal(73.48, demand.NormalReorderPoint(0.95), 2);
    }

    [Fact]
    public void Order_rules_position_breaks_and_first_orders_are_as_written()
    {
        Assert.Equal(312, OrderRounding.Of(210, new OrderRules(300, 24)));
        Assert.Equal((500, 460, 100.0, true), OrderRounding.Of(40, new OrderRules(500, 50), 5) is var order
            ? (order.Quantity, order.OverNeed, order.WeeksOfCover.Value!.Value, order.IsWarned)
            : default);
        Assert.Equal(250, new InventoryPosition(120, 150, 20).Units);
        Assert.Equal([0, 300, 420], new[] { 101m, 100, -20 }.Select(position => OrderUpToRule.Order(position, 100, 400)));
        Assert.Equal(
            [1_800m, 1_630, 1_744],
            PriceBreakChoice.Options(180, [new PriceBreak(1, 10), new PriceBreak(200, 9), new PriceBreak(500, 8.8m)], 0.5m).Select(one => one.NetCost));
        Assert.Equal(
            new TwoStageOrder(120, 9_170, 200, 8_000),
            TwoStageOrder.Best(new DiscreteDemand([(100, 0.25), (200, 0.5), (300, 0.25)]), 0.4, new SeasonPrices(100, 50, 20), 58));
        Assert.Equal(264, ReorderPoint.OfPast([.. Enumerable.Repeat(25.0, 6), .. Enumerable.Repeat(75.0, 6)], 4, 1.28).Units, 9);
        Assert.Equal(51.06, SafetyStock.ForFillRate(50, 200, 0.98), 2);
    }

    static int Digits(double shown) =>
        shown.ToString(System.Globalization.CultureInfo.InvariantCulture) is var text && text.Contains('.') ? text.Length - text.IndexOf('.') - 1 : 0;
}
