using FsCheck;
using FsCheck.Fluent;
using Stockturn.Facts;
using Stockturn.Findings;
using Stockturn.Tests.Cli;
using Stockturn.Values;
using Stockturn.Workspaces;
using Stockturn.Workspaces.Jobs;

namespace Stockturn.Tests.Findings;

/// <summary>Returns graded, by reason, and SKUs that come back more often than their category.</summary>
public sealed class ReturnTests
{
    static readonly ReturnSettings Settings = new();

    [Theory]
    [InlineData("SELLABLE", null, ReturnGrade.Resell)]
    [InlineData("customer_damaged", false, ReturnGrade.Refurbish)]
    [InlineData("CARRIER_DAMAGED", false, ReturnGrade.Refurbish)]
    [InlineData("DEFECTIVE", true, ReturnGrade.Parts)]
    [InlineData("EXPIRED", null, ReturnGrade.Scrap)]
    [InlineData("良品", null, ReturnGrade.Resell)]
    [InlineData("B", true, ReturnGrade.Resell)]
    [InlineData("B", false, ReturnGrade.Ungraded)]
    [InlineData(null, null, ReturnGrade.Ungraded)]
    public void U_20_a_return_is_graded_by_its_words_and_never_guessed(string? condition, bool? isResalable, ReturnGrade grade) =>
        Assert.Equal(grade, Settings.GradeOf(condition, isResalable));

    // The category: 1,000 sold, 50 back. Ten of a hundred are five points above it, eleven are more.
    [Theory]
    [InlineData(100, 10, false)]
    [InlineData(100, 11, true)]
    [InlineData(29, 29, false)]
    public void U_20_a_rate_more_than_five_points_above_the_category_is_found_where_enough_was_sold(int sold, int returned, bool isFound)
    {
        ReturnCount[] counts =
        [
            new("MUG", "cups", Quantity.Of((long)sold), Quantity.Of((long)returned)),
            new("CUP", "cups", Quantity.Of(1000L - sold), Quantity.Of(50L - returned)),
            new("HAT", "hats", Quantity.Of(10L), Quantity.Of(9L)),
        ];

        var found = HighReturns.Find(counts, Settings).ToArray();
        Assert.Equal(isFound, found.Length == 1);
        Assert.All(found, finding => Assert.Equal(("MUG", "high_returns", Quantity.Of((long)returned)), (finding.Sku, finding.Rule, finding.Quantity)));
    }

    [Fact]
    public void U_20_of_a_category_some_are_never_above_the_rate_of_all_by_themselves() => Prop.ForAll<(byte Sold, byte Returned)[]>(drawn =>
    {
        ReturnCount[] counts = [.. drawn.Select((one, at) => new ReturnCount($"{at}", "cups", Quantity.Of((long)one.Sold), Quantity.Of((long)one.Returned)))];
        var rates = HighReturns.CategoryRates(counts);
        return !rates.TryGetValue("cups", out var rate) || counts.Where(count => count.Rate is not null).Any(count => count.Rate <= rate + 1e-9)
            || counts.Any(count => count.Rate is null && count.Returned > Quantity.Zero);
    }).QuickCheckThrowOnFailure();

    // Every unit that came back stands in one grade and under one reason; a grade brings back its share of the cost.
    [Fact]
    public void U_20_grades_and_reasons_of_a_sku_add_up_to_what_came_back_and_to_its_value()
    {
        using var workspace = Workspace.Open(SmallShop.Once.Value.Folder).Required;
        var list = ReturnList.Of(workspace, OpenRun.Latest(workspace).Required);

        Assert.NotEmpty(list.Skus);
        foreach (var summary in list.Skus.Select(sku => sku.Summary).Concat(list.Categories).Append(list.Whole))
        {
            Assert.Equal(summary.Count.Returned.Units, summary.Grades.Sum(grade => grade.Units.Units));
            Assert.Equal(summary.Count.Returned.Units, summary.Reasons.Sum(reason => reason.Units.Units));
            Assert.All(summary.Grades, grade => Assert.Equal(Settings.ShareOf(grade.Grade) is null, grade.Value is null));
        }

        var half = list.Skus.SelectMany(sku => sku.Summary.Grades).First(grade => grade is { Grade: ReturnGrade.Refurbish, Cost: not null });
        Assert.Equal(half.Cost!.Value / 2, half.Value!.Value, 3);
        Assert.Equal(list.Whole.Count.Returned.Units, list.Categories.Sum(category => category.Count.Returned.Units));
    }

    [Fact]
    public void U_20_the_command_line_lists_returns_by_grade_reason_and_category()
    {
        var ended = SmallShop.Call("report", "--returns", "-w", SmallShop.Once.Value.Folder, "--lang", "en");

        Assert.Equal(0, ended.Code);
        Assert.Contains("refurbish", ended.Output, StringComparison.Ordinal);
        Assert.Contains("DEFECTIVE", ended.Output, StringComparison.Ordinal);
        Assert.Contains("units came back", ended.Output, StringComparison.Ordinal);
    }
}
