using Stockturn.Facts;
using Stockturn.Facts.Sources;
using Stockturn.Ledger;

namespace Stockturn.Tests.Facts;

public class WorkbookSheetTests
{
    public static TheoryData<string> Sheets => [.. WorkbookTemplate.Sheets.Select(sheet => sheet.Code)];

    [Theory]
    [MemberData(nameof(Sheets))]
    public void S1_18_the_example_row_of_the_template_is_read_back(string code)
    {
        var sheet = WorkbookTemplate.Sheets.Single(sheet => sheet.Code == code);
        string[] examples = [.. sheet.Columns.Select(column => column.Example)];

        var chinese = FactFile.Of([.. sheet.Columns.Select(column => column.Chinese)], [examples]);
        var english = FactFile.Of([.. sheet.Columns.Select(column => column.English)], [examples]);

        Assert.Equal(code, chinese.Match.Source.Code);
        Assert.Empty(chinese.Match.Unknown);
        Assert.Empty(chinese.Issues);
        Assert.NotEmpty(chinese.Facts);
        Assert.Equal(chinese.Sorted(), english.Sorted());
    }

    [Theory]
    [MemberData(nameof(Sheets))]
    public void S1_18_every_column_of_the_template_is_explained_in_a_sentence(string code) =>
        Assert.All(
            WorkbookTemplate.Sheets.Single(sheet => sheet.Code == code).Columns,
            column => Assert.True(
                column.Help.Length > 5 && column.Help.EndsWith('.') || column.Help.EndsWith('…'), column.Name));

    [Fact]
    public void S4_37_the_template_has_the_sheets_of_the_model()
    {
        Assert.Equal(
            ["商品", "映射", "仓库", "库存", "销售", "采购", "流水", "头程", "退货", "费用", "汇率", "价格", "活动", "广告", "刊登", "负责人", "供应商", "评价", "预测", "新品计划", "市场趋势", "大促日历", "工厂日历", "运输方式", "采购阶梯价", "仓容", "组合装"],
            WorkbookTemplate.Sheets.Select(sheet => sheet.Chinese));
        Assert.Equal(
            WorkbookTemplate.Sheets.Select(sheet => sheet.Code),
            WorkbookTemplate.Sources.Select(source => source.Code));
    }

    // The headings of the model, word by word.
    [Theory]
    [InlineData("sheet-products", "SKU,名称,类目,采购成本,币种,头程成本,长cm,宽cm,高cm,重kg,供应商,交期天,MOQ,负责人,上架日期,品牌,季节,状态,父体,颜色,尺码")]
    [InlineData("sheet-aliases", "店铺,平台SKU,FNSKU,ASIN,SKU,倍数")]
    [InlineData("sheet-stock", "日期,仓库,SKU,可用,锁定,不可售,在途,单位成本,批次入库日期")]
    [InlineData("sheet-sales", "日期,店铺,订单号,SKU,数量,实收金额,币种,状态")]
    [InlineData("sheet-purchases", "采购单号,SKU,下单日期,数量,已收,预计到货,单价,币种,供应商,仓库,入库日期,入库数量")]
    [InlineData("sheet-fees", "月份,店铺,SKU,费用类型,金额,币种")]
    [InlineData("sheet-rates", "日期,币种,汇率")]
    [InlineData("sheet-warehouses", "编码,名称,类型,国家,币种,费率")]
    [InlineData("sheet-movements", "日期,单号,仓库,对方仓库,SKU,数量,类型,状态,原因")]
    [InlineData("sheet-shipments", "批次,运输方式,起运日,预计到达,实际到达,起运仓,目的仓,SKU,数量,运费,关税,币种")]
    [InlineData("sheet-returns", "日期,店铺,订单号,SKU,数量,仓库,状况,可再售,原因")]
    [InlineData("sheet-listings", "店铺,平台SKU,上架日期,下架日期")]
    [InlineData("sheet-prices", "日期,店铺,SKU,价格,促销价,币种")]
    [InlineData("sheet-promotions", "开始日期,结束日期,店铺,SKU,活动名称,折扣,计划数量")]
    [InlineData("sheet-advertising", "日期,店铺,SKU,曝光,点击,花费,销售额,币种")]
    [InlineData("sheet-owners", "SKU,负责人,采购员,团队")]
    [InlineData("sheet-suppliers", "供应商编码,供应商名称,币种,账期天,交期天,起订金额,定金比例,可分批,退货期限天,退货损失比例,回购比例,条款备注")]
    [InlineData("sheet-ratings", "日期,店铺,SKU,星级,评价数")]
    [InlineData("sheet-demand", "开始日期,SKU,仓库,采用,日均销量,结束日期,原因,填写人")]
    [InlineData("sheet-launches", "SKU,相似款,上市日,计划日销,测试转化率,每日推广预算,单次点击费用,币种")]
    [InlineData("sheet-trends", "品类,国家,月份,指数")]
    [InlineData("sheet-events", "名称,代码,开始日期,结束日期,国家"), InlineData("sheet-closures", "停工名称,供应商,收货仓库,停工开始,停工结束,恢复天数,收货延误天"), InlineData("sheet-shipping-modes", "起运仓,目的仓,运输方式,每公斤费用,每立方费用,币种,时效天,时效波动天,最低公斤,最低立方,材积除数"), InlineData("sheet-price-breaks", "供应商,SKU,起始数量,阶梯单价,币种,生效日期"), InlineData("sheet-storage-room", "仓库,店铺,仓储类型,仓容,单位,月份,开始日期,结束日期"), InlineData("sheet-storage-room", "Storage type,Capacity limit,Warehouse,Month"), InlineData("sheet-kits", "组合SKU,子SKU,组合数量"), InlineData("sheet-kits", "bundle sku,component,quantity"), InlineData("sheet-kits", "组合SKU,子SKU,数量")]
    public void The_headings_of_the_model_are_recognised(string code, string headings)
    {
        var match = Recognition.Match([.. headings.Split(',')])!;

        Assert.Equal(code, match.Source.Code);
        Assert.Empty(match.Unknown);
        Assert.Empty(match.MissingRequired);
    }

    [Fact]
    public void S0_44_a_product_is_read_with_its_supplier_lead_time_and_smallest_order()
    {
        var product = FactFile.Of(
            "SKU,名称,采购成本,币种,长cm,重kg,供应商,交期天,MOQ,上架日期\nA,杯子,3.20,USD,12.5,0.35,景德镇,30,200,2025-03-01", delimiter: ',')
            .Single(ProductFact.Kind);

        Assert.Equal("景德镇", product.Text(ProductFact.Supplier));

        Assert.Equal(("A", "杯子", 3.2m, "USD"), (product.Text(ProductFact.Item), product.Text(ProductFact.Name),
            product.Amount(ProductFact.UnitCost), product.Text(ProductFact.Currency)));
        Assert.Equal(
            (12.5m, 0.35m, 30L, 200m, "2025-03-01"),
            (
                product.Number(ProductFact.LengthCm), product.Number(ProductFact.WeightKg),
                product[ProductFact.LeadTimeDays], product.Units(ProductFact.MinimumOrder),
                product.Day(ProductFact.ListedDay)));
    }

    [Fact]
    public void S0_44_U_24_what_was_agreed_with_a_supplier_is_read_and_what_is_empty_is_missing()
    {
        var supplier = FactFile.Of(
            "供应商编码,供应商名称,币种,账期天,交期天,起订金额,定金比例,可分批,退货期限天,退货损失比例,回购比例\nS-1,景德镇,CNY,-7,28,3000,30%,是,60,15,", delimiter: ',')
            .Single(SupplierFact.Kind);

        Assert.Equal(("S-1", "景德镇", "CNY"), (supplier.Text(SupplierFact.Supplier), supplier.Text(SupplierFact.Name),
            supplier.Text(SupplierFact.Currency)));
        Assert.Equal((-7L, 28L, 60L, 1L), (supplier[SupplierFact.PaymentDays], supplier[SupplierFact.LeadTimeDays],
            supplier[SupplierFact.ReturnDays], supplier[SupplierFact.SplitsDeliveries]));
        Assert.Equal((0.3m, 0.15m), (supplier.Number(SupplierFact.DepositShare), supplier.Number(SupplierFact.ReturnCostShare)));
        Assert.Equal(FactKind.Missing, supplier[SupplierFact.BuyBackShare]);
    }

    [Fact]
    public void A_share_above_one_hundred_per_cent_and_a_supplier_without_a_code_are_left_out_and_said()
    {
        var file = FactFile.Of("供应商编码,供应商名称,账期天,定金比例\nS-1,A,30,130\n,B,30,10\nS-3,C,30,10\nS-4,D,30,130%\nS-5,E,30,100%", delimiter: ',');

        Assert.Equal([("S-3", 0.1m), ("S-5", 1m)], file.Facts.Select(one => (one.Text(SupplierFact.Supplier)!, one.Number(SupplierFact.DepositShare)!.Value)));
        Assert.Equal([("E_SHARE", 2L), ("E_NO_SUPPLIER", 3L), ("E_SHARE", 5L)], file.Issues.Select(issue => (issue.Code, issue.Row!.Value)));
    }

    [Fact]
    public void S2_16_a_forecast_choice_is_one_of_three_and_an_own_figure_has_its_reason_and_end()
    {
        var file = FactFile.Of(
            "开始日期,SKU,仓库,采用,日均销量,结束日期,原因\n2026-07-01,A,,自定,3.5,2026-08-15,直播排期\n2026-07-01,B,FBA-US,ERP,,,\n2026-07-01,C,,推荐,9,,\n"
            + "2026-07-01,D,,maybe,,,\n2026-07-01,E,,自定,,2026-08-15,x\n2026-07-01,F,,自定,2,,x\n2026-07-01,G,,自定,2,2026-08-15,\n2026-07-01,H,,ERP,,2026-06-01,",
            delimiter: ',');

        Assert.Equal("sheet-demand", file.Match.Source.Code);
        Assert.Equal(
            [("A", 2L, 3.5), ("B", 1, null), ("C", 0, (double?)null)],
            file.Facts.Select(choice => (
                choice.Text(DemandChoiceFact.Item)!, choice[DemandChoiceFact.Choice], (double?)choice.Number(DemandChoiceFact.UnitsPerDay))));
        Assert.Equal(
            [("E_DEMAND_CHOICE", 5L), ("E_DEMAND_CHOICE", 6), ("E_DEMAND_CHOICE", 7), ("E_DEMAND_CHOICE", 8), ("E_DATE", 9)],
            file.Issues.Select(issue => (issue.Code, issue.Row!.Value)));
    }

    [Fact]
    public void U_23_ratings_are_entered_by_hand_and_stars_beyond_five_are_left_out()
    {
        var file = FactFile.Of("日期,店铺,SKU,星级,评价数\n2026-06-30,Amazon.com,A,4.3,128\n2026-06-30,Amazon.com,B,48,3", delimiter: ',');
        var rating = file.Single(RatingFact.Kind);

        Assert.Equal((4.3m, 128L), (rating.Number(RatingFact.Rating), rating[RatingFact.Reviews]));
        Assert.Equal("E_RATING", Assert.Single(file.Issues).Code);
    }

    [Fact]
    public void U_18_stage_and_successor_are_read_and_other_words_are_said()
    {
        var file = FactFile.Of(
            "SKU,名称,生命周期,阶段日期,替代SKU,替代日期\nA,杯子,清仓,2026-03-01,B,2026-09-01\nB,杯子2,Growth,,,\nC,杯子3,老品,,,", delimiter: ',');

        Assert.Equal(
            [(long)LifecycleStage.Clearance, (long)LifecycleStage.Growth, FactKind.Missing],
            file.Of(ProductFact.Kind).Select(product => product[ProductFact.Stage]));
        Assert.Equal(("B", "2026-09-01"), (file.Of(ProductFact.Kind)[0].Text(ProductFact.Successor), file.Of(ProductFact.Kind)[0].Day(ProductFact.SuccessorDay)));
        Assert.Equal("W_UNKNOWN_WORD", Assert.Single(file.Issues).Code);
    }

    [Fact]
    public void U_13_a_promotion_is_read_with_what_the_platform_asks_for()
    {
        var promotion = FactFile.Of(
            "开始日期,结束日期,店铺,SKU,活动名称,折扣,计划数量,活动类型,报名截止,活动费,币种,最低库存,最低评分,最高价格\n"
            + "2026-07-07,2026-07-08,Amazon.com,A,Prime Day,20%,400,会员日,2026-05-29,150,USD,80,3.5,19.99", delimiter: ',')
            .Single(PromotionFact.Kind);

        Assert.Equal(((long)PromotionType.PrimeDay, "2026-05-29"), (promotion[PromotionFact.Type], promotion.Day(PromotionFact.Deadline)));
        Assert.Equal((150m, 19.99m), (promotion.Amount(PromotionFact.Fee), promotion.Amount(PromotionFact.MaximumPrice)));
        Assert.Equal((80m, 3.5m), (promotion.Units(PromotionFact.MinimumStock), promotion.Number(PromotionFact.MinimumRating)));
    }

    [Fact]
    public void S1_7_one_platform_code_is_so_many_units_of_one_SKU()
    {
        var file = FactFile.Of(
            "店铺,平台SKU,FNSKU,ASIN,SKU,倍数\nAmazon.com,AMZ-A-2P,X1,B0,A,2\n,A-OLD,,,A,", delimiter: ',');

        Assert.Equal([2m, 1m], file.Facts.Select(alias => alias.Units(AliasFact.Factor)!.Value));
        Assert.Equal(["Amazon.com", null], file.Facts.Select(alias => alias.Text(AliasFact.Store)));
    }

    [Fact]
    public void Stock_is_the_sum_of_its_parts_where_no_total_stands()
    {
        var stock = FactFile.Of(
            "日期,仓库,SKU,可用,锁定,不可售,在途,单位成本,批次入库日期\n2026-01-31,3PL-US,A,120,5,2,30,3.20,2025-11-20", delimiter: ',')
            .Single(SnapshotFact.Kind);

        Assert.Equal(
            (127m, 30m, "2025-11-20"),
            (
                stock.Units(SnapshotFact.OnHand), stock.Units(SnapshotFact.InTransit),
                stock.Day(SnapshotFact.ReceivedDay)));
    }

    [Fact]
    public void An_empty_stock_is_no_zero()
    {
        var file = FactFile.Of("日期,仓库,SKU,可用\n2026-01-31,3PL-US,A,\n2026-01-31,3PL-US,B,0", delimiter: ',');

        Assert.Equal("B", file.Single(SnapshotFact.Kind).Text(SnapshotFact.Item));
        Assert.Equal("E_NO_QUANTITY", Assert.Single(file.Issues).Code);
    }

    [Fact]
    public void A_receipt_is_a_purchase_and_a_movement()
    {
        var file = FactFile.Of(
            "采购单号,SKU,下单日期,数量,已收,预计到货,单价,币种,供应商,仓库,入库日期,入库数量\n"
                + "PO-1,A,2025-10-01,500,500,2025-11-15,3.20,CNY,景德镇,CN-HOME,2025-11-12,480\n"
                + "PO-2,A,2026-01-05,300,0,2026-02-15,3.20,CNY,景德镇,CN-HOME,,", delimiter: ',');

        Assert.Equal(["PO-1", "PO-2"], file.Of(PurchaseFact.Kind).Select(line => line.Text(PurchaseFact.Order)));
        Assert.Equal("2025-11-12", file.Of(PurchaseFact.Kind)[0].Day(PurchaseFact.ReceivedDay));
        var receipt = file.Single(MovementFact.Kind);
        Assert.Equal(
            ("2025-11-12", "CN-HOME", "A", 480m, 3.2m, "CNY", "purchase"),
            (
                receipt.Day(MovementFact.Day), receipt.Text(MovementFact.Warehouse),
                receipt.Text(MovementFact.Item), receipt.Units(MovementFact.Quantity),
                receipt.Amount(MovementFact.UnitCost), receipt.Text(MovementFact.Currency),
                receipt.Text(MovementFact.Reason)));
        Assert.Equal(
            ((long)MovementKind.Receipt, SourceRow.Hash("PO-1")),
            (receipt[MovementFact.MovementKind], receipt[MovementFact.Document]));
        Assert.Empty(file.Issues);
    }

    [Theory]
    [InlineData("采购入库", "10", MovementKind.Receipt, 10)]
    [InlineData("销售出库", "3", MovementKind.Sale, -3)]
    [InlineData("销售出库", "-3", MovementKind.Sale, -3)]
    [InlineData("调拨出库", "7", MovementKind.TransferOut, -7)]
    [InlineData("调拨入库", "7", MovementKind.TransferIn, 7)]
    [InlineData("调拨", "-7", MovementKind.TransferOut, -7)]
    [InlineData("Transfer", "7", MovementKind.TransferIn, 7)]
    [InlineData("退货入库", "1", MovementKind.Return, 1)]
    [InlineData("盘点", "42", MovementKind.Count, 42)]
    [InlineData("盘盈", "2", MovementKind.Adjustment, 2)]
    [InlineData("盘亏", "2", MovementKind.Adjustment, -2)]
    [InlineData("Adjustment", "-2", MovementKind.Adjustment, -2)]
    [InlineData("报废", "4", MovementKind.WriteOff, -4)]
    [InlineData("销毁", "4", MovementKind.WriteOff, -4)]
    [InlineData("状态变更", "-4", MovementKind.StatusChange, -4)]
    [InlineData("期初", "100", MovementKind.Opening, 100)]
    [InlineData("移除", "5", MovementKind.Removal, -5)]
    [InlineData("sale", "5", MovementKind.Sale, -5)]
    [InlineData("Write-off", "5", MovementKind.WriteOff, -5)]
    public void The_type_of_a_movement_gives_its_direction(string type, string quantity, MovementKind kind, int units)
    {
        var movement = Csv(Movements + $"2026-01-31,D1,3PL-US,,A,{quantity},{type},,").Single(MovementFact.Kind);

        Assert.Equal(
            ((long)kind, (decimal)units),
            (movement[MovementFact.MovementKind], movement.Units(MovementFact.Quantity)));
    }

    [Fact]
    public void A_receipt_taken_back_keeps_its_sign_and_is_asked_about()
    {
        var file = FactFile.Of(Movements + "2026-01-31,D1,3PL-US,,A,-22,采购入库,,入库单撤销", delimiter: ',');

        Assert.Equal(-22, file.Single(MovementFact.Kind).Units(MovementFact.Quantity));
        Assert.Equal("W_NEGATIVE", Assert.Single(file.Issues).Code);
    }

    [Fact]
    public void An_unknown_type_is_an_issue()
    {
        var file = FactFile.Of(Movements + "2026-01-31,D1,3PL-US,,A,22,借出,,", delimiter: ',');

        Assert.Empty(file.Facts);
        Assert.Equal("E_MOVEMENT_TYPE", Assert.Single(file.Issues).Code);
    }

    [Theory]
    [InlineData("", StockStatus.Good)]
    [InlineData("良品", StockStatus.Good)]
    [InlineData("次品", StockStatus.Damaged)]
    [InlineData("退货不可售", StockStatus.UnsellableReturn)]
    [InlineData("expired", StockStatus.Expired)]
    public void Reads_the_condition(string word, StockStatus status)
    {
        var movement = Csv(Movements + $"2026-01-31,D1,3PL-US,,A,22,入库,{word},").Single(MovementFact.Kind);

        Assert.Equal((long)status, movement[MovementFact.Status]);
    }

    [Fact]
    public void A_sale_without_an_order_number_is_a_daily_total()
    {
        var file = FactFile.Of(
            "日期,店铺,订单号,SKU,数量,实收金额,币种,状态\n2026-01-31,S,SO-1,A,2,20,USD,已发货\n2026-01-31,S,,A,5,50,USD,", delimiter: ',');

        Assert.Empty(file.Facts[0].Output.Scope);
        Assert.Equal([SaleFact.Day, SaleFact.Store], file.Facts[1].Output.Scope.ToArray());
        Assert.Equal((long)SaleStatus.Shipped, file.Facts[1][SaleFact.Status]);
    }

    [Theory]
    [InlineData("已取消", SaleStatus.Cancelled)]
    [InlineData("待发货", SaleStatus.Pending)]
    [InlineData("Completed", SaleStatus.Shipped)]
    public void Reads_the_state_of_an_order(string word, SaleStatus status)
    {
        var file = Csv($"日期,店铺,订单号,SKU,数量,实收金额,币种,状态\n2026-01-31,S,SO-1,A,2,20,USD,{word}");

        Assert.Equal((long)status, file.Single(SaleFact.Kind)[SaleFact.Status]);
    }

    [Fact]
    public void A_word_nobody_knows_is_asked_about_once()
    {
        var file = FactFile.Of(
            "日期,店铺,订单号,SKU,数量,实收金额,状态\n2026-01-31,S,1,A,2,20,飞走了\n2026-01-31,S,2,A,2,20,飞走了", delimiter: ',');

        Assert.Equal(2, file.Facts.Count);
        Assert.Equal("W_UNKNOWN_WORD", Assert.Single(file.Issues).Code);
    }

    [Fact]
    public void A_rate_without_a_second_currency_is_in_yuan()
    {
        var rate = FactFile.Of("日期,币种,汇率\n2026-01-31,USD,7.1023", delimiter: ',').Single(RateFact.Kind);

        Assert.Equal(
            ("USD", "CNY", 7.1023m),
            (rate.Text(RateFact.From), rate.Text(RateFact.To), rate.Number(RateFact.Rate)));
    }

    [Fact]
    public void S0_18_U_13_U_20_warehouses_fees_promotions_and_returns_are_read_by_their_words()
    {
        Assert.Equal((long)WarehouseKind.ThirdParty, FactFile.Of(
            "编码,名称,类型,国家,币种,费率\nW,美西仓,海外仓,US,USD,3pl", delimiter: ',').Facts[0][WarehouseFact.WarehouseKind]);
        var fee = FactFile.Of("月份,店铺,SKU,费用类型,金额,币种\n2026-01,,A,仓储费,41.20,USD", delimiter: ',').Facts[0];
        Assert.Equal(
            ("2026-01-31", "storage", 41.2m),
            (fee.Day(FeeFact.Day), fee.Text(FeeFact.Type), fee.Amount(FeeFact.Amount)));
        var promotion = FactFile.Of(
            "开始日期,结束日期,店铺,SKU,活动名称,折扣,计划数量\n2026-07-07,2026-07-08,S,A,Prime,20%,400", delimiter: ',').Facts[0];
        Assert.Equal(
            (0.2m, 400m), (promotion.Number(PromotionFact.Discount), promotion.Units(PromotionFact.PlannedUnits)));
        var back = FactFile.Of("日期,店铺,订单号,SKU,数量,仓库,状况,可再售,原因\n2026-01-31,S,1,A,1,W,B,否,尺码不合", delimiter: ',').Facts[0];
        Assert.Equal((0L, "B"), (back[ReturnFact.Resalable], back.Text(ReturnFact.Condition)));
    }

    [Fact]
    public void S0_11_U_1_a_day_of_advertising_is_read_with_what_it_cost_and_brought()
    {
        var day = Csv("日期,店铺,SKU,曝光,点击,花费,广告销售额,币种\n2026-01-31,S,A,5200,61,18.40,88.00,USD").Single(AdvertisingFact.Kind);

        Assert.Equal(("2026-01-31", "S", "A", "USD"), (
            day.Day(AdvertisingFact.Day), day.Text(AdvertisingFact.Store), day.Text(AdvertisingFact.Item),
            day.Text(AdvertisingFact.Currency)));
        Assert.Equal((5200L, 61L, 18.4m, 88m), (
            day[AdvertisingFact.Impressions], day[AdvertisingFact.Clicks], day.Amount(AdvertisingFact.Cost),
            day.Amount(AdvertisingFact.Sales)));
    }

    [Fact]
    public void S0_10_the_buyer_of_a_sale_is_a_number_and_never_a_text()
    {
        var key = new ImportOptions { BuyerKey = [.. Enumerable.Range(1, 32).Select(value => (byte)value)] };
        var file = FactFile.Of("日期,店铺,订单号,SKU,数量,实收金额,买家\n2026-01-31,S,1,A,1,9,a@b.example\n2026-01-31,S,2,A,1,9,A@b.example\n"
            + "2026-01-31,S,3,A,1,9,other\n2026-01-31,S,4,A,1,9,\n", key, ',');

        var buyers = file.Of(SaleFact.Kind).Select(sale => sale[SaleFact.Buyer]).ToArray();
        Assert.Equal((buyers[0], FactKind.Missing), (buyers[1], buyers[3]));
        Assert.NotEqual(buyers[0], buyers[2]);
        Assert.True(file.Match.Source.Fields.Single(field => field.Name == "buyer").Personal);
    }

    // Product, advertising, logistics and listing; the page's texts and the forecast have no file yet.
    [Theory]
    [InlineData("SKU,名称,类目\nA,杯子,家居", "product")]
    [InlineData("日期,店铺,SKU,曝光,点击,花费\n2026-01-31,S,A,5200,61,18.40", "advertising")]
    [InlineData("批次,运输方式,起运日,起运仓,目的仓,SKU,数量\nSEA-1,海运,2026-01-01,CN,US,A,300", "shipment")]
    [InlineData("店铺,平台SKU,上架日期\nS,A,2025-03-01", "listing")]
    public void S0_52_each_side_of_the_business_has_facts_of_its_own(string text, string kind) =>
        Assert.Equal(kind, Csv(text).Facts[0].Output.Kind.Name);

    [Fact]
    public void S4_10_a_listing_tells_since_when_and_until_when()
    {
        var listing = Csv("店铺,平台SKU,上架日期,下架日期\nS,A,2025-03-01,2026-01-31").Single(ListingFact.Kind);

        Assert.Equal(
            ("2025-03-01", "2026-01-31"), (listing.Day(ListingFact.OpenedDay), listing.Day(ListingFact.ClosedDay)));
    }

    static FactFile Csv(string text) => FactFile.Of(text, delimiter: ',');

    const string Movements = "日期,单号,仓库,对方仓库,SKU,数量,类型,状态,原因\n";
}
