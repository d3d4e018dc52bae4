namespace Stockturn.Findings;

/// <summary>When stock is called stuck.</summary>
public sealed record FindingSettings
{
    /// <summary>Stock older than this is excess or obsolete by time.</summary>
    public int AgeLimitDays { get; init; } = 180;

    /// <summary>Stock without a sale for longer than this is dead.</summary>
    public int IdleLimitDays { get; init; } = 90;
}
