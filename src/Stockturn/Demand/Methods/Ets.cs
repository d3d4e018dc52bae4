namespace Stockturn.Demand;

/// <summary>Exponential smoothing that chooses between a level and a damped trend, and hardly chooses when the series hardly tells.</summary>
/// <remarks>
/// Both are fitted with additive errors; each counts by its Akaike weight exp(−AICc/2), which is a choice where the
/// evidence is strong and a mean where it is weak. A season is taken out before by a <see cref="SeasonalProfile"/>.
/// Hyndman et al. 2002; Burnham and Anderson 2002. See docs/formulas/demand.md#ets.
/// </remarks>
public sealed class Ets : IForecastMethod
{
    const int PeriodsLeast = 6;
    const int LevelParameters = 3, DampedParameters = 6;
    const double ErrorLeast = 1e-24;

    /// <inheritdoc/>
    public string Code => "ets";

    /// <inheritdoc/>
    public void Forecast(ReadOnlySpan<double> demand, Span<double> means)
    {
        var level = LevelFit.Of(demand);
        means.Fill(level.Level);
        var squares = SquareSum(demand);
        if (demand.Length < PeriodsLeast || squares <= 0)
        {
            return;
        }

        var damped = DampedFit.Of(demand);
        var gain = Criterion(level.SquaredError, squares, demand.Length, LevelParameters)
            - Criterion(damped.SquaredError, squares, demand.Length, DampedParameters);
        var weight = 1 / (1 + Math.Exp(-gain / 2));
        var trending = new double[means.Length];
        damped.After.Forecast(damped.Damping, trending);
        for (var step = 0; step < means.Length; step++)
        {
            means[step] += weight * (trending[step] - means[step]);
        }
    }

    static double SquareSum(ReadOnlySpan<double> demand)
    {
        var sum = 0.0;
        foreach (var units in demand)
        {
            sum += units * units;
        }

        return sum;
    }

    // Akaike's criterion corrected for short series; a perfect fit is as good as rounding lets it be.
    static double Criterion(double squaredError, double squares, int periods, int parameters) =>
        periods * Math.Log(Math.Max(squaredError / squares, ErrorLeast))
        + 2.0 * parameters * periods / Math.Max(1, periods - parameters - 1);
}
