using System.Collections.Immutable;
using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>
/// Shopify's export of products in the classic and the new headings: cost, weight, barcode, and offers where the store
/// is told. Rows that only carry another picture are no variants.
/// </summary>
public static class ShopifyProducts
{
    const int Handle = 0, Sku = 1, Price = 2, Title = 3, Vendor = 4, Type = 5, State = 6, Before = 7, Cost = 8, Grams = 9,
        Barcode = 10;

    const int GramsPerKilogram = 1000;

    static readonly SourceOutput Products = new(ProductFact.Kind, [ProductFact.Item]);

    static readonly SourceOutput Offers = new(ListingFact.Kind, [ListingFact.Store, ListingFact.Item]);

    static readonly SourceOutput Barcodes = new(AliasFact.Kind, [AliasFact.Store, AliasFact.Item, AliasFact.Fnsku]);

    static readonly ImmutableArray<string> Details =
    [
        "Option", "Image", "Variant ", "SEO ", "Google Shopping", "Included /", "Price /", "Compare At Price /",
        "Product image", "Color (", "Tags", "Unit price",
    ];

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "shopify-products",
        Title = "Shopify products",
        ChineseTitle = "Shopify 商品",
        Fields =
        [
            Text("Handle", "URL handle").Required(), Id("Variant SKU", "SKU").Required(),
            Number("Variant Price", "Price").Required(), Text("Title").Required(), Text("Vendor").Required(), Text("Type"),
            Text("Status"), Number("Variant Compare At Price", "Compare-at price"), Number("Cost per item").Required(),
            Number("Variant Grams", "Weight value (grams)"), Id("Variant Barcode", "Barcode"),
        ],
        Ignores =
        [
            "Body (HTML)", "Description", "Product Category", "Published", "Published on online store", "Gift Card",
            "Charge tax", "Tax code", "Inventory tracker", "Inventory quantity", "Continue selling when out of stock",
            "Weight unit for display", "Requires shipping", "Fulfillment service", "Collection", "Custom Product Type",
            "Template suffix",
        ],
        ReadsHeading = heading => Details.Any(detail => heading.AsSpan().Begins(detail))
            || heading.Contains("metafields", StringComparison.OrdinalIgnoreCase),
        Outputs = [Products, Offers, Barcodes],
        Read = Read,
        Precedence = 20,
    };

    static void Read(SourceRow row)
    {
        var head = row.Memory<ProductHead>();
        head.See(row);
        if (row.Text(Sku).IsEmpty && row.Text(Price).IsEmpty)
        {
            return;
        }

        var item = row.Item(Sku);
        EmitProduct(row, item, head);
        if (row.Options.Store is { } store)
        {
            var offer = row.Begin(Offers);
            offer[ListingFact.Store] = row.Term(store);
            offer[ListingFact.Item] = item;
            offer[ListingFact.Status] = head.State;
            offer[ListingFact.Price] = row.Price(Price);
            offer[ListingFact.Currency] = StoreFile.Currency(row);
            row.Emit();
        }

        if (!row.Text(Barcode).IsEmpty && !row.Text(Barcode).SequenceEqual(row.Text(Sku)))
        {
            var alias = row.Begin(Barcodes);
            alias[AliasFact.Item] = row.Code(Barcode);
            alias[AliasFact.Sku] = item;
            alias[AliasFact.Factor] = Values.Quantity.Scale;
            row.Emit();
        }
    }

    static void EmitProduct(SourceRow row, long item, ProductHead head)
    {
        var grams = row.Number(Grams);
        var cost = row.Price(Cost);
        var fact = row.Begin(Products);
        fact[ProductFact.Item] = item;
        fact[ProductFact.Name] = head.Title;
        fact[ProductFact.Brand] = head.Vendor;
        fact[ProductFact.Category] = head.Type;
        fact[ProductFact.Status] = head.State;
        fact[ProductFact.Parent] = row.Term(Handle);
        fact[ProductFact.UnitCost] = cost;
        fact[ProductFact.Currency] = cost == FactKind.Missing ? cost : StoreFile.Currency(row);
        fact[ProductFact.WeightKg] = grams is FactKind.Missing or 0 ? FactKind.Missing : grams / GramsPerKilogram;
        row.Emit();
    }

    /// <summary>What stands on the first row of a product only.</summary>
    sealed class ProductHead
    {
        string handle = "";

        public long Title { get; private set; } = FactKind.Missing;

        public long Vendor { get; private set; } = FactKind.Missing;

        public long Type { get; private set; } = FactKind.Missing;

        public long State { get; private set; } = FactKind.Missing;

        public void See(SourceRow row)
        {
            if (row.Text(Handle).SequenceEqual(handle) && row.Text(ShopifyProducts.Title).IsEmpty)
            {
                return;
            }

            handle = row.Text(Handle).ToString();
            Title = row.Term(ShopifyProducts.Title);
            Vendor = row.Term(ShopifyProducts.Vendor);
            Type = row.Term(ShopifyProducts.Type);
            State = row.Term(ShopifyProducts.State);
        }
    }
}
