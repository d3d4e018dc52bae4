using System.Globalization;
using Stockturn.Demo.Amazon.Money;
using Stockturn.Demo.Money;
using Stockturn.Demo.Randomness;
using Stockturn.Demo.Simulation;

namespace Stockturn.Demo.Amazon.Traffic;

/// <summary>
/// What a market's advertising cost, day by day for a year. The console shows the last 95 days of sponsored products, 60 of
/// brands and 65 of display; what was spent before stands in the settlements only.
/// </summary>
/// <remarks>
/// In America the last sixty days of products are those of the seller's own sheet, but for goods that are seen and not bought,
/// which the sheet leaves out.
/// </remarks>
sealed class Advertising
{
    const int ProductDays = 95;
    const int BrandDays = 60;
    const int DisplayDays = 65;
    const int SettledDays = 380;
    const double BrandShare = 0.12;
    const double DisplayShare = 0.03;

    static readonly string[] Types = ["sp", "sb", "sd"];

    readonly Market market;
    readonly World world;
    readonly Verdicts verdicts;
    readonly OrderedDays ordered;
    readonly long[][] cents;
    readonly RandomStream[] sheet;
    readonly RandomStream[] earlier;
    readonly RandomStream[] others;

    public Advertising((Market Market, World World) of, OrderedDays ordered, Verdicts verdicts)
    {
        (market, world) = of;
        this.ordered = ordered;
        this.verdicts = verdicts;
        cents = [.. Types.Select(_ => new long[world.Calendar.Days])];
        sheet = Streams(market.Country == "US" ? Purpose.Advertising : Purpose.GermanAdvertising);
        earlier = Streams(Purpose.EarlierAdvertising);
        others = Streams(Purpose.OtherAdvertising);
    }

    int Last => world.Calendar.Last;

    /// <summary>Writes the three reports, charges the account and tells the truth.</summary>
    public void Write(string folder, Settlements settlements, MoneyBook truth)
    {
        using (var files = new AdvertisingFiles(folder, market))
        {
            for (var day = Math.Max(0, Last - SettledDays); day <= Last; day++)
            {
                WriteDay(files, day);
            }
        }

        for (var period = 0; period < settlements.Periods.Count; period++)
        {
            var days = Enumerable.Range(settlements.Periods.Start(period), Periods.LengthDays);
            var charged = days.Sum(day => cents.Sum(costs => costs[day]));
            settlements.Charge(AccountRow.Advertising(settlements.Periods.End(period), charged));
        }

        TellTruth(truth);
    }

    RandomStream[] Streams(Purpose purpose) =>
    [
        .. world.Skus.Select(sku => RandomStream.For(
            world.Seed, purpose,
            purpose == Purpose.Advertising ? sku.Product.Index : (sku.Product.Index * 4L) + (int)market.Channel)),
    ];

    void WriteDay(AdvertisingFiles files, int day)
    {
        var random = RandomStream.For(world.Seed, Purpose.OtherAdvertising, (day * 4L) + 2 + ((int)market.Channel << 20));
        if (day <= Last - ProductDays)
        {
            // Before the console's memory: what a unit sold cost on average in the days it remembers.
            var perUnit = market.Country == "US" ? 118 : 88;
            cents[0][day] = (long)(ordered.Units(day) * perUnit * random.Between(0.85, 1.15));
        }

        foreach (var sku in world.Skus)
        {
            WriteProduct(files, sku, day);
            WriteDisplay(files, sku, day);
        }

        WriteBrands(files, day, ref random);
        cents[2][day] += day <= Last - DisplayDays ? (long)(cents[0][day] * DisplayShare) : 0;
    }

    void WriteProduct(AdvertisingFiles files, Sku sku, int day)
    {
        if (day > Last - ProductDays && Product(sku, day) is { } shown)
        {
            files.Product(world.Calendar.Date(day), sku.Product, shown);
            cents[0][day] += shown.CostCents;
        }
    }

    SponsoredDay? Product(Sku sku, int day)
    {
        var index = sku.Product.Index;
        if (verdicts.Of(sku, market) == Verdict.Conversion)
        {
            return SponsoredDay.Draw(sku, market.Channel, (5.5, 0.006), ref others[index]);
        }

        var isAdvertised = market.Country == "US"
            ? SponsoredDay.IsAdvertised(sku)
            : sku.Product.Index % 3 != 1 && sku.RecentUnits[((int)market.Channel * 4) + 3] > 0;
        if (!isAdvertised)
        {
            return null;
        }

        return day > Last - SponsoredDay.SheetDays
            ? SponsoredDay.Draw(sku, market.Channel, ref sheet[index])
            : SponsoredDay.Draw(sku, market.Channel, ref earlier[index]);
    }

    void WriteDisplay(AdvertisingFiles files, Sku sku, int day)
    {
        var units = sku.RecentUnits[((int)market.Channel * 4) + 2];
        if (day <= Last - DisplayDays || sku.Product.Index % 7 != 3 || units == 0)
        {
            return;
        }

        if (SponsoredDay.Draw(sku, market.Channel, (units / 60.0 * 0.7, 0.05), ref others[sku.Product.Index]) is { } shown)
        {
            files.Display(world.Calendar.Date(day), sku.Product, shown);
            cents[2][day] += shown.CostCents;
        }
    }

    void WriteBrands(AdvertisingFiles files, int day, ref RandomStream random)
    {
        if (day <= Last - BrandDays)
        {
            cents[1][day] = (long)(cents[0][day] * BrandShare);
            return;
        }

        var groups = world.Skus.Select(sku => sku.Product.Category.Group).Distinct(StringComparer.Ordinal).ToList();
        foreach (var group in groups)
        {
            var spent = (long)(cents[0][day] * BrandShare / groups.Count * random.Between(0.6, 1.4));
            var clicks = (int)(spent / 70);
            if (clicks > 0)
            {
                var bought = random.Poisson(clicks * 0.07);
                var shown = new SponsoredDay((clicks * 220L) + random.Below(300), clicks, spent, bought, bought * 2_850L);
                files.Brand(world.Calendar.Date(day), group, shown);
                cents[1][day] += spent;
            }
        }
    }

    void TellTruth(MoneyBook truth)
    {
        var months = Enumerable.Range(Math.Max(0, Last - SettledDays), Math.Min(SettledDays, Last) + 1)
            .GroupBy(day => world.Calendar.Date(day).ToString("yyyy-MM", CultureInfo.InvariantCulture));
        foreach (var month in months)
        {
            var key = new MoneyKey("month", Network.Stores[(int)market.Channel], month.Key);
            for (var type = 0; type < Types.Length; type++)
            {
                truth.Amount(key, "advertising_" + Types[type], month.Sum(day => cents[type][day]));
            }
        }
    }
}
