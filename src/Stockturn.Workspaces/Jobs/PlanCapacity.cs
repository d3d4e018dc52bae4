using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Metrics;
using Stockturn.Plans;
using Stockturn.Workspaces.Database;

namespace Stockturn.Workspaces.Jobs;

/// <summary>Room of places by storage type, and what does not fit.</summary>
/// <param name="Rows">As the sheet and the policy tell them, by place, type and day.</param>
public sealed record CapacityList(ImmutableArray<CapacityUse> Rows)
{
    /// <summary>No limit at all.</summary>
    public static CapacityList None { get; } = new([]);

    /// <summary>Limits whose place nobody knows.</summary>
    public ImmutableArray<StorageLimit> Unknown { get; init; } = [];

    /// <summary>What waits for room, by line and mode of those asked for.</summary>
    internal ILookup<(int Line, ShippingMode Mode), RoomWait> Waits { get; init; } =
        Array.Empty<RoomWait>().ToLookup(_ => (0, ShippingMode.Unknown));

    // Of two limits of a place, of a store's goods and of all, the one in which more waits holds.
    internal ImmutableArray<(ShippingMode Mode, RoomWait Wait)> WaitsOf(int line, PlaceShipping place) =>
    [
        .. place.Choices.Where(choice => Waits.Contains((line, choice.Rate.Mode)))
            .Select(choice => (choice.Rate.Mode, Waits[(line, choice.Rate.Mode)].MaxBy(wait => (wait.Units, wait.Until ?? DateOnly.MaxValue)))),
    ];
}

/// <summary>Weighs what is to go to a place against the room it gives by storage type.</summary>
static class PlanCapacity
{
    /// <summary>Of a run, its plans and how they ship.</summary>
    public static CapacityList Of(OpenRun run, IReadOnlyDictionary<string, PlannedLine> plans, IReadOnlyList<ShippingLine> lines)
    {
        var policy = run.Turn.Policy;
        var places = run.Info.Network.Warehouses;
        var limits = StorageLimit.Of(
            run.Info.Network.StorageRooms, policy.Plans.Capacities, store => policy.Metrics.WarehouseByStore.GetValueOrDefault(store));
        StorageLimit[] known = [.. limits.Where(one => places.Any(place => place.Code == one.Place))];
        ImmutableArray<StorageLimit> unknown = [.. limits.Except(known)];
        if (known.Length == 0)
        {
            return CapacityList.None with { Unknown = unknown };
        }

        var groups = known.GroupBy(one => (one.Place, one.Store, one.Type, one.Measure)).ToArray();
        var skus = run.Kept().Select(kept => (Kept: kept, Type: StorageTypes.Of(kept.Facts.Master, policy.Plans)))
            .Where(one => groups.Any(group => group.Key.Type == one.Type)).ToDictionary(one => one.Kept.Facts.Master.Sku, StringComparer.Ordinal);
        (int Line, ShippingLine Lot, ShippingChoice Choice)[] lots =
        [
            .. lines.SelectMany((line, at) => line.Place.Choices.Where(choice => choice is { Units: > 0, ArrivesOn: not null })
                .Select(choice => (at, line, choice))),
        ];
        var calendars = groups.Select(group =>
        {
            var (place, store, type, measure) = group.Key;
            var index = (short)places.ToList().FindIndex(one => one.Code == place);
            bool IsMeant(string sku) => skus.TryGetValue(sku, out var one) && one.Type == type && IsSoldIn(one.Kept, store, run.Info.Network);
            double RoomOf(SkuMaster master) => measure == StorageMeasure.Units ? 1 : master.VolumeM3 ?? 0;
            return CapacityCalendar.Of(
                group,
                [
                    .. skus.Values.Where(one => IsMeant(one.Kept.Facts.Master.Sku)).Select(one => StockOf(
                        one.Kept, index, RoomOf(one.Kept.Facts.Master), plans.GetValueOrDefault(one.Kept.Facts.Master.Sku)?.Plan)),
                ],
                [
                    .. lots.Select((lot, number) => (lot.Lot, lot.Choice, Number: number))
                        .Where(one => one.Lot.Place.To == index && IsMeant(one.Lot.Master.Sku) && RoomOf(one.Lot.Master) > 0
                            && one.Lot.Place.UnitMargin.Gap == Gap.None)
                        .Select(one => new CapacityLot(
                            one.Lot.Master.Sku, one.Choice.ArrivesOn!.Value, one.Choice.Units, RoomOf(one.Lot.Master),
                            one.Lot.Place.UnitMargin.Value!.Value)
                        {
                            Number = one.Number,
                        }),
                ],
                run.Info.AsOf);
        }).ToArray();
        return new CapacityList([.. calendars.SelectMany(one => one.Uses)])
        {
            Unknown = unknown,
            Waits = calendars.SelectMany(one => one.Waits).ToLookup(wait => (lots[wait.Number].Line, lots[wait.Number].Choice.Rate.Mode)),
        };
    }

    // Nobody tells whose store a unit of stock is for: goods a store lists or sells count in its room.
    static bool IsSoldIn(RunSku kept, string? store, Network network)
    {
        if (store is null)
        {
            return true;
        }

        var index = network.Stores.ToList().FindIndex(one => one.Code == store);
        return index >= 0
            && (kept.Facts.Prices.ToArray().Any(price => price.Store == index) || kept.Demand.Periods.Any(period => period.Store == index));
    }

    static CapacityStock StockOf(RunSku kept, short place, double room, ReplenishmentPlan? plan)
    {
        var need = plan?.Places.FirstOrDefault(one => one.Stock.Warehouse == place);
        var lies = kept.Ledger.Positions.Where(one => one.Warehouse == place).Sum(one => Math.Max(0, one.OnHand.Units));
        return new CapacityStock(kept.Facts.Master.Sku, room, lies, need?.Stock.Arrivals ?? []) { Forecast = need?.Stock.Forecast };
    }
}
