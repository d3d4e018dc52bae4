using Stockturn.Ledger;
using Stockturn.Values;

namespace Stockturn.Metrics;

/// <summary>
/// What happened to stock over a span: the sums of <see cref="StockPeriod"/>, for any group. They add.
/// </summary>
public sealed record StockSums
{
    /// <summary>Nothing known.</summary>
    public static StockSums None { get; } = new();

    /// <summary>How many records of stock were added; 0 means no stock data at all.</summary>
    public int Records { get; init; }

    /// <summary>How many of them held the SKU on any day of the span.</summary>
    public int HeldRecords { get; init; }

    /// <summary>On hand when the span starts.</summary>
    public Quantity Opening { get; init; }

    /// <summary>Its value.</summary>
    public decimal OpeningValue { get; init; }

    /// <summary>On hand when the span ends.</summary>
    public Quantity Closing { get; init; }

    /// <summary>Its value.</summary>
    public decimal ClosingValue { get; init; }

    /// <summary>How much of the closing stock is on the way.</summary>
    public Quantity ClosingInTransit { get; init; }

    /// <summary>Sum over the days of the closing quantity.</summary>
    public decimal UnitDays { get; init; }

    /// <summary>Sum over the days of the closing value.</summary>
    public decimal ValueDays { get; init; }

    /// <summary>Days with something sellable, over all SKUs and places.</summary>
    public long InStockDays { get; init; }

    /// <summary>Days on which a place had ever held the SKU, over all SKUs and places.</summary>
    public long ActiveDays { get; init; }

    /// <summary>Days known by record, over all SKUs and places.</summary>
    public long KnownDays { get; init; }

    /// <summary>Received from suppliers.</summary>
    public Quantity Received { get; init; }

    /// <summary>Its value.</summary>
    public decimal ReceivedValue { get; init; }

    /// <summary>Sold and shipped, before returns.</summary>
    public Quantity Sold { get; init; }

    /// <summary>Sent back into sellable stock.</summary>
    public Quantity Returned { get; init; }

    /// <summary>Cost of sales with the corrections of decision 10, less the cost of what came back.</summary>
    public decimal CostOfSales { get; init; }

    /// <summary>The part of it that is correction.</summary>
    public decimal CostCorrection { get; init; }

    /// <summary>Written off, lost or disposed of, net of found: value.</summary>
    public decimal WrittenOffValue { get; init; }

    /// <summary>Sent to other warehouses.</summary>
    public Quantity TransferredOut { get; init; }

    /// <summary>Come from other warehouses.</summary>
    public Quantity TransferredIn { get; init; }

    /// <summary>Units on hand or sold whose cost is not known: a gap in every value.</summary>
    public Quantity Uncosted { get; init; }

    /// <summary>Cost of sales others in the trade would have reached with the same stock.</summary>
    public PartialSum PeerCostOfSales { get; init; }

    /// <summary>Sum over the days of the volume in store, in cubic feet.</summary>
    public PartialSum CubicFeetDays { get; init; }

    /// <summary>Volume sold and shipped, in cubic feet.</summary>
    public PartialSum ShippedCubicFeet { get; init; }

    /// <summary>No cost while some units have none.</summary>
    public Gap CostGap => Uncosted.IsZero ? Gap.None : Gap.NoCost;

    /// <summary>Sold less what came back.</summary>
    public Quantity NetSold => Sold - Returned;

    /// <summary>The sums of one period.</summary>
    public static StockSums Of(StockPeriod period) => new()
    {
        Records = 1,
        HeldRecords = period.ActiveDays > 0 ? 1 : 0,
        Opening = period.Opening,
        OpeningValue = period.OpeningValue,
        Closing = period.Closing,
        ClosingValue = period.ClosingValue,
        UnitDays = OverAllDays(period.UnitDays, period),
        ValueDays = OverAllDays(period.ValueDays, period),
        InStockDays = period.InStockDays,
        ActiveDays = period.ActiveDays,
        KnownDays = period.KnownDays,
        Received = period.Received,
        ReceivedValue = period.ReceivedValue,
        Sold = period.Sold,
        Returned = period.Returned,
        CostOfSales = period.CostOfSales + period.CostCorrection,
        CostCorrection = period.CostCorrection,
        WrittenOffValue = period.WrittenOffValue,
        TransferredOut = period.TransferredOut,
        TransferredIn = period.TransferredIn,
        Uncosted = period.UncostedClosing + period.UncostedSold,
    };

    // Days without a record stand in at the mean of those with one; where most are missing the reading is a gap.
    static decimal OverAllDays(decimal sum, StockPeriod period) =>
        period.KnownDays > 0 && period.KnownDays < period.ActiveDays
            ? sum / period.KnownDays * period.ActiveDays
            : sum;

    /// <summary>Sum by sum.</summary>
    public static StockSums operator +(StockSums left, StockSums right) =>
        ReferenceEquals(left, None) ? right
        : ReferenceEquals(right, None) ? left
        : new()
        {
            Records = left.Records + right.Records,
            HeldRecords = left.HeldRecords + right.HeldRecords,
            Opening = left.Opening + right.Opening,
            OpeningValue = left.OpeningValue + right.OpeningValue,
            Closing = left.Closing + right.Closing,
            ClosingValue = left.ClosingValue + right.ClosingValue,
            ClosingInTransit = left.ClosingInTransit + right.ClosingInTransit,
            UnitDays = left.UnitDays + right.UnitDays,
            ValueDays = left.ValueDays + right.ValueDays,
            InStockDays = left.InStockDays + right.InStockDays,
            ActiveDays = left.ActiveDays + right.ActiveDays,
            KnownDays = left.KnownDays + right.KnownDays,
            Received = left.Received + right.Received,
            ReceivedValue = left.ReceivedValue + right.ReceivedValue,
            Sold = left.Sold + right.Sold,
            Returned = left.Returned + right.Returned,
            CostOfSales = left.CostOfSales + right.CostOfSales,
            CostCorrection = left.CostCorrection + right.CostCorrection,
            WrittenOffValue = left.WrittenOffValue + right.WrittenOffValue,
            TransferredOut = left.TransferredOut + right.TransferredOut,
            TransferredIn = left.TransferredIn + right.TransferredIn,
            Uncosted = left.Uncosted + right.Uncosted,
            PeerCostOfSales = left.PeerCostOfSales + right.PeerCostOfSales,
            CubicFeetDays = left.CubicFeetDays + right.CubicFeetDays,
            ShippedCubicFeet = left.ShippedCubicFeet + right.ShippedCubicFeet,
        };
}
