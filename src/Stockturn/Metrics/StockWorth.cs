using Stockturn.Facts;
using Stockturn.Ledger;
using Stockturn.Values;

namespace Stockturn.Metrics;

/// <summary>What the stock of one SKU in a place would bring today, and what of it is the way to where it sells.</summary>
/// <param name="Net">Net of what selling, bringing and removing costs.</param>
/// <param name="Freight">Freight and duty to a place that sells, left out of it.</param>
readonly record struct Worth(PartialSum Net, PartialSum Freight);

/// <summary>
/// What the stock of one SKU would bring, place by place: good units at the net selling price less what brings them to
/// where they sell, unsellable ones at what removing them costs. See docs/formulas/metrics.md#net_realisable_value.
/// </summary>
sealed class StockWorth(SkuFacts facts, SkuLedger ledger, SkuCosts costs, CostContext context)
{
    readonly WarehouseCosts[] priced = [.. costs.Priced(ledger)];

    /// <summary>The worth of what lies in a place.</summary>
    public Worth Of(StockPosition position)
    {
        var here = costs.In(position.Warehouse);
        var (price, freight) = position.Good.IsZero ? (PartialSum.Of(0), PartialSum.Of(0)) : PriceFor(position.Warehouse, here);
        var removal = position.Unsellable.IsZero
            ? PartialSum.Of(0)
            : here?.RemovalPerUnit.Times(position.Unsellable.Units).Sum ?? PartialSum.Missing(Gap.NoFee);
        var way = freight.Times(position.Good.Units);
        return new(price.Times(position.Good.Units) - way - removal, way);
    }

    // Where nothing is known to sell, goods are judged as if they sold where they lie.
    (PartialSum Price, PartialSum Freight) PriceFor(short warehouse, WarehouseCosts? here)
    {
        // Those that sell come first.
        if (here is { Sells: true } || priced is [] or [{ Sells: false }, ..])
        {
            var own = here?.NetSellingPrice.Sum ?? PartialSum.Missing(Gap.NoPrice);
            return (own.IsWhole || priced.Length == 0 ? own : priced[0].NetSellingPrice.Sum, PartialSum.Of(0));
        }

        foreach (var place in priced.TakeWhile(place => place.Sells))
        {
            var freight = LaneFreight.PerUnit((warehouse, place.Warehouse), facts, context);
            if (freight.Gap != Gap.NoFreight)
            {
                return (place.NetSellingPrice.Sum, freight);
            }
        }

        return (priced[0].NetSellingPrice.Sum, PartialSum.Missing(Gap.NoFreight));
    }
}
