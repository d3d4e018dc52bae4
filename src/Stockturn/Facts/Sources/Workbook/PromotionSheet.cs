using static Stockturn.Facts.FieldContent;

namespace Stockturn.Facts.Sources;

/// <summary>活动: promotions, planned and past.</summary>
public static class PromotionSheet
{
    const int Start = 0, End = 1, Store = 2, Sku = 3, Name = 4, Discount = 5, Planned = 6, Type = 7, Deadline = 8,
        Fee = 9, Currency = 10, MinimumStock = 11, MinimumRating = 12, MaximumPrice = 13;

    static readonly SourceOutput Output = new(
        PromotionFact.Kind, [PromotionFact.Start, PromotionFact.Store, PromotionFact.Item, PromotionFact.Name]);

    /// <summary>The sheet as the template shows it.</summary>
    public static WorkbookSheet Sheet { get; } = new("sheet-promotions", "活动", "Promotions")
    {
        Help = "One row for each SKU in a promotion.",
        Columns =
        [
            new("start", "开始日期", "Start date", "2026-07-07")
            {
                Help = "First day.", Content = Day, IsRequired = true, Aliases = ["开始时间", "活动开始", "Start"],
            },
            new("end", "结束日期", "End date", "2026-07-08")
            {
                Help = "Last day.", Content = Day, IsRequired = true, Aliases = ["结束时间", "活动结束", "End"],
            },
            new("store", "店铺", "Store", "Amazon.com")
            {
                Help = "The store; empty for all.", Aliases = ["店铺名称", "Shop"],
            },
            new("sku", "SKU", "SKU", "MUG-RED-S")
            {
                Help = "Your own code; empty for all.", Content = Id, IsRequired = true, Aliases = ["商品编码", "平台SKU"],
            },
            new("name", "活动名称", "Promotion", "Prime Day")
            {
                Help = "What it is called.", Aliases = ["活动", "名称", "Name"],
            },
            new("discount", "折扣", "Discount", "20%")
            {
                Help = "Share off the price: 20% or 0.2.", Content = Number, Aliases = ["折扣率", "Discount rate"],
            },
            new("planned-units", "计划数量", "Planned units", "400")
            {
                Help = "Units you expect to sell in it.", Content = Number, Aliases = ["计划销量", "预计销量", "备货量"],
            },
            new("type", "活动类型", "Type", "会员日")
            {
                Help = "秒杀, 优惠券, Outlet, 会员日, 黑五 or 其他.", Aliases = ["类型", "Promotion type"],
            },
            new("deadline", "报名截止", "Deadline", "2026-05-29")
            {
                Help = "The last day to submit it.", Content = Day, Aliases = ["提报截止", "截止日期", "Submit by"],
            },
            new("fee", "活动费", "Fee", "150.00")
            {
                Help = "What taking part costs.", Content = Number, Aliases = ["报名费", "秒杀费", "Promotion fee"],
            },
            new("currency", "币种", "Currency", "USD") { Help = "Currency of fee and price, three letters.", Aliases = ["货币"] },
            new("minimum-stock", "最低库存", "Minimum stock", "80")
            {
                Help = "Sellable units the platform asks for.", Content = Number, Aliases = ["库存要求", "最小库存"],
            },
            new("minimum-rating", "最低评分", "Minimum rating", "3.5")
            {
                Help = "Stars the platform asks for.", Content = Number, Aliases = ["评分要求", "最低星级"],
            },
            new("maximum-price", "最高价格", "Maximum price", "19.99")
            {
                Help = "The highest price the platform takes.", Content = Number, Aliases = ["价格上限", "最高活动价"],
            },
        ],
    };

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = Sheet.Source([Output], Read) with { Precedence = 10 };

    static void Read(SourceRow row)
    {
        var fact = row.Begin(Output);
        fact[PromotionFact.Start] = row.Day(Start);
        fact[PromotionFact.End] = row.Day(End);
        fact[PromotionFact.Store] = row.StoreIfTold(Store);
        fact[PromotionFact.Item] = row.Code(Sku);
        fact[PromotionFact.Name] = row.Term(Name);
        fact[PromotionFact.Discount] = row.Share(Discount);
        fact[PromotionFact.PlannedUnits] = row.Quantity(Planned);
        fact[PromotionFact.Type] = row.Text(Type).IsEmpty
            ? FactKind.Missing
            : (long)SellerWords.Promotions.Of(row, Type, PromotionType.Other);
        fact[PromotionFact.Deadline] = row.Day(Deadline);
        fact[PromotionFact.Fee] = row.Price(Fee);
        fact[PromotionFact.Currency] = row.Currency(Currency);
        fact[PromotionFact.MinimumStock] = row.Quantity(MinimumStock);
        fact[PromotionFact.MinimumRating] = row.Number(MinimumRating);
        fact[PromotionFact.MaximumPrice] = row.Price(MaximumPrice);
        if (fact[PromotionFact.Start] == FactKind.Missing || fact[PromotionFact.End] < fact[PromotionFact.Start])
        {
            row.Reject(
                "E_DATE", End, "a first day and a last day on or after it",
                "correct the days and import the file again");
        }

        row.Emit();
    }
}
