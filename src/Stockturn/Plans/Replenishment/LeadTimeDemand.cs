using System.Collections.Immutable;

namespace Stockturn.Plans;

/// <summary>A lead time that may be, and its chance.</summary>
/// <param name="Periods">Periods from order to arrival, 0 or more.</param>
/// <param name="Chance">Its chance; all of them add up to 1.</param>
public readonly record struct LeadTimeChance(double Periods, double Chance);

/// <summary>Poisson demand of a lead time that varies, exact: a mixture of Poisson over the lead times.</summary>
/// <remarks>
/// Lead times with two peaks make demand with two peaks, of which mean and deviation say nothing: the normal reorder point can
/// miss this one by a tenth and more. Source: Eppen and Martin 1988. See docs/formulas/plans.md#lead-time-demand.
/// </remarks>
public sealed class LeadTimeDemand
{
    const double SumMost = 1e-6, Rounding = 1e-12;

    readonly ImmutableArray<(PoissonDemand Demand, double Chance)> parts;

    /// <summary>Of a rate and the lead times that may be.</summary>
    /// <exception cref="ArgumentException">No lead time, a chance below nothing, or chances that do not add up to 1.</exception>
    public LeadTimeDemand(double demandRate, IReadOnlyCollection<LeadTimeChance> leadTimes)
    {
        var sum = leadTimes.Sum(one => one.Chance);
        if (leadTimes.Any(one => !(one.Chance >= 0)) || !(Math.Abs(sum - 1) <= SumMost))
        {
            throw new ArgumentException("expected chances of 0 or more that add up to 1", nameof(leadTimes));
        }

        parts = [.. leadTimes.OrderBy(one => one.Periods).Select(one => (new PoissonDemand(demandRate * one.Periods), one.Chance / sum))];
        Mean = parts.Sum(part => part.Chance * part.Demand.Mean);
        Deviation = Math.Sqrt(Mean + parts.Sum(part => part.Chance * (part.Demand.Mean - Mean) * (part.Demand.Mean - Mean)));
    }

    /// <summary>Expected units.</summary>
    public double Mean { get; }

    /// <summary>Standard deviation in units.</summary>
    public double Deviation { get; }

    /// <summary>The chance that demand is so much or less.</summary>
    public double AtMost(long units) => parts.Sum(part => part.Chance * part.Demand.AtMost(units));

    /// <summary>The least reorder point that meets the demand of a lead time with a chance.</summary>
    public long ReorderPoint(double cycleService)
    {
        var (low, high) = (parts.Min(part => part.Demand.First), parts.Max(part => part.Demand.Last));
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            (low, high) = AtMost(middle) >= cycleService * (1 - Rounding) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    /// <summary>What the normal with the same mean and deviation would say: to be compared with, not to be used.</summary>
    public double NormalReorderPoint(double cycleService) => Mean + Deviation * SafetyStock.Score(cycleService);
}
