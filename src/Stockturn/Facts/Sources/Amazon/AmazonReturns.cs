using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>
/// Amazon's customer returns. A return is no refund, and only what is SELLABLE goes back on the shelf.
/// </summary>
public static class AmazonReturns
{
    const int Returned = 0, Order = 1, Sku = 2, Quantity = 3, Disposition = 4, Reason = 5, Plate = 6;

    static readonly SourceOutput Units = new(ReturnFact.Kind, [ReturnFact.Unit, ReturnFact.Order, ReturnFact.Item]);

    static readonly SourceOutput Lines = new(
        ReturnFact.Kind,
        [ReturnFact.Day, ReturnFact.Order, ReturnFact.Item, ReturnFact.Condition, ReturnFact.Reason])
    {
        CountsEqualRows = true,
    };

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "amazon-returns",
        Title = "Amazon customer returns",
        ChineseTitle = "亚马逊 买家退货",
        Fields =
        [
            Day("return-date").Required(), Id("order-id").Required(), Id("sku").Required(),
            Number("quantity").Required(),
            Text("detailed-disposition").Required(), Text("reason"), Id("license-plate-number"),
            Personal("customer-comments"),
        ],
        Ignores = ["asin", "fnsku", "product-name", "fulfillment-center-id", "status"],
        Outputs = [Units, Lines],
        Read = Read,
        Precedence = 30,
    };

    static void Read(SourceRow row)
    {
        var place = AmazonPlace.OfOptions(row);
        var unit = row.Hash(Plate);
        var fact = row.Begin(unit == FactKind.Missing ? Lines : Units);
        fact[ReturnFact.Day] = row.BusinessDay(Returned, place.Zone);
        fact[ReturnFact.Store] = place.Store(row);
        fact[ReturnFact.Warehouse] = place.WarehouseIfTold(row);
        fact[ReturnFact.Item] = row.Item(Sku);
        fact[ReturnFact.Quantity] = row.Quantity(Quantity);
        fact[ReturnFact.Condition] = row.Term(Disposition);
        fact[ReturnFact.Reason] = row.Term(Reason);
        fact[ReturnFact.Order] = row.Hash(Order);
        fact[ReturnFact.Resalable] =
            row.Text(Disposition).Says("SELLABLE") ? 1 : 0;
        fact[ReturnFact.Unit] = unit;
        row.Emit();
    }
}
