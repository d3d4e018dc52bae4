using Stockturn.Plans;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Workspaces.Reports;

/// <summary>Room of places in the seller's words.</summary>
public static class CapacityWords
{
    /// <summary>How room stands, with the place, the type and the limit named.</summary>
    public static string Status(CapacityUse use, TextBook texts) => texts.Format(
        $"capacity.status.{use.Status}", use.Capacity.Place, use.Capacity.Type, use.Capacity.CubicMetres, use.TakenCubicMetres, use.Waiting,
        use.UsedCubicMetres + use.InboundCubicMetres - use.Capacity.CubicMetres);

    /// <summary>What of the policy or of the goods is not known.</summary>
    public static IEnumerable<string> Unknown(CapacityList list, TextBook texts) =>
    [
        .. list.Unknown.Select(one => texts.Format("capacity.place", one.Place)),
        .. list.Rows.Where(use => use.Unmeasured > 0)
            .Select(use => texts.Format("capacity.unmeasured", use.Capacity.Place, use.Capacity.Type, use.Unmeasured)),
    ];
}
