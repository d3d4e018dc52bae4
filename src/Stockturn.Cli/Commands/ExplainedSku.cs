using Stockturn.Metrics;
using Stockturn.Values;
using Stockturn.Workspaces;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Reports;

namespace Stockturn.Cli.Commands;

/// <summary>A SKU of a run whose figures over some days are explained.</summary>
sealed record ExplainedSku(Workspace Workspace, OpenRun Run, MeasuredSku Sku, DateSpan Span)
{
    /// <summary>Its sums.</summary>
    public Measurement Measurement() => Sku.Over(Span);

    /// <summary>Why a figure is what it is; null where there is no figure of the code.</summary>
    public Explanation? Explain(string code) =>
        ExplainedFigures.Of(code, Part(MetricCatalog.Find(code) is { NeedsWhole: true } ? Whole() : Measurement()));

    /// <summary>The figures it has beside the metrics.</summary>
    public IEnumerable<Explanation> BesideMetrics()
    {
        var part = Part(Measurement());
        return ExplainedFigures.BesideMetrics.Select(code => ExplainedFigures.Of(code, part)!);
    }

    /// <summary>Its sums, with the whole that shares are taken of: that reads every SKU of the run.</summary>
    public Measurement Whole() => Measurement() with { Whole = WholeOf.Run(Run, Span) };

    ExplainedPart Part(Measurement measured) => new(measured, [Sku.Kept.Line]);
}
