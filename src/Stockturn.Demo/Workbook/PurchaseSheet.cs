using Stockturn.Demo.Simulation;
using Stockturn.Demo.Writing;

namespace Stockturn.Demo.Workbook;

/// <summary>采购: purchase orders with what came in of them.</summary>
sealed class PurchaseSheet(ISheetBook book, World world)
{
    readonly ISheet sheet = book.Open(
        "采购", "采购单号", "SKU", "下单日期", "数量", "已收", "预计到货", "单价", "币种", "供应商", "仓库", "入库日期", "入库数量");

    public void Write(in PurchaseLine line)
    {
        var calendar = world.Calendar;
        var isReceived = line.ReceivedDay <= calendar.Last;
        sheet.Text(line.Order.Text(calendar)).Text(line.Sku.Product.Sku).Day(calendar.Date(line.Order.Day));
        sheet.Whole(line.Units).Whole(isReceived ? line.Units : 0).Day(calendar.Date(line.ExpectedDay));
        sheet.Fixed(line.CostFen, 2).Text("CNY").Text(line.Sku.Product.SupplierName)
            .Text(Network.Codes[(int)Place.Home]);
        _ = isReceived ? sheet.Day(calendar.Date(line.ReceivedDay)).Whole(line.Units) : sheet.Blank().Blank();
        sheet.EndRow();
    }
}
