using System.Runtime.InteropServices;
using Stockturn.Values;

namespace Stockturn.Facts;

/// <summary>The prices of one SKU as its orders tell them, for stores without a price history: the middle price of the lines of each week.</summary>
/// <remarks>By lines, not by units: a bulk order at a lower price is one line among others. See docs/formulas/demand.md#price.</remarks>
/// <param name="asOf">The day; weeks end with it.</param>
sealed class OrderedPrices(DateOnly asOf)
{
    const int WeekDays = 7;

    readonly List<OrderedPrice> lines = [];

    /// <summary>Adds what a line asked before discount; lines without units or price tell nothing.</summary>
    /// <param name="day">Its order date.</param>
    /// <param name="store">Its store.</param>
    /// <param name="currency">Its currency.</param>
    /// <param name="units">Its units.</param>
    /// <param name="gross">For all of them, in ten-thousandths.</param>
    public void Add(DateOnly day, short store, short currency, Quantity units, long gross)
    {
        if (units > Quantity.Zero && gross > 0 && day <= asOf)
        {
            var price = (long)((Int128)gross * Quantity.Of(1).Thousandths / units.Thousandths);
            lines.Add(new(store, (asOf.DayNumber - day.DayNumber) / WeekDays, currency, price));
        }
    }

    /// <summary>The points of a price history: one for each week whose price is another than that of the week before.</summary>
    /// <param name="told">Those of stores that keep a history; only other stores are told by orders.</param>
    public PricePoint[] ToPoints(PricePoint[] told)
    {
        var points = new List<PricePoint>(told);
        var sorted = CollectionsMarshal.AsSpan(lines);
        sorted.Sort(static (left, right) => left.CompareTo(right));
        while (!sorted.IsEmpty)
        {
            var first = sorted[0];
            var count = 1;
            while (count < sorted.Length && sorted[count].IsBeside(first))
            {
                count++;
            }

            if (Array.TrueForAll(told, point => point.Store != first.Store))
            {
                Add(points, first, Middle(sorted[..count]));
            }

            sorted = sorted[count..];
        }

        return DayOrder.Of(points.ToArray(), (in line) => line.Day);
    }

    void Add(List<PricePoint> points, OrderedPrice week, decimal price)
    {
        var point = new PricePoint(asOf.AddDays(1 - (week.WeeksAgo + 1) * WeekDays), week.Store, price, null, week.Currency);
        var isAsBefore = points.Count > 0 && points[^1] is var last
            && (last.Store, last.Price, last.Currency) == (point.Store, point.Price, point.Currency);
        if (!isAsBefore)
        {
            points.Add(point);
        }
    }

    static decimal Middle(ReadOnlySpan<OrderedPrice> week) =>
        Money.FromStored((week[(week.Length - 1) / 2].Price + week[week.Length / 2].Price) / 2);

    // Sorted by store, the oldest week first, then by currency and price.
    readonly record struct OrderedPrice(short Store, int WeeksAgo, short Currency, long Price)
    {
        public int CompareTo(in OrderedPrice other) =>
            Store != other.Store ? Store.CompareTo(other.Store)
            : WeeksAgo != other.WeeksAgo ? other.WeeksAgo.CompareTo(WeeksAgo)
            : Currency != other.Currency ? Currency.CompareTo(other.Currency)
            : Price.CompareTo(other.Price);

        public bool IsBeside(in OrderedPrice other) => (Store, WeeksAgo, Currency) == (other.Store, other.WeeksAgo, other.Currency);
    }
}
