using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>领星 stock at Amazon's upstream storage (AWD库存): what lies there and what is on its way there.</summary>
/// <remarks>
/// AWD is a warehouse of its own, under the name the answer gives it: its goods are not yet at the FBA warehouses that sell them. What is
/// on its way from AWD to FBA is told by FBA's own stock and not read here, nor what was only announced.
/// </remarks>
public static class LingxingAwdStock
{
    const int Warehouse = 0, Sku = 1, Msku = 2, Fnsku = 3, Total = 4, Free = 5, Reserved = 6, OnWay = 7, Cost = 8;

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "lingxing-awd-stock",
        Title = "Lingxing AWD stock",
        ChineseTitle = "领星 AWD库存",
        Fields =
        [
            Id("wname").Required(), Id("sku"), Id("seller_sku").Required(), Text("fnsku"), Number("total_onhand_quantity").Required(),
            Number("available_distributable_quantity").Required(), Number("reserved_distributable_quantity").Required(),
            Number("awd_actual_quantity_shipped"), Number("total_onhand_quantity_price"),
        ],
        Ignores =
        [
            "sid", "mid", "seller_name", "nation", "asin", "asin_url", "parent_asin", "product_name", "spu", "spu_name", "small_image_url",
            "pic_url", "product_id", "bid", "product_brand_text", "cid", "category_level1", "category_level2", "category_level3",
            "category_Arr", "category_text", "attribute", "asin_principal_list", "awd_quantity_shipped", "awd_to_fba_quantity_shipped",
            "available_distributable_quantity_price", "reserved_distributable_quantity_price", "awd_quantity_shipped_price",
            "awd_actual_quantity_shipped_price", "awd_to_fba_quantity_shipped_price",
        ],
        IgnoresWithin = ["attribute"],
        Outputs = [LingxingStockFacts.Stock],
        Read = Read,
        Precedence = 17,
        NeedsAsOf = true,
    };

    static void Read(SourceRow row)
    {
        var total = row.Quantity(Total);
        var free = row.Quantity(Free);
        var reserved = row.Quantity(Reserved);
        Snapshots.Check(row, Total, total, free, reserved);
        var fact = row.Begin(LingxingStockFacts.Stock);
        fact[SnapshotFact.Day] = row.AsOf();
        fact[SnapshotFact.Warehouse] = LingxingPlace.Warehouse(row, Warehouse);
        fact[SnapshotFact.Item] = row.Item(row.Text(Sku).IsEmpty ? Msku : Sku);
        fact[SnapshotFact.Fnsku] = row.Term(Fnsku);
        fact[SnapshotFact.OnHand] = total == FactKind.Missing ? Snapshots.Sum(free, reserved) : total;
        fact[SnapshotFact.Sellable] = free;
        fact[SnapshotFact.Reserved] = reserved;
        fact[SnapshotFact.InTransit] = row.Quantity(OnWay);

        // A cost of nothing stands where the list knows none.
        var cost = Cells.Per(row.Price(Cost), total);
        fact[SnapshotFact.UnitCost] = cost == 0 ? FactKind.Missing : cost;
        fact[SnapshotFact.Currency] = LingxingPlace.Currency(row);
        row.Emit();
    }
}
