using Stockturn.Metrics;

namespace Stockturn.Tests.Metrics;

public class AgedSurchargeTests
{
    static readonly AgeTier[] Tiers = [new(181, 270, 0.5m, null), new(271, null, 4m, 0.15m)];

    // In on 1 January: 15 June is day 165, 15 July day 195, the first of a tier.
    [Fact]
    public void The_next_step_is_the_first_snapshot_that_charges()
    {
        var step = AgedSurcharge.NextFeeStep([new(new(2026, 1, 1), 100)], 0.25m, Tiers, new(2026, 6, 1));

        Assert.Equal(new FeeStep(new(2026, 7, 15), 100, 12.5m), step);
    }

    [Fact]
    public void A_snapshot_of_the_day_itself_has_been_taken() =>
        Assert.Equal(
            new(2026, 8, 15), AgedSurcharge.NextFeeStep([new(new(2026, 1, 1), 1)], 1, Tiers, new(2026, 7, 15))!.Date);

    [Fact]
    public void Only_units_old_enough_are_in_the_step()
    {
        var step = AgedSurcharge.NextFeeStep(
            [new(new(2026, 1, 1), 10), new(new(2026, 6, 1), 90)], 1, Tiers, new(2026, 7, 1));

        Assert.Equal(10, step!.Units);
    }

    [Fact]
    public void Nothing_in_stock_or_no_tier_has_no_step()
    {
        Assert.Null(AgedSurcharge.NextFeeStep([], 1, Tiers, A.Today));
        Assert.Null(AgedSurcharge.NextFeeStep([new(A.Today, 1)], 1, [], A.Today));
    }

    [Fact]
    public void The_projection_goes_by_the_tiers_of_each_snapshot()
    {
        var cut = new DateOnly(2026, 8, 1);
        var steps = AgedSurcharge
            .Projection(
                [new(new(2026, 1, 1), 10)], 1, day => day < cut ? Tiers : [new(181, null, 2, null)], new(2026, 7, 1))
            .Take(2);

        Assert.Equal([5m, 20m], steps.Select(step => step.Amount));
    }
}
