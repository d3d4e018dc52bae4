using Stockturn.Facts;

namespace Stockturn.Tests.Facts;

public class AmazonOrdersTests
{
    const string Evening = "2026-01-10T04:30:00+00:00";

    const string Us = "amazon-order-id\tmerchant-order-id\tpurchase-date\tlast-updated-date\torder-status"
        + "\tfulfillment-channel"
        + "\tsales-channel\torder-channel\tship-service-level\tproduct-name\tsku\tasin\titem-status\tquantity\tcurrency"
        + "\titem-price\titem-tax\tshipping-price\tshipping-tax\tgift-wrap-price\tgift-wrap-tax"
        + "\titem-promotion-discount"
        + "\tship-promotion-discount\tship-city\tship-state\tship-postal-code\tship-country\tpromotion-ids\tcpf"
        + "\tis-business-order\tpurchase-order-number\tprice-designation\tsignature-confirmation-recommended"
        + "\torder-item-id \r\n";

    // An evening in Los Angeles is the next day in UTC.
    [Fact]
    public void A_shipped_line_gives_a_sale_on_the_day_of_the_store()
    {
        var file = FactFile.Of(
            Us + new Line { Purchased = Evening, Quantity = "2", Price = "25.98", Promotion = "5.00" });

        var sale = file.Single(SaleFact.Kind);
        Assert.Equal("2026-01-09", sale.Day(SaleFact.Day));
        Assert.Equal("Amazon.com", sale.Text(SaleFact.Store));
        Assert.Equal("FBA-US", sale.Text(SaleFact.Warehouse));
        Assert.Equal("MUG", sale.Text(SaleFact.Item));
        Assert.Equal(2, sale.Units(SaleFact.Units));
        Assert.Equal(25.98m, sale.Amount(SaleFact.Gross));
        Assert.Equal(5m, sale.Amount(SaleFact.Discount));
        Assert.Equal(1.82m, sale.Amount(SaleFact.Tax));
        Assert.Equal(3.49m, sale.Amount(SaleFact.Shipping));
        Assert.Equal("USD", sale.Text(SaleFact.Currency));
        Assert.Equal("US", sale.Text(SaleFact.Country));
        Assert.Equal((long)SaleStatus.Shipped, sale[SaleFact.Status]);
        Assert.Equal((long)DemandClass.Normal, sale[SaleFact.DemandClass]);
        Assert.Equal(SourceRow.Hash("114-1-1"), sale[SaleFact.Order]);
        Assert.Equal(DateTimeOffset.Parse("2026-01-12T00:00:00Z").ToUnixTimeSeconds(), sale[SaleFact.Updated]);
        Assert.Empty(file.Issues);
    }

    [Theory]
    [InlineData("Amazon.de", "2026-01-09T23:30:00+00:00", "2026-01-10", "FBA-DE")]
    [InlineData("Amazon.co.uk", "2026-06-09T23:30:00+00:00", "2026-06-10", "FBA-UK")]
    [InlineData("Amazon.co.jp", "2026-01-10T03:00:00+09:00", "2026-01-10", "FBA-JP")]
    [InlineData("Amazon.co.jp", "2026-01-09T16:00:00+00:00", "2026-01-10", "FBA-JP")]
    public void Each_marketplace_has_its_own_day(string channel, string purchased, string day, string warehouse)
    {
        var sale = FactFile.Of(Us + new Line { Purchased = purchased, Channel = channel }).Single(SaleFact.Kind);

        Assert.Equal((day, warehouse), (sale.Day(SaleFact.Day), sale.Text(SaleFact.Warehouse)));
    }

    [Fact]
    public void A_pending_line_has_no_price_rather_than_none_to_pay()
    {
        var sale = FactFile.Of(Us + new Line { Status = "Pending", Price = "" })
            .Single(SaleFact.Kind);

        Assert.Equal((long)SaleStatus.Pending, sale[SaleFact.Status]);
        Assert.Null(sale.Amount(SaleFact.Gross));
        Assert.Equal((long)DemandClass.Normal, sale[SaleFact.DemandClass]);
    }

    [Theory]
    [InlineData("Cancelled", SaleStatus.Cancelled)]
    [InlineData("Canceled", SaleStatus.Cancelled)]
    [InlineData("Unshipped", SaleStatus.Pending)]
    [InlineData("Shipped - Delivered to Buyer", SaleStatus.Shipped)]
    [InlineData("Something new", SaleStatus.Unknown)]
    public void Reads_the_status(string word, SaleStatus status)
    {
        var sale = FactFile.Of(Us + new Line { Status = word, Quantity = "0", Price = "" })
            .Single(SaleFact.Kind);

        Assert.Equal((long)status, sale[SaleFact.Status]);
    }

    [Fact]
    public void An_order_of_another_channel_is_demand_without_revenue()
    {
        var sale = FactFile.Of(
            Us + new Line { Purchased = Evening, Channel = "Non-Amazon", Quantity = "3", Price = "0" })
            .Single(SaleFact.Kind);

        Assert.Equal((long)DemandClass.OtherChannel, sale[SaleFact.DemandClass]);
        Assert.Equal("Non-Amazon", sale.Text(SaleFact.Store));
        Assert.Equal("FBA-US", sale.Text(SaleFact.Warehouse));
        Assert.Equal("2026-01-09", sale.Day(SaleFact.Day));
        Assert.Null(sale.Amount(SaleFact.Gross));
    }

    [Fact]
    public void A_line_shipped_for_nothing_is_a_replacement_and_no_demand()
    {
        var sale = FactFile.Of(
            Us + new Line { Price = "0.00" })
            .Single(SaleFact.Kind);

        Assert.Equal((long)DemandClass.NotDemand, sale[SaleFact.DemandClass]);
    }

    [Fact]
    public void A_line_shipped_by_the_merchant_names_no_warehouse() =>
        Assert.Null(FactFile.Of(
            Us + new Line { Fulfilment = "Merchant" })
            .Single(SaleFact.Kind).Text(SaleFact.Warehouse));

    // order-item-id came in May 2026: the same line must stay the same row.
    [Fact]
    public void The_key_does_not_change_when_a_column_appears()
    {
        const string Old = "amazon-order-id\tpurchase-date\torder-status\tsales-channel\tsku\tquantity"
            + "\tcurrency\titem-price\n";
        var before = FactFile.Of(Old + "1\t2026-01-10T20:00:00+00:00\tShipped\tAmazon.com\tA\t1\tUSD\t9");
        var after = FactFile.Of(
            Old.Replace("\n", "\torder-item-id \n") + "1\t2026-01-10T20:00:00+00:00\tShipped\tAmazon.com\tA"
                + "\t1\tUSD\t9\t77");

        Assert.Equal(Key(before), Key(after));

        static long[] Key(FactFile file) =>
            [.. file.Facts[0].Output.Key.Select(column => file.Facts[0][column])];
    }

    [Fact]
    public void What_the_person_told_goes_before_the_marketplace()
    {
        var options = new ImportOptions { Store = "Brand2-US", Warehouse = "FBA-2" };

        var sale = FactFile.Of(
            Us + new Line { Purchased = Evening }, options)
            .Single(SaleFact.Kind);

        Assert.Equal(("Brand2-US", "FBA-2"), (sale.Text(SaleFact.Store), sale.Text(SaleFact.Warehouse)));
        Assert.Equal("2026-01-09", sale.Day(SaleFact.Day));
    }

    [Fact]
    public void Personal_columns_are_marked_to_be_dropped()
    {
        var fields = SourceCatalog.Find("amazon-orders")!.Fields;
        var names = fields.Where(field => field.Personal).Select(field => field.Name);

        Assert.Contains("ship-postal-code", names);
        Assert.Contains("buyer-identification-number", names);
    }

    /// <summary>A row of the report, ordinary but for what a test sets.</summary>
    sealed record Line
    {
        public string Purchased { get; init; } = "2026-01-10T20:00:00+00:00";

        public string Status { get; init; } = "Shipped";

        public string Fulfilment { get; init; } = "Amazon";

        public string Channel { get; init; } = "Amazon.com";

        public string Quantity { get; init; } = "1";

        public string Price { get; init; } = "9";

        public string Promotion { get; init; } = "";

        public override string ToString() => string.Join(
            '\t',
            [
                "114-1-1", "", Purchased, "2026-01-12T00:00:00+00:00", Status, Fulfilment, Channel, "", "Standard",
                "a \" mug", "MUG", "B0", Status, Quantity, "USD", Price, "1.82", "5.99", "", "", "", Promotion, "2.50",
                "Reno", "NV", "89501", "US", "", "", "false", "", "", "", "77",
            ]) + "\r\n";
    }
}
