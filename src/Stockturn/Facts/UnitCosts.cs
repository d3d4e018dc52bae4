using Stockturn.Values;

namespace Stockturn.Facts;

/// <summary>What one unit of a SKU cost when it came in, where the movement itself does not say.</summary>
/// <remarks>
/// In this order: the purchase line of the same document; the purchase received that day; the last purchase ordered on
/// or before the day; the SKU's own cost in the product list; the cost of the newest snapshot. Amounts are converted at
/// the rate of the day of the movement; no rate, no cost.
/// </remarks>
sealed class UnitCosts
{
    readonly SkuFacts facts;
    readonly Network network;
    readonly long[] orders;

    public UnitCosts(SkuFacts facts, Network network)
    {
        this.facts = facts;
        this.network = network;
        orders = new long[facts.Purchases.Length];
        for (var at = 0; at < orders.Length; at++)
        {
            var order = facts.Purchases.Span[at].Order;
            orders[at] = order.Length == 0 ? 0 : SourceRow.Hash(order);
        }
    }

    /// <summary>The cost of one unit in the reporting currency, with the index of its own currency; null when not known.</summary>
    public (decimal? Cost, short Currency) On(DateOnly day, long document)
    {
        var (price, currency) = Purchase(day, document) ?? Master() ?? Snapshot() ?? (null, (short)-1);
        return (Convert(day, price, currency), currency);
    }

    /// <summary>An amount of a currency in the reporting currency at a day's rate; null without a rate or a currency.</summary>
    public decimal? Convert(DateOnly day, decimal? amount, short currency)
    {
        if (amount is null || currency < 0)
        {
            return null;
        }

        var rate = network.Rates.On(day, network.Currencies[currency], network.Reporting);
        return amount * rate;
    }

    /// <summary>The price of one unit in its own currency, without what bringing it in costs: the last purchase, else the product list.</summary>
    public (decimal? Price, short Currency)? PriceOn(DateOnly day) =>
        Purchase(day, 0) ?? (facts.Master.UnitCost is { } cost ? (cost, facts.Master.Currency) : null);

    (decimal? Cost, short Currency)? Purchase(DateOnly day, long document)
    {
        (decimal?, short)? last = null;
        (decimal?, short)? sameDay = null;
        for (var at = 0; at < orders.Length; at++)
        {
            var line = facts.Purchases.Span[at];
            if (line.UnitPrice is null)
            {
                continue;
            }

            (decimal?, short) told = (line.UnitPrice, line.Currency);
            if (document != 0 && orders[at] == document)
            {
                return told;
            }

            sameDay = line.ReceivedDay == day ? told : sameDay;
            last = line.OrderedDay is { } ordered && ordered > day ? last : told;
        }

        return sameDay ?? last;
    }

    (decimal?, short)? Master() =>
        facts.Master.UnitCost is { } cost ? (cost + (facts.Master.InboundCost ?? 0m), facts.Master.Currency) : null;

    (decimal?, short)? Snapshot()
    {
        for (var at = facts.Snapshots.Length - 1; at >= 0; at--)
        {
            if (facts.Snapshots.Span[at].UnitCost is { } cost)
            {
                return (cost, facts.Snapshots.Span[at].Currency);
            }
        }

        return null;
    }
}
