using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Ledger;
using Stockturn.Values;

namespace Stockturn.Findings;

/// <summary>Goods of one SKU that left in a shipment and have not arrived.</summary>
/// <param name="Sku">The SKU.</param>
/// <param name="Line">The line of the shipment.</param>
/// <param name="Units">What is still on the way.</param>
/// <param name="Value">Its landed cost in the reporting currency; null when not known.</param>
public sealed record TransitLeg(string Sku, ShipmentLine Line, Quantity Units, decimal? Value)
{
    /// <summary>The day it is to arrive; null where neither the shipment nor its way tells.</summary>
    public DateOnly? DueDay { get; init; }

    /// <summary>True when that day is not told but measured: what shipments on the same way took.</summary>
    public bool IsMeasured { get; init; }

    /// <summary>Days past the due day; none where it is not past or not known.</summary>
    public int DaysLate(DateOnly asOf) => DueDay is { } due ? Math.Max(0, asOf.DayNumber - due.DayNumber) : 0;
}

/// <summary>A way goods travel: from where, to where and by what.</summary>
public readonly record struct TransitWay(short From, short To, string? Mode);

/// <summary>The shipments of one SKU: those on the way, and how long those that arrived took.</summary>
/// <param name="AsOf">The day they are seen on.</param>
/// <param name="Open">Those on the way, by shipping day and number.</param>
/// <param name="Arrived">Each that arrived: its way, its number and its days.</param>
public sealed record TransitSummary(
    DateOnly AsOf, ImmutableArray<TransitLeg> Open, ImmutableArray<(TransitWay Way, string Shipment, int Days)> Arrived)
{
    /// <summary>
    /// The shipments of a SKU on the ledger's day. What the ledger no longer has on a way has arrived, whatever the shipment says.
    /// </summary>
    public static TransitSummary Of(SkuFacts facts, SkuLedger ledger, Network network)
    {
        var open = ImmutableArray.CreateBuilder<TransitLeg>();
        var arrived = ImmutableArray.CreateBuilder<(TransitWay, string, int)>();
        var left = new Dictionary<short, Quantity>();
        foreach (ref readonly var line in facts.Shipments.Span)
        {
            if (line.ShippedDay is not { } shipped || shipped > ledger.AsOf || line.To < 0)
            {
                continue;
            }

            if (line.ArrivedDay is { } day)
            {
                arrived.Add((new TransitWay(line.From, line.To, line.Mode), line.Shipment, day.DayNumber - shipped.DayNumber));
                continue;
            }

            var way = PositionOf(line.To, ledger, network);
            left.TryAdd(line.To, way?.OnHand ?? Quantity.Zero);
            var units = Quantity.Min(left[line.To], line.Shipped - (line.Received ?? Quantity.Zero));
            if (way is not null && units > Quantity.Zero)
            {
                left[line.To] -= units;
                Add(open, new TransitLeg(facts.Master.Sku, line, units, SkuUnitCost.Of(way.Value / way.OnHand.Units, units)));
            }
        }

        return new TransitSummary(ledger.AsOf, open.ToImmutable(), arrived.ToImmutable());
    }

    // Boxes of one SKU in one shipment are one leg.
    static void Add(ImmutableArray<TransitLeg>.Builder open, TransitLeg leg)
    {
        for (var at = 0; at < open.Count; at++)
        {
            if (open[at].Line.Shipment == leg.Line.Shipment && open[at].Line.To == leg.Line.To)
            {
                open[at] = open[at] with { Units = open[at].Units + leg.Units, Value = open[at].Value + leg.Value };
                return;
            }
        }

        open.Add(leg);
    }

    // The way to a warehouse is a place of its own, named after it.
    static StockPosition? PositionOf(short to, SkuLedger ledger, Network network) => ledger.Positions.FirstOrDefault(position =>
        network.Warehouses[position.Warehouse] is { Kind: WarehouseKind.InTransit } way
        && way.Code == NetworkMap.TransitPrefix + network.Warehouses[to].Code && position.OnHand > Quantity.Zero);
}
