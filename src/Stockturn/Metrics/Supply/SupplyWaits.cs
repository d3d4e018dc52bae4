using System.Runtime.InteropServices;
using Stockturn.Facts;

namespace Stockturn.Metrics;

/// <summary>So many waits of the same way that took the same days.</summary>
/// <param name="Supplier">Who delivered, empty where nobody is named; null of a shipment between two places.</param>
/// <param name="From">Index of the place a shipment left; below 0 of an order.</param>
/// <param name="To">Index of the place the goods came to.</param>
/// <param name="Days">Days from the order, or from leaving, until the goods were there.</param>
/// <param name="IsTouched">True when the supplier's factory was closed while an order was made.</param>
public readonly record struct SupplyWait(string? Supplier, short From, short To, int Days, bool IsTouched);

/// <summary>Counts how long orders and shipments took while SKUs go by: what <see cref="SupplyTimes"/> speaks from.</summary>
/// <remarks>Order lines and shipments that came within two years. Counts of some SKUs add to those of others, in any order.</remarks>
/// <param name="asOf">The day.</param>
/// <param name="calendar">When factories were closed.</param>
public sealed class SupplyWaits(DateOnly asOf, SupplyCalendar calendar)
{
    const int YearsDays = 2 * 365;

    readonly Dictionary<SupplyWait, int> counts = [];

    /// <summary>The waits and how many there were of each: orders before shipments, by supplier, place and days.</summary>
    public IEnumerable<(SupplyWait Wait, int Count)> Counts => counts
        .OrderBy(one => one.Key.Supplier is null)
        .ThenBy(one => one.Key.Supplier, StringComparer.Ordinal)
        .ThenBy(one => one.Key.From).ThenBy(one => one.Key.To).ThenBy(one => one.Key.Days).ThenBy(one => one.Key.IsTouched)
        .Select(one => (one.Key, one.Value));

    /// <summary>Adds what came in for a SKU.</summary>
    public void Add(SkuFacts sku)
    {
        foreach (ref readonly var line in sku.Purchases.Span)
        {
            if (line is { Cancelled: false, IsToInvoice: false, OrderedDay: { } ordered, CameOn: [.., var came] } && IsSeen(ordered, came))
            {
                var (supplier, wait) = (line.Supplier ?? "", came.DayNumber - ordered.DayNumber);
                var made = Math.Min(wait, sku.Master.LeadTimeDays is { } told and > 0 ? told : wait);
                Add(new(supplier, -1, line.Warehouse, wait, calendar.FactoryOf(supplier).IsTouched(ordered, ordered.AddDays(made))), 1);
            }
        }

        foreach (ref readonly var line in sku.Shipments.Span)
        {
            if (line is { ShippedDay: { } shipped, ArrivedDay: { } arrived } && IsSeen(shipped, arrived))
            {
                Add(new(null, line.From, line.To, arrived.DayNumber - shipped.DayNumber, false), 1);
            }
        }
    }

    /// <summary>Adds what was counted of other SKUs.</summary>
    public void Add(SupplyWaits others)
    {
        foreach (var (wait, count) in others.counts)
        {
            Add(wait, count);
        }
    }

    /// <summary>Adds so many waits.</summary>
    public void Add(SupplyWait wait, int count) => CollectionsMarshal.GetValueRefOrAddDefault(counts, wait, out _) += count;

    bool IsSeen(DateOnly start, DateOnly end) => start <= end && end >= asOf.AddDays(-YearsDays) && end <= asOf;
}
