namespace Stockturn.Metrics;

/// <summary>How much of the sales an item brings.</summary>
public enum AbcClass
{
    /// <summary>The few that bring most.</summary>
    A,

    /// <summary>The middle.</summary>
    B,

    /// <summary>The many that bring little, and all that bring nothing.</summary>
    C,
}
