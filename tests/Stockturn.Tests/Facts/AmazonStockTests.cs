using Stockturn.Facts;
using Xunit.Abstractions;

namespace Stockturn.Tests.Facts;

public class AmazonStockTests(ITestOutputHelper output)
{
    const string Base = "sku\tfnsku\tasin\tproduct-name\tcondition\tyour-price\tmfn-listing-exists"
        + "\tmfn-fulfillable-quantity"
        + "\tafn-listing-exists\tafn-warehouse-quantity\tafn-fulfillable-quantity\tafn-unsellable-quantity"
        + "\tafn-reserved-quantity\tafn-total-quantity\tper-unit-volume\tafn-inbound-working-quantity"
        + "\tafn-inbound-shipped-quantity\tafn-inbound-receiving-quantity";

    const string Planning = "snapshot-date\tsku\tfnsku\tasin\tproduct-name\tcondition\tavailable\tcurrency\tyour-price"
        + "\tsales-price\titem-volume\tvolume-unit-measurement\tmarketplace\tinv-age-0-to-90-days"
        + "\tinv-age-91-to-180-days"
        + "\tinv-age-181-to-270-days\tinv-age-271-to-365-days\tinv-age-366-to-455-days\tinv-age-456-plus-days"
        + "\tinv-age-0-to-30-days\tinv-age-31-to-60-days\tinv-age-61-to-90-days\tinv-age-181-to-330-days"
        + "\tinv-age-331-to-365-days\testimated-storage-cost-next-month\tinbound-working\tinbound-shipped"
        + "\tinbound-received"
        + "\tTotal Reserved Quantity\tunfulfillable-quantity\tquantity-to-be-charged-ais-181-210-days"
        + "\testimated-ais-181-210-days\tquantity-to-be-charged-ais-331-365-days\testimated-ais-331-356-days"
        + "\tInventory age snapshot date\n";

    static readonly ImportOptions Us = new() { AsOf = new DateOnly(2026, 6, 30), Store = "Amazon.com" };

    [Fact]
    public void Managed_inventory_gives_stock_and_evidence_of_listings()
    {
        var file = FactFile.Of(
            Base + "\nMUG\tX1\tB0\tA mug\tNew\t12.99\tYes\t40\tYes\t100\t80\t5\t15\t160\t0.03\t20\t30\t10", Us);

        var stock = file.Single(SnapshotFact.Kind);
        Assert.Equal(
            ("2026-06-30", "FBA-US", "MUG", "X1"),
            (
                stock.Day(SnapshotFact.Day), stock.Text(SnapshotFact.Warehouse), stock.Text(SnapshotFact.Item),
                stock.Text(SnapshotFact.Fnsku)));
        Assert.Equal((100m, 80m, 15m, 5m), (stock.Units(SnapshotFact.OnHand), stock.Units(SnapshotFact.Sellable),
            stock.Units(SnapshotFact.Reserved), stock.Units(SnapshotFact.Unsellable)));
        Assert.Equal((40m, 20m), (stock.Units(SnapshotFact.InTransit), stock.Units(SnapshotFact.InboundPlanned)));
        var offers = file.Of(ListingFact.Kind);
        Assert.Equal(["FBA", "FBM"], offers.Select(offer => offer.Text(ListingFact.Fulfilment)));
        Assert.All(offers, offer => Assert.Equal(
            ("Amazon.com", 12.99m, "USD"),
            (offer.Text(ListingFact.Store), offer.Amount(ListingFact.Price), offer.Text(ListingFact.Currency))));
        Assert.Empty(file.Issues);
    }

    [Fact]
    public void The_merchants_own_quantity_is_never_stock()
    {
        var file = FactFile.Of(Base + "\nMUG\tX1\tB0\tA mug\tNew\t12.99\tYes\t40\t\t\t0\t\t\t\t\t\t\t", Us);

        Assert.Equal(0, file.Single(SnapshotFact.Kind).Units(SnapshotFact.OnHand));
        Assert.Equal(40, file.Single(ListingFact.Kind).Units(ListingFact.Quantity));
    }

    [Fact]
    public void Parts_that_do_not_add_up_are_asked_about()
    {
        var file = FactFile.Of(
            Base + "\nMUG\tX1\tB0\tA mug\tNew\t12.99\tNo\t\tYes\t100\t80\t5\t10\t100\t\t0\t0\t0", Us);

        Assert.Equal("W_BALANCE", Assert.Single(file.Issues).Code);
        Assert.Single(file.Of(SnapshotFact.Kind));
    }

    // 25 of the 80 lie in another country: there they are counted.
    [Fact]
    public void Units_of_another_country_are_not_counted_here()
    {
        var heading = Base + "\tafn-researching-quantity\tafn-reserved-future-supply\tafn-future-supply-buyable"
            + "\tafn-fulfillable-quantity-local\tafn-fulfillable-quantity-remote";
        var file = FactFile.Of(
            heading + "\nMUG\tX1\tB0\tA mug\tNew\t12.99\tNo\t\tYes\t100\t80\t5\t15\t100\t\t0\t0\t0\t0\t0\t0\t55\t25",
            Us with { Store = "Amazon.de" });

        var stock = file.Single(SnapshotFact.Kind);
        Assert.Equal((75m, 55m, "FBA-DE"),
            (stock.Units(SnapshotFact.OnHand), stock.Units(SnapshotFact.Sellable), stock.Text(SnapshotFact.Warehouse)));
    }

    [Fact]
    public void Managed_inventory_needs_the_day_and_the_place()
    {
        const string Row = "\nMUG\tX1\tB0\tA mug\tNew\t12.99\tNo\t\tYes\t1\t1\t0\t0\t1\t\t0\t0\t0";

        Assert.Equal("E_NEED_AS_OF", Assert.Single(FactFile.Of(Base + Row, Us with { AsOf = null }).Issues).Code);
        Assert.Equal("E_NEED_WAREHOUSE", Assert.Single(FactFile.Of(Base + Row, Us with { Store = null }).Issues).Code);
        Assert.True(SourceCatalog.Find("amazon-inventory")!.NeedsAsOf);
    }

    [Fact]
    public void Planning_gives_stock_ages_fees_price_and_volume()
    {
        var file = FactFile.Of(Planning + PlanningRow());

        var stock = file.Single(SnapshotFact.Kind);
        Assert.Equal(("2026-06-30", "FBA-US"), (stock.Day(SnapshotFact.Day), stock.Text(SnapshotFact.Warehouse)));
        Assert.Equal((130m, 100m, 20m, 10m), (stock.Units(SnapshotFact.OnHand), stock.Units(SnapshotFact.Sellable),
            stock.Units(SnapshotFact.Reserved), stock.Units(SnapshotFact.Unsellable)));
        Assert.Equal((7m, 9m), (stock.Units(SnapshotFact.InTransit), stock.Units(SnapshotFact.InboundPlanned)));
        var fees = file.Of(FeeFact.Kind);
        Assert.Equal(["estimated_storage", "estimated_aged_surcharge"], fees.Select(fee => fee.Text(FeeFact.Type)));
        Assert.Equal([11.5m, 3.75m], fees.Select(fee => fee.Amount(FeeFact.Amount)!.Value));
        Assert.Equal(8, fees[1].Units(FeeFact.Quantity));
        Assert.All(
            fees,
            fee => Assert.Equal(
                (1L, 0L, "Amazon.com"), (fee[FeeFact.Estimated], fee[FeeFact.PerUnit], fee.Text(FeeFact.Store))));
        var price = file.Single(PriceFact.Kind);
        Assert.Equal((12.99m, 10.99m), (price.Amount(PriceFact.Price), price.Amount(PriceFact.SalePrice)));
        Assert.Equal(0.056633693m, file.Single(ProductFact.Kind).Number(ProductFact.VolumeM3));
        Assert.Empty(file.Issues);
    }

    // 0-30, 31-60, 61-90 are details of 0-90; 181-270 and 271-365 overlap 181-330 and 331-365.
    [Fact]
    public void Ages_are_one_chain_without_overlap()
    {
        var ages = FactFile.Of(Planning + PlanningRow()).Of(AgeFact.Kind);

        Assert.Equal(
            [(0L, 30L, 50m), (31, 60, 20), (61, 90, 10), (91, 180, 12), (181, 270, 5), (271, 365, 3), (366, 455, 2),
                (456, FactKind.Missing, 1)],
            ages.Select(age => (age[AgeFact.FromDays], age[AgeFact.ToDays], age.Units(AgeFact.Quantity)!.Value)));
        Assert.All(
            ages, age => Assert.Equal(("2026-06-29", "amazon"), (age.Day(AgeFact.Day), age.Text(AgeFact.Scheme))));
    }

    [Fact]
    public void A_row_without_details_gives_the_wider_ages()
    {
        var row = PlanningRow().Split('\t');
        row[19] = row[20] = row[21] = "";
        var ages = FactFile.Of(Planning + string.Join('\t', row)).Of(AgeFact.Kind);

        Assert.Equal(103, ages.Sum(age => age.Units(AgeFact.Quantity)));
    }

    [Fact]
    public void An_older_file_has_older_ages()
    {
        var file = FactFile.Of(
            "snapshot-date\tsku\tfnsku\tavailable\tmarketplace\tinv-age-0-to-90-days\tinv-age-91-to-180-days"
                + "\tinv-age-181-to-270-days\tinv-age-271-to-365-days\tinv-age-365-plus-days\n"
                + "2022-06-30\tMUG\tX1\t10\tDE\t1\t2\t3\t4\t0");

        Assert.Equal([0L, 91, 181, 271, 365], file.Of(AgeFact.Kind).Select(age => age[AgeFact.FromDays]));
    }

    [Fact]
    public void Chinese_ages_are_read()
    {
        var file = FactFile.Of(
            "snapshot-date\tsku\tfnsku\tavailable\tmarketplace\t库存龄 0-90 天\t库存龄 91-180 天\n2026-06-30\tMUG"
                + "\tX1\t10\tDE\t7\t3");

        Assert.Equal([7m, 3m], file.Of(AgeFact.Kind).Select(age => age.Units(AgeFact.Quantity)!.Value));
    }

    [Fact]
    public void The_header_of_2026_is_known_in_every_column()
    {
        if (Sample("samples/amazon/GET_FBA_INVENTORY_PLANNING_DATA.header.2026.tsv") is not { } text)
        {
            return;
        }

        var match = Recognition.Match([.. text.TrimEnd('\r', '\n').Split('\t')])!;

        Assert.Equal("amazon-planning", match.Source.Code);
        Assert.Empty(match.Unknown);
        Assert.Empty(match.MissingRequired);
    }

    [Fact]
    public void The_sample_of_listings_is_read()
    {
        if (Sample("samples/amazon/GET_MERCHANT_LISTINGS_ALL_DATA.sample.tsv") is not { } text)
        {
            return;
        }

        var file = FactFile.Of(text, new ImportOptions { Store = "Amazon.com" });

        var offers = file.Of(ListingFact.Kind);
        Assert.Empty(file.Issues);
        Assert.Empty(file.Match.Unknown);
        Assert.Equal([1000m, 983m, null, null], offers.Select(offer => offer.Units(ListingFact.Quantity)));
        Assert.Equal(["FBM", "FBM", "FBA", "FBM"], offers.Select(offer => offer.Text(ListingFact.Fulfilment)));
        Assert.Equal(
            ["Active", "Inactive", "Inactive", "Inactive"], offers.Select(offer => offer.Text(ListingFact.Status)));
        Assert.Equal("2022-07-11", offers[0].Day(ListingFact.OpenedDay));
        Assert.Equal("B0B68NBQ1Y", offers[0].Text(ListingFact.Asin));
        Assert.Equal("E_NEED_STORE", Assert.Single(FactFile.Of(text).Issues).Code);
    }

    [Theory]
    [InlineData("10\t8\t6\t22\tinches\t2.5\tpounds", 25.4, 1.133980925)]
    [InlineData("10\t8\t6\t22\tcentimeters\t250\tgrams", 10, 0.25)]
    [InlineData("10\t8\t6\t22\t英寸\t2\t千克", 25.4, 2)]
    public void A_fee_preview_gives_sizes_and_fees_of_one_unit(string sizes, double length, double weight)
    {
        var file = FactFile.Of(FeePreview + $"MUG\tX1\tB0\tA mug\tKitchen\tMorning\tAmazon\t12.99\t12.99\t{sizes}"
            + "\tSmall standard\tUSD\t5.50\t1.95\t--\t--\t--\t--\t3.55", Us with { Store = null });

        var product = file.Single(ProductFact.Kind);
        Assert.Equal(
            ((decimal)length, (decimal)weight),
            (product.Number(ProductFact.LengthCm), product.Number(ProductFact.WeightKg)));
        Assert.Equal(
            ("Small standard", "Morning"), (product.Text(ProductFact.SizeTier), product.Text(ProductFact.Brand)));
        var fees = file.Of(FeeFact.Kind);
        Assert.Equal(["referral", "fulfilment"], fees.Select(fee => fee.Text(FeeFact.Type)));
        Assert.Equal([1.95m, 3.55m], fees.Select(fee => fee.Amount(FeeFact.Amount)!.Value));
        Assert.All(
            fees,
            fee => Assert.Equal(
                (1L, "Amazon.com", "2026-06-30"),
                (fee[FeeFact.PerUnit], fee.Text(FeeFact.Store), fee.Day(FeeFact.Day))));
        Assert.Empty(file.Issues);
    }

    [Fact]
    public void A_European_fee_preview_names_the_fee_within_the_country()
    {
        var file = FactFile.Of(
            "sku\tlongest-side\tunit-of-dimension\tcurrency\testimated-referral-fee-per-unit\tproduct-size-weight-band"
                + "\texpected-fulfillment-fee-per-unit\texpected-domestic-fulfilment-fee-per-unit\n"
                + "MUG\t10\tcm\tEUR\t1,95\tStandard parcel 400 g\t--\t3,20",
            Us with { Store = "Amazon.de" });

        Assert.Equal([1.95m, 3.2m], file.Of(FeeFact.Kind).Select(fee => fee.Amount(FeeFact.Amount)!.Value));
        Assert.Equal("Standard parcel 400 g", file.Single(ProductFact.Kind).Text(ProductFact.SizeTier));
        Assert.Empty(file.Match.Unknown);
    }

    [Fact]
    public void U_15_a_European_fee_preview_names_the_fee_to_each_neighbour_country()
    {
        var file = FactFile.Of(
            "sku\tlongest-side\tunit-of-dimension\tcurrency\testimated-referral-fee-per-unit\tamazon-store"
                + "\texpected-domestic-fulfilment-fee-per-unit\texpected-efn-fulfilment-fee-per-unit-uk"
                + "\texpected-efn-fulfilment-fee-per-unit-fr\texpected-efn-fulfilment-fee-per-unit-it\n"
                + "MUG\t10\tcm\tEUR\t1,95\tDE\t3,20\t8,10\t6,40\t--",
            Us with { Store = null });

        Assert.Equal(
            [("referral", null, 1.95m), ("fulfilment", null, 3.2m), ("fulfilment", "GB", 8.1m), ("fulfilment", "FR", 6.4m)],
            file.Of(FeeFact.Kind).Select(fee => (
                fee.Text(FeeFact.Type), fee.Text(FeeFact.Destination), fee.Amount(FeeFact.Amount)!.Value)));
        Assert.Empty(file.Match.Unknown);
    }

    [Fact]
    public void A_size_without_a_unit_is_left_out_and_said_once()
    {
        var row = "MUG\tX1\tB0\tA mug\tKitchen\tMorning\tAmazon\t12.99\t12.99\t10\t8\t6\t22\tcubits\t2\tpounds"
            + "\tSmall standard\tUSD\t5.50\t1.95\t--\t--\t--\t--\t3.55\n";
        var file = FactFile.Of(
            FeePreview + row + row.Replace("MUG", "CUP"), new ImportOptions { AsOf = new DateOnly(2026, 6, 30) });

        Assert.All(file.Of(ProductFact.Kind), product => Assert.Null(product.Number(ProductFact.LengthCm)));
        Assert.Equal("W_UNIT", Assert.Single(file.Issues).Code);
    }

    [Fact]
    public void Fees_in_euro_do_not_tell_the_store()
    {
        var row = "MUG\tX1\tB0\tA mug\tKitchen\tMorning\tAmazon\t12.99\t12.99\t10\t8\t6\t22\tcm\t2\tkg"
            + "\tStandard\tEUR\t5\t2\t\t\t\t\t3";

        Assert.Equal("E_NEED_STORE", Assert.Single(FactFile.Of(
            FeePreview + row, new ImportOptions { AsOf = new DateOnly(2026, 6, 30) }).Issues).Code);
    }

    [Fact]
    public void U_20_the_sample_of_returns_is_read_by_its_licence_plate()
    {
        if (Sample("samples/amazon/GET_FBA_FULFILLMENT_CUSTOMER_RETURNS_DATA.sample.tsv") is not { } text)
        {
            return;
        }

        var file = FactFile.Of(text, new ImportOptions { Store = "Amazon.com" });

        var back = file.Single(ReturnFact.Kind);
        Assert.Equal(("2025-06-05", "Amazon.com", "FBA-US", "LVA1004-UPC"), (back.Day(ReturnFact.Day),
            back.Text(ReturnFact.Store), back.Text(ReturnFact.Warehouse), back.Text(ReturnFact.Item)));
        Assert.Equal((1m, 0L, "CUSTOMER_DAMAGED", "NOT_COMPATIBLE"), (back.Units(ReturnFact.Quantity),
            back[ReturnFact.Resalable], back.Text(ReturnFact.Condition), back.Text(ReturnFact.Reason)));
        Assert.Equal(SourceRow.Hash("LPNNC5N165ZVR"), back[ReturnFact.Unit]);
        Assert.False(back.Output.CountsEqualRows);
        Assert.Empty(file.Issues);
        Assert.Empty(file.Match.Unknown);
    }

    [Fact]
    public void Returns_without_a_licence_plate_are_counted()
    {
        var file = FactFile.Of(
            "return-date\torder-id\tsku\tquantity\tdetailed-disposition\treason\tlicense-plate-number\n"
                + "2025-06-05T03:31:40+00:00\t1\tMUG\t1\tSELLABLE\tUNWANTED\t\n",
            Us);

        var back = file.Single(ReturnFact.Kind);
        Assert.True(back.Output.CountsEqualRows);
        Assert.Equal(("2025-06-04", 1L), (back.Day(ReturnFact.Day), back[ReturnFact.Resalable]));
    }

    const string FeePreview = "sku\tfnsku\tasin\tproduct-name\tproduct-group\tbrand\tfulfilled-by"
        + "\tyour-price\tsales-price"
        + "\tlongest-side\tmedian-side\tshortest-side\tlength-and-girth\tunit-of-dimension"
        + "\titem-package-weight\tunit-of-weight"
        + "\tproduct-size-tier\tcurrency\testimated-fee-total\testimated-referral-fee-per-unit"
        + "\testimated-variable-closing-fee"
        + "\testimated-order-handling-fee-per-order\testimated-pick-pack-fee-per-unit"
        + "\testimated-weight-handling-fee-per-unit"
        + "\texpected-fulfillment-fee-per-unit\n";

    static string PlanningRow() =>
        "2026-06-30\tMUG\tX1\tB0\tA mug\tNew\t100\tUSD\t12.99\t10.99\t2\tcubic feet\tUS\t80\t12\t5\t3\t2\t1"
            + "\t50\t20\t10\t7\t1"
        + "\t11.50\t9\t4\t3\t20\t10\t5\t2.50\t3\t1.25\t2026-06-29";

    string? Sample(string path)
    {
        if (SharedFiles.Find(path) is { } found)
        {
            return File.ReadAllText(found);
        }

        SharedFiles.SkipLine(output, path);
        return null;
    }
}
