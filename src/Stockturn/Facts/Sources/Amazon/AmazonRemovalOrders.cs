using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>
/// Amazon's removal orders: what is to be sent back, disposed of or liquidated, how far it is, and what it costs.
/// </summary>
/// <remarks>
/// Rows are updated until the order is done. The stock itself goes out in the ledger, never by this report. The fee of a line
/// counts on the day of its last update and moves with it: it is known by the order, which is its detail.
/// </remarks>
public static class AmazonRemovalOrders
{
    const int Requested = 0, Order = 1, Type = 2, Status = 3, Updated = 4, Sku = 5, Disposition = 6, Quantity = 7, Cancelled = 8,
        Disposed = 9, Shipped = 10, InProcess = 11, Fee = 12, Currency = 13;

    static readonly SourceOutput Lines = new(
        RemovalFact.Kind, [RemovalFact.Order, RemovalFact.Item, RemovalFact.Condition])
    {
        CountsEqualRows = true,
        Updated = RemovalFact.Updated,
    };

    static readonly SourceOutput Fees = new(FeeFact.Kind, [FeeFact.Type, FeeFact.Detail, FeeFact.Item])
    {
        CountsEqualRows = true,
    };

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "amazon-removal-orders",
        Title = "Amazon removal orders",
        ChineseTitle = "亚马逊 移除订单",
        Fields =
        [
            Day("request-date").Required(), Id("order-id").Required(), Text("order-type"), Text("order-status").Required(),
            Day("last-updated-date"), Id("sku").Required(), Text("disposition").Required(),
            Number("requested-quantity").Required(), Number("cancelled-quantity"), Number("disposed-quantity"),
            Number("shipped-quantity"), Number("in-process-quantity"), Number("removal-fee"), Text("currency"),
        ],
        Ignores = ["order-source", "service-speed", "fnsku"],
        Outputs = [Lines, Fees],
        Read = Read,
        Precedence = 30,
    };

    static void Read(SourceRow row)
    {
        var place = AmazonPlace.OfCurrency(row, Currency);
        var order = AmazonRemovals.Order(row, Order);
        var fact = row.Begin(Lines);
        fact[RemovalFact.Order] = order;
        fact[RemovalFact.Item] = row.Item(Sku);
        fact[RemovalFact.Warehouse] = place.WarehouseIfTold(row);
        fact[RemovalFact.Purpose] = AmazonRemovals.Purpose(row, Type);
        fact[RemovalFact.Status] = row.Term(Status);
        fact[RemovalFact.Condition] = row.Term(Disposition);
        fact[RemovalFact.RequestedDay] = row.BusinessDay(Requested, place.Zone);
        fact[RemovalFact.Requested] = row.Quantity(Quantity);
        fact[RemovalFact.Cancelled] = row.Quantity(Cancelled);
        fact[RemovalFact.Disposed] = row.Quantity(Disposed);
        fact[RemovalFact.Shipped] = row.Quantity(Shipped);
        fact[RemovalFact.InProcess] = row.Quantity(InProcess);
        fact[RemovalFact.Fee] = row.Price(Fee);
        fact[RemovalFact.Currency] = place.Currency(row, Currency);
        fact[RemovalFact.Updated] = row.Instant(Updated);
        row.Emit();
        EmitFee(row, place, order);
    }

    // Lines without a fee come without its currency.
    static void EmitFee(SourceRow row, AmazonPlace place, long order)
    {
        var amount = row.Amount(Fee);
        if (amount == FactKind.Missing || (amount == 0 && row.Text(Currency).IsEmpty))
        {
            return;
        }

        var fact = row.Begin(Fees);
        fact[FeeFact.Day] = row.BusinessDay(row.Text(Updated).IsEmpty ? Requested : Updated, place.Zone);
        fact[FeeFact.Store] = place.StoreIfTold(row);
        fact[FeeFact.Warehouse] = place.WarehouseIfTold(row);
        fact[FeeFact.Item] = row.Item(Sku);
        fact[FeeFact.Type] = row.Term("removal");
        fact[FeeFact.Amount] = amount;
        fact[FeeFact.Currency] = place.Currency(row, Currency);
        fact[FeeFact.Quantity] = row.Quantity(Quantity);
        fact[FeeFact.PerUnit] = 0;
        fact[FeeFact.Estimated] = 0;
        fact[FeeFact.Detail] = order;
        row.Emit();
    }
}
