using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>
/// Amazon's long-term storage fees as they were charged before the surcharge on aged stock: a row for each SKU with a
/// fee of its own for goods of six months and of twelve.
/// </summary>
public static class AmazonLongTermStorage
{
    const int Charged = 0, Sku = 1, Country = 2, Currency = 3, Half = 4, HalfUnits = 5, Year = 6, YearUnits = 7;

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "amazon-long-term-storage",
        Title = "Amazon long-term storage fees",
        ChineseTitle = "亚马逊 长期仓储费",
        Fields =
        [
            Day("snapshot-date").Required(), Id("sku").Required(), Text("country").Required(), Text("currency").Required(),
            Number("6-mo-long-terms-storage-fee", "6-mo-long-term-storage-fee").Required(),
            Number("qty-charged-6-mo-long-term-storage-fee"),
            Number("12-mo-long-terms-storage-fee", "12-mo-long-term-storage-fee").Required(),
            Number("qty-charged-12-mo-long-term-storage-fee"),
        ],
        Ignores =
        [
            "fnsku", "asin", "product-name", "condition", "per-unit-volume", "volume-unit", "is-small-and-light",
            "enrolled-in-small-and-light",
        ],
        Outputs = [AmazonFees.Charged],
        Read = Read,
        Precedence = 60,
    };

    static void Read(SourceRow row)
    {
        var day = row.BusinessDay(Charged, AmazonPlace.Of(row, Country).Zone);
        Emit(row, day, "6-mo", (Half, HalfUnits));
        Emit(row, day, "12-mo", (Year, YearUnits));
    }

    static void Emit(SourceRow row, long day, string tier, (int Amount, int Units) fields) =>
        AmazonFees.Emit(
            row, Country, new ChargedFee("aged_surcharge", day, row.Item(Sku), row.Price(fields.Amount), Currency)
            {
                Quantity = row.Quantity(fields.Units),
                Detail = row.Term(tier),
            });
}
