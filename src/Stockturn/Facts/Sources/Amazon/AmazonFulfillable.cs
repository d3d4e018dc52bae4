using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>
/// Amazon's plainest stock report: the units available of each SKU and condition, and nothing of what is reserved or on the
/// way. Believed only where no other report tells of the day.
/// </summary>
public static class AmazonFulfillable
{
    const int Sku = 0, Fnsku = 1, Condition = 2, WarehouseCondition = 3, Quantity = 4;

    static readonly SourceOutput Output = new(
        SnapshotFact.Kind,
        [SnapshotFact.Day, SnapshotFact.Warehouse, SnapshotFact.Item, SnapshotFact.Fnsku, SnapshotFact.Condition])
    {
        Scope = [SnapshotFact.Day, SnapshotFact.Warehouse],
        CountsEqualRows = true,
    };

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "amazon-fulfillable",
        Title = "Amazon fulfilled inventory",
        ChineseTitle = "亚马逊 亚马逊物流可售库存",
        Fields =
        [
            Id("seller-sku").Required(), Text("fulfillment-channel-sku").Required(), Text("condition-type"),
            Text("Warehouse-Condition-code").Required(), Number("Quantity Available").Required(),
        ],
        Ignores = ["asin"],
        Outputs = [Output],
        Read = Read,
        Precedence = 12,
        NeedsAsOf = true,
    };

    static void Read(SourceRow row)
    {
        var isSellable = row.Text(WarehouseCondition).Says("SELLABLE");
        var fact = row.Begin(Output);
        fact[SnapshotFact.Day] = row.AsOf();
        fact[SnapshotFact.Warehouse] = AmazonPlace.OfOptions(row).Warehouse(row);
        fact[SnapshotFact.Item] = row.Item(Sku);
        fact[SnapshotFact.Fnsku] = row.Term(Fnsku);
        fact[SnapshotFact.Condition] = row.Term(isSellable ? Condition : WarehouseCondition);
        fact[isSellable ? SnapshotFact.Sellable : SnapshotFact.Unsellable] = row.Quantity(Quantity);
        row.Emit();
    }
}
