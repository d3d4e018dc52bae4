using System.Collections.Immutable;
using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Values;

namespace Stockturn.Metrics;

/// <summary>Which stores sell what lies in a warehouse, the one that sells most first.</summary>
public static class SellingStores
{
    /// <summary>
    /// The stores the policy maps to the warehouse and those that sold from it; where none did, every store that sold
    /// the
    /// SKU, because a price elsewhere is the best that is known.
    /// </summary>
    public static ImmutableArray<short> Of(short warehouse, SkuDemand demand, CostContext context)
    {
        var here = UnitsByStore(demand, period => PlaceOf(period, context) == warehouse);
        foreach (var store in Mapped(warehouse, context))
        {
            here.TryAdd(store, 0);
        }

        return Ordered(here.Count > 0 ? here : UnitsByStore(demand, _ => true));
    }

    /// <summary>True when something was sold out of the warehouse, or the policy maps a store to it.</summary>
    public static bool Sell(short warehouse, SkuDemand demand, CostContext context) =>
        Mapped(warehouse, context).Any()
        || demand.Periods.Any(period => period.Units > Quantity.Zero && PlaceOf(period, context) == warehouse);

    /// <summary>
    /// The warehouse of sales: what the line told, else the one the policy maps the store to, else −1.
    /// </summary>
    public static short PlaceOf(SalesPeriod period, CostContext context)
    {
        var network = context.Network;
        if (period.Warehouse >= 0 || period.Store < 0 || period.Store >= network.Stores.Length)
        {
            return period.Warehouse;
        }

        return context.Settings.WarehouseByStore.TryGetValue(network.Stores[period.Store].Code, out var code)
            ? IndexOf(network, code)
            : period.Warehouse;
    }

    static IEnumerable<short> Mapped(short warehouse, CostContext context)
    {
        var network = context.Network;
        for (short store = 0; store < network.Stores.Length && !context.Settings.WarehouseByStore.IsEmpty; store++)
        {
            if (context.Settings.WarehouseByStore.TryGetValue(network.Stores[store].Code, out var code)
                && IndexOf(network, code) == warehouse)
            {
                yield return store;
            }
        }
    }

    static short IndexOf(Network network, string code)
    {
        for (short at = 0; at < network.Warehouses.Length; at++)
        {
            if (string.Equals(network.Warehouses[at].Code, code, StringComparison.Ordinal))
            {
                return at;
            }
        }

        return -1;
    }

    static SortedDictionary<short, long> UnitsByStore(SkuDemand demand, Func<SalesPeriod, bool> isWanted)
    {
        var units = new SortedDictionary<short, long>();
        foreach (var period in demand.Periods.Where(period => period.Store >= 0 && isWanted(period)))
        {
            units[period.Store] = units.GetValueOrDefault(period.Store) + period.Units.Thousandths;
        }

        return units;
    }

    static ImmutableArray<short> Ordered(SortedDictionary<short, long> units) =>
        [.. units.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Select(pair => pair.Key)];
}
