using Stockturn.Demo.Time;

namespace Stockturn.Demo.Catalogue;

/// <summary>How a sales channel calls a product.</summary>
/// <param name="SellerSku">The seller's text in that channel: the MSKU, or the variant's SKU in Shopify.</param>
/// <param name="Fnsku">The label Amazon knows the stock by; empty elsewhere.</param>
sealed record Offer(string SellerSku, string Fnsku);

/// <summary>What a SKU is, apart from what happens to it.</summary>
sealed record Product(int Index, string Sku, Category Category)
{
    public required string Title { get; init; }

    public required string GermanTitle { get; init; }

    public required string Parent { get; init; }

    public required string Color { get; init; }

    public required string Size { get; init; }

    public required Season Season { get; init; }

    public required string Asin { get; init; }

    /// <summary>
    /// Offers by channel: Amazon US, Amazon DE, the third channel (Shopify, or merchant-fulfilled Amazon).
    /// </summary>
    public required Offer[] Offers { get; init; }

    /// <summary>Purchase price in Chinese fen.</summary>
    public required int CostFen { get; init; }

    /// <summary>List price in US cents.</summary>
    public required int PriceCents { get; init; }

    /// <summary>List price in euro cents, tax inside.</summary>
    public required int EuroCents { get; init; }

    public required int Grams { get; init; }

    /// <summary>Longest, median and shortest side of the packed unit in millimetres.</summary>
    public required (int Long, int Median, int Short) Sides { get; init; }

    public required int Supplier { get; init; }

    public required int CartonUnits { get; init; }

    public required int MinimumOrder { get; init; }

    public required int OwnerNumber { get; init; }

    /// <summary>Units a day of the whole product at its best, all channels.</summary>
    public required double Popularity { get; init; }

    /// <summary>How the family stands in the block: 0 first version, 1 its successor, −1 no versions.</summary>
    public required int Version { get; init; }

    public string OwnerName => People.Owners[OwnerNumber];

    public string BuyerName => People.Buyers[Supplier % People.Buyers.Length];

    public string SupplierName => $"供应商{Supplier + 1:D3}";

    /// <summary>Volume in cubic centimetres.</summary>
    public long CubicCentimetres => (long)Sides.Long * Sides.Median * Sides.Short / 1000;

    /// <summary>Volume in hundredths of a cubic foot, rounded.</summary>
    public double CubicFeet => CubicCentimetres / 28316.84;

    /// <summary>The price from which the supplier gives five per cent.</summary>
    public int PriceBreakUnits => MinimumOrder * 4;

    /// <summary>Purchase price in fen for an order of so many.</summary>
    public int CostFenFor(int units) => units >= PriceBreakUnits ? CostFen * 95 / 100 : CostFen;
}

/// <summary>Who works for the demo brand. All names are invented.</summary>
static class People
{
    public static readonly string[] Owners = ["陈一帆", "林晓", "周敏", "吴迪", "郑雨", "何川"];

    public static readonly string[] Buyers = ["王采", "李购", "赵单"];

    public static readonly string[] Teams = ["运营一组", "运营二组"];
}
