using Stockturn.Facts;
using Stockturn.Workspaces.Database;

namespace Stockturn.Workspaces.Jobs;

/// <summary>The team each SKU was told to belong to: kept beside who answers for it, and used by no figure.</summary>
public static class ToldTeams
{
    /// <summary>The team by SKU, as the newest import that names one has it.</summary>
    public static IReadOnlyDictionary<string, string> Of(Workspace workspace)
    {
        var told = new List<(long Sku, long Team)>();
        FactTable.Read(workspace.Db, OwnerFact.Kind, long.MaxValue, (in FactRow row) =>
        {
            if (row.Values[OwnerFact.Item] != FactKind.Missing && row.Values[OwnerFact.Team] != FactKind.Missing)
            {
                told.Add((row.Values[OwnerFact.Item], row.Values[OwnerFact.Team]));
            }
        });
        var (terms, teams) = (workspace.Db.Terms, new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var (sku, team) in told)
        {
            teams[terms[(int)sku]] = terms[(int)team];
        }

        return teams;
    }
}
