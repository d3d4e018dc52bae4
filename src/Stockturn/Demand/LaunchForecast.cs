using System.Collections.Immutable;
using Stockturn.Facts;

namespace Stockturn.Demand;

/// <summary>What a new SKU is expected to sell before its own weeks tell: goods like it, clicks or the plan, corrected by each week seen.</summary>
/// <param name="PriorUnitsPerDay">Units a usual day in stock expected before it sold; 0 or more.</param>
/// <param name="PriorWeeks">How many weeks of its own this is worth, from 1 to 13.</param>
/// <remarks>
/// Gamma–Poisson: (weeks of the prior × prior + units sold) / (weeks of the prior + weeks in stock). See docs/formulas/demand.md#launch;
/// Gelman et al. 2013, chapter 2.
/// </remarks>
public sealed record LaunchForecast(double PriorUnitsPerDay, double PriorWeeks)
{
    /// <summary>The code of a level that goods like it tell.</summary>
    public const string Analogue = "analogue";

    /// <summary>The code of a level that clicks or the plan tell, for want of goods like it.</summary>
    public const string Planned = "launch-plan";

    /// <summary>With so many weeks of its own a SKU is new no longer.</summary>
    public const int WeeksMost = 13;

    // What one figure alone is worth, which shows nothing of how launches differ.
    const double WeeksAlone = 4;

    /// <summary>Units a usual day of the goods like it, in the weeks of their life that lie ahead of it; null without any.</summary>
    public double? AnalogueUnitsPerDay { get; init; }

    /// <summary>Units a day promotion brings; null where budget, cost of a click or conversion is not told.</summary>
    public double? ClickUnitsPerDay { get; init; }

    /// <summary>The goods like it, by code.</summary>
    public ImmutableArray<string> Analogues { get; init; } = [];

    /// <summary>Its own weeks: how many usual weeks in stock they are worth.</summary>
    public double ObservedWeeks { get; init; }

    /// <summary>Units it sold in them, 0 or more.</summary>
    public double Units { get; init; }

    /// <summary>The code of what told the level.</summary>
    public string Method => AnalogueUnitsPerDay is null ? Planned : Analogue;

    /// <summary>Expected units a usual day in stock.</summary>
    public double UnitsPerDay => (PriorWeeks * PriorUnitsPerDay + Units / DemandSeries.WeekDays) / (PriorWeeks + ObservedWeeks);

    /// <summary>What is expected before anything sold; null where neither goods like it, nor clicks, nor the plan tell.</summary>
    /// <param name="plan">What is planned.</param>
    /// <param name="analogues">The goods like it.</param>
    /// <remarks>
    /// The mean of the goods named, or the median of those of the category. They were promoted too, so clicks count only as far as they
    /// bring more: the greater of the two. Without either the planned units.
    /// </remarks>
    public static LaunchForecast? Before(LaunchPlan plan, LaunchAnalogues.Found analogues)
    {
        var clicks = plan.ClickUnitsPerDay;
        double? level = analogues.Rates.IsEmpty ? null : Level(analogues) / DemandSeries.WeekDays;
        var prior = level is { } told ? Math.Max(told, clicks ?? 0) : clicks ?? plan.UnitsPerDay;
        return prior is not { } units
            ? null
            : new LaunchForecast(units, WeeksOf([.. analogues.Rates.Select(one => (one.UnitsPerWeek, one.Weeks))]))
            {
                AnalogueUnitsPerDay = level,
                ClickUnitsPerDay = clicks,
                Analogues = [.. analogues.Rates.Select(one => one.Sku)],
            };
    }

    static double Level(LaunchAnalogues.Found analogues)
    {
        double[] rates = [.. analogues.Rates.Select(one => one.UnitsPerWeek).Order()];
        return analogues.AreNamed ? rates.Average() : (rates[(rates.Length - 1) / 2] + rates[rates.Length / 2]) / 2;
    }

    /// <summary>
    /// How many weeks the mean of launches is worth: mean / variance between them beyond chance, by moments, from 1 to 13; 4 where there
    /// are fewer than two.
    /// </summary>
    /// <param name="launches">Units a week of each, over how many weeks.</param>
    public static double WeeksOf(IReadOnlyCollection<(double UnitsPerWeek, int Weeks)> launches)
    {
        if (launches.Count < 2)
        {
            return WeeksAlone;
        }

        var mean = launches.Average(one => one.UnitsPerWeek);
        var apart = launches.Sum(one => (one.UnitsPerWeek - mean) * (one.UnitsPerWeek - mean)) / (launches.Count - 1);
        var between = apart - launches.Average(one => mean / one.Weeks);
        return between > 0 ? Math.Clamp(mean / between, 1, WeeksMost) : WeeksMost;
    }

    /// <summary>The course of a place or of all together.</summary>
    /// <param name="exposures">Of each coming week, how many usual weeks it is worth: events, season, promotions; 0 before the launch.</param>
    /// <param name="sums">How many coming weeks to tell together.</param>
    /// <param name="levels">Shares of certainty.</param>
    internal SeriesBands Course(ReadOnlySpan<double> exposures, ReadOnlySpan<int> sums, ReadOnlySpan<double> levels)
    {
        // The gamma of the level: its shape in units, its rate in weeks.
        double shape = PriorWeeks * PriorUnitsPerDay * DemandSeries.WeekDays + Units, weeks = PriorWeeks + ObservedWeeks;
        var each = new DemandBand[exposures.Length];
        for (var week = 0; week < each.Length; week++)
        {
            each[week] = Band(1, exposures[week] / weeks, shape, levels);
        }

        var together = new DemandBand[sums.Length];
        for (var at = 0; at < sums.Length; at++)
        {
            var sum = 0.0;
            foreach (var exposure in exposures[..sums[at]])
            {
                sum += exposure;
            }

            together[at] = Band(sums[at], sum / weeks, shape, levels);
        }

        return new SeriesBands(each, together);
    }

    // A Poisson count around a gamma level is negative binomial: variance = mean + mean² / shape.
    static DemandBand Band(int weeks, double share, double shape, ReadOnlySpan<double> levels)
    {
        var mean = share * shape;
        if (!(mean > 0))
        {
            return new DemandBand(weeks, 0, 0, 0, 0);
        }

        Span<double> quantiles = stackalloc double[levels.Length];
        CountQuantiles.NegativeBinomial(mean, 1 / shape, levels, quantiles);
        return new DemandBand(weeks, Math.Round(mean, 9), quantiles[0], quantiles[1], quantiles[2]);
    }

    /// <summary>The bands of each coming week, and of several together.</summary>
    internal readonly record struct SeriesBands(DemandBand[] Each, DemandBand[] Sums);
}
