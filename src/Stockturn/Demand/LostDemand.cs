using System.Collections.Immutable;
using Stockturn.Values;

namespace Stockturn.Demand;

/// <summary>
/// What one place did not sell in the last 28 days because it had nothing to sell. See
/// docs/formulas/metrics.md#lost_sales.
/// </summary>
/// <param name="Warehouse">Index into the network's warehouses.</param>
/// <param name="DaysOut">Days since it first held the SKU that ended with nothing to sell and on which nothing sold.</param>
/// <param name="Units">What it would have sold on them: for each what it sells on a day in stock.</param>
/// <param name="IsLowerBound">
/// True when more may have been lost: the place never had enough, its record does not tell of every day, or some orders
/// of the SKU name no place.
/// </param>
public readonly record struct LostDemand(short Warehouse, int DaysOut, Quantity Units, bool IsLowerBound)
{
    /// <summary>Over how many days, the as-of day the last of them.</summary>
    public const int WindowDays = 28;

    // Units are thousandths; sums of them held as doubles differ by less than half of one.
    const double Noise = 0.0005;

    /// <summary>The places of a SKU that lost something, or may have.</summary>
    internal static ImmutableArray<LostDemand> Of(IReadOnlyList<DemandSeries> places, DemandSeries whole)
    {
        var sold = whole.Total;
        if (sold <= 0)
        {
            return [];
        }

        Span<double> totals = stackalloc double[places.Count];
        var placed = Noise;
        for (var at = 0; at < places.Count; at++)
        {
            totals[at] = places[at].Total;
            placed += totals[at];
        }

        var lost = ImmutableArray.CreateBuilder<LostDemand>();
        for (var at = 0; at < places.Count; at++)
        {
            var one = totals[at] > 0 ? OfSelling(places[at]) : new(places[at].Warehouse, 0, Quantity.Zero, false);
            one = one with { IsLowerBound = one.IsLowerBound || sold > placed };
            if (one.DaysOut > 0 || one.IsLowerBound)
            {
                lost.Add(one);
            }
        }

        return lost.DrainToImmutable();
    }

    static LostDemand OfSelling(DemandSeries place)
    {
        var from = Math.Max(place.First, place.Share.Length - WindowDays);
        var daysOut = 0;
        foreach (var share in place.Share.AsSpan(from))
        {
            daysOut += share > 0 ? 0 : 1;
        }

        var units = daysOut > 0 ? Quantity.Of((decimal)(daysOut * place.InStockMean)) : Quantity.Zero;
        return new(place.Warehouse, daysOut, units, !place.HadEnough || place.KnownFrom > from);
    }
}
