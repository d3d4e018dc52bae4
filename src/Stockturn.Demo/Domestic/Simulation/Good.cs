namespace Stockturn.Demo.Domestic.Simulation;

/// <summary>What happens to a SKU.</summary>
enum Plot
{
    None,

    /// <summary>Nobody has bought it for a year.</summary>
    Dead,

    /// <summary>A promotion sells it out before more comes.</summary>
    SoldOut,

    /// <summary>More and more of it is sent back.</summary>
    Worse,

    /// <summary>It sells at home, and hardly abroad, where much of it was sent.</summary>
    SlowAbroad,
}

/// <summary>A SKU: money in fen at home and in sen abroad.</summary>
sealed record Good(int Index, string Sku, string Title, string EnglishTitle)
{
    public required string Category { get; init; }

    public required long CostFen { get; init; }

    public required long PriceFen { get; init; }

    public required int Grams { get; init; }

    /// <summary>Orders a day in all shops together.</summary>
    public required double Daily { get; init; }

    public required Plot Plot { get; init; }

    /// <summary>What 拼多多 calls it.</summary>
    public string StyleNumber => $"{6_800_000_100 + (Index * 37)}";

    /// <summary>What TikTok Shop calls it.</summary>
    public string TikTokNumber => $"{1_729_400_000_000_000_000 + (Index * 10_007L)}";

    /// <summary>The supplier: each makes a few.</summary>
    public int Supplier => Index / 2 % 7;

    /// <summary>What a shop asks for one unit, in its own cents.</summary>
    public long Price(Shop shop) => shop switch
    {
        Shop.Pinduoduo => (PriceFen * 88 / 100 / 10 * 10) + 9,
        Shop.TikTok or Shop.Shopee or Shop.Lazada => (PriceFen * 78 / 100 / 10 * 10) + 9,
        _ => PriceFen,
    };
}

/// <summary>The forty SKUs.</summary>
static class GoodsList
{
    static readonly (string Chinese, string English, string Category, int CostFen, int PriceFen, int Grams, double Daily)[] Things =
    [
        ("抽屉收纳盒", "Drawer organiser", "收纳", 620, 1990, 310, 0.62), ("真空压缩袋", "Vacuum storage bag", "收纳", 480, 1690, 180, 0.55),
        ("防滑衣架10只", "Non-slip hangers, 10", "收纳", 890, 2990, 520, 0.48), ("桌面垃圾桶", "Desk bin", "收纳", 760, 2590, 340, 0.35),
        ("白瓷茶杯", "White tea cup", "茶具", 540, 1990, 260, 0.50), ("竹盖茶壶", "Tea pot with bamboo lid", "茶具", 2350, 6990, 690, 0.28),
        ("保温杯500ml", "Vacuum flask 500 ml", "茶具", 2180, 5990, 380, 0.66), ("茶巾两条", "Tea towels, 2", "茶具", 310, 1290, 90, 0.30),
        ("竹砧板", "Bamboo board", "厨房", 1490, 4590, 980, 0.33), ("硅胶锅铲", "Silicone turner", "厨房", 690, 2290, 150, 0.44),
        ("玻璃密封罐", "Glass jar", "厨房", 820, 2690, 560, 0.52), ("沥水篮", "Draining basket", "厨房", 930, 2990, 420, 0.36),
        ("瓦楞猫抓板", "Cat scratcher", "宠物", 560, 1990, 480, 0.58), ("慢食宠物碗", "Slow feeding bowl", "宠物", 740, 2590, 290, 0.40),
        ("反光牵引绳", "Reflective lead", "宠物", 880, 3290, 160, 0.31), ("露营灯", "Camping light", "户外", 2460, 7990, 330, 0.26),
        ("折叠凳", "Folding stool", "户外", 1680, 4990, 870, 0.29), ("野餐垫", "Picnic mat", "户外", 1350, 3990, 610, 0.34),
        ("横线便签本", "Ruled note pad", "文具", 210, 990, 130, 0.47), ("木质笔筒", "Wooden pen pot", "文具", 640, 2190, 240, 0.32),
    ];

    static readonly (string Chinese, string English, string Code)[] Colours = [("原木", "Natural", "NT"), ("墨绿", "Dark green", "GN")];

    /// <summary>Both colours of everything.</summary>
    public static Good[] All() =>
    [
        .. Things.SelectMany((thing, at) => Colours.Select((colour, which) => new Good(
            (at * Colours.Length) + which,
            $"QM-{101 + at}-{colour.Code}",
            $"栖木里 {thing.Chinese} {colour.Chinese}",
            $"{thing.English}, {colour.English}")
        {
            Category = thing.Category,
            CostFen = thing.CostFen + (which * 20),
            PriceFen = thing.PriceFen,
            Grams = thing.Grams,
            Daily = thing.Daily * (which == 0 ? 1.2 : 0.8),
            Plot = PlotOf((at * Colours.Length) + which),
        })),
    ];

    static Plot PlotOf(int index) => index switch
    {
        7 => Plot.Dead,
        12 => Plot.SoldOut,
        20 => Plot.Worse,
        30 => Plot.SlowAbroad,
        _ => Plot.None,
    };
}
