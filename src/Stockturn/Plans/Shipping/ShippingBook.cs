using System.Collections.Immutable;
using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Plans;

/// <summary>What shipping is weighed by.</summary>
/// <param name="Costs">Places, rates of exchange, what a unit costs and brings.</param>
/// <param name="Settings">What the seller chose.</param>
/// <param name="Times">How long goods take.</param>
/// <param name="Rates">What ways of travelling cost and take.</param>
public sealed record ShippingGrounds(CostContext Costs, PlanSettings Settings, SupplyTimes Times, ShippingRates Rates);

/// <summary>Plans how goods ship: express, air, fast sea, sea, rail or truck, and which part by which (U-10, S1-1).</summary>
/// <remarks>
/// What moves on leaves today, as transfers say; what is ordered leaves when it is made, to the places by what they need besides. Of all ways
/// together the split is taken that costs least: freight, capital on the way and what is not sold meanwhile. See
/// docs/formulas/plans.md#shipping-split.
/// </remarks>
/// <param name="grounds">What it is weighed by.</param>
public sealed class ShippingBook(ShippingGrounds grounds)
{
    /// <summary>How what a SKU's places need goes to them; nothing while the record of its stock is too thin (grade D).</summary>
    /// <param name="sku">The SKU.</param>
    /// <param name="plan">What its places need.</param>
    /// <param name="moves">What transfers move of it.</param>
    public SkuShipping Of(PlannedSku sku, ReplenishmentPlan plan, IReadOnlyCollection<MovedLot> moves)
    {
        if (plan.IsRecordThin)
        {
            return SkuShipping.Nothing(plan.Sku);
        }

        var ordered = OrderedParts(sku.Facts, plan, moves);
        var costs = new Lazy<SkuCosts>(() => SkuCosts.Measure(sku.Facts, sku.Ledger, sku.Demand, grounds.Costs));
        var shipped = ImmutableArray.CreateBuilder<PlaceShipping>();
        foreach (var place in plan.Places.Where(place => place is { Gap: Gap.None, Stock.Warehouse: >= 0 }))
        {
            var to = place.Stock.Warehouse;
            var scene = new ShippingScene(grounds, sku, place, costs);
            foreach (var move in moves.Where(move => move.To == to && move.Units > 0).OrderBy(move => move.From))
            {
                // A lane of which nobody tells how goods travel has one price and nothing to choose.
                if (!grounds.Rates.Of(sku.Facts, move.From, to).IsEmpty)
                {
                    shipped.Add(scene.Ship(move.From, move.Units, isOrdered: false));
                }
            }

            if (ordered.GetValueOrDefault(to) is var units and > 0 && Lane(sku.Facts, to) is { } from)
            {
                shipped.Add(scene.Ship(from, units, isOrdered: true));
            }
        }

        return new SkuShipping(plan.Sku, shipped.ToImmutable());
    }

    /// <summary>The plan without the units that are best sent by no way: the season is over and they would not sell (S1-1).</summary>
    /// <remarks>
    /// As before a successor: packs are rounded down, and below the supplier's minimum nothing is ordered. What is left is sent, all of it. See
    /// docs/formulas/plans.md#shipping-season.
    /// </remarks>
    /// <param name="sku">The SKU.</param>
    /// <param name="plan">What to order of it.</param>
    /// <param name="moves">What transfers move of it.</param>
    public ReplenishmentPlan InSeason(PlannedSku sku, ReplenishmentPlan plan, IReadOnlyCollection<MovedLot> moves)
    {
        var (cut, parts) = (plan, OrderedParts(sku.Facts, plan, moves));
        while (cut.Order.Quantity > 0)
        {
            PlaceShipping[] late = [.. Of(sku, cut, moves).Places.Where(place => place is { IsOrdered: true, NotAtAll: > 0 })];
            if (late.Length == 0)
            {
                return cut;
            }

            foreach (var place in late)
            {
                parts[place.To] -= place.NotAtAll;
            }

            var kept = OrderRounding.Within(parts.Values.Sum(), plan.Rules);
            if (kept < parts.Values.Sum())
            {
                var fitting = LargestRemainder.Split((long)kept, [.. parts.Values.Select(units => (decimal)units)]);
                parts = parts.Keys.Zip(fitting).ToDictionary(part => part.First, part => part.Second);
            }

            var ends = late.Max(place => place.SeasonEnd)!.Value;
            cut = plan.Within(kept, new LateOrder(ends, plan.Order.Quantity - kept, parts.ToImmutableSortedDictionary()));
        }

        return cut;
    }

    /// <summary>True where what is ordered may come after a season: only then can some of it be best not sent.</summary>
    public static bool IsSeasonal(ReplenishmentPlan plan, DateOnly asOf) => plan.Order.Quantity > 0
        && plan.Places.Any(place => place.Stock.Warehouse >= 0 && !SeasonsAhead.Of([place.Stock.Forecast], asOf).IsEmpty);

    // By what places need beyond what moves to them, in packs where that many packs are ordered; of a late order what is sent to each.
    static Dictionary<short, long> OrderedParts(SkuFacts facts, ReplenishmentPlan plan, IReadOnlyCollection<MovedLot> moves)
    {
        PlaceNeed[] places = [.. plan.Places.Where(place => place is { Units: > 0, Stock.Warehouse: >= 0 })];
        var units = (long)plan.Order.Quantity;
        if (units <= 0 || places.Length == 0)
        {
            return [];
        }

        if (plan.Late is { } late && late.Sent.Values.Sum() == units)
        {
            return new Dictionary<short, long>(late.Sent);
        }

        decimal[] needs = [.. places.Select(place => place.Units)];
        decimal[] besides =
        [
            .. places.Select((place, at) =>
                Math.Max(0, needs[at] - moves.Where(move => move.To == place.Stock.Warehouse).Sum(move => move.Proposed))),
        ];
        var pack = Pack(facts, units);
        var packs = LargestRemainder.Split(units / pack, besides.Sum() > 0 ? besides : needs);
        return places.Zip(packs).ToDictionary(part => part.First.Stock.Warehouse, part => part.Second * pack);
    }

    static long Pack(SkuFacts facts, decimal units) =>
        facts.Master.PackQuantity?.Units is { } pack and >= 1 && pack == decimal.Truncate(pack) && units % pack == 0 ? (long)pack : 1;

    // Where the supplier delivers, if goods go on from there; else where goods for the place are gathered.
    short? Lane(SkuFacts facts, short place)
    {
        var starts = grounds.Rates.Starts(place);
        var received = facts.Purchases.ToArray().LastOrDefault(line => line.Warehouse >= 0)?.Warehouse;
        return received == place ? null
            : received is { } at && starts.Contains(at) ? at
            : grounds.Times.FeederOf(facts, place) is { } feeder && starts.Contains(feeder) ? feeder
            : starts.Length == 1 ? starts[0]
            : null;
    }
}

/// <summary>One place of a SKU while its shipments are weighed: what was decided of the first comes before the second.</summary>
sealed class ShippingScene(ShippingGrounds grounds, PlannedSku sku, PlaceNeed place, Lazy<SkuCosts> costs)
{
    readonly short to = place.Stock.Warehouse;
    readonly DateOnly asOf = sku.Ledger.AsOf;
    PlaceStock stock = place.Stock;

    double CapitalRate => grounds.Costs.Settings.CapitalRateYear;

    /// <summary>How some units go.</summary>
    public PlaceShipping Ship(short from, long units, bool isOrdered)
    {
        var ready = isOrdered ? MakingDays(from) : 0;
        ShippingRate[] rates = [.. grounds.Rates.Of(sku.Facts, from, to).OrderBy(rate => rate.Days ?? double.MaxValue).ThenBy(rate => rate.Mode)];
        var seasons = SeasonsAhead.Of([stock.Forecast], asOf);
        ShippingChoice[] choices = WithoutEarly([.. rates.Select(rate => Choice(rate, units, ready, seasons))]);
        var shipping = new PlaceShipping(from, to, units, asOf.AddDays(ready), isOrdered) { Choices = [.. choices] };
        ShippingChoice[] known = [.. choices.Where(choice => choice.Rate.Gap == Gap.None)];
        var unitCost = UnitCost();
        var terms = Terms(unitCost, known, units);
        if (known.Length == 0 || unitCost is null || terms is null)
        {
            return shipping with
            {
                Gap = known.Length > 0 ? unitCost is null ? Gap.NoCost : Gap.NoPrice
                    : choices.Length > 0 ? choices.Max(choice => choice.Rate.Gap) : Gap.NoFreight,
            };
        }

        var money = (terms.Value, unitCost.Value, CapitalRate);
        var weighed = new ShippingWeighing(known, units, PackOf(units), money, stock, (asOf, ready, grounds.Settings)).Best();
        foreach (var choice in weighed.Choices.Where(choice => choice.Units > 0))
        {
            var arrival = new PlannedArrival(choice.ArrivesOn!.Value, choice.Units, "", IsShipped: false);
            stock = stock with { Arrivals = [.. stock.Arrivals.Append(arrival).OrderBy(one => one.Day)] };
        }

        return shipping with
        {
            Choices = [.. weighed.Choices, .. choices.Where(choice => choice.Rate.Gap != Gap.None)],
            Split = weighed.Split,
            UnitMargin = Reading.Of(terms.Value.Sold - terms.Value.Again),
        };
    }

    // Too late is what comes after the season and long before the next: where the slowest way is not, the next season sells what is left.
    static ShippingChoice[] WithoutEarly(ShippingChoice[] choices) =>
        choices.LastOrDefault(choice => choice.Rate.Gap == Gap.None) is { MissedSeason: not null }
            ? choices
            : [.. choices.Select(choice => choice with { MissedSeason = null })];

    ShippingChoice Choice(ShippingRate rate, long units, int ready, ImmutableArray<DateSpan> seasons)
    {
        DateOnly? day = rate.Days is { } days ? asOf.AddDays(ready + (int)Math.Ceiling(days - 1e-9)) : null;
        return new ShippingChoice(rate, day, 0)
        {
            FreightOfUnit = rate.Charges.IsEmpty
                ? Reading.Missing(rate.Gap)
                : Reading.Of(new SplitWay(rate.Charges).Freight(units) / units),
            MissedSeason = day is { } arrives ? SeasonsAhead.Missed(seasons, arrives, grounds.Settings.CoverMostDays) : null,
        };
    }

    // Of what an order takes to the place, all but the way there.
    int MakingDays(short from) => place.Stock.Time is not { } time ? 0
        : (int)Math.Ceiling(grounds.Times.Shipping(from, to) is { } haul
            ? Math.Max(0, time.MeanDays - haul.MeanDays)
            : time.MeanDays * time.MakingShare);

    long PackOf(long units) => sku.Facts.Master.PackQuantity?.Units is { } pack and >= 1 && units % pack == 0 ? (long)pack : 1;

    double? UnitCost() => sku.Facts.LastPrice is { } last ? grounds.Costs.ToReporting(last.Price, last.Currency, asOf).Reading.Value : null;

    // A unit that is not sold saves the next one: what that costs, brought by the cheapest way.
    PlaceTerms? Terms(double? unitCost, IReadOnlyCollection<ShippingChoice> known, long units) => unitCost is not { } cost || known.Count == 0
        ? null
        : PlaceTerms.Of(
            costs.Value.In(to),
            (decimal)(cost + known.Min(choice => new SplitWay(choice.Rate.Charges).Freight(units) / units)),
            grounds.Settings.ClearingShare);
}
