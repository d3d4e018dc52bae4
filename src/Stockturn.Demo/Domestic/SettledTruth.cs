using Stockturn.Demo.Domestic.Simulation;
using Stockturn.Demo.Money;

namespace Stockturn.Demo.Domestic;

/// <summary>What each shop was really paid and charged, by month or statement; signed: to the seller positive.</summary>
sealed class SettledTruth
{
    /// <summary>The money a payout moves to the bank: no part of what was earned.</summary>
    public const string Transfer = "transfer";

    readonly SortedDictionary<(Shop Shop, string Period), SortedDictionary<string, long>> told = [];

    /// <summary>Adds an amount; what a platform charges is called <c>fee_</c> and its type.</summary>
    public void Add(Shop shop, string period, string figure, long cents)
    {
        if (cents == 0)
        {
            return;
        }

        if (!told.TryGetValue((shop, period), out var figures))
        {
            told[(shop, period)] = figures = new(StringComparer.Ordinal);
        }

        figures[figure] = figures.GetValueOrDefault(figure) + cents;
    }

    /// <summary>Tells each period: its total without transfers, then its parts.</summary>
    public void Tell(MoneyBook truth)
    {
        foreach (var ((shop, period), figures) in told)
        {
            var key = new MoneyKey("settlement", Shops.Name(shop), period);
            truth.Amount(key, "total", figures.Where(figure => figure.Key != Transfer).Sum(figure => figure.Value));
            foreach (var (figure, cents) in figures)
            {
                truth.Amount(key, figure, cents);
            }
        }
    }
}
