using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Tests.Metrics;

public sealed class MeasuredTrendTests
{
    static readonly ImmutableArray<DateSpan> Spans = [MeasuredSpans.Quarter(A.Today), A.Year];

    // By hand: the kitchen sells 2,000 of cost from 1,000 a day and 100 from 1,000, the goods without a category 500 from 1,000.
    [Fact]
    public void S2_24_a_category_turns_by_the_ratio_of_its_own_sums()
    {
        var trend = Of(Sold("A", "kitchen", 200), Sold("B", null, 50), Sold("C", "kitchen", 10));
        var categories = trend.Categories.ToArray();

        Assert.Equal(["", "kitchen"], categories.Select(one => one.Category));
        Assert.Equal([0.5, 1.05], categories.Select(one => Math.Round(Turnover.Read(one.Spans[1]).Value!.Value, 9)));
        Assert.All(categories, one => Assert.Equal(Spans, one.Spans.Select(sums => sums.Span)));
    }

    [Fact]
    public void Slices_come_to_what_all_in_a_row_come_to()
    {
        SkuMeasure[] skus = [Sold("A", "kitchen", 200), Sold("B", null, 50), Sold("C", "kitchen", 10), Sold("D", "garden", 7)];
        var whole = Of(skus);

        var slices = Of();
        slices.Add(Of(skus[0], skus[1]));
        slices.Add(Of(skus[2], skus[3]));

        Assert.Equal(whole.All.Select(Sums), slices.All.Select(Sums));
        Assert.Equal(whole.Categories.Select(one => one.Category), slices.Categories.Select(one => one.Category));
        Assert.Equal(
            whole.Categories.SelectMany(one => one.Spans.Select(Sums)),
            slices.Categories.SelectMany(one => one.Spans.Select(Sums)));
    }

    // What a slice summed is its own: adding to the whole leaves it as it is.
    [Fact]
    public void A_slice_stays_as_it_is()
    {
        var slice = Of(Sold("A", "kitchen", 200));
        var before = slice.Categories.Single().Spans.Select(Sums).ToArray();
        var whole = Of();
        whole.Add(slice);
        whole.Add(Of(Sold("B", "kitchen", 50)));

        Assert.Equal(before, slice.Categories.Single().Spans.Select(Sums));
        Assert.NotEqual(before, whole.Categories.Single().Spans.Select(Sums));
    }

    static (decimal, decimal, decimal) Sums(Measurement sums) => (sums.Stock.CostOfSales, sums.Stock.ValueDays, sums.Sales.Sales);

    static MeasuredTrend Of(params SkuMeasure[] skus)
    {
        var trend = new MeasuredTrend(Spans);
        Array.ForEach(skus, trend.Add);
        return trend;
    }

    static SkuMeasure Sold(string sku, string? category, decimal units) => SkuMeasure.Of(
        new SkuFacts(A.Master(sku) with { Category = category }),
        A.Ledger(sku, A.Layer(400, 100)).WithSales(units * 10, units),
        A.Demand(sku, units, units * 25),
        A.Context);
}
