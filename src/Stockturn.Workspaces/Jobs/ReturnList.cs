using System.Collections.Immutable;
using Stockturn.Findings;

namespace Stockturn.Workspaces.Jobs;

/// <summary>The returns of a SKU with its name.</summary>
public sealed record SkuReturns(ReturnSummary Summary, string? Name);

/// <summary>What came back in the last 365 days, graded: those that come back too often first, then the most units.</summary>
/// <param name="Skus">Every SKU of which anything came back.</param>
/// <param name="Categories">The same by category, by name; SKUs without returns count in what was sold.</param>
/// <param name="Whole">All of it together.</param>
public sealed record ReturnList(ImmutableArray<SkuReturns> Skus, ImmutableArray<ReturnSummary> Categories, ReturnSummary Whole)
{
    /// <summary>The returns of a run, from what was known when it ran.</summary>
    public static ReturnList Of(Workspace workspace, OpenRun run)
    {
        var settings = run.Turn.Policy.Findings.Returns;
        var facts = LoadFacts.Of(workspace, run, ReturnBook.Needed);
        var book = new ReturnBook(facts, run.Info.Network, settings, run.Info.AsOf);
        SkuReturns[] all = [.. run.Kept().Select(sku => new SkuReturns(book.Of(sku.Facts, sku.Ledger, sku.Demand), sku.Facts.Master.Name))];
        var rates = HighReturns.CategoryRates(all.Select(sku => sku.Summary.Count));
        return new ReturnList(
            [
                .. all.Where(sku => !sku.Summary.Grades.IsEmpty)
                    .Select(sku => sku with { Summary = Rated(sku.Summary, rates, settings) })
                    .OrderByDescending(sku => sku.Summary.IsHigh)
                    .ThenByDescending(sku => sku.Summary.Count.Returned)
                    .ThenBy(sku => sku.Summary.Count.Sku, StringComparer.Ordinal),
            ],
            [
                .. all.Select(sku => sku.Summary).GroupBy(sku => sku.Count.Category ?? "", StringComparer.Ordinal)
                    .OrderBy(category => category.Key, StringComparer.Ordinal)
                    .Select(category => ReturnSummary.Together(category.Key, [.. category])),
            ],
            ReturnSummary.Together("", [.. all.Select(sku => sku.Summary)]));
    }

    static ReturnSummary Rated(ReturnSummary summary, IReadOnlyDictionary<string, double> rates, ReturnSettings settings) =>
        rates.TryGetValue(summary.Count.Category ?? "", out var rate)
            ? summary with { CategoryRate = rate, IsHigh = HighReturns.IsHigh(summary.Count, rate, settings) }
            : summary;
}
