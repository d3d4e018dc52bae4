using System.Collections.Immutable;
using Stockturn.Metrics;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Workspaces.Reports;

/// <summary>Data a seller has not given, how many SKUs lack it, and what it would unlock.</summary>
/// <param name="Gap">What is missing.</param>
/// <param name="Skus">How many SKUs lack it.</param>
/// <param name="Rules">The rules that could not judge for want of it.</param>
/// <param name="Metrics">The figures of the whole that are not known for want of it.</param>
public sealed record MissingData(Gap Gap, int Skus, ImmutableArray<string> Rules, ImmutableArray<MetricEntry> Metrics)
{
    /// <summary>What is missing, the most SKUs first. A gap no data can fill, such as "no sales", is not among them.</summary>
    public static ImmutableArray<MissingData> Of(HealthCheck health)
    {
        var lacking = health.Skus
            .SelectMany(sku => sku.Verdict.Gaps.Select(gap => (sku.Master.Sku, gap.Rule, gap.Gap)))
            .ToLookup(line => line.Gap);
        var unknown = MetricCatalog.All.ToLookup(metric => metric.Read(health.Whole).Gap);
        return
        [
            .. Enum.GetValues<Gap>()
                .Where(gap => IsData(gap) && (lacking.Contains(gap) || unknown.Contains(gap)))
                .Select(gap => new MissingData(
                    gap,
                    lacking[gap].Select(line => line.Sku).Distinct(StringComparer.Ordinal).Count(),
                    [.. lacking[gap].Select(line => line.Rule).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                    [.. unknown[gap]]))
                .OrderByDescending(missing => missing.Skus)
                .ThenBy(missing => missing.Gap),
        ];
    }

    /// <summary>True for a gap that data from the seller would fill.</summary>
    public static bool IsData(Gap gap) => TextBook.Has($"supply.{gap}");

    /// <summary>The rules and figures it would unlock, in words.</summary>
    public string Unlocks(TextBook texts) => string.Join(
        texts["list.separator"],
        Rules.Select(rule => texts[$"rule.{rule}"]).Concat(Metrics.Select(metric => ReportCells.Title(metric, texts))));
}
