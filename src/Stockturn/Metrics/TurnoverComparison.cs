using System.Collections.Immutable;
using Stockturn.Values;

namespace Stockturn.Metrics;

/// <summary>Turnover of a month, beside its own history and the trade (S2-4).</summary>
/// <param name="Month">The month.</param>
/// <param name="Turns">Times a year, at that month's pace.</param>
/// <param name="Change">Times a year more than the month before; missing where either is.</param>
public sealed record TurnoverMonth(DateSpan Month, Reading Turns, Reading Change);

/// <summary>
/// Turnover held against others and against its own past. See docs/formulas/metrics.md#turnover_comparison.
/// </summary>
public static class TurnoverComparison
{
    /// <summary>Days of a year.</summary>
    public const double DaysPerYear = 365;

    /// <summary>Own turnover for each turn a peer makes: 0.5 is half as good.</summary>
    public static Reading ToPeer(Reading own, double peerTurns)
    {
        if (!own.TryGet(out var turns))
        {
            return own;
        }

        return peerTurns > 0 ? Reading.Of(turns / peerTurns) : Reading.Missing(Gap.NoStock);
    }

    /// <summary>Turns a year of a number of days inventory outstanding.</summary>
    public static Reading OfDays(double days) =>
        days > 0 ? Reading.Of(DaysPerYear / days) : Reading.Missing(Gap.NoStock);

    /// <summary>How much more the same capital sells when stock lasts fewer days: 90 to 50 days is 0.8 more.</summary>
    public static Reading ThroughputGain(double daysBefore, double daysAfter) =>
        daysAfter > 0 ? Reading.Of(daysBefore / daysAfter - 1) : Reading.Missing(Gap.NoStock);

    /// <summary>Money that comes free when stock lasts fewer days at the same cost of sales (S1-6).</summary>
    public static decimal ReleasedCash(decimal costOfSalesPerDay, decimal daysBefore, decimal daysAfter) =>
        costOfSalesPerDay * (daysBefore - daysAfter);

    /// <summary>Turnover month by month.</summary>
    public static ImmutableArray<TurnoverMonth> Trend(ImmutableArray<Measurement> months)
    {
        var trend = ImmutableArray.CreateBuilder<TurnoverMonth>(months.Length);
        foreach (var month in months)
        {
            var turns = Turnover.Read(in month);
            var before = trend.Count == 0 ? Reading.Missing(Gap.NoStockData) : trend[^1].Turns;
            trend.Add(new(month.Span, turns, Difference(turns, before)));
        }

        return trend.MoveToImmutable();
    }

    static Reading Difference(Reading after, Reading before)
    {
        if (!after.TryGet(out var now))
        {
            return after;
        }

        return before.TryGet(out var then) ? Reading.Of(now - then) : before;
    }
}
