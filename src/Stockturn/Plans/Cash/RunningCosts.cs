using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Metrics;

namespace Stockturn.Plans;

/// <summary>What advertising, storage and platforms took of late, all SKUs together: what goes on.</summary>
/// <param name="costs">Places and rates.</param>
/// <param name="asOf">The day.</param>
public sealed class RunningCosts(CostContext costs, DateOnly asOf)
{
    const int AdvertisedDays = 28, ChargedDays = 90;

    static readonly string[] Storage = ["storage", "aged_surcharge"];

    readonly SortedDictionary<string, double> advertising = new(StringComparer.Ordinal);
    readonly SortedDictionary<string, double> fees = new(StringComparer.Ordinal);
    double storage;

    /// <summary>Adds a SKU.</summary>
    public void Add(SkuFacts facts)
    {
        foreach (ref readonly var line in facts.Advertising.Span)
        {
            var last = LastDay(line.Store);
            if (line.Day > last.AddDays(-AdvertisedDays) && line.Day <= last)
            {
                Put(advertising, line.Store, costs.ToReporting(line.Cost, line.Currency, asOf).Amount);
            }
        }

        foreach (ref readonly var fee in facts.Fees.Span)
        {
            if (fee is { PerUnit: false, Estimated: false } && fee.Day > asOf.AddDays(-ChargedDays) && fee.Day <= asOf)
            {
                var amount = costs.ToReporting(fee.Amount, fee.Currency, asOf).Amount;
                if (Storage.Contains(fee.Type))
                {
                    storage += (double)amount;
                }
                else if (fee.Type != "ads")
                {
                    Put(fees, fee.Store, amount);
                }
            }
        }
    }

    /// <summary>What a store was charged over the last 90 days, storage and advertising left out; null where nobody tells of a charge.</summary>
    public double? FeesOf(string store) => fees.TryGetValue(store, out var charged) ? charged : null;

    /// <summary>The days fees are summed over.</summary>
    public static int FeeDays => ChargedDays;

    /// <summary>The lines of a calendar: at the pace of the last 28 days of advertising and 90 of storage, else of what settlements took.</summary>
    public IEnumerable<CashFlowLine> Lines(ImmutableArray<PayoutAccount> accounts)
    {
        foreach (var (store, cost) in advertising)
        {
            yield return Daily(CashKind.Advertising, store, cost / AdvertisedDays);
        }

        foreach (var account in accounts.Where(account => !account.Stores.Any(advertising.ContainsKey)))
        {
            yield return Daily(CashKind.Advertising, account.Name, account.AdvertisingPerDay);
        }

        var isCharged = storage > 0;
        yield return Daily(CashKind.Storage, "", storage / ChargedDays);
        foreach (var account in accounts.Where(_ => !isCharged))
        {
            yield return Daily(CashKind.Storage, account.Name, account.StoragePerDay);
        }
    }

    CashFlowLine Daily(CashKind kind, string name, double amount) =>
        new(kind, name, CashCertainty.Measured, new CashWeeks(asOf).AddDaily(-amount).Amounts);

    DateOnly LastDay(short store) =>
        store >= 0 && store < costs.Network.AdvertisedDays.Length && costs.Network.AdvertisedDays[store] is { } told && told.End.AddDays(-1) < asOf
            ? told.End.AddDays(-1)
            : asOf;

    void Put(SortedDictionary<string, double> sums, short store, decimal amount)
    {
        if (store >= 0)
        {
            var code = costs.Network.Stores[store].Code;
            sums[code] = sums.GetValueOrDefault(code) + (double)amount;
        }
    }
}
