using Stockturn.Facts;

namespace Stockturn.Tests.Facts;

/// <summary>Amazon's two reports of what left for customers.</summary>
public sealed class AmazonShipmentTests
{
    const string Shipments =
        "amazon-order-id\tshipment-id\tshipment-item-id\tpurchase-date\tshipment-date\tbuyer-name\tbuyer-email\tsku\tquantity-shipped"
            + "\tcurrency\titem-price\titem-tax\tshipping-price\titem-promotion-discount\tship-promotion-discount\tship-city"
            + "\tship-country\tfulfillment-center-id\tfulfillment-channel\tsales-channel\n";

    [Fact]
    public void Parcels_of_one_order_line_add_up_and_are_told_apart_by_their_numbers()
    {
        const string Row =
            "111-1\tS1\tI1\t2026-05-01T03:00:00+00:00\t2026-05-02T20:00:00+00:00\tAnn\ta@b\tMUG\t2\tUSD\t20.00\t1.60\t3.00\t-2.00\t-3.00"
                + "\tOslo\tUS\tLEX1\tAFN\tAmazon.com\n";
        var file = FactFile.Of(Shipments + Row + Row.Replace("S1\tI1", "S2\tI2") + Row.Replace("MUG\t2", "MUG\t1").Replace("S1\tI1", "S3\tI3"));

        Assert.Equal("amazon-shipments", file.Match.Source.Code);
        Assert.Empty(file.Match.Unknown);
        Assert.Equal(5m, file.Facts.Sum(sale => sale.Units(SaleFact.Units)));
        Assert.Equal(3, file.Facts.Select(sale => sale[SaleFact.Line]).Distinct().Count());
        Assert.Single(file.Facts.Select(sale => sale[SaleFact.Order]).Distinct());
        var first = file.Facts[0];
        Assert.Equal(
            ("2026-04-30", "2026-05-02", "Amazon.com", "FBA-US", "MUG", "USD"),
            (
                first.Day(SaleFact.Day), first.Day(SaleFact.ShipDay), first.Text(SaleFact.Store), first.Text(SaleFact.Warehouse),
                first.Text(SaleFact.Item), first.Text(SaleFact.Currency)));
        Assert.Equal(
            (20m, 2m, 1.6m, 0m, (long)SaleStatus.Shipped, (long)DemandClass.Normal),
            (
                first.Amount(SaleFact.Gross), first.Amount(SaleFact.Discount), first.Amount(SaleFact.Tax),
                first.Amount(SaleFact.Shipping), first[SaleFact.Status], first[SaleFact.DemandClass]));
        Assert.All(file.Facts, sale => Assert.DoesNotContain("Ann", sale.ToString()));
    }

    [Fact]
    public void Other_channels_are_demand_without_revenue_and_replacements_no_demand()
    {
        var file = FactFile.Of(
            Shipments
                + "S01-1\tS1\tI1\t2026-05-01\t2026-05-02\t\t\tMUG\t1\tUSD\t0.00\t\t\t\t\t\tUS\tLEX1\tAFN\tNon-Amazon US\n"
                + "111-2\tS2\tI2\t2026-05-01\t2026-05-02\t\t\tMUG\t1\tUSD\t0.00\t\t\t\t\t\tUS\tLEX1\tAFN\tAmazon.com");

        Assert.Equal(
            [((decimal?)null, (long)DemandClass.OtherChannel, "FBA-US"), (0m, (long)DemandClass.NotDemand, "FBA-US")],
            file.Facts.Select(sale => (sale.Amount(SaleFact.Gross), sale[SaleFact.DemandClass], sale.Text(SaleFact.Warehouse)!)));
    }

    [Fact]
    public void Who_bought_is_personal_and_not_kept()
    {
        var source = SourceCatalog.Find("amazon-shipments")!;

        Assert.All(
            ["buyer-email", "buyer-name", "buyer-phone-number", "recipient-name", "ship-address-1", "ship-phone-number", "bill-address-1"],
            name => Assert.True(source.Fields.Single(field => field.Name == name).Personal));
    }

    [Fact]
    public void The_short_report_has_the_price_of_one_unit()
    {
        var file = FactFile.Of(
            "shipment-date\tsku\tfnsku\tasin\tfulfillment-center-id\tquantity\tamazon-order-id\tcurrency\titem-price-per-unit"
                + "\tshipping-price\tgift-wrap-price\tship-city\tship-state\tship-postal-code\n"
                + "2026-05-02T03:00:00+00:00\tMUG\tX1\tB01\tLEX1\t3\t111-1\tUSD\t9.99\t1.00\t0\tOslo\tNY\t10001\n"
                + "2026-05-02T03:00:00+00:00\tMUG\tX1\tB01\tONT8\t1\t111-1\tUSD\t9.99\t0\t0\tOslo\tNY\t10001");

        Assert.Equal(
            [("2026-05-01", 3m, 29.97m), ("2026-05-01", 1m, 9.99m)],
            file.Facts.Select(sale => (
                sale.Day(SaleFact.ShipDay), sale.Units(SaleFact.Units)!.Value, sale.Amount(SaleFact.Gross)!.Value)));
        Assert.NotEqual(file.Facts[0][SaleFact.Line], file.Facts[1][SaleFact.Line]);
    }

    [Fact]
    public void The_orders_report_is_believed_over_shipments_and_both_over_copies()
    {
        string[] codes = ["amazon-orders", "amazon-shipments", "amazon-shipment-sales", "sheet-sales"];

        Assert.Equal([30, 25, 20, 10], codes.Select(code => SourceCatalog.Find(code)!.Precedence));
    }
}
