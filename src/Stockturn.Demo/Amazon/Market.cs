using Stockturn.Demo.Catalogue;
using Stockturn.Demo.Simulation;
using Stockturn.Demo.Time;

namespace Stockturn.Demo.Amazon;

/// <summary>A marketplace of Amazon: its money, its writing, its towns.</summary>
sealed record Market(Channel Channel, Place Place, string Country)
{
    public required string SalesChannel { get; init; }

    public required string Currency { get; init; }

    /// <summary>What stands before the decimals in the reports that follow the country's writing.</summary>
    public required char Point { get; init; }

    /// <summary>First digits of order numbers.</summary>
    public required int OrderPrefix { get; init; }

    public required (string City, string State, string Postcode)[] Towns { get; init; }

    public required string[] Centres { get; init; }

    public static Market UnitedStates { get; } = new(Channel.AmazonUs, Place.AmazonUs, "US")
    {
        SalesChannel = "Amazon.com",
        Currency = "USD",
        Point = '.',
        OrderPrefix = 111,
        Towns =
        [
            ("Austin", "TX", "78701"), ("Portland", "OR", "97205"), ("Columbus", "OH", "43004"),
            ("Tampa", "FL", "33602"), ("San Diego", "CA", "92101"), ("Brooklyn", "NY", "11201"),
            ("Denver", "CO", "80202"), ("Raleigh", "NC", "27601"),
        ],
        Centres = ["PHX7", "LEX1", "ONT8", "SDF8"],
    };

    public static Market Germany { get; } = new(Channel.AmazonDe, Place.AmazonDe, "DE")
    {
        SalesChannel = "Amazon.de",
        Currency = "EUR",
        Point = ',',
        OrderPrefix = 302,
        Towns =
        [
            ("München", "", "80331"), ("Köln", "", "50667"), ("Leipzig", "", "04109"), ("Hamburg", "", "20095"),
            ("Wien", "", "1010"), ("Düsseldorf", "", "40213"),
        ],
        Centres = ["DTM2", "LEJ1", "HAM2"],
    };

    /// <summary>Hours the market's clocks are ahead of UTC.</summary>
    public int Hours(DemoCalendar calendar, int day) =>
        Country == "US" ? calendar.LosAngelesHours(day) : calendar.BerlinHours(day);

    public string Title(Product product) => Country == "US" ? product.Title : product.GermanTitle;

    public Offer Offer(Product product) => product.Offers[(int)Channel];

    public int PriceCents(Product product) => Country == "US" ? product.PriceCents : product.EuroCents;
}
