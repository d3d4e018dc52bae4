using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Metrics;
using Stockturn.Workspaces.Database;

namespace Stockturn.Workspaces.Jobs;

/// <summary>Lead times from the purchase order lines a workspace knows today; no run is needed.</summary>
/// <param name="Whole">All lanes together, deliveries and invoices apart.</param>
/// <param name="Lanes">Each supplier, mode and country.</param>
public sealed record LeadTimeList(ImmutableArray<LeadTime> Whole, ImmutableArray<LeadTime> Lanes)
{
    static readonly int[] Columns =
    [
        PurchaseFact.Supplier, PurchaseFact.OrderedDay, PurchaseFact.ReceivedDay, PurchaseFact.Status, PurchaseFact.Mode,
        PurchaseFact.Country,
    ];

    /// <summary>Reads the lines and takes the figures.</summary>
    public static LeadTimeList Of(Workspace workspace)
    {
        var purchases = FactTable.ReadColumns(workspace.Db, new ColumnChoice(PurchaseFact.Kind, Columns));
        var terms = workspace.Db.Terms;
        return new LeadTimeList(LeadTimes.Whole(purchases, terms), LeadTimes.ByLane(purchases, terms));
    }
}
