using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Stockturn.Facts;
using Stockturn.Plans;
using Stockturn.Values;

namespace Stockturn.Tests.Plans;

public sealed class SharedTransferTests
{
    const short Home = TransferSeller.Home, Us = TransferSeller.Us, De = TransferSeller.De;

    static TransferSeller Short => new() { Lies = [500, 20, 0, 0], Sells = [0, 4, 0, 0] };

    static TransferLimits Shipment(double cost) =>
        new() { Shipments = ImmutableSortedDictionary<(short, short), double>.Empty.Add((Home, Us), cost) };

    static SharedTransfers Plan(TransferLimits limits, params TransferSeller[] sellers) =>
        SharedTransfers.Of([.. sellers.Select(seller => seller.Ask())], limits);

    static decimal Cost(SharedTransfers plan) => plan.Skus.SelectMany(sku => sku.Moves).Sum(move => move.Cost);

    static double Gain(SharedTransfers plan) => plan.Skus.SelectMany(sku => sku.Moves).Sum(move => move.Gain);

    [Fact]
    public void S1_14_goods_leave_home_in_whole_cartons_and_less_than_one_goes_as_it_is()
    {
        var loose = Assert.Single(Short.Plan().Moves).Units;
        var boxed = Assert.Single((Short with { Carton = 24 }).Plan().Moves).Units;
        var few = Assert.Single((Short with { Carton = 24, Lies = [17, 20, 0, 0] }).Plan().Moves).Units;

        Assert.Equal(0, boxed % 24);
        Assert.InRange(boxed, loose - 24, loose + 24);
        Assert.Equal(17, few);
    }

    [Fact]
    public void S1_14_the_cost_of_a_shipment_is_told_by_the_sheet_of_shipping_modes_in_the_reporting_currency()
    {
        var seller = Short with
        {
            Modes =
            [
                new("CN", "FBA-US", ShippingMode.Sea, null, 200, new Currency("USD"), 30, 0) { PerShipment = 120 },
                new("CN", "FBA-US", ShippingMode.Air, 5, null, new Currency("USD"), 9, 0) { PerShipment = 45 },
                new("CN", "FBA-US", ShippingMode.Rail, 5, null, new Currency("USD"), 9, 0),
                new("CN", "FBA-DE", ShippingMode.Sea, null, 200, new Currency("EUR"), 30, 0) { PerShipment = 120 },
            ],
        };
        var lanes = new LaneRates(seller.Context, [], TransferSeller.AsOf);

        Assert.Equal((45m, true), (lanes.Shipment((Home, Us)).Amount, lanes.Shipment((Home, Us)).IsWhole));
        Assert.False(lanes.Shipment((Home, De)).IsWhole);
        Assert.Equal(0, lanes.Shipment((Us, De)).Amount);
        // A lane whose shipment cannot be told is not taken for free.
        Assert.Contains(
            (seller with { Sells = [0, 0, 4, 0], Lies = [500, 0, 20, 0] }).Plan().Gaps, gap => gap.Reason == TransferBar.NoFreight);
    }

    [Fact]
    public void S1_14_a_shipment_goes_only_where_what_goes_with_it_gains_more_than_it_costs_and_is_shared_by_what_each_gains()
    {
        var alone = Plan(new TransferLimits(), Short);
        var gain = alone.Proof.Value;
        var dear = Plan(Shipment(gain + 1), Short);
        var two = Plan(Shipment(gain + 1), Short, Short);

        Assert.Empty(dear.Skus[0].Moves);
        Assert.Equal((0, PlanStatus.Optimal), (dear.Proof.Value, dear.Proof.Status));
        Assert.Equal((0, 1), (dear.Shipments[0].Skus, dear.Shipments[0].Left));
        Assert.Equal(2, two.Shipments[0].Skus);
        Assert.Equal(2 * gain - (gain + 1), two.Proof.Value, 6);
        Assert.Equal(PlanStatus.Optimal, two.Proof.Status);
        Assert.Equal(two.Proof.Value, Gain(two), 1);
        Assert.Equal(decimal.Round((decimal)(gain + 1), 2), two.Skus.SelectMany(sku => sku.Moves).Sum(move => move.Shipment));
    }

    [Fact]
    public void S1_14_a_budget_for_moves_is_kept_and_its_price_tells_what_more_would_gain()
    {
        var dear = Short with { Freight = 3, Sells = [0, 3, 0, 0] };
        var free = Plan(new TransferLimits(), Short, dear);
        var half = Plan(new TransferLimits { Budget = (double)Cost(free) / 2 }, Short, dear);
        var more = Plan(new TransferLimits { Budget = (double)Cost(free) / 2 + 30 }, Short, dear);
        var none = Plan(new TransferLimits { Budget = 0 }, Short, dear);
        var enough = Plan(new TransferLimits { Budget = (double)Cost(free) + 1 }, Short, dear);

        Assert.InRange(Cost(half), Cost(free) / 2 - 10, Cost(free) / 2 + 0.01m);
        // What only spares buying again gains next to nothing and stays: of the cheap ones half, of the dear ones more.
        long[] sent = [.. half.Skus.Select(sku => sku.Moves.Sum(move => move.Units))], wanted = [.. free.Skus.Select(sku => sku.Moves.Sum(move => move.Units))];
        Assert.True(sent[0] > wanted[0] / 2 && sent[1] < wanted[1] / 2, $"{sent[0]} of {wanted[0]}, {sent[1]} of {wanted[1]}");
        Assert.True(half.Budget!.Value.Price > 0 && half.Proof.Gap < 0.02, $"{half.Proof}");
        Assert.InRange(more.Proof.Value - half.Proof.Value, 0.5 * 30 * half.Budget.Value.Price, 1.5 * 30 * half.Budget.Value.Price);
        Assert.Equal((0, 0.0), (none.Skus.Sum(sku => sku.Moves.Length), none.Proof.Value));
        Assert.Equal((free.Proof.Value, 0.0), (enough.Proof.Value, enough.Budget!.Value.Price));
        Assert.Throws<ArgumentException>(() => new TransferLimits { Budget = -1 });
    }

    [Fact]
    public void S1_14_room_that_is_left_is_shared_and_full_room_takes_nothing()
    {
        var seller = Short with { HasRoom = true };
        var germany = new TransferSeller { Lies = [500, 0, 20, 0], Sells = [0, 0, 4, 0], HasRoom = true };
        var plan = Plan(new TransferLimits { Rooms = [0.2] }, seller, seller, germany);
        var full = Plan(new TransferLimits { Rooms = [0] }, seller, germany);

        Assert.InRange(plan.Skus.Take(2).SelectMany(sku => sku.Moves).Sum(move => move.Units * 0.001), 0.19, 0.2 + 1e-9);
        Assert.True(plan.Rooms[0].Price > 0 && plan.Proof.Gap < 0.02, $"{plan.Proof}");
        Assert.Empty(full.Skus[0].Moves);
        Assert.Equal(germany.Plan().Moves[0].Units, full.Skus[1].Moves.Single().Units);
        Assert.Contains((seller with { VolumeM3 = null, Freight = 1 }).Plan().Gaps, gap => gap.Reason == TransferBar.NoVolume);
    }

    [Fact]
    public void S1_14_law_no_limit_is_broken_and_no_plan_gains_more_than_its_bound() =>
        Prop.ForAll(
            Gen.ArrayOf(Gen.Choose(0, 300), 9).ToArbitrary(),
            of =>
            {
                int[] most = [of[6] * 4, of[7] * 5, of[8] * 4];
                TransferSeller[] sellers =
                [
                    .. Enumerable.Range(0, 3).Select(at => new TransferSeller
                    {
                        Lies = [of[at], 0, of[at + 3] / 10, of[at + 3]],
                        Sells = [0, 1 + (of[at] % 5), 1 + (of[at + 3] % 3), 0],
                        Freight = 1 + (of[at] % 7),
                        Carton = at == 0 ? 12 : null,
                        HasRoom = true,
                    }),
                ];
                var limits = Shipment(most[0]) with { Budget = most[1], Rooms = [most[2] / 1000.0] };
                var plan = Plan(limits, sellers);
                var free = Plan(new TransferLimits(), sellers);
                var moves = plan.Skus.SelectMany(sku => sku.Moves).ToArray();
                return Cost(plan) <= most[1] + 0.02m
                    && moves.Where(move => move.To == Us).Sum(move => move.Units) <= most[2] + 1e-6
                    && plan.Proof.Value <= plan.Proof.Bound + 1e-6 && plan.Proof.Bound <= free.Proof.Bound + 1e-6
                    && Math.Abs(Gain(plan) - plan.Proof.Value) < 0.1 && plan.Proof.Value >= 0;
            }).QuickCheckThrowOnFailure();
}
