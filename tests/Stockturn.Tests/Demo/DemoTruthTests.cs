using System.Globalization;

namespace Stockturn.Tests.Demo;

public sealed class DemoTruthTests
{
    [Fact]
    public void Names_skus_that_exist_and_days_that_were_lived()
    {
        var run = DemoRun.Ordinary.Value;
        var skus = run.Sheet("商品").Select(row => row["SKU"]).ToHashSet();
        var events = Read(run);

        Assert.NotEmpty(events);
        Assert.All(events, row => Assert.Contains(row["sku"], skus));
        Assert.All(events, row => Assert.True(DemoRun.Units(row, "unit_effect") > 0));
        Assert.All(events, row => Assert.InRange(
            DateOnly.ParseExact(row["date"], "yyyy-MM-dd", CultureInfo.InvariantCulture), new DateOnly(2024, 7, 1),
                run.Files.EndDate));
        Assert.Equal(events.Count, events.Select(row => row["event_id"]).Distinct().Count());
    }

    [Fact]
    public void Lies_outside_the_folder_that_is_imported()
    {
        var files = DemoRun.Ordinary.Value.Files;

        Assert.True(File.Exists(files.TruthFile));
        Assert.False(files.TruthFile.StartsWith(files.Folder + Path.DirectorySeparatorChar, StringComparison.Ordinal));
    }

    [Fact]
    public void Knows_every_cause_in_a_brand_of_two_hundred()
    {
        var kinds = Read(DemoCalibrationTests.Brand.Value).Select(row => row["cause_kind"]).Distinct().Order()
            .ToArray();

        Assert.Equal(
            [
                "before_record", "customer_cancelled", "demand_drop", "design_change", "forecast_over", "late_arrival",
                "listing_missed", "minimum_order", "price_break", "promotion_failed", "wrong_country",
            ],
            kinds);
    }

    static List<IReadOnlyDictionary<string, string>> Read(DemoRun run)
    {
        var lines = File.ReadLines(run.Files.TruthFile).Select(line => line.Split(',')).ToList();
        return [.. lines.Skip(1).Select(line => (IReadOnlyDictionary<string, string>)lines[0].Zip(line)
            .ToDictionary(pair => pair.First, pair => pair.Second))];
    }
}
