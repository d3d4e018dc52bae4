using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace Stockturn.Plans;

/// <summary>Demand that is normal. With no deviation it is the mean for certain.</summary>
/// <remarks>
/// E[(D − y)⁺] = σ·G(z), G(z) = φ(z) − z·(1 − Φ(z)), z = (y − μ)/σ. Where nothing can be left or nothing can be short any more,
/// beyond 38 deviations, the straight line is answered. Source: Hadley and Whitin 1963; Zipkin 2000, appendix C.
/// See docs/formulas/plans.md#expected-loss.
/// </remarks>
public readonly record struct NormalDemand : IUncertainDemand
{
    // Beyond so many deviations a chance is no number any more.
    const double Certain = 38;

    /// <summary>Of a mean and a standard deviation of 0 or more, in units.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A deviation below nothing, or no number.</exception>
    public NormalDemand(double mean, double deviation)
    {
        if (!double.IsFinite(mean) || !(deviation >= 0) || double.IsInfinity(deviation))
        {
            throw new ArgumentOutOfRangeException(nameof(deviation), "expected a mean and a deviation of 0 or more");
        }

        (Mean, Deviation) = (mean, deviation);
    }

    /// <inheritdoc/>
    public double Mean { get; }

    /// <summary>Standard deviation in units.</summary>
    public double Deviation { get; }

    /// <inheritdoc/>
    public double ExpectedLeft(double stock) => Loss(Mean - stock);

    /// <inheritdoc/>
    public double ExpectedShort(double stock) => Loss(stock - Mean);

    /// <inheritdoc/>
    public double Enough(double overage, double underage) => Mean + Deviation * Score(overage, underage);

    /// <summary>The integral of <see cref="ExpectedLeft"/> from one stock up to another, in units².</summary>
    internal double LeftBetween(double from, double to) => LossBeyond(Mean - to) - LossBeyond(Mean - from);

    /// <summary>The integral of <see cref="ExpectedShort"/> from one stock up to another, in units².</summary>
    internal double ShortBetween(double from, double to) => LossBeyond(from - Mean) - LossBeyond(to - Mean);

    /// <summary>The score z with Φ(z) = underage / (overage + underage), exact to the last digits in both tails.</summary>
    internal static double Score(double overage, double underage) => underage >= overage
        ? -Normal.InvCDF(0, 1, overage / (overage + underage))
        : Normal.InvCDF(0, 1, underage / (overage + underage));

    /// <summary>G(z) of the standard normal.</summary>
    internal static double StandardLoss(double score) => new NormalDemand(0, 1).ExpectedShort(score);

    /// <summary>1 − Φ(z), with all its digits however small.</summary>
    internal static double Upper(double score) => 0.5 * SpecialFunctions.Erfc(score / Math.Sqrt(2));

    // Above a stock so many units over the mean.
    double Loss(double over)
    {
        var score = over / Deviation;
        return Math.Abs(score) < Certain
            ? Deviation * Math.Max(0, Normal.PDF(0, 1, score) - score * Upper(score))
            : Math.Max(0, -over);
    }

    // ∫ Loss from there on: σ²·½·((z² + 1)(1 − Φ(z)) − z·φ(z)).
    double LossBeyond(double over)
    {
        var score = over / Deviation;
        if (Math.Abs(score) < Certain)
        {
            var area = (score * score + 1) * Upper(score) - score * Normal.PDF(0, 1, score);
            return Deviation * Deviation * Math.Max(0, area) / 2;
        }

        return over < 0 ? (over * over + Deviation * Deviation) / 2 : 0;
    }
}
