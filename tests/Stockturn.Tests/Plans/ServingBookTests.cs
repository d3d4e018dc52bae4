using FsCheck.Fluent;
using Stockturn.Plans;

namespace Stockturn.Tests.Plans;

public sealed class ServingBookTests
{
    const short Home = TransferSeller.Home, Third = TransferSeller.Third;

    static TransferSeller Sent => new()
    {
        Lies = [10, 0, 0, 50],
        Sales = [TransferSeller.Sent(Third, 3), TransferSeller.Sent(Home, 4)],
        Shipping = [TransferSeller.Sending(Third, "DE", 9), TransferSeller.Sending(Home, "DE", 6)],
    };

    // From home sending costs 6 and one more 5; from the third party's 9 and, home being no way to it, 5: 3 each are saved.
    [Fact]
    public void S1_15_orders_go_from_where_sending_and_the_unit_cost_least()
    {
        var serving = Sent.Serve()!;

        Assert.Equal([("DE", Home, 4L, 7L), ("DE", Third, 3L, 0L)], serving.Rows.Select(row => (row.Region, row.Warehouse, row.Units, row.BestUnits)));
        Assert.Equal((3 * 14.0, 3 * 11.0), (serving.Rows[1].Cost, serving.Rows[0].BestCost - serving.Rows[0].Cost));
        Assert.Equal(3, serving.Rows[0].Days);
        Assert.Equal(PlanStatus.Optimal, serving.Proof.Status);
    }

    [Fact]
    public void S1_15_what_sending_costs_from_where_nobody_tells_is_a_gap()
    {
        var serving = (Sent with { Shipping = [TransferSeller.Sending(Third, "DE", 9)], HasFees = false }).Serve()!;

        Assert.Contains(serving.Gaps, gap => gap is { Region: "DE", Warehouse: Home, Units: 4, IsPresent: true });
        Assert.Contains(serving.Gaps, gap => gap is { Region: "DE", Warehouse: Home, Units: 3, IsPresent: false });
        Assert.Null(new TransferSeller().Serve());
    }

    [Fact]
    public void S1_15_no_assignment_costs_more_than_the_present_one()
    {
        var sellers =
            from lies in Gen.Choose(0, 20).ArrayOf(2)
            from units in Gen.Choose(1, 5).ArrayOf(6)
            from cost in Gen.Choose(1, 20).ArrayOf(4)
            select new TransferSeller
            {
                Lies = [lies[0], 0, 0, lies[1]],
                Sales = [.. units.Select((count, at) => TransferSeller.Sent(at % 2 == 0 ? Home : Third, count, (short)(at % 3 == 0 ? 0 : 1)))],
                Shipping =
                [
                    TransferSeller.Sending(Home, "DE", cost[0]), TransferSeller.Sending(Home, "US", cost[1]),
                    TransferSeller.Sending(Third, "DE", cost[2]), TransferSeller.Sending(Third, "US", cost[3]),
                ],
            };
        PlanDraw.All(sellers, seller =>
        {
            var serving = seller.Serve()!;
            return serving.Rows.Sum(row => row.BestCost) <= serving.Rows.Sum(row => row.Cost) + 1e-6
                && serving.Rows.Sum(row => row.BestUnits) == serving.Rows.Sum(row => row.Units)
                && PlanDraw.IsClose(serving.Rows.Sum(row => row.BestCost), serving.Proof.Value, 1e-9);
        });
    }
}
