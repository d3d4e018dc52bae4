using FsCheck;
using FsCheck.Fluent;
using Stockturn.Metrics;
using Xunit.Abstractions;

namespace Stockturn.Tests.Demand;

public class AbcXyzTests(ITestOutputHelper output)
{
    static readonly AbcXyzSettings Settings = new();

    // By hand: before p3 stand 40 + 30 = 70 %, which is no longer below 70: B. Before p5 stand 90: C.
    [Fact]
    public void S2_13_abc_is_seventy_twenty_ten_of_sales()
    {
        var classes = Classes([("p1", 40), ("p2", 30), ("p3", 12), ("p4", 8), ("p5", 6), ("p6", 4)]);

        Assert.Equal("AABBCC", string.Concat(classes.Select(entry => entry.Class)));
    }

    [Fact]
    public void S2_13_the_item_that_crosses_a_cut_belongs_to_the_upper_class()
    {
        var classes = Classes([("p1", 50), ("p2", 30), ("p3", 15), ("p4", 5)]);

        Assert.Equal("AABC", string.Concat(classes.Select(entry => entry.Class)));
    }

    [Fact]
    public void S2_13_Trap_7_cuts_are_the_sellers_to_choose()
    {
        var ranks = AbcXyz.Classify(
            [("p1", 70m), ("p2", 12m), ("p3", 10m), ("p4", 8m)], new() { ShareA = 0.8m, ShareB = 0.95m });

        Assert.Equal("AABB", string.Concat(ranks.Select(rank => rank.Class)));
    }

    [Fact]
    public void Reference_cases_of_abc_hold()
    {
        var cases = DemandCases.Read(output, "cases/replenishment-rules.json", "abc-")
            .Concat(DemandCases.Read(output, "cases/worked-examples.json", "worked-010", "worked-011"));
        foreach (var question in cases)
        {
            var input = question.GetProperty("input");
            var cut = input.GetProperty("cut");
            var settings = new AbcXyzSettings { ShareA = cut[0].GetDecimal(), ShareB = cut[1].GetDecimal() };
            var items = input.GetProperty("items").EnumerateObject()
                .Select(item => (item.Name, item.Value.GetDecimal()));
            var expected = question.GetProperty("expected").GetProperty("classes").EnumerateObject()
                .ToDictionary(entry => entry.Name, entry => entry.Value.GetString()!);

            var ranks = AbcXyz.Classify(items, settings);

            Assert.Equal(expected, ranks.ToDictionary(rank => rank.Sku, rank => $"{rank.Class}"));
        }
    }

    [Fact]
    public void Reference_cases_of_xyz_hold()
    {
        foreach (var question in DemandCases.Read(output, "cases/replenishment-rules.json", "xyz-"))
        {
            var variation = AbcXyz.Variation(DemandCases.Numbers(question.GetProperty("input").GetProperty("demand")));
            var expected = question.GetProperty("expected");

            DemandCases.AssertNear(question, "cv", expected.GetProperty("cv").GetDouble(), variation.Value!.Value);
            Assert.Equal(expected.GetProperty("class").GetString(), $"{AbcXyz.Steadiness(variation, Settings)}");
        }
    }

    [Fact]
    public void Without_sales_or_with_more_refunded_than_sold_an_item_is_C()
    {
        var ranks = AbcXyz.Classify([("none", 0m), ("refunded", -500m), ("sold", 10m)], Settings);

        Assert.Equal(["sold", "none", "refunded"], ranks.Select(rank => rank.Sku));
        Assert.Equal("ACC", string.Concat(ranks.Select(rank => rank.Class)));
        Assert.Equal(1.0, ranks[0].ShareWith.Value);
    }

    [Fact]
    public void Shares_are_missing_when_nobody_sells() =>
        Assert.Equal(Gap.NoSales, AbcXyz.Classify([("a", 0m)], Settings)[0].ShareBefore.Gap);

    [Fact]
    public void Without_demand_there_is_no_steadiness()
    {
        var variation = AbcXyz.Variation(new double[52]);

        Assert.Equal(Gap.NoSales, variation.Gap);
        Assert.Equal(XyzClass.None, AbcXyz.Steadiness(variation, Settings));
    }

    [Fact]
    public void A_class_changes_only_after_two_runs_one_after_the_other()
    {
        var ax = new AbcXyzClass(AbcClass.A, XyzClass.X);
        var bx = new AbcXyzClass(AbcClass.B, XyzClass.X);
        var cz = new AbcXyzClass(AbcClass.C, XyzClass.Z);

        Assert.Equal(ax, AbcXyz.WithHysteresis(ax, ax, bx));
        Assert.Equal(bx, AbcXyz.WithHysteresis(bx, ax, bx));
        Assert.Equal(ax, AbcXyz.WithHysteresis(bx, ax, cz));
        Assert.Equal(cz, AbcXyz.WithHysteresis(null, null, cz));
        Assert.Equal(ax, AbcXyz.WithHysteresis(null, ax, cz));
    }

    [Fact]
    public void Letters_change_each_on_their_own()
    {
        var next = AbcXyz.WithHysteresis(
            new(AbcClass.B, XyzClass.Y), new(AbcClass.A, XyzClass.X), new(AbcClass.B, XyzClass.Z));

        Assert.Equal("BX", next.ToString());
    }

    [Fact]
    public void Shares_and_classes_only_go_down_the_ranks() =>
        Prop.ForAll(Items().ToArbitrary(), items =>
        {
            var ranks = AbcXyz.Classify(items, Settings);
            var pairs = ranks.Zip(ranks.Skip(1)).ToList();
            return pairs.All(pair => pair.First.NetSales >= pair.Second.NetSales)
                && pairs.All(pair => pair.First.Class <= pair.Second.Class)
                && pairs.All(pair => pair.First.ShareWith == pair.Second.ShareBefore);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Order_of_items_changes_nothing() =>
        Prop.ForAll(Items().ToArbitrary(), items =>
            AbcXyz.Classify(items, Settings).SequenceEqual(AbcXyz.Classify(items.Reverse(), Settings)))
            .QuickCheckThrowOnFailure();

    static Gen<(string, decimal)[]> Items() =>
        Gen.ArrayOf(Gen.Choose(-50, 1000))
            .Select(sales => sales.Select((amount, place) => ($"sku-{place}", (decimal)amount)).ToArray());

    static List<(string Sku, AbcClass Class)> Classes(IEnumerable<(string, decimal)> items) =>
        [.. AbcXyz.Classify(items, Settings).Select(rank => (rank.Sku, rank.Class))];
}
