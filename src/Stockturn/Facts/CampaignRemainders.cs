namespace Stockturn.Facts;

/// <summary>
/// What campaigns cost beyond what their items tell: spread over the SKUs the store sold that day, by net sales (U-1).
/// </summary>
/// <remarks>
/// A row without an item is the total of its campaign on that day; what the rows of the campaign's items leave of it, and all of a
/// campaign that tells no items, is the remainder. One report may call a campaign by its name and the other by its number: items of
/// campaigns without a total are taken off the totals without items of the same day, store and type of advertising. On a day on which the store
/// sold nothing it waits for the next day with a sale; what is left at the end stays with the account. Each share is rounded to a ten-thousandth.
/// What an account was charged for advertising, where no report tells of it, is spread alike.
/// </remarks>
sealed class CampaignRemainders
{
    readonly Dictionary<(long Store, int Day), Remainder> remainders = [];
    readonly Dictionary<(long Store, int Day), long> sales = [];

    /// <summary>Adds up the totals of campaigns and the sales of the days they are spread over.</summary>
    public CampaignRemainders(FactSet facts, Authority authority, AccountAdvertising charged, DateOnly asOf)
    {
        var open = Open(facts, authority, asOf);
        foreach (var charge in charged.Open)
        {
            var key = (charge.Store, charge.Day);
            open[key] = open.GetValueOrDefault(key) + new Remainder(charge.Cost, 0, charge.Currency);
        }

        if (open.Count == 0)
        {
            return;
        }

        AddSales(facts.Of(SaleFact.Kind), authority, open);
        Wait(open, asOf.DayNumber);
    }

    /// <summary>True when there is nothing to spread.</summary>
    public bool IsEmpty => remainders.Count == 0;

    /// <summary>The share of a remainder that falls to net sales of a store on a day; null when nothing is spread there.</summary>
    /// <param name="store">The store's term.</param>
    /// <param name="day">The day.</param>
    /// <param name="netSales">Gross less discount of the SKU in the store that day, in ten-thousandths.</param>
    public (decimal Cost, decimal Sales, long Currency)? ShareOf(long store, DateOnly day, long netSales)
    {
        if (netSales <= 0 || !remainders.TryGetValue((store, day.DayNumber), out var remainder))
        {
            return null;
        }

        var share = (decimal)netSales / sales[(store, day.DayNumber)];
        return (decimal.Round(remainder.Cost * share, 4), decimal.Round(remainder.Sales * share, 4), remainder.Currency);
    }

    /// <summary>What a sale weighs: gross less discount of a line that counts; zero otherwise.</summary>
    public static long WeightOf(FactColumns rows, int row)
    {
        if (rows.At(row, SaleFact.Status) == (long)SaleStatus.Cancelled || !rows.Has(row, SaleFact.Gross))
        {
            return 0;
        }

        var discount = rows.At(row, SaleFact.Discount);
        return Math.Max(0, rows.At(row, SaleFact.Gross) - (discount == FactKind.Missing ? 0 : discount));
    }

    static Dictionary<(long Store, int Day), Remainder> Open(FactSet facts, Authority authority, DateOnly asOf)
    {
        var open = new Dictionary<(long Store, int Day), Remainder>();
        foreach (var group in Campaigns(facts, authority, asOf).GroupBy(campaign => campaign.Key.Group))
        {
            var (total, told, left) = (default(Remainder), default(Remainder), default(Remainder));
            foreach (var (_, campaign) in group)
            {
                if (campaign.HasTotal && campaign.HasItems)
                {
                    left += campaign.Total.Less(campaign.Told);
                }

                total += campaign is { HasTotal: true, HasItems: false } ? campaign.Total : default;
                told += campaign.HasTotal ? default : campaign.Told;
            }

            left += total.Less(told);
            if (left.Cost > 0)
            {
                var key = (group.Key.Store, group.Key.Day);
                open[key] = open.GetValueOrDefault(key) + left;
            }
        }

        return open;
    }

    static Dictionary<CampaignDay, Campaign> Campaigns(FactSet facts, Authority authority, DateOnly asOf)
    {
        var rows = facts.Of(AdvertisingFact.Kind);
        var campaigns = new Dictionary<CampaignDay, Campaign>();
        var types = new Dictionary<long, string>();
        var belief = authority.About(AdvertisingFact.Kind);
        for (var row = 0; row < rows.Count; row++)
        {
            var store = rows.At(row, AdvertisingFact.Store);
            if (!belief.Holds(store, rows.Sources[row]) || rows.Day(row, AdvertisingFact.Day) is not { } day || day > asOf)
            {
                continue;
            }

            var report = rows.At(row, AdvertisingFact.Report);
            if (!types.TryGetValue(report, out var type))
            {
                types[report] = type = facts.Terms.TextOf(report)?.Split('-')[0] ?? "";
            }

            var key = new CampaignDay((store, day.DayNumber, type), rows.At(row, AdvertisingFact.Campaign));
            var known = campaigns.GetValueOrDefault(key);
            var amount = new Remainder(
                rows.Amount(row, AdvertisingFact.Cost) ?? 0, rows.Amount(row, AdvertisingFact.Sales) ?? 0,
                rows.At(row, AdvertisingFact.Currency));
            campaigns[key] = rows.Has(row, AdvertisingFact.Item)
                ? known with { Told = known.Told + amount, HasItems = true }
                : known with { Total = known.Total + amount, HasTotal = true };
        }

        return campaigns;
    }

    void AddSales(FactColumns rows, Authority authority, Dictionary<(long Store, int Day), Remainder> open)
    {
        var first = open.GroupBy(one => one.Key.Store).ToDictionary(store => store.Key, store => store.Min(one => one.Key.Day));
        var belief = authority.About(SaleFact.Kind);
        for (var row = 0; row < rows.Count; row++)
        {
            var store = rows.At(row, SaleFact.Store);
            if (first.TryGetValue(store, out var from) && rows.At(row, SaleFact.Day) >= from && belief.Holds(store, rows.Sources[row])
                && WeightOf(rows, row) is var weight and > 0)
            {
                var key = (store, (int)rows.At(row, SaleFact.Day));
                sales[key] = sales.GetValueOrDefault(key) + weight;
            }
        }
    }

    // Day after day, what found no sale is carried on.
    void Wait(Dictionary<(long Store, int Day), Remainder> open, int lastDay)
    {
        foreach (var store in open.Keys.Select(key => key.Store).Distinct())
        {
            var waiting = default(Remainder);
            for (var day = open.Keys.Where(key => key.Store == store).Min(key => key.Day); day <= lastDay; day++)
            {
                waiting += open.GetValueOrDefault((store, day));
                if (waiting.Cost > 0 && sales.ContainsKey((store, day)))
                {
                    remainders[(store, day)] = waiting;
                    waiting = default;
                }
            }
        }
    }

    // The type is the beginning of the report's name: sp, sb or sd.
    readonly record struct CampaignDay((long Store, int Day, string Type) Group, long Name);

    readonly record struct Campaign(Remainder Total, Remainder Told, bool HasTotal, bool HasItems);

    readonly record struct Remainder(decimal Cost, decimal Sales, long Currency)
    {
        public static Remainder operator +(Remainder left, Remainder right) =>
            new(left.Cost + right.Cost, left.Sales + right.Sales, right.Cost == 0 && right.Sales == 0 ? left.Currency : right.Currency);

        public Remainder Less(Remainder told) => new(Math.Max(0, Cost - told.Cost), Math.Max(0, Sales - told.Sales), Currency);
    }
}
