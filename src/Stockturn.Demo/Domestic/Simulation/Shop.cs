namespace Stockturn.Demo.Domestic.Simulation;

/// <summary>Where the second seller sells.</summary>
enum Shop
{
    Douyin,
    Taobao,
    Pinduoduo,
    TikTok,
    Shopee,
    Lazada,
}

/// <summary>Where the second seller's goods lie.</summary>
enum Site
{
    Home,
    Abroad,
}

/// <summary>Names and money of the shops and warehouses.</summary>
static class Shops
{
    /// <summary>How many shops there are.</summary>
    public const int Count = 6;

    /// <summary>Parcels of each shop's share of the demand.</summary>
    public static readonly double[] Weights = [0.30, 0.20, 0.20, 0.12, 0.12, 0.06];

    static readonly string[] Names = ["抖店-栖木里", "天猫-栖木里", "拼多多-栖木里", "TikTok-MY", "Shopee-MY", "Lazada-MY"];
    static readonly string[] Warehouses = ["义乌仓", "吉隆坡仓"];

    /// <summary>The name a person gives the shop.</summary>
    public static string Name(Shop shop) => Names[(int)shop];

    /// <summary>The name of a warehouse.</summary>
    public static string Name(Site site) => Warehouses[(int)site];

    /// <summary>Which warehouse sends the shop's orders.</summary>
    public static Site SiteOf(Shop shop) => shop >= Shop.TikTok ? Site.Abroad : Site.Home;

    /// <summary>The shop's currency.</summary>
    public static string Currency(Shop shop) => SiteOf(shop) == Site.Home ? "CNY" : "MYR";
}
