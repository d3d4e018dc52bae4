using System.Collections.Immutable;

namespace Stockturn.Metrics;

/// <summary>
/// The band a figure keeps to by its own ups and downs (S0-49): control means to stay inside, above its lower limit as well
/// as under its upper one, not to go to zero. See docs/formulas/metrics.md#control_limits.
/// </summary>
/// <param name="Centre">The mean of the earlier spans.</param>
/// <param name="Lower">The lower limit; not under zero for a figure that never was.</param>
/// <param name="Upper">The upper limit.</param>
/// <remarks>
/// The chart of single values and moving ranges: mean ± 2.66 × the mean step from one span to the next, where 2.66 is three
/// deviations over 1.128, the expected range of two values in deviations (Shewhart 1931; Wheeler 2000).
/// </remarks>
public sealed record ControlLimits(double Centre, double Lower, double Upper)
{
    /// <summary>Fewer earlier figures than this tell no limits.</summary>
    public const int EarlierMin = 8;

    const double OfMeanRange = 3 / 1.128;

    /// <summary>The limits the newest span is held against: of all spans before it, oldest first. Spans without a figure are left out.</summary>
    /// <returns>Null where too few are known.</returns>
    public static ControlLimits? Of(ImmutableArray<Reading> spans)
    {
        if (spans.IsEmpty)
        {
            return null;
        }

        var earlier = spans.AsSpan()[..^1];
        var (figures, steps) = (new List<double>(), new List<double>());
        for (var at = 0; at < earlier.Length; at++)
        {
            if (!earlier[at].TryGet(out var figure))
            {
                continue;
            }

            figures.Add(figure);
            if (at > 0 && earlier[at - 1].TryGet(out var before))
            {
                steps.Add(Math.Abs(figure - before));
            }
        }

        if (figures.Count < EarlierMin || steps.Count == 0)
        {
            return null;
        }

        var centre = figures.Average();
        var reach = OfMeanRange * steps.Average();
        var lower = centre - reach;
        return new(centre, figures.Min() >= 0 ? Math.Max(0, lower) : lower, centre + reach);
    }

    /// <summary>True when a figure keeps to the band; its limits are inside.</summary>
    public bool Holds(double figure) => figure >= Lower && figure <= Upper;
}
