using System.Collections.Immutable;

namespace Stockturn.Decisions;

/// <summary>What some units bring, and the price now, when customers come by chance and the price may change at any time.</summary>
/// <param name="Value">What is expected, J(n, t).</param>
/// <param name="PriceNow">The best price now: what the last unit is worth, and what chance adds.</param>
public readonly record struct PricedStock(double Value, double PriceNow);

/// <summary>The best prices over a time left, customers coming by chance at a rate that falls with the price.</summary>
/// <remarks>
/// Nothing is left to be had afterwards and holding is free: the laws the ladder is held against. See docs/formulas/decisions.md#poisson-prices.
/// Sources: Gallego and van Ryzin 1994; McAfee and te Velde 2008.
/// </remarks>
public static class PoissonPrices
{
    /// <summary>Rate a·e^(−αp): J(n, t) = (1/α)·ln Σ (a·t/e)^i / i! over i ≤ n; p = J(n) − J(n − 1) + 1/α.</summary>
    /// <param name="units">n, 1 or more.</param>
    /// <param name="time">t, above 0.</param>
    /// <param name="rate">a, above 0.</param>
    /// <param name="alpha">α, above 0.</param>
    public static PricedStock Exponential(long units, double time, double rate, double alpha)
    {
        var step = rate * time / Math.E;
        var (log, before, termLog) = (0.0, 0.0, 0.0);
        for (var unit = 1L; unit <= units; unit++)
        {
            termLog += Math.Log(step / unit);
            (before, log) = (log, Math.Max(log, termLog) + Math.Log(1 + Math.Exp(-Math.Abs(log - termLog))));
        }

        return new PricedStock(log / alpha, (log - before + 1) / alpha);
    }

    /// <summary>Rate a·p^(−ε): J(n, t) = βₙ·(a·t)^(1/ε), p = ε/(ε − 1)·(J(n) − J(n − 1)).</summary>
    /// <param name="units">n, 1 or more.</param>
    /// <param name="time">t, above 0.</param>
    /// <param name="rate">a, above 0.</param>
    /// <param name="elasticity">ε, above 1: at 1 or less no price is the best.</param>
    /// <returns>Value and price, and βᵢ of 1 … n units.</returns>
    public static (PricedStock Stock, ImmutableArray<double> Shares) Isoelastic(long units, double time, double rate, double elasticity)
    {
        var right = Math.Pow((elasticity - 1) / elasticity, elasticity - 1);
        var shares = ImmutableArray.CreateBuilder<double>();
        for (var unit = 1L; unit <= units; unit++)
        {
            shares.Add(NextShare(shares.Count == 0 ? 0 : shares[^1], right, elasticity));
        }

        var scale = Math.Pow(rate * time, 1 / elasticity);
        var gained = shares[^1] - (units > 1 ? shares[^2] : 0);
        return (new PricedStock(shares[^1] * scale, elasticity / (elasticity - 1) * gained * scale), shares.ToImmutable());
    }

    // β·(β − before)^(ε − 1) = right: rising in β above before, so halved until nothing lies between.
    static double NextShare(double before, double right, double elasticity)
    {
        var (low, high) = (before, before + 1);
        for (var middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2)
        {
            (low, high) = middle * Math.Pow(middle - before, elasticity - 1) < right ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }
}
