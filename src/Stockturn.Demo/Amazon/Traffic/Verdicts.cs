using Stockturn.Demo.Money;
using Stockturn.Demo.Randomness;
using Stockturn.Demo.Simulation;

namespace Stockturn.Demo.Amazon.Traffic;

/// <summary>Why goods that sell slowly do: nobody sees them, or those who see them do not buy.</summary>
enum Verdict
{
    /// <summary>No one reason.</summary>
    None,

    /// <summary>Few see it, and of those as many buy as anywhere.</summary>
    Exposure,

    /// <summary>As many see it as anything else, and few buy.</summary>
    Conversion,
}

/// <summary>Chooses, among the goods that lie in America's warehouses and sell slowly, a handful of each sort.</summary>
sealed class Verdicts
{
    const int SlowSupplyDays = 150;
    const int UnitsLeast = 4;
    const int UnitsMost = 18;
    const double InSeason = 0.6;
    const int SkusPerVerdict = 80;

    readonly Dictionary<int, Verdict> chosen = [];

    public Verdicts(World world)
    {
        var last = world.Calendar.Last;
        var slow = world.Skus
            .Where(sku => IsSlow(sku, world) && UnitsOf(sku) <= UnitsMost)
            .Where(sku => world.Seasons.On(sku.Product.Season, last) > InSeason)
            .OrderBy(sku => RandomStream.For(world.Seed, Purpose.Verdict, sku.Product.Index).Share())
            .ToList();
        var most = Math.Max(2, world.Skus.Length / SkusPerVerdict);
        // The seller's own sheet knows clicks of sponsored goods only at the pace of their sales.
        foreach (var sku in slow.Where(sku => !SponsoredDay.IsAdvertised(sku)).Take(most))
        {
            chosen[sku.Product.Index] = Verdict.Conversion;
        }

        foreach (var sku in slow.Where(sku => !chosen.ContainsKey(sku.Product.Index)).Take(most))
        {
            chosen[sku.Product.Index] = Verdict.Exposure;
        }
    }

    /// <summary>The verdict on a SKU; a market other than America has none.</summary>
    public Verdict Of(Sku sku, Market market) => market.Country == "US"
        ? chosen.GetValueOrDefault(sku.Product.Index)
        : Verdict.None;

    /// <summary>True when much more lies in America's warehouses than sells there.</summary>
    public static bool IsSlow(Sku sku, World world)
    {
        var units = UnitsOf(sku);
        var stock = sku.Good(Place.AmazonUs) + sku.Good(Place.ThirdPartyUs);
        return sku.Life.IsSoldOn(Channel.AmazonUs) && sku.Life.LaunchDay < world.Calendar.Last - 120
            && sku.Good(Place.AmazonUs) > 0 && units >= UnitsLeast && stock * 90 > units * SlowSupplyDays;
    }

    static int UnitsOf(Sku sku) => sku.RecentUnits[((int)Channel.AmazonUs * 4) + 3];

    /// <summary>Tells the verdicts.</summary>
    public void TellTruth(World world, MoneyBook truth)
    {
        foreach (var (index, verdict) in chosen.OrderBy(pair => pair.Key))
        {
            var key = new MoneyKey("sku", Network.Stores[(int)Channel.AmazonUs], "", world.Skus[index].Product.Sku);
            truth.Count(key, verdict == Verdict.Exposure ? "exposure_problem" : "conversion_problem", 1);
        }
    }
}
