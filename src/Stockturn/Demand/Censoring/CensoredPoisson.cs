using System.Collections.Immutable;
using MathNet.Numerics;
using MathNet.Numerics.RootFinding;

namespace Stockturn.Demand;

/// <summary>The Poisson likelihood of days of which some were sold out, and its greatest value.</summary>
/// <remarks>
/// The score falls steadily with the rate: it is not negative at the mean of what was sold and tends to minus the
/// number of days that had enough, so there is exactly one root, and Brent's method finds it.
/// </remarks>
static class CensoredPoisson
{
    const double Accuracy = 1e-12;
    const int StepsMax = 200;
    const int TermsMax = 10_000;

    /// <summary>The rate at which the score is nothing. At least one day must have had enough.</summary>
    public static double Rate(ImmutableArray<(CensoredDay Day, int Count)> days)
    {
        var lowest = days.Sum(entry => entry.Day.Sold * entry.Count) / days.Sum(entry => entry.Count);
        if (lowest <= 0 || days.All(entry => !entry.Day.IsSoldOut))
        {
            return lowest;
        }

        // A little lower, so that rounding cannot hide the change of sign.
        lowest /= 2;
        var highest = Math.Max(1, 2 * lowest);
        while (Score(days, highest) > 0)
        {
            highest *= 2;
        }

        return Brent.FindRoot(rate => Score(days, rate), lowest, highest, Accuracy * highest, StepsMax);
    }

    static double Score(ImmutableArray<(CensoredDay Day, int Count)> days, double rate)
    {
        var sum = 0.0;
        foreach (var (day, count) in days)
        {
            sum += count * (day.IsSoldOut ? Hazard(day.Sold, rate) : day.Sold / rate - 1);
        }

        return sum;
    }

    /// <summary>The slope of ln P(demand ≥ c): P(demand = c − 1) / P(demand ≥ c).</summary>
    static double Hazard(double units, double rate)
    {
        if (units <= 0)
        {
            return 0;
        }

        if (rate > units)
        {
            var logChance = (units - 1) * Math.Log(rate) - rate - SpecialFunctions.GammaLn(units);
            return Math.Exp(logChance) / SpecialFunctions.GammaLowerRegularized(units, rate);
        }

        // Far below c both chances vanish, but their ratio is a short series.
        double term = 1, sum = 1;
        for (var count = 1; count < TermsMax && term > sum * 1e-17; count++)
        {
            term *= rate / (units + count);
            sum += term;
        }

        return units / rate / sum;
    }
}
