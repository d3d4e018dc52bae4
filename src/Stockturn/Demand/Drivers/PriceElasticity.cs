using System.Collections.Immutable;

namespace Stockturn.Demand;

/// <summary>What one SKU sold each week, and its mean price.</summary>
/// <param name="Group">The group whose elasticity it tells, such as a category.</param>
/// <param name="Units">Units of each week, oldest first; null where not observed.</param>
/// <param name="Prices">The mean price asked in each week, also where nothing sold, in one currency, above 0; null where not known.</param>
public sealed record PricedSeries(string Group, ImmutableArray<double?> Units, ImmutableArray<double?> Prices);

/// <summary>How demand of a group answers to its price: with an elasticity of −2 a price 1 % higher sells 2 % less.</summary>
/// <remarks>
/// Each SKU is compared with itself alone, by the Poisson regression with an effect of each SKU, so weeks that sold
/// nothing count as what they are. Groups are drawn towards all groups, and these towards 0. It says how price and sales
/// went together, which is more than what the price did where promotions or seasons moved both. See
/// docs/formulas/demand.md#price.
/// </remarks>
public sealed class PriceElasticity
{
    const double Least = -5;

    readonly double all;
    readonly Dictionary<string, double> groups = new(StringComparer.Ordinal);

    PriceElasticity((string Group, double Value, double Variance)[] told)
    {
        if (told.Length == 0)
        {
            return;
        }

        var mean = RandomEffects.Of([.. told.Select(one => (one.Value, one.Variance))]);
        all = RandomEffects.Drawn(mean.Mean, mean.Variance);
        foreach (var (group, value, variance) in told)
        {
            groups.Add(group, RandomEffects.Drawn(value, variance, all, mean.Between));
        }
    }

    /// <summary>The elasticities that series tell.</summary>
    /// <param name="series">SKUs; their order does not matter.</param>
    /// <exception cref="ArgumentOutOfRangeException">Units below 0, or a price of 0 or less.</exception>
    public static PriceElasticity Of(IEnumerable<PricedSeries> series) =>
        new(
        [
            .. series.GroupBy(one => one.Group, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => (Group: group.Key, Fit: PriceFit.Of(group)))
                .Where(one => one.Fit is not null)
                .Select(one => (one.Group, one.Fit!.Value.Elasticity, one.Fit.Value.Variance)),
        ]);

    /// <summary>The elasticity of a group, from −5 to 0; where nothing was learnt of the group that of all groups, where
    /// nothing was learnt at all 0.</summary>
    public double Elasticity(string group) => Math.Clamp(groups.GetValueOrDefault(group, all), Least, 0);

    /// <summary>Times as much as at the usual price: (price / usual price) to the power of the elasticity.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A price of 0 or less.</exception>
    public double Factor(string group, double price, double usualPrice)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(price);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(usualPrice);
        return Math.Pow(price / usualPrice, Elasticity(group));
    }
}
