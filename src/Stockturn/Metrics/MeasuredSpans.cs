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
}

/// <summary>Periods found by the day they start: the same few of many are asked for by every span.</summary>
sealed class PeriodsByStart<T>
{
    readonly T[] periods;
    readonly int[] starts;
    readonly Func<T, DateSpan> spanOf;

    /// <summary>Notes where periods start.</summary>
    public PeriodsByStart(IEnumerable<T> all, Func<T, DateSpan> spanOf)
    {
        this.spanOf = spanOf;
        periods = [.. all];
        starts = Array.ConvertAll(periods, period => spanOf(period).Start.DayNumber);
    }

    /// <summary>
    /// For each key the first period that stands for a span: the same days, or the same calendar month, whose last days
    /// a record may cut short.
    /// </summary>
    public List<T> Pick<TKey>(DateSpan span, Func<T, TKey> keyOf)
        where TKey : struct, IEquatable<TKey>
    {
        var month = DateSpan.Month(span.Start);
        var isMonth = span.Start == month.Start && span.End <= month.End;
        var picked = new List<T>();
        for (var at = After(-1, span.Start); at < periods.Length; at = After(at, span.Start))
        {
            var days = spanOf(periods[at]);
            var standsFor = days == span || (isMonth && days.End <= month.End && days.End >= span.End);
            if (standsFor && !Has(picked, keyOf(periods[at]), keyOf))
            {
                picked.Add(periods[at]);
            }
        }

        return picked;
    }

    // The next place after one whose period starts on a day.
    int After(int at, DateOnly day) =>
        starts.AsSpan(at + 1).IndexOf(day.DayNumber) is >= 0 and var next ? at + 1 + next : periods.Length;

    static bool Has<TKey>(List<T> picked, TKey key, Func<T, TKey> keyOf)
        where TKey : struct, IEquatable<TKey>
    {
        foreach (var other in picked)
        {
            if (keyOf(other).Equals(key))
            {
                return true;
            }
        }

        return false;
    }
}
