using System.Runtime.Intrinsics;

namespace Stockturn.Demand;

/// <summary>The weights that are tried when a method chooses its own, and how the best is found.</summary>
/// <remarks>
/// A recursion is serial in time, so the weights stand in the lanes of a vector: eight weights, two vectors of four.
/// No fused multiply-add anywhere, so that every machine gives the same bits.
/// </remarks>
static class SmoothingGrid
{
    /// <summary>How many weights are tried.</summary>
    public const int Count = 8;

    /// <summary>The weights, between 0.05 and 0.5.</summary>
    public static ReadOnlySpan<double> Weights => [0.05, 0.10, 0.15, 0.20, 0.25, 0.30, 0.40, 0.50];

    /// <summary>The slower four.</summary>
    public static Vector256<double> Slow => Vector256.Create(Weights);

    /// <summary>The faster four.</summary>
    public static Vector256<double> Fast => Vector256.Create(Weights[4..]);

    /// <summary>The place of the least error; of equal ones the first, which is the slowest weight.</summary>
    public static int Least(ReadOnlySpan<double> errors)
    {
        var least = 0;
        for (var place = 1; place < errors.Length; place++)
        {
            if (errors[place] < errors[least])
            {
                least = place;
            }
        }

        return least;
    }
}
