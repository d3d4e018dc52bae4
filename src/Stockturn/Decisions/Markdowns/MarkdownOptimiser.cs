using System.Collections.Immutable;

namespace Stockturn.Decisions;

/// <summary>Finds the ladder of prices, announced in advance, that brings most.</summary>
/// <remarks>
/// Price by price from the first period on, leaving out every beginning that cannot bring more than the best ladder at hand. Limited by work, not by
/// time: what was not looked at stands in the bound. See docs/formulas/decisions.md#markdown-ladder.
/// </remarks>
public static class MarkdownOptimiser
{
    /// <summary>The best ladder; none where no price may be asked, or the cash that must be in cannot be.</summary>
    /// <exception cref="ArgumentException">The problem contradicts itself.</exception>
    public static MarkdownLadder? Solve(MarkdownProblem problem)
    {
        if (problem.Wrong() is { } wrong)
        {
            throw new ArgumentException(wrong, nameof(problem));
        }

        var search = new LadderSearch(new LadderGround(problem));
        search.Run();
        return search.Best is not { } best ? null : Told(problem, best, search.Bound);
    }

    /// <summary>A ladder of the seller's own, or one to compare with.</summary>
    /// <param name="problem">The stock and its market.</param>
    /// <param name="prices">A price for each period; fewer where the rest is disposed of.</param>
    public static MarkdownLadder Of(MarkdownProblem problem, ImmutableArray<double> prices) =>
        new(prices, prices.Length < problem.Periods) { Outcome = LadderCash.Of(problem, prices.AsSpan()) };

    static MarkdownLadder Told(MarkdownProblem problem, double[] prices, double bound)
    {
        var ladder = Of(problem, [.. prices]);
        return ladder with { Bound = Math.Max(bound, ladder.Outcome.Value) };
    }
}
