using System.Collections.Immutable;
using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Findings;

/// <summary>
/// What the stage Metrics knows of one SKU and findings need: costs in the reporting currency and a few ratios.
/// Whatever is not known stays a gap, and the rules that need it stay silent.
/// </summary>
public sealed record CaseCosts
{
    /// <summary>Cost of one more day for the whole stock of the SKU.</summary>
    public Reading CostPerDay { get; init; } = Reading.Missing(Gap.NoFee);

    /// <summary>
    /// Net selling price of one unit before any plan: what a sale brings after its own costs (decision 9).
    /// </summary>
    public Reading UnitNetPrice { get; init; } = Reading.Missing(Gap.NoPrice);

    /// <summary>What one unit brings when disposed of today; negative when removal costs money.</summary>
    public Reading UnitDisposalValue { get; init; } = Reading.Missing(Gap.NoFee);

    /// <summary>Storage and other holding of one unit for a year, without capital.</summary>
    public Reading UnitHoldingPerYear { get; init; } = Reading.Missing(Gap.NoFee);

    /// <summary>What money costs, as a share a year.</summary>
    public double DiscountRateYear { get; init; } = 0.10;

    /// <summary>By warehouse, the next charge for age that some units reach if they stay where they are.</summary>
    public ImmutableSortedDictionary<short, SurchargeStep> NextSurcharges { get; init; } =
        ImmutableSortedDictionary<short, SurchargeStep>.Empty;

    /// <summary>Days of inventory (DIO) of the SKU over the window of the policy.</summary>
    public Reading DaysOfInventory { get; init; } = Reading.Missing(Gap.NoStockData);

    /// <summary>Stock value over one month's net sales.</summary>
    public Reading StockToMonthSales { get; init; } = Reading.Missing(Gap.NoSalesData);
}

/// <summary>
/// What sort of data the workspace holds at all: without it "no sale" cannot be told from "no sales file",
/// nor "never listed" from "no listings file".
/// </summary>
public sealed record DataCoverage
{
    /// <summary>The first day sales are known for any SKU; null when there are no sales data.</summary>
    public DateOnly? SalesFrom { get; init; }

    /// <summary>True when listings are known for any SKU.</summary>
    public bool HasListings { get; init; }
}

/// <summary>What a case stands in besides the SKU's own record.</summary>
public sealed record CaseContext(Facts.Network Network)
{
    /// <summary>Costs and ratios from the stage Metrics.</summary>
    public CaseCosts Costs { get; init; } = new();

    /// <summary>What the workspace holds at all.</summary>
    public DataCoverage Coverage { get; init; } = new();
}
