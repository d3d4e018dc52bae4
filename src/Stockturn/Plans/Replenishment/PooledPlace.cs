using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Values;

namespace Stockturn.Plans;

/// <summary>A place whose stock is one pool for several countries: ordered once, from all their demand (U-15).</summary>
/// <param name="Warehouse">Index of the warehouse.</param>
/// <param name="Lying">The countries its units lie in, with how many, by code.</param>
/// <param name="Reached">The countries of stores it can send to, by code.</param>
public sealed record PooledPlace(short Warehouse, ImmutableArray<(string Country, Quantity Units)> Lying, ImmutableArray<string> Reached)
{
    /// <summary>The pools of a SKU among some places, by warehouse.</summary>
    /// <param name="facts">Its facts.</param>
    /// <param name="places">Indices of warehouses.</param>
    /// <param name="network">Stores and warehouses.</param>
    public static ImmutableArray<PooledPlace> Of(SkuFacts facts, IReadOnlyCollection<short> places, Network network) =>
    [
        .. facts.Pooled.ToArray().Where(line => line.Quantity > Quantity.Zero && places.Contains(line.Warehouse))
            .GroupBy(line => line.Warehouse).OrderBy(pool => pool.Key)
            .Select(pool => new PooledPlace(
                pool.Key,
                [.. pool.OrderBy(line => line.Country, StringComparer.Ordinal).Select(line => (line.Country, line.Quantity))],
                [
                    .. network.Stores.Where(store => store is { Channel: "amazon", Country: not null })
                        .Select(store => store.Country!).Where(country => pool.Any(line => IsReached(line.Country, country)))
                        .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
                ])),
    ];

    /// <summary>True where units lying in a country can be sent to another without a border: the same, or one union.</summary>
    public static bool IsReached(string from, string country) => from == country || TaxRates.Shipped.AreInOneUnion(from, country);
}
