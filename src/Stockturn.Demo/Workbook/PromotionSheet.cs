using Stockturn.Demo.Randomness;
using Stockturn.Demo.Simulation;
using Stockturn.Demo.Writing;

namespace Stockturn.Demo.Workbook;

/// <summary>
/// 活动: the promotions that were, and those planned for the weeks after the last day. Of those ahead some ask for more stock, more stars or a
/// lower price than there is.
/// </summary>
sealed class PromotionSheet(ISheetBook book, World world)
{
    readonly ISheet sheet = book.Open(
        "活动", "开始日期", "结束日期", "店铺", "SKU", "活动名称", "折扣", "计划数量", "活动类型", "报名截止", "活动费", "币种", "最低库存", "最低评分",
        "最高价格");

    /// <summary>Writes the sheet.</summary>
    public void Write()
    {
        foreach (var sku in world.Skus)
        {
            foreach (var promotion in sku.Life.Promotions)
            {
                sheet.Day(world.Calendar.Date(promotion.Start)).Day(world.Calendar.Date(promotion.End));
                sheet.Text(Network.Stores[0]).Text(sku.Product.Sku).Text(promotion.Name);
                sheet.Fixed((long)(promotion.Discount * 100 + 0.5), 2).Whole(promotion.PlannedUnits);
                sheet.Text(TypeOf(promotion.Name)).Blank().Blank().Blank().Blank().Blank().Blank().EndRow();
            }

            var random = RandomStream.For(world.Seed, Purpose.Deal, sku.Product.Index);
            var isOffered = sku.Life.IsSoldOn(Channel.AmazonUs) && MasterSheets.StatusOf(sku, world) == "在售";
            if (isOffered && random.Chance(0.08))
            {
                Plan(sku, ("会员日 2026", "会员日", 8, 3, 0), ref random);
            }

            if (isOffered && random.Chance(0.04))
            {
                Plan(sku, ("限时秒杀 7月", "秒杀", 20, 6, 150), ref random);
            }
        }
    }

    void Plan(Sku sku, (string Name, string Type, int InDays, int Days, int FeeDollars) deal, ref RandomStream random)
    {
        var (last, price) = (world.Calendar.Last, sku.Product.PriceCents);
        var discount = random.Of([15, 20, 25]);
        var stock = sku.Good(Place.AmazonUs);
        var planned = Math.Max(5, sku.RecentUnits[((int)Channel.AmazonUs * 4) + 3] / 4);
        var isShort = random.Chance(0.2);
        var isDear = random.Chance(0.15);
        sheet.Day(world.Calendar.Date(last + deal.InDays)).Day(world.Calendar.Date(last + deal.InDays + deal.Days));
        sheet.Text(Network.Stores[0]).Text(sku.Product.Sku).Text(deal.Name).Fixed(discount, 2).Whole(planned);
        sheet.Text(deal.Type).Day(world.Calendar.Date(last + deal.InDays - 5));
        _ = deal.FeeDollars > 0 ? sheet.Fixed(deal.FeeDollars * 100, 2) : sheet.Blank();
        sheet.Text("USD").Whole(isShort ? (stock * 2) + 10 : stock / 2).Fixed(random.Of([35, 40]), 1);
        sheet.Fixed((long)price * (isDear ? 60 : 90) / 100, 2).EndRow();
    }

    static string TypeOf(string name) =>
        name.StartsWith("会员日", StringComparison.Ordinal) ? "会员日"
        : name.StartsWith("黑五", StringComparison.Ordinal) ? "黑五" : "秒杀";
}
