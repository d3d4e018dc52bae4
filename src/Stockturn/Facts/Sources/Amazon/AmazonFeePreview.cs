using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>Amazon's fee preview: sizes, size tier, and the fees of one unit sold.</summary>
public static class AmazonFeePreview
{
    const int Sku = 0, Name = 1, Group = 2, Brand = 3, Longest = 4, Median = 5, Shortest = 6, LengthUnit = 7,
        Weight = 8, WeightUnit = 9, Tier = 10, Currency = 11, Referral = 12, Fulfilment = 13, Closing = 14,
        Store = 15, DomesticFulfilment = 16, Band = 17, FirstAbroad = 18;

    // The neighbour countries of the columns from FirstAbroad on.
    static readonly string[] Abroad = ["GB", "DE", "FR", "IT", "ES", "SE"];

    static readonly SourceOutput Products = new(ProductFact.Kind, [ProductFact.Item]);

    static readonly SourceOutput Fees = new(
        FeeFact.Kind, [FeeFact.Day, FeeFact.Store, FeeFact.Warehouse, FeeFact.Item, FeeFact.Type, FeeFact.Destination])
    {
        Scope = [FeeFact.Day, FeeFact.Store],
    };

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "amazon-fee-preview",
        Title = "Amazon fee preview",
        ChineseTitle = "亚马逊 费用预览",
        Fields =
        [
            Id("sku").Required(), Text("product-name"), Text("product-group"), Text("brand"),
            Number("longest-side").Required(), Number("median-side"), Number("shortest-side"),
            Text("unit-of-dimension"),
            Number("item-package-weight"), Text("unit-of-weight"),
            Text("product-size-tier"),
            Text("currency").Required(), Number("estimated-referral-fee-per-unit").Required(),
            Number("expected-fulfillment-fee-per-unit"),
            Number("estimated-variable-closing-fee"), Text("amazon-store"),
            Number("expected-domestic-fulfilment-fee-per-unit"), Text("product-size-weight-band"),
            Number("expected-efn-fulfilment-fee-per-unit-uk"), Number("expected-efn-fulfilment-fee-per-unit-de"),
            Number("expected-efn-fulfilment-fee-per-unit-fr"), Number("expected-efn-fulfilment-fee-per-unit-it"),
            Number("expected-efn-fulfilment-fee-per-unit-es"), Number("expected-efn-fulfilment-fee-per-unit-se"),
        ],
        Ignores =
        [
            "fnsku", "asin", "fulfilled-by", "your-price", "sales-price", "length-and-girth", "estimated-fee-total",
            "estimated-order-handling-fee-per-order", "estimated-pick-pack-fee-per-unit",
            "estimated-weight-handling-fee-per-unit", "has-local-inventory", "estimated-fixed-closing-fee",
        ],
        Outputs = [Products, Fees],
        Read = Read,
        Precedence = 40,
        NeedsAsOf = true,
    };

    static void Read(SourceRow row)
    {
        var item = row.Item(Sku);
        var fact = row.Begin(Products);
        fact[ProductFact.Item] = item;
        fact[ProductFact.Name] = row.Term(Name);
        fact[ProductFact.Brand] = row.Term(Brand);
        fact[ProductFact.Category] = row.Term(Group);
        fact[ProductFact.LengthCm] = Measures.Centimetres(row, Longest, LengthUnit);
        fact[ProductFact.WidthCm] = Measures.Centimetres(row, Median, LengthUnit);
        fact[ProductFact.HeightCm] = Measures.Centimetres(row, Shortest, LengthUnit);
        fact[ProductFact.WeightKg] = Measures.Kilograms(row, Weight, WeightUnit);
        fact[ProductFact.SizeTier] = row.Text(Tier).IsEmpty ? row.Term(Band) : row.Term(Tier);
        row.Emit();
        EmitFee(row, item, "referral", row.Price(Referral));
        EmitFee(row, item, "fulfilment", FulfilmentOf(row));
        EmitFee(row, item, "closing", row.Price(Closing));
        for (var country = 0; country < Abroad.Length; country++)
        {
            EmitFee(row, item, "fulfilment", row.Price(FirstAbroad + country), Abroad[country]);
        }
    }

    // European files name the fee within the country apart from those to its neighbours.
    static long FulfilmentOf(SourceRow row)
    {
        var domestic = row.Price(DomesticFulfilment);
        return domestic == FactKind.Missing ? row.Price(Fulfilment) : domestic;
    }

    static void EmitFee(SourceRow row, long item, string type, long amount, string? destination = null)
    {
        if (amount == FactKind.Missing)
        {
            return;
        }

        var place = row.Has(Store) ? AmazonPlace.Of(row, Store) : AmazonPlace.OfCurrency(row, Currency);
        var fact = row.Begin(Fees);
        fact[FeeFact.Day] = row.AsOf();
        fact[FeeFact.Store] = place.Store(row);
        fact[FeeFact.Item] = item;
        fact[FeeFact.Type] = row.Term(type);
        fact[FeeFact.Amount] = amount;
        fact[FeeFact.Currency] = place.Currency(row, Currency);
        fact[FeeFact.PerUnit] = 1;
        fact[FeeFact.Estimated] = 1;
        fact[FeeFact.Destination] = row.Term(destination);
        row.Emit();
    }
}
