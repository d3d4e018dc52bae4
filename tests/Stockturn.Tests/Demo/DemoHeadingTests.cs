using Xunit.Abstractions;

namespace Stockturn.Tests.Demo;

public sealed class DemoHeadingTests(ITestOutputHelper output)
{
    const string Headers = "samples/amazon/headers/";

    [Theory]
    [InlineData("amazon-us/all-orders.txt",
        Headers + "GET_FLAT_FILE_ALL_ORDERS_DATA_BY_ORDER_DATE_GENERAL.us.2026.tsv")]
    [InlineData("amazon-de/all-orders.txt",
        Headers + "GET_FLAT_FILE_ALL_ORDERS_DATA_BY_ORDER_DATE_GENERAL.uk.2026.tsv")]
    [InlineData("amazon-us/ledger-detail.tsv", Headers + "GET_LEDGER_DETAIL_VIEW_DATA.tsv")]
    [InlineData("amazon-us/ledger-summary.tsv", Headers + "GET_LEDGER_SUMMARY_VIEW_DATA.tsv")]
    [InlineData("amazon-us/managed-inventory.txt", Headers + "GET_FBA_MYI_UNSUPPRESSED_INVENTORY_DATA.2026-26col.tsv")]
    [InlineData("amazon-de/managed-inventory.txt", Headers + "GET_FBA_MYI_UNSUPPRESSED_INVENTORY_DATA.eu23.tsv")]
    [InlineData("amazon-us/fee-preview.txt", Headers + "GET_FBA_ESTIMATED_FBA_FEES_TXT_DATA.us25.tsv")]
    [InlineData("amazon-us/inventory-planning.txt", "samples/amazon/GET_FBA_INVENTORY_PLANNING_DATA.header.2026.tsv")]
    [InlineData("amazon-us/customer-returns.txt",
        "samples/amazon/GET_FBA_FULFILLMENT_CUSTOMER_RETURNS_DATA.sample.tsv")]
    [InlineData("amazon-us/all-listings.txt", "samples/amazon/GET_MERCHANT_LISTINGS_ALL_DATA.sample.tsv")]
    [InlineData("orders_export.csv", "samples/shopify/orders_export.header.csv")]
    [InlineData("inventory_export.csv", "samples/shopify/inventory_export.2024.header.csv")]
    public void Are_those_of_the_platform(string file, string sample)
    {
        var path = SharedFiles.Find(sample);
        if (path is null)
        {
            SharedFiles.SkipLine(output, sample);
            return;
        }

        Assert.Equal(File.ReadLines(path).First(), File.ReadLines(DemoRun.Ordinary.Value.PathOf(file)).First());
    }

    // Reading fails when a row has more or fewer cells than the header.
    [Theory]
    [InlineData("all-orders.txt")]
    [InlineData("ledger-detail.tsv")]
    [InlineData("ledger-summary.tsv")]
    [InlineData("managed-inventory.txt")]
    [InlineData("fee-preview.txt")]
    [InlineData("inventory-planning.txt")]
    [InlineData("customer-returns.txt")]
    [InlineData("all-listings.txt")]
    public void Have_a_cell_for_each_in_every_row(string name)
    {
        var run = DemoRun.Ordinary.Value;

        Assert.NotEmpty(run.Tabs("amazon-us/" + name).ToList());
        Assert.NotEmpty(run.Tabs("amazon-de/" + name).ToList());
    }

    [Fact]
    public void Have_a_cell_for_each_in_every_row_of_the_web_shop()
    {
        var run = DemoRun.Ordinary.Value;

        Assert.NotEmpty(run.Commas("orders_export.csv").ToList());
        Assert.NotEmpty(run.Commas("inventory_export.csv").ToList());
    }

    [Fact]
    public void Stand_in_a_workbook_that_opens_clean()
    {
        using var workbook = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument
            .Open(DemoRun.Ordinary.Value.PathOf(".xlsx"), false);

        var errors = new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(workbook);

        Assert.Empty(errors.Select(error => error.Description));
    }
}
