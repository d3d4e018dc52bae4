using System.Collections.Immutable;

namespace Stockturn.Plans;

/// <summary>How many whole units are asked for over a span: known, by chance, or from a table of chances.</summary>
/// <remarks>
/// What stock is worth needs only P(D ≥ n): E min(D, y) = Σ P(D ≥ n) over n = 1 … y. See docs/formulas/plans.md#stock-value.
/// </remarks>
public abstract record CountDistribution
{
    /// <summary>A count beyond which the chance of demand is nothing to a double.</summary>
    public abstract long Reach { get; }

    /// <summary>P(D ≥ n) for n = 1, 2, …, never rising.</summary>
    /// <param name="chances">Where they are put.</param>
    public abstract void AtLeast(Span<double> chances);

    /// <summary>E min(D, y): what is expected to sell of some units.</summary>
    /// <param name="units">The units y, 0 or more.</param>
    public double ExpectedSold(long units)
    {
        var chances = new double[Math.Min(units, Reach)];
        AtLeast(chances);
        return chances.Sum();
    }
}

/// <summary>Demand that is known.</summary>
public sealed record KnownCount : CountDistribution
{
    /// <summary>Of some units; a part of a unit sells none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below nothing, or no number.</exception>
    public KnownCount(double units)
    {
        if (!(units is >= 0 and <= 1e12))
        {
            throw new ArgumentOutOfRangeException(nameof(units), units, "expected units of 0 or more");
        }

        Reach = (long)Math.Floor(units);
    }

    /// <inheritdoc/>
    public override long Reach { get; }

    /// <inheritdoc/>
    public override void AtLeast(Span<double> chances)
    {
        var known = (int)Math.Min(Reach, chances.Length);
        chances[..known].Fill(1);
        chances[known..].Clear();
    }
}

/// <summary>Customers who come one by one at random.</summary>
public sealed record PoissonCount : CountDistribution
{
    const double Deviations = 10, Negligible = 1e-20;

    /// <summary>With a mean.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below nothing, or no number.</exception>
    public PoissonCount(double mean)
    {
        Mean = mean is >= 0 and <= 1e9
            ? mean
            : throw new ArgumentOutOfRangeException(nameof(mean), mean, "expected a mean of 0 or more");
    }

    /// <summary>Units expected.</summary>
    public double Mean { get; }

    /// <inheritdoc/>
    public override long Reach => Mean == 0 ? 0 : (long)(Mean + Deviations * Math.Sqrt(Mean) + 30);

    /// <inheritdoc/>
    public override void AtLeast(Span<double> chances)
    {
        var (first, table) = PoissonDemand.Table(Mean, Negligible);
        chances[..(int)Math.Min(first, chances.Length)].Fill(1);
        chances[(int)Math.Min(first + table.Length - 1, chances.Length)..].Clear();
        var above = 0.0;
        for (var at = table.Length - 1; at >= 1; at--)
        {
            above += table[at];
            if (first + at <= chances.Length)
            {
                chances[(int)(first + at) - 1] = Math.Min(1, above);
            }
        }
    }
}

/// <summary>Counts with the chance of each.</summary>
public sealed record TabledCount : CountDistribution
{
    const double Rounding = 0.01;
    readonly ImmutableArray<(long Units, double Chance)> table;

    /// <summary>From counts and their chances, which sum to 1 but for rounding (a hundredth).</summary>
    /// <exception cref="ArgumentException">A count or chance below nothing, or chances that do not sum to 1.</exception>
    public TabledCount(IEnumerable<(long Units, double Chance)> chances)
    {
        table = [.. chances.OrderBy(one => one.Units)];
        var sum = table.Sum(one => one.Chance);
        if (table.Any(one => one.Units < 0 || !(one.Chance >= 0)) || !(Math.Abs(sum - 1) <= Rounding))
        {
            throw new ArgumentException($"expected counts of 0 or more whose chances sum to 1; found a sum of {sum:R}");
        }
    }

    /// <inheritdoc/>
    public override long Reach => table[^1].Units;

    /// <inheritdoc/>
    public override void AtLeast(Span<double> chances)
    {
        var left = 0.0;
        var at = table.Length - 1;
        for (var units = Math.Max(chances.Length, Reach); units >= 1; units--)
        {
            for (; at >= 0 && table[at].Units >= units; at--)
            {
                left += table[at].Chance;
            }

            if (units <= chances.Length)
            {
                chances[(int)units - 1] = left;
            }
        }
    }
}
