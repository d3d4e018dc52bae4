using Stockturn.Values;

namespace Stockturn.Ledger;

/// <summary>What lies in a warehouse at the end of a day.</summary>
readonly record struct StockLevel(Quantity OnHand, Quantity Good, Quantity Uncosted, decimal Value);

/// <summary>
/// Running sums of everything that happened in a warehouse since its record starts, and the level reached.
/// </summary>
/// <remarks>
/// A period is the difference of two of these, taken at its ends. So a movement is counted once, however many months
/// and windows it falls into, and months add up to windows by construction.
/// </remarks>
struct StockTotals
{
    public StockLevel Level;
    public Quantity Opened, Received, Sold, Returned, ReturnedUnsellable, WrittenOff, TransferredOut, TransferredIn;
    public Quantity UncostedSold;
    public decimal OpenedValue, ReceivedValue, CostOfSales, CostCorrection, WrittenOffValue;
    public decimal ValueDays;

    /// <summary>Thousandths of a unit times days.</summary>
    public long UnitDays;

    public int InStockDays, ActiveDays, KnownDays;

    /// <summary>The most units without a cost at the end of any day since the last mark.</summary>
    public Quantity UncostedMost;

    /// <summary>Adds days that all ended at the level.</summary>
    public void AddDays(int days, bool isKnown, bool soldOnFirst)
    {
        ActiveDays += days;
        InStockDays += Level.Good > Quantity.Zero ? days : soldOnFirst ? 1 : 0;
        if (isKnown)
        {
            KnownDays += days;
            UnitDays += Level.OnHand.Thousandths * days;
            ValueDays += Level.Value * days;
            UncostedMost = Quantity.Max(UncostedMost, Level.Uncosted);
        }
    }

    /// <summary>Adds a movement to the sum its kind belongs to; in is positive, out negative.</summary>
    public void Add(in StockFlow flow)
    {
        switch (flow.Kind)
        {
            case MovementKind.Opening:
                Opened += flow.Change;
                OpenedValue += flow.Value;
                break;
            case MovementKind.Receipt when !flow.IsPutBack:
                Received += flow.Change;
                ReceivedValue += flow.Value;
                break;
            case MovementKind.Receipt or MovementKind.TransferIn:
                TransferredIn += flow.Change;
                break;
            case MovementKind.Sale:
                Sold -= flow.Change;
                CostOfSales -= flow.Value;
                UncostedSold -= flow.Uncosted;
                break;
            case MovementKind.Return:
                AddReturn(flow);
                break;
            case MovementKind.TransferOut or MovementKind.Removal:
                TransferredOut -= flow.Change;
                break;
            case MovementKind.StatusChange:
                break;
            default:
                WrittenOff -= flow.Change;
                WrittenOffValue -= flow.Value;
                break;
        }
    }

    /// <summary>The period between two marks.</summary>
    public static StockPeriod Between(short warehouse, DateSpan span, in StockTotals start, in StockTotals end) =>
        new(warehouse, span)
        {
            Opening = start.Level.OnHand + (end.Opened - start.Opened),
            OpeningValue = start.Level.Value + (end.OpenedValue - start.OpenedValue),
            Closing = end.Level.OnHand,
            ClosingValue = end.Level.Value,
            UnitDays = new Quantity(end.UnitDays - start.UnitDays).Units,
            ValueDays = end.ValueDays - start.ValueDays,
            InStockDays = end.InStockDays - start.InStockDays,
            ActiveDays = end.ActiveDays - start.ActiveDays,
            KnownDays = end.KnownDays - start.KnownDays,
            Received = end.Received - start.Received,
            ReceivedValue = end.ReceivedValue - start.ReceivedValue,
            Sold = end.Sold - start.Sold,
            Returned = end.Returned - start.Returned,
            ReturnedUnsellable = end.ReturnedUnsellable - start.ReturnedUnsellable,
            CostOfSales = end.CostOfSales - start.CostOfSales,
            CostCorrection = end.CostCorrection - start.CostCorrection,
            WrittenOff = end.WrittenOff - start.WrittenOff,
            WrittenOffValue = end.WrittenOffValue - start.WrittenOffValue,
            TransferredOut = end.TransferredOut - start.TransferredOut,
            TransferredIn = end.TransferredIn - start.TransferredIn,
            UncostedSold = end.UncostedSold - start.UncostedSold,
        };

    void AddReturn(in StockFlow flow)
    {
        CostOfSales -= flow.Value;
        UncostedSold -= flow.Uncosted;
        if (flow.Status == StockStatus.Good)
        {
            Returned += flow.Change;
        }
        else
        {
            ReturnedUnsellable += flow.Change;
        }
    }
}

/// <summary>One change of stock as the sums see it; quantity and value are signed, in positive.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Status">The condition.</param>
/// <param name="Change">Units.</param>
/// <param name="Value">Landed cost, as far as it is known.</param>
/// <param name="Uncosted">Units without a known cost, signed likewise.</param>
/// <param name="IsPutBack">True for goods the same document took out before: they are not new.</param>
readonly record struct StockFlow(
    MovementKind Kind, StockStatus Status, Quantity Change, decimal Value, Quantity Uncosted, bool IsPutBack);
