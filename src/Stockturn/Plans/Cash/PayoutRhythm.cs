using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Plans;

/// <summary>Measures from settlements how platforms pay: cycle, lag, what is kept back, what is left of a sale.</summary>
/// <remarks>
/// Settlements of a year that tell the day they were paid; stores settled together are one account. Their money against the net sales of
/// the same days, both in the reporting currency. See docs/formulas/plans.md#payout-rhythm.
/// </remarks>
/// <param name="network">Currencies and rates.</param>
/// <param name="sales">What stores sold.</param>
/// <param name="asOf">The day.</param>
public sealed class PayoutRhythm(Network network, StoreSales sales, DateOnly asOf)
{
    const int YearDays = 365;

    static readonly string[] Storage = ["storage", "aged_surcharge"];

    /// <summary>The accounts, by the name of their stores.</summary>
    public ImmutableArray<PayoutAccount> Of(IEnumerable<Settlement> settlements)
    {
        Settlement[] told =
        [
            .. settlements.Where(one => one is { Stores.IsEmpty: false, From: not null, To: not null, Paid: not null, Currency: not null }
                && one.To <= asOf && one.To > asOf.AddDays(-YearDays)),
        ];
        return
        [
            .. Together(told).Select(stores => Of(stores, [.. told.Where(one => stores.Contains(one.Stores[0], StringComparer.Ordinal))]))
                .OrderBy(account => account.Name, StringComparer.Ordinal),
        ];
    }

    // Stores that stand in one settlement are paid together, and so are those paid together with either.
    static IEnumerable<ImmutableArray<string>> Together(Settlement[] settlements)
    {
        var leader = new SortedDictionary<string, string>(StringComparer.Ordinal);
        string LeaderOf(string store) => leader.TryGetValue(store, out var other) && other != store ? LeaderOf(other) : store;
        foreach (var settlement in settlements)
        {
            var first = LeaderOf(settlement.Stores[0]);
            foreach (var store in settlement.Stores)
            {
                leader.TryAdd(store, store);
                leader[LeaderOf(store)] = first;
            }
        }

        return leader.Keys.GroupBy(LeaderOf, StringComparer.Ordinal).Select(stores => stores.ToImmutableArray()).ToArray();
    }

    PayoutAccount Of(ImmutableArray<string> stores, Settlement[] settlements)
    {
        DateOnly[] ends = [.. settlements.Select(one => one.To!.Value).Distinct().Order()];
        var cycle = ends.Length > 1
            ? Median([.. ends.Zip(ends.Skip(1), (before, after) => after.DayNumber - before.DayNumber)])
            : ends[0].DayNumber - settlements.Min(one => one.From!.Value).DayNumber + 1;
        var lag = Median([.. settlements.Select(one => one.Paid!.Value.DayNumber - one.To!.Value.DayNumber)]);
        var account = new PayoutAccount(stores, ends[^1], Math.Max(1, cycle), Math.Max(0, lag)) { Settlements = settlements.Length };
        if (settlements.Any(one => RateOf(one) is null))
        {
            return account with { PaidShare = Reading.Missing(Gap.NoRate) };
        }

        var sold = stores.Sum(store => settlements.DistinctBy(one => (one.From, one.To)).Sum(one => SoldIn(store, one)));
        double ads = 0, storage = 0, rest = 0, kept = 0;
        foreach (var one in settlements)
        {
            var rate = (double)RateOf(one)!.Value;
            kept += rate * (double)one.Reserve;
            foreach (var part in one.Parts.Where(part => part.Type != "reserve"))
            {
                var amount = rate * (double)part.Amount;
                ads -= part is { IsFee: true, Type: "ads" } ? amount : 0;
                storage -= part.IsFee && Storage.Contains(part.Type) ? amount : 0;
                rest += part.IsFee && (part.Type == "ads" || Storage.Contains(part.Type)) ? 0 : amount;
            }
        }

        var days = Math.Max(1, ends[^1].DayNumber - settlements.Min(one => one.From!.Value).DayNumber + 1);
        return account with
        {
            PaidShare = sold > 0 && rest > 0 ? Reading.Of(rest / sold) : Reading.Missing(Gap.NoSales),
            ReserveShare = rest > 0 ? Math.Clamp(kept / rest, 0, 0.99) : 0,
            Reserve = settlements.Where(one => one.To == ends[^1]).Sum(one => one.Reserve * RateOf(one)!.Value),
            Announced =
            [
                .. settlements.Where(one => one.Paid > asOf).OrderBy(one => one.Paid).ThenBy(one => one.Id, StringComparer.Ordinal)
                    .Select(one => (one.Paid!.Value, (one.Told ?? one.Sum) * RateOf(one)!.Value)),
            ],
            AdvertisingPerDay = Math.Max(0, ads) / days,
            StoragePerDay = Math.Max(0, storage) / days,
        };
    }

    // Days that overlap those of another settlement of the account count with the first: daily payouts of a weekend.
    double SoldIn(string store, Settlement one) => sales.Over(store, new DateSpan(one.From!.Value, one.To!.Value.AddDays(1)));

    decimal? RateOf(Settlement settlement) =>
        network.Rates.On(settlement.Paid!.Value < asOf ? settlement.Paid.Value : asOf, new Currency(settlement.Currency!), network.Reporting);

    static int Median(int[] values)
    {
        Array.Sort(values);
        return values[values.Length / 2];
    }
}
