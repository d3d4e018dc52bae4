using System.Collections.Immutable;
using Stockturn.Values;

namespace Stockturn.Metrics;

/// <summary>Units that a platform has held since a day.</summary>
public readonly record struct AgedUnits(DateOnly Since, decimal Units);

/// <summary>
/// The next time a platform charges for age: the snapshot's day, the units charged and the amount, if none of them
/// sells.
/// </summary>
public sealed record SurchargeStep(DateOnly Date, decimal Units, decimal Amount);

/// <summary>
/// The surcharge platforms take for old stock, on a snapshot of the 15th. See
/// docs/formulas/metrics.md#aged_surcharge.
/// </summary>
/// <remarks>
/// Age is days since the platform received the goods, first in first out over its network, so goods start from 0 there
/// whatever they waited elsewhere. Where a tier has a minimum per unit the fee is the greater of the two.
/// </remarks>
public static class AgedSurcharge
{
    /// <summary>The day of the month on which platforms look.</summary>
    public const int SnapshotDay = 15;

    const int SnapshotsMax = 60;

    /// <summary>The surcharge of units of one age at a snapshot.</summary>
    public static decimal Of(int ageDays, decimal units, decimal unitCubicFeet, IReadOnlyList<AgeTier> tiers)
    {
        foreach (var tier in tiers)
        {
            if (ageDays >= tier.FromDay && ageDays <= (tier.ToDay ?? int.MaxValue))
            {
                return units * Math.Max(unitCubicFeet * tier.PerCubicFoot, tier.MinimumPerUnit ?? 0);
            }
        }

        return 0;
    }

    /// <summary>What a snapshot charges, if the units are still there.</summary>
    public static SurchargeStep At(
        DateOnly snapshot, IEnumerable<AgedUnits> stock, decimal unitCubicFeet, IReadOnlyList<AgeTier> tiers)
    {
        var (units, amount) = (0m, 0m);
        foreach (var layer in stock)
        {
            if (layer.Units <= 0)
            {
                continue;
            }

            var fee = Of(snapshot.DayNumber - layer.Since.DayNumber, layer.Units, unitCubicFeet, tiers);
            amount += fee;
            units += fee > 0 ? layer.Units : 0;
        }

        return new(snapshot, units, amount);
    }

    /// <summary>
    /// The first snapshot after a day that charges anything if nothing sells: act before it. Null when none ever will,
    /// because there is no stock or no tier.
    /// </summary>
    public static SurchargeStep? NextFeeStep(
        IReadOnlyCollection<AgedUnits> stock, decimal unitCubicFeet, IReadOnlyList<AgeTier> tiers, DateOnly asOf) =>
        Projection(stock, unitCubicFeet, _ => tiers, asOf).Take(SnapshotsMax).FirstOrDefault(step => step.Amount > 0);

    /// <summary>
    /// What each snapshot after a day charges, one after the other without end, by the tiers of its own day, if
    /// nothing sells.
    /// </summary>
    public static IEnumerable<SurchargeStep> Projection(
        IReadOnlyCollection<AgedUnits> stock,
        decimal unitCubicFeet,
        Func<DateOnly, IReadOnlyList<AgeTier>> tiersOn,
        DateOnly asOf)
    {
        for (var snapshot = NextSnapshot(asOf); ; snapshot = NextSnapshot(snapshot))
        {
            yield return At(snapshot, stock, unitCubicFeet, tiersOn(snapshot));
        }
    }

    /// <summary>The first snapshot after a day; that of the day itself has been taken.</summary>
    public static DateOnly NextSnapshot(DateOnly asOf)
    {
        var inMonth = new DateOnly(asOf.Year, asOf.Month, SnapshotDay);
        return asOf < inMonth ? inMonth : inMonth.AddMonths(1);
    }

    /// <summary>The tiers of a card on a day for a category, by age; empty when the card has none.</summary>
    public static ImmutableArray<AgeTier> Tiers(FeeTable fees, string card, string? category, DateOnly day) =>
    [
        .. fees.FindAll(new(card, "aged_surcharge", day) { Category = category })
            .Where(rate => rate.AgeFromDays is not null)
            .OrderBy(rate => rate.AgeFromDays)
            .Select(rate =>
                new AgeTier(rate.AgeFromDays!.Value, rate.AgeToDays, PerCubicFoot(rate), rate.PerUnitMinimum)),
    ];

    static decimal PerCubicFoot(FeeRate rate) =>
        rate.Unit == "per_m3_month" ? rate.Rate * CubicFeet.CubicMetres : rate.Rate;
}
