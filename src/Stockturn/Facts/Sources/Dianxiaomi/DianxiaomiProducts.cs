using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>店小秘 product template: names, sizes, reference cost, buyer, and the platform codes of a SKU.</summary>
/// <remarks>Users may rename its columns; a renamed file goes through a saved mapping.</remarks>
public static class DianxiaomiProducts
{
    const int Sku = 0, PlatformSku = 1, Name = 2, Weight = 3, Cost = 4, Buyer = 5, Length = 6, Width = 7, Height = 8;

    static readonly SourceOutput Products = new(ProductFact.Kind, [ProductFact.Item]);

    static readonly SourceOutput Owners = new(OwnerFact.Kind, [OwnerFact.Item]);

    static readonly SourceOutput Aliases = new(AliasFact.Kind, [AliasFact.Store, AliasFact.Item, AliasFact.Fnsku]);

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "dianxiaomi-products",
        Title = "Dianxiaomi products",
        ChineseTitle = "店小秘 商品",
        Fields =
        [
            Id("*SKU(必填)").Required(), Id("平台SKU"), Text("中文名称").Required(), Number("商品净重(g)").Required(),
            Number("采购参考价(RMB)").Required(), Text("采购员"), Number("长(cm)"), Number("宽(cm)"), Number("高(cm)"),
        ],
        Ignores =
        [
            "识别码", "英文名称", "来源URL", "申报金额(USD)", "申报重量(g)", "中文报关名", "英文报关名", "销售方式", "商品分类", "图片URL",
            "开发员", "商品状态", "供应商", "备注", "海关编码",
        ],
        Outputs = [Products, Owners, Aliases],
        Read = Read,
        Precedence = 20,
        DecimalComma = false,
    };

    static void Read(SourceRow row)
    {
        var units = row.Memory<HeadingUnits>();
        var cost = row.Price(Cost);
        var item = row.Item(Sku);
        var fact = row.Begin(Products);
        fact[ProductFact.Item] = item;
        fact[ProductFact.Name] = row.Term(Name);
        fact[ProductFact.UnitCost] = cost;
        fact[ProductFact.Currency] = cost == FactKind.Missing ? cost : row.Term("CNY");
        fact[ProductFact.WeightKg] = Measures.Kilograms(row, Weight, units.Of(row, "商品净重"));
        fact[ProductFact.LengthCm] = Measures.Centimetres(row, Length, units.Of(row, "长"));
        fact[ProductFact.WidthCm] = Measures.Centimetres(row, Width, units.Of(row, "宽"));
        fact[ProductFact.HeightCm] = Measures.Centimetres(row, Height, units.Of(row, "高"));
        row.Emit();
        if (!row.Text(Buyer).IsEmpty)
        {
            var owner = row.Begin(Owners);
            owner[OwnerFact.Item] = item;
            owner[OwnerFact.Buyer] = row.Term(Buyer);
            row.Emit();
        }

        EmitAliases(row, item);
    }

    // Several codes stand in one cell.
    static void EmitAliases(SourceRow row, long item)
    {
        if (row.Code(PlatformSku) == FactKind.Missing)
        {
            return;
        }

        foreach (var code in row.Text(PlatformSku).ToString().Split([';', '；', ',', '，', '\n']))
        {
            var text = Cells.Clean(code);
            if (!text.IsEmpty && !text.SequenceEqual(row.Text(Sku)))
            {
                var alias = row.Begin(Aliases);
                alias[AliasFact.Item] = row.Term(text.ToString());
                alias[AliasFact.Sku] = item;
                alias[AliasFact.Factor] = Values.Quantity.Scale;
                row.Emit();
            }
        }
    }
}
