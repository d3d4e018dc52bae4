using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Values;

namespace Stockturn.Ledger;

/// <summary>Goods that came into a warehouse by some record other than a movement.</summary>
readonly record struct Arrival(
    DateOnly NetworkDay, DateOnly Day, Quantity Quantity, decimal? UnitCost, bool IsFromSupplier, bool IsInferred)
{
    /// <summary>True when it came in on that day or at any time before.</summary>
    public bool IsAtLeast { get; init; }
}

/// <summary>
/// When the stock of a snapshot came in, where no movements tell: the latest arrivals explain what is there.
/// </summary>
/// <remarks>
/// Goods leave oldest first, so what is left came in last. What the arrivals do not reach is told by an age
/// report, from its oldest band on; what that does not reach either is older than the first record and is dated with it: at least
/// that old, and no more is known. All of it is estimated, except lots whose day of receipt the snapshot itself tells.
/// See docs/formulas.md#reverse-fifo.
/// </remarks>
static class ReverseFifo
{
    /// <summary>Quantities of the newest snapshot by the day they came in, oldest first.</summary>
    /// <param name="series">The snapshots.</param>
    /// <param name="arrivals">What came in, oldest first.</param>
    /// <param name="report">The newest age report of the warehouse; empty when there is none.</param>
    public static ImmutableArray<Arrival> Explain(
        SnapshotSeries series, IReadOnlyList<Arrival> arrivals, IEnumerable<AgeLine> report)
    {
        var newest = series.Newest;
        var dated = newest.Rows
            .Where(row => row.ReceivedDay is not null && !SnapshotDay.QuantityOf(row).IsZero)
            .Select(row => new Arrival(
                row.ReceivedDay!.Value, row.ReceivedDay.Value, SnapshotDay.QuantityOf(row), null, false, false));
        var explained = new List<Arrival>(dated);
        var left = explained.Aggregate(newest.OnHand, (rest, lot) => rest - lot.Quantity);
        for (var at = arrivals.Count - 1; at >= 0 && left > Quantity.Zero; at--)
        {
            var part = Quantity.Min(left, arrivals[at].Quantity);
            explained.Add(arrivals[at] with { Quantity = part, IsInferred = true });
            left -= part;
        }

        foreach (var band in report.OrderByDescending(line => line.FromDays).TakeWhile(_ => left > Quantity.Zero))
        {
            var part = Quantity.Min(left, band.Quantity);
            explained.Add(InBand(band, part));
            left -= part;
        }

        if (!left.IsZero)
        {
            var first = FirstRecord(series, arrivals);
            explained.Add(new Arrival(first, first, left, null, false, true) { IsAtLeast = true });
        }

        // The last found is the oldest: of equal days it stands first.
        explained.Reverse();
        return [.. explained.OrderBy(part => part.NetworkDay).ThenBy(part => part.Day)];
    }

    /// <summary>
    /// What came into a warehouse up to a day: purchases received and shipments arrived; where neither is recorded,
    /// each rise from one snapshot to the next that sales do not lessen.
    /// </summary>
    public static IReadOnlyList<Arrival> Arrivals(
        SkuFacts facts, SnapshotSeries series, StandardCost costs, SnapshotSales sales)
    {
        var last = series.Newest.Day;
        var bought = facts.Purchases.ToArray()
            .Where(line => line.Warehouse == series.Warehouse)
            .Where(line => line.ReceivedDay <= last && line.Received > Quantity.Zero)
            .Select(line => Bought(line, costs));
        var shipped = facts.Shipments.ToArray()
            .Where(line => line.To == series.Warehouse && line.ArrivedDay <= last && line.Received > Quantity.Zero)
            .Select(Shipped);
        Arrival[] recorded = [.. bought.Concat(shipped).OrderBy(arrival => arrival.Day)];
        return recorded.Length > 0 ? recorded : [.. Rises(series, sales)];
    }

    /// <summary>The newest age report of a warehouse up to a day.</summary>
    public static IReadOnlyList<AgeLine> Report(SkuFacts facts, short warehouse, DateOnly asOf)
    {
        var lines = facts.Ages.ToArray().Where(line => line.Warehouse == warehouse && line.Day <= asOf).ToArray();
        var newest = lines.Select(line => line.Day).DefaultIfEmpty().Max();
        return [.. lines.Where(line => line.Day == newest && line.Quantity > Quantity.Zero)];
    }

    // The middle of a band stands for it; a band without an end says only how old its goods are at least.
    static Arrival InBand(AgeLine band, Quantity part)
    {
        var age = band.ToDays is { } to ? (band.FromDays + to) / 2 : band.FromDays;
        var day = band.Day.AddDays(-age);
        return new Arrival(day, day, part, null, false, true) { IsAtLeast = band.ToDays is null };
    }

    static Arrival Bought(PurchaseLine line, StandardCost costs)
    {
        var day = line.ReceivedDay!.Value;
        var cost = line.UnitPrice is { } price ? costs.Converted(price, line.Currency, day) : null;
        return new Arrival(day, day, line.Received, cost, true, false);
    }

    static Arrival Shipped(ShipmentLine line)
    {
        var day = line.ArrivedDay!.Value;
        return new Arrival(line.ShippedDay < day ? line.ShippedDay.Value : day, day, line.Received!.Value, null, false, false);
    }

    static IEnumerable<Arrival> Rises(SnapshotSeries series, SnapshotSales sales)
    {
        for (var at = 1; at < series.Days.Length; at++)
        {
            var (before, after) = (series.Days[at - 1], series.Days[at]);
            var rise = after.OnHand - before.OnHand + sales.Net(before.Day, after.Day);
            if (rise > Quantity.Zero)
            {
                yield return new Arrival(after.Day, after.Day, rise, null, false, true);
            }
        }
    }

    static DateOnly FirstRecord(SnapshotSeries series, IReadOnlyList<Arrival> arrivals) =>
        arrivals.Count > 0 && arrivals[0].Day < series.First.Day ? arrivals[0].Day : series.First.Day;
}
