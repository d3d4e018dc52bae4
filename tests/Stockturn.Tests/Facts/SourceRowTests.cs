using FsCheck;
using FsCheck.Fluent;
using Stockturn.Facts;

namespace Stockturn.Tests.Facts;

public class SourceRowTests
{
    const string Sales = "Date\tOrder number\tSKU\tQuantity\tAmount\tStore\n";

    [Fact]
    public void A_bad_cell_leaves_out_its_row_and_no_other()
    {
        var file = FactFile.Of(Sales + "2026-01-01\t1\tA\t2\t1,2.5\tS\n2026-01-02\t2\tA\t2\t5\tS");

        Assert.Equal(3, file.Single(SaleFact.Kind).Row);
        var issue = Assert.Single(file.Issues);
        Assert.Equal(
            new Issue(
                "E_NUMBER", Severity.Error, "file.txt", 2, "Amount", "1,2.5", "a number such as 12.50",
                "correct the number and import the file again"),
            issue);
    }

    [Theory]
    [InlineData("2026-01-01\t5.80293E+13\tA\t2\t5\tS", "Order number")]
    [InlineData("2026-01-01\t1\t4E+11\t2\t5\tS", "SKU")]
    public void A_damaged_id_refuses_the_whole_file(string row, string column)
    {
        var file = FactFile.Of(Sales + "2026-01-01\t1\tA\t2\t5\tS\n" + row + "\n2026-01-02\t2\tA\t2\t5\tS");

        Assert.True(file.Reader.IsRefused);
        var issue = Assert.Single(file.Issues);
        Assert.Equal(("E_ID_SCIENTIFIC", Severity.Refused, column), (issue.Code, issue.Severity, issue.Column));
    }

    [Theory]
    [InlineData("合计\t\t\t120\t3500\t")]
    [InlineData("Total:\t\t\t120\t3500\t")]
    [InlineData("\tGrand total\t\t120\t3500\t")]
    public void A_row_of_totals_is_noted_and_left_out(string totals)
    {
        var file = FactFile.Of(Sales + "2026-01-01\t1\tA\t2\t5\tS\n" + totals);

        Assert.Single(file.Facts);
        var issue = Assert.Single(file.Issues);
        Assert.Equal(("N_TOTALS_ROW", Severity.Note, 3L), (issue.Code, issue.Severity, issue.Row));
    }

    [Fact]
    public void A_store_called_Total_is_no_row_of_totals()
    {
        var file = FactFile.Of("Store\tDate\tOrder number\tSKU\tQuantity\tAmount\nTotal\t2026-01-01\t1\tA\t2\t5");

        Assert.Equal("Total", file.Single(SaleFact.Kind).Text(SaleFact.Store));
    }

    [Fact]
    public void An_empty_row_says_nothing()
    {
        var file = FactFile.Of(Sales + "\t\t\t\t\t\n \t\n2026-01-01\t1\tA\t2\t5\tS");

        Assert.Single(file.Facts);
        Assert.Empty(file.Issues);
    }

    [Fact]
    public void A_short_row_is_filled_up_with_empty_cells()
    {
        var file = FactFile.Of(
            "SKU\tName\tCategory\tBrand\nA\tMug");

        Assert.Null(file.Single(ProductFact.Kind).Text(ProductFact.Brand));
    }

    [Fact]
    public void A_row_gives_all_of_its_facts_or_none()
    {
        var file = FactFile.Of(
            "PO number\tSKU\tQuantity\tReceived date\tReceived quantity\tWarehouse\nP1\tA\t10\tsoon\t10\tHOME");

        Assert.Empty(file.Facts);
        Assert.Equal("E_DATE", Assert.Single(file.Issues).Code);
    }

    [Fact]
    public void A_file_that_names_no_store_is_refused_once()
    {
        var file = FactFile.Of(
            "Date\tOrder number\tSKU\tQuantity\tAmount\n2026-01-01\t1\tA\t2\t5\n2026-01-01\t2\tA\t2\t5");

        Assert.Empty(file.Facts);
        var issue = Assert.Single(file.Issues);
        Assert.Equal(("E_NEED_STORE", Severity.Refused), (issue.Code, issue.Severity));
    }

    [Fact]
    public void What_the_person_told_fills_what_the_file_leaves_out()
    {
        var file = FactFile.Of(
            "SKU\tAvailable\nA\t5",
            new ImportOptions { AsOf = new DateOnly(2026, 1, 31), Warehouse = "HOME", Currency = "EUR" });

        var fact = file.Single(SnapshotFact.Kind);
        Assert.Equal("2026-01-31", fact.Day(SnapshotFact.Day));
        Assert.Equal("HOME", fact.Text(SnapshotFact.Warehouse));
        Assert.Equal("EUR", fact.Text(SnapshotFact.Currency));
    }

    [Theory]
    [InlineData(null, "HOME", "E_NEED_AS_OF")]
    [InlineData("2026-01-31", null, "E_NEED_WAREHOUSE")]
    public void An_undated_file_needs_the_day_and_the_place(string? asOf, string? warehouse, string code)
    {
        var options = new ImportOptions { AsOf = asOf is null ? null : DateOnly.Parse(asOf), Warehouse = warehouse };

        var file = FactFile.Of("SKU\tAvailable\nA\t5\nB\t6", options);

        Assert.Empty(file.Facts);
        Assert.Equal((code, Severity.Refused), (Assert.Single(file.Issues).Code, file.Issues[0].Severity));
    }

    [Fact]
    public void A_day_after_the_import_is_asked_about()
    {
        var file = FactFile.Of(
            Sales + "2026-02-01\t1\tA\t2\t5\tS", new ImportOptions { Today = new DateOnly(2026, 1, 31) });

        Assert.Single(file.Facts);
        Assert.Equal(("W_FUTURE_DATE", Severity.Warning), (Assert.Single(file.Issues).Code, file.Issues[0].Severity));
    }

    [Fact]
    public void A_negative_price_is_asked_about()
    {
        var file = FactFile.Of("SKU\tName\tUnit cost\nA\tMug\t-3");

        Assert.Equal(-3m, file.Single(ProductFact.Kind).Amount(ProductFact.UnitCost));
        Assert.Equal("W_NEGATIVE", Assert.Single(file.Issues).Code);
    }

    [Fact]
    public void The_order_of_columns_and_extra_ones_change_no_fact()
    {
        string[] headings = ["Date", "Order number", "SKU", "Quantity", "Amount", "Store", "Status", "remark"];
        string[] cells = ["2026-01-01", "SO-1", "A", "2", "25.98", "My shop", "已发货", "thanks"];
        var expected = FactFile.Of([.. headings], [cells]).Sorted();
        var orders = Gen.Shuffle(Enumerable.Range(0, headings.Length).ToArray());
        Prop.ForAll(orders.ToArbitrary(), order =>
            FactFile.Of([.. order.Select(i => headings[i])], [[.. order.Select(i => cells[i])]])
                .Sorted().AsEnumerable().SequenceEqual(expected)).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_hash_is_the_same_on_every_machine()
    {
        Assert.Equal(6764351050198366997, SourceRow.Hash("114-0000000-0000000"));
        var orders = Enumerable.Range(0, 200_000).Select(
            number => SourceRow.Hash($"114-{number / 1000:D7}-{number % 1000:D7}"));
        Assert.Equal(200_000, orders.Distinct().Count());
        Assert.NotEqual(SourceRow.Hash("a"), SourceRow.Hash("a\0"));
    }
}
