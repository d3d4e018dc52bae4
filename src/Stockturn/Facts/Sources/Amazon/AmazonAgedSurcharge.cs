using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>Amazon's surcharge on aged stock as charged on a day: a row for each SKU, condition and tier of age.</summary>
public static class AmazonAgedSurcharge
{
    const int Charged = 0, Sku = 1, Country = 2, Currency = 3, Amount = 4, Units = 5;

    static readonly SourceOutput Output = new(
        FeeFact.Kind, [FeeFact.Day, FeeFact.Warehouse, FeeFact.Item, FeeFact.Type])
    {
        Scope = [FeeFact.Day, FeeFact.Warehouse],
        CountsEqualRows = true,
    };

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "amazon-aged-surcharge",
        Title = "Amazon aged inventory surcharge",
        ChineseTitle = "亚马逊 超龄库存附加费",
        Fields =
        [
            Day("snapshot-date").Required(), Id("sku").Required(), Text("country").Required(), Text("currency").Required(),
            Number("amount-charged").Required(), Number("qty-charged").Required(),
        ],
        Ignores =
        [
            "fnsku", "asin", "product-name", "condition", "per-unit-volume", "volume-unit", "surcharge-age-tier", "rate-surcharge",
        ],
        Outputs = [Output],
        Read = Read,
        Precedence = 60,
    };

    static void Read(SourceRow row)
    {
        var place = AmazonPlace.Of(row, Country);
        var fact = row.Begin(Output);
        fact[FeeFact.Day] = row.BusinessDay(Charged, place.Zone);
        fact[FeeFact.Store] = place.Store(row, Country);
        fact[FeeFact.Warehouse] = place.Warehouse(row, Country);
        fact[FeeFact.Item] = row.Item(Sku);
        fact[FeeFact.Type] = row.Term("aged_surcharge");
        fact[FeeFact.Amount] = row.Price(Amount);
        fact[FeeFact.Currency] = place.Currency(row, Currency);
        fact[FeeFact.Quantity] = row.Quantity(Units);
        fact[FeeFact.PerUnit] = 0;
        fact[FeeFact.Estimated] = 0;
        row.Emit();
    }
}
