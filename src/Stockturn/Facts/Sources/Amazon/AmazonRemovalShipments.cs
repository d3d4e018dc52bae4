using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>
/// Amazon's removal shipments: what of a removal order left, and when. The orders themselves are in their own report.
/// </summary>
public static class AmazonRemovalShipments
{
    const int Requested = 0, Order = 1, Shipped = 2, Sku = 3, Disposition = 4, Quantity = 5, Type = 6;

    static readonly SourceOutput Output = new(
        RemovalFact.Kind,
        [RemovalFact.Order, RemovalFact.Item, RemovalFact.Condition, RemovalFact.ShippedDay])
    {
        CountsEqualRows = true,
    };

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "amazon-removal-shipments",
        Title = "Amazon removal shipments",
        ChineseTitle = "亚马逊 移除货件",
        Fields =
        [
            Day("request-date"), Id("order-id").Required(), Day("shipment-date").Required(), Id("sku").Required(),
            Text("disposition").Required(), Number("shipped-quantity").Required(), Text("removal-order-type").Required(),
        ],
        Ignores = ["fnsku", "carrier", "tracking-number"],
        Outputs = [Output],
        Read = Read,
        Precedence = 25,
    };

    static void Read(SourceRow row)
    {
        var place = AmazonPlace.OfOptions(row);
        var fact = row.Begin(Output);
        fact[RemovalFact.Order] = AmazonRemovals.Order(row, Order);
        fact[RemovalFact.Item] = row.Item(Sku);
        fact[RemovalFact.Warehouse] = place.WarehouseIfTold(row);
        fact[RemovalFact.Purpose] = AmazonRemovals.Purpose(row, Type);
        fact[RemovalFact.Condition] = row.Term(Disposition);
        fact[RemovalFact.RequestedDay] = row.Text(Requested).IsEmpty ? FactKind.Missing : row.BusinessDay(Requested, place.Zone);
        fact[RemovalFact.Shipped] = row.Quantity(Quantity);
        fact[RemovalFact.ShippedDay] = row.BusinessDay(Shipped, place.Zone);
        row.Emit();
    }
}
