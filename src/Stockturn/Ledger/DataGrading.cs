using System.Collections.Immutable;
using Stockturn.Values;

namespace Stockturn.Ledger;

/// <summary>How far the record of one SKU in one warehouse can be trusted.</summary>
/// <remarks>
/// <para>With movements: A when every snapshot of the last 365 days equals the snapshot before plus the movements
/// between
/// (for the first one, the ledger itself); else as good as the snapshots alone would be, but never below C. Without any
/// snapshot A when the record holds an opening or receipts and no day ended negative, else C.</para>
/// <para>With snapshots only: B when at least 80 % of the days from the first one (or the last 365) to the as-of day
/// have
/// one, C with two or more, D with one. Whether sales were imported at all is not to be seen on one SKU: a SKU
/// without a sale is taken to have sold nothing.</para>
/// <para>A disagreement never moves the ledger's balance; it is shown as a residual of the days between.</para>
/// </remarks>
static class DataGrading
{
    const int LookBackDays = 365;
    const double DailyShare = 0.8;

    /// <summary>The grade of a warehouse with a ledger.</summary>
    public static DataGrade OfLedger(
        WarehouseBook book, SnapshotSeries? series, ImmutableArray<StockResidual> residuals, DateOnly asOf)
    {
        if (series is null)
        {
            return book.HasInbound && !book.WentNegative ? DataGrade.A : DataGrade.C;
        }

        var from = asOf.AddDays(-LookBackDays);
        if (!residuals.Any(residual => residual.Warehouse == book.Warehouse && residual.To > from))
        {
            return DataGrade.A;
        }

        var alone = OfSnapshots(series, asOf);
        return alone == DataGrade.D ? DataGrade.C : alone;
    }

    /// <summary>The grade of a warehouse known by snapshots alone.</summary>
    public static DataGrade OfSnapshots(SnapshotSeries series, DateOnly asOf)
    {
        if (series.Days.Length < 2)
        {
            return DataGrade.D;
        }

        var lookBack = asOf.AddDays(1 - LookBackDays);
        var from = series.First.Day > lookBack ? series.First.Day : lookBack;
        var days = asOf.DayNumber - from.DayNumber + 1;
        return series.Days.Count(day => day.Day >= from) >= DailyShare * days ? DataGrade.B : DataGrade.C;
    }

    /// <summary>
    /// Where a snapshot is not the one before plus the movements between; the first is held against the ledger.
    /// </summary>
    public static IEnumerable<StockResidual> Residuals(WarehouseBook book, SnapshotSeries series)
    {
        var (from, ledger, seen) = (series.First.Day, Quantity.Zero, Quantity.Zero);
        for (var at = 0; at < series.Days.Length; at++)
        {
            var day = series.Days[at];
            var expected = seen + (book.Checked[at] - ledger);
            if (expected != day.OnHand)
            {
                yield return new StockResidual(series.Warehouse, from, day.Day, expected, day.OnHand);
            }

            (from, ledger, seen) = (day.Day, book.Checked[at], day.OnHand);
        }
    }
}
