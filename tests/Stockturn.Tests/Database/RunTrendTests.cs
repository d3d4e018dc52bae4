using Stockturn.Metrics;
using Stockturn.Tests.Cli;
using Stockturn.Workspaces;
using Stockturn.Workspaces.Jobs;

namespace Stockturn.Tests.Database;

/// <summary>The months a run keeps: of all SKUs together, and of each category.</summary>
public sealed class RunTrendTests
{
    [Fact]
    public void S2_4_the_months_of_the_categories_add_up_to_the_months_of_all()
    {
        using var workspace = Workspace.Open(SmallShop.Once.Value.Copy()).Required;
        var run = OpenRun.Latest(workspace).Required;
        var categories = run.Lines().Select(line => line.Master.Category ?? "").Distinct().Select(run.TrendOf).ToArray();
        Assert.InRange(categories.Length, 2, int.MaxValue);

        var all = run.Trend();

        Assert.Equal(RunEngine.TrendMonths, all.Length);
        Assert.Contains(all, month => month.Stock.CostOfSales > 0);
        for (var at = 0; at < all.Length; at++)
        {
            Assert.All(categories, category => Assert.Equal(all[at].Span, category[at].Span));
            Assert.Equal(all[at].Stock.CostOfSales, categories.Sum(category => category[at].Stock.CostOfSales));
            Assert.Equal(all[at].Stock.ValueDays, categories.Sum(category => category[at].Stock.ValueDays));
            Assert.Equal(all[at].Sales.Sales, categories.Sum(category => category[at].Sales.Sales));
            Assert.Equal(all[at].Position.OnHand.Units, categories.Sum(category => category[at].Position.OnHand.Units));
        }
    }

    [Fact]
    public void The_months_kept_say_what_measuring_every_SKU_again_would()
    {
        using var workspace = Workspace.Open(SmallShop.Once.Value.Copy()).Required;
        var run = OpenRun.Latest(workspace).Required;
        var months = MeasuredSpans.Months(run.Info.AsOf, RunEngine.TrendMonths);

        var again = MeasurementBook.Trend(run.Skus().Select(sku => sku.Measure), MeasureGrouping.Category, months);

        Assert.NotEmpty(again);
        foreach (var group in again)
        {
            var kept = run.TrendOf(group.Name).Single(month => month.Span == group.Measurement.Span);
            Assert.All(MetricCatalog.All, metric => Assert.Equal(metric.Read(group.Measurement), metric.Read(kept)));
        }
    }
}
