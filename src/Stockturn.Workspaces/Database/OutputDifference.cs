using Stockturn.Facts;

namespace Stockturn.Workspaces.Database;

/// <summary>
/// Compares everything staged of one output with what is visible of it, day by day, so that memory stays flat.
/// </summary>
/// <remarks>
/// Nothing is changed but two lists of ranges: what the batch would close, and what of it says nothing new. It may be
/// taken again. Into an empty scope only repeated natural keys have to be looked for.
/// </remarks>
sealed class OutputDifference(Connection connection, StagedOutput staged, long batch) : IDisposable
{
    readonly RunTable runs = new(connection, staged.Origin, batch);
    readonly DigestReader digests = new(connection, staged.Keys);
    readonly FactScan scan = new(connection, staged.Origin.Kind);
    readonly RangeOwner owner = new(batch, staged.Origin.Id);
    readonly long[] verdicts = new long[Enum.GetValues<RowVerdict>().Length];

    /// <summary>What the batch would change the sums by.</summary>
    public ColumnSums Change { get; } = new(staged.Output.Kind);

    /// <summary>Batches this one builds upon.</summary>
    public HashSet<long> Dependencies { get; } = [];

    /// <summary>Where the rows come from.</summary>
    public FactOrigin Origin => staged.Origin;

    /// <summary>What was staged.</summary>
    public StagedOutput Staged => staged;

    /// <summary>The counts.</summary>
    public FactDifference Counts { get; private set; } = new(staged.Origin.Source, staged.Origin.Kind);

    /// <summary>Compares all days.</summary>
    public void Run(Visibility visibility, CancellationToken cancel, IProgress<double>? progress)
    {
        Change.Add(staged.Sums, 1);
        var removed = 0L;
        var isNew = !runs.HasStored(visibility);
        if (isNew && staged.Output.CountsEqualRows)
        {
            verdicts[(int)RowVerdict.Inserted] = staged.Rows;
        }
        else
        {
            var days = Days(isNew);
            var scopes = isNew ? [] : ScopesOfAllDays();
            for (var at = 0; at < days.Count; at++)
            {
                cancel.ThrowIfCancellationRequested();
                removed += Compare(days[at], scopes, isNew ? null : visibility);
                progress?.Report((at + 1.0) / days.Count);
            }
        }

        Counts = CountsOf(removed);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        digests.Dispose();
        scan.Dispose();
    }

    // A scope that does not name the day reaches into days of which nothing is staged.
    bool ScopeSpansDays => !staged.Output.Scope.IsEmpty
        && staged.Output.Kind.DayColumn is { } day
        && !staged.Output.Scope.Contains(day);

    List<long> Days(bool isNew) => ScopeSpansDays && !isNew ? runs.AllDays() : runs.StagedDays();

    HashSet<FactKey>? ScopesOfAllDays() => ScopeSpansDays
        ? [.. runs.StagedDays().SelectMany(day => digests.Read(runs.Staged(day))).Select(row => row.Scope)]
        : null;

    long Compare(long day, HashSet<FactKey>? scopesOfAllDays, Visibility? visibility)
    {
        var news = digests.Read(runs.Staged(day));
        var olds = visibility is null ? [] : digests.Read(runs.Stored(day, visibility));
        var scopes = olds.Count == 0 || staged.Output.Scope.IsEmpty
            ? []
            : scopesOfAllDays ?? [.. news.Select(row => row.Scope)];

        var match = new DayMatch(staged.Output, scopes);
        match.Run(news, olds, visibility);
        Dependencies.UnionWith(match.Dependencies);

        var dropped = new List<long>();
        for (var index = 0; index < news.Count; index++)
        {
            var verdict = match.Verdicts[index];
            verdicts[(int)verdict]++;
            if (verdict >= RowVerdict.Unchanged)
            {
                dropped.Add(news[index].Id);
            }
        }

        Keep("dropped", dropped);
        Keep("closure", match.Closed);
        return match.Removed;
    }

    void Keep(string table, List<long> ids)
    {
        if (ids.Count == 0)
        {
            return;
        }

        var ranges = RangeTable.Ranges(ids);
        foreach (var range in ranges)
        {
            scan.Read(range, null, (in FactRow row) => Change.Add(row.Values, -1));
        }

        connection.Write(() => RangeTable.Save(connection, table, owner, ranges));
    }

    FactDifference CountsOf(long removed) => Counts with
    {
        Staged = staged.Rows,
        Inserted = verdicts[(int)RowVerdict.Inserted],
        Replaced = verdicts[(int)RowVerdict.Replaced],
        Unchanged = verdicts[(int)RowVerdict.Unchanged],
        Stale = verdicts[(int)RowVerdict.Stale],
        Repeated = verdicts[(int)RowVerdict.Repeated],
        Removed = removed,
    };
}
