using FsCheck.Fluent;
using Stockturn.Metrics;
using Stockturn.Plans;

namespace Stockturn.Tests.Plans;

public sealed class SafetyStockTests
{
    // S2: greatest daily sales 20, mean 10, three days: (20 − 10) × 3 = 30.
    [Fact]
    public void S2_25_the_greatest_less_the_mean_daily_sales_times_the_lead_time_is_30()
    {
        Assert.Equal(30, SafetyStock.Literal(20, 10, 3));
        Assert.Equal(0, SafetyStock.Literal(9, 10, 3));
    }

    // By hand: 10 a day ± 4, 20 days ± 3: σ = √(20·16 + 100·9) = 34.93, of which a steady lead time would leave 17.89, so 1.6449·(34.93 − 17.89).
    [Fact]
    public void S0_15_the_buffer_an_unsteady_lead_time_causes_stands_apart()
    {
        var interval = new ProtectionInterval(10, 4, 20, 3);

        Assert.Equal(57.4523, SafetyStock.Normal(interval, 0.95), 4);
        Assert.Equal(28.0282, SafetyStock.OfUnsteadyLeadTime(interval, 0.95), 4);
        Assert.Equal(0, SafetyStock.OfUnsteadyLeadTime(interval with { LeadTimeDeviation = 0 }, 0.95));
    }

    [Fact]
    public void Safety_stock_grows_with_the_service_and_with_what_varies() =>
        PlanDraw.All(
            from mean in PlanDraw.Size
            from deviation in PlanDraw.Size
            from lead in PlanDraw.Size
            from leadDeviation in PlanDraw.Size
            from service in Gen.Choose(501, 998)
            select (interval: new ProtectionInterval(mean, deviation, lead, leadDeviation, 1), service: service / 1000.0),
            one =>
            {
                var stock = SafetyStock.Normal(one.interval, one.service);
                return stock >= 0
                    && SafetyStock.Normal(one.interval, one.service + 0.001) > stock
                    && SafetyStock.Normal(one.interval with { LeadTimeDeviation = one.interval.LeadTimeDeviation * 1.1 }, one.service) >= stock
                    && SafetyStock.Normal(one.interval with { DemandDeviation = one.interval.DemandDeviation * 1.1 }, one.service) >= stock
                    && SafetyStock.Normal(one.interval with { ReviewPeriods = 2 }, one.service) >= stock;
            });

    [Fact]
    public void The_safety_stock_of_a_fill_rate_leaves_short_what_may_be_short() =>
        PlanDraw.All(
            from deviation in PlanDraw.Size
            from quantity in PlanDraw.Size
            from share in PlanDraw.Share
            select (deviation, quantity, share),
            one =>
            {
                var (owed, lost) = (SafetyStock.ForFillRate(one.deviation, one.quantity, one.share),
                    SafetyStock.ForFillRate(one.deviation, one.quantity, one.share, isSaleLost: true));
                var lacking = new NormalDemand(0, one.deviation).ExpectedShort(owed);
                return PlanDraw.IsClose(lacking, one.quantity * (1 - one.share), 1e-7) && lost <= owed + 1e-9 * (1 + Math.Abs(owed))
                    && SafetyStock.ForFillRate(one.deviation, one.quantity, one.share + (1 - one.share) / 2) >= owed;
            });

    [Fact]
    public void In_days_or_weeks_the_safety_stock_is_the_same()
    {
        var days = new ProtectionInterval(10, 8, 14, 2);
        var weeks = new ProtectionInterval(70, 8 * Math.Sqrt(7), 2, 2 / 7.0);

        Assert.Equal(SafetyStock.Normal(days, 0.95), SafetyStock.Normal(weeks, 0.95), 9);
        Assert.Equal(8, SafetyStock.DeviationOfOne(8 * Math.Sqrt(7), 7), 12);
        Assert.Throws<ArgumentOutOfRangeException>(() => SafetyStock.Normal(days, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => SafetyStock.ForFillRate(1, 1, 1));
    }

    // Six of ten periods nothing, else 1, 2, 5 or 12; lead times 3, 4 or 9: the exact chances by convolution.
    [Theory]
    [InlineData(1ul)]
    [InlineData(20_261_123ul)]
    public void The_simulated_reorder_point_is_the_exact_one_but_for_the_error_of_its_draws(ulong seed)
    {
        double[] demand = [0, 0, 0, 0, 0, 0, 1, 2, 5, 12];
        int[] leadTimes = [3, 4, 4, 9];
        var exact = leadTimes.Select(periods => Convolved(demand, periods)).ToArray();
        double AtMost(int units) => exact.Average(one => one.Take(units + 1).Sum());

        foreach (var service in new[] { 0.5, 0.9, 0.95, 0.99 })
        {
            var found = SimulatedLeadTime.Bootstrap(demand, leadTimes, service, seed);
            var error = 3 * Math.Sqrt(service * (1 - service) / found.Draws);

            Assert.True(AtMost((int)found.ReorderPoint) >= service - error && AtMost((int)found.ReorderPoint - 1) < service + error, $"{service}: {found}");
            Assert.True(found.Attained >= service);
            Assert.Equal(found, SimulatedLeadTime.Bootstrap(demand, leadTimes, service, seed));
        }
    }

    [Fact]
    public void Too_few_draws_and_nothing_seen_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => SimulatedLeadTime.Bootstrap([1], [1], 0.9, 1, 19_999));
        Assert.Throws<ArgumentException>(() => SimulatedLeadTime.Bootstrap([], [1], 0.9, 1));
        Assert.Throws<ArgumentException>(() => SimulatedLeadTime.Bootstrap([1], [-1], 0.9, 1));
        Assert.Throws<ArgumentException>(() => new LeadTimeDemand(1, [new LeadTimeChance(3, 0.5)]));
    }

    static double[] Convolved(double[] demand, int periods)
    {
        double[] chances = [1];
        for (; periods > 0; periods--)
        {
            var next = new double[chances.Length + 12];
            foreach (var units in demand)
            {
                for (var at = 0; at < chances.Length; at++)
                {
                    next[at + (int)units] += chances[at] / demand.Length;
                }
            }

            chances = next;
        }

        return chances;
    }
}
