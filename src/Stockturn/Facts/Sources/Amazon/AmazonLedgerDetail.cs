using Stockturn.Ledger;
using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>
/// Amazon's inventory ledger, detail view: every movement. It has no row numbers, so equal rows are counted.
/// </summary>
/// <remarks>Amazon still changes the last five days: a newer file replaces every day of a country it holds.</remarks>
public static class AmazonLedgerDetail
{
    const int Date = 0, Fnsku = 1, Sku = 2, Event = 3, Reference = 4, Quantity = 5, Disposition = 6, Reason = 7,
        Country = 8;

    static readonly SourceOutput Output = new(
        MovementFact.Kind,
        [
            MovementFact.Day, MovementFact.Warehouse, MovementFact.Item, MovementFact.Fnsku, MovementFact.Quantity,
            MovementFact.MovementKind, MovementFact.Status, MovementFact.Document, MovementFact.Reason,
        ])
    {
        Scope = [MovementFact.Day, MovementFact.Warehouse],
        CountsEqualRows = true,
    };

    static readonly Words<MovementWord> Events = new(
        (new(MovementKind.Receipt, 0), "Receipts|Receipt"),
        (new(MovementKind.Sale, -1), "Shipments|CustomerShipments|Customer Shipments"),
        (new(MovementKind.Return, 0), "CustomerReturns|Customer Returns"),
        (new(MovementKind.Unknown, 0), "WhseTransfers|Whse Transfers|WarehouseTransfers|Warehouse Transfers"),
        (new(MovementKind.Removal, -1), "VendorReturns|Vendor Returns"),
        (new(MovementKind.Adjustment, 0), "Adjustments|Adjustment"));

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "amazon-ledger-detail",
        Title = "Amazon inventory ledger, detail",
        ChineseTitle = "亚马逊 库存分类账 明细",
        Fields =
        [
            Day("Date").Required(), Text("FNSKU"), Id("MSKU").Required(), Text("Event Type").Required(),
            Text("Reference ID").Required(), Number("Quantity").Required(),
            Text("Disposition").Required(), Text("Reason"), Text("Country").Required(),
        ],
        Ignores =
        [
            "ASIN", "Title", "Fulfillment Center", "Reconciled Quantity", "Unreconciled Quantity", "Date and Time",
            "Store",
        ],
        Outputs = [Output],
        Read = Read,
        Precedence = 40,
    };

    static void Read(SourceRow row)
    {
        if (!Events.TryFind(row.Text(Event), out var word))
        {
            row.Reject(
                "E_MOVEMENT_TYPE", Event, "an event such as Receipts or Shipments",
                "tell us the word; docs/sources.md");
            return;
        }

        var place = AmazonPlace.Of(row, Country);
        var written = row.Quantity(Quantity);
        var quantity = word.Direction < 0 && written > 0 ? -written : written;
        var fact = row.Begin(Output);
        fact[MovementFact.Day] = row.BusinessDay(Date, place.Zone);
        fact[MovementFact.Warehouse] = place.Warehouse(row, Country);
        fact[MovementFact.Item] = row.Item(Sku);
        fact[MovementFact.Fnsku] = row.Term(Fnsku);
        fact[MovementFact.Quantity] = quantity;
        fact[MovementFact.MovementKind] = (long)KindOf(row, word.Kind, quantity);
        fact[MovementFact.Status] = (long)StatusOf(row.Text(Disposition));
        fact[MovementFact.Document] = row.Hash(Reference);
        fact[MovementFact.Reason] = row.Term(Reason);
        if (quantity == FactKind.Missing)
        {
            row.Reject("E_NO_QUANTITY", Quantity, "a quantity such as -1", "export the file again");
        }

        row.Emit();
    }

    // Between two centres of a country both rows are there and the country's stock stays. An adjustment of reason D was
    // disposed of; the other reasons correct, find, lose or damage.
    static MovementKind KindOf(SourceRow row, MovementKind kind, long quantity) => kind switch
    {
        MovementKind.Adjustment when row.Text(Reason).Says("D") => MovementKind.WriteOff,
        MovementKind.Unknown => quantity < 0 ? MovementKind.TransferOut : MovementKind.TransferIn,
        _ => kind,
    };

    static StockStatus StatusOf(ReadOnlySpan<char> disposition) => disposition switch
    {
        _ when disposition.Says("SELLABLE") => StockStatus.Good,
        _ when disposition.Says("EXPIRED") => StockStatus.Expired,
        _ when disposition.Says("CUSTOMER_DAMAGED") => StockStatus.UnsellableReturn,
        _ => StockStatus.Damaged,
    };
}
