using System.Collections.Immutable;
using Stockturn.Metrics;
using Stockturn.Workspaces.Jobs;

namespace Stockturn.Workspaces.Reports;

/// <summary>A closure for which orders are to be placed earlier than else within 90 days (U-11).</summary>
/// <param name="Closure">What is closed, and when.</param>
/// <param name="Skus">How many SKUs are to be ordered before it.</param>
/// <param name="OrderBy">The first of their last days to order.</param>
public sealed record PlannedClosure(SupplyClosure Closure, int Skus, DateOnly OrderBy)
{
    /// <summary>Days ahead from which it is told.</summary>
    public const int DaysAhead = 90;

    /// <summary>Of plans, by the first day to order, then by the closure.</summary>
    public static ImmutableArray<PlannedClosure> Of(IEnumerable<PlannedLine> lines, DateOnly asOf) =>
    [
        .. lines.Where(line => IsMeant(line, asOf))
            .GroupBy(line => line.Plan.Closure!.Cause)
            .Select(one => new PlannedClosure(one.Key, one.Count(), one.Min(line => line.Plan.Closure!.OrderBy)))
            .OrderBy(one => one.OrderBy).ThenBy(one => one.Closure.First).ThenBy(one => one.Closure.Chinese, StringComparer.Ordinal),
    ];

    /// <summary>True where a closure has a SKU ordered earlier than else, within 90 days.</summary>
    public static bool IsMeant(PlannedLine line, DateOnly asOf) =>
        line.Plan is { Closure: { } closure, Stop: Findings.BuyingStop.None, Assembly: null } && closure.OrderBy <= asOf.AddDays(DaysAhead);
}
