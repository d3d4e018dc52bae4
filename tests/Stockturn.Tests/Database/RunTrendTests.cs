using Stockturn.Metrics;
using Stockturn.Workspaces.Jobs;

namespace Stockturn.Tests.Database;

/// <summary>The months a run keeps: of all SKUs together, and of each category.</summary>
public sealed class RunTrendTests
{
    const double KeptMoneyPart = 1e-6;

    [Fact]
    public void S2_4_the_months_of_the_categories_add_up_to_the_months_of_all()
    {
        using var workspace = ThreeCategories.Run();
        var run = OpenRun.Latest(workspace.Workspace).Required;
        var categories = ThreeCategories.Names.Select(run.TrendOf).ToArray();

        var all = run.Trend();

        Assert.Equal(RunEngine.TrendMonths, all.Length);
        Assert.All(categories, category => Assert.Contains(category, month => Turnover.Read(month).Value > 0));
        for (var at = 0; at < all.Length; at++)
        {
            Assert.All(categories, category => Assert.Equal(all[at].Span, category[at].Span));
            Assert.Equal(all[at].Stock.CostOfSales, categories.Sum(category => category[at].Stock.CostOfSales));
            Assert.Equal(all[at].Stock.ValueDays, categories.Sum(category => category[at].Stock.ValueDays));
            Assert.Equal(all[at].Sales.Sales, categories.Sum(category => category[at].Sales.Sales));
            Assert.Equal(all[at].Position.OnHand.Units, categories.Sum(category => category[at].Position.OnHand.Units));
        }
    }

    // The blocks of SKUs keep money to the ten-thousandth: figures agree to a millionth, gaps exactly.
    [Fact]
    public void The_months_kept_say_what_measuring_every_SKU_again_would()
    {
        using var workspace = ThreeCategories.Run();
        var run = OpenRun.Latest(workspace.Workspace).Required;
        var months = MeasuredSpans.Months(run.Info.AsOf, RunEngine.TrendMonths);

        var again = MeasurementBook.Trend(run.Skus().Select(sku => sku.Measure), MeasureGrouping.Category, months);

        Assert.Equal(ThreeCategories.Names, again.Select(group => group.Name).Distinct());
        foreach (var group in again)
        {
            var kept = run.TrendOf(group.Name).Single(month => month.Span == group.Measurement.Span);
            foreach (var metric in MetricCatalog.All)
            {
                var (measured, told) = (metric.Read(group.Measurement), metric.Read(kept));
                Assert.Equal((metric.Code, measured.Gap), (metric.Code, told.Gap));
                Assert.InRange((told.Value - measured.Value) ?? 0, -KeptMoneyPart * Size(measured), KeptMoneyPart * Size(measured));
            }
        }

        static double Size(Reading reading) => Math.Max(1, Math.Abs(reading.Value ?? 0));
    }

    [Fact]
    public void A_category_the_run_does_not_know_has_no_months()
    {
        using var workspace = ThreeCategories.Run();

        Assert.Empty(OpenRun.Latest(workspace.Workspace).Required.TrendOf("lamps"));
    }
}
