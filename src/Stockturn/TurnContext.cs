using Stockturn.Facts;
using Stockturn.Findings;
using Stockturn.Metrics;

namespace Stockturn;

/// <summary>What all SKUs of a turn share: places and rates, the policy, the day, and what the workspace holds at all.</summary>
public sealed class TurnContext
{
    /// <summary>A turn of the loop.</summary>
    public TurnContext(Network network, Policy policy, DateOnly asOf, TurnCoverage coverage)
    {
        Network = network;
        Policy = policy;
        AsOf = asOf;
        Coverage = coverage;
        Rules = new RuleBook(policy.Findings);
        Calendar = SupplyCalendar.Of(network, policy.Plans.KeepsChineseHolidays);
        Cases = new CaseContext(network)
        {
            Coverage = new DataCoverage { SalesFrom = coverage.FirstSale, HasListings = coverage.HasListings },
        };
        Costs = new CostContext(network, policy.Metrics, FeeTable.Shipped.With(policy.FeeRates))
        {
            Taxes = new OutputTaxes(policy.Facts, network.Stores),
            HasSalesData = coverage.FirstSale is not null,
            SalesFrom = coverage.FirstSale,
            HasAdvertisingData = coverage.HasAdvertising,
            HasTrafficData = coverage.HasTraffic,
            NoVisit = coverage.HasTraffic || coverage.HasAdvertising || coverage.FirstBuyer is not null
                ? new TrafficSums
                {
                    HasVisits = coverage.HasTraffic,
                    HasAdvertising = coverage.HasAdvertising,
                    AdvertisingFrom = coverage.FirstAdvertising,
                    BuyersFrom = coverage.FirstBuyer,
                }
                : TrafficSums.None,
            DeadIdleDays = policy.Findings.IdleLimitDays,
            IsIdleExempt = (facts, ledger, demand) => Rules.IsIdleExempt(StockCase.Of(facts, ledger, demand, Cases)),
            IsNotToBeSold = master => StatusRule.ProductReason(master.Status, policy.Findings.Words) is not null,
            SellThroughTarget = policy.Findings.SellThroughTarget,
        };
    }

    /// <summary>The places, shops, currencies and rates.</summary>
    public Network Network { get; }

    /// <summary>What the seller chose.</summary>
    public Policy Policy { get; }

    /// <summary>The day.</summary>
    public DateOnly AsOf { get; }

    /// <summary>What the workspace holds at all.</summary>
    public TurnCoverage Coverage { get; }

    /// <summary>What costs are measured against.</summary>
    public CostContext Costs { get; }

    /// <summary>What moves demand beside its history; nothing known unless it was learnt.</summary>
    public Demand.DemandDrivers Drivers { get; init; } = Demand.DemandDrivers.None;

    /// <summary>When factories work and warehouses receive in time.</summary>
    public SupplyCalendar Calendar { get; }

    internal RuleBook Rules { get; }

    /// <summary>What the case of every SKU stands in; without the SKU's costs.</summary>
    internal CaseContext Cases { get; }
}

/// <summary>What sort of data the workspace holds at all, for any SKU.</summary>
public sealed record TurnCoverage(DateOnly? FirstSale, bool HasListings, bool HasAdvertising, bool HasTraffic = false)
{
    /// <summary>The first day any advertising is told of.</summary>
    public DateOnly? FirstAdvertising { get; init; }

    /// <summary>The first day of an order whose buyer is known.</summary>
    public DateOnly? FirstBuyer { get; init; }
}
