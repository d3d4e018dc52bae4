using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Jobs;

namespace Stockturn.Workspaces.Reports;

/// <summary>The settlements of a workspace, added up once for each state of it: a page asks for them again and again.</summary>
public sealed class KnownSettlements(Workspace workspace)
{
    readonly Lock adding = new();
    (long Generation, ImmutableArray<Settlement> Settlements)? known;

    /// <summary>Every settlement imported, those that do not balance first.</summary>
    public ImmutableArray<Settlement> All
    {
        get
        {
            lock (adding)
            {
                var generation = new Batches(workspace.Db).Generation();
                if (known is not { } kept || kept.Generation != generation)
                {
                    known = kept = (generation, MoneyReports.Settlements(workspace));
                }

                return kept.Settlements;
            }
        }
    }
}
