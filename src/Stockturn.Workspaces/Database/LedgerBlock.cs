using Stockturn.Ledger;
using Stockturn.Values;

namespace Stockturn.Workspaces.Database;

/// <summary>How the ledger of one SKU is kept in a run. What is written first is read first.</summary>
static class LedgerBlock
{
    const int EstimatedMark = 1;
    const int AgeAtLeastMark = 2;

    /// <summary>Writes all but the daily series.</summary>
    public static void Write(BlockWriter to, SkuLedger ledger)
    {
        to.List(ledger.Layers, Write);
        to.List(ledger.Positions, Write);
        to.List(ledger.Months, Write);
        to.List(ledger.Windows, Write);
        to.List(ledger.Cohorts, Write);
        to.List(ledger.Residuals, Write);
    }

    /// <summary>Reads it back.</summary>
    public static SkuLedger Read(BlockReader from, string sku, DateOnly asOf) => new(sku, asOf)
    {
        Layers = from.List(ReadLayer),
        Positions = from.List(ReadPosition),
        Months = from.List(ReadPeriod),
        Windows = from.List(ReadPeriod),
        Cohorts = from.List(ReadCohort),
        Residuals = from.List(ReadResidual),
    };

    static void Write(BlockWriter to, CostLayer layer)
    {
        to.Whole(layer.Warehouse);
        to.Day(layer.NetworkDate);
        to.Day(layer.LocationDate);
        to.Quantity(layer.Quantity);
        to.Amount(layer.Value);
        to.Whole(layer.Currency);
        to.Whole((int)layer.Status);
        to.Whole(layer.Batch);
        to.Whole((layer.IsEstimated ? EstimatedMark : 0) | (layer.IsAgeAtLeast ? AgeAtLeastMark : 0));
    }

    static CostLayer ReadLayer(BlockReader from)
    {
        var layer = new CostLayer(
            (short)from.Whole(), from.Day(), from.Day(), from.Quantity(), from.AmountOrNone(), (short)from.Whole(),
            (StockStatus)from.Whole(), (int)from.Whole(), IsEstimated: false);
        var marks = from.Whole();
        return layer with { IsEstimated = (marks & EstimatedMark) != 0, IsAgeAtLeast = (marks & AgeAtLeastMark) != 0 };
    }

    static void Write(BlockWriter to, StockPosition position)
    {
        to.Whole(position.Warehouse);
        to.Quantity(position.OnHand);
        to.Quantity(position.Good);
        to.Quantity(position.Reserved);
        to.Quantity(position.Unsellable);
        to.Quantity(position.InTransit);
        to.Amount(position.Value);
        to.Quantity(position.Uncosted);
        to.Day(position.FirstReceipt);
        to.Day(position.LastReceipt);
        to.Day(position.LastSale);
        to.Flag(position.WentNegative);
        to.Whole((int)position.Grade);
    }

    static StockPosition ReadPosition(BlockReader from) => new((short)from.Whole())
    {
        OnHand = from.Quantity(),
        Good = from.Quantity(),
        Reserved = from.Quantity(),
        Unsellable = from.Quantity(),
        InTransit = from.Quantity(),
        Value = from.AmountOrNone(),
        Uncosted = from.Quantity(),
        FirstReceipt = from.DayOrNone(),
        LastReceipt = from.DayOrNone(),
        LastSale = from.DayOrNone(),
        WentNegative = from.Flag(),
        Grade = (DataGrade)from.Whole(),
    };

    static void Write(BlockWriter to, StockPeriod period)
    {
        to.Whole(period.Warehouse);
        to.Day(period.Span.Start);
        to.Whole(period.Span.Days);
        to.Quantity(period.Opening);
        to.Amount(period.OpeningValue);
        to.Quantity(period.Closing);
        to.Amount(period.ClosingValue);
        to.Amount(period.UnitDays);
        to.Amount(period.ValueDays);
        to.Whole(period.InStockDays);
        to.Whole(period.ActiveDays);
        to.Whole(period.KnownDays);
        to.Quantity(period.Received);
        to.Amount(period.ReceivedValue);
        to.Quantity(period.Sold);
        to.Quantity(period.Returned);
        to.Quantity(period.ReturnedUnsellable);
        to.Amount(period.CostOfSales);
        to.Amount(period.CostCorrection);
        to.Quantity(period.WrittenOff);
        to.Amount(period.WrittenOffValue);
        to.Quantity(period.TransferredOut);
        to.Quantity(period.TransferredIn);
        to.Quantity(period.UncostedClosing);
        to.Quantity(period.UncostedSold);
    }

    static StockPeriod ReadPeriod(BlockReader from) => new((short)from.Whole(), ReadSpan(from))
    {
        Opening = from.Quantity(),
        OpeningValue = from.Amount(),
        Closing = from.Quantity(),
        ClosingValue = from.Amount(),
        UnitDays = from.Amount(),
        ValueDays = from.Amount(),
        InStockDays = (int)from.Whole(),
        ActiveDays = (int)from.Whole(),
        KnownDays = (int)from.Whole(),
        Received = from.Quantity(),
        ReceivedValue = from.Amount(),
        Sold = from.Quantity(),
        Returned = from.Quantity(),
        ReturnedUnsellable = from.Quantity(),
        CostOfSales = from.Amount(),
        CostCorrection = from.Amount(),
        WrittenOff = from.Quantity(),
        WrittenOffValue = from.Amount(),
        TransferredOut = from.Quantity(),
        TransferredIn = from.Quantity(),
        UncostedClosing = from.Quantity(),
        UncostedSold = from.Quantity(),
    };

    internal static DateSpan ReadSpan(BlockReader from)
    {
        var start = from.Day();
        return new DateSpan(start, start.AddDays((int)from.Whole()));
    }

    static void Write(BlockWriter to, ReceiptCohort cohort)
    {
        to.Whole(cohort.Warehouse);
        to.Day(cohort.Day);
        to.Quantity(cohort.Received);
        to.Quantity(cohort.SoldIn30Days);
        to.Quantity(cohort.SoldIn90Days);
        to.Quantity(cohort.SoldSoFar);
        to.Whole(cohort.AgeDays);
    }

    static ReceiptCohort ReadCohort(BlockReader from) => new((short)from.Whole(), from.Day())
    {
        Received = from.Quantity(),
        SoldIn30Days = from.Quantity(),
        SoldIn90Days = from.Quantity(),
        SoldSoFar = from.Quantity(),
        AgeDays = (int)from.Whole(),
    };

    internal static void Write(BlockWriter to, StockResidual residual)
    {
        to.Whole(residual.Warehouse);
        to.Day(residual.From);
        to.Day(residual.To);
        to.Quantity(residual.Expected);
        to.Quantity(residual.Found);
    }

    internal static StockResidual ReadResidual(BlockReader from) => new(
        (short)from.Whole(), from.Day(), from.Day(), from.Quantity(), from.Quantity());
}
