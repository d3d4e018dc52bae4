using System.Collections.Immutable;
using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Findings;
using Stockturn.Ledger;

namespace Stockturn;

/// <summary>Everything the loop says about one SKU: what a slice hands on.</summary>
public sealed record SkuTurn(SkuMaster Master, SkuLedger Ledger, SkuDemand Demand)
{
    /// <summary>The SKU's findings, the primary one first.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];
}
