using Stockturn.Demo.Randomness;
using Stockturn.Demo.Simulation;

namespace Stockturn.Demo.Amazon.Traffic;

/// <summary>What sponsoring one SKU did on one day.</summary>
readonly record struct SponsoredDay(long Impressions, int Clicks, long CostCents, int Units, long SalesCents)
{
    /// <summary>How many days the seller's own sheet holds.</summary>
    public const int SheetDays = 60;

    const int ImpressionsPerClick = 180;
    const double ClicksPerUnit = 3.2;
    const double BoughtPerClick = 0.09;

    /// <summary>True for goods the brand sponsors in America.</summary>
    public static bool IsAdvertised(Sku sku) => sku.Product.Index % 3 != 0 && sku.RecentUnits[3] > 0;

    /// <summary>A day of goods that are clicked at the pace at which they sell; null when nobody clicked.</summary>
    public static SponsoredDay? Draw(Sku sku, Channel channel, ref RandomStream random)
    {
        var units = sku.RecentUnits[((int)channel * 4) + 2];
        return Draw(sku, channel, (units / 60.0 * ClicksPerUnit, BoughtPerClick), ref random);
    }

    /// <summary>A day of goods with so many clicks on average, of which a share buys.</summary>
    public static SponsoredDay? Draw(
        Sku sku, Channel channel, (double Clicks, double BoughtPerClick) pace, ref RandomStream random)
    {
        var clicks = random.Poisson(pace.Clicks);
        if (clicks == 0)
        {
            return null;
        }

        var bought = random.Poisson(clicks * pace.BoughtPerClick);
        var impressions = ((long)clicks * ImpressionsPerClick) + random.Below(200);
        var cents = (long)(clicks * CostPerClick(channel) * random.Between(0.7, 1.4));
        var price = channel == Channel.AmazonDe ? sku.Product.EuroCents : sku.Product.PriceCents;
        return new(impressions, clicks, cents, bought, (long)bought * price);
    }

    static double CostPerClick(Channel channel) => channel == Channel.AmazonDe ? 42 : 55;
}
