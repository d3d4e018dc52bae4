using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Metrics;
using Stockturn.Plans;

namespace Stockturn.Workspaces.Jobs;

/// <summary>Room of places by storage type, and what does not fit.</summary>
/// <param name="Rows">As the policy tells them, by place and type.</param>
public sealed record CapacityList(ImmutableArray<CapacityUse> Rows)
{
    /// <summary>Capacities of the policy whose place nobody knows.</summary>
    public ImmutableArray<StorageCapacity> Unknown { get; init; } = [];
}

/// <summary>Weighs what is to go to a place against the room it gives by storage type.</summary>
public static class PlanCapacity
{
    /// <summary>Of a run, its plans and how they ship.</summary>
    public static CapacityList Of(OpenRun run, IEnumerable<PlannedLine> plans, ShippingList shipping)
    {
        var settings = run.Turn.Policy.Plans;
        var places = run.Info.Network.Warehouses;
        var known = settings.Capacities.Where(one => places.Any(place => place.Code == one.Place)).ToArray();
        var arrivals = plans.ToDictionary(line => line.Master.Sku, line => line.Plan, StringComparer.Ordinal);
        var taken = new Dictionary<(string Place, string Type), (double Used, double Inbound, int Unmeasured)>();
        foreach (var kept in known.Length == 0 ? [] : run.Kept())
        {
            var type = StorageTypes.Of(kept.Facts.Master, settings);
            var needs = arrivals.GetValueOrDefault(kept.Facts.Master.Sku)?.Places ?? [];
            foreach (var capacity in known.Where(one => one.Type == type))
            {
                var lies = kept.Ledger.Positions.Where(one => places[one.Warehouse].Code == capacity.Place).Sum(one => Math.Max(0, one.OnHand.Units));
                var comes = needs.Where(need => need.Stock.Warehouse >= 0 && places[need.Stock.Warehouse].Code == capacity.Place)
                    .Sum(need => need.Stock.Arrivals.Sum(arrival => arrival.Units));
                var (used, inbound, unmeasured) = taken.GetValueOrDefault((capacity.Place, type));
                taken[(capacity.Place, type)] = kept.Facts.Master.VolumeM3 is { } volume and > 0
                    ? (used + (double)lies * volume, inbound + (double)comes * volume, unmeasured)
                    : (used, inbound, unmeasured + (lies + comes > 0 ? 1 : 0));
            }
        }

        return new CapacityList(
        [
            .. known.OrderBy(one => one.Place, StringComparer.Ordinal).ThenBy(one => one.Type, StringComparer.Ordinal).Select(capacity =>
            {
                var (used, inbound, unmeasured) = taken.GetValueOrDefault((capacity.Place, capacity.Type));
                return CapacityUse.Of(capacity, used, inbound, Lots(capacity, run, shipping)) with { Unmeasured = unmeasured };
            }),
        ])
        {
            Unknown = [.. settings.Capacities.Except(known)],
        };
    }

    // What is sent and known: what is best not sent takes no room.
    static IEnumerable<CapacityLot> Lots(StorageCapacity capacity, OpenRun run, ShippingList shipping) =>
        from line in shipping.Lines
        where run.Info.Network.Warehouses[line.Place.To].Code == capacity.Place
            && StorageTypes.Of(line.Master, run.Turn.Policy.Plans) == capacity.Type
            && line.Master.VolumeM3 is > 0 && line.Place.UnitMargin.Gap == Gap.None && line.Place.Units > line.Place.NotAtAll
        select new CapacityLot(
            line.Master.Sku, line.Place.LeavesOn, line.Place.Units - line.Place.NotAtAll, line.Master.VolumeM3!.Value,
            line.Place.UnitMargin.Value!.Value);
}
