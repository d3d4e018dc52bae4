using Stockturn.Facts;
using Stockturn.Ledger;
using Stockturn.Values;

namespace Stockturn.Demand;

/// <summary>
/// Where one SKU can be sold from: the warehouses that held it or shipped it, and for each day whether it was there.
/// </summary>
sealed class SellingPlaces
{
    readonly SortedDictionary<short, StockRecord> records = [];
    readonly List<(short Store, short Warehouse)> shippedFrom = [];

    /// <summary>The places of a SKU; on the way and virtual places are none.</summary>
    public SellingPlaces(SkuLedger ledger, ReadOnlySpan<SaleLine> sales, Network network)
    {
        for (var place = 0; place < ledger.Positions.Length; place++)
        {
            var position = ledger.Positions[place];
            var kind = network.Warehouses[position.Warehouse].Kind;
            if (kind is not (WarehouseKind.InTransit or WarehouseKind.Virtual))
            {
                var closing = place < ledger.DailyClosing.Length ? ledger.DailyClosing[place] : [];
                records[position.Warehouse] = new StockRecord(position, closing, ledger.SeriesStart);
            }
        }

        foreach (ref readonly var sale in sales)
        {
            var pair = (sale.Store, sale.Warehouse);
            if (sale.Warehouse >= 0 && sale.Units > Quantity.Zero && !shippedFrom.Contains(pair))
            {
                shippedFrom.Add(pair);
            }
        }
    }

    /// <summary>The warehouses that ever held the SKU, by index.</summary>
    public IEnumerable<short> Warehouses => records.Keys;

    /// <summary>
    /// Where a store's order without a warehouse must have come from: of the places the store is known to ship from,
    /// or else of all places, the one that ever held the SKU; −1 when there are several, or none.
    /// </summary>
    public short OnlyPlaceOf(short store)
    {
        var known = shippedFrom.Where(pair => pair.Store == store).Select(pair => pair.Warehouse).ToList();
        if (known.Count == 0)
        {
            known.AddRange(records.Keys);
        }

        if (records.Count > 0)
        {
            known.RemoveAll(warehouse => !records.ContainsKey(warehouse));
        }

        return known.Count == 1 ? known[0] : (short)-1;
    }

    /// <summary>Where a store's orders come from most surely: the only place, else the first it is known to ship from; −1 for none.</summary>
    public short UsualPlaceOf(short store)
    {
        var only = OnlyPlaceOf(store);
        foreach (var (sold, warehouse) in shippedFrom)
        {
            only = only < 0 && sold == store ? warehouse : only;
        }

        return only;
    }

    /// <summary>The stock record of a warehouse; null when it never held the SKU, as far as anyone knows.</summary>
    public StockRecord? RecordOf(short warehouse) => records.GetValueOrDefault(warehouse);
}
