using System.Collections.Immutable;

namespace Stockturn.Demand;

/// <summary>What a quantile costs: a share u of each unit it lacked, 1 − u of each unit it was too high.</summary>
/// <remarks>Koenker and Bassett 1978. The true quantile costs least, also for counts with many zeros. See
/// docs/formulas/demand.md#accuracy.</remarks>
public static class PinballLoss
{
    /// <summary>The loss of one quantile in units.</summary>
    public static double Of(double units, double quantile, double level) =>
        units >= quantile ? level * (units - quantile) : (1 - level) * (quantile - units);

    /// <summary>The mean loss over levels in units.</summary>
    /// <exception cref="ArgumentException">Not one quantile a level.</exception>
    public static double Of(double units, ImmutableArray<double> quantiles, ImmutableArray<double> levels)
    {
        if (quantiles.Length != levels.Length)
        {
            throw new ArgumentException($"{quantiles.Length} quantiles for {levels.Length} levels", nameof(quantiles));
        }

        var sum = 0.0;
        for (var at = 0; at < levels.Length; at++)
        {
            sum += Of(units, quantiles[at], levels[at]);
        }

        return levels.IsEmpty ? 0 : sum / levels.Length;
    }
}
