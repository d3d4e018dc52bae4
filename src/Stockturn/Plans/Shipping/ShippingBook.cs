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
/// What is gathered leaves today, what is ordered when it is made; each goes to the places by what they need. Of all ways together the
/// split is taken that costs least: freight, capital on the way and what is not sold meanwhile. See docs/formulas/plans.md#shipping-split.
/// </remarks>
/// <param name="grounds">What it is weighed by.</param>
public sealed class ShippingBook(ShippingGrounds grounds)
{
    /// <summary>How what a SKU's places need goes to them; nothing while the record of its stock is too thin (grade D).</summary>
    /// <param name="sku">The SKU.</param>
    /// <param name="plan">What its places need.</param>
    public SkuShipping Of(PlannedSku sku, ReplenishmentPlan plan)
    {
        PlaceNeed[] places = [.. plan.Places.Where(place => place is { Units: > 0, Stock.Warehouse: >= 0 })];
        if (places.Length == 0 || plan.IsRecordThin)
        {
            return SkuShipping.Nothing(plan.Sku);
        }

        var gathered = Parts(Math.Min((long)plan.Gathered, (long)plan.Places.Sum(place => place.Units)), 1, places);
        var ordered = Parts((long)plan.Order.Quantity, Pack(sku.Facts, plan.Order.Quantity), places);
        var costs = new Lazy<SkuCosts>(() => SkuCosts.Measure(sku.Facts, sku.Ledger, sku.Demand, grounds.Costs));
        var shipped = ImmutableArray.CreateBuilder<PlaceShipping>();
        for (var at = 0; at < places.Length; at++)
        {
            if (Lane(sku.Facts, places[at].Stock.Warehouse) is not { } from)
            {
                continue;
            }

            var scene = new ShippingScene(grounds, sku, places[at], from, costs);
            foreach (var (units, isOrdered) in new[] { (gathered[at], false), (ordered[at], true) }.Where(part => part.Item1 > 0))
            {
                shipped.Add(scene.Ship(units, isOrdered));
            }
        }

        return new SkuShipping(plan.Sku, shipped.ToImmutable());
    }

    // By what they need, in packs where that many packs are ordered.
    static long[] Parts(long units, long pack, PlaceNeed[] places) => units <= 0
        ? new long[places.Length]
        : [.. LargestRemainder.Split(units / pack, [.. places.Select(place => place.Units)]).Select(packs => packs * pack)];

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
sealed class ShippingScene(ShippingGrounds grounds, PlannedSku sku, PlaceNeed place, short from, Lazy<SkuCosts> costs)
{
    readonly short to = place.Stock.Warehouse;
    readonly DateOnly asOf = sku.Ledger.AsOf;
    PlaceStock stock = place.Stock;

    double CapitalRate => grounds.Costs.Settings.CapitalRateYear;

    /// <summary>How some units go.</summary>
    public PlaceShipping Ship(long units, bool isOrdered)
    {
        var ready = isOrdered ? MakingDays() : 0;
        ShippingRate[] rates = [.. grounds.Rates.Of(sku.Facts, from, to).OrderBy(rate => rate.Days ?? double.MaxValue).ThenBy(rate => rate.Mode)];
        var seasons = SeasonsAhead.Of([stock.Forecast], asOf);
        ShippingChoice[] choices = [.. rates.Select(rate => Choice(rate, units, ready, seasons))];
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

        var weighed = new ShippingWeighing(known, units, PackOf(units), (terms.Value, unitCost.Value, CapitalRate), stock, (asOf, ready)).Best();
        foreach (var choice in weighed.Choices.Where(choice => choice is { Units: > 0, MissedSeason: null }))
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
    int MakingDays() => place.Stock.Time is not { } time ? 0
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
