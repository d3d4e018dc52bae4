using MathNet.Numerics;

namespace Stockturn.Decisions;

/// <summary>What is expected to be left of a stock when so many units were asked for up to then: E(N − D)⁺.</summary>
/// <remarks>
/// Stock only falls, so what is left after several periods depends on what all of them together asked for.
/// Poisson: (N − Λ)·P(D ≤ N − 1) + Λ·P(D = N − 1).
/// </remarks>
static class StockLeft
{
    /// <summary>Units left.</summary>
    /// <param name="units">N.</param>
    /// <param name="asked">Λ: expected demand up to then.</param>
    /// <param name="isPoisson">By chance, or exactly.</param>
    public static double After(long units, double asked, bool isPoisson)
    {
        if (units == 0 || !isPoisson || asked == 0)
        {
            return Math.Max(units - asked, 0);
        }

        var atMost = SpecialFunctions.GammaUpperRegularized(units, asked);
        var last = Math.Exp((units - 1) * Math.Log(asked) - asked - SpecialFunctions.GammaLn(units));
        return Math.Clamp((units - asked) * atMost + asked * last, Math.Max(units - asked, 0), units);
    }

    /// <summary>P(D &lt; N): how much less is left of a unit more asked for.</summary>
    public static double Slope(long units, double asked, bool isPoisson) =>
        !isPoisson || asked == 0 ? (asked < units ? 1 : 0) : SpecialFunctions.GammaUpperRegularized(units, asked);
}
