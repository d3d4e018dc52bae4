using Stockturn.Facts;

namespace Stockturn.Tests.Facts;

public class LaunchSheetTests
{
    [Fact]
    public void S3_20_a_launch_plan_is_read_and_figures_that_cannot_be_are_left_out_and_said()
    {
        var file = FactFile.Of(
            "SKU;相似款;上市日;计划日销;测试转化率;每日推广预算;单次点击费用;币种\nA;X、Y,Z;2026-08-01;12;8%;60;0.6;USD\nB;;2026-08-01;;;;;\nC;;;;;;;\n"
            + "D;;2026-08-01;-1;;;;\nE;;2026-08-01;;130%;60;1;\nF;;2026-08-01;;8;-60;1;\nG;;2026-08-01;;8;60;0;\nH;;2026-08-01;;0.08;60;;",
            delimiter: ';');

        Assert.Equal("sheet-launches", file.Match.Source.Code);
        Assert.Equal(["A", "B", "H"], file.Facts.Select(plan => plan.Text(LaunchPlanFact.Item)));
        var plan = file.Facts[0];
        Assert.Equal(
            ("X、Y,Z", "2026-08-01", 12m, 0.08m, 60m, 0.6m, "USD"),
            (plan.Text(LaunchPlanFact.Similar), plan.Day(LaunchPlanFact.LaunchDay), plan.Number(LaunchPlanFact.UnitsPerDay),
                plan.Number(LaunchPlanFact.Conversion), plan.Amount(LaunchPlanFact.DailyBudget), plan.Amount(LaunchPlanFact.ClickCost),
                plan.Text(LaunchPlanFact.Currency)));
        Assert.Equal(
            [.. Enumerable.Range(4, 5).Select(row => (row == 6 ? "E_SHARE" : "E_LAUNCH_PLAN", (long)row)), ("W_LAUNCH_PLAN", 9)],
            file.Issues.Select(issue => (issue.Code, issue.Row!.Value)));
    }

    [Fact]
    public void S3_19_a_market_trend_is_read_by_month_and_what_is_no_month_or_no_index_is_left_out_and_said()
    {
        var file = FactFile.Of(
            "品类,国家,月份,指数\n杯子,US,2026-08,108\n,,2026年9月,95.5\n,,2026-10-01,90\n,,2026-10-15,90\n,,soon,90\n,,2026-11,0\n,,2026-12,", delimiter: ',');

        Assert.Equal("sheet-trends", file.Match.Source.Code);
        Assert.Equal(
            [("杯子", "US", "2026-08-01", 108m), (null, null, "2026-09-01", 95.5m), (null, null, "2026-10-01", 90m)],
            file.Facts.Select(line => (
                line.Text(MarketTrendFact.Category), line.Text(MarketTrendFact.Country), line.Day(MarketTrendFact.Month)!,
                line.Number(MarketTrendFact.Index)!.Value)));
        Assert.Equal(Enumerable.Range(5, 4).Select(row => ("E_MARKET_TREND", (long)row)), file.Issues.Select(issue => (issue.Code, issue.Row!.Value)));
    }

    [Fact]
    public void S0_41_an_event_is_read_with_its_days_and_country_and_what_cannot_be_is_left_out_and_said()
    {
        var file = FactFile.Of(
            "名称,代码,开始日期,结束日期,国家\nPrime Day,prime-day,2026-07-07,2026-07-10,us\n店庆,,2026-05-01,2026-05-01,\n黑五,black-friday,2026-11-20,2026-12-01,UK\n"
            + ",,2026-05-01,2026-05-02,\n店庆,,soon,2026-05-02,\n店庆,,2026-05-03,2026-05-02,\n店庆,,2026-05-01,2026-09-01,\n店庆,,2026-05-01,2026-05-02,美国",
            delimiter: ',');

        Assert.Equal("sheet-events", file.Match.Source.Code);
        Assert.Equal(
            [
                ("Prime Day", "prime-day", "2026-07-07", "2026-07-10", "US"), ("店庆", null, "2026-05-01", "2026-05-01", null),
                ("黑五", "black-friday", "2026-11-20", "2026-12-01", "GB"),
            ],
            file.Facts.Select(held => (
                held.Text(SalesEventFact.Name)!, held.Text(SalesEventFact.Code), held.Day(SalesEventFact.First)!, held.Day(SalesEventFact.Last)!,
                held.Text(SalesEventFact.Country))));
        Assert.Equal(
            Enumerable.Range(5, 5).Select(row => (row == 6 ? "E_DATE" : "E_SALES_EVENT", (long)row)), file.Issues.Select(issue => (issue.Code, issue.Row!.Value)));
    }

    [Fact]
    public void U_11_a_closure_is_read_with_its_supplier_and_days_and_what_cannot_be_is_left_out_and_said()
    {
        var file = FactFile.Of(
            "停工名称,供应商,收货仓库,停工开始,停工结束,恢复天数,收货延误天\n春节,S-031,,2027-01-20,2027-02-25,7,\n港口拥堵,,FBA-US,2026-08-01,2026-08-31,,10\n"
            + ",,,2026-08-01,2026-08-02,,\n搬厂,,,,2026-08-02,,\n搬厂,,,2026-08-03,2026-08-02,,\n搬厂,,,2026-01-01,2026-06-01,,\n搬厂,,,2026-08-01,2026-08-02,91,\n搬厂,,,2026-08-01,2026-08-02,,-1",
            delimiter: ',');

        Assert.Equal("sheet-closures", file.Match.Source.Code);
        Assert.Equal(
            [("春节", "S-031", null, "2027-02-25", 7L, FactKind.Missing), ("港口拥堵", null, "FBA-US", "2026-08-31", FactKind.Missing, 10L)],
            file.Facts.Select(closed => (
                closed.Text(ClosureFact.Name)!, closed.Text(ClosureFact.Supplier), closed.Text(ClosureFact.Warehouse), closed.Day(ClosureFact.Last)!,
                closed[ClosureFact.RampUpDays], closed[ClosureFact.DelayDays])));
        Assert.Equal(Enumerable.Range(4, 6).Select(row => ("E_CLOSURE", (long)row)), file.Issues.Select(issue => (issue.Code, issue.Row!.Value)));
    }

    [Fact]
    public void S3_17_price_breaks_are_read_and_what_cannot_be_is_left_out_and_said()
    {
        var file = FactFile.Of(
            "供应商,SKU,起始数量,阶梯单价,币种,生效日期\nS-1,MUG,1,10,CNY,\nS-1,MUG,200,9,CNY,\nS-1,MUG,500,9.5,CNY,\nS-1,MUG,200,8,CNY,2026-07-01\n"
            + "S-1,CUP,0,9,CNY,\nS-1,CUP,5,0,CNY,\nS-1,CUP,5,-1,CNY,\nS-1,CUP,5,9,,\nS-1,MUG,200,7,CNY,\nS-1,MUG,900,1,USD,",
            delimiter: ',');

        Assert.Equal("sheet-price-breaks", file.Match.Source.Code);
        Assert.Equal(
            [(1_000L, 100_000L, null), (200_000L, 90_000L, null), (500_000L, 95_000L, null), (200_000L, 80_000L, "2026-07-01"), (200_000L, 70_000L, null), (900_000L, 10_000L, null)],
            file.Facts.Select(one => (one[PriceBreakFact.From], one[PriceBreakFact.UnitPrice], one.Day(PriceBreakFact.Day))));
        Assert.Equal(
            [(4L, "W_PRICE_BREAK"), .. Enumerable.Range(6, 4).Select(row => ((long)row, "E_PRICE_BREAK")), (10L, "W_PRICE_BREAK")],
            file.Issues.Select(issue => (issue.Row!.Value, issue.Code)));
    }

    [Fact]
    public void S1_12_kits_are_read_and_what_cannot_be_is_left_out_and_said()
    {
        var file = FactFile.Of(
            "组合SKU,子SKU,组合数量\nSET,CUP,2\nSET,LID,1\nSET,CUP,3\nBOX,SET,1\nSET,BOX,1\nSET,SET,1\nSET,BAG,0\nSET,BAG,1.5\nSET,BAG,\nSET,,1\nPAIR,CUP,2",
            delimiter: ',');

        Assert.Equal("sheet-kits", file.Match.Source.Code);
        Assert.Equal(
            [("SET", "CUP", 2_000L), ("SET", "LID", 1_000), ("SET", "CUP", 3_000), ("BOX", "SET", 1_000), ("SET", "BOX", 1_000), ("PAIR", "CUP", 2_000)],
            file.Facts.Select(one => (file.Terms.TextOf(one[KitFact.Item])!, file.Terms.TextOf(one[KitFact.Part])!, one[KitFact.Quantity])));
        Assert.Equal(
            [(4L, "W_KIT"), (6L, "W_KIT_CIRCLE"), (7L, "E_KIT"), (8L, "E_KIT"), (9L, "E_KIT"), (10L, "E_KIT"), (11L, "E_NO_SKU")],
            file.Issues.Select(issue => (issue.Row!.Value, issue.Code)));
        Assert.Equal("no kit within itself: SET → BOX → SET", file.Issues[1].Expected);
    }

    [Fact]
    public void U_10_a_shipping_mode_is_read_with_what_it_costs_and_takes_and_what_cannot_be_is_left_out_and_said()
    {
        var file = FactFile.Of(
            "起运仓,目的仓,运输方式,每公斤费用,每立方费用,币种,时效天,时效波动天,最低公斤,材积除数\n"
            + "CN,FBA-US,空派,5.6,,USD,10,2,45,6000\nCN,FBA-US,海运,,190,USD,34,,,\n"
            + "CN,CN,海运,,190,USD,34,,,\nCN,FBA-US,火箭,5,,USD,1,,,\nCN,FBA-DE,海运,,,USD,34,,,\nCN,FBA-DE,海运,,-1,USD,34,,,\nCN,FBA-DE,海运,,190,USD,0,,,\n"
            + "CN,FBA-DE,海运,,190,USD,34,-2,,\nCN,FBA-DE,空运,5,,USD,9,,,0\nCN,FBA-US,海运,,250,USD,30,,,",
            delimiter: ',');

        Assert.Equal("sheet-shipping-modes", file.Match.Source.Code);
        Assert.Equal(
            [((long)ShippingMode.Air, 56_000L, FactKind.Missing, 10_000_000_000L), ((long)ShippingMode.Sea, FactKind.Missing, 1_900_000L, 34_000_000_000L)],
            file.Facts.Select(mode => (
                mode[ShippingModeFact.Mode], mode[ShippingModeFact.PerKilogram], mode[ShippingModeFact.PerCubicMetre], mode[ShippingModeFact.Days])));
        Assert.Equal(Enumerable.Range(4, 8).Select(row => (long)row), file.Issues.Where(issue => issue.Code == "E_SHIPPING_MODE").Select(issue => issue.Row!.Value));
    }

    [Fact]
    public void U_10_shipping_modes_are_read_by_the_headings_forwarders_write_with_what_a_shipment_costs()
    {
        var file = FactFile.Of("起运仓库,目的地,渠道,每公斤运费,每立方运费,货币,天数,每票杂费\nCN,FBA-US,海运,,190,USD,34,120\nCN,FBA-DE,海运,,190,USD,34,-1", delimiter: ',');
        var english = FactFile.Of("From,To,Mode,per kg,per cbm,Currency,Transit days,per shipment\nCN,FBA-US,Air,5.6,,USD,10,45", delimiter: ',');

        Assert.Equal("sheet-shipping-modes", file.Match.Source.Code);
        Assert.Equal((1_900_000L, 1_200_000L), (file.Facts.Single()[ShippingModeFact.PerCubicMetre], file.Facts.Single()[ShippingModeFact.PerShipment]));
        Assert.Equal((56_000L, 450_000L), (english.Facts.Single()[ShippingModeFact.PerKilogram], english.Facts.Single()[ShippingModeFact.PerShipment]));
        Assert.Equal("每票杂费", file.Issues.Single(issue => issue.Code == "E_SHIPPING_MODE").Column);
    }

    [Fact]
    public void U_10_a_column_the_sheet_lacks_is_told_by_its_heading()
    {
        var file = FactFile.Of("起运仓,目的仓,运输方式,币种,时效天\nCN,FBA-US,海运,USD,34", delimiter: ',');

        Assert.Equal("每公斤费用", file.Issues.Single(issue => issue.Code == "E_SHIPPING_MODE").Column);
    }

    [Fact]
    public void U_8_room_is_read_by_place_or_store_type_and_month_and_what_cannot_be_is_left_out_and_said()
    {
        var file = FactFile.Of(
            "仓库,店铺,仓储类型,仓容,单位,月份,开始日期,结束日期\n"
            + "FBA-US,,Standard-size,1000,立方英尺,2026-08,,\n,uk,服装,900,件,,2026-08-01,\nFBA-DE,,,45.5,,,,\n"
            + ",,标准,10,,,,\nFBA-US,,标准,10,托盘,,,\nFBA-US,,标准,10,,八月,,\nFBA-US,,标准,-1,,,,\nFBA-US,,标准,10,,,2026-09-02,2026-09-01\nFBA-DE,,标准,50,,,,",
            delimiter: ',');

        Assert.Equal("sheet-storage-room", file.Match.Source.Code);
        Assert.Equal(
            [("FBA-US", null, "standard", 28_316_846_592L, 0L, "2026-08-31"), (null, "uk", "apparel", 900_000_000_000L, 1L, null), ("FBA-DE", null, "standard", 45_500_000_000L, 0L, null)],
            file.Facts.Select(room => (
                room.Text(StorageRoomFact.Place), room.Text(StorageRoomFact.Store), room.Text(StorageRoomFact.Type)!, room[StorageRoomFact.Room],
                room[StorageRoomFact.Measure], room.Day(StorageRoomFact.Last))));
        Assert.Equal(Enumerable.Range(5, 6).Select(row => (long)row), file.Issues.Where(issue => issue.Code == "E_STORAGE_ROOM").Select(issue => issue.Row!.Value));
    }
}
