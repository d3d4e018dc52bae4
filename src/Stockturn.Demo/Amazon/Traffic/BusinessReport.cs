using System.Globalization;
using Stockturn.Demo.Catalogue;
using Stockturn.Demo.Money;
using Stockturn.Demo.Randomness;
using Stockturn.Demo.Simulation;
using Stockturn.Demo.Writing;

namespace Stockturn.Demo.Amazon.Traffic;

/// <summary>
/// Who looked at what, day by day and item by item: the last sixty days. Units and sales are those of the orders; visits follow
/// them with a stream of their own.
/// </summary>
sealed class BusinessReport((Market Market, World World) of, OrderedDays ordered, Verdicts verdicts)
{
    static readonly string Header = string.Join(
        ',',
        [
            "Date,(Parent) ASIN,(Child) ASIN,Title,SKU", .. Twice("Sessions"), .. Twice("Session Percentage"),
            .. Twice("Page Views"), .. Twice("Page Views Percentage"), "Featured Offer (Buy Box) Percentage",
            "Featured Offer (Buy Box) Percentage - B2B", "Units Ordered", "Units Ordered - B2B",
            "Unit Session Percentage", "Unit Session Percentage - B2B", "Ordered Product Sales",
            "Ordered Product Sales - B2B", "Total Order Items", "Total Order Items - B2B",
        ]);

    readonly SortedDictionary<string, long> sessionsByMonth = new(StringComparer.Ordinal);

    /// <summary>How many visits a day brings, and how many more each order of the day stands for.</summary>
    readonly record struct Pace(double Steady, double PerOrder, double PhoneShare);

    /// <summary>Writes the report and tells the visits of each month.</summary>
    public void Write(string path, MoneyBook truth)
    {
        using var file = new CommaFile(path, Header, "\r\n");
        var sold = of.World.Skus.Where(sku => sku.Life.IsSoldOn(of.Market.Channel)).ToList();
        var streams = new RandomStream[of.World.Skus.Length];
        var paces = new Pace[of.World.Skus.Length];
        foreach (var sku in sold)
        {
            var key = (sku.Product.Index * 2L) + (int)of.Market.Channel;
            streams[sku.Product.Index] = RandomStream.For(of.World.Seed, Purpose.Traffic, key);
            paces[sku.Product.Index] = PaceOf(sku, ref streams[sku.Product.Index]);
        }

        for (var day = ordered.FirstDay; day <= of.World.Calendar.Last; day++)
        {
            foreach (var sku in sold.Where(sku => sku.Life.LaunchDay <= day))
            {
                WriteDay(file, sku, day, (paces[sku.Product.Index], streams));
            }
        }

        TellTruth(truth);
    }

    // Goods seen by few sell to one in nine of them; goods few want are seen by many; what is slow for no one reason is
    // seen a little too seldom and bought a little too seldom.
    Pace PaceOf(Sku sku, ref RandomStream random)
    {
        var conversion = random.Between(0.085, 0.125);
        var phones = random.Between(0.5, 0.7);
        var visits = random.Between(9.0, 16.0);
        var daily = sku.RecentUnits[((int)of.Market.Channel * 4) + 2] / 60.0;
        var isSlow = of.Market.Country == "US" && Verdicts.IsSlow(sku, of.World);
        return verdicts.Of(sku, of.Market) switch
        {
            Verdict.Exposure => new(daily * 0.3 / conversion, 0.7 / conversion, phones),
            Verdict.Conversion => new(visits, 0, phones),
            _ when isSlow => new((daily / conversion) + 0.9, 0.6 / conversion, phones),
            _ => new((daily * 0.5 / conversion) + 0.2, 0.5 / conversion, phones),
        };
    }

    void WriteDay(CommaFile file, Sku sku, int day, (Pace Pace, RandomStream[] Streams) traffic)
    {
        ref var random = ref traffic.Streams[sku.Product.Index];
        var bought = ordered.Of(sku.Product.Index, day);
        var expected = traffic.Pace.Steady + (bought.Lines * traffic.Pace.PerOrder);
        var sessions = Math.Max(bought.Lines, random.Poisson(expected));
        var phones = (int)((sessions * traffic.Pace.PhoneShare) + random.Share());
        var views = sessions + random.Poisson(sessions * 0.3);
        if (sessions == 0)
        {
            return;
        }

        var date = of.World.Calendar.Date(day);
        var month = date.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        sessionsByMonth[month] = sessionsByMonth.GetValueOrDefault(month) + sessions;
        WriteGoods(file, sku.Product, date);
        Split(file, sessions, Math.Min(phones, sessions));
        Split(file, views, Math.Min(views, phones * 13 / 10));
        file.Text(Percent(9_300 + random.Below(700))).Text("100.00%");
        file.Whole(bought.Units).Whole(bought.BusinessUnits).Text(Percent(bought.Units * 10_000L / sessions)).Text("0.00%");
        file.Text(Money(bought.Cents));
        file.Text(Money(bought.Units == 0 ? 0 : bought.Cents * bought.BusinessUnits / bought.Units));
        file.Whole(bought.Lines).Whole(bought.BusinessUnits > 0 ? 1 : 0).EndLine();
    }

    void WriteGoods(CommaFile file, Product product, DateOnly date)
    {
        file.Text(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Text(ParentAsin(product)).Text(product.Asin);
        file.Text(of.Market.Title(product)).Text(of.Market.Offer(product).SellerSku);
    }

    // Phones, browsers and all of them, each followed by what business buyers did; then the same as percentages.
    static void Split(CommaFile file, int all, int phones)
    {
        file.Whole(phones).Whole(0).Whole(all - phones).Whole(0).Whole(all).Whole(0);
        file.Text(Percent(phones)).Text("0.00%").Text(Percent(all - phones)).Text("0.00%");
        file.Text(Percent(all)).Text("0.00%");
    }

    // The family's number is one no child has.
    static string ParentAsin(Product product) => product.Parent.Length == 0
        ? product.Asin
        : "B0" + Codes.Letter(700_000_000L + (product.Index / 20 * 10) + (product.Parent[^1] - '0'), 8);

    static string Percent(long hundredths) =>
        string.Create(CultureInfo.InvariantCulture, $"{hundredths / 100}.{hundredths % 100:D2}%");

    string Money(long cents) => string.Create(
        CultureInfo.InvariantCulture, $"{(of.Market.Country == "US" ? '$' : '€')}{cents / 100m:#,##0.00}");

    void TellTruth(MoneyBook truth)
    {
        foreach (var (month, sessions) in sessionsByMonth)
        {
            truth.Count(new("month", Network.Stores[(int)of.Market.Channel], month), "sessions", sessions);
        }
    }

    static IEnumerable<string> Twice(string name) =>
    [
        $"{name} - Mobile App", $"{name} - Mobile APP - B2B", $"{name} - Browser", $"{name} - Browser - B2B",
        $"{name} - Total", $"{name} - Total - B2B",
    ];
}
