using static Stockturn.Facts.FieldContent;

namespace Stockturn.Facts.Sources;

/// <summary>映射: which platform code is which SKU, and how many units one piece of it holds.</summary>
public static class AliasSheet
{
    const int Store = 0, Alias = 1, Fnsku = 2, Asin = 3, Sku = 4, Factor = 5;

    static readonly SourceOutput Output = new(AliasFact.Kind, [AliasFact.Store, AliasFact.Item, AliasFact.Fnsku]);

    /// <summary>The sheet as the template shows it.</summary>
    public static WorkbookSheet Sheet { get; } = new("sheet-aliases", "映射", "Aliases")
    {
        Help = "One row for each code under which a store or platform knows a SKU.",
        Columns =
        [
            new("store", "店铺", "Store", "Amazon.com")
            {
                Help = "The store that uses the code; empty for all.", Aliases = ["店铺名称", "Shop"],
            },
            new("alias", "平台SKU", "Platform SKU", "AMZ-MUG-RED-S-2P")
            {
                Help = "The store's own code.", Content = Id, IsRequired = true,
                Aliases = ["MSKU", "Seller SKU", "seller-sku", "店铺SKU", "平台编码", "Alias"],
            },
            new("fnsku", "FNSKU", "FNSKU", "X001ABCDEF") { Help = "Amazon's label, when there is one." },
            new("asin", "ASIN", "ASIN", "B0ABCDEFGH") { Help = "Amazon's catalogue number, when there is one." },
            new("sku", "SKU", "SKU", "MUG-RED-S")
            {
                Help = "Your own code from the sheet of products.", IsRequired = true,
                Aliases = ["本地SKU", "库存SKU", "商品编码"],
            },
            new("factor", "倍数", "Factor", "2")
            {
                Help = "How many units one piece of the platform code holds; empty is 1.", Content = Number,
                Aliases = ["数量倍数", "组合数量", "Units per listing"],
            },
        ],
    };

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = Sheet.Source([Output], Read) with
    {
        Precedence = 100,
        // The work list of unknown codes says beside each what depends on it; Wimoor's template has the site as well.
        Ignores = ["站点", "在库", "On hand", "库存金额", "Stock value", "净销售额", "Net sales"],
    };

    static void Read(SourceRow row)
    {
        var fact = row.Begin(Output);
        fact[AliasFact.Store] = row.StoreIfTold(Store);
        fact[AliasFact.Item] = row.Item(Alias);
        fact[AliasFact.Fnsku] = row.Term(Fnsku);
        fact[AliasFact.Asin] = row.Term(Asin);
        fact[AliasFact.Sku] = row.Item(Sku);
        var factor = row.Quantity(Factor);
        fact[AliasFact.Factor] = factor == FactKind.Missing ? Values.Quantity.Scale : factor;
        row.Emit();
    }
}
