using System.Collections.Immutable;
using MathNet.Numerics;

namespace Stockturn.Demand;

/// <summary>The negative binomial likelihood of days of which some were sold out, and its greatest value.</summary>
/// <remarks>
/// Variance = mean + φ·mean². For each φ the best mean is found, and then the best φ, both by golden section on a
/// log scale. Below the least φ it cannot be told from Poisson, and Poisson is answered.
/// </remarks>
static class CensoredNegativeBinomial
{
    const double DispersionLeast = 1e-4;
    const double DispersionMost = 1e2;
    const double MeanTimesMost = 1e3;
    const double GoldenShare = 0.6180339887498949;
    const int Steps = 48;

    /// <summary>The mean and dispersion of greatest likelihood. At least one day must have had enough.</summary>
    public static CensoredRate Rate(ImmutableArray<(CensoredDay Day, int Count)> days)
    {
        var poisson = CensoredPoisson.Rate(days);
        if (poisson <= 0)
        {
            return new CensoredRate(0, true);
        }

        var dispersion = Math.Exp(Highest(
            log => LogLikelihood(days, BestMean(days, Math.Exp(log), poisson), Math.Exp(log)),
            Math.Log(DispersionLeast),
            Math.Log(DispersionMost)));
        var mean = BestMean(days, dispersion, poisson);
        var isPoisson = LogLikelihood(days, mean, dispersion)
            <= LogLikelihood(days, BestMean(days, DispersionLeast, poisson), DispersionLeast);
        return isPoisson ? new CensoredRate(poisson, true) : new CensoredRate(mean, true, dispersion);
    }

    static double BestMean(ImmutableArray<(CensoredDay Day, int Count)> days, double dispersion, double poisson) =>
        Math.Exp(Highest(
            log => LogLikelihood(days, Math.Exp(log), dispersion),
            Math.Log(poisson) - 3,
            Math.Log(poisson) + Math.Log(MeanTimesMost)));

    static double LogLikelihood(ImmutableArray<(CensoredDay Day, int Count)> days, double mean, double dispersion)
    {
        var sum = 0.0;
        foreach (var (day, count) in days)
        {
            sum += count * LogChance(day, mean, 1 / dispersion);
        }

        return sum;
    }

    static double LogChance(CensoredDay day, double mean, double shape)
    {
        if (day.IsSoldOut)
        {
            return day.Sold <= 0
                ? 0
                : Math.Log(SpecialFunctions.BetaRegularized(day.Sold, shape, mean / (shape + mean)));
        }

        return SpecialFunctions.GammaLn(day.Sold + shape)
            - SpecialFunctions.GammaLn(day.Sold + 1)
            - SpecialFunctions.GammaLn(shape)
            + shape * Math.Log(shape / (shape + mean))
            + day.Sold * Math.Log(mean / (shape + mean));
    }

    static double Highest(Func<double, double> height, double low, double high)
    {
        for (var count = 0; count < Steps; count++)
        {
            var left = high - GoldenShare * (high - low);
            var right = low + GoldenShare * (high - low);
            (low, high) = height(left) >= height(right) ? (low, right) : (left, high);
        }

        return (low + high) / 2;
    }
}
