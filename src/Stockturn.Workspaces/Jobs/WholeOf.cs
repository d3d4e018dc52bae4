using System.Collections.Immutable;
using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Workspaces.Jobs;

/// <summary>What all SKUs of a run come to together: what shares are taken of.</summary>
public static class WholeOf
{
    /// <summary>The whole over some days; null for a run without SKUs.</summary>
    public static WholeSums? Run(OpenRun run, DateSpan span) =>
        Totals(run, span) is [var total, ..] ? total.Measurement.Whole : null;

    // The lines of a run are of the last 365 days; other days are measured again.
    static ImmutableArray<MeasuredGroup> Totals(OpenRun run, DateSpan span) => span == MeasuredSpans.Year(run.Info.AsOf)
        ? MeasurementBook.Group(run.Cells(), MeasureGrouping.Total)
        : MeasurementBook.Group(run.Skus().Select(sku => sku.Measure), MeasureGrouping.Total, span);
}
