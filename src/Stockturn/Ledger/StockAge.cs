using System.Collections.Immutable;
using Stockturn.Values;

namespace Stockturn.Ledger;

/// <summary>Since when age is counted.</summary>
public enum AgeBasis
{
    /// <summary>Since the goods entered the seller's network: what capital and obsolescence go by.</summary>
    Network,

    /// <summary>Since they arrived in the warehouse they lie in: what its storage tiers go by.</summary>
    Location,
}

/// <summary>Stock whose age is over one number of days and up to another; the last bucket has no end.</summary>
/// <param name="OverDays">Older than this; −1 for the first bucket, so that age 0 is inside.</param>
/// <param name="UpToDays">At most this old.</param>
/// <param name="Quantity">Units.</param>
/// <param name="Value">Landed cost; null when some units have none.</param>
public sealed record AgeBucket(int OverDays, int? UpToDays, Quantity Quantity, decimal? Value);

/// <summary>How old stock is, layer by layer: 库龄 = as-of day − day of receipt, never the other way round.</summary>
/// <remarks>Buckets are (previous upper, upper]: 30 days belong to 0–30, 31 to 31–60. See
/// docs/formulas.md#stock-age.</remarks>
public static class StockAge
{
    /// <summary>The age of a layer in whole days.</summary>
    public static int Days(CostLayer layer, AgeBasis basis, DateOnly asOf) =>
        asOf.DayNumber - (basis == AgeBasis.Network ? layer.NetworkDate : layer.LocationDate).DayNumber;

    /// <summary>
    /// Stock by age bucket. Holes count in the bucket of their day, so that the buckets sum to on hand.
    /// </summary>
    /// <param name="layers">The layers.</param>
    /// <param name="basis">Since when age is counted.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="upperDays">The upper ends, ascending.</param>
    public static ImmutableArray<AgeBucket> Buckets(
        IReadOnlyCollection<CostLayer> layers, AgeBasis basis, DateOnly asOf, IReadOnlyList<int> upperDays)
    {
        var buckets = ImmutableArray.CreateBuilder<AgeBucket>(upperDays.Count + 1);
        for (var at = 0; at <= upperDays.Count; at++)
        {
            var over = at == 0 ? -1 : upperDays[at - 1];
            int? upTo = at < upperDays.Count ? upperDays[at] : null;
            var inside = layers.Where(layer =>
                Days(layer, basis, asOf) is var age && (at == 0 || age > over) && (upTo is null || age <= upTo));
            buckets.Add(inside.Aggregate(new AgeBucket(over, upTo, Quantity.Zero, 0m), (bucket, layer) => bucket with
            {
                Quantity = bucket.Quantity + layer.Quantity,
                Value = bucket.Value + layer.Value,
            }));
        }

        return buckets.MoveToImmutable();
    }

    /// <summary>
    /// Mean age in days weighted by units, Σ quantity·age / Σ quantity over layers with goods; null without stock.
    /// </summary>
    public static decimal? WeightedDays(IEnumerable<CostLayer> layers, AgeBasis basis, DateOnly asOf) =>
        Weighted(layers, layer => layer.Quantity.Units, basis, asOf);

    /// <summary>Mean age in days weighted by value; null without stock or while some of it has no cost.</summary>
    public static decimal? ValueWeightedDays(IReadOnlyCollection<CostLayer> layers, AgeBasis basis, DateOnly asOf) =>
        layers.Any(layer => layer.Value is null) ? null : Weighted(layers, layer => layer.Value!.Value, basis, asOf);

    static decimal? Weighted(
        IEnumerable<CostLayer> layers, Func<CostLayer, decimal> weight, AgeBasis basis, DateOnly asOf)
    {
        var (sum, weights) = (0m, 0m);
        foreach (var layer in layers.Where(layer => layer.Quantity > Quantity.Zero))
        {
            sum += weight(layer) * Days(layer, basis, asOf);
            weights += weight(layer);
        }

        return weights == 0m ? null : sum / weights;
    }
}
