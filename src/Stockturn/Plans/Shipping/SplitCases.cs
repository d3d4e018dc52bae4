using System.Collections.Immutable;
using Stockturn.Demand;
using Stockturn.Metrics;

namespace Stockturn.Plans;

/// <summary>How demand may run until the last way has arrived: twenty levels, each as high all the way, and early, usual and late arrivals.</summary>
/// <remarks>
/// A level runs at the same quantile of the sums of the forecast on every day. Where the days of ways spread, arrivals a mean, and 1.22
/// deviations sooner and later, have a third each: mean and variance are kept. See docs/formulas/plans.md#shipping-split.
/// </remarks>
static class SplitCases
{
    const int Levels = 20, WeekDays = 7;
    static readonly double[] Spreads = [-Math.Sqrt(1.5), 0, Math.Sqrt(1.5)];

    /// <summary>Of a place.</summary>
    /// <param name="stock">What lies there, comes and sells.</param>
    /// <param name="ways">Days from today until each way has arrived, with their deviation, fastest first.</param>
    /// <param name="asOf">The day.</param>
    public static ImmutableArray<SplitCase> Of(PlaceStock stock, IReadOnlyList<(double Days, double Spread)> ways, DateOnly asOf)
    {
        double[] late = ways.All(way => way.Spread == 0) ? [0] : Spreads;
        int[][] arrivals = [.. late.Select(deviations => Arrivals(ways, deviations))];
        var most = arrivals.Max(days => days[^1]);
        var there = There(stock, most, asOf);
        var cases = ImmutableArray.CreateBuilder<SplitCase>(Levels * arrivals.Length);
        for (var level = 0; level < Levels; level++)
        {
            var asked = Asked(stock.Forecast, (level + 0.5) / Levels, most);
            foreach (var days in arrivals)
            {
                cases.Add(new SplitCase(1.0 / (Levels * arrivals.Length), Short(asked, there, days)));
            }
        }

        return cases.MoveToImmutable();
    }

    // A slower way never comes before a faster one.
    static int[] Arrivals(IReadOnlyList<(double Days, double Spread)> ways, double deviations)
    {
        var days = new int[ways.Count];
        for (var way = 0; way < days.Length; way++)
        {
            var day = (int)Math.Ceiling(ways[way].Days + deviations * ways[way].Spread - 1e-9);
            days[way] = Math.Max(way == 0 ? 1 : days[way - 1], day);
        }

        return days;
    }

    // Units that can have been sold by the end of each day, the first of them tomorrow.
    static double[] There(PlaceStock stock, int days, DateOnly asOf)
    {
        var there = new double[days + 1];
        Array.Fill(there, (double)Math.Max(0, stock.OnHand));
        foreach (var arrival in stock.Arrivals)
        {
            for (var day = Math.Max(1, arrival.Day.DayNumber - asOf.DayNumber); day <= days; day++)
            {
                there[day] += (double)arrival.Units;
            }
        }

        return there;
    }

    static double[] Asked(DemandForecast forecast, double level, int days)
    {
        var weeks = new double[(days / WeekDays) + 2];
        for (var week = 1; week < weeks.Length; week++)
        {
            weeks[week] = Math.Max(weeks[week - 1], Quantile(forecast, level, week * WeekDays));
        }

        var asked = new double[days + 1];
        for (var day = 1; day <= days; day++)
        {
            var week = day / WeekDays;
            asked[day] = weeks[week] + (weeks[week + 1] - weeks[week]) * (day - week * WeekDays) / WeekDays;
        }

        return asked;
    }

    static double Quantile(DemandForecast forecast, double level, int days)
    {
        var (mean, variance) = (Math.Max(0, forecast.UnitsOver(days)), forecast.VarianceOver(days));
        double low = 0, high = Math.Ceiling(mean + Math.Sqrt(variance) + 1);
        while (LeadTimeDemand.AtMost(high, mean, variance) < level)
        {
            (low, high) = (high + 1, high * 2);
        }

        while (low < high)
        {
            var middle = Math.Floor((low + high) / 2);
            (low, high) = LeadTimeDemand.AtMost(middle, mean, variance) >= level ? (low, middle) : (middle + 1, high);
        }

        return high;
    }

    static ImmutableArray<double> Short(double[] asked, double[] there, int[] arrivals)
    {
        var most = new double[arrivals.Length];
        var from = 1;
        for (var way = 0; way < arrivals.Length; way++)
        {
            most[way] = double.NegativeInfinity;
            for (; from < arrivals[way]; from++)
            {
                most[way] = Math.Max(most[way], asked[from] - there[from]);
            }
        }

        return [.. most];
    }
}
