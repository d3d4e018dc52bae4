using Stockturn.Demo.Simulation;
using Stockturn.Demo.Writing;

namespace Stockturn.Demo.Workbook;

/// <summary>退货: what customers of the web shop sent back to the third party, and in what grade.</summary>
sealed class ReturnSheet(ISheetBook book, World world)
{
    static readonly string[] Reasons = ["不想要了", "尺码不合", "质量问题", "与描述不符"];

    readonly ISheet sheet = book.Open("退货", "日期", "店铺", "订单号", "SKU", "数量", "仓库", "状况", "可再售", "原因");

    public void Write(Sku sku, in ReturnLine line)
    {
        var isGood = line.Condition == Condition.Good;
        sheet.Day(world.Calendar.Date(line.Day)).Text(Network.Stores[(int)line.Channel]);
        sheet.Text(Shopify.ShopifyOrders.Name(line.Order)).Text(sku.Product.Sku).Whole(1);
        sheet.Text(Network.Codes[(int)Network.ShipsFrom(line.Channel)]);
        sheet.Text(isGood ? "A" : line.Salt % 3 == 0 ? "C" : "B").Text(isGood ? "是" : "否");
        sheet.Text(Reasons[line.Salt % Reasons.Length]).EndRow();
    }
}
