using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Values;

namespace Stockturn.Demand;

/// <summary>Units ordered on a day, everywhere together.</summary>
/// <param name="Day">The order date.</param>
/// <param name="Units">Units, credits taken off on their own day.</param>
public readonly record struct SoldDay(DateOnly Day, Quantity Units)
{
    /// <summary>How many days from the first sale on are kept of a SKU that was launched.</summary>
    public const int FirstDays = 30;

    /// <summary>The first days of a SKU, as of a day, oldest first: what a launch is decided again by.</summary>
    /// <param name="sales">Its order lines.</param>
    /// <param name="asOf">The day.</param>
    public static ImmutableArray<SoldDay> First(ReadOnlySpan<SaleLine> sales, DateOnly asOf)
    {
        SortedDictionary<DateOnly, Quantity> days = [];
        foreach (ref readonly var line in sales)
        {
            if (line is { Status: not SaleStatus.Cancelled, Class: not DemandClass.NotDemand } && line.Day <= asOf)
            {
                days[line.Day] = days.GetValueOrDefault(line.Day, Quantity.Zero) + line.Units;
            }
        }

        return [.. days.TakeWhile(one => one.Key < days.First().Key.AddDays(FirstDays)).Select(one => new SoldDay(one.Key, one.Value))];
    }
}
