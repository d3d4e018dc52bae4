using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>
/// Shopify's export of inventory, a row for each variant and location. "not stocked" is no stock, not zero.
/// </summary>
public static class ShopifyInventory
{
    const int Handle = 0, Sku = 1, Location = 2, Incoming = 3, Unavailable = 4, Committed = 5, Available = 6,
        OnHand = 7;

    static readonly SourceOutput Output = new(
        SnapshotFact.Kind, [SnapshotFact.Day, SnapshotFact.Warehouse, SnapshotFact.Item])
    {
        Scope = [SnapshotFact.Day, SnapshotFact.Warehouse],
        CountsEqualRows = true,
    };

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "shopify-inventory",
        Title = "Shopify inventory",
        ChineseTitle = "Shopify 库存",
        Fields =
        [
            Text("Handle").Required(), Id("SKU").Required(), Text("Location").Required(), Number("Incoming"),
            Number("Unavailable"), Number("Committed"), Number("Available").Required(), Number("On hand").Required(),
        ],
        Ignores = ShopifyInventoryWide.VariantHeadings,
        NoValue = [ShopifyInventoryWide.NotStocked],
        Outputs = [Output],
        Read = Read,
        Precedence = 20,
        NeedsAsOf = true,
    };

    static void Read(SourceRow row)
    {
        var onHand = row.Quantity(OnHand);
        var available = row.Quantity(Available);
        if (onHand == FactKind.Missing && available == FactKind.Missing)
        {
            return;
        }

        var committed = row.Quantity(Committed);
        var unavailable = row.Quantity(Unavailable);
        Snapshots.Check(row, OnHand, onHand, available, committed, unavailable);
        var fact = row.Begin(Output);
        fact[SnapshotFact.Day] = row.AsOf();
        fact[SnapshotFact.Warehouse] = row.Warehouse(Location);
        fact[SnapshotFact.Item] = row.Item(Sku);
        fact[SnapshotFact.OnHand] = onHand == FactKind.Missing
            ? Snapshots.Sum(available, committed, unavailable) : onHand;
        fact[SnapshotFact.Sellable] = available;
        fact[SnapshotFact.Reserved] = committed;
        fact[SnapshotFact.Unsellable] = unavailable;
        fact[SnapshotFact.InboundPlanned] = row.Quantity(Incoming);
        row.Emit();
    }
}
