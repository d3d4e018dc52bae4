using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Workspaces.Jobs;

/// <summary>What all SKUs of a run come to together: what shares are taken of.</summary>
public static class WholeOf
{
    /// <summary>The whole over some days; null for a run without SKUs.</summary>
    public static WholeSums? Run(OpenRun run, DateSpan span) =>
        MeasurementBook.Group(run.Skus().Select(sku => sku.Measure), MeasureGrouping.Total, span) is [var total, ..]
            ? total.Measurement.Whole
            : null;
}
