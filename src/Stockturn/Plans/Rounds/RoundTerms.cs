namespace Stockturn.Plans;

/// <summary>What an ordering round is decided by: how long goods are on their way, how often is ordered, what stock and its absence cost.</summary>
/// <param name="Lead">Periods of demand between an order and its goods, 1 or more: an order placed now can be sold from period lead + 1 on.</param>
/// <param name="Review">Periods from one order to the next, 1 or more.</param>
/// <param name="Holding">Cost of a unit left at the end of a period, more than 0.</param>
/// <param name="Shortage">Cost of a unit asked for and not there, which is lost; 0 or more.</param>
public sealed record RoundTerms(int Lead, int Review, double Holding, double Shortage)
{
    /// <summary>The longest lead and review, in periods.</summary>
    public const int PeriodsMost = 1_000;

    /// <summary>Periods from an order to its goods.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 1, or too many.</exception>
    public int Lead { get; } = Periods(Lead, nameof(Lead));

    /// <summary>Periods from one order to the next.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 1, or too many.</exception>
    public int Review { get; } = Periods(Review, nameof(Review));

    /// <summary>Cost of a unit left at the end of a period.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not more than 0: stock that costs nothing has no end.</exception>
    public double Holding { get; } = Holding > 0 && double.IsFinite(Holding)
        ? Holding
        : throw new ArgumentOutOfRangeException(nameof(Holding), Holding, "holding a unit for a period costs more than 0");

    /// <summary>Cost of a unit asked for and not there.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 0.</exception>
    public double Shortage { get; } = Shortage >= 0 && double.IsFinite(Shortage)
        ? Shortage
        : throw new ArgumentOutOfRangeException(nameof(Shortage), Shortage, "a lost unit costs 0 or more");

    /// <summary>Periods whose demand an order looks at: until its goods are there, while they must do, and those of the order after it.</summary>
    public int Horizon => Lead + (LooksAhead ? 2 : 1) * Review;

    /// <summary>True when another order is placed before the goods of this one come.</summary>
    internal bool LooksAhead => Lead >= Review;

    static int Periods(int periods, string name) => periods is >= 1 and <= PeriodsMost
        ? periods
        : throw new ArgumentOutOfRangeException(name, periods, "lead and review are 1 to 1,000 periods");
}
