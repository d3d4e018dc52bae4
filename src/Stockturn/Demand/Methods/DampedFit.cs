using System.Runtime.Intrinsics;

namespace Stockturn.Demand;

/// <summary>A damped trend with the best of all weights: level, trend and how fast it dies away chosen together.</summary>
/// <remarks>
/// e = y − (l + φb); l ← l + φb + αe; b ← φb + αγe, from the least-squares line of the first ten periods. The weights
/// of the level stand in the lanes of two vectors. See docs/formulas/demand.md#ets.
/// </remarks>
/// <param name="After">Level and trend after the last period.</param>
/// <param name="Damping">The share φ of the trend that lasts from one period to the next.</param>
/// <param name="SquaredError">Sum of the squared errors one period ahead.</param>
readonly record struct DampedFit(HoltTrend After, double Damping, double SquaredError)
{
    const int Lanes = 4;
    const int StartPeriods = 10;

    static ReadOnlySpan<double> Dampings => [0.8, 0.9, 0.95, 0.98];

    static ReadOnlySpan<double> TrendWeights => [0.01, 0.05, 0.15, 0.4];

    /// <summary>The best fit of a series of two periods or more.</summary>
    public static DampedFit Of(ReadOnlySpan<double> demand)
    {
        var start = Start(demand[..Math.Min(StartPeriods, demand.Length)]);
        var best = new DampedFit(start, Dampings[0], double.PositiveInfinity);
        foreach (var damping in Dampings)
        {
            foreach (var trend in TrendWeights)
            {
                var fit = Follow(demand, start, damping, trend);
                best = fit.SquaredError < best.SquaredError ? fit : best;
            }
        }

        return best;
    }

    /// <summary>The least-squares line of some periods, at the period before the first.</summary>
    static HoltTrend Start(ReadOnlySpan<double> demand)
    {
        var mean = Moments.Of(demand).Mean;
        double middle = (demand.Length - 1) / 2.0, product = 0, square = 0;
        for (var period = 0; period < demand.Length; period++)
        {
            product += (period - middle) * (demand[period] - mean);
            square += (period - middle) * (period - middle);
        }

        var trend = product / square;
        return new HoltTrend(mean - trend * (middle + 1), trend);
    }

    static DampedFit Follow(ReadOnlySpan<double> demand, HoltTrend start, double damping, double trend)
    {
        Vector256<double> slow = Vector256.Create(LevelFit.Weights), fast = Vector256.Create(LevelFit.Weights[Lanes..]);
        Vector256<double> slowLevel = Vector256.Create(start.Level), fastLevel = slowLevel;
        Vector256<double> slowTrend = Vector256.Create(start.Trend), fastTrend = slowTrend;
        Vector256<double> slowSum = default, fastSum = default;
        foreach (var value in demand)
        {
            var seen = Vector256.Create(value);
            slowTrend *= damping;
            fastTrend *= damping;
            var slowError = seen - (slowLevel + slowTrend);
            var fastError = seen - (fastLevel + fastTrend);
            slowSum += slowError * slowError;
            fastSum += fastError * fastError;
            var slowMove = slow * slowError;
            var fastMove = fast * fastError;
            slowLevel += slowTrend + slowMove;
            fastLevel += fastTrend + fastMove;
            slowTrend += trend * slowMove;
            fastTrend += trend * fastMove;
        }

        Span<double> errors = stackalloc double[2 * Lanes];
        slowSum.CopyTo(errors);
        fastSum.CopyTo(errors[Lanes..]);
        var place = SmoothingGrid.Least(errors);
        var after = place < Lanes
            ? new HoltTrend(slowLevel[place], slowTrend[place])
            : new HoltTrend(fastLevel[place - Lanes], fastTrend[place - Lanes]);
        return new DampedFit(after, damping, errors[place]);
    }
}
