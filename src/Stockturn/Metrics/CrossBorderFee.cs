using Stockturn.Facts;
using Stockturn.Ledger;
using Stockturn.Values;

namespace Stockturn.Metrics;

/// <summary>What the platform takes to send one unit from a shared pool to a customer in another country (U-15).</summary>
/// <param name="Day">The day of the newest report that tells it.</param>
/// <param name="Country">Where the customer is.</param>
/// <param name="Amount">The fee of one unit.</param>
/// <param name="Currency">Index into <see cref="Network.Currencies"/>, −1 when not told.</param>
/// <param name="Source">The code of the source that tells it.</param>
public readonly record struct CrossBorderFee(DateOnly Day, string Country, decimal Amount, short Currency, string Source)
{
    /// <summary>
    /// The fee of a SKU's unit that lies in one country and goes to another, by the newest report of a store of the country it lies
    /// in; null where no report tells it.
    /// </summary>
    public static CrossBorderFee? Of(SkuFacts facts, Network network, string from, string country)
    {
        CrossBorderFee? newest = null;
        foreach (ref readonly var line in facts.Fees.Span)
        {
            if (line.PerUnit && line.Destination == country && line.Store >= 0 && network.Stores[line.Store].Country == from
                && !(newest is { } known && known.Day > line.Day))
            {
                newest = new(line.Day, country, line.Amount, line.Currency, line.Source);
            }
        }

        return newest;
    }

    /// <summary>
    /// The same for what lies in a platform's warehouse and sells in a store: null where the store's country is the warehouse's, or
    /// the pool has units there too, for those are sent from the store's own country.
    /// </summary>
    public static CrossBorderFee? Of(SkuFacts facts, Network network, short warehouse, short store)
    {
        if (warehouse < 0 || store < 0 || network.Warehouses[warehouse] is not { Kind: WarehouseKind.Platform, Country: { } from }
            || network.Stores[store].Country is not { } country || country == from)
        {
            return null;
        }

        foreach (ref readonly var line in facts.Pooled.Span)
        {
            if (line.Warehouse == warehouse && line.Country == country && line.Quantity > Quantity.Zero)
            {
                return null;
            }
        }

        return Of(facts, network, from, country);
    }
}
