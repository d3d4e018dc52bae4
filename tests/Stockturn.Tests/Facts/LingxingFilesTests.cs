using Stockturn.Facts;
using Stockturn.Ledger;
using Stockturn.Tests.Files;
using Xunit.Abstractions;

namespace Stockturn.Tests.Facts;

/// <summary>What 领星 hands on of Amazon's reports, and its own lists and ledgers.</summary>
public sealed class LingxingFilesTests(ITestOutputHelper output)
{
    const string Listing =
        "seller_sku\tlocal_sku\tfnsku\tasin\tprice\tlisting_price\tcurrency_code\tstatus\tis_delete\topen_date_display\tmarketplace"
            + "\tfulfillment_channel_type\tlast_star\treview_num\tlisting_update_date\tquantity\tafn_fulfillable_quantity\n";

    const string Ledger =
        "wid\tware_house_name\torder_sn\tsku\tfnsku\tproduct_good_num\tproduct_bad_num\tproduct_qc_num\tproduct_lock_good_num"
            + "\tgood_transit_num\ttype\ttype_text\tsub_type_text\tsingle_stock_price\topt_time\tstatement_id\n";

    static readonly ImportOptions Us = new() { Store = "Amazon.com", AsOf = new DateOnly(2026, 5, 31) };

    [Fact]
    public void U_3_the_fees_of_a_copy_are_those_of_the_report_and_believed_after_it()
    {
        if (Sample("Statistics_FBAStorageFeeMonth.response.json", new ImportOptions()) is not { } file)
        {
            return;
        }

        Assert.Equal(
            [("2022-10-31", "FBA-US", "storage", "B0BB389BKQ", 0.0614m, 40m), ("2022-10-31", "FBA-US", "storage", "B0BB9XV7CW", 0.0842m, 1m)],
            file.Facts.Select(fee => (
                fee.Day(FeeFact.Day), fee.Text(FeeFact.Warehouse), fee.Text(FeeFact.Type), fee.Text(FeeFact.Item),
                fee.Amount(FeeFact.Amount)!.Value, fee.Units(FeeFact.Quantity)!.Value)));
        Assert.True(file.Match.Source.Precedence < SourceCatalog.Find("amazon-storage-fees")!.Precedence);
    }

    [Fact]
    public void U_3_long_term_fees_have_two_tiers()
    {
        if (Sample("Statistics_FBAStorageFeeLongTerm.response.json", new ImportOptions()) is { } file)
        {
            Assert.Equal(
                [("6-mo", 1m, 0m), ("12-mo", 0, 0), ("6-mo", 198, 0.14m), ("12-mo", 0, 0)],
                file.Facts.Select(fee => (
                    fee.Text(FeeFact.Detail), fee.Units(FeeFact.Quantity)!.Value, fee.Amount(FeeFact.Amount)!.Value)));
        }
    }

    [Fact]
    public void U_3_removals_of_a_copy_keep_no_address()
    {
        if (Sample("SourceData_RemovalOrderListNew.response.json", new ImportOptions()) is not { } file)
        {
            return;
        }

        var line = Assert.Single(file.Facts);
        Assert.Equal(
            ("222113", "a-111", "return", "2023-04-21", 2m, 2m),
            (
                line.Text(RemovalFact.Order), line.Text(RemovalFact.Item), line.Text(RemovalFact.Purpose),
                line.Day(RemovalFact.RequestedDay), line.Units(RemovalFact.Requested), line.Units(RemovalFact.Cancelled)));
        Assert.True(file.Match.Source.Fields.Single(field => field.Name == "address_detail").Personal);
        Assert.Empty(file.Issues);
    }

    [Fact]
    public void U_3_removal_shipments_of_a_copy_are_recognised_though_its_documentation_is_no_JSON()
    {
        var file = FactFile.Of(
            "sid\tuuid\torder_id\tsku\tfnsku\tdisposition\tshipped_quantity\tremoval_order_type\tshipment_date\trequest_date"
                + "\tdelivery_info.name\n0\tx\tR1\tMUG\tX1\tReturn\t2\tReturn\t2022-06-02T19:01:19+10:00\t2022-08-04T12:47:10+00:00\tAnn");

        Assert.Equal("lingxing-removal-shipments", file.Match.Source.Code);
        Assert.Equal(("2022-06-02", 2m), (
            file.Facts[0].Day(RemovalFact.ShippedDay), file.Facts[0].Units(RemovalFact.Shipped)));
    }

    [Fact]
    public void U_3_ages_of_a_copy_are_taken_once_and_their_sum_is_not_what_is_available()
    {
        if (Sample("SourceData_getFbaAgeList.response.json", new ImportOptions()) is not { } file)
        {
            return;
        }

        Assert.Equal(0m, file.Single(SnapshotFact.Kind).Units(SnapshotFact.Sellable));
        var ages = file.Of(AgeFact.Kind);
        Assert.Equal(1m, ages.Sum(age => age.Units(AgeFact.Quantity)));
        Assert.Equal("2023-06-28", ages[0].Day(AgeFact.Day));
        Assert.Equal(ages.Length, ages.Select(age => age[AgeFact.FromDays]).Distinct().Count());
        Assert.Empty(file.Of(PriceFact.Kind));
        Assert.Empty(file.Issues);
    }

    [Fact]
    public void U_3_orders_of_a_copy_tell_when_they_changed_in_seconds()
    {
        if (Sample("SourceData_AllOrders.response.json", new ImportOptions()) is not { } file)
        {
            return;
        }

        var sale = file.Single(SaleFact.Kind);
        Assert.Equal(
            ("2020-10-16", "Amazon.com", "FBA-US", "T1-1111-59G8", 7.99m, 0.82m, 1_602_964_702L),
            (
                sale.Day(SaleFact.Day), sale.Text(SaleFact.Store), sale.Text(SaleFact.Warehouse), sale.Text(SaleFact.Item),
                sale.Amount(SaleFact.Gross), sale.Amount(SaleFact.Tax), sale[SaleFact.Updated]));
        Assert.Empty(file.Issues);
    }

    [Fact]
    public void U_3_shipments_of_a_copy_find_their_store_by_the_currency()
    {
        if (Sample("SourceData_FbaOrders.response.json", new ImportOptions()) is { } file)
        {
            var sale = file.Single(SaleFact.Kind);
            Assert.Equal(
                ("2022-05-09", "2022-05-09", "Amazon.com", 1m),
                (sale.Day(SaleFact.Day), sale.Day(SaleFact.ShipDay), sale.Text(SaleFact.Store), sale.Amount(SaleFact.Gross)));
        }
    }

    [Fact]
    public void U_3_returns_reserved_stock_and_inventory_of_copies_are_read_as_the_reports_are()
    {
        if (Sample("SourceData_RefundOrders.response.json", Us) is not { } returns
            || Sample("SourceData_ReservedInventory.response.json", Us) is not { } reserved
            || Sample("SourceData_ManageInventory.response.json", Us) is not { } inventory)
        {
            return;
        }

        Assert.Equal((1m, 1L), (returns.Facts[0].Units(ReturnFact.Quantity), returns.Facts[0][ReturnFact.Resalable]));
        Assert.Equal(2, reserved.Of(ReservedFact.Kind).Length);
        Assert.Equal(2, inventory.Of(SnapshotFact.Kind).Length);
        Assert.Equal([34m, 3m], inventory.Of(ListingFact.Kind).Select(offer => offer.Units(ListingFact.Quantity)!.Value));
    }

    [Fact]
    public void U_3_the_ledger_of_Amazon_is_read_by_its_words_and_not_by_its_numbers()
    {
        if (Sample("Finance_centerOdsDetailQuery.response.raw.txt", new ImportOptions()) is not { } detail
            || Sample("Finance_summaryQuery.response.json", new ImportOptions()) is not { } summary)
        {
            return;
        }

        var move = detail.Single(MovementFact.Kind);
        Assert.Equal(
            ("2022-04-01", "FBA-UK", "1300U1207", -1m, (long)MovementKind.Sale, (long)StockStatus.Good),
            (
                move.Day(MovementFact.Day), move.Text(MovementFact.Warehouse), move.Text(MovementFact.Item),
                move.Units(MovementFact.Quantity), move[MovementFact.MovementKind], move[MovementFact.Status]));
        var stock = summary.Single(SnapshotFact.Kind);
        Assert.Equal(
            ("2022-02-28", "FBA-UK", 79m, 79m),
            (
                stock.Day(SnapshotFact.Day), stock.Text(SnapshotFact.Warehouse), stock.Units(SnapshotFact.OnHand),
                stock.Units(SnapshotFact.Sellable)));
        Assert.Empty(detail.Issues);
        Assert.Empty(summary.Issues);
    }

    [Theory]
    [InlineData("Warehouse_FBAStock.response.json", "01", 0, 183, 334)]
    [InlineData("Warehouse_FBAStock_v2.response.json", "shubiao_1", 0, 2, 47)]
    public void U_3_stock_at_Amazon_stands_in_the_warehouse_of_the_country(
        string name, string item, int onHand, int inTransit, int planned)
    {
        if (Sample(name, Us with { Store = null }) is not { } file)
        {
            return;
        }

        var stock = file.Single(SnapshotFact.Kind);
        Assert.Equal(
            ("2026-05-31", "FBA-US", item, (decimal)onHand, (decimal)inTransit, (decimal)planned),
            (
                stock.Day(SnapshotFact.Day), stock.Text(SnapshotFact.Warehouse), stock.Text(SnapshotFact.Item)!,
                stock.Units(SnapshotFact.OnHand)!.Value, stock.Units(SnapshotFact.InTransit)!.Value,
                stock.Units(SnapshotFact.InboundPlanned)!.Value));
        Assert.Empty(file.Issues);
    }

    [Fact]
    public void A_shared_warehouse_keeps_its_name_and_the_merchants_own_goods_are_no_stock_there()
    {
        var file = FactFile.Of(
            "name\tsid\tsku\tseller_sku\tfnsku\tafn_fulfillable_quantity\treserved_fc_transfers\treserved_fc_processing"
                + "\treserved_customerorders\tafn_unsellable_quantity\tafn_researching_quantity\tquantity\tinv_age_0_to_90_days"
                + "\tinv_age_0_to_90_price\n"
                + "shop欧洲仓\t0\t\tMUG\tX1\t10\t3\t2\t1\t4\t\t99\t7\t70.00", Us);

        var stock = file.Single(SnapshotFact.Kind);
        Assert.Equal(
            ("shop欧洲仓", "MUG", 20m, 10m, 6m, 4m),
            (
                stock.Text(SnapshotFact.Warehouse), stock.Text(SnapshotFact.Item), stock.Units(SnapshotFact.OnHand),
                stock.Units(SnapshotFact.Sellable), stock.Units(SnapshotFact.Reserved), stock.Units(SnapshotFact.Unsellable)));
        Assert.Equal(7m, file.Single(AgeFact.Kind).Units(AgeFact.Quantity));
    }

    [Fact]
    public void U_3_a_document_taken_back_is_the_same_change_turned()
    {
        if (Sample("Warehouse_WarehouseStatementNew.response.json", new ImportOptions()) is { } file)
        {
            var move = file.Single(MovementFact.Kind);
            Assert.Equal(
                ("2023-02-22", "1", "2023011002", -22m, (long)MovementKind.Adjustment),
                (
                    move.Day(MovementFact.Day), move.Text(MovementFact.Warehouse), move.Text(MovementFact.Item),
                    move.Units(MovementFact.Quantity), move[MovementFact.MovementKind]));
        }
    }

    [Fact]
    public void U_3_good_and_bad_goods_change_apart_and_locks_and_inspection_change_nothing()
    {
        var file = FactFile.Of(
            Ledger + "1\tHome\tPO1\tMUG\t\t0\t2\t8\t0\t0\t22\t采购入库\t\t5.50\t2026-05-01 10:43\t11\n"
                + "1\tHome\tQC1\tMUG\t\t8\t0\t-8\t0\t0\t77\t质检\t\t\t2026-05-02 10:43\t12\n"
                + "1\tHome\tL1\tMUG\t\t-3\t0\t0\t3\t0\t100\t锁定\t\t\t2026-05-02 10:43\t13\n"
                + "1\tHome\tFBA1\tMUG\t\t0\t0\t0\t-3\t3\t37\tFBA出库\t\t\t2026-05-03 10:43\t14\n"
                + "1\tHome\tTR1\tMUG\t\t4\t0\t0\t0\t-4\t41\t调拨入库\t\t\t2026-05-04 10:43\t15\n"
                + "1\tHome\tPO1\tMUG\t\t-8\t\t\t\t\t22\t采购入库\t\t\t2026-05-05 10:43\t16\n"
                + "1\tHome\tX1\tMUG\t\t-1\t0\t0\t0\t0\t999\t神秘出库\t\t\t2026-05-06 10:43\t17");

        Assert.Equal("lingxing-stock-ledger", file.Match.Source.Code);
        Assert.Equal(
            [
                (MovementKind.Receipt, StockStatus.Good, 8m), (MovementKind.Receipt, StockStatus.Damaged, 2m),
                (MovementKind.TransferOut, StockStatus.Good, -3m), (MovementKind.TransferIn, StockStatus.Good, 4m),
                (MovementKind.Receipt, StockStatus.Good, -8m), (MovementKind.Adjustment, StockStatus.Good, -1m),
            ],
            file.Facts.Select(move => (
                (MovementKind)move[MovementFact.MovementKind], (StockStatus)move[MovementFact.Status],
                move.Units(MovementFact.Quantity)!.Value)));
        Assert.Equal((5.5m, "CNY"), (file.Facts[0].Amount(MovementFact.UnitCost), file.Facts[0].Text(MovementFact.Currency)));
        Assert.Equal("W_UNKNOWN_WORD", Assert.Single(file.Issues).Code);
    }

    [Fact]
    public void U_1_advertising_of_goods_needs_the_store_from_a_person()
    {
        if (Sample("newAd_report_spProductAdReports.response.json", Us) is not { } file
            || Sample("newAd_report_spProductAdReports.response.json", new ImportOptions()) is not { } without)
        {
            return;
        }

        var fact = file.Single(AdvertisingFact.Kind);
        Assert.Equal(
            ("2021-06-23", "Amazon.com", "V17-DRB", "sp-product", "167597950169975", "USD", 24L, 1L, 0.3m),
            (
                fact.Day(AdvertisingFact.Day), fact.Text(AdvertisingFact.Store), fact.Text(AdvertisingFact.Item),
                fact.Text(AdvertisingFact.Report), fact.Text(AdvertisingFact.Campaign), fact.Text(AdvertisingFact.Currency),
                fact[AdvertisingFact.Impressions], fact[AdvertisingFact.Clicks], fact.Amount(AdvertisingFact.Cost)));
        Assert.Equal("E_NEED_STORE", Assert.Single(without.Issues).Code);
    }

    [Fact]
    public void S1_7_a_listing_gives_the_offer_its_pairing_and_its_rating()
    {
        var file = FactFile.Of(
            Listing
                + "AMZ-MUG\tMUG\tX1\tB01\t12.00\t11.10\tUSD\t1\t0\t2022-06-23 03:55:12 -07:00\t美国\tFBA\t4.5\t120\t2023-06-28 17:44:14\t\t30\n"
                + "AMZ-CUP\t\t\tB02\t5\t5\tUSD\t1\t1\t\t美国\tFBM\t0.0\t0\t2023-06-28 17:44:14\t11\t0");

        Assert.Equal("lingxing-listings", file.Match.Source.Code);
        var offers = file.Of(ListingFact.Kind);
        Assert.Equal(
            [("Amazon.com", "AMZ-MUG", "Active", "FBA", 11.1m, null), ("Amazon.com", "AMZ-CUP", "Inactive", "FBM", 5m, (decimal?)11m)],
            offers.Select(offer => (
                offer.Text(ListingFact.Store), offer.Text(ListingFact.Item), offer.Text(ListingFact.Status),
                offer.Text(ListingFact.Fulfilment), offer.Amount(ListingFact.Price)!.Value, offer.Units(ListingFact.Quantity))));
        Assert.Equal("2022-06-23", offers[0].Day(ListingFact.OpenedDay));
        var alias = file.Single(AliasFact.Kind);
        Assert.Equal(("AMZ-MUG", "X1", "B01", "MUG", 1m), (
            alias.Text(AliasFact.Item), alias.Text(AliasFact.Fnsku), alias.Text(AliasFact.Asin), alias.Text(AliasFact.Sku),
            alias.Units(AliasFact.Factor)));
        var rating = file.Single(RatingFact.Kind);
        Assert.Equal(("2023-06-28", "AMZ-MUG", 4.5m, 120L), (
            rating.Day(RatingFact.Day), rating.Text(RatingFact.Item), rating.Number(RatingFact.Rating), rating[RatingFact.Reviews]));
    }

    [Fact]
    public void S1_7_products_give_price_lead_time_and_supplier_and_nothing_entered_is_not_nought()
    {
        if (Sample("Product_ProductLists.response.json", new ImportOptions()) is not { } sample)
        {
            return;
        }

        var product = sample.Single(ProductFact.Kind);
        Assert.Equal(
            ("654654654654", "SAMPLE-PRODUCT", "spu-123", "在售", 10m, null, "CNY", 555L, "橡胶制品"),
            (
                product.Text(ProductFact.Item), product.Text(ProductFact.Name), product.Text(ProductFact.Parent),
                product.Text(ProductFact.Status), product.Amount(ProductFact.UnitCost), product.Amount(ProductFact.InboundCost),
                product.Text(ProductFact.Currency), product[ProductFact.LeadTimeDays], product.Text(ProductFact.Supplier)));
        Assert.Empty(sample.Issues);

        var bundle = FactFile.Of("sku\tproduct_name\tcg_price\tcg_delivery\tis_combo\nSET\tSet\t0.0000\t\t1");
        Assert.Null(bundle.Single(ProductFact.Kind).Amount(ProductFact.UnitCost));
        Assert.Equal("N_BUNDLE", Assert.Single(bundle.Issues).Code);
        Assert.Null(Recognition.Match(
            ["id", "sku", "product_name", "cg_price", "status_text", "bundled_products.sku", "bundled_products.bundledQty"]));
    }

    [Fact]
    public void The_companys_own_rate_of_a_month_holds_from_its_first_day()
    {
        var file = FactFile.Of(
            "date\tcode\ticon\tname\trate_org\tmy_rate\tupdate_time\n2021-08\tCNY\t￥\t人民币\t1.0000\t1.0000\t\n"
                + "2021-08\tUSD\t$\t美元\t6.4679\t6.5376\t\n2021-08\tTRY\t₺\t里拉\t4.9922\t\t\n2021-08\tEUR\t€\t欧元\t0\t0\t");

        Assert.Equal("lingxing-rates", file.Match.Source.Code);
        Assert.Equal(
            [("2021-08-01", "USD", "CNY", 6.5376m), ("2021-08-01", "TRY", "CNY", 4.9922m)],
            file.Facts.Select(rate => (
                rate.Day(RateFact.Day), rate.Text(RateFact.From), rate.Text(RateFact.To), rate.Number(RateFact.Rate)!.Value)));
        Assert.Equal("E_RATE", Assert.Single(file.Issues).Code);
    }

    [Theory]
    [InlineData("Finance_centerOdsDetailQuery.response.raw.txt")]
    [InlineData("SourceData_AllOrders.response.json")]
    [InlineData("newAd_report_spProductAdReports.response.json")]
    public void A_damaged_number_refuses_the_file(string name)
    {
        if (SharedFiles.Find($"samples/lingxing/{name}") is null)
        {
            SharedFiles.SkipLine(output, $"samples/lingxing/{name}");
            return;
        }

        var file = Sample(name, Us, cells => cells.Replace("T1-1111-59G8", "1.2E+11").Replace("1300U1207", "1.2E+11").Replace("V17-DRB", "1.2E+11"));

        Assert.Equal("E_ID_SCIENTIFIC", Assert.Single(file!.Issues).Code);
    }

    FactFile? Sample(string name, ImportOptions options, Func<string, string>? change = null)
    {
        if (SharedFiles.Find($"samples/lingxing/{name}") is not { } path)
        {
            SharedFiles.SkipLine(output, $"samples/lingxing/{name}");
            return null;
        }

        using var opened = new Opened();
        var text = File.ReadAllText(path);
        var table = opened.One(name, change is null ? text : change(text));
        return FactFile.Of([.. table.Headings], [.. table.Rows.Select(row => row.Cells)], options);
    }
}
