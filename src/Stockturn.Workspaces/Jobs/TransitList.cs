using System.Collections.Immutable;
using Stockturn.Findings;

namespace Stockturn.Workspaces.Jobs;

/// <summary>Goods on the way with the name of their SKU.</summary>
public sealed record SkuTransit(TransitLeg Leg, string? Name);

/// <summary>What is on the way in a run.</summary>
public static class TransitList
{
    /// <summary>Every line that has not arrived, the latest first.</summary>
    public static ImmutableArray<SkuTransit> Of(OpenRun run)
    {
        var (summaries, names) = (new List<TransitSummary>(), new Dictionary<string, string?>(StringComparer.Ordinal));
        foreach (var sku in run.Kept())
        {
            summaries.Add(TransitSummary.Of(sku.Facts, sku.Ledger, run.Info.Network));
            names[sku.Facts.Master.Sku] = sku.Facts.Master.Name;
        }

        return [.. LateShipments.Legs(summaries, run.Info.AsOf).Select(leg => new SkuTransit(leg, names[leg.Sku]))];
    }
}
