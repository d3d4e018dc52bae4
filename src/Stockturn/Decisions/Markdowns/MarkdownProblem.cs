using System.Collections.Immutable;

namespace Stockturn.Decisions;

/// <summary>Cash that must be in by some period.</summary>
/// <param name="ByPeriod">The last period that counts, 1 or more.</param>
/// <param name="Amount">Undiscounted: sales less holding less changes of price.</param>
public readonly record struct CashTarget(int ByPeriod, double Amount);

/// <summary>Stock to be sold at prices from a list, one for each period.</summary>
/// <remarks>
/// Cash of period t (from 0) counts β^t: net sales, less holding on what is left at its end, less the cost of a change of price; what is left
/// after the last period brings the salvage, at β^T. What the goods once cost is no part of it. See docs/formulas/decisions.md#markdown-ladder.
/// </remarks>
/// <param name="Units">Units there, 0 or more.</param>
/// <param name="Prices">Prices allowed, above 0.</param>
/// <param name="CurrentPrice">The price before the first period.</param>
/// <param name="Season">What multiplies demand, period by period: as many as there are periods.</param>
/// <param name="Response">How demand of a period answers the price.</param>
/// <param name="Terms">What a sale costs.</param>
public sealed record MarkdownProblem(
    long Units, ImmutableArray<double> Prices, double CurrentPrice, ImmutableArray<double> Season, PriceResponse Response, SaleTerms Terms)
{
    /// <summary>True when customers come by chance (Poisson), periods apart; else exactly as many as expected come.</summary>
    public bool IsPoisson { get; init; } = true;

    /// <summary>True when the price may only fall or stay.</summary>
    public bool OnlyFalls { get; init; } = true;

    /// <summary>The most changes of price; none where they are not limited.</summary>
    public int? ChangesMost { get; init; }

    /// <summary>What a change of price costs, 0 or more.</summary>
    public double ChangeCost { get; init; }

    /// <summary>Holding a unit left at the end of each period: as many as there are periods.</summary>
    public ImmutableArray<double> Holding { get; init; } = [];

    /// <summary>What a unit left after the last period brings; negative where getting rid of it costs.</summary>
    public double Salvage { get; init; }

    /// <summary>β: what cash a period later is worth, above 0 and up to 1.</summary>
    public double Discount { get; init; } = 1;

    /// <summary>What a unit brings that leaves at the start of each period instead of being offered; empty where that is not possible.</summary>
    public ImmutableArray<double> Disposal { get; init; } = [];

    /// <summary>Cash that must be in by some period.</summary>
    public CashTarget? Target { get; init; }

    /// <summary>Periods.</summary>
    public int Periods => Season.Length;

    /// <summary>What is wrong with it; null when nothing is.</summary>
    public string? Wrong() =>
        Units is < 0 or > 1_000_000_000 ? $"units: found {Units}; expected 0 to 1,000,000,000"
        : Periods is 0 or > 104 ? $"periods: found {Periods}; expected 1 to 104"
        : Prices.Length is 0 or > 200 ? $"prices: found {Prices.Length}; expected 1 to 200 of them"
        : Prices.Any(price => !(price is > 0 and < 1e9)) ? "prices: expected amounts above 0"
        : Season.Any(part => !(part is >= 0 and < 1e9)) ? "season: expected multipliers of 0 or more"
        : Holding.Length is not 0 && Holding.Length != Periods ? $"holding: found {Holding.Length} periods; expected {Periods}"
        : Holding.Any(cost => !double.IsFinite(cost)) ? "holding: expected amounts"
        : Disposal.Length is not 0 && Disposal.Length != Periods ? $"disposal: found {Disposal.Length} periods; expected {Periods}"
        : ChangesMost is < 0 ? $"changes: found {ChangesMost}; expected 0 or more"
        : !(ChangeCost >= 0) ? $"change cost: found {ChangeCost:R}; expected 0 or more"
        : !(Discount is > 0 and <= 1) ? $"discount factor: found {Discount:R}; expected above 0 and up to 1"
        : Target is { } target && (target.ByPeriod < 1 || target.ByPeriod > Periods)
            ? $"cash target: found period {target.ByPeriod}; expected 1 to {Periods}"
        : null;

    /// <summary>Holding a unit at the end of a period.</summary>
    internal double HoldingOf(int period) => Holding.Length == 0 ? 0 : Holding[period];

    /// <summary>True when a price differs from the one before.</summary>
    internal static bool IsChange(double before, double price) => price != before;
}

/// <summary>A price for each period, announced in advance; shorter where the rest is disposed of at the start of the next period.</summary>
/// <param name="Prices">The prices.</param>
/// <param name="IsDisposed">True when all that is left leaves at the start of the period after the last price.</param>
public sealed record MarkdownLadder(ImmutableArray<double> Prices, bool IsDisposed)
{
    /// <summary>What is expected of it.</summary>
    public required LadderOutcome Outcome { get; init; }

    /// <summary>What no ladder exceeds.</summary>
    public double Bound { get; init; }
}

/// <summary>What is expected of a ladder.</summary>
/// <param name="Value">Discounted cash.</param>
/// <param name="Sold">Units sold in each period.</param>
/// <param name="Cash">Undiscounted cash of each period.</param>
/// <param name="UnitsLeft">Units left when it ends, not counting what is disposed of.</param>
public sealed record LadderOutcome(double Value, ImmutableArray<double> Sold, ImmutableArray<double> Cash, double UnitsLeft);
