namespace Stockturn.Demo.Simulation;

/// <summary>A warehouse of the demo brand.</summary>
enum Place
{
    Home,
    ThirdPartyUs,
    ThirdPartyDe,
    AmazonUs,
    AmazonDe,
}

/// <summary>A shop of the demo brand. Large sizes use the third for merchant-fulfilled Amazon orders.</summary>
enum Channel
{
    AmazonUs,
    AmazonDe,
    Third,
}

/// <summary>The condition goods are in.</summary>
enum Condition
{
    Good,
    CustomerDamaged,
    WarehouseDamaged,
    Defective,
}

/// <summary>Why stock moved.</summary>
enum MoveKind
{
    Opening,
    Purchase,
    Sale,
    TransferOut,
    TransferIn,
    Return,
    Found,
    Lost,
    ConditionChange,
    Disposed,
    Removed,
    Relocated,
}

/// <summary>How goods travel. A slow boat is sea freight that misses its season.</summary>
enum Mode
{
    Sea,
    Air,
    Truck,
    SlowBoat,
}

/// <summary>What the places and channels are called and how they hang together.</summary>
static class Network
{
    public const int Places = 5;
    public const int Channels = 3;
    public const int Conditions = 4;
    public const int Regions = 2;

    /// <summary>The codes of the warehouses in the seller's own tables.</summary>
    public static readonly string[] Codes = ["CN-SZ", "3PL-US", "3PL-DE", "FBA-US", "FBA-DE"];

    /// <summary>The codes of the stores in the seller's own tables.</summary>
    public static readonly string[] Stores = ["Amazon.com", "Amazon.de", "Shopify-US"];

    /// <summary>The place a channel ships from.</summary>
    public static Place ShipsFrom(Channel channel) => channel switch
    {
        Channel.AmazonUs => Place.AmazonUs,
        Channel.AmazonDe => Place.AmazonDe,
        _ => Place.ThirdPartyUs,
    };

    /// <summary>Amazon's place in a region: 0 the United States, 1 Germany.</summary>
    public static Place Amazon(int region) => region == 0 ? Place.AmazonUs : Place.AmazonDe;

    /// <summary>The third party's place in a region.</summary>
    public static Place ThirdParty(int region) => region == 0 ? Place.ThirdPartyUs : Place.ThirdPartyDe;

    /// <summary>True for a channel whose customers are served from the region.</summary>
    public static bool Serves(Channel channel, int region) => (channel == Channel.AmazonDe) == (region == 1);

    /// <summary>True for Amazon's own warehouses.</summary>
    public static bool IsAmazon(Place place) => place >= Place.AmazonUs;
}
