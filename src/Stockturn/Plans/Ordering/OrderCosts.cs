namespace Stockturn.Plans;

/// <summary>What ordering, holding and being short cost. The unit of time is that of the demand.</summary>
/// <param name="Fixed">Of an order, whatever its size; 0 or more.</param>
/// <param name="Holding">Of a unit held for one unit of time; above 0.</param>
/// <param name="Backorder">Of a unit owed to a customer for one unit of time; above 0. Infinite: nothing may ever be owed.</param>
public readonly record struct OrderCosts(double Fixed, double Holding, double Backorder = double.PositiveInfinity)
{
    /// <summary>The share of the time in which customers wait when nothing is uncertain: h / (h + p).</summary>
    public double BackorderShare => Holding / (Holding + Backorder);

    /// <summary>The costs, when they can be.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A fixed cost below nothing, or another of nothing or less.</exception>
    internal OrderCosts Checked()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(Fixed);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(Holding);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(Backorder);
        return this;
    }
}
