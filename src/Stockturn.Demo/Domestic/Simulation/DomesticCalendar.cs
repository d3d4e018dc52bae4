using Stockturn.Demo.Time;

namespace Stockturn.Demo.Domestic.Simulation;

/// <summary>The 400 days of the second seller, its goods, and when something special happens.</summary>
sealed class DomesticCalendar
{
    /// <summary>How many days are simulated.</summary>
    public const int Length = 400;

    /// <summary>From this day on nobody buys the dead good.</summary>
    public const int DeadFrom = 20;

    /// <summary>From this day on one good comes back more and more.</summary>
    public const int WorseFrom = 200;

    const int PromotionDays = 20;

    /// <summary>The days by number.</summary>
    public DemoCalendar Calendar { get; } = new(Length);

    /// <summary>The SKUs.</summary>
    public Good[] Goods { get; } = GoodsList.All();

    /// <summary>The last day.</summary>
    public int Last => Calendar.Last;

    /// <summary>The first day of the promotion that sells out.</summary>
    public static int PromotedFrom => Length - 30;

    /// <summary>True on the days of 618 of the last year.</summary>
    public static bool IsPromoted(int day) => day >= PromotedFrom && day < PromotedFrom + PromotionDays;

    /// <summary>How much more is bought on a day than on an ordinary one.</summary>
    public double Season(Shop shop, int day)
    {
        var date = Calendar.Date(day);
        var isAbroad = Shops.SiteOf(shop) == Site.Abroad;
        return (date.Month, date.Day) switch
        {
            (6, <= 18) when !isAbroad => 1.6,
            (11, <= 11) when !isAbroad => 1.9,
            (2, >= 10 and <= 24) when !isAbroad => 0.5,
            (11, 11) or (12, 12) or (9, 9) when isAbroad => 4,
            _ => 1,
        };
    }
}
