namespace Stockturn.Plans;

/// <summary>Net sales of many SKUs on each of the coming days, with how far they may fall short of what is expected together, or exceed it.</summary>
/// <remarks>
/// Until a day D, of SKUs that differ from what is expected by d each in one case of ten: √((1 − ρ)·Σd² + ρ·(Σd)²), ρ the correlation of any two.
/// See docs/formulas/plans.md#cash-calendar.
/// </remarks>
public sealed class SalesSum
{
    readonly double[] mean = new double[CashCalendar.DaysAhead];
    readonly Spread below = new(), above = new();

    /// <summary>Expected on each day.</summary>
    public IReadOnlyList<double> Mean => mean;

    /// <summary>Adds a SKU.</summary>
    public void Add(SalesAhead sku)
    {
        AddTo(mean, sku.Mean);
        below.Add(sku.Mean, sku.Low);
        above.Add(sku.High, sku.Mean);
    }

    /// <summary>Adds those of another sum.</summary>
    public void Add(SalesSum other)
    {
        AddTo(mean, other.mean);
        below.Add(other.below);
        above.Add(other.above);
    }

    /// <summary>On each day when they sell together as little as in one case of ten.</summary>
    /// <param name="correlation">Of any two SKUs, 0 to 1.</param>
    public double[] Low(double correlation) => Shifted(below, -1, correlation);

    /// <summary>On each day when they sell together as much as in one case of ten.</summary>
    /// <param name="correlation">Of any two SKUs, 0 to 1.</param>
    public double[] High(double correlation) => Shifted(above, 1, correlation);

    // What was sold by a day is never less the day after.
    double[] Shifted(Spread spread, int sign, double correlation)
    {
        var days = new double[mean.Length];
        var (expected, sold) = (0.0, 0.0);
        for (var day = 0; day < days.Length; day++)
        {
            expected += mean[day];
            var until = Math.Max(sold, expected + sign * spread.Until(day, correlation));
            (days[day], sold) = (until - sold, until);
        }

        return days;
    }

    static void AddTo(double[] sum, IReadOnlyList<double> more)
    {
        for (var day = 0; day < sum.Length; day++)
        {
            sum[day] += more[day];
        }
    }

    // Differences until each day: their sum, and the sum of their squares.
    sealed class Spread
    {
        readonly double[] sums = new double[CashCalendar.DaysAhead], squares = new double[CashCalendar.DaysAhead];

        public double Until(int day, double correlation) =>
            Math.Sqrt((1 - correlation) * squares[day] + correlation * sums[day] * sums[day]);

        public void Add(double[] more, double[] less)
        {
            var until = 0.0;
            for (var day = 0; day < sums.Length; day++)
            {
                until += more[day] - less[day];
                sums[day] += until;
                squares[day] += until * until;
            }
        }

        public void Add(Spread other)
        {
            AddTo(sums, other.sums);
            AddTo(squares, other.squares);
        }
    }
}
