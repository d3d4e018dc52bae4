using static Stockturn.Facts.FieldContent;

namespace Stockturn.Facts.Sources;

/// <summary>刊登: since when and until when a SKU is offered in a store.</summary>
public static class ListingSheet
{
    const int Store = 0, Alias = 1, Opened = 2, Closed = 3, Status = 4, Price = 5, Currency = 6;

    static readonly SourceOutput Output = new(ListingFact.Kind, [ListingFact.Store, ListingFact.Item]);

    /// <summary>The sheet as the template shows it.</summary>
    public static WorkbookSheet Sheet { get; } = new("sheet-listings", "刊登", "Listings")
    {
        Help = "One row for each offer; a SKU without any is not slow but unlisted.",
        Columns =
        [
            new("store", "店铺", "Store", "My shop")
            {
                Help = "The store that offers it.", IsRequired = true, Aliases = ["店铺名称", "Shop"],
            },
            new("alias", "平台SKU", "Platform SKU", "MUG-RED-S")
            {
                Help = "The store's own code, or your SKU.", Content = Id, IsRequired = true,
                Aliases = ["SKU", "MSKU", "Seller SKU"],
            },
            new("opened-day", "上架日期", "Opened date", "2025-03-01")
            {
                Help = "First day of the offer.", Content = Day, IsRequired = true,
                Aliases = ["上架时间", "刊登日期", "Opened", "Listed day"],
            },
            new("closed-day", "下架日期", "Closed date", "")
            {
                Help = "Last day of the offer; empty while it runs.", Content = Day, Aliases = ["下架时间", "Closed"],
            },
            new("status", "状态", "Status", "Active")
            {
                Help = "In the store's own word.", Aliases = ["刊登状态", "Listing status"],
            },
            new("price", "价格", "Price", "12.99")
            {
                Help = "The price of the offer.", Content = Number, Aliases = ["售价"],
            },
            new("currency", "币种", "Currency", "USD") { Help = "Currency of the price.", Aliases = ["货币"] },
        ],
    };

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = Sheet.Source([Output], Read) with { Precedence = 10 };

    static void Read(SourceRow row)
    {
        var fact = row.Begin(Output);
        fact[ListingFact.Store] = row.Store(Store);
        fact[ListingFact.Item] = row.Item(Alias);
        fact[ListingFact.Status] = row.Term(Status);
        fact[ListingFact.Price] = row.Price(Price);
        fact[ListingFact.Currency] = row.Currency(Currency);
        fact[ListingFact.OpenedDay] = row.Day(Opened);
        fact[ListingFact.ClosedDay] = row.Day(Closed);
        row.Emit();
    }
}
