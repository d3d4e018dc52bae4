using Stockturn.Facts;

namespace Stockturn.Tests.Facts;

/// <summary>Fees as Amazon charged them, and who is believed about them.</summary>
public sealed class AmazonFeeTests
{
    [Fact]
    public void U_4_the_storage_of_a_month_is_charged_by_label_country_and_centre()
    {
        var file = FactFile.Of(
            "fnsku\tfulfillment_center\tcountry_code\tmonth_of_charge\tcurrency\testimated_monthly_storage_fee\taverage_quantity_on_hand\n"
                + "X001\tLEX1\tUS\t2026-05\tUSD\t12.34\t40\nX001\tONT8\tUS\t2026-05\tUSD\t1.1\t3.5\nX001\tLEJ1\tDE\t2026-05\tEUR\t0.2\t1");

        var fees = file.Of(FeeFact.Kind);
        Assert.Equal(
            [("2026-05-31", "FBA-US", "X001", 12.34m), ("2026-05-31", "FBA-US", "X001", 1.1m), ("2026-05-31", "FBA-DE", "X001", 0.2m)],
            fees.Select(fee => (
                fee.Day(FeeFact.Day), fee.Text(FeeFact.Warehouse), fee.Text(FeeFact.Item), fee.Amount(FeeFact.Amount)!.Value)));
        Assert.All(fees, fee => Assert.Equal(("storage", 0L, 0L), (fee.Text(FeeFact.Type), fee[FeeFact.Estimated], fee[FeeFact.PerUnit])));
        Assert.Equal(3.5m, fees[1].Units(FeeFact.Quantity));
    }

    [Fact]
    public void U_4_an_incentive_is_taken_off_the_storage_of_the_month()
    {
        var file = FactFile.Of(
            "fnsku\tcountry_code\tmonth_of_charge\tcurrency\testimated_monthly_storage_fee\ttotal_incentive_fee_amount\n"
                + "X001\tUS\t2026-05\tUSD\t12.34\t2.5\nX002\tUS\t2026-05\tUSD\t1\t0");

        Assert.Equal([12.34m, -2.5m, 1m], file.Of(FeeFact.Kind).Select(fee => fee.Amount(FeeFact.Amount)!.Value));
        Assert.Equal([null, "total_incentive_fee_amount", null], file.Of(FeeFact.Kind).Select(fee => fee.Text(FeeFact.Detail)));
    }

    [Fact]
    public void U_4_the_surcharge_on_age_counts_on_the_day_it_was_charged()
    {
        var file = FactFile.Of(
            "snapshot-date\tsku\tfnsku\tcurrency\tcountry\tqty-charged\tamount-charged\tsurcharge-age-tier\n"
                + "2026-06-15\tMUG\tX001\tUSD\tUS\t7\t3.5\t271-300");

        var fee = file.Single(FeeFact.Kind);
        Assert.Equal(
            ("2026-06-15", "FBA-US", "aged_surcharge", 3.5m, "271-300"),
            (
                fee.Day(FeeFact.Day), fee.Text(FeeFact.Warehouse), fee.Text(FeeFact.Type), fee.Amount(FeeFact.Amount)!.Value,
                fee.Text(FeeFact.Detail)));
    }

    [Fact]
    public void U_4_the_older_report_has_a_fee_for_six_months_and_one_for_twelve()
    {
        var file = FactFile.Of(
            "snapshot-date\tsku\tfnsku\tcountry\tcurrency\tqty-charged-12-mo-long-term-storage-fee\t12-mo-long-terms-storage-fee"
                + "\tqty-charged-6-mo-long-term-storage-fee\t6-mo-long-terms-storage-fee\tenrolled-in-small-and-light\n"
                + "2023-04-15T08:00:00+00:00\tMUG\tX001\tUS\tUSD\t2\t1.10\t198\t0.14\tN\n"
                + "2023-04-15T08:00:00+00:00\tCUP\tX002\tUS\tUSD\t\t\t5\t0.07\tN");

        Assert.Equal("amazon-long-term-storage", file.Match.Source.Code);
        Assert.Equal(
            [("MUG", "6-mo", 0.14m, 198m), ("MUG", "12-mo", 1.1m, 2m), ("CUP", "6-mo", 0.07m, 5m)],
            file.Facts.Select(fee => (
                fee.Text(FeeFact.Item)!, fee.Text(FeeFact.Detail)!, fee.Amount(FeeFact.Amount)!.Value, fee.Units(FeeFact.Quantity)!.Value)));
        Assert.All(file.Facts, fee => Assert.Equal(("aged_surcharge", "2023-04-15"), (fee.Text(FeeFact.Type), fee.Day(FeeFact.Day))));
    }

    [Fact]
    public void A_month_without_a_SKU_in_the_cell_is_known_by_its_label()
    {
        var file = FactFile.Of(
            "fnsku\tcountry_code\tmonth_of_charge\tcurrency\testimated_monthly_storage_fee\tsku\n"
                + "X001\tUS\t2026-05\tUSD\t12.34\tMUG\nX002\tUS\t2026-05\tUSD\t1\t\nX003\tUS\t2026-05\tUSD\t\tCUP");

        Assert.Equal(["MUG", "X002"], file.Facts.Select(fee => fee.Text(FeeFact.Item)));
    }

    [Fact]
    public void U_4_a_better_source_of_the_same_fee_month_and_place_is_counted_alone()
    {
        var facts = new FactSetBuilder()
            .From("sheet-fees", 10)
            .Add(FeeFact.Kind, Fee("2026-05-31", 100m, "Amazon.com", null))
            .Add(FeeFact.Kind, Fee("2026-05-31", 30m, null, "FBA-US"))
            .Add(FeeFact.Kind, Fee("2026-04-30", 90m, "Amazon.com", null))
            .Add(FeeFact.Kind, Fee("2026-05-31", 5m, null, "3PL-US"))
            .From("amazon-storage-fees", 60)
            .Add(FeeFact.Kind, Fee("2026-05-31", 80m, "Amazon.com", "FBA-US"))
            .Add(FeeFact.Kind, Fee("2026-05-31", 2m, "Amazon.com", "FBA-US"))
            .Build();
        var book = new FactBook(facts, new FactSettings(), new DateOnly(2026, 6, 30));

        Assert.Equal([90m, 5m, 80m, 2m], book.For(book.Skus.IndexOf("MUG")).Fees.ToArray().Select(fee => fee.Amount));
    }

    static (int, object)[] Fee(string day, decimal amount, string? store, string? warehouse)
    {
        List<(int, object)> fee =
        [
            (FeeFact.Day, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)), (FeeFact.Item, "MUG"),
            (FeeFact.Type, "storage"), (FeeFact.Amount, amount), (FeeFact.Currency, "USD"),
        ];
        fee.AddRange(store is null ? [] : [(FeeFact.Store, store)]);
        fee.AddRange(warehouse is null ? [] : [(FeeFact.Warehouse, warehouse)]);
        return [.. fee];
    }
}
