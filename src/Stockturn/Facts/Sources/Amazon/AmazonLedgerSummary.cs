using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>Amazon's inventory ledger, summary view: the stock of each day, item, condition and country.</summary>
/// <remarks>
/// Only the ending balance is a fact. The movements of the row are used to check it: real files sign them, Amazon's own
/// examples do not, so a row must close in one of the two ways. Whether units between warehouses are part of the
/// balance is told by the same check: where the row closes without them they are stock in transit beside it.
/// </remarks>
public static class AmazonLedgerSummary
{
    const int Date = 0, Fnsku = 1, Sku = 2, Disposition = 3, Start = 4, Transit = 5, Receipts = 6, Shipments = 7,
        Returns = 8, VendorReturns = 9, Transfers = 10, Found = 11, Lost = 12, Damaged = 13, Disposed = 14, Other = 15,
        End = 16, Unknown = 17, Location = 18;

    static readonly SourceOutput Output = new(
        SnapshotFact.Kind,
        [
            SnapshotFact.Day, SnapshotFact.Warehouse, SnapshotFact.Item, SnapshotFact.Fnsku, SnapshotFact.Condition,
            SnapshotFact.Lot,
        ])
    {
        Scope = [SnapshotFact.Day, SnapshotFact.Warehouse],
    };

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "amazon-ledger-summary",
        Title = "Amazon inventory ledger, summary",
        ChineseTitle = "亚马逊 库存分类账 汇总",
        Fields =
        [
            Day("Date").Required(), Text("FNSKU"), Id("MSKU").Required(), Text("Disposition").Required(),
            Number("Starting Warehouse Balance").Required(), Number("In Transit Between Warehouses"),
            Number("Receipts"),
            Number("Customer Shipments"), Number("Customer Returns"), Number("Vendor Returns"),
            Number("Warehouse Transfer In/Out"), Number("Found"), Number("Lost"), Number("Damaged"), Number("Disposed"),
            Number("Other Events"), Number("Ending Warehouse Balance").Required(), Number("Unknown Events"),
            Text("Location").Required(),
        ],
        Ignores = ["ASIN", "Title"],
        Outputs = [Output],
        Read = Read,
        Precedence = 40,
    };

    static void Read(SourceRow row)
    {
        var place = AmazonPlace.Of(row, Location);
        var end = row.Quantity(End);
        var isSellable = row.Text(Disposition).Says("SELLABLE");
        var fact = row.Begin(Output);
        fact[SnapshotFact.Day] = row.Month(Date);
        fact[SnapshotFact.Warehouse] = place.Warehouse(row, Location);
        fact[SnapshotFact.Item] = row.Item(Sku);
        fact[SnapshotFact.Fnsku] = row.Term(Fnsku);
        fact[SnapshotFact.Condition] = row.Term(Disposition);
        fact[SnapshotFact.Lot] = Marketplaces.Named(row.Text(Location)) is null ? row.Term(Location) : FactKind.Missing;
        fact[SnapshotFact.OnHand] = end;
        fact[SnapshotFact.Sellable] = isSellable ? end : 0;
        fact[SnapshotFact.Unsellable] = isSellable ? 0 : end;
        if (end == FactKind.Missing)
        {
            row.Reject("E_NO_QUANTITY", End, "the balance at the end of the day", "export the file again");
            return;
        }

        fact[SnapshotFact.InTransit] = TransitBeside(row, end);
        row.Emit();
    }

    static long TransitBeside(SourceRow row, long end)
    {
        var transit = Snapshots.OrZero(row.Quantity(Transit));
        var balance = new Balance(
            Part(row, Start),
            Part(row, Receipts) + Part(row, Returns) + Part(row, Found) + Part(row, Other) + Part(row, Unknown),
            Part(row, Shipments) + Part(row, VendorReturns) + Part(row, Lost) + Part(row, Damaged)
                + Part(row, Disposed),
            Part(row, Transfers));
        if (balance.Closes(end))
        {
            return transit;
        }

        if (transit == 0 || !balance.Closes(end - transit))
        {
            row.Warn(
                "W_BALANCE", End, "start and movements that add up to the end, signed or not",
                "compare the row with Seller Central; the ending balance was taken as it is");
        }

        return 0;
    }

    static long Part(SourceRow row, int field) => Snapshots.OrZero(row.Quantity(field));

    /// <summary>A row's start and its movements: what comes in, what goes out, and transfers that do either.</summary>
    readonly record struct Balance(long Start, long In, long Out, long Transfers)
    {
        public bool Closes(long end) =>
            Start + In + Out + Transfers == end
            || Start + In - Out + Transfers == end
            || Start + In - Out - Transfers == end;
    }
}
