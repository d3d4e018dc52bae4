using Stockturn.Demo.Simulation;
using Stockturn.Demo.Writing;

namespace Stockturn.Demo.Amazon;

/// <summary>
/// The inventory ledger of a market, detail and summary, from the first day the platform still shows.
/// </summary>
/// <remarks>
/// Signed as real files are. The summary has a row for each day on which something happened, each month end with stock
/// and the first day, which carries what was there before; in large sizes only the first and the last day.
/// Units shipped stand once per SKU, day and centre.
/// </remarks>
sealed class Ledger : IDisposable
{
    const string DetailHeader =
        "Date\tFNSKU\tASIN\tMSKU\tTitle\tEvent Type\tReference ID\tQuantity\tFulfillment Center\tDisposition\t" +
        "Reason\tCountry\tReconciled Quantity\tUnreconciled Quantity\tDate and Time";

    const string SummaryHeader =
        "Date\tFNSKU\tASIN\tMSKU\tTitle\tDisposition\tStarting Warehouse Balance\tIn Transit Between Warehouses\t" +
        "Receipts\tCustomer Shipments\tCustomer Returns\tVendor Returns\tWarehouse Transfer In/Out\tFound\tLost\t" +
        "Damaged\tDisposed\tOther Events\tEnding Warehouse Balance\tUnknown Events\tLocation";

    const int Columns = 9;

    static readonly string[] Dispositions = ["SELLABLE", "CUSTOMER_DAMAGED", "WAREHOUSE_DAMAGED", "DEFECTIVE"];

    readonly TabFile detail;
    readonly TabFile summary;
    readonly Market market;
    readonly World world;
    readonly DayTexts days;
    readonly int[] flows = new int[Network.Conditions * Columns];
    readonly int[] changes = new int[Network.Conditions];
    bool hasFlows;

    public Ledger(string folder, Market market, (World World, DayTexts Days) setting)
    {
        detail = new TabFile(Path.Combine(folder, "ledger-detail.tsv"), DetailHeader);
        summary = new TabFile(Path.Combine(folder, "ledger-summary.tsv"), SummaryHeader);
        this.market = market;
        world = setting.World;
        days = setting.Days;
    }

    /// <summary>The word for a condition.</summary>
    public static string Disposition(Condition condition) => Dispositions[(int)condition];

    /// <summary>Takes down a movement in this market's warehouses.</summary>
    public void Move(Sku sku, int day, in StockMove move)
    {
        if (day < world.Calendar.FirstLedgerDay || move.Kind == MoveKind.Opening)
        {
            return;
        }

        hasFlows = true;
        flows[((int)move.Condition * Columns) + ColumnOf(move.Kind)] += move.Units;
        changes[(int)move.Condition] += move.Units;
        if (move.Kind == MoveKind.Sale && move.Units < -2)
        {
            WriteDetail(sku, day, move with { Units = move.Units / 2 }, 1);
            WriteDetail(sku, day, move with { Units = move.Units - (move.Units / 2) }, 0);
            return;
        }

        WriteDetail(sku, day, move, move.Kind == MoveKind.Relocated && move.Units > 0 ? 1 : 0);
    }

    /// <summary>Writes the summary rows of a SKU's day.</summary>
    public void CloseSku(Sku sku, int day)
    {
        if (day < world.Calendar.FirstLedgerDay)
        {
            return;
        }

        var isSummed = world.Size.IsLarge
            ? day == world.Calendar.FirstLedgerDay || day == world.Calendar.Last
            : hasFlows || day == world.Calendar.FirstLedgerDay || world.Calendar.IsMonthEnd(day);
        for (var condition = Condition.Good; isSummed && condition <= Condition.Defective; condition++)
        {
            WriteSummary(sku, day, condition);
        }

        if (hasFlows)
        {
            Array.Clear(flows);
            Array.Clear(changes);
            hasFlows = false;
        }
    }

    public void Dispose()
    {
        detail.Dispose();
        summary.Dispose();
    }

    static int ColumnOf(MoveKind kind) => kind switch
    {
        MoveKind.TransferIn => 0,
        MoveKind.Sale => 1,
        MoveKind.Return => 2,
        MoveKind.Removed => 3,
        MoveKind.Relocated => 4,
        MoveKind.Found => 5,
        MoveKind.Lost => 6,
        MoveKind.ConditionChange => 7,
        MoveKind.Disposed => 8,
        _ => throw new InvalidOperationException($"Amazon's ledger has no column for {kind}."),
    };

    static (string Event, string Reason) EventOf(MoveKind kind) => kind switch
    {
        MoveKind.TransferIn => ("Receipts", ""),
        MoveKind.Sale => ("Shipments", ""),
        MoveKind.Return => ("CustomerReturns", ""),
        MoveKind.Removed => ("VendorReturns", ""),
        MoveKind.Relocated => ("WhseTransfers", ""),
        MoveKind.Found => ("Adjustments", "F"),
        MoveKind.Lost => ("Adjustments", "M"),
        MoveKind.Disposed => ("Adjustments", "D"),
        _ => ("Adjustments", "E"),
    };

    void WriteDetail(Sku sku, int day, in StockMove move, int centre)
    {
        var (name, reason) = EventOf(move.Kind);
        WriteIdentity(detail, sku, day);
        detail.Text(name);
        detail.Text(move.Kind == MoveKind.Sale ? "" : move.Document.Text(world.Calendar));
        detail.Whole(move.Units);
        detail.Text(market.Centres[(sku.Product.Index + (day / 30) + centre) % market.Centres.Length]);
        detail.Text(Disposition(move.Condition)).Text(reason).Text(market.Country);
        detail.Whole(reason.Length > 0 ? Math.Abs(move.Units) : 0).Whole(0);
        detail.Cell().Out.Raw(days.Iso(day));
        detail.Out.Raw("T00:00:00"u8);
        detail.Out.Letter(market.Country == "US" ? '-' : '+');
        detail.Out.Padded(Math.Abs(market.Hours(world.Calendar, day)), 2);
        detail.Out.Raw("00"u8);
        detail.EndLine();
    }

    void WriteSummary(Sku sku, int day, Condition condition)
    {
        var end = sku.Units(market.Place, condition);
        var start = end - changes[(int)condition];
        var own = flows.AsSpan((int)condition * Columns, Columns);
        if (start == 0 && end == 0 && own.IndexOfAnyExcept(0) < 0)
        {
            return;
        }

        WriteIdentity(summary, sku, day);
        summary.Text(Disposition(condition)).Whole(start).Whole(0);
        foreach (var flow in own)
        {
            summary.Whole(flow);
        }

        summary.Whole(0).Whole(end).Whole(0).Text(market.Country);
        summary.EndLine();
    }

    // The American report writes 06/30/2026, the German one was fetched through the API: 2026-06-30.
    void WriteIdentity(TabFile file, Sku sku, int day)
    {
        var offer = market.Offer(sku.Product);
        file.Cell().Out.Raw(market.Country == "US" ? days.American(day) : days.Iso(day));
        file.Text(offer.Fnsku).Text(sku.Product.Asin).Text(offer.SellerSku).Text(market.Title(sku.Product));
    }
}
