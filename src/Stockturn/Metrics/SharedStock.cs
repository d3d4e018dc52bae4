using Stockturn.Facts;
using Stockturn.Values;

namespace Stockturn.Metrics;

/// <summary>
/// Gives the stock of warehouses to the stores or countries they serve. Ratios of stock per channel exist only where a
/// warehouse serves one alone, or the policy maps the store to it; all others are marked as shared.
/// </summary>
sealed class SharedStock
{
    readonly SortedDictionary<(short Warehouse, short Store), Measurement> cells = [];

    internal void Add(MeasureCell cell)
    {
        var key = (cell.Warehouse, cell.Store);
        cells[key] = cells.TryGetValue(key, out var known) ? known + cell.Measurement : cell.Measurement;
    }

    /// <summary>Each cell with the channel or country it belongs to; empty for stock that belongs to none.</summary>
    internal IEnumerable<(string Name, Measurement Part)> Split(CostContext context, bool byCountry)
    {
        foreach (var ((warehouse, store), part) in cells)
        {
            var served = Served(warehouse, context, byCountry);
            if (store >= 0)
            {
                var name = NameOf(store, context.Network, byCountry);
                var isExclusive = served.Count == 1 && served.Contains(name);
                yield return (name, part with { IsShared = !isExclusive && HasStock(part) });
                continue;
            }

            yield return (OwnerOf(warehouse, served, context, byCountry), part);
        }
    }

    // Sales out of a place whose stock is not theirs alone, or out of no place we know. Visits, advertising and refunds alone
    // came out of none.
    static bool HasStock(Measurement part) => !part.Sales.Units.IsZero;

    SortedSet<string> Served(short warehouse, CostContext context, bool byCountry)
    {
        var network = context.Network;
        var mapped = Enumerable.Range(0, network.Stores.Length)
            .Where(store => warehouse >= 0
                && context.Settings.WarehouseByStore.TryGetValue(network.Stores[store].Code, out var code)
                && code == network.Warehouses[warehouse].Code)
            .Select(store => NameOf((short)store, network, byCountry));
        var names = new SortedSet<string>(mapped, StringComparer.Ordinal);
        if (names.Count > 0)
        {
            return names;
        }

        names.UnionWith(cells
            .Where(cell => cell.Key.Warehouse == warehouse && cell.Key.Store >= 0 && !cell.Value.Sales.Units.IsZero)
            .Select(cell => NameOf(cell.Key.Store, network, byCountry)));
        return names;
    }

    // A place from which nothing was sold belongs to its own country, and to no store.
    static string OwnerOf(short warehouse, SortedSet<string> served, CostContext context, bool byCountry)
    {
        if (served.Count == 1)
        {
            return served.Min!;
        }

        var warehouses = context.Network.Warehouses;
        var hasHome = served.Count == 0 && byCountry && warehouse >= 0 && warehouse < warehouses.Length;
        return hasHome ? warehouses[warehouse].Country ?? "" : "";
    }

    static string NameOf(short store, Network network, bool byCountry)
    {
        if (store < 0 || store >= network.Stores.Length)
        {
            return "";
        }

        return byCountry ? network.Stores[store].Country ?? "" : network.Stores[store].Code;
    }
}
