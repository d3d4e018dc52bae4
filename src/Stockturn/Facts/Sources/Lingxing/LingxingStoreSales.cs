using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>领星 sales statistics of an Amazon store (店铺汇总销量): units and amount of each MSKU and day.</summary>
/// <remarks>
/// Totals of days, believed only where no order lines are: they tell no discount, tax or cancelled order. It names no store: the
/// person tells it. A day without a sale is a row too, so that nothing sold is known and not a gap.
/// </remarks>
public static class LingxingStoreSales
{
    const int Date = 0, Sku = 1, Units = 2, Sales = 3, Currency = 4;

    static readonly SourceOutput Output = new(SaleFact.Kind, [SaleFact.Day, SaleFact.Store, SaleFact.Item])
    {
        Scope = [SaleFact.Day, SaleFact.Store],
        CountsEqualRows = true,
    };

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "lingxing-store-sales",
        Title = "Lingxing sales of a store by day",
        ChineseTitle = "领星 店铺日销量",
        Fields =
        [
            Day("r_date").Required(), Id("seller_sku").Required(), Number("volume").Required(), Number("amount").Required(),
            Text("currency_code").Required(),
        ],
        Ignores = ["asin", "product_name", "order_items"],
        Outputs = [Output],
        Read = Read,
        Precedence = 8,
    };

    static void Read(SourceRow row)
    {
        var place = AmazonPlace.OfOptions(row);
        var units = row.Quantity(Units);
        var fact = row.Begin(Output);
        fact[SaleFact.Day] = row.BusinessDay(Date);
        fact[SaleFact.Store] = place.Store(row);
        fact[SaleFact.Item] = row.Item(Sku);
        fact[SaleFact.Units] = units;
        fact[SaleFact.Gross] = row.Amount(Sales);
        fact[SaleFact.Currency] = place.Currency(row, Currency);
        fact[SaleFact.Status] = (long)SaleStatus.Shipped;
        if (units == FactKind.Missing)
        {
            row.Reject("E_NO_QUANTITY", Units, "a quantity such as 1", "export the file again");
        }

        row.Emit();
    }
}
