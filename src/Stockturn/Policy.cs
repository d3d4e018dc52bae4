using System.Collections.Immutable;

namespace Stockturn;

/// <summary>What the seller may choose: one settings record per stage. Every figure a run prints names the version it used.</summary>
public sealed record Policy
{
    /// <summary>How facts of several files become one picture.</summary>
    public Facts.FactSettings Facts { get; init; } = new();

    /// <summary>How the ledger values and restates stock.</summary>
    public Ledger.LedgerSettings Ledger { get; init; } = new();

    /// <summary>How demand is measured.</summary>
    public Demand.DemandSettings Demand { get; init; } = new();

    /// <summary>How stock and sales are measured.</summary>
    public Metrics.MetricSettings Metrics { get; init; } = new();

    /// <summary>When stock is called stuck.</summary>
    public Findings.FindingSettings Findings { get; init; } = new();

    /// <summary>What is ordered when.</summary>
    public Plans.PlanSettings Plans { get; init; } = new();

    /// <summary>The seller's own fees by date; each comes before a built-in one of the same card, type and tier.</summary>
    public ImmutableArray<Metrics.FeeRate> FeeRates { get; init; } = [];
}
