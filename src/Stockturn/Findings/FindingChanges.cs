using System.Collections.Immutable;

namespace Stockturn.Findings;

/// <summary>How a finding differs from the run before.</summary>
public enum FindingChangeKind
{
    /// <summary>It was not there.</summary>
    New,

    /// <summary>It is not there any more.</summary>
    Gone,

    /// <summary>It has more units.</summary>
    Grown,

    /// <summary>It has fewer units.</summary>
    Shrunk,

    /// <summary>The SKU's grade is worse.</summary>
    GradedUp,

    /// <summary>The SKU's grade is better.</summary>
    GradedDown,

    /// <summary>Its state is another: exempt, confirmed, suspected, not listed.</summary>
    StateChanged,
}

/// <summary>One difference between two runs: which line, how, and both findings where there are both.</summary>
public sealed record FindingChange(FindingChangeKind Kind, Finding? Before, Finding? After)
{
    /// <summary>The finding that tells the line: the newer one.</summary>
    public Finding Line => After ?? Before!;
}

/// <summary>Compares the findings of two runs, line by line: same SKU, same warehouse, same rule.</summary>
/// <remarks>A line that grew and was graded up gives two changes. Order: SKU, rule in catalogue order, warehouse,
/// kind.</remarks>
public static class FindingChanges
{
    /// <summary>What changed from one run to the next.</summary>
    public static ImmutableArray<FindingChange> Between(IEnumerable<Finding> previous, IEnumerable<Finding> current)
    {
        var before = previous.ToDictionary(Key);
        var after = current.ToDictionary(Key);
        var changes = new List<FindingChange>();
        foreach (var (key, finding) in before)
        {
            if (!after.ContainsKey(key))
            {
                changes.Add(new FindingChange(FindingChangeKind.Gone, finding, null));
            }
        }

        foreach (var (key, finding) in after)
        {
            changes.AddRange(before.TryGetValue(key, out var old)
                ? Differences(old, finding)
                : [new FindingChange(FindingChangeKind.New, null, finding)]);
        }

        return
        [
            .. changes
                .OrderBy(change => change.Line.Sku, StringComparer.Ordinal)
                .ThenBy(change => RuleCatalog.Order(change.Line.Rule))
                .ThenBy(change => change.Line.Warehouse)
                .ThenBy(change => change.Kind),
        ];
    }

    static IEnumerable<FindingChange> Differences(Finding before, Finding after)
    {
        if (after.Quantity != before.Quantity)
        {
            var kind = after.Quantity > before.Quantity ? FindingChangeKind.Grown : FindingChangeKind.Shrunk;
            yield return new FindingChange(kind, before, after);
        }

        if (after.Grade is { } now && before.Grade is { } then && now != then)
        {
            yield return new FindingChange(
                now > then ? FindingChangeKind.GradedUp : FindingChangeKind.GradedDown, before, after);
        }

        if (after.State != before.State)
        {
            yield return new FindingChange(FindingChangeKind.StateChanged, before, after);
        }
    }

    static (string Sku, short Warehouse, string Rule) Key(Finding finding) =>
        (finding.Sku, finding.Warehouse, finding.Rule);
}
