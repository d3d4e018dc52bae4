using Stockturn.Facts;
using Stockturn.Metrics;

namespace Stockturn.Plans;

/// <summary>What one more unit costs in a place: the last price an order told, else the product's, and the freight goods usually come by.</summary>
static class ReplacementPrice
{
    /// <summary>In the reporting currency; null where the price, its rate or the freight is not known.</summary>
    public static decimal? Of(SkuFacts facts, short place, CostContext context, LaneRates lanes, SupplyTimes times, DateOnly asOf)
    {
        if (facts.LastPrice is not { } last || context.ToReporting(last.Price, last.Currency, asOf) is not { IsWhole: true } cost)
        {
            return null;
        }

        return times.FeederOf(facts, place) is not { } feeder ? cost.Amount
            : lanes.Freight((feeder, place), facts).Sum is { IsWhole: true } freight ? cost.Amount + freight.Amount
            : null;
    }
}
