using System.Collections.Immutable;
using System.Globalization;

namespace Stockturn.Workspaces.Reports;

/// <summary>Stock of a group of SKUs, and how many findings it has.</summary>
/// <param name="Stuck">Its stock, and what is stuck of it.</param>
/// <param name="Findings">How many lines the list of its findings has.</param>
public sealed record FindingGroup(StuckGroup Stuck, int Findings)
{
    const string ByGrade = "grade";

    /// <summary>What can be grouped by.</summary>
    public static IReadOnlyCollection<string> Groupings { get; } = ["category", ByGrade, "owner"];

    /// <summary>
    /// The groups of a run. Grades go from the best to the worst, SKUs without one last; of others those without a name come first,
    /// for somebody has to see to them, then the most stuck.
    /// </summary>
    public static ImmutableArray<FindingGroup> By(RunBook book, string grouping)
    {
        var nameOf = SkuGroupings.NameOf(book, grouping)!;
        var findings = book.Findings.CountBy(line => nameOf(line.Sku), StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var groups = StuckGroup.By(book.Skus, nameOf).Select(group => new FindingGroup(group, findings.GetValueOrDefault(group.Name)));
        return grouping == ByGrade
            ? [.. groups.OrderBy(group => group.Stuck.Name.Length == 0 ? int.MaxValue : int.Parse(group.Stuck.Name, CultureInfo.InvariantCulture))]
            : [.. groups.OrderBy(group => group.Stuck.Name.Length > 0).ThenByDescending(group => group.Stuck.StuckValue.Amount)];
    }
}
