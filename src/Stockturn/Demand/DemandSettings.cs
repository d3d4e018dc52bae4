namespace Stockturn.Demand;

/// <summary>How demand is measured.</summary>
public sealed record DemandSettings
{
    /// <summary>How many weeks a demand class is taken from.</summary>
    public int ClassWeeks { get; init; } = 52;
}
