using System.Collections.Immutable;
using Stockturn.Metrics;

namespace Stockturn.Findings;

/// <summary>What a platform asks of goods before they may take part in a promotion.</summary>
public enum PromotionCondition
{
    /// <summary>Enough units to sell.</summary>
    Stock,

    /// <summary>Enough stars.</summary>
    Rating,

    /// <summary>A price that is low enough.</summary>
    Price,
}

/// <summary>Whether a condition, or all of them, are met.</summary>
public enum PromotionState
{
    /// <summary>Met.</summary>
    Eligible,

    /// <summary>What it hangs on is not known.</summary>
    Unknown,

    /// <summary>Missed.</summary>
    NotEligible,
}

/// <summary>What a platform asks for; null where it asks for nothing. The price is in the reporting currency.</summary>
public sealed record PromotionAsk(double? MinimumStock, double? MinimumRating, Reading? MaximumPrice);

/// <summary>What goods bring: units to sell, stars, the price in the promotion in the reporting currency.</summary>
public sealed record PromotionOffer(Reading Sellable, Reading Rating, Reading Price);

/// <summary>One condition held against what is there.</summary>
/// <param name="Condition">Which.</param>
/// <param name="Asked">What is asked for.</param>
/// <param name="Found">What is there.</param>
/// <param name="State">Whether it is met; exactly what is asked for is.</param>
public sealed record PromotionCheck(PromotionCondition Condition, Reading Asked, Reading Found, PromotionState State);

/// <summary>Whether goods may take part in a promotion, condition by condition (U-13). See docs/formulas/findings.md#promotion-calendar.</summary>
public static class PromotionEligibility
{
    /// <summary>The conditions that are asked for, each held against what is there.</summary>
    public static ImmutableArray<PromotionCheck> Check(PromotionAsk ask, PromotionOffer offer)
    {
        var checks = ImmutableArray.CreateBuilder<PromotionCheck>(3);
        if (ask.MinimumStock is { } stock)
        {
            checks.Add(Held(PromotionCondition.Stock, Reading.Of(stock), offer.Sellable));
        }

        if (ask.MinimumRating is { } rating)
        {
            checks.Add(Held(PromotionCondition.Rating, Reading.Of(rating), offer.Rating));
        }

        if (ask.MaximumPrice is { } price)
        {
            checks.Add(Held(PromotionCondition.Price, price, offer.Price));
        }

        return checks.ToImmutable();
    }

    /// <summary>All conditions together: one missed is enough to miss; else one unknown leaves it open.</summary>
    public static PromotionState Of(ImmutableArray<PromotionCheck> checks) =>
        checks.IsEmpty ? PromotionState.Eligible : checks.Max(check => check.State);

    static PromotionCheck Held(PromotionCondition condition, Reading asked, Reading found)
    {
        var isKnown = asked.TryGet(out var limit) & found.TryGet(out var value);
        var isMet = condition == PromotionCondition.Price ? value <= limit : value >= limit;
        return new(condition, asked, found, !isKnown ? PromotionState.Unknown : isMet ? PromotionState.Eligible : PromotionState.NotEligible);
    }
}
