using Stockturn.Ledger;
using Stockturn.Metrics;

namespace Stockturn.Tests.Metrics;

public sealed class UnknownAgeTests
{
    static CostLayer Seen(int daysAgo, decimal units, decimal? unitCost = 10) =>
        A.Layer(daysAgo, units, unitCost) with { IsAgeAtLeast = true };

    static Measurement Of(params CostLayer[] layers) =>
        A.Measure(A.Ledger("S1", layers), A.Demand("S1", 0, 0)).Over(A.Year);

    [Fact]
    public void S4_8_goods_no_record_dates_stand_beside_the_buckets_and_never_in_the_youngest()
    {
        var ages = AgeBuckets.Of([A.Layer(10, 40), Seen(0, 60)], A.Today, []);

        Assert.Equal([40m, 0m, 0m, 0m], ages.By([30, 60, 90]).Select(bucket => bucket.Quantity.Units));
        Assert.Equal((60m, 600m), (ages.UnknownBeside([30, 60, 90]).Quantity.Units, ages.UnknownBeside([90]).Value.Amount));
        Assert.Equal(100m, ages.Quantity.Units);
    }

    [Fact]
    public void Seen_for_longer_than_the_last_limit_they_are_surely_in_the_open_bucket()
    {
        var ages = AgeBuckets.Of([Seen(100, 60)], A.Today, []);

        Assert.Equal([0m, 0m, 0m, 60m], ages.By([30, 60, 90]).Select(bucket => bucket.Quantity.Units));
        Assert.True(ages.UnknownBeside([30, 60, 90]).Quantity.IsZero);
        Assert.Equal(60m, ages.UnknownBeside(AgeBuckets.Kept).Quantity.Units);
        Assert.Equal(60m, ages.Over(90).Quantity.Units);
        Assert.Equal(0m, ages.Over(120).Quantity.Units);
    }

    [Fact]
    public void Buckets_and_what_is_beside_them_add_up_over_groups()
    {
        var both = AgeBuckets.Of([Seen(20, 5), A.Layer(50, 7)], A.Today, []) + AgeBuckets.Of([Seen(400, 3)], A.Today, []);

        Assert.Equal([0m, 7m, 0m, 3m], both.By([30, 60, 90]).Select(bucket => bucket.Quantity.Units));
        Assert.Equal((5m, 15m), (both.UnknownBeside([90]).Quantity.Units, both.Quantity.Units));
    }

    [Fact]
    public void A_weighted_age_is_a_gap_while_much_of_the_stock_has_none()
    {
        var measurement = Of(A.Layer(100, 50), Seen(0, 50));

        Assert.Equal(Gap.NoAge, WeightedAge.Read(in measurement).Gap);
        Assert.Equal(Gap.NoAge, ValueWeightedAge.Read(in measurement).Gap);
        Assert.Equal(50, WeightedAge.Inputs(in measurement).Single(line => line.Name == "units of unknown age").Value.Value);
    }

    [Fact]
    public void A_few_units_of_unknown_age_are_left_out_of_it()
    {
        var measurement = Of(A.Layer(100, 95), Seen(0, 5));

        Assert.Equal(100, WeightedAge.Read(in measurement).Value);
        Assert.Equal(100, ValueWeightedAge.Read(in measurement).Value);
        Assert.False(WeightedAge.IsAtLeast(in measurement));
    }

    [Fact]
    public void Goods_older_than_every_limit_count_from_the_day_they_were_seen_and_say_at_least()
    {
        var measurement = Of(A.Layer(100, 50), Seen(500, 50));

        Assert.Equal(300, WeightedAge.Read(in measurement).Value);
        Assert.True(WeightedAge.IsAtLeast(in measurement));
        Assert.True(MetricCatalog.Find("weighted_age")!.Explain(in measurement).IsAtLeast);
    }

    [Fact]
    public void What_age_costs_is_a_gap_where_the_age_is_one()
    {
        var unknown = A.Measure(A.Ledger("S1", Seen(0, 50)), A.Demand("S1", 0, 0)).Costs.Warehouses[0];
        var old = A.Measure(A.Ledger("S1", Seen(600, 50)), A.Demand("S1", 0, 0)).Costs.Warehouses[0];

        Assert.Equal(Gap.NoAge, unknown.ObsolescencePerDay.Reading.Gap);
        Assert.Equal(Gap.NoAge, unknown.NextSurchargeAmount.Reading.Gap);
        Assert.Null(unknown.NextSurcharge);
        Assert.Equal(Gap.None, old.ObsolescencePerDay.Reading.Gap);
        Assert.NotNull(old.NextSurcharge);
    }

    [Fact]
    public void Goods_that_moved_since_they_were_first_seen_have_a_known_stay()
    {
        var moved = Seen(100, 50) with { LocationDate = A.Today.AddDays(-20) };
        var costs = A.Measure(A.Ledger("S1", moved), A.Demand("S1", 0, 0)).Costs.Warehouses[0];

        Assert.NotNull(costs.NextSurcharge);
        Assert.Equal(
            50m, AgeBuckets.Of([moved], A.Today, [], AgeBasis.Location).By([30])[0].Quantity.Units);
        Assert.Equal(50m, AgeBuckets.Of([moved], A.Today, []).Unknown.Quantity.Units);
    }

    [Fact]
    public void What_storing_came_to_so_far_is_at_least_that()
    {
        var seen = Of(Seen(100, 50));
        var dated = Of(A.Layer(100, 50));

        Assert.Equal(OverstockCost.Read(in dated), OverstockCost.Read(in seen));
        Assert.True(OverstockCost.IsAtLeast(in seen));
        Assert.False(OverstockCost.IsAtLeast(in dated));
    }
}
