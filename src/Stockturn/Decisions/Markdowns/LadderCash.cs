using System.Collections.Immutable;

namespace Stockturn.Decisions;

/// <summary>What a ladder of prices brings, period by period: the one place where that is reckoned.</summary>
public static class LadderCash
{
    /// <summary>What is expected of a ladder.</summary>
    /// <param name="problem">The stock and its market.</param>
    /// <param name="prices">A price for each period; fewer where the rest is disposed of.</param>
    public static LadderOutcome Of(MarkdownProblem problem, ReadOnlySpan<double> prices)
    {
        var (asked, left, value, before, factor) = (0.0, (double)problem.Units, 0.0, problem.CurrentPrice, 1.0);
        var sold = ImmutableArray.CreateBuilder<double>(problem.Periods);
        var cash = ImmutableArray.CreateBuilder<double>(problem.Periods);
        for (var period = 0; period < prices.Length; period++)
        {
            var price = prices[period];
            asked += problem.Season[period] * problem.Response.At(price);
            var after = StockLeft.After(problem.Units, asked, problem.IsPoisson);
            sold.Add(left - after);
            cash.Add(problem.Terms.Net(price) * (left - after) - problem.HoldingOf(period) * after
                - (MarkdownProblem.IsChange(before, price) ? problem.ChangeCost : 0));
            value += factor * cash[^1];
            (left, before, factor) = (after, price, factor * problem.Discount);
        }

        if (prices.Length == problem.Periods)
        {
            return new LadderOutcome(value + factor * problem.Salvage * left, sold.ToImmutable(), cash.ToImmutable(), left);
        }

        sold.Add(0);
        cash.Add(problem.Disposal[prices.Length] * left);
        return new LadderOutcome(value + factor * cash[^1], sold.ToImmutable(), cash.ToImmutable(), 0);
    }

    /// <summary>True when the cash that must be in is in.</summary>
    /// <param name="problem">The stock and its market.</param>
    /// <param name="outcome">What is expected.</param>
    public static bool IsReached(MarkdownProblem problem, LadderOutcome outcome) =>
        problem.Target is not { } target || outcome.Cash.Take(target.ByPeriod).Sum() >= target.Amount - 1e-9;
}
