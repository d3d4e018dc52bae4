namespace Stockturn.Ledger;

/// <summary>How the ledger values stock.</summary>
public sealed record LedgerSettings
{
    /// <summary>True for moving weighted average cost; false, the default, for FIFO.</summary>
    public bool UsesMovingAverage { get; init; }
}
