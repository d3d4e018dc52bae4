using Stockturn.Values;

namespace Stockturn.Facts;

/// <summary>Where the units of shared pools lie, by the newest report of each pool: a SKU it does not name lies nowhere any more.</summary>
sealed class PooledStock
{
    readonly FactSet facts;
    readonly NetworkMap map;
    readonly Dictionary<long, DateOnly> newest = [];

    public PooledStock(FactSet facts, NetworkMap map, DateOnly asOf)
    {
        (this.facts, this.map) = (facts, map);
        var rows = facts.Of(PooledFact.Kind);
        for (var row = 0; row < rows.Count; row++)
        {
            var pool = rows.At(row, PooledFact.Warehouse);
            if (rows.Day(row, PooledFact.Day) is { } day && day <= asOf && !(newest.TryGetValue(pool, out var known) && known >= day))
            {
                newest[pool] = day;
            }
        }
    }

    /// <summary>The lines of a SKU, by pool and country.</summary>
    public PooledLine[] Of(SkuRows told)
    {
        var columns = told.Columns;
        var units = new SortedDictionary<(short Warehouse, string Country), (DateOnly Day, Quantity Quantity)>();
        foreach (var row in told.Rows)
        {
            var pool = columns.At(row, PooledFact.Warehouse);
            if (newest.TryGetValue(pool, out var day) && columns.Day(row, PooledFact.Day) == day)
            {
                var key = (map.WarehouseOf(pool), Countries.Code(facts.Terms.TextOf(columns.At(row, PooledFact.Country))) ?? "");
                units[key] = (day, units.GetValueOrDefault(key).Quantity + told.Units(row, PooledFact.Quantity));
            }
        }

        return [.. units.Select(line => new PooledLine(line.Value.Day, line.Key.Warehouse, line.Key.Country, line.Value.Quantity))];
    }
}
