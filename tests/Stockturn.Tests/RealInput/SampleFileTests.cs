using Stockturn.Facts;
using Stockturn.Tests.BadInput;
using Stockturn.Workspaces.Database;
using Xunit.Abstractions;

namespace Stockturn.Tests.RealInput;

/// <summary>Real headers and answers of the platforms, imported as a person would.</summary>
public sealed class SampleFileTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("amazon/GET_FBA_FULFILLMENT_CUSTOMER_RETURNS_DATA.sample.tsv", "amazon-returns", 1, 0)]
    [InlineData("amazon/GET_FBA_INVENTORY_PLANNING_DATA.header.2026.tsv", "amazon-planning", 0, 0)]
    [InlineData("amazon/GET_LEDGER_DETAIL_VIEW_DATA.amzn-sandbox.tsv", "amazon-ledger-detail", 10, 0)]
    [InlineData("amazon/GET_LEDGER_SUMMARY_VIEW_DATA.amzn-sandbox.tsv", "amazon-ledger-summary", 4, 0)]
    [InlineData("amazon/GET_MERCHANT_LISTINGS_ALL_DATA.sample.tsv", "amazon-listings", 4, 0)]
    [InlineData("amazon/headers/GET_FBA_ESTIMATED_FBA_FEES_TXT_DATA.us25.tsv", "amazon-fee-preview", 0, 0)]
    [InlineData("amazon/headers/GET_FBA_MYI_UNSUPPRESSED_INVENTORY_DATA.na21.tsv", "amazon-inventory", 0, 0)]
    [InlineData("lingxing/FBA_FBAShipmentList.response.json", "lingxing-fba-shipments", 1, 1)]
    [InlineData("lingxing/FBA_GetInboundShipmentList.response.json", "lingxing-dispatches", 1, 0)]
    [InlineData("lingxing/Purchase_PurchaseOrderList.response.json", "lingxing-purchases", 1, 0)]
    [InlineData("lingxing/SourceData_AllOrders.response.json", "lingxing-orders", 1, 0)]
    [InlineData("lingxing/SourceData_ManageInventory.response.json", "lingxing-fba-inventory", 2, 0)]
    [InlineData("lingxing/SourceData_RefundOrders.response.json", "lingxing-returns", 1, 0)]
    [InlineData("lingxing/SourceData_getFbaAgeList.response.json", "lingxing-fba-age", 1, 0)]
    [InlineData("lingxing/Warehouse_GetBatchDetailList.response.json", "lingxing-batches", 1, 0)]
    [InlineData("lingxing/Warehouse_InventoryDetails.response.json", "lingxing-stock", 1, 0)]
    [InlineData("amazon/GET_V2_SETTLEMENT_REPORT_DATA_FLAT_FILE_V2.doc-example.tsv", "amazon-settlement", 9, 0)]
    [InlineData("shopify/inventory_export.2024.header.csv", "shopify-inventory", 0, 0)]
    [InlineData("shopify/orders_export.header.csv", "shopify-orders", 0, 0)]
    public void A_sample_with_a_source_is_read_as_that_source(string file, string source, long rows, long leftOut)
    {
        if (SharedFiles.Find("samples/" + file) is not { } path)
        {
            SharedFiles.SkipLine(output, "samples/" + file);
            return;
        }

        using var workspace = new TempWorkspace();
        var table = Assert.Single(workspace.Import(path).Tables);

        Assert.Null(table.Refusal);
        Assert.Equal(source, table.Source!.Code);
        Assert.Equal(new RowCounts(rows, rows - leftOut, leftOut), table.Rows);
    }

    [Fact]
    public void A_log_of_batch_changes_is_never_taken_for_stock()
    {
        const string Heads = "wid,batch_no,sku,fnsku,balance_num,good_num,bad_num,stock_cost,batch_state_id\n";
        using var workspace = new TempWorkspace();

        var report = workspace.ImportText("流水.csv", Heads + "46,4013-1,MUG,,2,1,1,38.00,4013-1\n46,4013-1,MUG,,1,1,0,19.00,4013-2\n");

        Assert.False(report.IsCommitted);
        Assert.Equal("table-unknown", Assert.Single(report.Tables).Refusal!.Code);
        Assert.Empty(workspace.Visible(SnapshotFact.Kind));
        Assert.True(workspace.ImportText("批次.csv", Heads.Replace(",batch_state_id", "", StringComparison.Ordinal) + "46,4013-1,MUG,,1,1,0,19.00\n").IsCommitted);
    }
}
