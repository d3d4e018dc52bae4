using Stockturn.Facts;
using Stockturn.Ledger;
using Stockturn.Values;

namespace Stockturn.Demand;

/// <summary>
/// Where one SKU can be sold from: the warehouses that held it or shipped it, and for each day whether it was there.
/// </summary>
sealed class SellingPlaces
{
    readonly SkuLedger ledger;
    readonly SortedDictionary<short, int> positions = [];
    readonly List<(short Store, short Warehouse)> shippedFrom = [];

    /// <summary>The places of a SKU; on the way and virtual places are none.</summary>
    public SellingPlaces(SkuLedger ledger, ReadOnlySpan<SaleLine> sales, Network network)
    {
        this.ledger = ledger;
        for (var place = 0; place < ledger.Positions.Length; place++)
        {
            var warehouse = ledger.Positions[place].Warehouse;
            if (network.Warehouses[warehouse].Kind is not (WarehouseKind.InTransit or WarehouseKind.Virtual))
            {
                positions[warehouse] = place;
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
    public IEnumerable<short> Warehouses => positions.Keys;

    /// <summary>The first day stock is known for.</summary>
    public DateOnly SeriesStart => ledger.SeriesStart;

    /// <summary>
    /// Where a store's order without a warehouse must have come from: of the places the store is known to ship from,
    /// or else of all places, the one that ever held the SKU; −1 when there are several, or none.
    /// </summary>
    public short OnlyPlaceOf(short store)
    {
        var known = shippedFrom.Where(pair => pair.Store == store).Select(pair => pair.Warehouse).ToList();
        if (known.Count == 0)
        {
            known.AddRange(positions.Keys);
        }

        if (positions.Count > 0)
        {
            known.RemoveAll(warehouse => !positions.ContainsKey(warehouse));
        }

        return known.Count == 1 ? known[0] : (short)-1;
    }

    /// <summary>
    /// The day goods first came to a warehouse, or else the first day they are known to lie there; null for never.
    /// </summary>
    public DateOnly? FirstStock(short warehouse)
    {
        if (!positions.TryGetValue(warehouse, out var place))
        {
            return null;
        }

        if (ledger.Positions[place].FirstReceipt is { } receipt)
        {
            return receipt;
        }

        var closing = Closing(warehouse);
        var at = closing.IndexOfAnyExcept(Quantity.Zero);
        return at >= 0 ? SeriesStart.AddDays(at) : null;
    }

    /// <summary>
    /// Sellable stock at the end of each day from <see cref="SeriesStart"/> on. Days beyond the record are not
    /// known, and then a day without a sale must count as a day without demand.
    /// </summary>
    public ReadOnlySpan<Quantity> Closing(short warehouse) =>
        positions.TryGetValue(warehouse, out var place) && place < ledger.DailyClosing.Length
            ? ledger.DailyClosing[place]
            : [];
}
