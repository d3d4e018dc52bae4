using System.Collections.Immutable;
using Stockturn.Values;

namespace Stockturn.Metrics;

/// <summary>The spans that can be measured as of a day.</summary>
public static class MeasuredSpans
{
    /// <summary>The default: the last 365 days.</summary>
    public static DateSpan Year(DateOnly asOf) => DateSpan.Last(365, asOf);

    /// <summary>The last 90 days.</summary>
    public static DateSpan Quarter(DateOnly asOf) => DateSpan.Last(90, asOf);

    /// <summary>The last 30 days.</summary>
    public static DateSpan ThirtyDays(DateOnly asOf) => DateSpan.Last(30, asOf);

    /// <summary>The last calendar months, oldest first, the last one cut at the as-of day.</summary>
    public static ImmutableArray<DateSpan> Months(DateOnly asOf, int count)
    {
        var current = DateSpan.Month(asOf).Start;
        return
        [
            .. Enumerable.Range(0, count)
                .Select(back => MonthOf(current.AddMonths(back - count + 1), asOf)),
        ];
    }

    /// <summary>The calendar month of a day, cut at the as-of day.</summary>
    public static DateSpan MonthOf(DateOnly day, DateOnly asOf)
    {
        var month = DateSpan.Month(day);
        return month.End > asOf ? new DateSpan(month.Start, asOf.AddDays(1)) : month;
    }

    /// <summary>
    /// Picks for each key the first period that stands for a span: the same days, or the same calendar month, whose
    /// first and
    /// last days a record may cut short.
    /// </summary>
    internal static IEnumerable<T> Pick<T, TKey>(
        IEnumerable<T> periods, DateSpan span, Func<T, DateSpan> spanOf, Func<T, TKey> keyOf)
        where TKey : notnull
    {
        var month = DateSpan.Month(span.Start);
        var isMonth = span.Start == month.Start && span.End <= month.End;
        bool StandsFor(DateSpan period) => period == span
            || (isMonth && period.Start == month.Start && period.End <= month.End && period.End >= span.End);

        return periods.Where(period => StandsFor(spanOf(period))).DistinctBy(keyOf);
    }
}
