using System.Collections.Immutable;

namespace Stockturn.Demand;

/// <summary>
/// Demand read from sales when some days had no stock, or not enough: sales are not demand on such days.
/// </summary>
/// <remarks>
/// Conrad 1976; Nahmias 1994; Huh, Levi, Rusmevichientong and Orlin 2011. See
/// docs/formulas/demand.md#censored-demand.
/// </remarks>
public static class CensoredDemand
{
    /// <summary>Units sold over time in stock: Σ sold / Σ in-stock share. Null when there was never stock.</summary>
    public static double? InStockMean(ReadOnlySpan<double> sold, ReadOnlySpan<double> inStockShare)
    {
        double units = 0, days = 0;
        for (var day = 0; day < sold.Length; day++)
        {
            units += sold[day];
            days += inStockShare[day];
        }

        return days > 0 ? units / days : null;
    }

    /// <summary>The Poisson rate of greatest likelihood; a day sold out at c contributes P(demand ≥ c).</summary>
    public static CensoredRate Poisson(ReadOnlySpan<CensoredDay> days) =>
        IsIdentified(days) ? new CensoredRate(CensoredPoisson.Rate(Tally(days)), true) : LowerBound(days);

    /// <summary>The negative binomial of greatest likelihood, for demand that varies more than Poisson.</summary>
    public static CensoredRate NegativeBinomial(ReadOnlySpan<CensoredDay> days) =>
        IsIdentified(days) ? CensoredNegativeBinomial.Rate(Tally(days)) : LowerBound(days);

    /// <summary>
    /// The product-limit estimate of Kaplan and Meier: P(demand &gt; v) for each v sold on a day not sold out.
    /// </summary>
    /// <remarks>A day sold out at c is at risk for values below c only.</remarks>
    public static ImmutableArray<SurvivalStep> Survival(ReadOnlySpan<CensoredDay> days)
    {
        var tally = Tally(days);
        var steps = ImmutableArray.CreateBuilder<SurvivalStep>();
        var survival = 1.0;
        foreach (var (day, count) in tally.Where(entry => !entry.Day.IsSoldOut))
        {
            var atRisk = tally
                .Where(other => other.Day.IsSoldOut ? other.Day.Sold > day.Sold : other.Day.Sold >= day.Sold)
                .Sum(other => other.Count);
            survival *= 1 - (double)count / atRisk;
            steps.Add(new SurvivalStep(day.Sold, survival));
        }

        return steps.ToImmutable();
    }

    static bool IsIdentified(ReadOnlySpan<CensoredDay> days)
    {
        foreach (var day in days)
        {
            if (!day.IsSoldOut)
            {
                return true;
            }
        }

        return false;
    }

    // Without one day that had enough the likelihood grows with the rate for ever.
    static CensoredRate LowerBound(ReadOnlySpan<CensoredDay> days)
    {
        var sum = 0.0;
        foreach (var day in days)
        {
            sum += day.Sold;
        }

        return new CensoredRate(days.IsEmpty ? 0 : sum / days.Length, false);
    }

    // Like days together, by units and then by whether they sold out, so that the order of days never shows.
    static ImmutableArray<(CensoredDay Day, int Count)> Tally(ReadOnlySpan<CensoredDay> days) =>
    [
        .. days.ToArray()
            .GroupBy(day => day)
            .OrderBy(like => like.Key.Sold)
            .ThenBy(like => like.Key.IsSoldOut)
            .Select(like => (like.Key, like.Count())),
    ];
}
