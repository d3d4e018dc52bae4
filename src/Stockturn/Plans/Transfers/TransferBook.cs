using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Findings;
using Stockturn.Ledger;
using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Plans;

/// <summary>What transfers of all SKUs are weighed by.</summary>
/// <param name="Costs">Places, rates and fees.</param>
/// <param name="Settings">What the seller chose.</param>
/// <param name="Times">How long goods take.</param>
/// <param name="Lanes">The ways they can take.</param>
public sealed record TransferGrounds(CostContext Costs, PlanSettings Settings, SupplyTimes Times, LaneRates Lanes)
{
    /// <summary>Countries in which the seller has a VAT number; empty when not told (U-15).</summary>
    public ImmutableArray<string> TaxNumberCountries { get; init; } = [];

    /// <summary>Days a removal from a platform's warehouse takes.</summary>
    public int RemovalDays { get; init; } = 20;

    /// <summary>Units of a SKU in a warehouse whose removal is ordered and not done: they are going already.</summary>
    public Func<string, short, decimal> BeingRemoved { get; init; } = (_, _) => 0;

    /// <summary>The room a SKU takes where a lane ends, when it arrives: its number among those of the limits; below 0 where there is none.</summary>
    public Func<SkuMaster, (short From, short To), int> RoomOf { get; init; } = (_, _) => -1;
}

/// <summary>Plans what to move between the seller's warehouses, SKU by SKU (S0-38, S0-42, S1-14).</summary>
/// <remarks>
/// A place that has less than it needs for the way asks, up to what an order would bring it to; a place gives what lies beyond its own need,
/// and never what it would run short of. Moves are the flow of least cost between them. See docs/formulas/plans.md#transfers.
/// </remarks>
/// <param name="grounds">What they are weighed by.</param>
public sealed class TransferBook(TransferGrounds grounds)
{
    readonly Network network = grounds.Costs.Network;
    readonly ImmutableArray<(short From, short To)> lanes = grounds.Lanes.Lanes;

    /// <summary>What to move of a SKU that shares nothing with others.</summary>
    /// <param name="sku">The SKU.</param>
    /// <param name="plan">What its places need.</param>
    public SkuTransfers Of(PlannedSku sku, ReplenishmentPlan plan) => Ask(sku, plan).Alone();

    /// <summary>What a SKU asks for and could give, before anything is decided with others.</summary>
    /// <param name="sku">The SKU.</param>
    /// <param name="plan">What its places need.</param>
    public AskedTransfers Ask(PlannedSku sku, ReplenishmentPlan plan)
    {
        var nothing = new AskedTransfers(plan.Sku, [], null);
        if (plan.Places.IsEmpty || plan.Places[0].Stock.Warehouse < 0)
        {
            return nothing;
        }

        var givers = sku.Ledger.Positions.Where(IsPlace).Select(position => Giver(sku, plan, position))
            .Where(giver => giver.Units > 0 || !giver.IsKnown).ToArray();
        if (givers.Length == 0)
        {
            return nothing;
        }

        var gaps = new List<TransferGap>();
        var scene = new TransferScene(grounds, sku, plan);
        foreach (var place in plan.Places.Where(place => givers.All(giver => giver.Place != place.Stock.Warehouse || !giver.IsKnown)))
        {
            Ask(scene, place, givers, gaps);
        }

        return new AskedTransfers(plan.Sku, [.. gaps.OrderBy(gap => gap.From).ThenBy(gap => gap.To)], scene.IsEmpty ? null : scene);
    }

    bool IsPlace(StockPosition position) =>
        network.Warehouses[position.Warehouse].Kind is not (WarehouseKind.InTransit or WarehouseKind.Virtual) && position.Sellable > Quantity.Zero;

    // What lies beyond a place's own need; what it would run short of before an order of today is there stays.
    TransferGiver Giver(PlannedSku sku, ReplenishmentPlan plan, StockPosition position)
    {
        var place = position.Warehouse;
        var need = plan.Places.FirstOrDefault(one => one.Stock.Warehouse == place);
        var lies = (double)(position.Sellable.Units - Math.Max(0, grounds.BeingRemoved(plan.Sku, place)));
        if (need is not { Gap: Gap.None })
        {
            return new TransferGiver(place, (long)Math.Floor(Math.Max(0, lies)), 0, need) { IsKnown = need is null };
        }

        // The days of supply the platform charges below, of what it charges at all (U-21): by the same rule as orders.
        var keeps = need.Stock.Rules.LowStockDays is > 0 and var days ? need.Stock.Forecast.UnitsOver(days) : 0;
        var ahead = (int)Math.Ceiling(need.Stock.Time!.MeanDays) + grounds.Settings.ReviewDays;
        var spare = Math.Min(
            Math.Min(lies - keeps, (double)need.Stock.Position.Units - need.ReorderPoint),
            need.Projection!.Closing.Take(Math.Max(1, ahead)).Min());
        var units = (long)Math.Floor(Math.Max(0, spare) + 1e-9);
        return new TransferGiver(place, units, Math.Max(0, (long)Math.Floor(need.Stock.Position.Units) - units), need);
    }

    void Ask(TransferScene scene, PlaceNeed place, TransferGiver[] givers, List<TransferGap> gaps)
    {
        var to = place.Stock.Warehouse;
        var others = givers.Where(giver => giver.Place != to).ToArray();
        var slowest = Longest(others.Select(giver => scene.Time(giver, to, lanes)));
        // It lasts until an order of today would be there, and no way is slower than the fastest order.
        if (place is { Gap: Gap.None, Units: 0, Stock.Time: { } own } && slowest is not null && slowest.Days[^1] <= own.Days[0])
        {
            return;
        }

        var asked = scene.Asked(place, slowest);
        if (asked == 0)
        {
            return;
        }

        var ways = new List<TransferWay>();
        foreach (var giver in others)
        {
            var (way, bar) = scene.Way(giver, to, lanes);
            if (way is not null)
            {
                ways.Add(way);
            }
            else
            {
                gaps.Add(new TransferGap(giver.Place, to, bar, Math.Min(giver.Units, asked)));
            }
        }

        if (Longest(ways.Select(way => way.Time)) is not { } time)
        {
            return;
        }

        asked = time == slowest ? asked : scene.Asked(place, time);
        if (asked > 0 && scene.Terms(to) is { Sold: > 0 } terms)
        {
            scene.Add(place, asked, terms, ways);
        }
        else if (asked > 0 && scene.Terms(to) is null)
        {
            gaps.AddRange(ways.Select(way => new TransferGap(way.Giver.Place, to, TransferBar.NoPrice, Math.Min(way.Giver.Units, asked))));
        }
    }

    static SupplyTime? Longest(IEnumerable<SupplyTime?> times) => times.MaxBy(time => time?.MeanDays ?? -1);
}
