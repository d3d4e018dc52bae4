using Stockturn.Demo.Amazon.Traffic;
using Stockturn.Demo.Randomness;
using Stockturn.Demo.Simulation;
using Stockturn.Demo.Writing;

namespace Stockturn.Demo.Workbook;

/// <summary>The sheets on marketing and money: 活动 广告 汇率.</summary>
sealed class PlanSheets(ISheetBook book, World world)
{
    /// <summary>Writes them all.</summary>
    public void Write()
    {
        new PromotionSheet(book, world).Write();
        WriteAdvertising();
        WriteRates();
    }

    /// <summary>汇率: yuan for one unit of the currency, day by day.</summary>
    public void WriteRates()
    {
        var sheet = book.Open("汇率", "日期", "币种", "汇率");
        var random = RandomStream.For(world.Seed, Purpose.ExchangeRate, 0);
        var (dollar, euro) = (7.22, 7.80);
        for (var day = 0; day < world.Calendar.Days; day++)
        {
            dollar += ((7.16 - dollar) * 0.01) + (0.010 * random.Normal());
            euro += ((7.95 - euro) * 0.01) + (0.022 * random.Normal());
            var date = world.Calendar.Date(day);
            sheet.Day(date).Text("USD").Fixed((long)(dollar * 10_000), 4).EndRow();
            sheet.Day(date).Text("EUR").Fixed((long)(euro * 10_000), 4).EndRow();
        }
    }

    void WriteAdvertising()
    {
        var sheet = book.Open("广告", "日期", "店铺", "SKU", "曝光", "点击", "花费", "销售额", "币种");
        var first = Math.Max(0, world.Calendar.Days - SponsoredDay.SheetDays);
        foreach (var sku in world.Skus)
        {
            var isAdvertised = SponsoredDay.IsAdvertised(sku);
            var random = RandomStream.For(world.Seed, Purpose.Advertising, sku.Product.Index);
            for (var day = first; isAdvertised && day < world.Calendar.Days; day++)
            {
                WriteAdvertising(sheet, sku, day, ref random);
            }
        }
    }

    void WriteAdvertising(ISheet sheet, Sku sku, int day, ref RandomStream random)
    {
        if (SponsoredDay.Draw(sku, Channel.AmazonUs, ref random) is not { } shown)
        {
            return;
        }

        sheet.Day(world.Calendar.Date(day)).Text(Network.Stores[0]).Text(sku.Product.Sku);
        sheet.Whole(shown.Impressions).Whole(shown.Clicks);
        sheet.Fixed(shown.CostCents, 2);
        sheet.Fixed(shown.SalesCents, 2).Text("USD").EndRow();
    }
}
