namespace Stockturn.Demand;

/// <summary>What one SKU sold at one place in each week, how much of the week it could, and what else moved it.</summary>
/// <param name="count">How many weeks there are.</param>
/// <param name="drivers">Times usual demand of each of them and of those ahead.</param>
sealed class DemandWeeks(int count, double[] drivers)
{
    /// <summary>Units of each week, oldest first; null where it was hardly there to be sold.</summary>
    public double?[] Sold { get; } = new double?[count];

    /// <summary>The share of each week on which it was there, above 0; 1 where not observed.</summary>
    public double[] InStock { get; } = new double[count];

    /// <summary>Times usual demand of each week by events and promotions, and of those ahead.</summary>
    public double[] Drivers => drivers;

    /// <summary>The first week observed; their count for none.</summary>
    public int First => Array.FindIndex(Sold, sold => sold is not null) is var first and >= 0 ? first : Sold.Length;

    /// <summary>Weeks observed.</summary>
    public int ObservedCount => Sold.Count(sold => sold is not null);

    /// <summary>What each week and each ahead has to do with usual demand.</summary>
    public DemandFactors Factors
    {
        get
        {
            double[] factors = [.. drivers];
            for (var week = 0; week < InStock.Length; week++)
            {
                factors[week] *= InStock[week];
            }

            return new DemandFactors(factors);
        }
    }

    /// <summary>What a full week in stock would have sold with its drivers; null where not observed.</summary>
    public double? FullWeek(int week) => Sold[week] / InStock[week];

    /// <summary>What a usual full week would have sold; null where not observed.</summary>
    public double?[] Usual => Factors.Without(Sold);

    /// <summary>The weeks that pass a test, one after the other, with all that lies ahead of the last.</summary>
    public DemandWeeks Only(Func<int, bool> passes)
    {
        int[] kept = [.. Enumerable.Range(0, Sold.Length).Where(passes)];
        var weeks = new DemandWeeks(kept.Length, [.. kept.Select(week => drivers[week]), .. drivers.AsSpan(Sold.Length)]);
        for (var at = 0; at < kept.Length; at++)
        {
            (weeks.Sold[at], weeks.InStock[at]) = (Sold[kept[at]], InStock[kept[at]]);
        }

        return weeks;
    }

    /// <summary>The same with the weeks that fail a test not observed.</summary>
    public DemandWeeks Where(Func<int, bool> passes)
    {
        var weeks = Before(0);
        for (var week = 0; week < weeks.Sold.Length; week++)
        {
            if (!passes(week))
            {
                (weeks.Sold[week], weeks.InStock[week]) = (null, 1);
            }
        }

        return weeks;
    }

    /// <summary>The same without the last weeks, which then lie ahead.</summary>
    public DemandWeeks Before(int last)
    {
        var weeks = new DemandWeeks(Sold.Length - last, drivers);
        Sold.AsSpan(0, weeks.Sold.Length).CopyTo(weeks.Sold);
        InStock.AsSpan(0, weeks.Sold.Length).CopyTo(weeks.InStock);
        return weeks;
    }
}
