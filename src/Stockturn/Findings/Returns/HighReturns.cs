using Stockturn.Values;

namespace Stockturn.Findings;

/// <summary>What a SKU sold and took back in 365 days.</summary>
/// <param name="Sku">The SKU.</param>
/// <param name="Category">Its category; null for none.</param>
/// <param name="Sold">Units sold.</param>
/// <param name="Returned">Units that came back.</param>
public sealed record ReturnCount(string Sku, string? Category, Quantity Sold, Quantity Returned)
{
    /// <summary>Returned over sold; null where nothing was sold.</summary>
    public double? Rate => Sold > Quantity.Zero ? Returned.Approximate / Sold.Approximate : null;
}

/// <summary>Goods that come back more often than their category's (U-20). Needs all SKUs, so it runs after the slices.</summary>
/// <remarks>The category's rate is of all its units together, the SKU's own among them. See docs/formulas/findings.md#returns.</remarks>
public static class HighReturns
{
    /// <summary>The code of its findings.</summary>
    public const string Code = "high_returns";

    /// <summary>The return rate of each category by name, "" for SKUs without one; those that sold nothing are left out.</summary>
    public static IReadOnlyDictionary<string, double> CategoryRates(IEnumerable<ReturnCount> counts) => counts
        .GroupBy(count => count.Category ?? "", StringComparer.Ordinal)
        .Select(category => new ReturnCount(
            "", category.Key, new(category.Sum(count => count.Sold.Thousandths)), new(category.Sum(count => count.Returned.Thousandths))))
        .Where(category => category.Rate is not null)
        .ToDictionary(category => category.Category!, category => category.Rate!.Value, StringComparer.Ordinal);

    /// <summary>True for a SKU with units enough whose rate is above its category's by more than the points of the policy.</summary>
    public static bool IsHigh(ReturnCount count, double categoryRate, ReturnSettings settings) =>
        count.Sold.Approximate >= settings.SoldUnitsMin && count.Rate - categoryRate > settings.PointsAboveCategory;

    /// <summary>The findings, by SKU: how many units came back.</summary>
    public static IEnumerable<Finding> Find(IReadOnlyCollection<ReturnCount> counts, ReturnSettings settings)
    {
        var rates = CategoryRates(counts);
        foreach (var count in counts.OrderBy(count => count.Sku, StringComparer.Ordinal))
        {
            if (rates.TryGetValue(count.Category ?? "", out var rate) && IsHigh(count, rate, settings))
            {
                yield return new Finding(count.Sku, StockCase.AllWarehouses, Code, count.Returned)
                {
                    Severity = FindingSeverity.Medium,
                    Working = new Working()
                        .Add("returned_units", count.Returned)
                        .Add("sold_units_365", count.Sold)
                        .Add("return_rate", count.Rate!.Value)
                        .Add("category_return_rate", rate)
                        .Add("points_above_category", settings.PointsAboveCategory)
                        .Lines,
                };
            }
        }
    }
}
