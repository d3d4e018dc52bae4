namespace Stockturn.Demand;

/// <summary>What one SKU sold at one place day by day, and on which of these days it could.</summary>
sealed class DemandSeries(short warehouse, int days)
{
    /// <summary>Days of a week.</summary>
    public const int WeekDays = 7;

    /// <summary>Weeks after which a season comes again.</summary>
    public const int YearWeeks = 52;

    /// <summary>The place, by its index; less than 0 for all of them together.</summary>
    public short Warehouse => warehouse;

    /// <summary>Units ordered on each day, oldest first; less than nothing where more was credited than sold.</summary>
    public double[] Sold { get; } = new double[days];

    /// <summary>
    /// The share of each day on which the SKU was there to be sold: 1, 0, or between for several places together.
    /// </summary>
    public double[] Share { get; } = new double[days];

    /// <summary>
    /// The day it came to be there, as a place in the series: earlier days are neither demand nor a lack of it.
    /// </summary>
    public int First { get; set; }

    /// <summary>From which day, as a place in the series, the record tells whether there was stock.</summary>
    public int KnownFrom { get; set; }

    /// <summary>
    /// True when on some day stock was left at the end, so that demand cannot have been more than sales.
    /// </summary>
    public bool HadEnough { get; set; }

    /// <summary>Days on which it could be sold.</summary>
    public int ObservedDays
    {
        get
        {
            var count = 0;
            foreach (var share in Share.AsSpan(First))
            {
                count += share > 0 ? 1 : 0;
            }

            return count;
        }
    }

    /// <summary>Days after the first on which there was nothing to sell.</summary>
    public int CensoredDays => Share.Length - First - ObservedDays;

    /// <summary>Units sold since the first day.</summary>
    public double Total
    {
        get
        {
            var sum = 0.0;
            foreach (var units in Sold.AsSpan(First))
            {
                sum += units;
            }

            return Math.Max(0, sum);
        }
    }

    /// <summary>Units sold for each day in stock; 0 when it never was.</summary>
    public double InStockMean =>
        Math.Max(0, CensoredDemand.InStockMean(Sold.AsSpan(First), Share.AsSpan(First)) ?? 0);

    /// <summary>Standard deviation of the units of a day over days in stock; 0 for fewer than two.</summary>
    public double Deviation
    {
        get
        {
            var count = ObservedDays;
            if (count < 2)
            {
                return 0;
            }

            double sum = 0, squares = 0;
            for (var day = First; day < Sold.Length; day++)
            {
                sum += Share[day] > 0 ? Sold[day] : 0;
            }

            for (var day = First; day < Sold.Length; day++)
            {
                var distance = Share[day] > 0 ? Sold[day] - sum / count : 0;
                squares += distance * distance;
            }

            return Math.Sqrt(squares / (count - 1));
        }
    }

    /// <summary>The weeks of the series, the last ending with it.</summary>
    /// <param name="inStockDaysMin">A week with less says too little and is not observed.</param>
    /// <param name="drivers">Times usual demand of each of its weeks and of those ahead.</param>
    public DemandWeeks ToWeeks(double inStockDaysMin, double[] drivers)
    {
        var weeks = new DemandWeeks(Sold.Length / WeekDays, drivers);
        for (var week = 0; week < weeks.Sold.Length; week++)
        {
            var (sold, share) = Week(Sold.Length - (weeks.Sold.Length - week) * WeekDays);
            weeks.Sold[week] = share >= inStockDaysMin ? sold : null;
            weeks.InStock[week] = share >= inStockDaysMin ? share / WeekDays : 1;
        }

        return weeks;
    }

    /// <summary>
    /// Writes the demand of each week, scaled up to seven days in stock, and returns how many weeks there are: weeks
    /// with too little stock are left out, never filled with nothing.
    /// </summary>
    public int Weeks(Span<double> weeks, double inStockDaysMin)
    {
        var count = 0;
        for (var start = 0; start < Sold.Length; start += WeekDays)
        {
            var (sold, share) = Week(start);
            if (share >= inStockDaysMin)
            {
                weeks[count++] = sold * WeekDays / share;
            }
        }

        return count;
    }

    /// <summary>Units of a week, not below 0; the first week of the series is 0.</summary>
    public double WeekSold(int week) => Week(week * WeekDays).Sold;

    /// <summary>The share of a week on which it was there, from 0 to 1.</summary>
    public double WeekShare(int week) => Week(week * WeekDays).Share / WeekDays;

    /// <summary>The share of a week before the first day, from 0 to 1.</summary>
    public double WeekNotYet(int week) => Math.Clamp((double)(First - week * WeekDays) / WeekDays, 0, 1);

    (double Sold, double Share) Week(int start)
    {
        double sold = 0, share = 0;
        for (var day = Math.Max(start, First); day < start + WeekDays; day++)
        {
            sold += Sold[day];
            share += Share[day];
        }

        return (Math.Max(0, sold), share);
    }
}
