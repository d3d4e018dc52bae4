using Stockturn.Values;

namespace Stockturn.Demand;

/// <summary>The periods of one store and warehouse while they are being summed.</summary>
/// <remarks>
/// Windows lie inside each other, so a line is added to the narrowest only, and a window is summed at the end.
/// </remarks>
sealed class PlaceSales(short store, short warehouse)
{
    readonly List<PeriodSum> months = [];
    readonly List<PeriodSum> bands = [];

    /// <summary>Index of the store.</summary>
    public short Store => store;

    /// <summary>Index of the warehouse.</summary>
    public short Warehouse => warehouse;

    /// <summary>The months with something in them.</summary>
    public IEnumerable<PeriodSum> Months => months;

    /// <summary>By store and then by warehouse.</summary>
    public static int Compare(PlaceSales left, PlaceSales right)
    {
        var order = left.Store.CompareTo(right.Store);
        return order != 0 ? order : left.Warehouse.CompareTo(right.Warehouse);
    }

    /// <summary>The sum of a month.</summary>
    public PeriodSum Month(DateSpan span) => Find(months, span);

    /// <summary>What lies in a window and in no narrower one.</summary>
    public PeriodSum Band(DateSpan window) => Find(bands, window);

    /// <summary>The sum of a window with all that lie inside it; null when nothing happened.</summary>
    public PeriodSum? Window(DateSpan window)
    {
        PeriodSum? sum = null;
        foreach (var band in bands.Where(band => band.Span.Start >= window.Start))
        {
            sum ??= new PeriodSum(store, warehouse, window);
            sum.Add(band);
        }

        return sum;
    }

    // Lines come by day, so the period needed is nearly always the last begun.
    PeriodSum Find(List<PeriodSum> sums, DateSpan span)
    {
        for (var at = sums.Count - 1; at >= 0; at--)
        {
            if (sums[at].Span == span)
            {
                return sums[at];
            }
        }

        sums.Add(new PeriodSum(store, warehouse, span));
        return sums[^1];
    }
}
