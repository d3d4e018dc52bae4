using System.Collections.Immutable;

namespace Stockturn.Demand;

/// <summary>Units of some coming weeks: what is expected, and what demand stays at or below in one, five and nine cases of ten.</summary>
/// <param name="Weeks">How many weeks in a row it speaks of.</param>
/// <param name="Mean">Expected units, 0 or more.</param>
/// <param name="Low">The tenth percentile, in units.</param>
/// <param name="Middle">The median, in units.</param>
/// <param name="High">The ninetieth percentile, in units.</param>
public readonly record struct DemandBand(int Weeks, double Mean, double Low, double Middle, double High);

/// <summary>What one place is expected to sell in each of the coming 53 weeks, how sure that is, and from what it was read.</summary>
/// <remarks>Weeks follow the as-of day, seven days each. See docs/formulas/demand.md#outlook.</remarks>
public sealed record DemandOutlook
{
    /// <summary>Weeks ahead: a year of 365 days lies inside.</summary>
    public const int WeeksAhead = 53;

    /// <summary>Weeks the daily rate is taken from, and over which methods are compared.</summary>
    public const int RateWeeks = 13;

    /// <summary>What the bands say: shares of certainty.</summary>
    public static ImmutableArray<double> Levels { get; } = [0.1, 0.5, 0.9];

    /// <summary>The weeks in order, those alike together; each band speaks of one week of so many.</summary>
    public ImmutableArray<DemandBand> Steps { get; init; } = [];

    /// <summary>The next 4, 13 and 26 weeks together, and those of the lead time where one is told; each band is a sum.</summary>
    public ImmutableArray<DemandBand> Sums { get; init; } = [];

    /// <summary>The methods in the mean with their weights, the heaviest first.</summary>
    public ImmutableArray<MethodShare> Methods { get; init; } = [];

    /// <summary>Weeks it was read from.</summary>
    public int ObservedWeeks { get; init; }

    /// <summary>Weeks left out since the first: too few days in stock.</summary>
    public int CensoredWeeks { get; init; }

    /// <summary>What the next 13 weeks usually sell over what the last 13 do, by the season; null where no season is known.</summary>
    public double? SeasonAhead { get; init; }

    /// <summary>Each of the coming weeks by itself, the next first.</summary>
    public IEnumerable<DemandBand> EachWeek() => Steps.SelectMany(step => Enumerable.Repeat(step with { Weeks = 1 }, step.Weeks));

    /// <summary>True when all of it is the same.</summary>
    public bool Equals(DemandOutlook? other) => other is not null
        && SeasonAhead == other.SeasonAhead && ObservedWeeks == other.ObservedWeeks && CensoredWeeks == other.CensoredWeeks
        && Steps.SequenceEqual(other.Steps) && Sums.SequenceEqual(other.Sums) && Methods.SequenceEqual(other.Methods);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(ObservedWeeks, CensoredWeeks, Steps.Length, Sums.Length);

    /// <summary>Expected units of the next days; beyond the last week it goes on as its last year.</summary>
    public double UnitsOver(double days)
    {
        double units = 0, left = days;
        foreach (var step in Steps)
        {
            var taken = Math.Min(left, step.Weeks * (double)DemandSeries.WeekDays);
            units += taken * step.Mean / DemandSeries.WeekDays;
            left -= taken;
        }

        const double Ahead = WeeksAhead * DemandSeries.WeekDays;
        return left > 0 ? units + left * units / Ahead : units;
    }

    /// <summary>
    /// The variance of the units of the next days, as the upper bands of the sums show it: evenly between two of them, beyond the last as
    /// the square of the mean.
    /// </summary>
    internal double VarianceOver(double days)
    {
        double beforeDays = 0, before = 0;
        foreach (var sum in Sums)
        {
            double sumDays = sum.Weeks * DemandSeries.WeekDays, variance = VarianceOf(sum);
            if (days <= sumDays)
            {
                return before + (variance - before) * (days - beforeDays) / (sumDays - beforeDays);
            }

            (beforeDays, before) = (sumDays, variance);
        }

        var beyond = UnitsOver(beforeDays) is var told and > 0 ? UnitsOver(days) / told : 1;
        return before * beyond * beyond;
    }

    static double VarianceOf(DemandBand sum)
    {
        var deviation = Math.Max(0, sum.High - sum.Mean) / MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, Levels[^1]);
        return deviation * deviation;
    }
}

/// <summary>How much one method counts in a forecast.</summary>
/// <param name="Method">Its code.</param>
/// <param name="Share">More than 0, at most 1.</param>
public readonly record struct MethodShare(string Method, double Share);
