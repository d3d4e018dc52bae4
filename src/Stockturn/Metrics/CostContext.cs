using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Ledger;
using Stockturn.Values;

namespace Stockturn.Metrics;

/// <summary>True when days without a sale do not count against a SKU yet: off season, new, or just received.</summary>
public delegate bool IdleExemption(SkuFacts facts, SkuLedger ledger, SkuDemand demand);

/// <summary>
/// What costs are measured against: the places and rates all SKUs share, the seller's settings, the fee table.
/// </summary>
public sealed record CostContext(Network Network, MetricSettings Settings, FeeTable Fees)
{
    /// <summary>Whether the prices of each store hold tax, and how much.</summary>
    public OutputTaxes Taxes { get; init; } = OutputTaxes.None;

    /// <summary>False when no sale of any SKU was ever imported: then nothing sold is a gap, not a fact.</summary>
    public bool HasSalesData { get; init; } = true;

    /// <summary>
    /// The first day of sales on record; null when they reach back as far as stock. Nothing sold before it is known.
    /// </summary>
    public DateOnly? SalesFrom { get; init; }

    /// <summary>Stock without a sale for longer than this is dead (S2-7): the limit of the policy's findings.</summary>
    public int DeadIdleDays { get; init; } = 90;

    /// <summary>What the policy's findings exempt from rules that count idle days (trap 6); asked of dead SKUs only.</summary>
    public IdleExemption IsIdleExempt { get; init; } = (_, _, _) => false;

    /// <summary>What the policy's words for product states call obsolete as a whole: nobody wants to sell it.</summary>
    public Predicate<SkuMaster> IsNotToBeSold { get; init; } = _ => false;

    /// <summary>The share of a receipt that should be sold after 30 days (S2-6): the target of the policy's findings.</summary>
    public double SellThroughTarget { get; init; } = 0.40;

    /// <summary>True when advertising of any SKU was imported: then a SKU without a line had none.</summary>
    public bool HasAdvertisingData { get; init; }

    /// <summary>True when visits of any SKU were imported: then a SKU without a line had none.</summary>
    public bool HasTrafficData { get; init; }

    /// <summary>What stands where reports of visits and advertising name a SKU in no line.</summary>
    internal TrafficSums NoVisit { get; init; } = TrafficSums.None;

    /// <summary>An amount in the reporting currency at the rate of a day.</summary>
    public PartialSum ToReporting(PartialSum amount, Currency currency, DateOnly day) =>
        Network.Rates.On(day, currency, Network.Reporting) is { } rate
            ? amount.Times(rate)
            : amount with { Amount = 0, Gap = PartialSum.Worse(amount.Gap, Gap.NoRate) };

    /// <summary>An amount in a currency of the network by index, −1 for not told, in the reporting currency.</summary>
    public PartialSum ToReporting(decimal amount, short currency, DateOnly day) =>
        currency < 0 || currency >= Network.Currencies.Length
            ? PartialSum.Missing(Gap.NoRate)
            : ToReporting(PartialSum.Of(amount), Network.Currencies[currency], day);
}
