using Stockturn.Values;

namespace Stockturn.Metrics;

/// <summary>A published or agreed fee with the days it holds for, its source and how far to trust it. Data, never a constant.</summary>
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
    string Confidence);

/// <summary>A step of an aged-stock surcharge: both days inside, the last open.</summary>
public sealed record AgeTier(int FromDay, int? ToDay, decimal PerCubicFoot, decimal? MinimumPerUnit);
