namespace Stockturn.Metrics;

/// <summary>How stock and sales are measured, and what keeping stock costs.</summary>
public sealed record MetricSettings
{
    /// <summary>What tied-up money costs, as a share of value a year.</summary>
    public double CapitalRateYear { get; init; } = 0.10;

    /// <summary>What is lost in the warehouse, as a share of value a year.</summary>
    public double ShrinkRateYear { get; init; } = 0.01;

    /// <summary>What value over 180 days old loses, as a share a year.</summary>
    public double ObsolescenceRateYear { get; init; } = 0.10;
}
