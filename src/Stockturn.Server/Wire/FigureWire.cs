using Stockturn.Metrics;
using Stockturn.Workspaces.Reports;

namespace Stockturn.Server.Wire;

/// <summary>A figure in its unit, or the reason there is none: never both, never neither.</summary>
/// <param name="Code">Which figure.</param>
/// <param name="Value">The figure; null when there is none.</param>
/// <param name="Gap">Why there is none; null when there is one.</param>
/// <param name="IsAtLeast">True when the true figure may be larger.</param>
/// <param name="Unit">What it counts.</param>
public sealed record FigureWire(string Code, double? Value, Gap? Gap, bool IsAtLeast, MetricUnit Unit)
{
    /// <summary>What it should be: for most figures the most, for sell-through the least; null without a target.</summary>
    public double? Target { get; init; }

    internal static FigureWire From(FigureLine line) =>
        new(line.Code, line.Reading.Value, GapOf(line.Reading), line.IsAtLeast, line.Unit) { Target = line.Target };

    internal static FigureWire From(MetricEntry metric, in Measurement measurement) => From(FigureLine.Of(metric, in measurement));

    internal static FigureWire From(Explanation explanation) =>
        new(explanation.Code, explanation.Result.Value, GapOf(explanation.Result), explanation.IsAtLeast, explanation.Unit);

    internal static FigureWire From(string code, Reading reading, MetricUnit unit) =>
        new(code, reading.Value, GapOf(reading), false, unit);

    static Gap? GapOf(Reading reading) => reading.Gap == Metrics.Gap.None ? null : reading.Gap;
}

/// <summary>A figure and what it was in the run of some weeks before.</summary>
/// <param name="Now">The figure.</param>
/// <param name="Before">What it was; null without an earlier run.</param>
/// <param name="Change">By how much it changed; null where either is a gap.</param>
public sealed record ChangedFigureWire(FigureWire Now, FigureWire? Before, double? Change);

/// <summary>A column a list may be sorted by and shown in.</summary>
public sealed record NamedWire(string Code, string Name);
