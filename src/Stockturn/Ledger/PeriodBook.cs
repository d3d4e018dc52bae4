using System.Collections.Immutable;
using Stockturn.Values;

namespace Stockturn.Ledger;

/// <summary>The running sums of one SKU in one warehouse, noted at every end of a month and a window.</summary>
/// <remarks>Days are closed in runs: between two movements nothing changes, so a run of days costs as much as one
/// day.</remarks>
sealed class PeriodBook
{
    readonly PeriodCalendar calendar;
    readonly StockTotals[] marks;
    readonly int firstDay;
    int nextMark;
    int openDay;

    /// <summary>The sums up to now.</summary>
    public StockTotals Totals;

    /// <summary>A book whose record starts on a day.</summary>
    public PeriodBook(PeriodCalendar calendar, DateOnly firstDay)
    {
        this.calendar = calendar;
        this.firstDay = firstDay.DayNumber;
        openDay = this.firstDay;
        marks = new StockTotals[calendar.Marks.Length];
        Closing = new Quantity[calendar.SeriesDays];
        while (nextMark < marks.Length && calendar.Marks[nextMark] <= openDay)
        {
            nextMark++;
        }
    }

    /// <summary>Sellable quantity at the end of each day of the series.</summary>
    public Quantity[] Closing { get; }

    /// <summary>The first day not yet closed.</summary>
    public int OpenDay => openDay;

    /// <summary>Closes every day before a day at the level of the sums.</summary>
    /// <param name="day">The first day left open.</param>
    /// <param name="isKnown">False when nothing is recorded of these days and the level is only carried on.</param>
    /// <param name="soldOnFirst">True when something was sold on the first day closed.</param>
    public void CloseUntil(int day, bool isKnown, bool soldOnFirst)
    {
        var sold = soldOnFirst;
        while (openDay < day)
        {
            var isAtMark = nextMark < marks.Length && calendar.Marks[nextMark] <= day;
            var end = isAtMark ? calendar.Marks[nextMark] : day;
            Totals.AddDays(end - openDay, isKnown, sold);
            FillClosing(openDay, end);
            sold = false;
            openDay = end;
            if (isAtMark)
            {
                marks[nextMark++] = Totals;
                Totals.UncostedMost = Quantity.Zero;
            }
        }
    }

    /// <summary>The sums of a span whose ends are marks.</summary>
    public StockPeriod Period(short warehouse, DateSpan span)
    {
        var start = calendar.Marks.AsSpan().BinarySearch(span.Start.DayNumber);
        var end = calendar.Marks.AsSpan().BinarySearch(span.End.DayNumber);
        var uncosted = Quantity.Zero;
        for (var mark = start + 1; mark <= end; mark++)
        {
            uncosted = Quantity.Max(uncosted, marks[mark].UncostedMost);
        }

        return StockTotals.Between(warehouse, span, marks[start], marks[end]) with { UncostedClosing = uncosted };
    }

    /// <summary>Adds the months since the record starts.</summary>
    public void AddMonths(short warehouse, ImmutableArray<StockPeriod>.Builder periods)
    {
        foreach (var month in calendar.Months)
        {
            if (month.End.DayNumber > firstDay)
            {
                periods.Add(Period(warehouse, month));
            }
        }
    }

    /// <summary>Adds the windows that end at the as-of day.</summary>
    public void AddWindows(short warehouse, ImmutableArray<StockPeriod>.Builder periods)
    {
        foreach (var window in calendar.Windows)
        {
            periods.Add(Period(warehouse, window));
        }
    }

    void FillClosing(int from, int end)
    {
        var start = calendar.SeriesStart.DayNumber;
        var first = Math.Max(from, start);
        if (first < end)
        {
            var sellable = Quantity.Max(Quantity.Zero, Totals.Level.Good);
            Array.Fill(Closing, sellable, first - start, end - first);
        }
    }
}
