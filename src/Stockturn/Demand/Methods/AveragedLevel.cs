using System.Runtime.Intrinsics;

namespace Stockturn.Demand;

/// <summary>Means that forget at eight speeds, averaged by how well each forecast the next period.</summary>
/// <remarks>
/// It is nearly the mean of all until the series tells more. A discounted mean has no first level that a short series
/// cannot outweigh: Σ(1 − α)ᵏ·y / Σ(1 − α)ᵏ over the
/// periods, the last being k = 0; for α = 0 the plain mean. Brown 1963; weights by squared error as in Bates and Granger 1969. See
/// docs/formulas/demand.md#averaged-level.
/// </remarks>
public sealed class AveragedLevel : IForecastMethod
{
    const int Lanes = 4;
    const double EvidenceMost = 13;
    const double Temper = 1.5;

    /// <inheritdoc/>
    public string Code => "averaged-level";

    static ReadOnlySpan<double> Weights => [0, 0.03, 0.06, 0.1, 0.2, 0.35, 0.6, 0.9];

    // The mean of all counts four times the slowest that forgets, each faster one half the one before.
    static ReadOnlySpan<double> Priors => [4, 1, 1 / 2.0, 1 / 4.0, 1 / 8.0, 1 / 16.0, 1 / 32.0, 1 / 64.0];

    /// <inheritdoc/>
    public void Forecast(ReadOnlySpan<double> demand, Span<double> means) => means.Fill(Rate(demand));

    /// <summary>Units a period; 0 for none.</summary>
    public static double Rate(ReadOnlySpan<double> demand)
    {
        if (demand.IsEmpty)
        {
            return 0;
        }

        Span<double> levels = stackalloc double[2 * Lanes];
        Span<double> errors = stackalloc double[2 * Lanes];
        Follow(demand, levels, errors);

        // One typical period of doubt, so that little error against less is no proof.
        var doubt = Moments.Of(demand).Variance;
        var least = errors[SmoothingGrid.Least(errors)] + doubt;
        var evidence = Math.Min(demand.Length, EvidenceMost) / Temper;
        double rate = 0, total = 0;
        for (var at = 0; at < levels.Length; at++)
        {
            var weight = Priors[at] * (least > 0 ? Math.Pow((errors[at] + doubt) / least, -evidence) : 1);
            rate += weight * levels[at];
            total += weight;
        }

        return rate / total;
    }

    // The mean and its squared errors one period ahead, with the weights in the lanes of two vectors.
    static void Follow(ReadOnlySpan<double> demand, Span<double> levels, Span<double> errors)
    {
        Vector256<double> slowKept = Vector256<double>.One - Vector256.Create(Weights), slowLevel = Vector256.Create(demand[0]);
        Vector256<double> fastKept = Vector256<double>.One - Vector256.Create(Weights[Lanes..]), fastLevel = slowLevel;
        Vector256<double> slowSeen = Vector256<double>.One, fastSeen = slowSeen, slowSum = default, fastSum = default;
        foreach (var units in demand[1..])
        {
            var seen = Vector256.Create(units);
            var slowError = seen - slowLevel;
            var fastError = seen - fastLevel;
            slowSum += slowError * slowError;
            fastSum += fastError * fastError;
            slowSeen = slowSeen * slowKept + Vector256<double>.One;
            fastSeen = fastSeen * fastKept + Vector256<double>.One;
            slowLevel += slowError / slowSeen;
            fastLevel += fastError / fastSeen;
        }

        slowLevel.CopyTo(levels);
        fastLevel.CopyTo(levels[Lanes..]);
        slowSum.CopyTo(errors);
        fastSum.CopyTo(errors[Lanes..]);
    }
}
