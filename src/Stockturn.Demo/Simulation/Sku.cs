using Stockturn.Demo.Catalogue;
using Stockturn.Demo.Randomness;

namespace Stockturn.Demo.Simulation;

/// <summary>Goods under way to a place.</summary>
readonly record struct Inbound(Batch Batch, int ArrivalDay, int Units, int Received);

/// <summary>Goods ordered from the supplier. Line is the purchase line's number.</summary>
readonly record struct OpenPurchase(Document Order, int ArrivalDay, int Units, int Line);

/// <summary>A SKU alive: its stock, what is under way, and what its planner believes.</summary>
sealed class Sku
{
    public const int PendingDays = 4;

    public Sku(Product product, Life life, RandomStream random)
    {
        Product = product;
        Life = life;
        Random = random;
        Layers = [.. Enumerable.Range(0, Network.Places).Select(_ => new LayerQueue())];
    }

    public Product Product { get; }

    public Life Life { get; }

    public RandomStream Random;

    /// <summary>Stock by place and condition.</summary>
    public int[] Stock { get; } = new int[Network.Places * Network.Conditions];

    public LayerQueue[] Layers { get; }

    /// <summary>Units ordered and not yet shipped, by channel and ship day modulo four.</summary>
    public int[] Pending { get; } = new int[Network.Channels * PendingDays];

    public int[] Reserved { get; } = new int[Network.Channels];

    public List<Inbound> Inbound { get; } = [];

    public List<OpenPurchase> Open { get; } = [];

    public List<ReturnLine> Returns { get; } = [];

    /// <summary>True demand per day and channel this week, before season, promotion and price.</summary>
    public double[] Rate { get; } = new double[Network.Channels];

    /// <summary>Daily demand per channel as the planner sees it, season taken out.</summary>
    public double[] Believed { get; } = new double[Network.Channels];

    /// <summary>Units sold per channel since the last review, and the demand factors of the days in stock.</summary>
    public int[] WeekSold { get; } = new int[Network.Channels];

    public double[] WeekFactors { get; } = new double[Network.Channels];

    /// <summary>Level of the price against the list price.</summary>
    public double PriceLevel { get; set; } = 1;

    public int NextPromotion { get; set; }

    /// <summary>
    /// Units sold per channel in the last 7, 30, 60 and 90 days before the end, and the money of it in cents.
    /// </summary>
    public int[] RecentUnits { get; } = new int[Network.Channels * 4];

    public long[] RecentCents { get; } = new long[Network.Channels * 4];

    public int LastSaleDay { get; set; } = -1;

    /// <summary>True once the mistake that happens only once has happened.</summary>
    public bool StoryTold { get; set; }

    /// <summary>Good units in a place.</summary>
    public int Good(Place place) => Stock[(int)place * Network.Conditions];

    /// <summary>Units of a condition in a place.</summary>
    public int Units(Place place, Condition condition) => Stock[((int)place * Network.Conditions) + (int)condition];

    /// <summary>Good units in a place no order waits for.</summary>
    public int Free(Place place) => Good(place) - ReservedAt(place);

    /// <summary>Good units in a place orders wait for.</summary>
    public int ReservedAt(Place place) => place switch
    {
        Place.AmazonUs => Reserved[(int)Channel.AmazonUs],
        Place.AmazonDe => Reserved[(int)Channel.AmazonDe],
        Place.ThirdPartyUs => Reserved[(int)Channel.Third],
        _ => 0,
    };

    /// <summary>Units under way to a place.</summary>
    public int UnderWay(Place place)
    {
        var units = 0;
        foreach (var inbound in Inbound)
        {
            units += inbound.Batch.To == place ? inbound.Units : 0;
        }

        return units;
    }

    /// <summary>Good units everywhere, under way and on order.</summary>
    public int Position()
    {
        var units = 0;
        for (var place = 0; place < Network.Places; place++)
        {
            units += Good((Place)place);
        }

        foreach (var inbound in Inbound)
        {
            units += inbound.Units;
        }

        foreach (var open in Open)
        {
            units += open.Units;
        }

        return units;
    }
}
