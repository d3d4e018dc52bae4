namespace Stockturn.Demo.Amazon.Money;

/// <summary>The fortnights a market settles, the last year's, oldest first. Both days belong to a period.</summary>
/// <remarks>The last one is closed and paid when the demo ends; the days after it stand in no file yet.</remarks>
sealed class Periods
{
    const int Most = 26;
    const int PaidAfterDays = 2;

    readonly int firstDay;
    readonly Market market;

    public Periods(Market market, Time.DemoCalendar calendar)
    {
        this.market = market;
        var end = calendar.Last - (market.Country == "US" ? 2 : 9);
        Count = Math.Min(Most, (end + 1) / LengthDays);
        firstDay = end + 1 - (Count * LengthDays);
    }

    /// <summary>How long a period is.</summary>
    public const int LengthDays = 14;

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>The first day settled.</summary>
    public int FirstDay => firstDay;

    /// <summary>The last day settled.</summary>
    public int LastDay => firstDay + (Count * LengthDays) - 1;

    /// <summary>True when the day is settled in some period.</summary>
    public bool Holds(int day) => day >= firstDay && day <= LastDay;

    /// <summary>The period of a day.</summary>
    public int Of(int day) => (day - firstDay) / LengthDays;

    public int Start(int period) => firstDay + (period * LengthDays);

    public int End(int period) => Start(period) + LengthDays - 1;

    /// <summary>The day the money is sent.</summary>
    public int Paid(int period) => End(period) + PaidAfterDays;

    /// <summary>The number Amazon gives the settlement.</summary>
    public long Id(int period) => (market.Country == "US" ? 21_340_118_000 : 21_340_733_000) + (period * 17L);
}
