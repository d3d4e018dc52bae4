using System.Collections.Concurrent;
using Stockturn.Facts;

namespace Stockturn.Metrics;

/// <summary>How long orders and shipments of all SKUs took, by supplier and by lane: what the next ones are expected to take.</summary>
/// <remarks>
/// Order lines and shipments that came within two years. A supplier or lane speaks from three waits on. What is still open is not
/// among them, so a young lane looks a little short. See docs/formulas/plans.md#supply-time.
/// </remarks>
public sealed class SupplyTimes
{
    const int WaitsLeast = 3;

    readonly Dictionary<(string Supplier, short Place), SupplyTime> receipts;
    readonly Dictionary<string, SupplyTime> suppliers;
    readonly Dictionary<(short From, short To), SupplyTime> shipments;

    // Worked out once for each way by a place goods are gathered at.
    readonly ConcurrentDictionary<(string Supplier, short Feeder, short Place), SupplyTime> through = [];

    /// <summary>From waits that were counted.</summary>
    public SupplyTimes(SupplyWaits waits)
    {
        var counts = waits.Counts.ToLookup(one => one.Wait.Supplier is null);
        receipts = Told(counts[false], SupplyTimeSource.Receipts, wait => (wait.Supplier!, wait.To));
        suppliers = Told(counts[false], SupplyTimeSource.Supplier, wait => wait.Supplier!);
        shipments = Told(counts[true], SupplyTimeSource.Receipts, wait => (wait.From, wait.To));
    }

    /// <summary>Of what came in for all SKUs.</summary>
    /// <param name="skus">The facts of each SKU.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="calendar">When factories were closed: orders made meanwhile are left out where three others remain; null for never.</param>
    public static SupplyTimes Learn(IEnumerable<SkuFacts> skus, DateOnly asOf, SupplyCalendar? calendar = null)
    {
        var waits = new SupplyWaits(asOf, calendar ?? SupplyCalendar.Empty);
        foreach (var sku in skus)
        {
            waits.Add(sku);
        }

        return new SupplyTimes(waits);
    }

    /// <summary>What the next order of a SKU takes to a place; null where nobody can tell.</summary>
    /// <param name="sku">Its facts.</param>
    /// <param name="place">Index of the warehouse.</param>
    public SupplyTime? To(SkuFacts sku, short place)
    {
        var supplier = SupplierOf(sku);
        if (receipts.TryGetValue((supplier, place), out var seen))
        {
            // Who delivers to the place himself also carries: the time told of the product is that of its making.
            return sku.Master.LeadTimeDays is { } making && making >= 0 && making < seen.MeanDays
                ? seen with { MakingShare = making / seen.MeanDays }
                : seen;
        }

        var told = sku.Master.LeadTimeDays is { } days and >= 0 ? new SupplyTime(SupplyTimeSource.Told, [days]) : null;
        if (FeederOf(sku, place) is { } feeder)
        {
            var haul = shipments[(feeder, place)];
            return receipts.TryGetValue((supplier, feeder), out var gathered)
                ? through.GetOrAdd((supplier, feeder, place), _ => gathered.Then(haul, SupplyTimeSource.ReceiptsAndShipments))
                : told?.Then(haul, SupplyTimeSource.Told);
        }

        return told ?? suppliers.GetValueOrDefault(supplier);
    }

    /// <summary>What a shipment between two places takes; null where too few came.</summary>
    public SupplyTime? Shipping(short from, short to) => shipments.GetValueOrDefault((from, to));

    /// <summary>Where goods for a place are gathered: from where its own shipments came most often, else those of all goods; null for none.</summary>
    public short? FeederOf(SkuFacts sku, short place)
    {
        var own = sku.Shipments.ToArray()
            .Where(line => line.To == place && line.From >= 0 && shipments.ContainsKey((line.From, place)))
            .GroupBy(line => line.From)
            .OrderByDescending(from => from.Count()).ThenBy(from => from.Key)
            .Select(from => (short?)from.Key)
            .FirstOrDefault();
        return own ?? shipments.Where(lane => lane.Key.To == place)
            .OrderByDescending(lane => lane.Value.Days.Length).ThenBy(lane => lane.Key.From)
            .Select(lane => (short?)lane.Key.From)
            .FirstOrDefault();
    }

    /// <summary>Who delivers a SKU: the supplier of the product, else that of its last order; empty where nobody is named.</summary>
    public static string SupplierOf(SkuFacts sku) =>
        sku.Master.Supplier ?? sku.Purchases.ToArray().LastOrDefault(line => line.Supplier is not null)?.Supplier ?? "";

    // A closure tells nothing of the usual wait: what it touched counts only where too little else is known.
    static Dictionary<TKey, SupplyTime> Told<TKey>(
        IEnumerable<(SupplyWait Wait, int Count)> counts, SupplyTimeSource source, Func<SupplyWait, TKey> way)
        where TKey : notnull =>
        counts.GroupBy(one => way(one.Wait))
            .Where(one => one.Sum(waits => waits.Count) >= WaitsLeast)
            .ToDictionary(one => one.Key, one => new SupplyTime(
                source, Days(one.Where(waits => !waits.Wait.IsTouched)) is { Length: >= WaitsLeast } steady ? steady : Days(one)));

    static int[] Days(IEnumerable<(SupplyWait Wait, int Count)> waits) =>
        [.. waits.SelectMany(one => Enumerable.Repeat(one.Wait.Days, one.Count))];
}
