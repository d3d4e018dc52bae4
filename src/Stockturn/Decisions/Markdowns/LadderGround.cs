namespace Stockturn.Decisions;

/// <summary>A markdown problem worked out for search: prices from the highest down, and what each asks for and leaves.</summary>
/// <remarks>Place 0 is the price before the first period; places 1 … n are the prices of the list.</remarks>
sealed class LadderGround
{
    /// <summary>As a count of changes: there is no limit.</summary>
    const int Unlimited = 0;

    readonly double[] demand;

    public LadderGround(MarkdownProblem problem)
    {
        Problem = problem;
        Prices = [problem.CurrentPrice, .. problem.Prices.Distinct().OrderDescending()];
        Net = [.. Prices.Select(problem.Terms.Net)];
        demand = [.. problem.Season.SelectMany(season => Prices.Select(price => season * problem.Response.At(price)))];
        IsLimited = problem.ChangesMost is { } most && most < problem.Periods;
        Changes = IsLimited ? problem.ChangesMost!.Value : Unlimited;
    }

    public MarkdownProblem Problem { get; }

    /// <summary>The price before the first period, then those of the list, the highest first.</summary>
    public double[] Prices { get; }

    /// <summary>What a unit sold at each leaves.</summary>
    public double[] Net { get; }

    /// <summary>True when changes of price are limited.</summary>
    public bool IsLimited { get; }

    /// <summary>The most changes; 0 where they are not limited.</summary>
    public int Changes { get; }

    public int Periods => Problem.Periods;

    /// <summary>Units asked for in a period at a price.</summary>
    public double Demand(int period, int price) => demand[period * Prices.Length + price];

    /// <summary>The most units asked for in a period, whatever the price.</summary>
    public double MostDemand(int period) => Enumerable.Range(1, Prices.Length - 1).Max(price => Demand(period, price));

    /// <summary>True when one price may follow another with so many changes left.</summary>
    public bool MayFollow(int last, int price, int changesLeft) =>
        (!Problem.OnlyFalls || Prices[price] <= Prices[last]) && (!IsLimited || changesLeft > 0 || !IsChange(last, price));

    /// <summary>True when it is another price than the last.</summary>
    public bool IsChange(int last, int price) => MarkdownProblem.IsChange(Prices[last], Prices[price]);

    /// <summary>Changes left after a price.</summary>
    public int Left(int changesLeft, int last, int price) => IsLimited && IsChange(last, price) ? changesLeft - 1 : changesLeft;
}
