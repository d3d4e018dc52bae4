using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Metrics;

namespace Stockturn.Workspaces.Jobs;

/// <summary>Lead times from the purchase order lines a workspace knows today; no run is needed.</summary>
/// <param name="Whole">All lanes together, deliveries and invoices apart.</param>
/// <param name="Lanes">Each supplier, mode and country.</param>
public sealed record LeadTimeList(ImmutableArray<LeadTime> Whole, ImmutableArray<LeadTime> Lanes)
{
    /// <summary>Reads the lines and takes the figures.</summary>
    public static LeadTimeList Of(Workspace workspace)
    {
        var facts = LoadFacts.From(workspace.Db, long.MaxValue, [PurchaseFact.Kind]);
        return new LeadTimeList(LeadTimes.Whole(facts), LeadTimes.ByLane(facts));
    }
}
