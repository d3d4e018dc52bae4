using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>Odoo's stock.quant: what lies in each location, since when. Only internal and transit locations hold goods.</summary>
/// <remarks>
/// Locations of suppliers, customers and inventory hold the mirror image, often negative. Where the file does not tell
/// the kind of a location, its path does: Partners and Virtual Locations are none of ours. Goods of another owner are
/// left out.
/// </remarks>
public static class OdooStock
{
    const int Product = 0, Code = 1, Location = 2, Usage = 3, Warehouse = 4, Quantity = 5, Reserved = 6, Incoming = 7,
        Lot = 8, Owner = 9;

    static readonly SourceOutput Output = new(
        SnapshotFact.Kind,
        [
            SnapshotFact.Day, SnapshotFact.Warehouse, SnapshotFact.Item, SnapshotFact.Lot, SnapshotFact.ReceivedDay,
        ])
    {
        Scope = [SnapshotFact.Day, SnapshotFact.Warehouse],
        CountsEqualRows = true,
    };

    static readonly Words<bool> Usages = new(
        (true, "internal|transit|Internal Location|Transit Location|内部位置|中转位置|公司间中转位置"),
        (false, "supplier|customer|inventory|production|view|Vendor Location|Customer Location|Inventory Loss"
            + "|供应商位置|客户位置|库存损失|生产|视图"));

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "odoo-stock",
        Title = "Odoo stock (stock.quant)",
        ChineseTitle = "Odoo 库存",
        Fields =
        [
            Id("product_id", "Product", "产品").Required(), Id("product_id/default_code", "Internal Reference", "内部参考"),
            Text("location_id", "Location", "位置").Required(), Text("location_id/usage", "Location Type", "位置类型"),
            Text("warehouse_id", "Warehouse", "仓库"), Number("quantity", "Quantity", "数量").Required(),
            Number("reserved_quantity", "Reserved Quantity", "保留数量").Required(),
            Day("in_date", "Incoming Date", "入库日期"), Text("lot_id", "Lot/Serial Number", "批次/序列号"),
            Text("owner_id", "Owner", "所有者"),
        ],
        Ignores =
        [
            "package_id", "company_id", "available_quantity", "inventory_quantity", "inventory_diff_quantity",
            "inventory_date", "last_count_date", "user_id", "Package", "Company", "Available Quantity", "Unit of Measure",
            "Value", "Scheduled Date", "Last Count Date", "id", "External ID",
        ],
        Outputs = [Output],
        Read = Read,
        Precedence = 20,
        NeedsAsOf = true,
        DecimalComma = false,
        DayFirst = false,
    };

    static void Read(SourceRow row)
    {
        if (!IsOurs(row))
        {
            row.Skip("N_NO_GOODS", Location, "a place where our goods lie", "nothing to do");
            return;
        }

        var quantity = row.Quantity(Quantity);
        var reserved = row.Quantity(Reserved);
        var fact = row.Begin(Output);
        fact[SnapshotFact.Day] = row.AsOf();
        fact[SnapshotFact.Warehouse] = WarehouseOf(row);
        fact[SnapshotFact.Item] = ItemOf(row);
        fact[SnapshotFact.Lot] = row.Term(Lot);
        fact[SnapshotFact.OnHand] = quantity == FactKind.Missing ? quantity : Math.Max(0, quantity);
        fact[SnapshotFact.Sellable] = quantity == FactKind.Missing ? quantity : quantity - Snapshots.OrZero(reserved);
        fact[SnapshotFact.Reserved] = reserved;
        fact[SnapshotFact.ReceivedDay] = row.Day(Incoming);
        if (quantity == FactKind.Missing)
        {
            row.Reject("E_NO_QUANTITY", Quantity, "a quantity such as 1", "export the file again");
        }

        row.Emit();
    }

    static bool IsOurs(SourceRow row)
    {
        if (!row.Text(Owner).IsEmpty && row.Text(Owner) is not ("False" or "false"))
        {
            return false;
        }

        var path = row.Text(Location);
        return Usages.TryFind(row.Text(Usage), out var holdsGoods)
            ? holdsGoods
            : !(path.Begins("Partner") || path.Begins("Virtual Locations") || path.Begins("合作伙伴") || path.Begins("业务伙伴")
                || path.Begins("虚拟位置"));
    }

    // WH/Stock/Shelf 1 lies in WH.
    static long WarehouseOf(SourceRow row)
    {
        if (row.Options.Warehouse is { } told)
        {
            return row.Term(told);
        }

        var path = row.Text(Location);
        var end = path.IndexOf('/');
        return row.Text(Warehouse).IsEmpty && end > 0
            ? row.Term(path[..end].Trim().ToString())
            : row.Warehouse(row.Text(Warehouse).IsEmpty ? Location : Warehouse);
    }

    // [MUG-RED] Mug, red: the internal reference stands in brackets before the name.
    static long ItemOf(SourceRow row)
    {
        if (!row.Text(Code).IsEmpty)
        {
            return row.Item(Code);
        }

        var name = row.Text(Product);
        var end = name.IndexOf(']');
        return name.Begins("[") && end > 1 ? row.Term(name[1..end].Trim().ToString()) : row.Item(Product);
    }
}
