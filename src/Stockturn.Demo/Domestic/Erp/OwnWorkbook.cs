using Stockturn.Demo.Domestic.Platforms;
using Stockturn.Demo.Domestic.Simulation;
using Stockturn.Demo.Randomness;
using Stockturn.Demo.Writing;

namespace Stockturn.Demo.Domestic.Erp;

/// <summary>The seller's own workbook: goods, codes, warehouses, rates, what went abroad, and what came into the warehouse there.</summary>
sealed class OwnWorkbook(DomesticWorld world, string folder)
{
    const int FreightFenPerKilogram = 900;

    static readonly string[] Reasons = ["七天无理由", "颜色不符", "运输破损", "拍错了"];

    /// <summary>Writes it.</summary>
    public DemoFile Write()
    {
        var path = Path.Combine(folder, "栖木里.xlsx");
        using (var book = new XlsxBook(path))
        {
            WriteGoods(book);
            WriteCodes(book);
            WriteWarehouses(book);
            WriteRates(book);
            WriteBatches(book);
            WriteMovements(book);
            WriteReturns(book);
        }

        return new DemoFile(path, "workbook");
    }

    void WriteGoods(XlsxBook book)
    {
        var sheet = book.Open("商品", "SKU", "名称", "类目", "采购成本", "币种", "长cm", "宽cm", "高cm", "重kg", "供应商", "交期天", "MOQ", "品牌", "父体", "颜色", "状态");
        foreach (var good in world.Goods)
        {
            sheet.Text(good.Sku).Text(good.Title).Text(good.Category).Fixed(good.CostFen, 2).Text("CNY");
            sheet.Fixed(180 + (good.Grams / 5), 1).Fixed(120 + (good.Grams / 9), 1).Fixed(60 + (good.Grams / 14), 1).Fixed(good.Grams, 3);
            sheet.Text(SupplierNames.Of(good)).Whole(14).Whole(20).Text("栖木里").Text(good.Sku[..6]).Text(good.Index % 2 == 0 ? "原木" : "墨绿");
            sheet.Text("在售").EndRow();
        }
    }

    void WriteCodes(XlsxBook book)
    {
        var sheet = book.Open("映射", "店铺", "平台SKU", "SKU", "倍数");
        foreach (var good in world.Goods.Where(PinduoduoFiles.IsNameless))
        {
            sheet.Text(Shops.Name(Shop.Pinduoduo)).Text(good.StyleNumber).Text(good.Sku).Whole(1).EndRow();
        }

        foreach (var good in world.Goods.Where(TikTokFiles.IsNameless))
        {
            sheet.Text(Shops.Name(Shop.TikTok)).Text(good.TikTokNumber).Text(good.Sku).Whole(1).EndRow();
        }
    }

    static void WriteWarehouses(XlsxBook book)
    {
        var sheet = book.Open("仓库", "编码", "名称", "类型", "国家", "币种", "费率");
        sheet.Text(Shops.Name(Site.Home)).Text(Shops.Name(Site.Home)).Text("自营仓").Text("CN").Text("CNY").Text("demo-yiwu").EndRow();
        sheet.Text(Shops.Name(Site.Abroad)).Text(Shops.Name(Site.Abroad)).Text("海外仓").Text("MY").Text("MYR").Text("demo-my").EndRow();
    }

    // One rate from the first of each month.
    void WriteRates(XlsxBook book)
    {
        var sheet = book.Open("汇率", "日期", "币种", "汇率");
        var random = RandomStream.For(world.Seed, Purpose.DomesticRate, 0);
        var rate = 16_400L;
        for (var day = 0; day <= world.Days.Last; day++)
        {
            if (day == 0 || world.Calendar.Date(day).Day == 1)
            {
                rate += random.Between(-120, 120);
                sheet.Day(world.Calendar.Date(day)).Text("MYR").Fixed(rate, 4).EndRow();
            }
        }
    }

    void WriteBatches(XlsxBook book)
    {
        var sheet = book.Open("头程", "批次", "运输方式", "起运日", "预计到达", "实际到达", "起运仓", "目的仓", "SKU", "数量", "运费", "币种");
        foreach (var batch in world.Batches.GroupBy(one => one.Number))
        {
            var freight = batch.Sum(one => (long)one.Good.Grams * one.Units) * FreightFenPerKilogram / 1000;
            foreach (var line in batch)
            {
                sheet.Text(line.Number).Text("海运").Day(world.Calendar.Date(line.LeftDay)).Day(world.Calendar.Date(line.ExpectedDay));
                _ = line.ArrivedDay <= world.Days.Last ? sheet.Day(world.Calendar.Date(line.ArrivedDay)) : sheet.Blank();
                sheet.Text(Shops.Name(Site.Home)).Text(Shops.Name(Site.Abroad)).Text(line.Good.Sku).Whole(line.Units);
                sheet.Fixed(freight, 2).Text("CNY").EndRow();
            }
        }
    }

    // What left is told by the orders of the shops.
    void WriteMovements(XlsxBook book)
    {
        var sheet = book.Open("流水", "日期", "单号", "仓库", "对方仓库", "SKU", "数量", "类型", "状态", "原因");
        foreach (var (good, units) in world.OpenedAbroad)
        {
            Write(0, "QC0001", "", (good, units, "期初"));
        }

        var arrived = world.Batches.Where(one => one.ArrivedDay <= world.Days.Last);
        foreach (var batch in arrived.OrderBy(one => one.ArrivedDay).ThenBy(one => one.Good.Index))
        {
            Write(batch.ArrivedDay, batch.Number, Shops.Name(Site.Home), (batch.Good, batch.Units, "调拨入库"));
        }

        foreach (var back in world.Returned.Where(one => one.Site == Site.Abroad))
        {
            Write(back.Day, $"RT{world.Calendar.As(back.Day, "yyMMdd")}", "", (back.Good, back.Units, "退货入库"));
        }

        void Write(int day, string number, string counter, (Good Good, int Units, string Type) what)
        {
            sheet.Day(world.Calendar.Date(day)).Text(number).Text(Shops.Name(Site.Abroad)).Text(counter).Text(what.Good.Sku).Whole(what.Units);
            sheet.Text(what.Type).Text("良品").Blank().EndRow();
        }
    }

    // Parcels that came back, looked at: in neither platform's file does a reason stand.
    void WriteReturns(XlsxBook book)
    {
        var sheet = book.Open("退货", "日期", "店铺", "订单号", "SKU", "退货数量", "仓库", "可再售", "退货原因");
        foreach (var back in world.Returned)
        {
            var isWorse = back.Good.Plot == Plot.Worse && back.Day > DomesticCalendar.WorseFrom;
            sheet.Day(world.Calendar.Date(back.Day)).Text(Shops.Name(back.Order.Shop)).Text(NumberOf(back.Order, back.Item));
            sheet.Text(back.Good.Sku).Whole(back.Units).Text(Shops.Name(back.Site)).Text(back.IsBroken ? "否" : "是");
            sheet.Text(isWorse ? "密封圈漏气" : Reasons[(back.Order.Number + back.Good.Index) % Reasons.Length]).EndRow();
        }
    }

    string NumberOf(Order order, OrderItem item) => order.Shop switch
    {
        Shop.Douyin => DouyinFiles.Number(order),
        Shop.Taobao => TaobaoFiles.Number(order),
        Shop.Pinduoduo => PinduoduoFiles.Number(world.Calendar, order, order.Items.IndexOf(item)),
        Shop.TikTok => TikTokFiles.Number(order),
        Shop.Shopee => ShopeeFiles.Number(world.Calendar, order),
        _ => LazadaFiles.Number(order),
    };
}
