using System.Collections.Immutable;
using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>WooCommerce's export of products: products with sizes, offers where the store is told, stock where the warehouse is.</summary>
/// <remarks>
/// A variable product is no goods but a heading over its variations; stock kept there cannot be given to any of them.
/// The cost of goods is in no column of WooCommerce itself.
/// </remarks>
public static class WooCommerceProducts
{
    const int Id = 0, Type = 1, Sku = 2, Name = 3, Published = 4, Stock = 5, Weight = 6, Length = 7, Width = 8, Height = 9,
        SalePrice = 10, Price = 11, Categories = 12, Parent = 13;

    static readonly SourceOutput Products = new(ProductFact.Kind, [ProductFact.Item]);

    static readonly SourceOutput Offers = new(ListingFact.Kind, [ListingFact.Store, ListingFact.Item]);

    static readonly SourceOutput OnShelf = new(
        SnapshotFact.Kind, [SnapshotFact.Day, SnapshotFact.Warehouse, SnapshotFact.Item])
    {
        Scope = [SnapshotFact.Day, SnapshotFact.Warehouse],
        CountsEqualRows = true,
    };

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "woocommerce-products",
        Title = "WooCommerce products",
        ChineseTitle = "WooCommerce 商品",
        Fields =
        [
            Column.Id("ID").Required(), Text("Type").Required(), Column.Id("SKU").Required(), Text("Name").Required(),
            Text("Published").Required(), Number("Stock").Required(), Number("Weight (kg)"), Number("Length (cm)"),
            Number("Width (cm)"), Number("Height (cm)"), Number("Sale price"), Number("Regular price").Required(),
            Text("Categories"), Text("Parent"),
        ],
        Ignores =
        [
            "Is featured?", "Visibility in catalog", "Short description", "Description", "Date sale price starts",
            "Date sale price ends", "Tax status", "Tax class", "In stock?", "Low stock amount", "Backorders allowed?",
            "Sold individually?", "Allow customer reviews?", "Purchase note", "Tags", "Shipping class", "Images",
            "Download limit", "Download expiry days", "Grouped products", "Upsells", "Cross-sells", "External URL",
            "Button text", "Position", "GTIN, UPC, EAN, or ISBN", "Brands",
        ],
        ReadsHeading = heading => heading.AsSpan().Begins("Attribute ") || heading.AsSpan().Begins("Meta:"),
        Outputs = [Products, Offers, OnShelf],
        Read = Read,
        Precedence = 20,
        NeedsAsOf = true,
    };

    static void Read(SourceRow row)
    {
        if (IsHeading(row))
        {
            return;
        }

        var item = row.Item(Sku);
        EmitProduct(row, item);
        if (row.Options.Store is not null)
        {
            EmitOffer(row, item);
        }

        var stock = row.Quantity(Stock);
        if (stock != FactKind.Missing && row.Options.Warehouse is { } warehouse)
        {
            var fact = row.Begin(OnShelf);
            fact[SnapshotFact.Day] = row.AsOf();
            fact[SnapshotFact.Warehouse] = row.Term(warehouse);
            fact[SnapshotFact.Item] = item;
            fact[SnapshotFact.OnHand] = Math.Max(0, stock);
            fact[SnapshotFact.Sellable] = stock;
            row.Emit();
        }
    }

    static bool IsHeading(SourceRow row)
    {
        var type = row.Text(Type);
        var isHeading = type.Begins("variable") || type.Begins("grouped") || type.Begins("external");
        if (isHeading && row.Quantity(Stock) is not (0 or FactKind.Missing))
        {
            row.WarnOnce(
                "W_PARENT_STOCK", Stock, "stock of the variations", "keep stock at each variation; it was left out");
        }

        return isHeading;
    }

    static void EmitProduct(SourceRow row, long item)
    {
        var units = row.Memory<HeadingUnits>();
        var fact = row.Begin(Products);
        fact[ProductFact.Item] = item;
        fact[ProductFact.Name] = row.Term(Name);
        fact[ProductFact.Category] = row.Term(Categories);
        fact[ProductFact.Parent] = row.Term(Parent);
        fact[ProductFact.WeightKg] = Measures.Kilograms(row, Weight, units.Of(row, "Weight"));
        fact[ProductFact.LengthCm] = Measures.Centimetres(row, Length, units.Of(row, "Length"));
        fact[ProductFact.WidthCm] = Measures.Centimetres(row, Width, units.Of(row, "Width"));
        fact[ProductFact.HeightCm] = Measures.Centimetres(row, Height, units.Of(row, "Height"));
        row.Emit();
    }

    static void EmitOffer(SourceRow row, long item)
    {
        var sale = row.Price(SalePrice);
        var fact = row.Begin(Offers);
        fact[ListingFact.Store] = row.Term(row.Options.Store);
        fact[ListingFact.Item] = item;
        fact[ListingFact.Status] = row.Term(row.Text(Published) switch
        {
            "1" => "active",
            "0" => "private",
            "-1" => "draft",
            _ => null,
        });
        fact[ListingFact.Price] = sale == FactKind.Missing ? row.Price(Price) : sale;
        fact[ListingFact.Currency] = StoreFile.Currency(row);
        row.Emit();
    }
}
