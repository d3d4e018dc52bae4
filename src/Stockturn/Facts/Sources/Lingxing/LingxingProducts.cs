using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>
/// 领星 list of own products: names, brand, category, purchase price and lead time. What a bundle is made of is not read: the
/// bundle is noted and stays a product of its own.
/// </summary>
public static class LingxingProducts
{
    const int Sku = 0, Name = 1, Parent = 2, Brand = 3, Category = 4, Price = 5, Inbound = 6, LeadTime = 7, Status = 8,
        IsBundle = 9, Supplier = 10;

    static readonly SourceOutput Output = new(ProductFact.Kind, [ProductFact.Item]);

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "lingxing-products",
        Title = "Lingxing products",
        ChineseTitle = "领星 本地产品",
        Fields =
        [
            Id("sku", "SKU").Required(), Text("product_name", "品名").Required(), Text("spu", "SPU"), Text("brand_name", "品牌"),
            Text("category_name", "分类"), Number("cg_price", "采购成本").Required(), Number("cg_transport_costs", "运输成本"),
            Number("cg_delivery", "采购交期").Required(), Text("status_text", "状态"), Text("is_combo"),
            Text("supplier_quote.supplier_name", "供应商"),
        ],
        Ignores =
        [
            "id", "cid", "bid", "sku_identifier", "pic_url", "ps_id", "purchase_remark", "open_status", "status", "create_time",
            "update_time", "product_developer_uid", "product_developer", "cg_opt_uid", "cg_opt_username", "global_tags",
            "global_tags.global_tag_id", "global_tags.tag_name", "global_tags.color", "supplier_quote", "supplier_quote.psq_id",
            "supplier_quote.product_id", "supplier_quote.supplier_id", "supplier_quote.is_primary",
            "supplier_quote.supplier_product_url", "supplier_quote.quote_remark", "supplier_quote.cg_price",
            "supplier_quote.cg_currency_icon", "supplier_quote.supplier_code", "supplier_quote.level_text",
            "supplier_quote.employees_text", "supplier_quote.remark", "supplier_quote.quotes",
            "supplier_quote.quotes.currency", "supplier_quote.quotes.currency_icon", "supplier_quote.quotes.is_tax",
            "supplier_quote.quotes.tax_rate", "supplier_quote.quotes.step_prices", "supplier_quote.quotes.step_prices.moq",
            "supplier_quote.quotes.step_prices.price", "supplier_quote.quotes.step_prices.price_with_tax", "custom_fields",
            "custom_fields.id", "custom_fields.name", "custom_fields.val_text", "attribute", "attribute.attr_id",
            "attribute.attr_name", "attribute.attr_value",
        ],
        NeverWith = ["bundled_products.sku"],
        Outputs = [Output],
        Read = Read,
        Precedence = 20,
    };

    static void Read(SourceRow row)
    {
        var cost = Filled(row.Price(Price));
        var fact = row.Begin(Output);
        fact[ProductFact.Item] = row.Item(Sku);
        fact[ProductFact.Name] = row.Term(Name);
        fact[ProductFact.Parent] = row.Term(Parent);
        fact[ProductFact.Brand] = row.Term(Brand);
        fact[ProductFact.Category] = row.Term(Category);
        fact[ProductFact.Status] = row.Term(Status);
        fact[ProductFact.UnitCost] = cost;
        fact[ProductFact.InboundCost] = Filled(row.Price(Inbound));
        fact[ProductFact.Currency] = LingxingPlace.Currency(row);
        fact[ProductFact.LeadTimeDays] = Filled(row.Whole(LeadTime));
        fact[ProductFact.Supplier] = row.Text(Supplier).Contains(';') ? FactKind.Missing : row.Term(Supplier);
        if (row.Text(IsBundle) is "1")
        {
            row.Note("N_BUNDLE", IsBundle, "a single product", "nothing to do; what the bundle is made of is not read");
        }

        row.Emit();
    }

    // Nothing entered is printed as 0.
    static long Filled(long value) => value > 0 ? value : FactKind.Missing;
}
