using System.Globalization;
using System.Text.Json.Nodes;
using Stockturn.Facts;
using Stockturn.Plans;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Reports;

namespace Stockturn.Workspaces.Jobs;

/// <summary>A line of the plans as a person is asked of it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Recommended">Units the plan recommends; 0 where it asks for nothing to be done.</param>
/// <param name="Most">The most units that can be decided on.</param>
/// <param name="Known">What a person who asks later why it was decided has to know.</param>
public sealed record OfferedLine(PlanLineId Id, decimal Recommended, decimal Most, Func<JsonObject> Known)
{
    /// <summary>The most units of an order: more is a slip of the hand.</summary>
    public const decimal UnitsMost = 10_000_000;

    /// <summary>What to order of a SKU.</summary>
    public static OfferedLine Of(PlannedLine line) =>
        new(PlanLineId.Order(line.Master.Sku), line.Plan.Proposed, UnitsMost, () => KnownOf(line));

    /// <summary>What to move: never more than proposed, for what the place needs itself stays.</summary>
    public static OfferedLine Of(TransferLine line, Network network) =>
        new(IdOf(line, network), line.Move.Units, line.Move.Units, () => KnownOf(line.Move));

    /// <summary>What to ask of the supplier of an open order: no more than it brings.</summary>
    public static OfferedLine Of(AdvisedOrder order) => new(order.Id, order.Asked, order.Advice.Arrival.Units, () => KnownOf(order));

    /// <summary>The id of a move.</summary>
    public static PlanLineId IdOf(TransferLine line, Network network) => PlanLineId.Move(
        line.Master.Sku, network.Warehouses[line.Move.From].Code, network.Warehouses[line.Move.To].Code);

    static JsonObject KnownOf(PlannedLine line)
    {
        var plan = line.Plan;
        return new JsonObject
        {
            ["need"] = plan.Need,
            ["literal"] = plan.Literal,
            ["onHand"] = plan.OnHand,
            ["coming"] = plan.Coming,
            ["gathered"] = plan.Gathered,
            ["unitsPerDay"] = plan.UnitsPerDay,
            ["orderBy"] = Day(plan.OrderBy),
            ["runsOutOn"] = Day(plan.RunsOutOn),
            ["arrivesOn"] = Day(plan.ArrivesOn),
            ["daysOut"] = plan.DaysOut,
            ["cost"] = line.Cost.Value,
            ["supplier"] = line.Supplier,
            ["stop"] = plan.Stop.ToString(),
            ["withheld"] = plan.Withheld,
            ["gap"] = plan.Gap.ToString(),
        };
    }

    static JsonObject KnownOf(TransferAdvice move) => new()
    {
        ["kind"] = move.Kind.ToString(),
        ["cost"] = move.Cost,
        ["freight"] = move.Freight.Sum.Amount,
        ["freightFrom"] = move.Freight.Source,
        ["removal"] = move.Removal,
        ["gain"] = move.Gain,
        ["clearing"] = move.Clearing.Value,
        ["gainOverClearing"] = move.GainOverClearing.Value,
        ["arrivesOn"] = Day(move.ArrivesOn),
        ["runsOutOn"] = Day(move.RunsOutOn),
    };

    static JsonObject KnownOf(AdvisedOrder order) => new()
    {
        ["action"] = order.Advice.Action.ToString(),
        ["units"] = order.Advice.Arrival.Units,
        ["coverDays"] = order.Advice.CoverDays,
        ["excess"] = order.Advice.Excess,
        ["postponeTo"] = Day(order.Advice.PostponeTo),
        ["missedSeason"] = Day(order.Advice.MissedSeason),
        ["value"] = order.Value.Value,
        ["supplier"] = order.Line.Supplier,
    };

    static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
