using System.Runtime.InteropServices;
using Stockturn.Values;

namespace Stockturn.Demand;

/// <summary>The daily demand of one SKU at each place and at all of them together.</summary>
/// <remarks>
/// A day counts for a place when stock was left at its end or something sold on it. For the whole a day counts with
/// the share of demand that the places in stock stand for: with the place that sells ten of eleven units empty, a
/// day is a tenth of a day, not a whole one. See docs/formulas/demand.md#in-stock-days.
/// </remarks>
sealed class DemandHistory(List<DemandLine> lines, SellingPlaces places, DateSpan window)
{
    /// <summary>Stands for all places together.</summary>
    public const short Whole = -1;

    /// <summary>Every warehouse that held or sold the SKU, by index.</summary>
    public SortedSet<short> Warehouses { get; } = HeldOrSold(places, lines);

    /// <summary>The first and the last day with more sold than credited, anywhere; null when never sold.</summary>
    public (DateOnly? First, DateOnly? Last) Sales { get; } = SaleDays(lines, Whole);

    /// <summary>The daily demand of one warehouse.</summary>
    public DemandSeries Of(short warehouse)
    {
        var series = Sold(warehouse);
        var record = places.RecordOf(warehouse);
        var empty = new bool[window.Days];
        record?.MarkEmpty(window, series.Sold, empty);
        series.KnownFrom = record?.KnownFrom(window) ?? window.Days;
        series.First = FirstDay(Earlier(record?.FirstStock, SaleDays(lines, warehouse).First));
        for (var at = series.First; at < window.Days; at++)
        {
            series.Share[at] = empty[at] && series.Sold[at] <= 0 ? 0 : 1;
            series.HadEnough |= !empty[at];
        }

        return series;
    }

    /// <summary>The daily demand of all warehouses together, with orders whose warehouse nobody knows.</summary>
    public DemandSeries OfAll(IReadOnlyList<DemandSeries> parts)
    {
        // A place that never sells is never short, and says nothing about those that do.
        var selling = parts.Where(part => part.Total > 0).ToArray();
        var telling = selling.Length > 0 ? selling : [.. parts];
        var series = Sold(Whole);
        series.First = telling.Select(part => part.First).Append(FirstDay(Sales.First)).Min();
        series.HadEnough = telling.Length == 0 || telling.Any(part => part.HadEnough);
        SetShares(series, telling);
        return series;
    }

    static void SetShares(DemandSeries series, DemandSeries[] parts)
    {
        var all = new double[series.Share.Length];
        var isSelling = parts.Any(part => part.Total > 0);
        foreach (var part in parts)
        {
            // No place is known to sell: nobody knows which of them matters, so stock in any will do.
            var weight = isSelling ? part.InStockMean : 1;
            for (var at = part.First; at < all.Length; at++)
            {
                all[at] += weight;
                series.Share[at] += weight * part.Share[at];
            }
        }

        for (var at = series.First; at < all.Length; at++)
        {
            // Before any place is known to hold it nothing is known about stock; and a sale is proof of some.
            var isKnown = all[at] > 0 && (series.Share[at] > 0 || series.Sold[at] <= 0);
            var share = isSelling ? series.Share[at] / all[at] : Math.Sign(series.Share[at]);
            series.Share[at] = isKnown ? share : 1;
        }
    }

    DemandSeries Sold(short warehouse)
    {
        var series = new DemandSeries(warehouse, window.Days);
        foreach (ref readonly var line in CollectionsMarshal.AsSpan(lines))
        {
            if ((warehouse == Whole || line.Warehouse == warehouse) && window.Contains(line.Day))
            {
                series.Sold[line.Day.DayNumber - window.Start.DayNumber] += line.Units.Approximate;
            }
        }

        return series;
    }

    static SortedSet<short> HeldOrSold(SellingPlaces places, List<DemandLine> lines)
    {
        var warehouses = new SortedSet<short>(places.Warehouses);
        short last = -1;
        foreach (ref readonly var line in CollectionsMarshal.AsSpan(lines))
        {
            if (line.Warehouse >= 0 && line.Warehouse != last)
            {
                last = line.Warehouse;
                warehouses.Add(last);
            }
        }

        return warehouses;
    }

    static (DateOnly? First, DateOnly? Last) SaleDays(List<DemandLine> lines, short warehouse)
    {
        DateOnly? first = null, last = null;
        var units = Quantity.Zero;
        var sorted = CollectionsMarshal.AsSpan(lines);
        for (var at = 0; at < sorted.Length; at++)
        {
            ref readonly var line = ref sorted[at];
            units += warehouse == Whole || line.Warehouse == warehouse ? line.Units : Quantity.Zero;
            if (at + 1 < sorted.Length && sorted[at + 1].Day == line.Day)
            {
                continue;
            }

            if (units > Quantity.Zero)
            {
                first ??= line.Day;
                last = line.Day;
            }

            units = Quantity.Zero;
        }

        return (first, last);
    }

    int FirstDay(DateOnly? launch) =>
        launch is { } day ? Math.Clamp(day.DayNumber - window.Start.DayNumber, 0, window.Days) : window.Days;

    static DateOnly? Earlier(DateOnly? left, DateOnly? right) =>
        left is null || right < left ? right ?? left : left;
}
