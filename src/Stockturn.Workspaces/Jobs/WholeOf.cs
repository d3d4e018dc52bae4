using System.Collections.Immutable;
using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Workspaces.Jobs;

/// <summary>What all SKUs of a run come to together: what shares are taken of.</summary>
public static class WholeOf
{
    /// <summary>The whole over some days; null for a run without SKUs.</summary>
    /// <remarks>That of the last 365 days is kept with the run; other days are measured again, from every SKU.</remarks>
    public static WholeSums? Run(OpenRun run, DateSpan span) => span == MeasuredSpans.Year(run.Info.AsOf) && run.Whole() is { } kept
        ? These(kept.Year)
        : Totals(run, span) is [var total, ..] ? total.Measurement.Whole : null;

    /// <summary>Sums of all SKUs together as what shares are taken of.</summary>
    internal static WholeSums These(Measurement all) => new(all.Position.Value, all.Sales.NetSales);

    // A run of an earlier program kept no whole, but the lines it is made of.
    static ImmutableArray<MeasuredGroup> Totals(OpenRun run, DateSpan span) => span == MeasuredSpans.Year(run.Info.AsOf)
        ? MeasurementBook.Group(run.Cells(), MeasureGrouping.Total)
        : MeasurementBook.Group(run.Skus().Select(sku => sku.Measure), MeasureGrouping.Total, span);
}
