using System.Collections.Immutable;

namespace Stockturn.Facts;

/// <summary>What a seller plans for a new SKU.</summary>
/// <param name="Day">The day it goes on sale.</param>
public sealed record LaunchPlan(DateOnly Day)
{
    /// <summary>SKUs it is expected to sell like, by their own codes; codes nobody knows are left out.</summary>
    public ImmutableArray<string> Similar { get; init; } = [];

    /// <summary>Planned units a day; null when not told.</summary>
    public double? UnitsPerDay { get; init; }

    /// <summary>Units bought for each click in a test, a share; null when not told.</summary>
    public double? Conversion { get; init; }

    /// <summary>Promotion budget a day, in the currency; null when not told.</summary>
    public decimal? DailyBudget { get; init; }

    /// <summary>What a click costs, in the currency, above 0; null when not told.</summary>
    public decimal? ClickCost { get; init; }

    /// <summary>Currency of budget and click: index into <see cref="Network.Currencies"/>, −1 when not told.</summary>
    public short Currency { get; init; } = -1;

    /// <summary>Units a day the budget brings: budget / cost of a click × conversion; null where one of the three is not told.</summary>
    public double? ClickUnitsPerDay => DailyBudget is { } budget && ClickCost is { } cost and > 0 && Conversion is { } conversion
        ? (double)(budget / cost) * conversion
        : null;
}
