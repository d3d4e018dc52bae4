using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>
/// Where the units of a shared pool lie, country by country. They are counted in the pool's own stock: this only shows them.
/// </summary>
public static class AmazonStockByCountry
{
    const int Sku = 0, Country = 1, Quantity = 2;

    static readonly SourceOutput Output = new(
        PooledFact.Kind, [PooledFact.Day, PooledFact.Warehouse, PooledFact.Item, PooledFact.Country])
    {
        Scope = [PooledFact.Day, PooledFact.Warehouse],
        CountsEqualRows = true,
    };

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "amazon-stock-by-country",
        Title = "Amazon stock by country",
        ChineseTitle = "亚马逊 多国家库存",
        Fields =
        [
            Id("seller-sku").Required(), Text("country").Required(), Number("quantity-for-local-fulfillment").Required(),
        ],
        Ignores = ["fulfillment-channel-sku", "asin", "condition-type"],
        Outputs = [Output],
        Read = Read,
        Precedence = 20,
        NeedsAsOf = true,
    };

    static void Read(SourceRow row)
    {
        var fact = row.Begin(Output);
        fact[PooledFact.Day] = row.AsOf();
        fact[PooledFact.Warehouse] = AmazonPlace.OfOptions(row).Warehouse(row);
        fact[PooledFact.Item] = row.Item(Sku);
        fact[PooledFact.Country] = row.Term(Marketplaces.Named(row.Text(Country))?.Country ?? row.Text(Country).ToString());
        fact[PooledFact.Quantity] = row.Quantity(Quantity);
        row.Emit();
    }
}
