using Stockturn.Facts;
using Stockturn.Values;

namespace Stockturn.Demand;

/// <summary>How many times as much as lately a market will buy, as the sheet of market trends tells.</summary>
/// <remarks>
/// Index of a coming month over the mean of those of the last three whole months that are told; 1 where it tells not both. See
/// docs/formulas/demand.md#market-trend.
/// </remarks>
public sealed class MarketTrend
{
    const int MonthsBehind = 3;
    const double FactorLeast = 0.2, FactorMost = 5;

    readonly Dictionary<(string Category, string Country), SortedDictionary<DateOnly, double>> lists = [];
    readonly DateOnly asOf;

    /// <summary>What lists of months say; of two lines of one month the later counts.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="asOf">The last day that is known.</param>
    public MarketTrend(IEnumerable<MarketTrendLine> lines, DateOnly asOf)
    {
        this.asOf = asOf;
        foreach (var line in lines)
        {
            var key = (line.Category, CodeOf(line.Country));
            if (!lists.TryGetValue(key, out var months))
            {
                lists[key] = months = [];
            }

            months[line.Month] = line.Index;
        }
    }

    /// <summary>Times lately of a category in a country: the mean over some days, from 0.2 to 5; days up to the last known are 1.</summary>
    /// <param name="category">The category; empty where not told.</param>
    /// <param name="country">The country; empty where not told.</param>
    /// <param name="days">The days; at least one.</param>
    public double Over(string category, string country, DateSpan days)
    {
        if (lists.Count == 0)
        {
            return 1;
        }

        var sum = 0.0;
        for (var day = days.Start; day < days.End; day = day.AddDays(1))
        {
            sum += On(category, CodeOf(country), day);
        }

        return sum / days.Days;
    }

    // The closest list that tells the month and one behind: of the category in the country, of the category, of the country, of all.
    double On(string category, string country, DateOnly day)
    {
        if (day <= asOf)
        {
            return 1;
        }

        foreach (var key in new[] { (category, country), (category, ""), ("", country), ("", "") })
        {
            if (lists.TryGetValue(key, out var months) && months.TryGetValue(new DateOnly(day.Year, day.Month, 1), out var index)
                && Lately(months) is { } lately)
            {
                return Math.Clamp(index / lately, FactorLeast, FactorMost);
            }
        }

        return 1;
    }

    double? Lately(SortedDictionary<DateOnly, double> months)
    {
        // The month of the day after is not over on the last day known.
        var next = asOf.AddDays(1);
        var current = new DateOnly(next.Year, next.Month, 1);
        var (sum, count) = (0.0, 0);
        for (var back = 1; back <= MonthsBehind; back++)
        {
            if (months.TryGetValue(current.AddMonths(-back), out var index))
            {
                (sum, count) = (sum + index, count + 1);
            }
        }

        return count > 0 ? sum / count : null;
    }

    static string CodeOf(string country) => Countries.Code(country.ToUpperInvariant()) ?? "";
}
