using System.Collections.Immutable;
using Stockturn.Values;

namespace Stockturn.Causes;

/// <summary>Splits whole units over causes so that none is lost and none is made.</summary>
/// <remarks>See docs/formulas/causes.md#attribution. Source: the five methods of S4; Balinski and Young 1982.</remarks>
public static class Attribution
{
    /// <summary>All to the earliest; of one day to the first entered.</summary>
    /// <param name="total">Units.</param>
    /// <param name="days">The day of each event, in the order entered; at least one.</param>
    public static ImmutableArray<long> First(long total, IReadOnlyList<DateOnly> days) =>
        AllTo(total, days.Count, days.ToList().IndexOf(days.Min()));

    /// <summary>All to the latest; of one day to the last entered.</summary>
    /// <inheritdoc cref="First"/>
    public static ImmutableArray<long> Last(long total, IReadOnlyList<DateOnly> days) =>
        AllTo(total, days.Count, days.ToList().LastIndexOf(days.Max()));

    /// <summary>To all alike; what is over to the earlier.</summary>
    /// <param name="total">Units.</param>
    /// <param name="events">How many events.</param>
    public static ImmutableArray<long> Average(long total, int events) => [.. LargestRemainder.Split(total, [.. Enumerable.Repeat(1m, events)])];

    /// <summary>By how far each was over plan; what was under plan gets nothing. None over plan: to all alike.</summary>
    /// <param name="total">Units.</param>
    /// <param name="deviations">Units over plan (or under it, negative) by event.</param>
    public static ImmutableArray<long> Contribution(long total, IReadOnlyList<decimal> deviations) =>
        [.. LargestRemainder.Split(total, [.. deviations.Select(deviation => Math.Max(0, deviation))])];

    /// <summary>To each as many units as it was over plan, and the rest to nothing; scaled down where together they are more.</summary>
    /// <param name="total">Units.</param>
    /// <param name="known">Units over plan by event.</param>
    /// <returns>Units of each, and those unexplained.</returns>
    public static (ImmutableArray<long> Shares, long Unexplained) Known(long total, IReadOnlyList<decimal> known)
    {
        var sum = known.Sum(units => Math.Max(0, units));
        if (sum >= total)
        {
            return (Contribution(total, known), 0);
        }

        var parts = LargestRemainder.Split(total, [.. known.Select(units => Math.Max(0, units)), total - sum]);
        return ([.. parts[..^1]], parts[^1]);
    }

    static ImmutableArray<long> AllTo(long total, int events, int at) => [.. Enumerable.Range(0, events).Select(one => one == at ? total : 0)];
}
