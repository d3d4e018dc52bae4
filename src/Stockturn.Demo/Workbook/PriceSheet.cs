using Stockturn.Demo.Simulation;
using Stockturn.Demo.Writing;

namespace Stockturn.Demo.Workbook;

/// <summary>价格: every price from the day it changed; a sale price while a promotion runs.</summary>
sealed class PriceSheet(ISheetBook book, World world)
{
    readonly ISheet sheet = book.Open("价格", "日期", "店铺", "SKU", "价格", "促销价", "币种");

    public void Write(in PriceChange change)
    {
        for (var channel = Channel.AmazonUs; channel <= Channel.Third; channel++)
        {
            if (change.Sku.Life.IsSoldOn(channel))
            {
                Write(change, channel);
            }
        }
    }

    void Write(in PriceChange change, Channel channel)
    {
        var product = change.Sku.Product;
        var isEuro = channel == Channel.AmazonDe;
        var cents = (long)((isEuro ? product.EuroCents : product.PriceCents) * change.Level);
        sheet.Day(world.Calendar.Date(change.Day)).Text(Network.Stores[(int)channel]).Text(product.Sku).Fixed(cents, 2);
        _ = change.Discount > 0 ? sheet.Fixed((long)(cents * (1 - change.Discount)), 2) : sheet.Blank();
        sheet.Text(isEuro ? "EUR" : "USD").EndRow();
    }
}
