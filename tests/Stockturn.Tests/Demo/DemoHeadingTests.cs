using Stockturn.Facts;
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
    [InlineData("amazon-us/settlement-01.txt", Headers + "GET_V2_SETTLEMENT_REPORT_DATA_FLAT_FILE_V2.tsv")]
    [InlineData("amazon-us/storage-fees.txt", Headers + "GET_FBA_STORAGE_FEE_CHARGES_DATA.2024plus.tsv")]
    [InlineData("amazon-us/aged-surcharge.txt", Headers + "GET_FBA_FULFILLMENT_LONGTERM_STORAGE_FEE_CHARGES_DATA.ais.tsv")]
    [InlineData("amazon-us/removal-orders.txt", Headers + "GET_FBA_FULFILLMENT_REMOVAL_ORDER_DETAIL_DATA.tsv")]
    [InlineData("amazon-us/removal-shipments.txt", Headers + "GET_FBA_FULFILLMENT_REMOVAL_SHIPMENT_DETAIL_DATA.tsv")]
    [InlineData("amazon-us/reimbursements.txt", Headers + "GET_FBA_REIMBURSEMENTS_DATA.tsv")]
    [InlineData("amazon-us/reserved-inventory.txt", Headers + "GET_RESERVED_INVENTORY_DATA.tsv")]
    [InlineData("amazon-us/restock.txt", Headers + "GET_RESTOCK_INVENTORY_RECOMMENDATIONS_REPORT.tsv")]
    [InlineData("amazon-us/fulfilled-shipments.txt", Headers + "GET_AMAZON_FULFILLED_SHIPMENTS_DATA_GENERAL.tsv")]
    [InlineData("amazon-de/stock-by-country.txt", Headers + "GET_AFN_INVENTORY_DATA_BY_COUNTRY.tsv")]
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
    [InlineData("settlement-01.txt")]
    [InlineData("settlement-26.txt")]
    [InlineData("storage-fees.txt")]
    [InlineData("aged-surcharge.txt")]
    [InlineData("removal-orders.txt")]
    [InlineData("removal-shipments.txt")]
    [InlineData("reimbursements.txt")]
    [InlineData("reserved-inventory.txt")]
    [InlineData("restock.txt")]
    [InlineData("fulfilled-shipments.txt")]
    public void Have_a_cell_for_each_in_every_row(string name)
    {
        var run = DemoRun.Ordinary.Value;

        Assert.NotEmpty(run.Tabs("amazon-us/" + name).ToList());
        Assert.NotEmpty(run.Tabs("amazon-de/" + name).ToList());
    }

    [Theory]
    [InlineData("advertising-sp.csv")]
    [InlineData("advertising-sb.csv")]
    [InlineData("advertising-sd.csv")]
    [InlineData("business-report.csv")]
    public void Have_a_cell_for_each_in_every_row_of_the_consoles(string name)
    {
        var run = DemoRun.Ordinary.Value;

        Assert.NotEmpty(run.Commas("amazon-us/" + name).ToList());
        Assert.NotEmpty(run.Commas("amazon-de/" + name).ToList());
    }

    [Theory]
    [InlineData("settlement-01.txt", "amazon-settlement")]
    [InlineData("storage-fees.txt", "amazon-storage-fees")]
    [InlineData("aged-surcharge.txt", "amazon-aged-surcharge")]
    public void Are_recognised_with_nothing_left_over(string name, string source)
    {
        foreach (var market in (string[])["amazon-us/", "amazon-de/"])
        {
            var match = Recognition.Match(
                [.. File.ReadLines(DemoRun.Ordinary.Value.PathOf(market + name)).First().Split('\t')]);

            Assert.Equal(source, match?.Source.Code);
            Assert.Empty(match!.Unknown);
        }
    }

    [Fact]
    public void Have_a_cell_for_each_in_every_row_of_the_web_shop()
    {
        var run = DemoRun.Ordinary.Value;

        Assert.NotEmpty(run.Commas("orders_export.csv").ToList());
        Assert.NotEmpty(run.Commas("inventory_export.csv").ToList());
        Assert.NotEmpty(run.Commas("payment_transactions_export.csv").ToList());
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
