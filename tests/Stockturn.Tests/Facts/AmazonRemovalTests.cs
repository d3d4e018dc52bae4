using Stockturn.Facts;

namespace Stockturn.Tests.Facts;

/// <summary>What Amazon takes out, pays back, holds back and has stranded; and its plainer views of stock.</summary>
public sealed class AmazonRemovalTests
{
    const string Orders =
        "request-date\torder-id\torder-source\torder-type\tservice-speed\torder-status\tlast-updated-date\tsku\tfnsku\tdisposition"
            + "\trequested-quantity\tcancelled-quantity\tdisposed-quantity\tshipped-quantity\tin-process-quantity\tremoval-fee\tcurrency\n";

    const string Reimbursements =
        "approval-date\treimbursement-id\tcase-id\tamazon-order-id\treason\tsku\tfnsku\tasin\tproduct-name\tcondition"
            + "\tcurrency-unit\tamount-per-unit\tamount-total\tquantity-reimbursed-cash\tquantity-reimbursed-inventory"
            + "\tquantity-reimbursed-total\toriginal-reimbursement-id\toriginal-reimbursement-type\n";

    const string Restock =
        "Country\tProduct Name\tFNSKU\tMerchant SKU\tCondition\tUnits Sold Last 30 Days\tTotal Units\tInbound\tAvailable\tFC transfer"
            + "\tFC Processing\tCustomer Order\tUnfulfillable\tWorking\tShipped\tReceiving\tFulfilled by\tAlert\tRecommended ship date\n";

    static readonly ImportOptions Us = new() { Store = "Amazon.com", AsOf = new DateOnly(2026, 5, 31) };

    [Fact]
    public void U_22_a_removal_order_tells_its_lines_and_the_fee_on_the_day_of_the_last_update()
    {
        var file = FactFile.Of(
            Orders
                + "2026-04-21T00:48:17-07:00\tR1\tSeller\tLiquidations\tStandard\tCompleted\t2026-05-02T03:00:00+00:00\tMUG\tX1\tSellable"
                + "\t10\t1\t2\t7\t0\t5.60\tUSD\n"
                + "2026-05-21T00:48:17-07:00\tR2\tSeller\tDisposal\tStandard\tPending\t2026-05-22T08:00:00-07:00\tMUG\tX1\tUnsellable"
                + "\t3\t0\t0\t0\t3\t0.0000\t");

        var lines = file.Of(RemovalFact.Kind);
        Assert.Equal(
            ("R1", "MUG", "FBA-US", "liquidation", "Completed", "Sellable", "2026-04-21"),
            (
                lines[0].Text(RemovalFact.Order), lines[0].Text(RemovalFact.Item), lines[0].Text(RemovalFact.Warehouse),
                lines[0].Text(RemovalFact.Purpose), lines[0].Text(RemovalFact.Status), lines[0].Text(RemovalFact.Condition),
                lines[0].Day(RemovalFact.RequestedDay)));
        Assert.Equal(
            (10m, 1m, 2m, 7m, 0m, 5.6m),
            (
                lines[0].Units(RemovalFact.Requested), lines[0].Units(RemovalFact.Cancelled), lines[0].Units(RemovalFact.Disposed),
                lines[0].Units(RemovalFact.Shipped), lines[0].Units(RemovalFact.InProcess), lines[0].Amount(RemovalFact.Fee)));
        Assert.Equal(("disposal", 3m), (lines[1].Text(RemovalFact.Purpose), lines[1].Units(RemovalFact.InProcess)));

        // The instant is still the first of May in California. The order without a fee has none.
        var fee = file.Single(FeeFact.Kind);
        Assert.Equal(
            ("2026-05-01", "removal", 5.6m, "USD", "R1", "FBA-US"),
            (
                fee.Day(FeeFact.Day), fee.Text(FeeFact.Type), fee.Amount(FeeFact.Amount), fee.Text(FeeFact.Currency),
                fee.Text(FeeFact.Detail), fee.Text(FeeFact.Warehouse)));
        Assert.Empty(file.Issues);
    }

    [Fact]
    public void The_fee_of_an_order_moves_with_its_last_update_and_is_not_there_twice()
    {
        var source = SourceCatalog.Find("amazon-removal-orders")!;
        var fees = source.Outputs.Single(output => output.Kind == FeeFact.Kind);

        Assert.DoesNotContain(FeeFact.Day, fees.Key);
        Assert.Empty(fees.Scope);
        Assert.Equal(RemovalFact.Updated, source.Outputs.Single(output => output.Kind == RemovalFact.Kind).Updated);
    }

    [Fact]
    public void U_22_removal_shipments_tell_what_left_and_when()
    {
        var file = FactFile.Of(
            "request-date\torder-id\tshipment-date\tsku\tfnsku\tdisposition\tshipped-quantity\tcarrier\ttracking-number\tremoval-order-type\n"
                + "2026-04-21T00:48:17-07:00\tR1\t2026-05-02T03:00:00+00:00\tMUG\tX1\tUnsellable\t4\tUPS\t4.43655E+11\tReturn", Us);

        var line = file.Single(RemovalFact.Kind);
        Assert.Equal(
            ("R1", "return", "Unsellable", "2026-05-01", 4m, "FBA-US"),
            (
                line.Text(RemovalFact.Order), line.Text(RemovalFact.Purpose), line.Text(RemovalFact.Condition),
                line.Day(RemovalFact.ShippedDay), line.Units(RemovalFact.Shipped), line.Text(RemovalFact.Warehouse)));
    }

    [Theory]
    [InlineData("2026-04-21\t\tSeller\tReturn\tx\tPending\t2026-05-02\tMUG\tX1\tSellable\t1\t0\t0\t0\t1\t\t", "E_NO_ORDER")]
    [InlineData("2026-04-21\tR1\tSeller\tReturn\tx\tPending\t2026-05-02\t\tX1\tSellable\t1\t0\t0\t0\t1\t\t", "E_NO_SKU")]
    [InlineData("2026-04-21\t5.80293E+13\tSeller\tReturn\tx\tPending\t2026-05-02\tMUG\tX1\tSellable\t1\t0\t0\t0\t1\t\t", "E_ID_SCIENTIFIC")]
    [InlineData("later\tR1\tSeller\tReturn\tx\tPending\t2026-05-02\tMUG\tX1\tSellable\t1\t0\t0\t0\t1\t\t", "E_DATE")]
    [InlineData("2026-04-21\tR1\tSeller\tReturn\tx\tPending\t2026-05-02\tMUG\tX1\tSellable\tsome\t0\t0\t0\t1\t\t", "E_NUMBER")]
    public void Bad_removals_are_told(string row, string code)
    {
        var file = FactFile.Of(Orders + row, Us);

        Assert.Empty(file.Facts);
        Assert.Equal(code, Assert.Single(file.Issues).Code);
    }

    [Fact]
    public void U_22_a_reimbursement_is_income_and_goods_given_back_have_no_amount()
    {
        var file = FactFile.Of(
            Reimbursements
                + "2026-05-02T03:00:00+00:00\t111\t\t113-1\tLost_Warehouse\tMUG\tX1\tB01\tMug\tNew\tUSD\t4.5\t9.00\t2\t0\t2\t\t\n"
                + "2026-05-03T09:00:00+00:00\t112\t\t\tDamaged_Warehouse\tMUG\tX1\tB01\tMug\tNew\t\t\t\t0\t1\t1\t\t\n"
                + "2026-05-04T09:00:00+00:00\t113\t\t\tReimbursement_Reversal\tMUG\tX1\tB01\tMug\tNew\tUSD\t4.5\t-4.50\t-1\t0\t-1\t111\tx");

        var cash = file.Of(CashFact.Kind);
        Assert.Equal(
            ("2026-05-01", "Amazon.com", "MUG", "reimbursement", "USD", "Lost_Warehouse", SourceRow.Hash("111")),
            (
                cash[0].Day(CashFact.Day), cash[0].Text(CashFact.Store), cash[0].Text(CashFact.Item), cash[0].Text(CashFact.Type),
                cash[0].Text(CashFact.Currency), cash[0].Text(CashFact.Detail), cash[0][CashFact.Order]));
        Assert.Equal([(9m, 2m), (0, 0), (-4.5m, -1)], cash.Select(row => (row.Amount(CashFact.Amount)!.Value, row.Units(CashFact.Quantity)!.Value)));
        Assert.Empty(file.Issues);
    }

    [Fact]
    public void U_22_reserved_stock_is_told_by_what_it_is_held_for()
    {
        var file = FactFile.Of(
            "sku\tfnsku\tasin\tproduct-name\treserved_qty\treserved_customerorders\treserved_fc-transfers\treserved_fc-processing\n"
                + "MUG\tX1\tB01\tMug\t10\t2\t5\t3\nCUP\tX2\tB02\tCup\t9\t1\t1\t1", Us);

        var fact = file.Of(ReservedFact.Kind)[0];
        Assert.Equal(
            ("2026-05-31", "FBA-US", 2m, 5m, 3m),
            (
                fact.Day(ReservedFact.Day), fact.Text(ReservedFact.Warehouse), fact.Units(ReservedFact.Orders),
                fact.Units(ReservedFact.Transfers), fact.Units(ReservedFact.Processing)));
        Assert.Equal(("W_BALANCE", 3L), file.Issues.Select(issue => (issue.Code, issue.Row!.Value)).Single());
    }

    [Fact]
    public void U_22_stranded_stock_tells_since_when_and_why()
    {
        var file = FactFile.Of(
            "primary-action\tdate-stranded\tDate-to-take-auto-removal\tstatus-primary\tstatus-secondary\terror-message"
                + "\tstranded-reason\tasin\tsku\tfnsku\tproduct-name\tcondition\tfulfilled-by\tfulfillable-qty\tyour-price"
                + "\tunfulfillable-qty\treserved-quantity\tinbound-shipped-qty\n"
                + "Relist\t2026-05-02T03:00:00+00:00\t\tInactive\tBlocked\tMissing image\tListing error\tB01\tMUG\tX1\tMug\tNew\tAmazon\t7"
                + "\t9.99\t1\t0\t0", Us);

        Assert.Equal("amazon-stranded", file.Match.Source.Code);
        Assert.Empty(file.Match.Unknown);
        var fact = file.Single(StrandedFact.Kind);
        Assert.Equal(
            ("2026-05-31", "FBA-US", "MUG", 7m, "2026-05-01", "Listing error"),
            (
                fact.Day(StrandedFact.Day), fact.Text(StrandedFact.Warehouse), fact.Text(StrandedFact.Item),
                fact.Units(StrandedFact.Quantity), fact.Day(StrandedFact.SinceDay), fact.Text(StrandedFact.Reason)));
    }

    [Fact]
    public void U_15_stock_by_country_shows_the_pool_and_is_no_stock_of_its_own()
    {
        var file = FactFile.Of(
            "seller-sku\tfulfillment-channel-sku\tasin\tcondition-type\tcountry\tquantity-for-local-fulfillment\n"
                + "MUG\tX1\tB01\tNewItem\tDE\t7\nMUG\tX1\tB01\tNewItem\tGB\t2",
            Us with { Warehouse = "FBA-EU" });

        Assert.Equal(
            [("FBA-EU", "MUG", "DE", 7m), ("FBA-EU", "MUG", "UK", 2m)],
            file.Facts.Select(fact => (
                fact.Text(PooledFact.Warehouse), fact.Text(PooledFact.Item), fact.Text(PooledFact.Country),
                fact.Units(PooledFact.Quantity)!.Value)));
        Assert.Empty(file.Of(SnapshotFact.Kind));
    }

    [Fact]
    public void The_plainest_stock_report_tells_only_what_is_available()
    {
        var file = FactFile.Of(
            "seller-sku\tfulfillment-channel-sku\tasin\tcondition-type\tWarehouse-Condition-code\tQuantity Available\n"
                + "MUG\tX1\tB01\tNewItem\tSELLABLE\t7\nMUG\tX1\tB01\tNewItem\tUNSELLABLE\t2", Us);

        Assert.Equal(
            [(7m, null, null), (null, 2m, null)],
            file.Facts.Select(fact => (
                fact.Units(SnapshotFact.Sellable), fact.Units(SnapshotFact.Unsellable), fact.Units(SnapshotFact.OnHand))));
    }

    [Fact]
    public void U_22_restock_tells_stock_by_country_and_leaves_out_what_the_merchant_sends_himself()
    {
        var file = FactFile.Of(
            Restock + "GB\tMug\tX1\tMUG\tNew\t30\t40\t12\t20\t3\t2\t1\t2\t5\t4\t3\tAmazon\tout_of_stock\t31/05/2026\n"
                + "GB\tCup\tX2\tCUP\tNew\t30\t40\t0\t20\t0\t0\t0\t0\t0\t0\t0\tMerchant\t\t", Us with { Store = null });

        var stock = file.Single(SnapshotFact.Kind);
        Assert.Equal(
            ("2026-05-31", "FBA-UK", "MUG"),
            (stock.Day(SnapshotFact.Day), stock.Text(SnapshotFact.Warehouse), stock.Text(SnapshotFact.Item)));
        Assert.Equal(
            (28m, 20m, 6m, 2m, 7m, 5m),
            (
                stock.Units(SnapshotFact.OnHand), stock.Units(SnapshotFact.Sellable), stock.Units(SnapshotFact.Reserved),
                stock.Units(SnapshotFact.Unsellable), stock.Units(SnapshotFact.InTransit), stock.Units(SnapshotFact.InboundPlanned)));
        Assert.Equal("N_NOT_AT_AMAZON", Assert.Single(file.Issues).Code);
    }

    // Of two snapshots of one warehouse and day as many pieces would be made as sources are equally believed.
    [Fact]
    public void No_two_views_of_stock_at_Amazon_are_believed_alike()
    {
        string[] codes =
        [
            "amazon-ledger-summary", "amazon-planning", "amazon-restock", "amazon-inventory", "amazon-fulfillable",
            "lingxing-ledger-summary", "lingxing-fba-age", "lingxing-fba-stock", "lingxing-fba-inventory", "sheet-stock",
        ];
        var precedences = codes.Select(code => SourceCatalog.Find(code)!.Precedence).ToList();

        Assert.Equal(precedences.Distinct(), precedences);
    }
}
