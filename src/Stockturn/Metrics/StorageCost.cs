namespace Stockturn.Metrics;

/// <summary>
/// A step of a storage tariff by day of the stay; both days inside, the last open. Marginal: each day at its own
/// rate.
/// </summary>
public sealed record StorageTier(int FromDay, int? ToDay, decimal PerUnitDay);

/// <summary>What a place charges for keeping goods. See docs/formulas/metrics.md#storage.</summary>
public static class StorageCost
{
    /// <summary>
    /// A month's fee as platforms bill it: the mean over the days of the month of the volume stored, times the
    /// month's rate.
    /// </summary>
    /// <param name="unitsByDay">Units at the end of each day of the month.</param>
    /// <param name="unitCubicFeet">Volume of one unit.</param>
    /// <param name="perCubicFoot">The month's rate for the size tier.</param>
    public static decimal OfMonth(IReadOnlyList<decimal> unitsByDay, decimal unitCubicFeet, decimal perCubicFoot) =>
        unitsByDay.Count == 0 ? 0 : unitsByDay.Sum() / unitsByDay.Count * unitCubicFeet * perCubicFoot;

    /// <summary>What one unit costs that stays a number of days: the first day of the stay is day 1.</summary>
    public static decimal OfStay(int days, IEnumerable<StorageTier> tiers)
    {
        var cost = 0m;
        foreach (var tier in tiers)
        {
            var last = Math.Min(days, tier.ToDay ?? int.MaxValue);
            cost += Math.Max(0, last - tier.FromDay + 1) * tier.PerUnitDay;
        }

        return cost;
    }
}
