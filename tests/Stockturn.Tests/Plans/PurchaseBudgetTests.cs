using Stockturn.Demand;
using Stockturn.Metrics;
using Stockturn.Plans;

namespace Stockturn.Tests.Plans;

public sealed class PurchaseBudgetTests
{
    static readonly DateOnly AsOf = new(2026, 6, 30);
    static readonly PlanSettings Settings = new();

    static DueLine Line(string sku, double cost, double net, decimal pack = 1, double perDay = 5)
    {
        var forecast = new DemandForecast(0, "ses", perDay, DemandPattern.Smooth, 1, 0, perDay, 0, 364, false, 1);
        var need = PlaceNeed.Of(new PlaceStock(0, 0, [], forecast, new SupplyTime(SupplyTimeSource.Told, [23])), 0.95, Settings, AsOf);
        var rules = new OrderRules(0, pack);
        var plan = new ReplenishmentPlan(sku, [need]);
        return new DueLine(plan with { Order = OrderRounding.Of(plan.Need, rules, 35) }, Reading.Of(cost), Reading.Of(net), rules);
    }

    static PurchaseBudget Budget(decimal? money, params DueLine[] lines) => PurchaseBudget.Of(lines, money, Settings, 0.1);

    // Both sell alike; B brings 4 for 2, A 4 for 8.
    [Fact]
    public void S1_4_money_goes_first_where_a_unit_of_it_brings_most_and_its_price_is_told()
    {
        var (cheap, dear) = (Line("B", 2, 6), Line("A", 8, 12));
        var free = Budget(null, cheap, dear);
        var tight = Budget(300, cheap, dear);

        Assert.Equal(0, free.Plan.ShadowPrice);
        Assert.All(free.Lines, line => Assert.True(line.Units > 0 && line.Units <= line.Line.Plan.Order.Quantity));
        Assert.Equal(["B", "A"], tight.Lines.Select(line => line.Line.Plan.Sku));
        Assert.True(tight.Plan.Spend <= 300 && tight.Lines[0].Cost == 300 && tight.Lines[1].Units == 0);
        Assert.True(tight.Plan.ShadowPrice > 0 && tight.Plan.Proof.Value <= tight.Plan.Proof.Bound);
    }

    [Fact]
    public void A_budget_of_nothing_buys_nothing_and_tells_what_money_would_bring()
    {
        var none = Budget(0, Line("B", 2, 6), Line("A", 8, 12));

        Assert.All(none.Lines, line => Assert.Equal((0m, 0.0), (line.Units, line.Gain)));
        Assert.Equal(0, none.Plan.Spend);
        Assert.True(none.Plan.ShadowPrice > 1);
        Assert.Throws<ArgumentException>(() => Budget(-1, Line("B", 2, 6)));
    }

    [Fact]
    public void Packs_are_the_steps_and_what_loses_is_never_bought()
    {
        var packs = Budget(1000, Line("A", 3, 9, pack: 40), Line("Z", 5, 4));

        Assert.Equal(0, packs.Lines.Single(line => line.Line.Plan.Sku == "A").Units % 40);
        Assert.Equal(0, packs.Lines.Single(line => line.Line.Plan.Sku == "Z").Units);
    }

    [Fact]
    public void A_line_without_a_price_is_named_and_the_rest_stands()
    {
        var budget = Budget(1000, Line("A", 3, 9), Line("B", 3, 9) with { UnitNet = Reading.Missing(Gap.NoFee) });

        Assert.Equal(Gap.NoFee, Assert.Single(budget.Unknown).Gap);
        Assert.Equal("A", Assert.Single(budget.Lines).Line.Plan.Sku);
    }

    // Hundreds of lines end by the work done, with a bound close by.
    [Fact]
    public void Many_lines_have_a_bound_close_by()
    {
        var chance = new Random(7);
        DueLine[] lines = [.. Enumerable.Range(0, 200).Select(at => Line($"S{at:D3}", 1 + chance.Next(400) / 10.0, 1 + chance.Next(900) / 10.0, perDay: 1 + chance.Next(30)))];
        var all = Budget(null, lines).Plan.Spend;
        var half = Budget(all / 2, lines).Plan;

        Assert.True(half.Spend <= all / 2);
        Assert.True(half.Proof.Gap < 0.01 && half.Proof.Value <= half.Proof.Bound + 1e-6);
    }
}
