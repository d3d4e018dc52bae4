using Stockturn.Demo.Catalogue;
using Stockturn.Demo.Simulation;

namespace Stockturn.Demo.Amazon.Money;

/// <summary>What Amazon takes in a market, in cents: published fees, and for Germany the demo seller's own rows.</summary>
static class Tariff
{
    const int CubicCentimetresPerHundredCubicFeet = 2_831_684;
    const int LeastReferralCents = 30;
    const long RefundFeeMost = 500;
    const double GramsPerPound = 453.59237;

    static readonly DateOnly FuelSurchargeFrom = new(2026, 4, 17);
    static readonly DateOnly NewFees = new(2026, 1, 15);

    /// <summary>The sales commission on a line, for what the customer paid for the goods.</summary>
    public static long Commission(Product product, Market market, (long Net, int Units) line)
    {
        var price = line.Net / line.Units;
        var perMille = !product.Category.HasSizes ? 150
            : market.Country != "US" || price > 2_000 ? 170
            : price > 1_500 ? 100 : 50;
        return Math.Max(LeastReferralCents * (long)line.Units, ((line.Net * perMille) + 500) / 1000);
    }

    /// <summary>What Amazon keeps of the commission it gives back for a refunded unit.</summary>
    public static long RefundFee(long commission) => Math.Min(RefundFeeMost, commission / 5);

    /// <summary>What sending one unit costs on a day; America adds a surcharge for fuel since April 2026.</summary>
    public static long Fulfilment(Product product, Market market, (Measured Measured, DateOnly Day) sent)
    {
        var cents = ((FeePreview.FulfilmentCents(product) * sent.Measured.FeePerMille) + 500) / 1000;
        return market.Country == "US" && sent.Day >= FuelSurchargeFrom ? ((cents * 1_035) + 500) / 1000 : cents;
    }

    /// <summary>Cents for a month of a cubic foot in America, of a cubic metre in Germany.</summary>
    public static long Storage(Market market, int month) =>
        market.Country == "US" ? (month < 10 ? 78 : 240) : month < 10 ? 3_249 : 4_662;

    /// <summary>
    /// A volume in the unit of the market's reports: ten-thousandths of a cubic foot, millionths of a cubic metre.
    /// </summary>
    public static long Volume(Market market, long cubicCentimetres) => market.Country == "US"
        ? ((cubicCentimetres * 1_000_000) + (CubicCentimetresPerHundredCubicFeet / 2)) / CubicCentimetresPerHundredCubicFeet
        : cubicCentimetres;

    /// <summary>How many decimals a volume has.</summary>
    public static int VolumeDigits(Market market) => market.Country == "US" ? 4 : 6;

    /// <summary>What one of a volume's last decimals is part of.</summary>
    public static long VolumeScale(Market market) => market.Country == "US" ? 10_000 : 1_000_000;

    /// <summary>The surcharge for age of one unit's room, and the least for a unit; clothing is free up to 270 days.</summary>
    public static IEnumerable<AgeStep> AgeSteps(Market market, DateOnly day)
    {
        if (market.Country != "US")
        {
            return [new(241, 270, 4_838, 0), new(271, 365, 12_890, 0), new(366, AgeStep.Oldest, 23_378, 0)];
        }

        AgeStep[] shared =
        [
            new(181, 210, 50, 0) { SparesClothing = true }, new(211, 240, 100, 0) { SparesClothing = true },
            new(241, 270, 150, 0) { SparesClothing = true }, new(271, 300, 545, 0), new(301, 330, 570, 0),
            new(331, 365, 590, 0),
        ];
        return day < NewFees
            ? [.. shared, new(366, AgeStep.Oldest, 690, 15)]
            : [.. shared, new(366, 455, 690, 30), new(456, AgeStep.Oldest, 790, 35)];
    }

    /// <summary>What taking one unit out of Amazon's warehouse costs.</summary>
    public static long Removal(Product product, Market market, DateOnly day)
    {
        if (market.Country != "US")
        {
            return 95;
        }

        var pounds = product.Grams / GramsPerPound;
        return pounds switch
        {
            <= 0.5 => day < NewFees ? 104 : 84,
            <= 1 => 153,
            <= 2 => 227,
            _ => 289 + (long)(((pounds - 2) * 106) + 0.5),
        };
    }

    /// <summary>What a month of selling costs, whatever is sold.</summary>
    public static long Subscription(Market market) => market.Country == "US" ? 3_999 : 3_900;
}

/// <summary>A tier of the surcharge for age.</summary>
/// <param name="From">First day of age.</param>
/// <param name="To">Last day of age.</param>
/// <param name="Rate">Cents for the market's unit of volume.</param>
/// <param name="LeastPerUnit">Cents a unit costs at least.</param>
readonly record struct AgeStep(int From, int To, long Rate, long LeastPerUnit)
{
    public const int Oldest = 100_000;

    public bool SparesClothing { get; init; }

    public string Name => To == Oldest ? $"{From}+ days" : $"{From}-{To} days";
}
