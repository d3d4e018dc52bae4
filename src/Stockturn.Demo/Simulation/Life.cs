namespace Stockturn.Demo.Simulation;

/// <summary>The mistake or bad luck a SKU is marked by.</summary>
enum Story
{
    None,

    /// <summary>A purchase after a forecast far too high.</summary>
    ForecastOver,

    /// <summary>A minimum order far above what sells.</summary>
    MinimumOrder,

    /// <summary>Bought more to reach the cheaper price.</summary>
    PriceBreak,

    /// <summary>Replaced by a new version while the old one still lay in stock.</summary>
    DesignChange,

    /// <summary>Bought for a promotion that did not sell.</summary>
    FailedPromotion,

    /// <summary>Bought for one customer who cancelled.</summary>
    CancelledOrder,

    /// <summary>Bought and shipped, never listed.</summary>
    MissedListing,

    /// <summary>Sent to a country where it hardly sells.</summary>
    WrongCountry,

    /// <summary>Wanted for some weeks, then no longer.</summary>
    DemandDrop,

    /// <summary>Came after its season.</summary>
    LateArrival,

    /// <summary>Lay there unsold before the record begins.</summary>
    OldStock,
}

/// <summary>What fate has in store for a SKU: when it is wanted, where, and what goes wrong.</summary>
sealed record Life
{
    public const int Never = int.MaxValue / 4;

    /// <summary>The day it may first sell; negative: before the record begins.</summary>
    public required int LaunchDay { get; init; }

    /// <summary>The day customers begin to lose interest.</summary>
    public required int DeclineDay { get; init; }

    /// <summary>The last day the buyer orders more.</summary>
    public required int LastBuyDay { get; init; }

    /// <summary>Share of demand by channel; 0 where it is not sold.</summary>
    public required double[] Shares { get; init; }

    /// <summary>Growth of demand in a year.</summary>
    public required double YearGrowth { get; init; }

    public required Story Story { get; init; }

    public required int StoryDay { get; init; }

    public required double StoryFactor { get; init; }

    public required Promotion[] Promotions { get; init; }

    /// <summary>True when some channel offers it.</summary>
    public bool IsListed => Story != Story.MissedListing;

    /// <summary>True when the channel offers it.</summary>
    public bool IsSoldOn(Channel channel) => IsListed && Shares[(int)channel] > 0;

    /// <summary>Interest on a day against its best.</summary>
    public double Interest(int day)
    {
        if (day < LaunchDay || Story is Story.MissedListing)
        {
            return 0;
        }

        var ramp = LaunchDay < 0 ? 1 : Math.Min(1, 0.3 + ((day - LaunchDay) / 85.0));
        var fall = day < DeclineDay ? 1 : Math.Max(0.02, 1 - ((day - DeclineDay) / 130.0));
        var growth = 1 + (YearGrowth * (day - 365) / 365.0);
        return ramp * fall * Math.Max(0.2, growth) * Fashion(day);
    }

    double Fashion(int day)
    {
        if (Story == Story.OldStock)
        {
            return 0.004;
        }

        if (Story != Story.DemandDrop || day < StoryDay - 75)
        {
            return 1;
        }

        return day < StoryDay ? 2.4 : 0.09;
    }
}
