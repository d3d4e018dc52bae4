namespace Stockturn.Demand;

/// <summary>Smoothing with half the drift of the least-squares line: the Theta method as SES with drift.</summary>
/// <remarks>
/// Assimakopoulos and Nikolopoulos 2000 in the form of Hyndman and Billah 2003. See docs/formulas/demand.md#theta.
/// </remarks>
public sealed class Theta : IForecastMethod
{
    /// <inheritdoc/>
    public string Code => "theta";

    /// <inheritdoc/>
    public void Forecast(ReadOnlySpan<double> demand, Span<double> means) =>
        Forecast(demand, LevelFit.Of(demand).Weight, means);

    /// <summary>Writes the expected units of each coming period for a weight α from 0 to 1.</summary>
    public static void Forecast(ReadOnlySpan<double> demand, double weight, Span<double> means)
    {
        var level = Ses.Level(demand, weight);
        var slope = Slope(demand);

        // (1 − (1 − α)ⁿ) / α periods, which are n where nothing is forgotten.
        var seen = weight > 0 ? (1 - Math.Pow(1 - weight, demand.Length)) / weight : demand.Length;
        for (var step = 0; step < means.Length; step++)
        {
            means[step] = level + slope / 2 * (step + seen);
        }
    }

    /// <summary>Units a period by which the least-squares line rises; 0 for less than two periods.</summary>
    static double Slope(ReadOnlySpan<double> demand)
    {
        if (demand.Length < 2)
        {
            return 0;
        }

        double middle = (demand.Length - 1) / 2.0, product = 0, square = 0;
        for (var period = 0; period < demand.Length; period++)
        {
            product += (period - middle) * demand[period];
            square += (period - middle) * (period - middle);
        }

        return product / square;
    }
}
