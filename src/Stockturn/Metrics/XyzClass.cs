namespace Stockturn.Metrics;

/// <summary>How steady the demand of an item is.</summary>
public enum XyzClass
{
    /// <summary>No demand: nothing to vary.</summary>
    None,

    /// <summary>Steady.</summary>
    X,

    /// <summary>Wavering.</summary>
    Y,

    /// <summary>Wild.</summary>
    Z,
}
