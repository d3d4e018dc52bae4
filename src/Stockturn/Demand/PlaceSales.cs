using Stockturn.Values;

namespace Stockturn.Demand;

/// <summary>The periods of one store and warehouse while they are being summed.</summary>
sealed class PlaceSales(short store, short warehouse, int windowCount)
{
    readonly List<PeriodSum> months = [];
    readonly PeriodSum?[] windows = new PeriodSum?[windowCount];

    /// <summary>Index of the store.</summary>
    public short Store => store;

    /// <summary>Index of the warehouse.</summary>
    public short Warehouse => warehouse;

    /// <summary>The months with something in them.</summary>
    public IEnumerable<PeriodSum> Months => months;

    /// <summary>The windows with something in them.</summary>
    public IEnumerable<PeriodSum> Windows => windows.OfType<PeriodSum>();

    /// <summary>By store and then by warehouse.</summary>
    public static int Compare(PlaceSales left, PlaceSales right)
    {
        var order = left.Store.CompareTo(right.Store);
        return order != 0 ? order : left.Warehouse.CompareTo(right.Warehouse);
    }

    /// <summary>The sum of a month; lines come by day, so it is nearly always the last.</summary>
    public PeriodSum Month(DateSpan span)
    {
        for (var at = months.Count - 1; at >= 0; at--)
        {
            if (months[at].Span == span)
            {
                return months[at];
            }
        }

        months.Add(new PeriodSum(store, warehouse, span));
        return months[^1];
    }

    /// <summary>The sum of a window.</summary>
    public PeriodSum Window(int place, DateSpan span) => windows[place] ??= new PeriodSum(store, warehouse, span);
}
