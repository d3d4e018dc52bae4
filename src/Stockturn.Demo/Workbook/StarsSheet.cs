using Stockturn.Demo.Randomness;
using Stockturn.Demo.Simulation;
using Stockturn.Demo.Writing;

namespace Stockturn.Demo.Workbook;

/// <summary>评价: stars of what sells in America, on the last day and five weeks before. Of a few they are low, of a few they fell.</summary>
sealed class StarsSheet(ISheetBook book, World world)
{
    const int DaysBefore = 35;
    const int Low = 37;
    const int Fall = 4;

    /// <summary>Writes the sheet.</summary>
    public void Write()
    {
        var sheet = book.Open("评价", "日期", "店铺", "SKU", "星级", "评价数");
        var last = world.Calendar.Last;
        foreach (var sku in world.Skus.Where(sku => sku.Life.IsSoldOn(Channel.AmazonUs) && sku.Life.LaunchDay < last - (2 * DaysBefore)))
        {
            var random = RandomStream.For(world.Seed, Purpose.Stars, sku.Product.Index);
            var before = random.Between(41, 48);
            var chance = random.Share();
            var now = chance < 0.02 ? Low : chance < 0.03 && before - Fall >= 40 ? before - Fall : before;
            var reviews = random.Between(12, 900);
            Row(sheet, sku, last - DaysBefore, (before, reviews));
            Row(sheet, sku, last, (now, reviews + random.Between(2, 60)));
        }
    }

    void Row(ISheet sheet, Sku sku, int day, (int Tenths, int Reviews) stars)
    {
        sheet.Day(world.Calendar.Date(day)).Text(Network.Stores[0]).Text(sku.Product.Sku);
        sheet.Fixed(stars.Tenths, 1).Whole(stars.Reviews).EndRow();
    }
}
