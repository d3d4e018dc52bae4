using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Stockturn.Facts;

namespace Stockturn.Workspaces.Database;

/// <summary>What the difference needs to know of a row.</summary>
/// <param name="Check">Equal for rows with equal values.</param>
/// <param name="Updated">When the row was last changed; missing where the source does not say.</param>
readonly record struct RowDigest(long Id, FactKey Key, long Check, long Updated)
{
    public long Batch { get; init; }

    public long ClosedBy { get; init; }

    public FactKey Scope { get; init; }
}

/// <summary>What becomes of a staged row.</summary>
enum RowVerdict : byte
{
    /// <summary>Kept: nothing there has its key.</summary>
    Inserted,

    /// <summary>Kept: it takes the place of a row with its key.</summary>
    Replaced,

    /// <summary>Dropped: it is there already.</summary>
    Unchanged,

    /// <summary>Dropped: what is there is newer.</summary>
    Stale,

    /// <summary>Dropped: the import has its natural key once more.</summary>
    Repeated,
}

/// <summary>
/// Compares the staged rows of one day (or of a whole list without days) with the stored ones, by key.
/// </summary>
/// <remarks>
/// Where equal rows are legal, those with one key are matched as sets: equal against equal first, then what is left
/// over
/// in the order of their contents, never of the file. So a file that says a thing twice, imported twice, says it twice.
/// </remarks>
sealed class DayMatch(SourceOutput output, IReadOnlySet<FactKey> scopes)
{
    readonly Dictionary<FactKey, Chain> chains = [];
    RowVerdict[] verdicts = [];
    int[] nextStaged = [];
    int[] nextStored = [];

    /// <summary>The ids of stored rows that stand no longer, ascending once <see cref="Run"/> is done.</summary>
    public List<long> Closed { get; } = [];

    /// <summary>How many of them have no successor.</summary>
    public long Removed { get; private set; }

    /// <summary>Batches this one builds upon: it found their rows there, or closed by them.</summary>
    public HashSet<long> Dependencies { get; } = [];

    /// <summary>What becomes of the staged rows, in their order.</summary>
    public ReadOnlySpan<RowVerdict> Verdicts => verdicts;

    /// <summary>Compares; both lists are in the order of their ids.</summary>
    public void Run(List<RowDigest> staged, List<RowDigest> stored, Visibility? visibility)
    {
        verdicts = new RowVerdict[staged.Count];
        nextStaged = new int[staged.Count];
        nextStored = new int[stored.Count];
        ChainStaged(staged);
        ChainStored(stored, visibility);

        foreach (var chain in chains.Values)
        {
            Match(chain, staged, stored);
        }

        Closed.Sort();
    }

    // From the end, so that every chain runs in the order of the file.
    void ChainStaged(List<RowDigest> staged)
    {
        chains.EnsureCapacity(staged.Count);
        for (var index = staged.Count - 1; index >= 0; index--)
        {
            ref var chain = ref CollectionsMarshal.GetValueRefOrAddDefault(chains, staged[index].Key, out var isKnown);
            nextStaged[index] = isKnown ? chain.Staged : -1;
            chain = new Chain(index, -1);
        }
    }

    void ChainStored(List<RowDigest> stored, Visibility? visibility)
    {
        for (var index = stored.Count - 1; index >= 0; index--)
        {
            var row = stored[index];
            ref var chain = ref CollectionsMarshal.GetValueRefOrNullRef(chains, row.Key);
            var isStaged = !Unsafe.IsNullRef(ref chain);
            if (visibility is not null && visibility.Counts(row.ClosedBy))
            {
                // Rolling back what closed it would bring it up again beside the staged one.
                _ = isStaged && Dependencies.Add(row.ClosedBy);
            }
            else if (isStaged)
            {
                nextStored[index] = chain.Stored;
                chain = chain with { Stored = index };
                Dependencies.Add(row.Batch);
            }
            else
            {
                RemoveIfCovered(row);
            }
        }
    }

    void Match(Chain chain, List<RowDigest> staged, List<RowDigest> stored)
    {
        if (!output.CountsEqualRows && nextStaged[chain.Staged] >= 0)
        {
            chain = chain with { Staged = KeepNewest(chain.Staged, staged) };
        }

        var isSingle = nextStaged[chain.Staged] < 0 || !output.CountsEqualRows;
        if (chain.Stored < 0)
        {
            return;
        }

        if (isSingle && nextStored[chain.Stored] < 0)
        {
            Pair(chain.Staged, staged[chain.Staged], stored[chain.Stored]);
            return;
        }

        var news = isSingle ? [chain.Staged] : Sorted(chain.Staged, nextStaged, staged);
        MatchSets(news, Sorted(chain.Stored, nextStored, stored), staged, stored);
    }

    void MatchSets(List<int> news, List<int> olds, List<RowDigest> staged, List<RowDigest> stored)
    {
        var newsLeft = new List<int>();
        var oldsLeft = new List<int>();
        var (at, other) = (0, 0);
        while (at < news.Count || other < olds.Count)
        {
            var order = at == news.Count ? 1
                : other == olds.Count ? -1
                : staged[news[at]].Check.CompareTo(stored[olds[other]].Check);
            if (order == 0)
            {
                verdicts[news[at++]] = RowVerdict.Unchanged;
                other++;
            }
            else if (order < 0)
            {
                newsLeft.Add(news[at++]);
            }
            else
            {
                oldsLeft.Add(olds[other++]);
            }
        }

        for (var index = 0; index < Math.Min(newsLeft.Count, oldsLeft.Count); index++)
        {
            Pair(newsLeft[index], staged[newsLeft[index]], stored[oldsLeft[index]]);
        }

        foreach (var old in oldsLeft.Skip(newsLeft.Count))
        {
            RemoveIfCovered(stored[old]);
        }
    }

    void Pair(int index, in RowDigest staged, in RowDigest stored)
    {
        if (staged.Check == stored.Check)
        {
            verdicts[index] = RowVerdict.Unchanged;
            return;
        }

        var isStale = staged.Updated != FactKind.Missing && staged.Updated < stored.Updated;
        verdicts[index] = isStale ? RowVerdict.Stale : RowVerdict.Replaced;
        if (!isStale)
        {
            Closed.Add(stored.Id);
        }
    }

    void RemoveIfCovered(in RowDigest row)
    {
        if (scopes.Contains(row.Scope))
        {
            Closed.Add(row.Id);
            Dependencies.Add(row.Batch);
            Removed++;
        }
    }

    // The newer by its own date wins, then the later in the file.
    int KeepNewest(int first, List<RowDigest> staged)
    {
        var newest = first;
        for (var index = nextStaged[first]; index >= 0; index = nextStaged[index])
        {
            var loser = staged[index].Updated >= staged[newest].Updated ? newest : index;
            newest = loser == newest ? index : newest;
            verdicts[loser] = RowVerdict.Repeated;
        }

        return newest;
    }

    static List<int> Sorted(int first, int[] next, List<RowDigest> rows)
    {
        var indexes = new List<int>();
        for (var index = first; index >= 0; index = next[index])
        {
            indexes.Add(index);
        }

        indexes.Sort((left, right) =>
            (rows[left].Check, rows[left].Id).CompareTo((rows[right].Check, rows[right].Id)));
        return indexes;
    }

    // The first staged and the first stored row of a key; −1 for none.
    readonly record struct Chain(int Staged, int Stored);
}
