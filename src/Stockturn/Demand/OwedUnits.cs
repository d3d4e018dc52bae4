using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Values;

namespace Stockturn.Demand;

/// <summary>Units customers of one place wait for: ordered lately, not cancelled and not sent.</summary>
/// <remarks>Of the last 30 days: what is older and still called open was forgotten. See docs/formulas/plans.md#class-ordering.</remarks>
/// <param name="Warehouse">Index of the place that is to send them; −1 where none is told.</param>
/// <param name="Units">Units, credits taken off.</param>
public readonly record struct OwedUnits(short Warehouse, Quantity Units)
{
    const int Days = 30;

    /// <summary>Of the order lines of a SKU as of a day, by place.</summary>
    /// <param name="sales">The lines.</param>
    /// <param name="asOf">The day.</param>
    public static ImmutableArray<OwedUnits> Of(ReadOnlySpan<SaleLine> sales, DateOnly asOf)
    {
        SortedDictionary<short, Quantity> owed = [];
        foreach (ref readonly var line in sales)
        {
            if (line is { Status: SaleStatus.Pending, Class: not DemandClass.NotDemand } && line.Day > asOf.AddDays(-Days) && line.Day <= asOf)
            {
                owed[line.Warehouse] = owed.GetValueOrDefault(line.Warehouse, Quantity.Zero) + line.Units;
            }
        }

        return [.. owed.Select(one => new OwedUnits(one.Key, one.Value))];
    }
}
