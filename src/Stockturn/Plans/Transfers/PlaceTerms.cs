using Stockturn.Demand;
using Stockturn.Metrics;

namespace Stockturn.Plans;

/// <summary>What a unit is worth in a place, in the reporting currency: sold, bought again, or left over.</summary>
/// <param name="Sold">Net cash of a unit sold there: price less referral and fulfilment.</param>
/// <param name="Again">What a unit bought again costs there; what it brings when sold, where it is not, or not to be, bought.</param>
/// <param name="Cleared">What a unit brings when cleared there, never less than taking it out costs.</param>
readonly record struct PlaceTerms(double Sold, double Again, double Cleared)
{
    /// <summary>Of the costs of a place; null where its price or fees are not known.</summary>
    /// <param name="costs">What keeping and selling costs there.</param>
    /// <param name="again">What a unit bought again costs there; null where it is not known, or not to be bought.</param>
    /// <param name="clearingShare">The share of today's price clearing brings.</param>
    public static PlaceTerms? Of(WarehouseCosts? costs, decimal? again, double clearingShare)
    {
        if (costs is not { NetSellingPrice.Sum.IsWhole: true, Price.Sum.IsWhole: true })
        {
            return null;
        }

        var net = (double)costs.NetSellingPrice.Sum.Amount;
        var (price, referral) = ((double)costs.Price.Sum.Amount, (double)costs.ReferralPerUnit.Sum.Amount);
        var cleared = (price - referral) * clearingShare - (double)costs.FulfilmentPerUnit.Sum.Amount;
        var least = costs.RemovalPerUnit.Sum.IsWhole ? -(double)costs.RemovalPerUnit.Sum.Amount : double.NegativeInfinity;
        return new PlaceTerms(net, Math.Min(net, (double?)again ?? net), Math.Min(net, Math.Max(least, cleared)));
    }

    /// <summary>The rows of what units beyond some are worth there (docs/formulas/plans.md#transfer-worth).</summary>
    /// <param name="at">The place and the SKU among those of the problem.</param>
    /// <param name="forecast">What sells there; null for nothing.</param>
    /// <param name="days">From when on a unit can be sold, when a new order would be there, and how far one looks.</param>
    /// <param name="before">Units that are sold first.</param>
    public IEnumerable<PlacedDemand> Rows(
        (int Place, int Sku) at, DemandForecast? forecast, (double From, double Again, double Horizon) days, long before)
    {
        var left = Math.Min(Cleared, Again);
        var all = new RestCount(Count(forecast, days.From, Math.Max(days.From, Math.Max(days.Again, days.Horizon))), before);
        yield return new PlacedDemand(at.Place, at.Sku, all, Again, left);
        if (Sold > Again && days.Again > days.From)
        {
            yield return new PlacedDemand(at.Place, at.Sku, new RestCount(Count(forecast, days.From, days.Again), before), Sold - Again, 0);
        }
    }

    static CountDistribution Count(DemandForecast? forecast, double from, double to)
    {
        if (forecast is null)
        {
            return new KnownCount(0);
        }

        var mean = Math.Max(0, forecast.UnitsOver(to) - forecast.UnitsOver(from));
        return SpreadCount.Of(mean, Math.Max(mean, forecast.VarianceOver(to) - forecast.VarianceOver(from)));
    }
}
