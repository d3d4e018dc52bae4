using System.Collections.Immutable;
using Stockturn.Values;

namespace Stockturn.Findings;

/// <summary>A batch with the day it expires.</summary>
public readonly record struct ExpiringBatch(Quantity Quantity, DateOnly Expires);

/// <summary>What of each batch will not sell before it expires.</summary>
/// <remarks>
/// First expired, first out, at a steady demand; a batch sells on days strictly before its expiry, the as-of day
/// included.
/// What is left at expiry is obsolete. See docs/formulas/findings.md#shelf-life.
/// </remarks>
public static class ShelfLife
{
    /// <summary>Units of each batch left at its expiry, in the order given.</summary>
    public static ImmutableArray<Quantity> Wasted(
        DateOnly asOf, ImmutableArray<ExpiringBatch> batches, decimal unitsPerDay)
    {
        var order = Enumerable.Range(0, batches.Length).OrderBy(i => batches[i].Expires).ThenBy(i => i);
        var wasted = new Quantity[batches.Length];
        var soldSoFar = Quantity.Zero;
        foreach (var i in order)
        {
            var days = Math.Max(0, batches[i].Expires.DayNumber - asOf.DayNumber);
            var room = Quantity.Max(Quantity.Zero, Quantity.Of(unitsPerDay * days) - soldSoFar);
            var sold = Quantity.Min(batches[i].Quantity, room);
            wasted[i] = batches[i].Quantity - sold;
            soldSoFar += sold;
        }

        return [.. wasted];
    }
}
