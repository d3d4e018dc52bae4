using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Metrics;
using Stockturn.Workspaces.Database;

namespace Stockturn.Workspaces.Jobs;

/// <summary>A comparison of a SKU's fees with the dated table.</summary>
public sealed record SkuFeeComparison(string Sku, string? Name, FeeComparison Fees)
{
    /// <summary>True when charged and table differ by more than the policy allows.</summary>
    public bool IsAlert(MetricSettings settings) => Math.Abs(Fees.Share ?? 0) > (decimal)settings.FeeDifferenceLimit;
}

/// <summary>What was settled and charged, held against its own totals, the fee table, and what other sources say.</summary>
public static class MoneyReports
{
    internal static readonly ImmutableArray<FactKind> Money = [CashFact.Kind, FeeFact.Kind, SettlementFact.Kind];

    static readonly ImmutableArray<FactKind> Resolving = [AliasFact.Kind, ProductFact.Kind, ListingFact.Kind];

    /// <summary>Every settlement imported, those that do not balance first.</summary>
    public static ImmutableArray<Settlement> Settlements(Workspace workspace) =>
        SettlementBook.Of(LoadFacts.From(workspace.Db, long.MaxValue, Money));

    /// <summary>
    /// Fees charged against the table, SKU by SKU: the largest difference in money first; those the table does not know last.
    /// </summary>
    public static ImmutableArray<SkuFeeComparison> Fees(OpenRun run) =>
    [
        .. run.Skus()
            .SelectMany(sku => FeeComparison.Of(sku.Kept.Facts, sku.Kept.Ledger, sku.Kept.Demand, run.Turn.Costs)
                .Select(fees => new SkuFeeComparison(sku.Kept.Facts.Master.Sku, sku.Kept.Facts.Master.Name, fees)))
            .OrderByDescending(line => Math.Abs(line.Fees.Difference ?? -1))
            .ThenBy(line => line.Sku, StringComparer.Ordinal)
            .ThenBy(line => line.Fees.Warehouse)
            .ThenBy(line => line.Fees.Type, StringComparer.Ordinal),
    ];

    /// <summary>Where sources that are only compared differ from those believed, the largest value first.</summary>
    public static ImmutableArray<SourceDifference> Differences(Workspace workspace, OpenRun run) => SourceComparison.Of(
        LoadFacts.Of(workspace, run, [.. Resolving, .. SourceComparison.Needed]), run.Info.Network, run.Info.AsOf);
}
