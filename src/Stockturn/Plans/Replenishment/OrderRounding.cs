using Stockturn.Metrics;

namespace Stockturn.Plans;

/// <summary>What a supplier sells: the least order, and units a pack.</summary>
/// <param name="Minimum">MOQ: the least units of an order; 0 when there is none.</param>
/// <param name="Pack">Units come in multiples of it; above 0.</param>
public sealed record OrderRules(decimal Minimum = 0, decimal Pack = 1);

/// <summary>A need as it can be ordered, and what that buys beyond it.</summary>
/// <param name="Quantity">Units to order.</param>
/// <param name="OverNeed">Units more than needed.</param>
/// <param name="WeeksOfCover">Weeks the order lasts; a gap where nothing sells.</param>
/// <param name="IsWarned">True when minimum or pack buy more than needed and the order lasts too long.</param>
public readonly record struct RoundedOrder(decimal Quantity, decimal OverNeed, Reading WeeksOfCover, bool IsWarned);

/// <summary>A need raised to the supplier's minimum, then up to whole packs; no need, no order.</summary>
/// <remarks>See docs/formulas/plans.md#order-rounding.</remarks>
public static class OrderRounding
{
    /// <summary>Weeks an order may last before it is warned of: 90 days.</summary>
    public const decimal WeeksMost = 90m / 7;

    /// <summary>Units to order.</summary>
    /// <param name="need">Units needed; 0 or less is no need.</param>
    /// <param name="rules">What the supplier sells.</param>
    /// <exception cref="ArgumentOutOfRangeException">A minimum below 0, or a pack of nothing or less.</exception>
    public static decimal Of(decimal need, OrderRules rules)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rules.Minimum);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rules.Pack);
        return need <= 0 ? 0 : decimal.Ceiling(Math.Max(need, rules.Minimum) / rules.Pack) * rules.Pack;
    }

    /// <summary>The most that can be ordered and is not beyond the need: whole packs, nothing below the minimum.</summary>
    /// <param name="need">Units needed; 0 or less is no need.</param>
    /// <param name="rules">What the supplier sells.</param>
    /// <exception cref="ArgumentOutOfRangeException">A minimum below 0, or a pack of nothing or less.</exception>
    public static decimal Within(decimal need, OrderRules rules)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rules.Minimum);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rules.Pack);
        var packs = need <= 0 ? 0 : decimal.Floor(need / rules.Pack) * rules.Pack;
        return packs >= rules.Minimum ? packs : 0;
    }

    /// <summary>Units to order, and how long they last.</summary>
    /// <param name="need">Units needed; 0 or less is no need.</param>
    /// <param name="rules">What the supplier sells.</param>
    /// <param name="weeklyDemand">Expected units a week.</param>
    /// <param name="weeksMost">Weeks an order may last.</param>
    /// <exception cref="ArgumentOutOfRangeException">A minimum below 0, or a pack of nothing or less.</exception>
    public static RoundedOrder Of(decimal need, OrderRules rules, decimal weeklyDemand, decimal weeksMost = WeeksMost)
    {
        var quantity = Of(need, rules);
        var over = Math.Max(0, quantity - Math.Max(0, need));
        var isLong = weeklyDemand <= 0 || quantity / weeklyDemand > weeksMost;
        var weeks = weeklyDemand > 0 ? Reading.Of((double)(quantity / weeklyDemand)) : Reading.Missing(Gap.NoSales);
        return new RoundedOrder(quantity, over, weeks, over > 0 && isLong);
    }
}
