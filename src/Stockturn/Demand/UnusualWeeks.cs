namespace Stockturn.Demand;

/// <summary>A week that sold far more than those around it: a bulk order, perhaps, or an event nobody told of.</summary>
/// <param name="From">Its first day.</param>
/// <param name="Units">What it sold.</param>
/// <param name="Usual">What the weeks around it would have had it sell, with its season, events and days in stock.</param>
public readonly record struct UnusualWeek(DateOnly From, double Units, double Usual);

/// <summary>Marks the weeks of a series that lie far above those around them. They are marked, not erased.</summary>
/// <remarks>
/// Hampel's identifier: the median of the 13 weeks before and after, and their median absolute deviation, on the scale of square
/// roots, where counts vary alike whatever their level. Each week is held against what season, drivers and days in stock make of
/// that median. See docs/formulas/demand.md#unusual-week.
/// </remarks>
static class UnusualWeeks
{
    const int AroundWeeks = 13;
    const int AroundLeast = 8;
    const int SellingLeast = 4;
    const int RunMost = 2;
    const double DeviationsLeast = 4;
    const double TimesLeast = 2;
    const double NormalDeviations = 1.4826;

    // Anscombe's: the root of a count so raised varies as one whatever the count.
    const double Raise = 0.375;

    /// <summary>The weeks, oldest first, each with what is usual and the most that would not be marked, in units.</summary>
    /// <param name="weeks">Units of each week; null where not observed.</param>
    /// <param name="season">Their season; null for none.</param>
    public static List<(int Week, double Usual, double Most)> Of(DemandWeeks weeks, SeasonalProfile? season)
    {
        var lot = DemandLot.Of([.. weeks.Sold.OfType<double>()]);
        var found = new List<(int Week, double Usual, double Most)>();
        if (lot <= 0)
        {
            return found;
        }

        var sold = new double[weeks.Sold.Length];
        var shares = new double[sold.Length];
        for (var week = 0; week < sold.Length; week++)
        {
            sold[week] = weeks.Sold[week] / lot ?? double.NaN;
            shares[week] = weeks.InStock[week] * weeks.Drivers[week] * (season?.At(week) ?? 1);
        }

        Span<double> around = stackalloc double[2 * AroundWeeks];
        for (var week = 0; week < sold.Length; week++)
        {
            if (sold[week] > 0 && Judge(sold, shares, week, around) is { } judged)
            {
                found.Add((week, judged.Usual * lot, judged.Most * lot));
            }
        }

        return WithoutRuns(found);
    }

    static (double Usual, double Most)? Judge(double[] sold, double[] shares, int week, Span<double> room)
    {
        int seen = 0, selling = 0, low = 0, lowSelling = 0;
        var limit = sold[week] / shares[week] / TimesLeast;
        var (first, last) = (Math.Max(0, week - AroundWeeks), Math.Min(sold.Length - 1, week + AroundWeeks));
        for (var other = first; other <= last; other++)
        {
            if (other != week && !double.IsNaN(sold[other]))
            {
                var isLow = sold[other] / shares[other] <= limit;
                seen++;
                low += isLow ? 1 : 0;
                selling += sold[other] > 0 ? 1 : 0;
                lowSelling += isLow && sold[other] > 0 ? 1 : 0;
            }
        }

        // Where most weeks sell nothing, a week that sells is held against those that do.
        var isSeldom = 2 * selling < seen;
        var isHigh = isSeldom ? selling >= SellingLeast && 2 * lowSelling >= selling : 2 * low >= seen;
        if (seen < AroundLeast || !isHigh)
        {
            return null;
        }

        var count = 0;
        for (var other = first; other <= last; other++)
        {
            if (other != week && (isSeldom ? sold[other] > 0 : !double.IsNaN(sold[other])))
            {
                room[count++] = sold[other] / shares[other];
            }
        }

        var usual = Median(room[..count]);
        count = 0;
        for (var other = first; other <= last; other++)
        {
            if (other != week && (isSeldom ? sold[other] > 0 : !double.IsNaN(sold[other])))
            {
                room[count++] = Math.Abs(Root(sold[other]) - Root(usual * shares[other]));
            }
        }

        var expected = usual * shares[week];
        var bound = Root(expected) + DeviationsLeast * Math.Max(1, NormalDeviations * Median(room[..count]));
        var most = Math.Max(TimesLeast * expected, bound * bound / 4 - Raise);
        return sold[week] > most ? (expected, most) : null;
    }

    // Three weeks in a row are no accident: the level changed, or something was on that nobody told of.
    static List<(int Week, double Usual, double Most)> WithoutRuns(List<(int Week, double Usual, double Most)> found)
    {
        var kept = new List<(int Week, double Usual, double Most)>();
        for (var start = 0; start < found.Count;)
        {
            var end = start + 1;
            while (end < found.Count && found[end].Week == found[end - 1].Week + 1)
            {
                end++;
            }

            if (end - start <= RunMost)
            {
                kept.AddRange(found[start..end]);
            }

            start = end;
        }

        return kept;
    }

    static double Root(double lots) => 2 * Math.Sqrt(lots + Raise);

    static double Median(Span<double> values)
    {
        values.Sort();
        return (values[(values.Length - 1) / 2] + values[values.Length / 2]) / 2;
    }
}
