using System.Collections.Immutable;
using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>
/// Amazon's restock report: stock, what is held back and what is on the way, country by country. What it recommends is not
/// read, nor its dates, which are written by country; it does not name the day it was downloaded.
/// </summary>
public static class AmazonRestock
{
    const int Country = 0, Sku = 1, Fnsku = 2, Condition = 3, Available = 4, Transfer = 5, Processing = 6, Orders = 7,
        Unfulfillable = 8, Working = 9, Shipped = 10, Receiving = 11, FulfilledBy = 12;

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
        Code = "amazon-restock",
        Title = "Amazon restock inventory",
        ChineseTitle = "亚马逊 补充库存",
        Fields = Fields(),
        Ignores =
        [
            "Product Name", "ASIN", "Supplier", "Supplier part no.", "Currency code", "Price", "Sales last 30 days",
            "Units Sold Last 30 Days", "Total Units", "Inbound", "Total Days of Supply (including units from open shipments)",
            "Days of Supply at Amazon Fulfillment Network", "Alert", "Recommended replenishment qty", "Recommended ship date",
            "Recommended action", "Unit storage size",
        ],
        Outputs = [Output],
        Read = Read,
        Precedence = 25,
        NeedsAsOf = true,
    };

    static ImmutableArray<SourceField> Fields() =>
    [
        Text("Country").Required(), Id("Merchant SKU").Required(), Text("FNSKU"), Text("Condition"),
        Number("Available").Required(), Number("FC transfer").Required(), Number("FC Processing").Required(),
        Number("Customer Order").Required(), Number("Unfulfillable"), Number("Working"), Number("Shipped"), Number("Receiving"),
        Text("Fulfilled by"),
    ];

    static void Read(SourceRow row)
    {
        if (row.Text(FulfilledBy).Begins("Merchant"))
        {
            row.Skip("N_NOT_AT_AMAZON", FulfilledBy, "stock at Amazon", "nothing to do");
            return;
        }

        var available = row.Quantity(Available);
        var reserved = Snapshots.Sum(row.Quantity(Transfer), row.Quantity(Processing), row.Quantity(Orders));
        var unsellable = row.Quantity(Unfulfillable);
        var fact = row.Begin(Output);
        fact[SnapshotFact.Day] = row.AsOf();
        fact[SnapshotFact.Warehouse] = AmazonPlace.Of(row, Country).Warehouse(row, Country);
        fact[SnapshotFact.Item] = row.Item(Sku);
        fact[SnapshotFact.Fnsku] = row.Term(Fnsku);
        fact[SnapshotFact.Condition] = row.Term(Condition);
        fact[SnapshotFact.OnHand] = Snapshots.Sum(available, reserved, unsellable);
        fact[SnapshotFact.Sellable] = available;
        fact[SnapshotFact.Reserved] = reserved;
        fact[SnapshotFact.Unsellable] = unsellable;
        fact[SnapshotFact.InTransit] = Snapshots.Sum(row.Quantity(Shipped), row.Quantity(Receiving));
        fact[SnapshotFact.InboundPlanned] = row.Quantity(Working);
        row.Emit();
    }
}
