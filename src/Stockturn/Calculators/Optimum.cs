using System.Text.Json.Nodes;

namespace Stockturn.Calculators;

/// <summary>What an optimiser adds to its answer: how good the best can be, how far the answer is from it, and what that proves.</summary>
static class Optimum
{
    // What rounding alone leaves between a bound and a value.
    const double Rounding = 1e-9;

    /// <summary>Adds `bound`, `gap` (a share of the bound) and `status`: optimal where they meet, else within-gap.</summary>
    public static JsonObject Proven(this JsonObject answer, double value, double bound)
    {
        var gap = Gap(value, bound);
        (answer["bound"], answer["gap"], answer["status"]) = (bound, gap, gap > 0 ? "within-gap" : "optimal");
        return answer;
    }

    /// <summary>An exact answer: it is its own bound.</summary>
    public static JsonObject Proven(this JsonObject answer, double value) => answer.Proven(value, value);

    /// <summary>An answer that is not the best; the bound is what the best costs, where that is known.</summary>
    public static JsonObject Heuristic(this JsonObject answer, double value, double? bound)
    {
        (answer["bound"], answer["gap"], answer["status"]) = (bound, bound is { } known ? Gap(value, known) : null, "heuristic");
        return answer;
    }

    static double Gap(double value, double bound)
    {
        var gap = Math.Abs(value - bound);
        return gap <= Rounding * Math.Max(Math.Abs(value), Math.Abs(bound)) ? 0 : gap / Math.Abs(bound);
    }
}
