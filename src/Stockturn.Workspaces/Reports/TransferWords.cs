using Stockturn.Facts;
using Stockturn.Plans;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Workspaces.Reports;

/// <summary>What the plan of transfers says in words.</summary>
public static class TransferWords
{
    /// <summary>What all moves come to, and how sure it is that none are better.</summary>
    public static string Proof(TransferList plan, TextBook texts) => texts.Format(
        "transfer.proof", plan.Lines.Length, plan.Units, plan.Cost, plan.Proof.Value, texts[$"plan.proof.{plan.Proof.Status}"],
        plan.Proof.Bound, plan.Proof.Gap, plan.Took.TotalSeconds);

    /// <summary>What all moves share, a sentence each: the budget, rooms, and lanes whose shipments cost something.</summary>
    public static IEnumerable<string> Limits(TransferList plan, Network network, TextBook texts)
    {
        const double Thousand = 1000;
        var currency = network.Reporting.Code;
        if (plan.Budget is { } budget)
        {
            yield return plan.Lines.IsEmpty
                ? texts.Format("transfer.budget.none", budget.Limit, currency)
                : texts.Format("transfer.budget", budget.Used, budget.Limit, currency, budget.Price * Thousand);
        }

        // A limit that holds before or after anything arrives says nothing of moves.
        foreach (var room in plan.Rooms.Where(room => room.Use.Used > 0 || room.Use.Price > 0 || room.IsExceeded || room.Use.Limit <= 0))
        {
            yield return room.IsExceeded || room.Use.Limit <= 0
                ? texts.Format("transfer.room.exceeded", CapacityWords.Where(room.Room, texts), room.Room.Type)
                : texts.Format(
                    "transfer.room", CapacityWords.Where(room.Room, texts), room.Room.Type, room.Use.Limit, room.Use.Used, room.Use.Price, currency);
        }

        foreach (var lane in plan.Shipments)
        {
            yield return texts.Format(
                lane.Skus > 0 ? "transfer.shipment" : lane.Left > 0 ? "transfer.shipment.left" : "transfer.shipment.none",
                network.Warehouses[lane.From].Code, network.Warehouses[lane.To].Code, lane.Cost, currency, lane.Skus > 0 ? lane.Skus : lane.Left);
        }
    }

    /// <summary>Lanes of the policy that name a warehouse nobody knows, a sentence each.</summary>
    public static IEnumerable<string> Unknown(TransferList plan, Network network, TextBook texts) => plan.UnknownLanes.Select(lane => texts.Format(
        "transfer.unknown", lane.From, lane.To, string.Join(texts["list.separator"], network.Warehouses
            .Where(place => place.Kind is not (Ledger.WarehouseKind.InTransit or Ledger.WarehouseKind.Virtual)).Select(place => place.Code))));

    /// <summary>What was not looked at on a way, and what tells it.</summary>
    public static string Gap(TransferGapLine gap, Network network, TextBook texts) => texts.Format(
        "transfer.gap", network.Warehouses[gap.From].Code, network.Warehouses[gap.To].Code, gap.Skus, gap.Units,
        texts[$"transfer.bar.{gap.Reason}"], texts[$"transfer.supply.{gap.Reason}"]);

    /// <summary>What a file of accepted moves leaves empty because nobody tells it.</summary>
    public static IEnumerable<string> Missing(TransferDraft draft, TextBook texts)
    {
        if (draft.Kind != TransferDraftKind.Transfer)
        {
            yield return texts[$"transfer.draft.empty.{draft.Kind}"];
        }

        if (draft.Unnamed > 0)
        {
            yield return texts.Format("transfer.draft.unnamed", draft.Unnamed);
        }
    }

    /// <summary>What serving a region could not be weighed by, and what tells it.</summary>
    public static string Serving(ServingGap gap, Network network, TextBook texts) => texts.Format(
        gap.IsPresent ? "serving.gap.present" : "serving.gap", network.Warehouses[gap.Warehouse].Code, gap.Region, gap.Units);
}
