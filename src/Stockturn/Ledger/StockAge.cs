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

/// <summary>How old stock is, layer by layer: 库龄 = as-of day − day of receipt, never the other way round.</summary>
/// <remarks>See docs/formulas.md#stock-age; the buckets are Metrics.AgeBuckets.</remarks>
public static class StockAge
{
    /// <summary>
    /// The age of a layer in whole days; where no record tells since when it lies there, the least it can be.
    /// </summary>
    public static int Days(CostLayer layer, AgeBasis basis, DateOnly asOf) =>
        asOf.DayNumber - (basis == AgeBasis.Network ? layer.NetworkDate : layer.LocationDate).DayNumber;

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
