using Stockturn.Demo.Simulation;
using Stockturn.Demo.Writing;

namespace Stockturn.Demo.Workbook;

/// <summary>工厂日历: the supplier of most goods moves its factory in August, and Amazon receives late before Christmas.</summary>
sealed class ClosureSheet(ISheetBook book, World world)
{
    /// <summary>Writes the sheet.</summary>
    public void Write()
    {
        var sheet = book.Open("工厂日历", "停工名称", "供应商", "收货仓库", "停工开始", "停工结束", "恢复天数", "收货延误天");
        var most = world.Skus.Select(sku => sku.Product).GroupBy(product => product.SupplierName)
            .OrderByDescending(products => products.Count()).ThenBy(products => products.Key, StringComparer.Ordinal).First().Key;
        var last = world.Calendar.Date(world.Calendar.Last);
        sheet.Text("搬厂").Text(most).Blank().Day(last.AddDays(41)).Day(last.AddDays(61)).Whole(7).Blank().EndRow();
        sheet.Text("旺季入仓排队").Blank().Text(Network.Codes[(int)Place.AmazonUs]).Day(last.AddDays(107)).Day(last.AddDays(153)).Blank();
        sheet.Whole(8).EndRow();
    }
}
