using System.Collections.Immutable;
using Stockturn.Values;

namespace Stockturn.Metrics;

/// <summary>What stock and sales are grouped by.</summary>
public enum MeasureGrouping
{
    /// <summary>Everything.</summary>
    Total,

    /// <summary>Each SKU.</summary>
    Sku,

    /// <summary>Each SKU in each warehouse.</summary>
    SkuWarehouse,

    /// <summary>Each warehouse.</summary>
    Warehouse,

    /// <summary>Each category; no name for SKUs without one.</summary>
    Category,

    /// <summary>Each brand.</summary>
    Brand,

    /// <summary>Each person who answers for stock.</summary>
    Owner,

    /// <summary>Each store (channel), as far as stock is exclusive to it.</summary>
    Store,

    /// <summary>Each country sold in, as far as stock is exclusive to it.</summary>
    Country,
}

/// <summary>A group and its measurement.</summary>
/// <param name="Name">The SKU, category, store …; empty for what belongs to none.</param>
/// <param name="Warehouse">The warehouse's code where grouped by it; empty otherwise.</param>
/// <param name="Measurement">Its sums.</param>
public sealed record MeasuredGroup(string Name, string Warehouse, Measurement Measurement);

/// <summary>Sums SKUs into groups. SKUs may come one after the other: nothing but the sums is kept.</summary>
public static class MeasurementBook
{
    /// <summary>The groups, by name.</summary>
    public static ImmutableArray<MeasuredGroup> Group(IEnumerable<SkuCells> skus, MeasureGrouping by)
    {
        var groups = new MeasuredGroups(by);
        foreach (var sku in skus)
        {
            groups.Add(sku);
        }

        return groups.ToTable();
    }

    /// <summary>The groups over a span, by name; null for the last 365 days.</summary>
    public static ImmutableArray<MeasuredGroup> Group(
        IEnumerable<SkuMeasure> measures, MeasureGrouping by, DateSpan? span = null) =>
        Group(measures.Select(measure => measure.Parts(span ?? MeasuredSpans.Year(measure.AsOf))), by);

    /// <summary>Several tables of groups in one pass.</summary>
    public static ImmutableArray<ImmutableArray<MeasuredGroup>> Group(
        IEnumerable<SkuCells> skus, IEnumerable<MeasureGrouping> by)
    {
        MeasuredGroups[] tables = [.. by.Select(grouping => new MeasuredGroups(grouping))];
        foreach (var sku in skus)
        {
            foreach (var table in tables)
            {
                table.Add(sku);
            }
        }

        return [.. tables.Select(table => table.ToTable())];
    }

    /// <summary>
    /// The groups span by span, such as every category in every month: by name, then by warehouse, then in the order of
    /// the spans. A group without a record in a span has no row there.
    /// </summary>
    public static ImmutableArray<MeasuredGroup> Trend(
        IEnumerable<SkuMeasure> measures, MeasureGrouping by, ImmutableArray<DateSpan> spans)
    {
        MeasuredGroups[] tables = [.. spans.Select(_ => new MeasuredGroups(by))];
        foreach (var measure in measures)
        {
            for (var at = 0; at < tables.Length; at++)
            {
                tables[at].Add(measure.Parts(spans[at]));
            }
        }

        return
        [
            .. tables
                .SelectMany(table => table.ToTable())
                .OrderBy(group => group.Name, StringComparer.Ordinal)
                .ThenBy(group => group.Warehouse, StringComparer.Ordinal),
        ];
    }
}
