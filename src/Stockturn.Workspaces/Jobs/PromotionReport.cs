using System.Collections.Immutable;
using Stockturn.Findings;

namespace Stockturn.Workspaces.Jobs;

/// <summary>A promotion of a SKU with the SKU's name.</summary>
public sealed record PromotionRow(string? Name, PlannedPromotion Planned);

/// <summary>The promotions of a run that are ahead or under way.</summary>
public static class PromotionReport
{
    /// <summary>The first to act on first.</summary>
    public static ImmutableArray<PromotionRow> Of(OpenRun run) =>
    [
        .. run.Skus()
            .SelectMany(sku => Engine.PromotionsOf(sku.Kept.Facts, sku.Kept.Ledger, sku.Kept.Demand, run.Turn)
                .Select(planned => new PromotionRow(sku.Kept.Facts.Master.Name, planned)))
            .OrderBy(row => row.Planned.ActBy)
            .ThenBy(row => row.Planned.Promotion.Start)
            .ThenBy(row => row.Planned.Promotion.Name, StringComparer.Ordinal)
            .ThenBy(row => row.Planned.Sku, StringComparer.Ordinal)
            .ThenBy(row => row.Planned.Promotion.Store),
    ];
}
