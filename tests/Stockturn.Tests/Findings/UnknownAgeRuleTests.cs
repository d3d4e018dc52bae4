using Stockturn.Findings;
using Stockturn.Ledger;
using Stockturn.Metrics;

namespace Stockturn.Tests.Findings;

/// <summary>Goods of which no record tells since when they lie there: only what is sure is found.</summary>
public sealed class UnknownAgeRuleTests
{
    static Lot Seen(int daysAgo, decimal units) => new(daysAgo, units) { IsAgeAtLeast = true };

    static Gap GapOf(Sketch sketch, string rule) => sketch.Judge().Gaps.Where(gap => gap.Rule == rule).Select(gap => gap.Gap).SingleOrDefault();

    [Theory]
    [InlineData("time")]
    [InlineData("age_alert")]
    [InlineData("cross")]
    public void A_rule_on_age_cannot_judge_goods_seen_for_the_first_time(string rule)
    {
        var sketch = new Sketch(Seen(0, 10)) { IdleDays = 200 };

        Assert.Null(sketch.Find(rule));
        Assert.Equal(Gap.NoAge, GapOf(sketch, rule));
    }

    [Theory]
    [InlineData("time")]
    [InlineData("age_alert")]
    [InlineData("cross")]
    public void Goods_seen_long_enough_are_old_for_sure(string rule)
    {
        var sketch = new Sketch(Seen(181, 10), Seen(20, 5)) { IdleDays = 200 };

        Assert.Equal(10m, sketch.Find(rule)!.Quantity.Units);
        Assert.Equal(Gap.None, GapOf(sketch, rule));
    }

    [Fact]
    public void Units_that_may_be_older_are_named_in_the_working()
    {
        var working = new Sketch(Seen(181, 10), Seen(20, 5)).Find("time")!.Working;

        Assert.Contains(new WorkingLine("units_of_unknown_age", "5"), working);
    }

    [Fact]
    public void They_stand_in_no_band_of_an_age_alert()
    {
        var working = new Sketch(new Lot(200, 10), Seen(0, 5)).Find("age_alert")!.Working;

        Assert.Equal("0", working.First(line => line.Name.StartsWith("age_0_", StringComparison.Ordinal)).Value);
        Assert.Contains(new WorkingLine("units_of_unknown_age", "5"), working);
    }

    [Fact]
    public void Never_sold_counts_from_the_day_they_were_first_seen()
    {
        var longSeen = new Sketch(Seen(100, 10)) { IdleDays = null, SoldUnits = 0 };
        var justSeen = new Sketch(Seen(5, 10)) { IdleDays = null, SoldUnits = 0 };

        Assert.Equal("100", longSeen.Find("dead_stock")!.Working.Single(line => line.Name == "idle_at_least_days").Value);
        Assert.Null(justSeen.Find("dead_stock"));
        Assert.Equal(Gap.NoAge, GapOf(justSeen, "dead_stock"));
    }

    [Fact]
    public void Empty_stock_known_by_a_single_snapshot_is_only_suspected_to_run_out()
    {
        var finding = new Sketch(new Lot(0, 0)) { Grade = DataGrade.D }.Find("stockout_risk")!;

        Assert.Equal((FindingState.Suspected, FindingConfidence.Low), (finding.State, finding.Confidence));
    }
}
