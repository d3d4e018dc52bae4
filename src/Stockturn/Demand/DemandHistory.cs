using Stockturn.Values;

namespace Stockturn.Demand;

/// <summary>The daily demand of one SKU at each place and at all of them together.</summary>
/// <remarks>
/// A day counts for a place when stock was left at its end or something sold on it. For the whole a day counts with the share
/// of demand that the places in stock stand for: with the place that sells ten of eleven units empty, a day is a tenth
/// of a day, not a whole one. See docs/formulas/demand.md#in-stock-days.
/// </remarks>
sealed class DemandHistory(List<DemandLine> lines, SellingPlaces places, DateSpan window)
{
    /// <summary>Stands for all places together.</summary>
    public const short Whole = -1;

    /// <summary>Every warehouse that held or sold the SKU, by index.</summary>
    public SortedSet<short> Warehouses { get; } =
        [.. places.Warehouses, .. lines.Where(line => line.Warehouse >= 0).Select(line => line.Warehouse)];

    /// <summary>The first day with more sold than credited; null when never sold.</summary>
    public DateOnly? FirstSale(short warehouse = Whole) => SaleDays(warehouse).First;

    /// <summary>The last day with more sold than credited.</summary>
    public DateOnly? LastSale(short warehouse = Whole) => SaleDays(warehouse).Last;

    /// <summary>The daily demand of one warehouse.</summary>
    public DemandSeries Of(short warehouse)
    {
        var series = Sold(warehouse);
        series.First = FirstDay(Earlier(places.FirstStock(warehouse), FirstSale(warehouse)));
        for (var at = series.First; at < window.Days; at++)
        {
            var closing = places.Closing(warehouse, window.Start.AddDays(at));
            var hasLeft = closing is not { } left || left > Quantity.Zero;
            series.Share[at] = hasLeft || series.Sold[at] > 0 ? 1 : 0;
            series.HadEnough |= hasLeft;
        }

        return series;
    }

    /// <summary>The daily demand of all warehouses together, with orders whose warehouse nobody knows.</summary>
    public DemandSeries OfAll(IReadOnlyList<DemandSeries> parts)
    {
        var series = Sold(Whole);
        var weights = parts.Select(part => part.InStockMean).ToArray();
        series.First = parts.Select(part => part.First).Append(FirstDay(FirstSale())).Min();
        series.HadEnough = HadEnough(parts);
        for (var at = series.First; at < window.Days; at++)
        {
            var share = ShareOf(parts, weights, at);
            series.Share[at] = share == 0 && series.Sold[at] > 0 ? 1 : share;
        }

        return series;
    }

    // A place that never sells is never short, and says nothing about those that do.
    static bool HadEnough(IReadOnlyList<DemandSeries> parts)
    {
        var telling = parts.Any(part => part.Total > 0) ? parts.Where(part => part.Total > 0) : parts;
        return parts.Count == 0 || telling.Any(part => part.HadEnough);
    }

    static double ShareOf(IReadOnlyList<DemandSeries> parts, double[] weights, int at)
    {
        double present = 0, all = 0;
        bool isThere = false, isLaunched = false;
        for (var place = 0; place < parts.Count; place++)
        {
            if (at >= parts[place].First)
            {
                isLaunched = true;
                isThere |= parts[place].Share[at] > 0;
                present += weights[place] * parts[place].Share[at];
                all += weights[place];
            }
        }

        // Nothing known to sell from any place: stock anywhere will do, and no place at all says nothing about stock.
        return all > 0 ? present / all : isThere || !isLaunched ? 1 : 0;
    }

    DemandSeries Sold(short warehouse)
    {
        var series = new DemandSeries(window.Days);
        foreach (var line in lines)
        {
            if ((warehouse == Whole || line.Warehouse == warehouse) && window.Contains(line.Day))
            {
                series.Sold[line.Day.DayNumber - window.Start.DayNumber] += line.Units.Approximate;
            }
        }

        return series;
    }

    (DateOnly? First, DateOnly? Last) SaleDays(short warehouse)
    {
        DateOnly? first = null, last = null;
        var units = Quantity.Zero;
        for (var at = 0; at < lines.Count; at++)
        {
            var line = lines[at];
            units += warehouse == Whole || line.Warehouse == warehouse ? line.Units : Quantity.Zero;
            if (at + 1 < lines.Count && lines[at + 1].Day == line.Day)
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
