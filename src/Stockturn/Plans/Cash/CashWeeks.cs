using System.Collections.Immutable;

namespace Stockturn.Plans;

/// <summary>Puts money on days into weeks of a calendar.</summary>
sealed class CashWeeks(DateOnly asOf)
{
    const int Decimals = 2;
    readonly double[] weeks = new double[CashCalendar.WeeksAhead];

    /// <summary>Some nothing in every week.</summary>
    public static ImmutableArray<decimal> None { get; } = [.. new decimal[CashCalendar.WeeksAhead]];

    /// <summary>Each week's amount to the cent.</summary>
    public ImmutableArray<decimal> Amounts => [.. weeks.Select(week => decimal.Round((decimal)week, Decimals, MidpointRounding.AwayFromZero))];

    /// <summary>Adds an amount on a day; beyond the last week it is not seen.</summary>
    public CashWeeks Add(DateOnly day, double amount)
    {
        if (CashCalendar.WeekOf(day, asOf) is { } week)
        {
            weeks[week] += amount;
        }

        return this;
    }

    /// <summary>Adds the same amount to every day.</summary>
    public CashWeeks AddDaily(double amount)
    {
        for (var day = 1; day <= CashCalendar.DaysAhead; day++)
        {
            Add(asOf.AddDays(day), amount);
        }

        return this;
    }

    /// <summary>Adds sales of the coming days as the account pays them: what is kept back comes with the next payout.</summary>
    public CashWeeks AddPayouts(PayoutAccount account, IReadOnlyList<double> sales)
    {
        var share = account.PaidShare.Value ?? 0;
        for (var day = 0; day < sales.Count; day++)
        {
            var paid = account.PaidOn(asOf.AddDays(day + 1));
            Add(paid, sales[day] * share * (1 - account.ReserveShare));
            Add(paid.AddDays(account.CycleDays), sales[day] * share * account.ReserveShare);
        }

        return this;
    }
}
