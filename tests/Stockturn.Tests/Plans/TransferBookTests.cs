using FsCheck.Fluent;
using Stockturn.Plans;

namespace Stockturn.Tests.Plans;

public sealed class TransferBookTests
{
    const short Home = TransferSeller.Home, Us = TransferSeller.Us, De = TransferSeller.De, Third = TransferSeller.Third;

    static TransferSeller Short => new() { Lies = [500, 20, 0, 0], Sells = [0, 4, 0, 0] };

    [Fact]
    public void S1_14_goods_gathered_at_home_go_on_to_the_place_that_runs_short()
    {
        var plan = Short.Plan();
        var move = Assert.Single(plan.Moves);

        Assert.Equal((Home, Us, TransferKind.Forward), (move.From, move.To, move.Kind));
        // 20 days and a look a week, 30 more days: some 57 days of 4, less the 20 that lie there and the 14 days without any.
        Assert.InRange(move.Units, 43 * 4 - 20, 43 * 4 + 40);
        Assert.Equal(move.Units * 1m, decimal.Round(move.Cost, 6));
        Assert.True(move.Gain > 100 && move.Clearing.Value is null);
        Assert.Equal((TransferSeller.AsOf.AddDays(20), TransferSeller.AsOf.AddDays(6)), (move.ArrivesOn, move.RunsOutOn));
        Assert.Equal(PlanStatus.Optimal, plan.Proof.Status);
        Assert.Empty(plan.Gaps);
    }

    [Fact]
    public void S1_20_grade_D_withholds_moves_until_the_stock_is_checked()
    {
        var plan = (Short with { IsRecordThin = true }).Plan();

        Assert.Empty(plan.Moves);
        Assert.Equal((Home, Us, TransferBar.ThinRecord), plan.Gaps.Select(gap => (gap.From, gap.To, gap.Reason)).Single());
    }

    [Fact]
    public void S1_14_what_is_scarce_goes_where_it_brings_most_and_no_more_than_there_is()
    {
        var plan = (Short with { Lies = [100, 0, 0, 0], Sells = [0, 4, 2, 0] }).Plan();

        Assert.Equal(100, plan.Moves.Sum(move => move.Units));
        Assert.All(plan.Moves, move => Assert.Equal(Home, move.From));
    }

    [Fact]
    public void Nothing_moves_where_lanes_cost_more_than_they_gain()
    {
        var plan = (Short with { Freight = 40 }).Plan();

        Assert.Empty(plan.Moves);
        Assert.Equal(0, plan.Proof.Value);
    }

    // Clearing 800 in the third party's warehouse brings (20 − 3) · ½ − 4 = 4.50 each; in the platform's they sell for 13.
    [Fact]
    public void S0_38_S0_42_a_transfer_stands_beside_clearing_on_the_spot()
    {
        var plan = new TransferSeller { Lies = [0, 0, 0, 800], Sells = [0, 0, 5, 0.1], Named = [TransferSeller.Lane(Third, De, 15, 2)] }.Plan();
        var move = Assert.Single(plan.Moves);

        Assert.Equal((Third, De, TransferKind.Sideways), (move.From, move.To, move.Kind));
        Assert.Equal(4.5 * move.Units, move.Clearing.Value!.Value, 6);
        Assert.True(move.GainOverClearing.Value > 0 && move.GainOverClearing.Value >= move.Gain - 1e-6);
        Assert.Equal("policy", move.Freight.Source);
    }

    // 2 a day are 14 a week: no fee for low stock, so only what it needs itself stays, as with orders.
    [Fact]
    public void U_21_what_sells_too_slowly_to_be_charged_for_may_leave_as_it_need_not_be_ordered()
    {
        var seller = new TransferSeller { Lies = [0, 1000, 0, 0], Sells = [0, 2, 10, 0], Named = [TransferSeller.Lane(Us, De, 15, 1)] };
        var need = seller.Needs.Places.Single(place => place.Stock.Warehouse == Us);

        Assert.Equal((0, 0.0), (need.Stock.Rules.LowStockDays, need.LowStockUnits));
        Assert.Equal(28, (seller with { Sells = [0, 3, 10, 0] }).Needs.Places.Single(place => place.Stock.Warehouse == Us).Stock.Rules.LowStockDays);
        Assert.True(1000 - seller.Plan().Moves.Sum(move => move.Units) >= need.ReorderPoint);
    }

    [Fact]
    public void U_21_what_the_platform_must_hold_for_28_days_never_leaves()
    {
        var seller = new TransferSeller { Lies = [0, 1000, 0, 0], Sells = [0, 10, 5, 0], Named = [TransferSeller.Lane(Us, De, 15, 1)] };
        var plan = seller.Plan();
        var left = 1000 - plan.Moves.Sum(move => move.Units);

        Assert.NotEmpty(plan.Moves);
        Assert.True(left >= 280 && left >= seller.Needs.Places[0].ReorderPoint);
        Assert.True(plan.Moves[0].Removal > 0);
        // 1000 less 560 that are going already leaves nothing beyond a look, a supply time and 28 days.
        Assert.Empty((seller with { BeingRemoved = 740 }).Plan().Moves);
    }

    [Fact]
    public void U_15_nothing_goes_where_the_seller_has_no_vat_number()
    {
        var seller = Short with { Sells = [0, 0, 4, 0] };
        var (without, with) = ((seller with { TaxNumbers = ["FR"] }).Plan(), (seller with { TaxNumbers = ["DE"] }).Plan());

        Assert.Empty(without.Moves);
        Assert.Equal(TransferBar.NoTaxNumber, Assert.Single(without.Gaps, gap => gap.From == Home).Reason);
        Assert.NotEmpty(with.Moves);
    }

    [Fact]
    public void A_lane_whose_freight_nobody_knows_is_a_gap_and_not_free()
    {
        var plan = (Short with { Freight = 0 }).Plan();

        Assert.Empty(plan.Moves);
        Assert.Equal((Home, Us, TransferBar.NoFreight), Assert.Single(plan.Gaps) is var gap ? (gap.From, gap.To, gap.Reason) : default);
        Assert.Equal(TransferBar.NoLane, Assert.Single(new TransferSeller { Lies = [0, 0, 0, 800], Sells = [0, 0, 5, 0.1] }.Plan().Gaps).Reason);
    }

    [Fact]
    public void A_lane_of_a_warehouse_nobody_knows_is_told()
    {
        var lanes = new LaneRates(Short.Context, [TransferSeller.Lane(Us, De, 15, 1), TransferSeller.Lane(Us, De, 15, 1) with { To = "FBA-FR" }], TransferSeller.AsOf);

        Assert.Equal("FBA-FR", Assert.Single(lanes.Unknown).To);
        Assert.Equal((Us, De), Assert.Single(lanes.Lanes));
    }

    // What stock once cost is spent (science, 17).
    [Fact]
    public void What_the_goods_once_cost_moves_nothing()
    {
        Assert.Equal(Short.Plan().Moves.AsEnumerable(), (Short with { StockCost = 500 }).Plan().Moves);
    }

    // 0.001 m³ at 1,500 a m³, and 0.20 more a unit.
    [Fact]
    public void A_lane_told_by_volume_and_unit_costs_both()
    {
        var lane = TransferSeller.Lane(Home, Us, 20, 0.2m) with { PerCubicMetre = 1_500 };
        var move = Assert.Single((Short with { Freight = 0, Named = [lane] }).Plan().Moves);

        Assert.Equal((1.7m, "policy"), (decimal.Round(move.Freight.Sum.Amount, 6), move.Freight.Source));
    }

    [Fact]
    public void Laws_of_transfers_hold_for_any_stock_sales_and_freight()
    {
        var places = Gen.Choose(0, 600).ArrayOf(4);
        var sellers =
            from lies in places
            from sells in Gen.Choose(0, 120).Select(tenths => tenths > 100 ? 0 : tenths / 10.0).ArrayOf(4)
            from freight in Gen.Choose(1, 1500).Select(cents => cents / 100m)
            from back in Gen.Choose(0, 400).Select(cents => cents / 100m)
            select new TransferSeller
            {
                Lies = lies,
                Sells = [0, sells[1], sells[2], sells[3]],
                Freight = freight,
                Named = [TransferSeller.Lane(Us, De, 15, back), TransferSeller.Lane(De, Third, 12, back), TransferSeller.Lane(Third, De, 12, back)],
            };
        PlanDraw.All(sellers, seller =>
        {
            var (plan, needs) = (seller.Plan(), seller.Needs);
            var leaves = plan.Moves.ToLookup(move => move.From, move => move.Units);
            return plan.Proof.Value >= -1e-9
                && Math.Abs(plan.Proof.Bound - plan.Proof.Value) < 1e-6 * Math.Max(1, plan.Proof.Value)
                && plan.Moves.All(move => move.Units > 0 && move.Gain >= -1e-9)
                && Math.Abs(plan.Moves.Sum(move => move.Gain) - plan.Proof.Value) < 1e-6 * Math.Max(1, plan.Proof.Value)
                && plan.Moves.All(move => !leaves.Contains(move.To))
                && leaves.All(place => place.Sum() <= seller.Lies[place.Key]
                    && (needs.Places.FirstOrDefault(need => need.Stock.Warehouse == place.Key) is not { } need
                        || (double)(need.Stock.Position.Units - place.Sum()) >= need.ReorderPoint - 1e-9
                            && (place.Key is not (Us or De) || seller.Lies[place.Key] - place.Sum() >= 28 * seller.Sells[place.Key] - 1e-6)));
        });
    }

    [Fact]
    public void Demand_that_is_spread_beyond_chance_counts_to_its_mean()
    {
        foreach (var (mean, variance) in new[] { (3.0, 9.0), (40, 200), (900, 40_000), (5000, 6000) })
        {
            var count = SpreadCount.Of(mean, variance);
            Assert.Equal(mean, count.ExpectedSold(count.Reach), mean * 1e-3);
            Assert.Equal(count.ExpectedSold(50) - count.ExpectedSold(20), new RestCount(count, 20).ExpectedSold(30), 1e-9);
        }
    }
}
