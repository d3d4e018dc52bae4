using System.Collections.Immutable;
using MathNet.Numerics;
using MathNet.Numerics.Distributions;
using Stockturn.Demand;

namespace Stockturn.Metrics;

/// <summary>A lead time that may be, and its chance.</summary>
/// <param name="Periods">Periods from order to arrival, 0 or more.</param>
/// <param name="Chance">Its chance; all of them add up to 1.</param>
public readonly record struct LeadTimeChance(double Periods, double Chance);

/// <summary>Demand of a lead time that varies: a mixture over the lead times, in units.</summary>
/// <remarks>
/// Over each lead time demand is Poisson where it varies as chance alone does, a negative binomial where it varies more (large
/// means are spread as a gamma). Lead times with two peaks make demand with two peaks, of which mean and deviation say nothing: the
/// normal reorder point can miss this one by a tenth and more. Source: Eppen and Martin 1988. See docs/formulas/plans.md#lead-time-demand.
/// </remarks>
public sealed class LeadTimeDemand
{
    const double SumMost = 1e-6, Barely = 1e-12, ManyUnits = 300;

    readonly ImmutableArray<(double Chance, double Mean, double Variance)> parts;

    LeadTimeDemand(IEnumerable<(double Chance, double Mean, double Variance)> parts)
    {
        this.parts = [.. parts];
        Mean = this.parts.Sum(part => part.Chance * part.Mean);
        Deviation = Math.Sqrt(this.parts.Sum(part => part.Chance * (part.Variance + (part.Mean - Mean) * (part.Mean - Mean))));
    }

    /// <summary>Of Poisson demand of a rate, and the lead times that may be.</summary>
    /// <exception cref="ArgumentException">No lead time, a chance below nothing, or chances that do not add up to 1.</exception>
    public LeadTimeDemand(double demandRate, IReadOnlyCollection<LeadTimeChance> leadTimes)
        : this(Checked(leadTimes).Select(one => (one.Chance, demandRate * one.Periods, demandRate * one.Periods)))
    {
    }

    /// <summary>Of a forecast over the waits of a supply time, and the days until the next look after each.</summary>
    /// <param name="forecast">The forecast of the place: its course tells the means, its bands of sums the variances.</param>
    /// <param name="time">How long goods take; each of its parts has the same chance.</param>
    /// <param name="reviewDays">Days between two looks at what to order, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">Days below 0.</exception>
    public LeadTimeDemand(DemandForecast forecast, SupplyTime time, double reviewDays)
        : this(Covered(time, reviewDays).Select(days =>
            (1.0 / time.Parts.Length, Math.Max(0, forecast.UnitsOver(days)), forecast.VarianceOver(days))))
    {
    }

    /// <summary>Of a forecast from the arrival of an order of today until that of the next look: what the order itself has to last for.</summary>
    /// <remarks>Of the variance until then it has the share of its mean, no less than it can have. See docs/formulas/plans.md#place-need.</remarks>
    /// <param name="forecast">The forecast of the place.</param>
    /// <param name="time">How long goods take; each of its parts has the same chance.</param>
    /// <param name="reviewDays">Days between two looks at what to order, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">Days below 0.</exception>
    public static LeadTimeDemand AfterArrival(DemandForecast forecast, SupplyTime time, double reviewDays) =>
        new(Covered(time, reviewDays).Select(days =>
        {
            var until = Math.Max(0, forecast.UnitsOver(days));
            var mean = Math.Max(0, until - forecast.UnitsOver(days - reviewDays));
            return (1.0 / time.Parts.Length, mean, until > 0 ? Math.Max(mean, forecast.VarianceOver(days) * mean / until) : 0);
        }));

    /// <summary>Expected units.</summary>
    public double Mean { get; }

    /// <summary>Standard deviation in units, what varies with the lead time among it.</summary>
    public double Deviation { get; }

    /// <summary>The chance that demand is so much or less.</summary>
    public double AtMost(double units) => units < 0 ? 0 : parts.Sum(part => part.Chance * AtMost(Math.Floor(units), part.Mean, part.Variance));

    /// <summary>The least reorder point in whole units that meets the demand of a lead time with a chance, the cycle service.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A service not between 0 and 1.</exception>
    public double ReorderPoint(double cycleService)
    {
        ThrowIfNoChance(cycleService);
        double low = 0, high = Math.Ceiling(Mean + Deviation);
        while (AtMost(high) < cycleService * (1 - Barely))
        {
            (low, high) = (high + 1, (high + 1) * 2);
        }

        while (low < high)
        {
            var middle = Math.Floor((low + high) / 2);
            (low, high) = AtMost(middle) >= cycleService * (1 - Barely) ? (low, middle) : (middle + 1, high);
        }

        return high;
    }

    /// <summary>What the normal with the same mean and deviation would say: to be compared with, not to be used.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A service not between 0 and 1.</exception>
    public double NormalReorderPoint(double cycleService)
    {
        ThrowIfNoChance(cycleService);
        return Mean + Deviation * Normal.InvCDF(0, 1, cycleService);
    }

    /// <summary>The chance that a count of a mean and variance is so much or less: Poisson, negative binomial, of large means a gamma.</summary>
    internal static double AtMost(double units, double mean, double variance)
    {
        var excess = variance - mean;
        return mean <= 0 ? 1
            : excess <= mean * 1e-9 ? SpecialFunctions.GammaUpperRegularized(units + 1, mean)
            : mean > ManyUnits ? Gamma.CDF(mean * mean / variance, mean / variance, units + 0.5)
            : SpecialFunctions.BetaRegularized(mean * mean / excess, units + 1, mean / variance);
    }

    static IEnumerable<double> Covered(SupplyTime time, double reviewDays)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(reviewDays);
        return time.Parts.Select(wait => wait + reviewDays);
    }

    static IEnumerable<LeadTimeChance> Checked(IReadOnlyCollection<LeadTimeChance> leadTimes)
    {
        var sum = leadTimes.Sum(one => one.Chance);
        return leadTimes.Any(one => !(one.Chance >= 0)) || !(Math.Abs(sum - 1) <= SumMost)
            ? throw new ArgumentException("expected chances of 0 or more that add up to 1", nameof(leadTimes))
            : leadTimes.OrderBy(one => one.Periods).Select(one => one with { Chance = one.Chance / sum });
    }

    static void ThrowIfNoChance(double service)
    {
        if (!(service > 0 && service < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(service), "expected a share above 0 and below 1");
        }
    }
}
