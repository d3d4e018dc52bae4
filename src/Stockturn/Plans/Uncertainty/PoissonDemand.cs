namespace Stockturn.Plans;

/// <summary>Demand of single units that come independently of each other, at a rate that does not change: Poisson.</summary>
/// <remarks>
/// A table from the mode outwards, by P(k + 1) = P(k)·μ/(k + 1), until a chance is less than 10⁻³⁰⁰ of the largest; the chances
/// are divided by their sum. So nothing overflows whatever the mean, both tails keep all their digits, and left and short are
/// sums of positive chances: E[(D − y)⁺] = Σ_{k ≥ y} P(D > k), E[(y − D)⁺] = Σ_{k &lt; y} P(D ≤ k). Between whole units both are
/// straight. Outside the table demand is certain. See docs/formulas/plans.md#expected-loss.
/// </remarks>
public sealed class PoissonDemand : IUncertainDemand
{
    /// <summary>The greatest mean: tables of more are of no use to anybody.</summary>
    public const double MeanMost = 1e8;

    const double Negligible = 1e-300, Rounding = 1e-12;

    readonly double[] chances, atMost, above, left, lacking;

    /// <summary>Of a mean in units.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A mean below nothing or above <see cref="MeanMost"/>.</exception>
    public PoissonDemand(double mean)
    {
        if (!(mean >= 0 && mean <= MeanMost))
        {
            throw new ArgumentOutOfRangeException(nameof(mean), "expected a mean from 0 to 100,000,000");
        }

        Mean = mean;
        (First, chances) = Table(mean, Negligible);
        var count = chances.Length;
        (atMost, above) = (new double[count], new double[count]);
        (left, lacking) = (new double[count], new double[count]);
        for (var at = 0; at < count; at++)
        {
            atMost[at] = chances[at] + (at > 0 ? atMost[at - 1] : 0);
            left[at] = at > 0 ? left[at - 1] + atMost[at - 1] : 0;
        }

        for (var at = count - 2; at >= 0; at--)
        {
            above[at] = above[at + 1] + chances[at + 1];
            lacking[at] = lacking[at + 1] + above[at];
        }
    }

    /// <inheritdoc/>
    public double Mean { get; }

    /// <summary>The least demand that has a chance.</summary>
    internal long First { get; }

    /// <summary>The greatest demand that has a chance.</summary>
    internal long Last => First + chances.Length - 1;

    /// <summary>The chance of so many units.</summary>
    public double Chance(long units) => units < First || units > Last ? 0 : chances[units - First];

    /// <summary>The chance of so many units or less.</summary>
    public double AtMost(long units) => units < First ? 0 : units > Last ? 1 : Math.Min(1, atMost[units - First]);

    /// <summary>The chance of more units than that.</summary>
    public double Above(long units) => units < First ? 1 : units > Last ? 0 : Math.Min(1, above[units - First]);

    /// <inheritdoc/>
    public double ExpectedLeft(double stock) => Between(stock, LeftAt);

    /// <inheritdoc/>
    public double ExpectedShort(double stock) => Between(stock, ShortAt);

    /// <inheritdoc/>
    public double Enough(double overage, double underage) => Enough(overage / (overage + underage), underage / (overage + underage), First, Last);

    /// <summary>The least stock, a whole number, that meets all demand with a chance.</summary>
    public long Quantile(double service) => Enough(1 - service, service, First, Last);

    internal double LeftAt(long stock) => stock <= First ? 0 : stock > Last ? stock - Mean : left[stock - First];

    internal double ShortAt(long stock) => stock < First ? Mean - stock : stock > Last ? 0 : lacking[stock - First];

    // Compared in the tail that is smaller, where the digits are.
    long Enough(double mayLack, double mustMeet, long low, long high)
    {
        bool IsEnough(long stock) => mayLack < mustMeet
            ? Above(stock) <= mayLack * (1 + Rounding)
            : AtMost(stock) >= mustMeet * (1 - Rounding);

        while (low < high)
        {
            var middle = low + (high - low) / 2;
            (low, high) = IsEnough(middle) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    static double Between(double stock, Func<long, double> at)
    {
        var whole = Math.Floor(stock);
        var share = stock - whole;
        return share == 0 ? at((long)whole) : (1 - share) * at((long)whole) + share * at((long)whole + 1);
    }

    /// <summary>The chances of a mean from the first count on that is not negligible, a share of the greatest chance.</summary>
    internal static (long First, double[] Chances) Table(double mean, double negligible)
    {
        var mode = (long)Math.Floor(mean);
        List<double> up = [1], down = [];
        for (var units = mode; up[^1] > negligible; units++)
        {
            up.Add(up[^1] * mean / (units + 1));
        }

        var weight = 1.0;
        for (var units = mode; units > 0 && weight > negligible; units--)
        {
            weight *= units / mean;
            down.Add(weight);
        }

        down.Reverse();
        double[] table = [.. down, .. up];

        // From both ends to the middle: small ones first.
        var sum = up.AsEnumerable().Reverse().Sum() + down.Sum();
        for (var at = 0; at < table.Length; at++)
        {
            table[at] /= sum;
        }

        return (mode - down.Count, table);
    }
}
