using System.Collections.Immutable;

namespace Stockturn.Plans;

/// <summary>Demand that takes one of a few values, each with its chance.</summary>
/// <remarks>See docs/formulas/plans.md#expected-loss.</remarks>
public sealed class DiscreteDemand : IUncertainDemand
{
    // Chances that add up to one but for rounding do, and a chance that meets a ratio but for rounding meets it.
    const double SumMost = 1e-6, Rounding = 1e-12;

    /// <summary>Of values in units and their chances, in any order.</summary>
    /// <exception cref="ArgumentException">No value, a chance below nothing, or chances that do not add up to 1.</exception>
    public DiscreteDemand(IEnumerable<(double Units, double Chance)> chances)
    {
        var sorted = chances.OrderBy(one => one.Units).ToArray();
        var sum = sorted.Sum(one => one.Chance);
        if (sorted.Length == 0 || sorted.Any(one => !(one.Chance >= 0) || !double.IsFinite(one.Units)) || !(Math.Abs(sum - 1) <= SumMost))
        {
            throw new ArgumentException("expected chances of 0 or more that add up to 1", nameof(chances));
        }

        Chances = [.. sorted.Where(one => one.Chance > 0).Select(one => (one.Units, one.Chance / sum))];
        Mean = Chances.Sum(one => one.Units * one.Chance);
    }

    /// <summary>The values that may come, rising, with chances that add up to 1.</summary>
    public ImmutableArray<(double Units, double Chance)> Chances { get; }

    /// <inheritdoc/>
    public double Mean { get; }

    /// <inheritdoc/>
    public double ExpectedLeft(double stock) => Chances.Sum(one => one.Chance * Math.Max(0, stock - one.Units));

    /// <inheritdoc/>
    public double ExpectedShort(double stock) => Chances.Sum(one => one.Chance * Math.Max(0, one.Units - stock));

    /// <inheritdoc/>
    public double Enough(double overage, double underage)
    {
        // From above, so that a tiny chance to be short keeps its digits.
        var (mayLack, lacking) = (overage / (overage + underage) * (1 + Rounding), 0.0);
        var at = Chances.Length - 1;
        while (at > 0 && lacking + Chances[at].Chance <= mayLack)
        {
            lacking += Chances[at].Chance;
            at--;
        }

        return Chances[at].Units;
    }
}
