using System.Collections.Immutable;
using Stockturn.Facts;

namespace Stockturn.Workspaces.Jobs;

/// <summary>Collects issues: all are counted, the first of each kind and file are kept, so that a ruined file fills no memory.</summary>
sealed class IssueList
{
    const int KeptEachMax = 100;

    readonly List<Issue> kept = [];
    readonly Dictionary<(string Code, string File), int> perFile = [];
    readonly SortedDictionary<(string Code, Severity Severity), long> counts = [];
    readonly HashSet<string> refused = new(StringComparer.Ordinal);
    int taken;

    /// <summary>The first issues of each kind and file, in the order met.</summary>
    public ImmutableArray<Issue> Kept => [.. kept];

    /// <summary>How many of each kind there are.</summary>
    public ImmutableArray<(string Code, Severity Severity, long Count)> Counts =>
        [.. counts.Select(count => (count.Key.Code, count.Key.Severity, count.Value))];

    /// <summary>True when something refused the whole file.</summary>
    public bool Refuses(string file) => refused.Contains(file);

    /// <summary>What refused a file, to be told again when the import starts anew without it.</summary>
    public ImmutableArray<Issue> RefusalsOf(string file) =>
        [.. kept.Where(issue => issue.Severity == Severity.Refused && issue.File == file)];

    /// <summary>Takes the issues that are not there yet.</summary>
    public void AddMissing(IEnumerable<Issue> issues)
    {
        foreach (var issue in issues.Where(issue => !kept.Contains(issue)))
        {
            Add(issue);
        }
    }

    /// <summary>Takes an issue.</summary>
    public void Add(Issue issue)
    {
        var seen = perFile.GetValueOrDefault((issue.Code, issue.File)) + 1;
        perFile[(issue.Code, issue.File)] = seen;
        counts[(issue.Code, issue.Severity)] = counts.GetValueOrDefault((issue.Code, issue.Severity)) + 1;
        if (issue.Severity == Severity.Refused)
        {
            refused.Add(issue.File);
        }

        if (seen <= KeptEachMax)
        {
            kept.Add(issue);
        }
    }

    /// <summary>The kept issues that were not taken yet.</summary>
    public IEnumerable<Issue> Untaken()
    {
        for (; taken < kept.Count; taken++)
        {
            yield return kept[taken];
        }
    }
}
