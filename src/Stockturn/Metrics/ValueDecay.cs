using System.Collections.Immutable;

namespace Stockturn.Metrics;

/// <summary>What is left of a unit of value at an age.</summary>
public readonly record struct ValueDecayPoint(int AgeDays, double ShareLeft);

/// <summary>
/// How value falls with age under the policy's obsolescence rate (S0-22). See docs/formulas/metrics.md#value_decay.
/// </summary>
public static class ValueDecay
{
    /// <summary>Where the curve ends: two years.</summary>
    public const int LastDays = 730;

    const double DaysPerYear = 365;

    /// <summary>
    /// The share of value left at an age: all of it up to the policy's age, then the rate for each day, never below
    /// nothing.
    /// </summary>
    public static double ShareLeft(int ageDays, MetricSettings settings)
    {
        var old = Math.Max(0, ageDays - settings.ObsolescenceAfterDays);
        return Math.Max(0, 1 - settings.ObsolescenceRateYear * old / DaysPerYear);
    }

    /// <summary>The curve over the ages that are kept, and two years.</summary>
    public static ImmutableArray<ValueDecayPoint> Curve(MetricSettings settings) =>
        [.. AgeBuckets.Kept.Prepend(0).Append(LastDays).Select(age => new ValueDecayPoint(age, ShareLeft(age, settings)))];
}
