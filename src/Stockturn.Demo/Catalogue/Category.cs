using Stockturn.Demo.Time;

namespace Stockturn.Demo.Catalogue;

/// <summary>A family of goods that sell, weigh and come back alike.</summary>
/// <param name="Code">Two letters the SKUs start with.</param>
/// <param name="Name">As the seller's own tables name it.</param>
/// <param name="Group">As Amazon names it.</param>
/// <param name="Season">When it is wanted.</param>
sealed record Category(string Code, string Name, string Group, Season Season)
{
    /// <summary>What things of this kind are called, English and German.</summary>
    public required (string English, string German)[] Nouns { get; init; }

    /// <summary>Lowest and highest price in US dollars.</summary>
    public required (double Low, double High) Price { get; init; }

    /// <summary>Lightest and heaviest in grams.</summary>
    public required (int Low, int High) Grams { get; init; }

    /// <summary>Share of units customers send back.</summary>
    public required double ReturnShare { get; init; }

    /// <summary>Cubic centimetres per gram.</summary>
    public double Bulk { get; init; } = 5;

    /// <summary>True when it comes in colours and sizes.</summary>
    public bool HasSizes { get; init; }

    /// <summary>Every category of the brand.</summary>
    public static Category[] All { get; } =
    [
        new("HM", "家居", "Home", Season.AllYear)
        {
            Nouns =
            [
                ("Throw Blanket", "Wohndecke"), ("24\" Wall Shelf", "Wandregal 60 cm"),
                ("Storage Basket", "Aufbewahrungskorb"), ("Desk Lamp", "Schreibtischlampe"),
            ],
            Price = (18, 70), Grams = (300, 2600), ReturnShare = 0.04,
        },
        new("KT", "厨房", "Kitchen", Season.Gifts)
        {
            Nouns =
            [
                ("Knife Block Set", "Messerblock-Set"), ("Silicone Bakeware", "Silikon-Backform"),
                ("Pour Over Kettle", "Wasserkessel"), ("Spice Rack", "Gewürzregal"),
            ],
            Price = (15, 60), Grams = (250, 2200), ReturnShare = 0.04,
        },
        new("GD", "花园", "Lawn & Patio", Season.Summer)
        {
            Nouns =
            [
                ("Solar Path Lights", "Solar-Wegleuchten"),
                ("Patio Umbrella Cover", "Schutzhülle für Sonnenschirm"), ("Garden Kneeler", "Gartenkniebank"),
                ("Hammock", "Hängematte"),
            ],
            Price = (20, 95), Grams = (500, 4200), ReturnShare = 0.05,
        },
        new("PT", "宠物", "Pet Products", Season.AllYear)
        {
            Nouns =
            [
                ("Cat Tree", "Kratzbaum"), ("Dog Bed", "Hundebett"),
                ("Pet Water Fountain", "Trinkbrunnen für Katzen"), ("Grooming Brush", "Fellbürste"),
            ],
            Price = (14, 80), Grams = (200, 5200), ReturnShare = 0.05,
        },
        new("AP", "服装", "Apparel", Season.Winter)
        {
            Nouns =
            [
                ("Fleece Jacket", "Fleecejacke"), ("Thermal Leggings", "Thermo-Leggings"),
                ("Puffer Vest", "Steppweste"),
            ],
            Price = (18, 55), Grams = (180, 800), ReturnShare = 0.13, HasSizes = true,
        },
        new("AS", "夏装", "Apparel", Season.Summer)
        {
            Nouns =
            [
                ("Linen Shirt", "Leinenhemd"), ("Swim Shorts", "Badeshorts"), ("Sun Dress", "Sommerkleid"),
            ],
            Price = (16, 45), Grams = (150, 450), ReturnShare = 0.14, HasSizes = true,
        },
        new("XM", "圣诞装饰", "Seasonal Decor", Season.Christmas)
        {
            Nouns =
            [
                ("LED Window Candles", "LED-Fensterkerzen"), ("Ornament Set", "Christbaumkugeln"),
                ("Tree Skirt", "Weihnachtsbaumdecke"),
            ],
            Price = (12, 48), Grams = (200, 1500), ReturnShare = 0.03, Bulk = 6,
        },
        new("TY", "玩具", "Toys", Season.Gifts)
        {
            Nouns =
            [
                ("Wooden Train Set", "Holzeisenbahn"), ("Magnetic Tiles", "Magnetbausteine"),
                ("Puzzle Mat", "Puzzlematte"),
            ],
            Price = (14, 60), Grams = (250, 1900), ReturnShare = 0.04,
        },
        new("EL", "电子配件", "Electronics Accessories", Season.Gifts)
        {
            Nouns =
            [
                ("USB-C Hub", "USB-C-Hub"), ("Phone Tripod", "Handystativ"),
                ("Cable Organizer", "Kabel-Organizer"), ("Car Charger", "Kfz-Ladegerät"),
            ],
            Price = (12, 50), Grams = (60, 600), ReturnShare = 0.06, Bulk = 4,
        },
        new("SP", "运动户外", "Sports & Outdoors", Season.Summer)
        {
            Nouns =
            [
                ("Resistance Bands", "Fitnessbänder"), ("Camping Lantern", "Campinglaterne"),
                ("Dry Bag", "Packsack wasserdicht"), ("Foam Roller", "Faszienrolle"),
            ],
            Price = (14, 65), Grams = (150, 1800), ReturnShare = 0.05,
        },
    ];
}
