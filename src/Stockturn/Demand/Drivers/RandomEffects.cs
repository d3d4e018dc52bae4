namespace Stockturn.Demand;

/// <summary>A figure estimated several times with a known variance each, and what is between them beyond chance.</summary>
/// <remarks>
/// The normal-normal model with the variance between by the moments of DerSimonian and Laird 1986. See
/// docs/formulas/demand.md#event.
/// </remarks>
/// <param name="Mean">The mean, each weighted by one over its variance and that between.</param>
/// <param name="Variance">The variance of that mean.</param>
/// <param name="Between">The variance between them beyond chance; 0 or more.</param>
readonly record struct RandomEffects(double Mean, double Variance, double Between)
{
    /// <summary>Of estimates, each with a variance above 0; at least one.</summary>
    public static RandomEffects Of(IReadOnlyCollection<(double Value, double Variance)> estimates) =>
        Of(estimates, Excess([estimates]).Between);

    /// <summary>Of estimates with a variance between them that is known.</summary>
    public static RandomEffects Of(IReadOnlyCollection<(double Value, double Variance)> estimates, double between)
    {
        double sum = 0, weights = 0;
        foreach (var (value, variance) in estimates)
        {
            sum += value / (variance + between);
            weights += 1 / (variance + between);
        }

        return new RandomEffects(sum / weights, 1 / weights, between);
    }

    /// <summary>What sets of estimates of one figure each show of the variance between them, with the degrees of freedom it rests on.</summary>
    public static (double Between, int Free) Excess(IReadOnlyCollection<IReadOnlyCollection<(double Value, double Variance)>> sets)
    {
        double apart = 0, scale = 0;
        var free = 0;
        foreach (var set in sets)
        {
            double weights = 0, squares = 0;
            var mean = Of(set, 0).Mean;
            foreach (var (value, variance) in set)
            {
                weights += 1 / variance;
                squares += 1 / (variance * variance);
                apart += (value - mean) * (value - mean) / variance;
            }

            scale += weights - squares / weights;
            free += set.Count - 1;
        }

        return (free > 0 && scale > 0 ? Math.Max(0, (apart - free) / scale) : 0, free);
    }

    /// <summary>An estimate drawn towards 0 as far as its variance explains how far it lies from it.</summary>
    public static double Drawn(double value, double variance) =>
        value * value > variance ? value * (1 - variance / (value * value)) : 0;

    /// <summary>An estimate drawn towards a centre as far as its variance outweighs the variance between.</summary>
    public static double Drawn(double value, double variance, double centre, double between) =>
        between > 0 ? centre + between / (between + variance) * (value - centre) : centre;
}
