using System.Collections.Immutable;
using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Ledger;
using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Plans;

/// <summary>Which warehouse best serves which region: the orders of 90 days the seller sent himself, assigned anew (S1-15).</summary>
/// <remarks>
/// Each unit is an order of its own. Each warehouse could have given what it sent and what lies there now. What sending costs is told by
/// the seller's named rates, else by the fees charged for the region's stores or the warehouse's rate card, in the warehouse's own country or
/// where it sent before. See docs/formulas/plans.md#serving.
/// </remarks>
/// <param name="context">Places, rates and fees.</param>
/// <param name="settings">What the seller chose.</param>
/// <param name="lanes">What bringing goods to a warehouse costs.</param>
/// <param name="times">Where goods for a place are gathered.</param>
public sealed class ServingBook(CostContext context, PlanSettings settings, LaneRates lanes, SupplyTimes times)
{
    /// <summary>Days looked back.</summary>
    public const int DaysBack = 90;

    readonly Network network = context.Network;

    /// <summary>Of a SKU; null where the seller sent none of it himself.</summary>
    public SkuServing? Of(SkuFacts facts, SkuLedger ledger, SkuDemand demand)
    {
        var span = DateSpan.Last(DaysBack, ledger.AsOf);
        var orders = demand.Periods
            .Where(period => period.Span == span && period.Store >= 0)
            .Select(period => (period.Store, Warehouse: SellingStores.PlaceOf(period, context), Units: (long)period.Units.Units))
            .Where(sold => sold is { Warehouse: >= 0, Units: > 0 } && IsOwn(sold.Warehouse))
            .GroupBy(sold => (Region: RegionOf(sold.Store), sold.Warehouse))
            .OrderBy(group => group.Key.Region, StringComparer.Ordinal).ThenBy(group => group.Key.Warehouse)
            .Select(group => new SentUnits(group.Key.Region, group.Key.Warehouse, group.Sum(sold => sold.Units)))
            .ToArray();
        return orders.Length == 0 ? null : Assign(orders, facts, ledger, SkuCosts.Measure(facts, ledger, demand, context));
    }

    SkuServing Assign(SentUnits[] orders, SkuFacts facts, SkuLedger ledger, SkuCosts costs)
    {
        short[] places =
        [
            .. ledger.Positions
                .Where(position => IsOwn(position.Warehouse) && position.Sellable > Quantity.Zero)
                .Select(position => position.Warehouse)
                .Union(orders.Select(order => order.Warehouse)).Order(),
        ];
        var sent = orders.Select(order => (order.Region, order.Warehouse)).ToHashSet();
        // Where it is not known what one more costs in some place, sending alone is compared.
        decimal?[] again = [.. places.Select(place => ReplacementPrice.Of(facts, place, context, lanes, times, costs.AsOf))];
        var isWorthKnown = Array.TrueForAll(again, price => price is not null);
        var prices = orders.Select(order => order.Region).Distinct()
            .SelectMany(region => places.Select((place, at) =>
                (Key: (region, place), Price: PriceOf(place, region, sent.Contains((region, place)), costs, isWorthKnown ? (double)again[at]! : 0))))
            .ToDictionary(one => one.Key, one => one.Price);
        var known = orders.Where(order => prices[(order.Region, order.Warehouse)] is not null).ToArray();
        var gaps = orders.SelectMany(order => places
                .Where(place => prices[(order.Region, place)] is null)
                .Select(place => new ServingGap(order.Region, place, order.Units, place == order.Warehouse)))
            .GroupBy(gap => (gap.Region, gap.Warehouse, gap.IsPresent))
            .Select(gap => gap.First() with { Units = gap.Sum(one => one.Units) });
        if (known.Length == 0)
        {
            return new SkuServing([], [.. gaps], new PlanProof(0, 0));
        }

        var best = FulfilmentOptimiser.Solve(Problem(known, places, prices, ledger));
        var rows = new SortedDictionary<(string, short), ServedRegion>();
        void Add(string region, short place, Func<ServedRegion, ServedRegion> with) =>
            rows[(region, place)] = with(rows.TryGetValue((region, place), out var row)
                ? row
                : new ServedRegion(region, place) { Days = prices[(region, place)]!.Value.Days });
        var next = 0;
        foreach (var order in known)
        {
            var now = prices[(order.Region, order.Warehouse)]!.Value;
            Add(order.Region, order.Warehouse, row => row with
            {
                Units = row.Units + order.Units,
                Sending = row.Sending + now.Sending * order.Units,
                Cost = row.Cost + (now.Sending + now.Worth) * order.Units,
            });
            for (var one = 0; one < order.Units; one++)
            {
                var place = best.Warehouses[next++] is { } chosen ? places[chosen] : order.Warehouse;
                var then = prices[(order.Region, place)]!.Value;
                Add(order.Region, place, row => row with
                {
                    BestUnits = row.BestUnits + 1,
                    BestSending = row.BestSending + then.Sending,
                    BestCost = row.BestCost + then.Sending + then.Worth,
                });
            }
        }

        return new SkuServing([.. rows.Values], [.. gaps], best.Proof);
    }

    static FulfilmentProblem Problem(
        SentUnits[] orders, short[] places, Dictionary<(string, short), SendingPrice?> prices, SkuLedger ledger)
    {
        var most = prices.Values.Max(price => price is { } one ? Math.Abs(one.Sending + one.Worth) : 0);
        var stock = places.Select(place =>
            (long)Math.Floor(Math.Max(0, ledger.Positions.FirstOrDefault(one => one.Warehouse == place)?.Sellable.Units ?? 0))
            + orders.Where(order => order.Warehouse == place).Sum(order => order.Units));
        return new FulfilmentProblem(
            [.. stock],
            [
                .. orders.SelectMany(order => Enumerable.Repeat(
                    new FulfilmentOrder(
                        1,
                        (most + 1) * 1000,
                        [.. places.Select(place => prices[(order.Region, place)] is { } price ? price.Sending + price.Worth : (double?)null)]),
                    (int)order.Units)),
            ]);
    }

    SendingPrice? PriceOf(short place, string region, bool wasSent, SkuCosts costs, double worth)
    {
        var warehouse = network.Warehouses[place];
        var told = settings.Shipping.FirstOrDefault(one => one.From == warehouse.Code && one.Country == region);
        if (told is not null)
        {
            var rate = context.ToReporting(PartialSum.Of(told.PerUnit), told.Currency, costs.AsOf);
            return rate.IsWhole ? new SendingPrice((double)rate.Amount, worth, told.Days) : null;
        }

        var isNear = warehouse.Country == region || wasSent;
        return isNear && costs.In(place) is { FulfilmentPerUnit.Sum: { IsWhole: true } fee }
            ? new SendingPrice((double)fee.Amount, worth, null)
            : null;
    }

    bool IsOwn(short place) => network.Warehouses[place].Kind is WarehouseKind.Own or WarehouseKind.ThirdParty or WarehouseKind.Unknown;

    string RegionOf(short store) => network.Stores[store].Country ?? network.Stores[store].Code;

    readonly record struct SentUnits(string Region, short Warehouse, long Units);

    readonly record struct SendingPrice(double Sending, double Worth, int? Days);
}
