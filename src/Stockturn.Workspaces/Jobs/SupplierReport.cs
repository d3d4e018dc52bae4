using System.Collections.Immutable;
using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Workspaces.Jobs;

/// <summary>The cards of all suppliers of a run.</summary>
public static class SupplierReport
{
    /// <summary>Most money in open orders first.</summary>
    public static ImmutableArray<SupplierCard> Of(OpenRun run) =>
        SupplierCards.Of(run.Skus().Select(sku => Told(sku, run.Info.AsOf)), run.Turn.Costs, run.Info.AsOf);

    static SupplierSku Told(MeasuredSku sku, DateOnly asOf)
    {
        var sold = sku.Kept.Demand.Periods
            .Where(period => period.Span == MeasuredSpans.Year(asOf))
            .Aggregate(Quantity.Zero, (sum, period) => sum + period.Units);
        return new(sku.Kept.Facts, sku.Kept.Ledger, sold);
    }
}
