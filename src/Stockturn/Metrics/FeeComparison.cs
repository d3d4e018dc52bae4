using System.Collections.Immutable;
using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Ledger;
using Stockturn.Values;

namespace Stockturn.Metrics;

/// <summary>What a SKU was charged for one type of fee in one place, and what the dated table says it should cost (U-4).</summary>
/// <param name="Warehouse">Index into the network's warehouses.</param>
/// <param name="Type">The type of fee: referral, fulfilment, storage.</param>
/// <param name="Charged">What was charged: of one unit for referral and fulfilment, of the newest charged month for storage.</param>
/// <param name="Table">What the table says of the same.</param>
/// <param name="Times">How often it was charged: units of the last 90 days, or 1 for a month's storage.</param>
public sealed record FeeComparison(short Warehouse, string Type, CostFigure Charged, CostFigure Table, decimal Times)
{
    /// <summary>Charged over table less one; null when either is missing or the table says nothing is due.</summary>
    public decimal? Share =>
        Charged.Sum.IsWhole && Table.Sum is { IsWhole: true, Amount: > 0 } table ? (Charged.Sum.Amount / table.Amount) - 1 : null;

    /// <summary>What the difference came to; positive when more was charged than the table says.</summary>
    public decimal? Difference =>
        Charged.Sum.IsWhole && Table.Sum.IsWhole ? (Charged.Sum.Amount - Table.Sum.Amount) * Times : null;

    /// <summary>Every comparison of a SKU, by warehouse and type. Formula: docs/formulas/metrics.md#fee_comparison.</summary>
    public static ImmutableArray<FeeComparison> Of(SkuFacts facts, SkuLedger ledger, SkuDemand demand, CostContext context)
    {
        if (facts.Fees.IsEmpty)
        {
            return [];
        }

        var reported = new ReportedFees(facts, ledger, context);
        var selling = new SellingCosting(facts, demand, context, reported);
        var storage = new StorageComparison(facts, ledger, context, reported);
        var costs = SkuCosts.Measure(facts, ledger, demand, context);
        return
        [
            .. costs.Warehouses
                .Where(place => SkuCosts.KindOf(place.Warehouse, context.Network) is not (WarehouseKind.InTransit or WarehouseKind.Virtual))
                .SelectMany(place => (place.Sells ? selling.Compare(place, ledger.AsOf) : []).Append(storage.In(place.Warehouse)))
                .OfType<FeeComparison>(),
        ];
    }
}
