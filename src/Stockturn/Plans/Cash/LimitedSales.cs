namespace Stockturn.Plans;

/// <summary>What a place sells day by day when it is asked for so much and only what is there can be sold.</summary>
/// <remarks>The same walk as <see cref="StockProjection"/>: what is not there is lost. See docs/formulas/plans.md#cash-calendar.</remarks>
public static class LimitedSales
{
    /// <summary>Units sold on each of the next days, the day after the as-of day first.</summary>
    /// <param name="onHand">Sellable units at the end of the as-of day; null where not known, which limits nothing.</param>
    /// <param name="arrivals">What comes.</param>
    /// <param name="askedOver">Units asked for over so many days from now, growing.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="days">How many days.</param>
    public static double[] Of(double? onHand, IEnumerable<PlannedArrival> arrivals, Func<double, double> askedOver, DateOnly asOf, int days)
    {
        var coming = new double[days];
        foreach (var arrival in arrivals)
        {
            var day = Math.Max(0, arrival.Day.DayNumber - asOf.DayNumber - 1);
            if (day < days)
            {
                coming[day] += (double)arrival.Units;
            }
        }

        var sold = new double[days];
        var (left, asked) = (onHand is { } known ? Math.Max(0, known) : double.PositiveInfinity, 0.0);
        for (var day = 0; day < days; day++)
        {
            var until = Math.Max(asked, askedOver(day + 1));
            left += coming[day];
            sold[day] = Math.Min(left, until - asked);
            (left, asked) = (left - sold[day], until);
        }

        return sold;
    }
}
