namespace Stockturn.Demand;

/// <summary>The week in which the level of sales changed.</summary>
/// <param name="Week">The first week of the new level; the first of the series is 0.</param>
/// <param name="Before">Units a week before it.</param>
/// <param name="After">Units a week from it on.</param>
/// <param name="Chance">At most so likely is it that a flat series shows such a change somewhere.</param>
public readonly record struct LevelChange(int Week, double Before, double After, double Chance);

/// <summary>Where the last weeks are going.</summary>
/// <param name="UnitsPerWeek">Units a week more each week; below 0 when sales fall.</param>
/// <param name="Chance">So likely does a flat series slope so clearly.</param>
public readonly record struct SalesSlope(double UnitsPerWeek, double Chance)
{
    /// <summary>True when chance alone slopes so less than once in a hundred.</summary>
    public bool IsSignificant => Chance < SalesCurve.ChanceMost;
}

/// <summary>The reading of a sales curve: did its level change, and where is it going (S0-9).</summary>
/// <param name="Change">The most likely change of level; null where chance explains the curve as well.</param>
/// <param name="Slope">The slope of the last 13 weeks; null where less than eight of them were observed.</param>
/// <remarks>See docs/formulas/demand.md#sales-curve.</remarks>
public sealed record SalesCurve(LevelChange? Change, SalesSlope? Slope)
{
    internal const double ChanceMost = 0.01;
    const int SlopeWeeks = 13;

    /// <summary>The reading of a series.</summary>
    /// <param name="weeks">Units of each week, oldest first; null for weeks without stock, which are left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">Units below 0, or no number.</exception>
    public static SalesCurve Of(ReadOnlySpan<double?> weeks)
    {
        var seen = new List<(int Week, double Units)>(weeks.Length);
        for (var week = 0; week < weeks.Length; week++)
        {
            if (weeks[week] is { } units)
            {
                seen.Add(units >= 0 && double.IsFinite(units)
                    ? (week, units)
                    : throw new ArgumentOutOfRangeException(nameof(weeks), units, "the units of a week are 0 or more, or not observed"));
            }
        }

        var first = weeks.Length - SlopeWeeks;
        return new SalesCurve(TwoLevels.Of([.. seen]), MannKendall.Of([.. seen.Where(one => one.Week >= first)]));
    }
}
