using Stockturn.Facts;
using Stockturn.Workspaces.Database;

namespace Stockturn.Workspaces.Jobs;

/// <summary>Loads everything a workspace knows, as known now or after a past import.</summary>
public static class LoadFacts
{
    // Kept for looking rows up; no figure is made from them, and in the longest tables they would fill memory.
    static readonly Dictionary<FactKind, int[]> Unread = new()
    {
        [SaleFact.Kind] = [SaleFact.Shipping, SaleFact.Updated],
        [MovementFact.Kind] = [MovementFact.Reason, MovementFact.Lot],
        [SnapshotFact.Kind] =
        [
            SnapshotFact.Condition, SnapshotFact.Lot, SnapshotFact.Researching, SnapshotFact.InboundPlanned,
        ],
    };

    /// <summary>All visible facts.</summary>
    /// <param name="db">The workspace's database.</param>
    /// <param name="knownAtBatch">What was known after this batch; <see cref="long.MaxValue"/> for today.</param>
    public static FactSet From(Db db, long knownAtBatch) => From(db, knownAtBatch, FactKinds.All);

    /// <summary>The facts of some kinds as a run knew them, with the sources believed as its policy says.</summary>
    public static FactSet Of(
        Workspace workspace, OpenRun run, IReadOnlyList<FactKind> wanted, IReadOnlyDictionary<FactKind, int[]>? without = null) =>
        From(workspace.Db, run.Info.KnownAt, wanted, without ?? Unread).Believing(run.Turn.Policy.Facts);

    /// <summary>The visible facts of some kinds.</summary>
    public static FactSet From(Db db, long knownAtBatch, IReadOnlyList<FactKind> wanted) => From(db, knownAtBatch, wanted, Unread);

    /// <summary>The visible facts of some kinds, without the columns named.</summary>
    public static FactSet From(Db db, long knownAtBatch, IReadOnlyList<FactKind> wanted, IReadOnlyDictionary<FactKind, int[]> without)
    {
        var kinds = new Dictionary<string, FactColumns>(StringComparer.Ordinal);
        foreach (var kind in wanted)
        {
            var unread = without.GetValueOrDefault(kind) ?? [];
            int[] columns = [.. Enumerable.Range(0, kind.Columns.Length).Except(unread)];
            kinds[kind.Name] = FactTable.ReadColumns(db, new ColumnChoice(kind, columns, knownAtBatch));
        }

        return new FactSet(db.Terms, Ranks(db), kinds);
    }

    // Facts carry the number of their origin; the list is made so that the number is the place.
    static SourceRank[] Ranks(Db db)
    {
        var origins = FactTable.Origins(db);
        var ranks = Enumerable.Repeat(new SourceRank("", 0), (int)(origins.Keys.DefaultIfEmpty(0).Max() + 1)).ToArray();
        foreach (var (id, origin) in origins)
        {
            var precedence = SourceCatalog.All.FirstOrDefault(source => source.Code == origin.Source)?.Precedence ?? 0;
            ranks[id] = new SourceRank(origin.Source, precedence);
        }

        return ranks;
    }
}
