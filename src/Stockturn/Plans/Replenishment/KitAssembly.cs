using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Ledger;

namespace Stockturn.Plans;

/// <summary>A SKU that goes into a kit, as the kit's plan asks about it.</summary>
/// <param name="Sku">The SKU.</param>
/// <param name="Units">Units of it in one kit, above 0.</param>
/// <param name="Facts">Its facts: they tell how long it takes where nobody tells of the kit; null where nothing is known of it.</param>
/// <param name="OnHand">Sellable units of it anywhere, goods on their way left out; null where no record of stock names it.</param>
public sealed record KitPart(string Sku, decimal Units, SkuFacts? Facts, decimal? OnHand)
{
    /// <summary>Whole kits its stock is enough for; null where its stock is not known.</summary>
    public decimal? Kits => OnHand is { } there ? decimal.Floor(Math.Max(0, there) / Units) : null;

    /// <summary>Sellable units of a SKU anywhere, goods on their way left out; null where no record names it.</summary>
    /// <param name="ledger">Its stock.</param>
    /// <param name="network">The places.</param>
    public static decimal? OnHandOf(SkuLedger ledger, Network network) => ledger.Positions.IsEmpty
        ? null
        : ledger.Positions.Where(one => network.Warehouses[one.Warehouse].Kind is not (WarehouseKind.InTransit or WarehouseKind.Virtual))
            .Sum(one => Math.Max(0, one.Sellable.Units));
}

/// <summary>What a kit is put together from in place of an order, and how many are needed.</summary>
/// <param name="Units">Kits that are needed beyond those there and on order.</param>
/// <param name="Parts">What one kit takes, by SKU.</param>
public sealed record KitAssembly(decimal Units, ImmutableArray<KitPart> Parts)
{
    /// <summary>The part that is enough for the fewest kits, of equals the first; null where the stock of some part is not known.</summary>
    public KitPart? Scarcest => Parts.Any(part => part.Kits is null) ? null : Parts.MinBy(part => (part.Kits, part.Sku));
}
