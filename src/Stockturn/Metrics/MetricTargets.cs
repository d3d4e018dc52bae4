namespace Stockturn.Metrics;

/// <summary>The policy's targets a measurement is held against.</summary>
public sealed record MetricTargets(double SellThrough, double DeadShare)
{
    /// <summary>The seller's working capital; null when not told.</summary>
    public decimal? WorkingCapital { get; init; }

    /// <summary>The targets of the default policy.</summary>
    public static MetricTargets Default { get; } = new(0.40, new MetricSettings().DeadShareTarget);

    /// <summary>The targets of a policy.</summary>
    public static MetricTargets Of(CostContext context) =>
        new(context.SellThroughTarget, context.Settings.DeadShareTarget)
        {
            WorkingCapital = context.Settings.WorkingCapital,
        };
}
