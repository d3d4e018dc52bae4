using static Stockturn.Facts.FieldContent;

namespace Stockturn.Facts.Sources;

/// <summary>价格: the price of an offer from a day on.</summary>
public static class PriceSheet
{
    const int Day = 0, Store = 1, Sku = 2, Price = 3, SalePrice = 4, Currency = 5;

    static readonly SourceOutput Output = new(PriceFact.Kind, [PriceFact.Day, PriceFact.Store, PriceFact.Item]);

    /// <summary>The sheet as the template shows it.</summary>
    public static WorkbookSheet Sheet { get; } = new("sheet-prices", "价格", "Prices")
    {
        Help = "One row for each change of a price.",
        Columns =
        [
            new("day", "日期", "Date", "2026-01-01")
            {
                Help = "The day it holds from.", Content = FieldContent.Day, IsRequired = true,
                Aliases = ["生效日期", "Day", "Valid from"],
            },
            new("store", "店铺", "Store", "Amazon.com")
            {
                Help = "The store; empty for all.", Aliases = ["店铺名称", "Shop"],
            },
            new("sku", "SKU", "SKU", "MUG-RED-S")
            {
                Help = "Your own code, or one from the sheet of aliases.", Content = Id, IsRequired = true,
                Aliases = ["商品编码", "平台SKU"],
            },
            new("price", "价格", "Price", "12.99")
            {
                Help = "The ordinary price.", Content = Number, IsRequired = true, Aliases = ["售价", "标价", "List price"],
            },
            new("sale-price", "促销价", "Sale price", "10.99")
            {
                Help = "The price in a sale, when there is one.", Content = Number,
                Aliases = ["活动价", "折后价", "Promo price"],
            },
            new("currency", "币种", "Currency", "USD") { Help = "Currency of the prices.", Aliases = ["货币"] },
        ],
    };

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = Sheet.Source([Output], Read) with { Precedence = 10 };

    static void Read(SourceRow row)
    {
        var fact = row.Begin(Output);
        fact[PriceFact.Day] = row.DayOrAsOf(Day);
        fact[PriceFact.Store] = row.StoreIfTold(Store);
        fact[PriceFact.Item] = row.Item(Sku);
        fact[PriceFact.Price] = row.Price(Price);
        fact[PriceFact.SalePrice] = row.Price(SalePrice);
        fact[PriceFact.Currency] = row.Currency(Currency);
        row.Emit();
    }
}
