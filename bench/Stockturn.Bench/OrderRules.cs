using System.Globalization;

namespace Stockturn.Bench;

/// <summary>What a rule knows when it orders: the weeks before, the stock, and what comes in the two weeks before its goods.</summary>
/// <param name="Seen">Units of each week, oldest first; null where there was no stock.</param>
/// <param name="Season">The index of the coming weeks, the next first.</param>
/// <param name="Level">The mean of the last 13 weeks without their season.</param>
/// <param name="Stock">Units there.</param>
/// <param name="Arriving">Units that can be sold from the next week on, and from the one after it.</param>
/// <param name="Coming">What will be asked for in the coming weeks: for perfect foresight alone.</param>
sealed record RuleView(double?[] Seen, double[] Season, double Level, double Stock, double[] Arriving, double?[] Coming);

/// <summary>The rules of table 6 of the reference, in one literal list.</summary>
/// <remarks>
/// The seasonal mean is that of the official benchmark: weekly means over all series by week of the year, over their mean,
/// taken out of the sales; the mean of the last 13 weeks with stock; the season put back. The newsvendor orders up to the
/// quantile 1/(1 + 0.2) of the third week from the stock projected along the mean; φ says how much that week spreads, read
/// in two ways: a variance of m + φm², and one of φ²m².
/// </remarks>
static class OrderRules
{
    const double Holding = 0.2, Shortage = 1;

    public static (string Name, Func<RuleView, double> Order)[] All { get; } =
    [
        .. new[] { 0.8, 1.0, 1.2 }.Select(spread => (Named("seasonal mean, newsvendor φ {0:F1} (m + φm²)", spread), Newsvendor(m => m + spread * m * m))),
        .. new[] { 0.8, 1.0, 1.2 }.Select(spread => (Named("seasonal mean, newsvendor φ {0:F1} (φ²m²)", spread), Newsvendor(m => spread * spread * m * m))),
        ("seasonal mean, 3 weeks of cover", view => Cover(view, 3)),
        ("seasonal mean, 4 weeks of cover (official benchmark)", view => Cover(view, 4)),
        ("repeat last week's sales", view => view.Seen[^1] ?? 0),
        ("order nothing", _ => 0),
        ("perfect foresight", Foresight),
    ];

    static string Named(string name, double spread) => string.Format(CultureInfo.InvariantCulture, name, spread);

    static double Cover(RuleView view, int weeks) =>
        view.Level * view.Season.Take(weeks).Sum() - view.Stock - view.Arriving.Sum();

    static Func<RuleView, double> Newsvendor(Func<double, double> variance) => view =>
    {
        var mean = view.Level * view.Season[2];
        var there = Left(Left(view.Stock + view.Arriving[0], view.Level * view.Season[0]) + view.Arriving[1], view.Level * view.Season[1]);
        return mean <= 0 ? 0 : SimpleSums.Counts(mean, variance(mean), [Shortage / (Shortage + Holding)])[0] - there;
    };

    static double Foresight(RuleView view) =>
        (view.Coming[2] ?? 0) - Left(Left(view.Stock + view.Arriving[0], view.Coming[0] ?? 0) + view.Arriving[1], view.Coming[1] ?? 0);

    static double Left(double stock, double asked) => Math.Max(0, stock - asked);
}
