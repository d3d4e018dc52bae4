using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>
/// Amazon's reimbursements for what it lost or damaged: money is income but no sale; goods given back are in the ledger and
/// have no amount here.
/// </summary>
/// <remarks>What Amazon took back again is negative, as the report prints it. The reimbursement's number is the document.</remarks>
public static class AmazonReimbursements
{
    const int Approved = 0, Reimbursement = 1, Reason = 2, Sku = 3, Fnsku = 4, Currency = 5, Amount = 6, CashUnits = 7;

    static readonly SourceOutput Output = new(CashFact.Kind, [CashFact.Order, CashFact.Item, CashFact.Detail])
    {
        CountsEqualRows = true,
    };

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "amazon-reimbursements",
        Title = "Amazon reimbursements",
        ChineseTitle = "亚马逊 赔偿",
        Fields =
        [
            Day("approval-date").Required(), Id("reimbursement-id").Required(), Text("reason").Required(), Id("sku").Required(),
            Id("fnsku"), Text("currency-unit").Required(), Number("amount-total").Required(),
            Number("quantity-reimbursed-cash").Required(),
        ],
        Ignores =
        [
            "case-id", "amazon-order-id", "asin", "product-name", "condition", "amount-per-unit", "quantity-reimbursed-inventory",
            "quantity-reimbursed-total", "original-reimbursement-id", "original-reimbursement-type",
        ],
        Outputs = [Output],
        Read = Read,
        Precedence = 30,
    };

    static void Read(SourceRow row)
    {
        var place = AmazonPlace.OfCurrency(row, Currency);
        var amount = Snapshots.OrZero(row.Amount(Amount));
        var isMoney = amount != 0 || !row.Text(Currency).IsEmpty;
        var fact = row.Begin(Output);
        fact[CashFact.Day] = row.BusinessDay(Approved, place.Zone);
        fact[CashFact.Store] = isMoney ? place.Store(row) : place.StoreIfTold(row);
        fact[CashFact.Item] = row.Text(Sku).IsEmpty ? row.Code(Fnsku) : row.Item(Sku);
        fact[CashFact.Type] = row.Term("reimbursement");
        fact[CashFact.Amount] = amount;
        fact[CashFact.Currency] = place.Currency(row, Currency);
        fact[CashFact.Quantity] = row.Quantity(CashUnits);
        fact[CashFact.Order] = AmazonSale.OrderKey(row, Reimbursement);
        fact[CashFact.Detail] = row.Term(Reason);
        row.Emit();
    }
}
