using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Stockturn.Findings;
using Stockturn.Values;
using Stockturn.Metrics;
using Xunit.Abstractions;

namespace Stockturn.Tests.Findings;

public sealed class GradingTests(ITestOutputHelper output)
{
    readonly CaseFile worked = new(output, "cases/worked-examples.json");
    readonly CaseFile kpi = new(output, "cases/kpi-eo-nrv-grading.json");

    static int? Grade(int idle, double sold, bool isExempt = false) =>
        Grading.Grade(new GradeInputs(idle, sold, null, null, isExempt), new GradeSettings());

    static IEnumerable<int?> Whole(JsonElement list) => list.EnumerateArray().Select(item => (int?)item.GetInt32());

    static IEnumerable<int?> Grades(JsonElement input) => input.GetProperty("items").EnumerateArray()
        .Select(item => Grade(item.GetProperty("idle").GetInt32(), item.GetProperty("sold").GetDouble()));

    [Fact]
    public void S4_13_the_selling_team_gets_the_goods_at_cost_less_the_discount_of_the_grade()
    {
        var verdict = new SkuFindings("X1", Sketch.AsOf) { Grade = 10, CostDiscount = 0.5 };
        var position = new PositionSums { OnHand = Quantity.Of(4L), Value = PartialSum.Of(80) };

        Assert.Equal(10, GradeCost.Of(verdict, position).Value);
        Assert.Equal(Gap.NoCost, GradeCost.Of(verdict, position with { Value = PartialSum.Missing(Gap.NoCost) }).Gap);
        Assert.Null(GradeCost.Of(verdict with { CostDiscount = null }, position).Value);
    }

    [Fact]
    public void S4_11_ten_grades_by_idle_days() => kpi.Check("grade-01", (input, expected) =>
        Assert.Equal(Whole(expected.GetProperty("grades")), Grades(input)));

    [Fact]
    public void S4_11_few_sales_give_the_worst_grade() => kpi.Check("grade-02", (input, expected) =>
        Assert.Equal(Whole(expected.GetProperty("grades")), Grades(input)));

    [Fact]
    public void S4_12_over_300_idle_or_under_5_sold_is_grade_10() => worked.Check("worked-048", (input, expected) =>
    {
        foreach (var item in input.GetProperty("items").EnumerateArray())
        {
            var isWorst = Grade(item.GetProperty("idle").GetInt32(), item.GetProperty("sold").GetDouble()) == 10;
            var id = item.GetProperty("id").GetString()!;
            Assert.Equal(expected.GetProperty("grade_is_10").GetProperty(id).GetBoolean(), isWorst);
        }
    });

    [Fact]
    public void S4_12_a_new_item_is_not_grade_10_for_few_sales()
    {
        var sketch = new Sketch(new Lot(20, 10)) { IdleDays = 5, SoldUnits = 2 };

        Assert.Equal(1, sketch.Judge().Grade);
        Assert.Equal(10, (sketch with { FirstReceiptDays = 200, Lots = [new Lot(200, 10)] }).Judge().Grade);
    }

    [Fact]
    public void Nothing_known_of_sales_is_no_grade()
    {
        Assert.Null(Grading.Grade(default, new GradeSettings()));
        Assert.Null(new Sketch(new Lot(200, 10)) { IdleDays = null, Coverage = new DataCoverage() }.Judge().Grade);
    }

    [Fact]
    public void Sales_known_for_a_part_of_the_window_do_not_force_grade_10() =>
        Assert.Equal(1, new Sketch(new Lot(200, 10))
        {
            IdleDays = 5,
            SoldUnits = 2,
            Coverage = new DataCoverage { SalesFrom = Sketch.DaysAgo(30) },
        }.Judge().Grade);

    [Fact]
    public void Returns_and_damage_may_make_it_one_worse_each()
    {
        var settings = new GradeSettings { ReturnRateLimit = 0.2, DamageRateLimit = 0.1 };

        Assert.Equal(3, Grading.Grade(new GradeInputs(10, 50, 0.3, 0.2, false), settings));
        Assert.Equal(1, Grading.Grade(new GradeInputs(10, 50, 0.2, null, false), settings));
        Assert.Equal(10, Grading.Grade(new GradeInputs(301, 50, 0.3, 0.2, false), settings));
    }

    [Fact]
    public void S4_13_a_worse_grade_never_gives_a_smaller_discount() => worked.Check("worked-050", (input, expected) =>
    {
        var anchors = input.GetProperty("grade_discount").EnumerateObject()
            .ToDictionary(item => int.Parse(item.Name), item => item.Value.GetDouble());
        var table = Grading.DiscountTable(anchors);
        var settings = new GradeSettings { CostDiscounts = [.. table] };

        Assert.True(expected.GetProperty("monotone").GetBoolean());
        Assert.All(Enumerable.Range(2, 9), grade =>
            Assert.True(Grading.CostDiscount(grade, settings) >= Grading.CostDiscount(grade - 1, settings)));
        Assert.All(anchors, anchor => Assert.Equal(anchor.Value, Grading.CostDiscount(anchor.Key, settings)));
    });

    [Fact]
    public void S4_13_a_table_that_falls_is_refused() =>
        Assert.Throws<ArgumentException>(() => new GradeSettings
        {
            CostDiscounts = [.. Grading.DiscountTable(
            new Dictionary<int, double> { [1] = 0.2, [5] = 0.1 })]
        });

    [Fact]
    public void S4_11_law_more_idle_or_fewer_sold_never_lowers_the_grade() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<(NonNegativeInt Idle, NonNegativeInt More, byte Sold, byte Fewer)>(),
            sample =>
            {
                var sold = sample.Sold % 20;
                var better = Grade(sample.Idle.Get, sold);
                var worse = Grade(sample.Idle.Get + sample.More.Get, Math.Max(0, sold - sample.Fewer));
                return worse >= better;
            }).QuickCheckThrowOnFailure();
}
