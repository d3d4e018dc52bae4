using Stockturn.Ledger;
using Stockturn.Values;

namespace Stockturn.Demand;

/// <summary>When one place had something to sell, as far as its record can be believed.</summary>
/// <remarks>
/// A false day without stock raises the rate and makes a buyer buy too much, so a day is empty only when the record
/// really says so. A ledger that closes is believed from the first receipt; snapshots from the first that saw stock.
/// Between two snapshots far apart the earlier one stands, so a run of empty days within which something sold is no
/// such run. A single snapshot says nothing about the past. See docs/formulas/demand.md#in-stock-days.
/// </remarks>
sealed class StockRecord(StockPosition position, Quantity[] closing, DateOnly seriesStart)
{
    /// <summary>The day goods first came, or else the first day they are known to lie there; null for never.</summary>
    public DateOnly? FirstStock => position.FirstReceipt
        ?? (FirstSeen < closing.Length ? seriesStart.AddDays(FirstSeen) : null);

    int FirstSeen => closing.AsSpan().IndexOfAnyExcept(Quantity.Zero) is >= 0 and var day ? day : closing.Length;

    int FirstKnown => position.Grade switch
    {
        DataGrade.A => FirstStock is { } day ? Math.Max(0, day.DayNumber - seriesStart.DayNumber) : closing.Length,
        DataGrade.B or DataGrade.C => FirstSeen,
        _ => closing.Length,
    };

    /// <summary>From which day of a window the record tells whether there was stock; its length for never.</summary>
    public int KnownFrom(DateSpan window) => FirstKnown < closing.Length
        ? Math.Clamp(seriesStart.DayNumber + FirstKnown - window.Start.DayNumber, 0, window.Days)
        : window.Days;

    /// <summary>Marks the days of a window that are known to have ended with nothing to sell.</summary>
    public void MarkEmpty(DateSpan window, ReadOnlySpan<double> sold, Span<bool> empty)
    {
        var offset = seriesStart.DayNumber - window.Start.DayNumber;
        for (var day = Math.Max(FirstKnown, -offset); day < closing.Length && day + offset < empty.Length; day++)
        {
            empty[day + offset] = closing[day] <= Quantity.Zero;
        }

        if (position.Grade == DataGrade.C)
        {
            ClearDoubtfulRuns(sold, empty);
        }
    }

    static void ClearDoubtfulRuns(ReadOnlySpan<double> sold, Span<bool> empty)
    {
        for (var start = 0; start < empty.Length; start++)
        {
            var length = empty[start] ? empty[start..].IndexOf(false) : 0;
            length = length < 0 ? empty.Length - start : length;

            // On its first day the last unit may have sold; a later sale shows that there was stock after all.
            if (length > 1 && sold.Slice(start + 1, length - 1).ContainsAnyInRange(double.Epsilon, double.MaxValue))
            {
                empty.Slice(start, length).Clear();
            }

            start += length;
        }
    }
}
