using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Plans;

/// <summary>The account of every store that sells: as settlements show it, else by the days the policy tells.</summary>
/// <param name="costs">Rates, and what the policy tells.</param>
/// <param name="sales">What stores sold.</param>
/// <param name="running">What they were charged.</param>
/// <param name="asOf">The day.</param>
sealed class PayoutAccounts(CostContext costs, StoreSales sales, RunningCosts running, DateOnly asOf)
{
    /// <summary>The accounts, by the name of their stores.</summary>
    public ImmutableArray<PayoutAccount> Of(IEnumerable<Settlement> settlements)
    {
        var measured = new PayoutRhythm(costs.Network, sales, asOf).Of(settlements);
        var known = measured.SelectMany(account => account.Stores).ToHashSet(StringComparer.Ordinal);
        var told =
            from store in sales.Selling(DateSpan.Last(RunningCosts.FeeDays, asOf))
            where !known.Contains(store.Store) && costs.Settings.PayoutDaysByStore.ContainsKey(store.Store)
            let days = Math.Max(0, costs.Settings.PayoutDaysByStore[store.Store])
            select new PayoutAccount([store.Store], asOf.AddDays(-days), 1, days)
            {
                PaidShare = running.FeesOf(store.Store) is { } fees && fees < store.Amount
                    ? Reading.Of(1 - fees / store.Amount)
                    : Reading.Missing(Gap.NoFee),
            };
        return [.. measured.Concat(told).OrderBy(account => account.Name, StringComparer.Ordinal)];
    }
}
