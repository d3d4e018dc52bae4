using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>TikTok Shop's inventory search (202309): what each warehouse can sell and has promised, by SKU.</summary>
/// <remarks>The warehouses of a SKU stand in one cell each, parted by semicolons in the same order.</remarks>
public static class TikTokInventory
{
    const int Sku = 0, SkuId = 1, Available = 2, Committed = 3, Warehouse = 4;

    static readonly SourceOutput Output = new(
        SnapshotFact.Kind, [SnapshotFact.Day, SnapshotFact.Warehouse, SnapshotFact.Item])
    {
        Scope = [SnapshotFact.Day, SnapshotFact.Warehouse],
        CountsEqualRows = true,
    };

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "tiktok-inventory",
        Title = "TikTok Shop inventory (API)",
        ChineseTitle = "TikTok Shop 库存（接口）",
        Fields =
        [
            Id("skus.seller_sku").Required(), Id("skus.id").Required(),
            Text("skus.warehouse_inventory.available_quantity").Required(),
            Text("skus.warehouse_inventory.committed_quantity"), Text("skus.warehouse_inventory.warehouse_id").Required(),
        ],
        Ignores = ["product_id", "skus.total_available_quantity", "skus.total_committed_quantity"],
        Outputs = [Output],
        Read = Read,
        Precedence = 20,
        NeedsAsOf = true,
        DecimalComma = false,
    };

    static void Read(SourceRow row)
    {
        var item = StoreFile.Item(row, Sku, SkuId);
        var warehouses = row.Text(Warehouse).ToString().Split(';');
        var available = row.Text(Available).ToString().Split(';');
        var committed = row.Text(Committed).ToString().Split(';');
        if (available.Length != warehouses.Length)
        {
            row.Reject("E_NUMBER", Available, "a number such as 12.50", "correct the number and import the file again");
            return;
        }

        for (var at = 0; at < warehouses.Length; at++)
        {
            var free = QuantityOf(row, Available, available[at]);
            var held = committed.Length == warehouses.Length ? QuantityOf(row, Committed, committed[at]) : FactKind.Missing;
            var fact = row.Begin(Output);
            fact[SnapshotFact.Day] = row.AsOf();
            fact[SnapshotFact.Warehouse] = row.Term(warehouses[at]);
            fact[SnapshotFact.Item] = item;
            fact[SnapshotFact.OnHand] = Snapshots.Sum(free, held);
            fact[SnapshotFact.Sellable] = free;
            fact[SnapshotFact.Reserved] = held;
            row.Emit();
        }
    }

    static long QuantityOf(SourceRow row, int field, string text)
    {
        if (text.Length == 0)
        {
            return FactKind.Missing;
        }

        return Cells.TryScaled(text, false, Values.Quantity.Scale, out var quantity)
            ? quantity
            : row.Reject("E_NUMBER", field, "a number such as 12.50", "correct the number and import the file again");
    }
}
