using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>领星 stock at Walmart's fulfilment (WFS库存): what can be sold there and what is on its way, at the moment of the answer.</summary>
/// <remarks>
/// What Walmart could not take in is no stock there. Its ages by quarter of a year are not read: in the documented answer they do not
/// add up to the stock.
/// </remarks>
public static class LingxingWfsStock
{
    const int Warehouse = 0, Sku = 1, Msku = 2, Sellable = 3, OnWay = 4;

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "lingxing-wfs-stock",
        Title = "Lingxing WFS stock",
        ChineseTitle = "领星 WFS库存",
        Fields =
        [
            Id("warehouse_name").Required(), Id("sku"), Id("msku").Required(), Number("available_quantity").Required(),
            Number("inbound_quantity").Required(),
        ],
        Ignores =
        [
            "gtin", "pid", "quantity", "store_id", "store_name", "warehouse_unique_id", "item_id", "product_name",
            "platform_product_status", "unabled_warehousing_quantity", "ats03_months", "ats36_months", "ats69_months", "ats912_months",
            "ats1_years", "last30_days_units_received", "last30_days_po_units", "pic_url",
        ],
        Outputs = [LingxingStockFacts.Stock],
        Read = Read,
        Precedence = 17,
        NeedsAsOf = true,
    };

    static void Read(SourceRow row)
    {
        var sellable = row.Quantity(Sellable);
        var fact = row.Begin(LingxingStockFacts.Stock);
        fact[SnapshotFact.Day] = row.AsOf();
        fact[SnapshotFact.Warehouse] = LingxingPlace.Warehouse(row, Warehouse);
        fact[SnapshotFact.Item] = row.Item(row.Text(Sku).IsEmpty ? Msku : Sku);
        fact[SnapshotFact.OnHand] = sellable;
        fact[SnapshotFact.Sellable] = sellable;
        fact[SnapshotFact.InTransit] = row.Quantity(OnWay);
        if (sellable == FactKind.Missing)
        {
            row.Reject("E_NO_QUANTITY", Sellable, "a quantity such as 1", "export the file again");
        }

        row.Emit();
    }
}
