namespace Stockturn.Demand;

/// <summary>The mean of the rates at every level of adding up, from one period to the mean interval (IMAPA).</summary>
/// <remarks>Petropoulos and Kourentzes 2015. See docs/formulas/demand.md#imapa.</remarks>
public sealed class Imapa : IForecastMethod
{
    /// <inheritdoc/>
    public string Code => "imapa";

    /// <inheritdoc/>
    public void Forecast(ReadOnlySpan<double> demand, Span<double> means) =>
        means.Fill(Rate(demand, DemandBlocks.Level(demand), DemandBlocks.Weights));

    /// <summary>Units a period: the mean of the rates at levels 1 to the highest.</summary>
    /// <param name="demand">Units of each period, oldest first.</param>
    /// <param name="levelMax">The highest level, 1 or more.</param>
    /// <param name="weights">Bounds of the weight α, which each level chooses for itself.</param>
    /// <exception cref="ArgumentOutOfRangeException">A highest level below 1.</exception>
    public static double Rate(ReadOnlySpan<double> demand, int levelMax, (double Least, double Most) weights)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(levelMax, 1);
        var sum = 0.0;
        for (var level = 1; level < levelMax; level += 2)
        {
            var (first, second) = DemandBlocks.Rates(demand, level, weights);
            sum = sum + first + second;
        }

        sum += levelMax % 2 == 1 ? DemandBlocks.Rate(demand, levelMax, weights) : 0;

        return sum / levelMax;
    }
}
