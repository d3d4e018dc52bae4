using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Metrics;
using Stockturn.Plans;

namespace Stockturn.Workspaces.Jobs;

/// <summary>Puts what is ordered now and goes by sea or rail into containers, by supplier, way and mode.</summary>
static class PlanContainers
{
    /// <summary>Of the lots of all SKUs.</summary>
    public static ImmutableArray<ContainerLine> Of(
        OpenRun run, ShippingGrounds grounds, IReadOnlyDictionary<string, PlannedLine> plans, IReadOnlyCollection<ShippingLine> lots)
    {
        var groups = lots.Where(lot => lot.Place.IsOrdered)
            .SelectMany(lot => lot.Place.Choices
                .Where(choice => choice.Rate.Mode is ShippingMode.Sea or ShippingMode.FastSea or ShippingMode.Rail && lot.Fitting(choice) > 0)
                .Select(choice => (Lane: LaneOf(plans[lot.Master.Sku], lot.Place, choice), Lot: lot, Choice: choice)))
            .GroupBy(one => one.Lane, one => (one.Lot, one.Choice))
            .ToDictionary(group => group.Key, group => group.ToArray());
        var sizes = grounds.Settings.Containers;
        var least = grounds.Settings.ContainerFillLeast;
        var sent = lots.GroupBy(lot => (lot.Master.Sku, lot.Place.To)).ToDictionary(lot => lot.Key, lot => lot.Sum(one => one.Place.Units));
        var loads = groups.ToDictionary(group => group.Key, group => ContainerLoad.Of(Items(group.Value), [], sizes, least));
        var book = new ContainerBook(grounds);
        var open = loads.Where(load => !load.Value.Boxes.IsEmpty).Select(load => load.Key).ToLookup(lane => lane.Supplier, StringComparer.Ordinal);
        var fillers = run.Kept().AsParallel().AsOrdered()
            .Where(kept => plans.ContainsKey(kept.Facts.Master.Sku))
            .SelectMany(kept => open[plans[kept.Facts.Master.Sku].Supplier].Select(lane => (Lane: lane, Filler: book.Of(
                PlanShipping.Sku(kept), plans[kept.Facts.Master.Sku].Plan, lane, Arrives(groups[lane]),
                sent.GetValueOrDefault((kept.Facts.Master.Sku, lane.To))))))
            .Where(one => one.Filler is not null)
            .AsSequential()
            .ToLookup(one => one.Lane, one => one.Filler!);
        var minimums = Minimums(run, plans.Values);
        return
        [
            .. groups.Select(group => new ContainerLine(
                    group.Key, Arrives(group.Value), ContainerLoad.Of(Items(group.Value), [.. fillers[group.Key]], sizes, least))
                {
                    Minimum = minimums.GetValueOrDefault(group.Key.Supplier),
                    Unmeasured = group.Value.Count(one => !IsMeasured(one.Lot.Master)),
                })
                .OrderByDescending(line => line.Load.CubicMetresMost).ThenByDescending(line => line.Load.NeededCubicMetres)
                .ThenBy(line => line.Lane.Supplier, StringComparer.Ordinal).ThenBy(line => line.Lane.From).ThenBy(line => line.Lane.To)
                .ThenBy(line => line.Lane.Mode),
        ];
    }

    static ContainerLane LaneOf(PlannedLine line, PlaceShipping place, ShippingChoice choice) =>
        new(line.Supplier, place.From, place.To, choice.Rate.Mode);

    static bool IsMeasured(SkuMaster master) => master is { VolumeM3: > 0, WeightKg: > 0 };

    static IEnumerable<ContainerItem> Items((ShippingLine Lot, ShippingChoice Choice)[] lots) => lots
        .Where(one => IsMeasured(one.Lot.Master))
        .Select(one => new ContainerItem(
            one.Lot.Master.Sku, one.Lot.Fitting(one.Choice), one.Lot.Master.VolumeM3!.Value, one.Lot.Master.WeightKg!.Value));

    static DateOnly Arrives((ShippingLine Lot, ShippingChoice Choice)[] lots) => lots.Max(one => one.Choice.ArrivesOn!.Value);

    // What each supplier that tells a least order takes, of all it is asked for now.
    static Dictionary<string, SupplierMinimum> Minimums(OpenRun run, IEnumerable<PlannedLine> plans)
    {
        var network = run.Info.Network;
        return plans.Where(line => line.Plan.Order.Quantity > 0 && line.Supplier.Length > 0)
            .GroupBy(line => line.Supplier, StringComparer.Ordinal)
            .Select(orders => (Orders: orders, Told: network.Suppliers.Find(orders.Key)))
            .Where(one => one.Told is { MinimumAmount: not null } or { MinimumUnits: not null })
            .ToDictionary(
                one => one.Orders.Key,
                one => new SupplierMinimum(
                    one.Orders.Key, one.Orders.Sum(line => line.Plan.Order.Quantity), AmountOf(run, one.Orders, one.Told!),
                    one.Told!.MinimumUnits?.Units, one.Told.MinimumAmount),
                StringComparer.Ordinal);
    }

    static Reading AmountOf(OpenRun run, IEnumerable<PlannedLine> orders, Supplier told)
    {
        var network = run.Info.Network;
        var sum = 0.0;
        foreach (var line in orders)
        {
            if (line.Cost.Value is not { } cost)
            {
                return line.Cost;
            }

            sum += cost;
        }

        var rate = told.Currency.IsKnown ? network.Rates.On(run.Info.AsOf, network.Reporting, told.Currency) : null;
        return rate is { } known ? Reading.Of(sum * (double)known) : Reading.Missing(Gap.NoRate);
    }
}
