using System.Collections.Immutable;
using Stockturn.Values;

namespace Stockturn.Metrics;

/// <summary>
/// A published or agreed fee with the days it holds for, its source and how far to trust it. Data, never a constant.
/// </summary>
/// <param name="Card">The rate card it belongs to, such as fba-us, fba-de, 3pl-us.</param>
/// <param name="Type">What is charged: storage, aged_surcharge, removal, referral, fulfilment.</param>
/// <param name="SizeTier">standard, bulky …; null for all.</param>
/// <param name="FromMonth">First month of the season, 1 to 12; null for the whole year.</param>
/// <param name="ToMonth">Last month of the season.</param>
/// <param name="AgeFromDays">First day of age charged; null for all ages.</param>
/// <param name="AgeToDays">Last day of age charged; null for open.</param>
/// <param name="Rate">The amount.</param>
/// <param name="Unit">per_ft3_month, per_m3_month, per_m3_day, per_unit_day, per_unit, share_of_price.</param>
/// <param name="PerUnitMinimum">Where the fee is the greater of the rate and an amount per unit.</param>
/// <param name="Currency">The amount's currency.</param>
/// <param name="ValidFrom">First day it holds.</param>
/// <param name="ValidTo">Last day it holds; null for open.</param>
/// <param name="Source">Where the figure comes from.</param>
/// <param name="Confidence">official, secondary, unverified, own.</param>
public sealed record FeeRate(
    string Card,
    string Type,
    string? SizeTier,
    int? FromMonth,
    int? ToMonth,
    int? AgeFromDays,
    int? AgeToDays,
    decimal Rate,
    string Unit,
    decimal? PerUnitMinimum,
    Currency Currency,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    string Source,
    string Confidence)
{
    /// <summary>The categories it is for, in lower case; empty for all.</summary>
    public ImmutableArray<string> Categories { get; init; } = [];

    /// <summary>The categories it is not for, in lower case.</summary>
    public ImmutableArray<string> ExceptCategories { get; init; } = [];

    /// <summary>It is for prices above this; null for all.</summary>
    public decimal? PriceOver { get; init; }

    /// <summary>It is for prices up to and including this; null for open.</summary>
    public decimal? PriceTo { get; init; }

    /// <summary>
    /// True when the rate is for the whole price once the price lies in its band; false for that portion only.
    /// </summary>
    public bool IsForWholePrice { get; init; }

    /// <summary>It is for weights above this many pounds.</summary>
    public decimal? WeightOverPounds { get; init; }

    /// <summary>It is for weights up to and including this many pounds; null for open.</summary>
    public decimal? WeightToPounds { get; init; }

    /// <summary>What each pound above <see cref="WeightOverPounds"/> adds.</summary>
    public decimal? PerPoundOver { get; init; }

    /// <summary>The row in words, for the source of a figure.</summary>
    public string Citation => $"{Card} from {ValidFrom:yyyy-MM-dd} ({Confidence})";

    /// <summary>True when it holds on a day, in that day's month.</summary>
    public bool HoldsOn(DateOnly day) =>
        day >= ValidFrom && (ValidTo is null || day <= ValidTo) && HoldsInMonth(day.Month);

    /// <summary>True when it is for a size tier.</summary>
    public bool IsForSize(string? tier) => SizeTier is null || string.Equals(SizeTier, tier, StringComparison.Ordinal);

    /// <summary>True when it is for an age.</summary>
    public bool IsForAge(int ageDays) =>
        ageDays >= (AgeFromDays ?? int.MinValue) && ageDays <= (AgeToDays ?? int.MaxValue);

    /// <summary>True when it is for a category in lower case, named or as a row for all.</summary>
    public bool IsForCategory(string? category) =>
        (Categories.IsEmpty || (category is not null && Categories.Contains(category)))
        && (category is null || !ExceptCategories.Contains(category));

    bool HoldsInMonth(int month)
    {
        if (FromMonth is not { } first || ToMonth is not { } last)
        {
            return true;
        }

        return first <= last ? month >= first && month <= last : month >= first || month <= last;
    }
}

/// <summary>A step of an aged-stock surcharge: both days inside, the last open.</summary>
public sealed record AgeTier(int FromDay, int? ToDay, decimal PerCubicFoot, decimal? MinimumPerUnit);

/// <summary>
/// Up to which size and weight a unit belongs to a size tier. A simple dated rule, as data like the fees.
/// </summary>
/// <param name="Card">The rate card it belongs to.</param>
/// <param name="Tier">The tier of a unit within all limits.</param>
/// <param name="OtherTier">The tier of a unit above any limit.</param>
/// <param name="VolumeToM3">The largest volume inside.</param>
/// <param name="WeightToKg">The largest weight inside.</param>
/// <param name="ValidFrom">First day it holds.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Confidence">official, secondary, unverified, own.</param>
public sealed record SizeTierRule(
    string Card,
    string Tier,
    string OtherTier,
    double VolumeToM3,
    double WeightToKg,
    DateOnly ValidFrom,
    string Source,
    string Confidence);
