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
    ImmutableArray<GroupWeeks> Weeks,
    ImmutableArray<PromotedSeries> Promoted)
{
    /// <summary>Nothing sold.</summary>
    public static SoldGroups None { get; } = new(default, [], [], []);

    /// <summary>What promotions bring; taken out of the units of days and weeks.</summary>
    public PromotionLifts Lifts { get; init; } = PromotionLifts.Of([], LiftSettings.Days);

    /// <summary>The first whole week since anything sold; the first of the span is 0.</summary>
    public int FirstWeek { get; init; }

    /// <summary>What SKUs sold, in the order they are given.</summary>
    public static SoldGroups Of(IEnumerable<SkuSales> skus, Network network, DateSpan span)
    {
        var days = new Dictionary<(string Group, string Country), double[]>();
        var promotedDays = new Dictionary<(string Group, string Country), double[]>();
        var weeks = new Dictionary<(string Group, string Season, string Country), double[]>();
        ImmutableArray<PromotedSeries> promoted = [.. skus.Select(sku => PromotedOf(sku, span)).OfType<PromotedSeries>()];
        var lifts = PromotionLifts.Of(promoted, LiftSettings.Days);
        var first = span.Days;
        var sums = new (double[] Days, double[] Promoted, double[] Weeks)?[network.Stores.Length + 1];
        foreach (var sku in skus)
        {
            // The sums of a store are looked up once for a SKU, not for each of its lines.
            Array.Clear(sums);
            var lift = lifts.Lift(sku.Category ?? "");
            foreach (ref readonly var sold in sku.Sold.Span)
            {
                var at = sold.Day - span.Start.DayNumber;
                if (at < 0 || at >= span.Days)
                {
                    continue;
                }

                // As it would have sold without its promotion: else the days around an event would be no usual ones.
                var isPromoted = PromotionLine.AnyOn(sku.Promotions.Span, DateOnly.FromDayNumber(sold.Day));
                var units = isPromoted ? sold.Units / lift : sold.Units;
                var (daily, told, weekly) = sums[sold.Store + 1] ??= SumsOf(sku, sold.Store);
                daily[at] += units;
                told[at] += isPromoted ? units : 0;
                weekly[at / DemandSeries.WeekDays] += units;
                first = Math.Min(first, at);
            }
        }

        var groups = days.OrderBy(one => one.Key.Group, StringComparer.Ordinal).ThenBy(one => one.Key.Country, StringComparer.Ordinal)
            .Select(one => new GroupDays(
                one.Key.Group,
                span.Start.AddDays(first),
                [.. one.Value.Skip(first).Select(units => (double?)Math.Max(0, units))],
                one.Key.Country.Length == 0 ? null : one.Key.Country)
            {
                Promoted = [.. promotedDays[one.Key].Skip(first)],
            });
        return new SoldGroups(span, [.. groups], Sorted(weeks), promoted)
        {
            Lifts = lifts,
            FirstWeek = (first + DemandSeries.WeekDays - 1) / DemandSeries.WeekDays,
        };

        (double[] Days, double[] Promoted, double[] Weeks) SumsOf(SkuSales sku, short store)
        {
            var (group, country) = (sku.Category ?? "", store < 0 ? "" : network.Stores[store].Country ?? "");
            return (
                Of(days, (group, country), span.Days),
                Of(promotedDays, (group, country), span.Days),
                Of(weeks, (group, sku.Season ?? "", country), span.Days / DemandSeries.WeekDays));
        }
    }

    static ImmutableArray<GroupWeeks> Sorted(Dictionary<(string Group, string Season, string Country), double[]> weeks) =>
    [
        .. weeks.OrderBy(one => one.Key.Group, StringComparer.Ordinal)
            .ThenBy(one => one.Key.Season, StringComparer.Ordinal)
            .ThenBy(one => one.Key.Country, StringComparer.Ordinal)
            .Select(one => new GroupWeeks(one.Key.Group, one.Key.Season, one.Key.Country, one.Value)),
    ];

    static double[] Of<TKey>(Dictionary<TKey, double[]> sums, TKey key, int length)
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

        bool[] flags = [.. Enumerable.Range(first, span.Days - first).Select(at => PromotionLine.AnyOn(sku.Promotions.Span, span.Start.AddDays(at)))];
        return new PromotedSeries(sku.Category ?? "", [.. units.Skip(first).Select(day => (double?)Math.Max(0, day))], [.. flags]);
    }
}

/// <summary>What goods of one category for one season sold in a country.</summary>
/// <param name="Group">The category; blank where none is told.</param>
/// <param name="Season">The season; blank where none is told.</param>
/// <param name="Country">Where; blank for stores without a country.</param>
/// <param name="Units">Units of each week.</param>
sealed record GroupWeeks(string Group, string Season, string Country, double[] Units);
