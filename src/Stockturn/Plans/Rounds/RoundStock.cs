using System.Collections.Immutable;

namespace Stockturn.Plans;

/// <summary>The stock an ordering round starts from.</summary>
/// <param name="OnHand">Units that can be sold now, 0 or more.</param>
/// <param name="Arriving">Units on their way: the first figure can be sold from the next period on, the second from the one after it.</param>
public sealed record RoundStock(double OnHand, ImmutableArray<double> Arriving)
{
    /// <summary>Units that can be sold now.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 0, or no number.</exception>
    public double OnHand { get; } = Checked(OnHand, nameof(OnHand));

    /// <summary>Units on their way, by the period that can sell them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 0, or no number.</exception>
    public ImmutableArray<double> Arriving { get; } = [.. Arriving.Select(units => Checked(units, nameof(Arriving)))];

    static double Checked(double units, string name) => units >= 0 && double.IsFinite(units)
        ? units
        : throw new ArgumentOutOfRangeException(name, units, "stock is 0 or more");
}
