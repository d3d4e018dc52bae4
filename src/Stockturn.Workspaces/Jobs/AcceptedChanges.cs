using System.Globalization;
using System.Text.Json.Nodes;
using Stockturn.Plans;
using Stockturn.Workspaces.Database;

namespace Stockturn.Workspaces.Jobs;

/// <summary>What people accepted of moves and of open orders, as cash knows it: from what each decision kept.</summary>
static class AcceptedChanges
{
    /// <summary>Units of open orders to be cancelled or postponed, by SKU.</summary>
    public static ILookup<string, OrderChange> Of(IEnumerable<PlanDecision> standing) => standing
        .Where(one => one is { Line.Kind: PlanLineKind.OpenOrder, Answer: not PlanAnswer.Rejected, Units: > 0 })
        .Select(one => (one.Line.Sku, Change: ChangeOf(one)))
        .Where(one => one.Change is not null)
        .ToLookup(one => one.Sku, one => one.Change!.Value, StringComparer.Ordinal);

    /// <summary>Moves, each with the share of its cost that goes with the units decided on.</summary>
    public static IEnumerable<AcceptedMove> MovesOf(IEnumerable<PlanDecision> standing) =>
        from one in standing
        where one is { Line.Kind: PlanLineKind.Move, Answer: not PlanAnswer.Rejected, Recommended: > 0 }
        let known = JsonNode.Parse(one.Known)
        let day = DayOf(known["arrivesOn"])
        let cost = (decimal?)known["cost"]
        where day is not null && cost is not null
        select new AcceptedMove(day.Value, decimal.Round(cost.Value * one.Units / one.Recommended, 2, MidpointRounding.AwayFromZero));

    // The id tells the order and the day it is expected; what was known then, whether it is to be cancelled or postponed.
    static OrderChange? ChangeOf(PlanDecision one)
    {
        var known = JsonNode.Parse(one.Known);
        var (between, postponed) = (one.Line.Part.LastIndexOf('~'), DayOf(known?["postponeTo"]));
        var isCancelled = (string?)known?["action"] == nameof(OpenOrderAction.Cancel);
        return between >= 0 && DayOf(one.Line.Part[(between + 1)..]) is { } day && (isCancelled || postponed is not null)
            ? new OrderChange(one.Line.Part[..between], day, one.Units, isCancelled ? null : postponed)
            : null;
    }

    static DateOnly? DayOf(JsonNode? told) => DayOf((string?)told);

    static DateOnly? DayOf(string? told) =>
        DateOnly.TryParseExact(told, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
