using static Stockturn.Facts.FieldContent;

namespace Stockturn.Facts.Sources;

/// <summary>费用: costs by month or day, of a SKU, a store or the whole business.</summary>
public static class FeeSheet
{
    const int Month = 0, Store = 1, Sku = 2, Type = 3, Amount = 4, Currency = 5, Warehouse = 6, Quantity = 7;

    static readonly SourceOutput Output = new(
        FeeFact.Kind, [FeeFact.Day, FeeFact.Store, FeeFact.Warehouse, FeeFact.Item, FeeFact.Type])
    {
        CountsEqualRows = true,
    };

    /// <summary>The sheet as the template shows it.</summary>
    public static WorkbookSheet Sheet { get; } = new("sheet-fees", "费用", "Fees")
    {
        Help = "One row for each cost; empty SKU or store means it is shared.",
        Columns =
        [
            new("month", "月份", "Month", "2026-01")
            {
                Help = "The month, counted on its last day, or a date.", Content = Day, IsRequired = true,
                Aliases = ["日期", "Date", "费用月份"],
            },
            new("store", "店铺", "Store", "Amazon.com") { Help = "The store it belongs to.", Aliases = ["店铺名称", "Shop"] },
            new("sku", "SKU", "SKU", "MUG-RED-S") { Help = "The SKU it belongs to.", Content = Id, Aliases = ["商品编码"] },
            new("fee-type", "费用类型", "Fee type", "仓储费")
            {
                Help = "仓储费, 长期仓储费, 佣金, 配送费, 移除费, 销毁费, 头程, 关税, 广告 or your own word.", IsRequired = true,
                Aliases = ["费用名称", "费用项目"],
            },
            new("amount", "金额", "Amount", "41.20")
            {
                Help = "The cost, positive.", Content = Number, IsRequired = true, Aliases = ["费用", "费用金额"],
            },
            new("currency", "币种", "Currency", "USD")
            {
                Help = "Currency of the amount, three letters.", Aliases = ["货币"],
            },
            new("warehouse", "仓库", "Warehouse", "3PL-US") { Help = "The warehouse it belongs to.", Aliases = ["仓库名称"] },
            new("quantity", "数量", "Quantity", "120") { Help = "Units it was charged for.", Content = Number },
        ],
    };

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = Sheet.Source([Output], Read) with { Precedence = 10 };

    static void Read(SourceRow row)
    {
        var fact = row.Begin(Output);
        fact[FeeFact.Day] = row.Month(Month);
        fact[FeeFact.Store] = row.StoreIfTold(Store);
        fact[FeeFact.Warehouse] = row.WarehouseIfTold(Warehouse);
        fact[FeeFact.Item] = row.Code(Sku);
        fact[FeeFact.Type] = SellerWords.Fees.TryFind(row.Text(Type), out var word) ? row.Term(word) : row.Term(Type);
        fact[FeeFact.Amount] = row.Price(Amount);
        fact[FeeFact.Currency] = row.Currency(Currency);
        fact[FeeFact.Quantity] = row.Quantity(Quantity);
        fact[FeeFact.PerUnit] = 0;
        fact[FeeFact.Estimated] = 0;
        if (fact[FeeFact.Amount] == FactKind.Missing)
        {
            row.Reject(
                "E_NO_AMOUNT", Amount, "an amount such as 41.20", "fill in the amount and import the file again");
        }

        row.Emit();
    }
}
