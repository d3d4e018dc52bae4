using Stockturn.Metrics;
using Stockturn.Values;
using Stockturn.Workspaces;
using Stockturn.Workspaces.Jobs;

namespace Stockturn.Cli.Commands;

/// <summary>A SKU of a run whose figures over some days are explained.</summary>
sealed record ExplainedSku(Workspace Workspace, OpenRun Run, MeasuredSku Sku, DateSpan Span)
{
    /// <summary>Its sums.</summary>
    public Measurement Measurement() => Sku.Over(Span);

    /// <summary>Its sums, with the whole that shares are taken of: that reads every SKU of the run.</summary>
    public Measurement Whole() => Measurement() with { Whole = WholeOf.Run(Run, Span) };
}
