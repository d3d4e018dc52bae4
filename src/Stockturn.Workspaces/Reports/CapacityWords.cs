using System.Globalization;
using Stockturn.Plans;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Workspaces.Reports;

/// <summary>Room of places in the seller's words.</summary>
public static class CapacityWords
{
    /// <summary>How room stands, with the place, the time, the type and the limit named.</summary>
    public static string Status(CapacityUse use, TextBook texts) => texts.Format(
        $"capacity.status.{use.Status}", Where(use.Limit, texts), use.Limit.Type, use.Limit.Room, use.Taken, use.Waiting,
        use.Used + use.Inbound - use.Limit.Room, Unit(use.Limit, texts));

    /// <summary>What a limit is told in.</summary>
    public static string Unit(StorageLimit limit, TextBook texts) => texts[$"capacity.unit.{limit.Measure}"];

    /// <summary>When a limit holds: its month, its days, or nothing for always.</summary>
    public static string When(StorageLimit limit, TextBook texts) => limit switch
    {
        { First: { Day: 1 } first, Last: { } last } when last == first.AddMonths(1).AddDays(-1) =>
            first.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        { First: { } first, Last: { } last } => texts.Format("capacity.between", Day(first), Day(last)),
        { First: { } first } => texts.Format("capacity.since", Day(first)),
        _ => "",
    };

    /// <summary>What of the limits or of the goods is not known.</summary>
    public static IEnumerable<string> Unknown(CapacityList list, TextBook texts) =>
    [
        .. list.Unknown.Select(one => one.Place).Distinct(StringComparer.Ordinal).Select(place => texts.Format("capacity.place", place)),
        .. list.Rows.Where(use => use.Unmeasured > 0).DistinctBy(use => (use.Limit.Place, use.Limit.Type))
            .Select(use => texts.Format("capacity.unmeasured", use.Limit.Place, use.Limit.Type, use.Unmeasured)),
    ];

    /// <summary>Where a limit holds, and when.</summary>
    public static string Where(StorageLimit limit, TextBook texts) => string.Join(
        " ", new[] { limit.Place, limit.Store is { } store && store != limit.Place ? store : "", When(limit, texts) }.Where(word => word.Length > 0));

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
