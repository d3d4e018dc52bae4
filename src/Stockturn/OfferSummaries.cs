using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Findings;
using Stockturn.Ledger;
using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn;

/// <summary>What judging the offer of each SKU needs, taken from its turn.</summary>
static class OfferSummaries
{
    const double DaysRecent = 30, DaysOfYear = 365;

    /// <summary>The summary of a SKU; null where nothing is for sale.</summary>
    public static OfferSummary? Of(SkuTurn sku, Quantity sellable, TurnContext turn)
    {
        if (sellable <= Quantity.Zero)
        {
            return null;
        }

        var (recent, before) = (MeasuredSpans.ThirtyDays(turn.AsOf), SixtyBefore(turn.AsOf));
        var soldPerDay = Sold(sku, DateSpan.Last(30, turn.AsOf)) / DaysRecent;
        var soldPerDayBefore = (Sold(sku, MeasuredSpans.Year(turn.AsOf)) - (soldPerDay * DaysRecent)) / (DaysOfYear - DaysRecent);
        return new(sku.Facts.Master.Sku, sku.Facts.Master.Category, sellable, ValueOf(sku, turn))
        {
            IsStuck = sku.Findings.Findings.Any(OfferFindings.IsStuck),
            Recent = Traffic(sku.Facts, sku.Demand, recent, turn.Costs),
            Before = Traffic(sku.Facts, sku.Demand, before, turn.Costs),
            Buyers = Bought(sku.Demand, DateSpan.Last(90, turn.AsOf)),
            BuyersBefore = Bought(sku.Demand, RepeatBuying.QuarterBefore(turn.AsOf)),
            AreBuyersKnownLongEnough = turn.Coverage.FirstBuyer <= turn.AsOf.AddDays(-180 - RepeatBuying.LookbackDays),
            InStockDays = sku.Ledger.Windows
                .Where(period => period.Span == recent && IsPlace(turn.Network.Warehouses[period.Warehouse].Kind))
                .Select(period => period.InStockDays).DefaultIfEmpty(0).Max(),

            // Asked only where it matters: it looks at the whole case.
            IsExempt = OfferFindings.HasDropped(soldPerDay, soldPerDayBefore, turn.Policy.Findings.Offers)
                && turn.Costs.IsIdleExempt(sku.Facts, sku.Ledger, sku.Demand),
            SoldPerDay = soldPerDay,
            SoldPerDayBefore = soldPerDayBefore,
            Rating = RatingOf(sku.Facts.Ratings.Span, turn.AsOf),
        };
    }

    static bool IsPlace(WarehouseKind kind) => kind is not (WarehouseKind.InTransit or WarehouseKind.Virtual);

    static DateSpan SixtyBefore(DateOnly asOf) => new(asOf.AddDays(-89), asOf.AddDays(-29));

    // What can be sold, where it can be: what is damaged or on its way is no offer's fault.
    static decimal? ValueOf(SkuTurn sku, TurnContext turn)
    {
        var layers = sku.Ledger.Layers.Where(layer =>
            layer.Status == StockStatus.Good && IsPlace(turn.Network.Warehouses[layer.Warehouse].Kind));
        return layers.All(layer => layer.Value is not null) ? layers.Sum(layer => layer.Value) : null;
    }

    static double Sold(SkuTurn sku, DateSpan span) =>
        (double)sku.Demand.Periods.Where(period => period.Span == span).Sum(period => period.Units.Units);

    static (int All, int Returning) Bought(SkuDemand demand, DateSpan span) => demand.Buyers
        .Where(buyers => buyers.Span == span)
        .Aggregate((All: 0, Returning: 0), (sum, buyers) => (sum.All + buyers.Buyers, sum.Returning + buyers.Returning));

    /// <summary>Only what its visits say.</summary>
    public static OfferSummary Visits(SkuFacts facts, SkuDemand demand, Quantity sellable, TurnContext turn) =>
        new(facts.Master.Sku, facts.Master.Category, sellable, Value: null)
        {
            Recent = Traffic(facts, demand, MeasuredSpans.ThirtyDays(turn.AsOf), turn.Costs),
        };

    static TrafficSums Traffic(SkuFacts facts, SkuDemand demand, DateSpan span, CostContext context)
    {
        if (facts.Traffic.IsEmpty && facts.Advertising.IsEmpty)
        {
            return TrafficSums.None;
        }

        var stores = new SortedSet<short>();
        foreach (ref readonly var line in facts.Traffic.Span)
        {
            stores.Add(line.Store);
        }

        // What an account was charged says nothing of who saw it.
        foreach (ref readonly var line in facts.Advertising.Span)
        {
            if (!line.IsCharged)
            {
                stores.Add(line.Store);
            }
        }

        return stores.Aggregate(TrafficSums.None, (sum, store) => sum + TrafficSums.Of(facts, demand, (store, span), context));
    }

    /// <summary>The newest rating of the worst offer, and what it was 30 days or more before; null without any.</summary>
    internal static (double Rating, double? Before, long Reviews)? RatingOf(ReadOnlySpan<RatingLine> ratings, DateOnly asOf)
    {
        (double Rating, double? Before, long Reviews)? worst = null;
        foreach (var store in StoresOf(ratings))
        {
            RatingLine? newest = null, earlier = null;
            foreach (ref readonly var line in ratings)
            {
                newest = line.Store == store ? line : newest;
                earlier = line.Store == store && line.Day <= asOf.AddDays(-30) ? line : earlier;
            }

            if (newest is { } now && !(worst?.Rating <= now.Rating))
            {
                worst = (now.Rating, earlier?.Rating, now.Reviews);
            }
        }

        return worst;
    }

    static SortedSet<short> StoresOf(ReadOnlySpan<RatingLine> ratings)
    {
        var stores = new SortedSet<short>();
        foreach (ref readonly var line in ratings)
        {
            stores.Add(line.Store);
        }

        return stores;
    }
}
