using System.Collections.Immutable;
using Stockturn.Metrics;

namespace Stockturn.Plans;

/// <summary>How a platform pays what some stores sell: when, how much of it, and what it keeps back.</summary>
/// <param name="Stores">The stores it pays together, by code.</param>
/// <param name="LastDay">The last day of sales it has settled.</param>
/// <param name="CycleDays">Days of sales a payout covers, 1 or more.</param>
/// <param name="LagDays">Days from the last of them to the payout, 0 or more.</param>
/// <remarks>See docs/formulas/plans.md#payout-rhythm.</remarks>
public sealed record PayoutAccount(ImmutableArray<string> Stores, DateOnly LastDay, int CycleDays, int LagDays)
{
    /// <summary>Settlements it was measured from; 0 where the policy tells the days.</summary>
    public int Settlements { get; init; }

    /// <summary>What is paid of one unit of net sales, before advertising, storage and what is kept back; or why it is not known.</summary>
    public Reading PaidShare { get; init; }

    /// <summary>The share of a payout that is kept back until the next one, from 0 to below 1.</summary>
    public double ReserveShare { get; init; }

    /// <summary>What the last settlement kept back, in the reporting currency.</summary>
    public decimal Reserve { get; init; }

    /// <summary>Payouts told of for days after the as-of day, in the reporting currency.</summary>
    public ImmutableArray<(DateOnly Day, decimal Amount)> Announced { get; init; } = [];

    /// <summary>Advertising taken from payouts a day, in the reporting currency, 0 or more.</summary>
    public double AdvertisingPerDay { get; init; }

    /// <summary>Storage fees taken from payouts a day, in the reporting currency, 0 or more.</summary>
    public double StoragePerDay { get; init; }

    /// <summary>The stores in one text.</summary>
    public string Name => string.Join(" + ", Stores);

    /// <summary>The day a sale of a day is paid.</summary>
    public DateOnly PaidOn(DateOnly sold)
    {
        var turns = Math.Max(1, (sold.DayNumber - LastDay.DayNumber + CycleDays - 1) / CycleDays);
        return LastDay.AddDays(turns * CycleDays + LagDays);
    }
}
