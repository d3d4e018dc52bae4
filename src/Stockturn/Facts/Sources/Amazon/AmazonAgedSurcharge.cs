using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>Amazon's surcharge on aged stock as charged on a day: a row for each SKU, condition and tier of age.</summary>
public static class AmazonAgedSurcharge
{
    const int Charged = 0, Sku = 1, Country = 2, Currency = 3, Amount = 4, Units = 5, Tier = 6;

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "amazon-aged-surcharge",
        Title = "Amazon aged inventory surcharge",
        ChineseTitle = "亚马逊 超龄库存附加费",
        Fields =
        [
            Day("snapshot-date").Required(), Id("sku").Required(), Text("country").Required(), Text("currency").Required(),
            Number("amount-charged").Required(), Number("qty-charged").Required(), Text("surcharge-age-tier"),
        ],
        Ignores = ["fnsku", "asin", "product-name", "condition", "per-unit-volume", "volume-unit", "rate-surcharge"],
        Outputs = [AmazonFees.Charged],
        Read = Read,
        Precedence = 60,
    };

    static void Read(SourceRow row)
    {
        var day = row.BusinessDay(Charged, AmazonPlace.Of(row, Country).Zone);
        AmazonFees.Emit(row, Country, new ChargedFee("aged_surcharge", day, row.Item(Sku), row.Price(Amount), Currency)
        {
            Quantity = row.Quantity(Units),
            Detail = row.Term(Tier),
        });
    }
}
