namespace Stockturn.Demand;

/// <summary>How much each candidate counts, by what it would have lost before.</summary>
/// <remarks>
/// wᵢ ∝ pᵢ · ((lossᵢ + d) / (least loss + d))^(−n/ν) over n periods judged: with none the prior pᵢ, with many nearly
/// the best alone. For squared errors that is the likelihood of normal errors, tempered because errors of one origin
/// lean on each other. See docs/formulas/demand.md#forecast-choice.
/// </remarks>
static class PastLoss
{
    const double WeightLeast = 0.01;

    /// <summary>The weights, which add up to 1; a candidate that hardly counts does not count.</summary>
    /// <param name="losses">What each lost, in the same unit.</param>
    /// <param name="priors">What each counts before anything was judged.</param>
    /// <param name="doubt">What is added to each loss, so that next to nothing against nothing is no proof.</param>
    /// <param name="evidence">The exponent n/ν.</param>
    public static double[] Weights(ReadOnlySpan<double> losses, ReadOnlySpan<double> priors, double doubt, double evidence)
    {
        var least = double.PositiveInfinity;
        for (var at = 0; at < losses.Length; at++)
        {
            least = priors[at] > 0 ? Math.Min(least, losses[at] + doubt) : least;
        }

        var weights = priors.ToArray();
        for (var at = 0; at < weights.Length && least > 0; at++)
        {
            weights[at] *= priors[at] <= 0 ? 0 : Math.Pow((losses[at] + doubt) / least, -evidence);
        }

        Normalise(weights);
        for (var at = 0; at < weights.Length; at++)
        {
            weights[at] = weights[at] < WeightLeast ? 0 : weights[at];
        }

        Normalise(weights);
        return weights;
    }

    static void Normalise(double[] weights)
    {
        var sum = weights.Sum();
        for (var at = 0; at < weights.Length; at++)
        {
            weights[at] /= sum;
        }
    }
}
