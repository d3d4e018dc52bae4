using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Values;

namespace Stockturn.Demand;

/// <summary>What all SKUs sold, put together by what drivers are learnt from.</summary>
/// <param name="Span">The whole weeks looked back to.</param>
/// <param name="Days">By category and country.</param>
/// <param name="Weeks">By category, season and country: units of each week of the span.</param>
/// <param name="Promoted">SKUs that were on promotion.</param>
sealed record SoldGroups(
    DateSpan Span,
    ImmutableArray<GroupDays> Days,
    SortedDictionary<(string Group, string Season, string Country), double[]> Weeks,
    ImmutableArray<PromotedSeries> Promoted)
{
    /// <summary>Nothing sold.</summary>
    public static SoldGroups None { get; } = new(default, [], [], []);

    /// <summary>The first whole week since anything sold; the first of the span is 0.</summary>
    public int FirstWeek { get; init; }

    /// <summary>What SKUs sold, in the order they are given.</summary>
    public static SoldGroups Of(IEnumerable<SkuSales> skus, Network network, DateSpan span)
    {
        var days = new SortedDictionary<(string Group, string Country), double[]>();
        var weeks = new SortedDictionary<(string Group, string Season, string Country), double[]>();
        var promoted = ImmutableArray.CreateBuilder<PromotedSeries>();
        var first = span.Days;
        foreach (var sku in skus)
        {
            var (group, season) = (sku.Category ?? "", sku.Season ?? "");
            foreach (ref readonly var sold in sku.Sold.Span)
            {
                var at = sold.Day - span.Start.DayNumber;
                if (at < 0 || at >= span.Days)
                {
                    continue;
                }

                var country = sold.Store < 0 ? "" : network.Stores[sold.Store].Country ?? "";
                Of(days, (group, country), span.Days)[at] += sold.Units;
                Of(weeks, (group, season, country), span.Days / DemandSeries.WeekDays)[at / DemandSeries.WeekDays] += sold.Units;
                first = Math.Min(first, at);
            }

            if (PromotedOf(sku, span) is { } series)
            {
                promoted.Add(series);
            }
        }

        var told = days.Select(one => new GroupDays(
            one.Key.Group,
            span.Start.AddDays(first),
            [.. one.Value.Skip(first).Select(units => (double?)Math.Max(0, units))],
            one.Key.Country.Length == 0 ? null : one.Key.Country));
        return new SoldGroups(span, [.. told], weeks, promoted.DrainToImmutable())
        {
            FirstWeek = (first + DemandSeries.WeekDays - 1) / DemandSeries.WeekDays,
        };
    }

    /// <summary>True when a promotion holds on a day.</summary>
    public static bool IsPromoted(ReadOnlySpan<PromotionLine> promotions, DateOnly day)
    {
        foreach (var one in promotions)
        {
            if (one.Start <= day && day <= one.End)
            {
                return true;
            }
        }

        return false;
    }

    static double[] Of<TKey>(SortedDictionary<TKey, double[]> sums, TKey key, int length)
        where TKey : notnull
    {
        if (!sums.TryGetValue(key, out var found))
        {
            sums[key] = found = new double[length];
        }

        return found;
    }

    // From the first sale on: before it nobody knows.
    static PromotedSeries? PromotedOf(SkuSales sku, DateSpan span)
    {
        if (sku.Promotions.IsEmpty || sku.Sold.IsEmpty)
        {
            return null;
        }

        var units = new double[span.Days];
        var first = span.Days;
        foreach (ref readonly var sold in sku.Sold.Span)
        {
            var at = sold.Day - span.Start.DayNumber;
            if (at >= 0 && at < units.Length)
            {
                units[at] += sold.Units;
                first = Math.Min(first, at);
            }
        }

        bool[] flags = [.. Enumerable.Range(first, span.Days - first).Select(at => IsPromoted(sku.Promotions.Span, span.Start.AddDays(at)))];
        return new PromotedSeries(sku.Category ?? "", [.. units.Skip(first).Select(day => (double?)Math.Max(0, day))], [.. flags]);
    }
}
