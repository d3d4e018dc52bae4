using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Plans;

/// <summary>The ways goods can take between warehouses: those they ever took, and those the seller names; what each costs and takes.</summary>
/// <remarks>
/// Who tells the freight of a unit: the seller's named lane; else the SKU's own batches of 365 days; else the mean of a cubic metre over
/// the batches of all SKUs of the lane, times the unit's volume. Where none does it is a gap. See docs/formulas/plans.md#lane-cost.
/// </remarks>
public sealed class LaneRates
{
    const int WindowDays = 365;

    readonly CostContext context;
    readonly DateOnly asOf;
    readonly Dictionary<(short From, short To), NamedLane> named = [];
    readonly List<NamedLane> unknown = [];
    readonly SortedDictionary<(short From, short To), (PartialSum Cost, decimal CubicMetres)> seen = [];

    /// <summary>Of the lanes the seller names; one that does not join two known warehouses is left out and told.</summary>
    /// <param name="context">Places and rates.</param>
    /// <param name="lanes">The lanes.</param>
    /// <param name="asOf">The day.</param>
    public LaneRates(CostContext context, IEnumerable<NamedLane> lanes, DateOnly asOf)
    {
        (this.context, this.asOf) = (context, asOf);
        foreach (var lane in lanes)
        {
            if ((PlaceOf(lane.From), PlaceOf(lane.To)) is ( >= 0, >= 0) way && way.Item1 != way.Item2)
            {
                named[way] = lane;
            }
            else
            {
                unknown.Add(lane);
            }
        }
    }

    /// <summary>The lanes in order of their ends: all that were ever shipped on or are named.</summary>
    public ImmutableArray<(short From, short To)> Lanes => [.. seen.Keys.Union(named.Keys).Order()];

    /// <summary>Named lanes that do not join two known warehouses.</summary>
    public ImmutableArray<NamedLane> Unknown => [.. unknown];

    /// <summary>Learns from the shipments of a SKU.</summary>
    public void Learn(SkuFacts facts)
    {
        foreach (ref readonly var line in facts.Shipments.Span)
        {
            if (line.From < 0 || line.To < 0 || line.From == line.To)
            {
                continue;
            }

            var way = (line.From, line.To);
            var sum = seen.TryGetValue(way, out var known) ? known : (PartialSum.Of(0), 0m);
            seen[way] = IsTold(line) && facts.Master.VolumeM3 is { } volume and > 0
                ? (sum.Item1 + context.ToReporting(line.LandedShare, line.Currency, line.ShippedDay!.Value),
                    sum.Item2 + (line.Shipped.Units * (decimal)volume))
                : sum;
        }
    }

    /// <summary>True where goods ever went that way.</summary>
    public bool IsShipped((short From, short To) lane) => seen.ContainsKey(lane);

    /// <summary>Freight, duty and import tax of a unit of a SKU in the reporting currency; a gap where nobody tells.</summary>
    public CostFigure Freight((short From, short To) lane, SkuFacts facts)
    {
        if (named.TryGetValue(lane, out var told))
        {
            return Named(told, facts);
        }

        if (LaneFreight.PerUnit(lane, facts, context) is { IsWhole: true } own)
        {
            return new CostFigure(own, "own batches");
        }

        return seen.TryGetValue(lane, out var mean) && mean.CubicMetres > 0 && facts.Master.VolumeM3 is { } volume and > 0
            ? new CostFigure(mean.Cost.Times((decimal)volume / mean.CubicMetres), "all batches of the lane by volume")
            : CostFigure.Missing(Gap.NoFreight);
    }

    /// <summary>How long goods take; null where nobody tells.</summary>
    public SupplyTime? Time((short From, short To) lane, SupplyTimes times) => named.TryGetValue(lane, out var told)
        ? new SupplyTime(SupplyTimeSource.Told, [told.Days])
        : times.Shipping(lane.From, lane.To);

    /// <summary>What a shipment on a lane costs whatever goes with it, in the reporting currency; a gap where its currency has no rate.</summary>
    /// <remarks>Of the ways for which the sheet of shipping modes tells it the one whose shipments cost least; nothing where it tells none.</remarks>
    public PartialSum Shipment((short From, short To) lane)
    {
        var (from, to) = (context.Network.Warehouses[lane.From].Code, context.Network.Warehouses[lane.To].Code);
        PartialSum? least = null;
        foreach (var way in context.Network.ShippingModes.Where(way => way.From == from && way.To == to && way.PerShipment is not null))
        {
            var cost = context.ToReporting(PartialSum.Of(way.PerShipment!.Value), way.Currency, asOf);
            least = least is { IsWhole: true } known && (!cost.IsWhole || known.Amount <= cost.Amount) ? least : cost;
        }

        return least ?? PartialSum.Of(0);
    }

    bool IsTold(ShipmentLine line) =>
        line.LandedShare > 0 && line.Shipped > Quantity.Zero && line.ShippedDay is { } day && DateSpan.Last(WindowDays, asOf).Contains(day);

    CostFigure Named(NamedLane lane, SkuFacts facts)
    {
        if (lane is { PerUnit: null, PerCubicMetre: null })
        {
            return CostFigure.Missing(Gap.NoFreight);
        }

        if (lane.PerCubicMetre is not null && facts.Master.VolumeM3 is not > 0)
        {
            return CostFigure.Missing(Gap.NoVolume);
        }

        var cost = (lane.PerUnit ?? 0) + ((lane.PerCubicMetre ?? 0) * (decimal)(facts.Master.VolumeM3 ?? 0));
        return new CostFigure(context.ToReporting(PartialSum.Of(cost), lane.Currency, asOf), "policy");
    }

    short PlaceOf(string code)
    {
        for (short at = 0; at < context.Network.Warehouses.Length; at++)
        {
            if (string.Equals(context.Network.Warehouses[at].Code, code, StringComparison.Ordinal))
            {
                return at;
            }
        }

        return -1;
    }
}
