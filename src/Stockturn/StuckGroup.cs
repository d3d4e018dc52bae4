using System.Collections.Immutable;
using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn;

/// <summary>Stock of a group of SKUs and what is stuck of it (呆滞), at layer cost in the reporting currency.</summary>
/// <param name="Name">The category, class, owner …; empty for SKUs without one.</param>
/// <param name="Skus">How many SKUs it has.</param>
/// <param name="StockValue">What their stock cost, on hand and on the way.</param>
/// <param name="StuckValue">What their excess and obsolete stock cost, each unit counted once.</param>
/// <param name="StuckUnits">The units of it.</param>
public sealed record StuckGroup(string Name, int Skus, PartialSum StockValue, PartialSum StuckValue, Quantity StuckUnits)
{
    /// <summary>All SKUs as one group.</summary>
    public static StuckGroup Of(string name, IReadOnlyCollection<SkuLine> skus) => new(
        name,
        skus.Count,
        Sum(skus.Select(line => line.Verdict.Share.StockValue)),
        Sum(skus.Select(line => line.Verdict.Share.EoValue)),
        skus.Aggregate(Quantity.Zero, (sum, line) => sum + line.Verdict.Share.Eo));

    /// <summary>The groups, by name.</summary>
    public static ImmutableArray<StuckGroup> By(IEnumerable<SkuLine> skus, Func<SkuLine, string?> nameOf) =>
    [
        .. skus.GroupBy(line => nameOf(line) ?? "", StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Of(group.Key, [.. group])),
    ];

    static PartialSum Sum(IEnumerable<decimal?> values) => values.Aggregate(
        PartialSum.Of(0), (sum, value) => sum + (value is { } known ? PartialSum.Of(known) : PartialSum.Missing(Gap.NoCost)));
}
