using System.Text.Json;
using System.Text.Json.Nodes;
using Stockturn.Plans;

namespace Stockturn.Calculators;

/// <summary>Answers in which periods to order known demand, and how items that share the cost of an order are ordered together.</summary>
public sealed class LotSizingCalculator : ICalculator
{
    const string OfPeriods = "lot-sizing";

    /// <inheritdoc/>
    public IReadOnlyList<string> Kinds { get; } = [OfPeriods, "joint-replenishment"];

    /// <inheritdoc/>
    public JsonObject Answer(string kind, JsonElement input) =>
        kind == OfPeriods ? Lots(new OrderingQuestion(input)) : Joint(new OrderingQuestion(input));

    static JsonObject Lots(OrderingQuestion question)
    {
        var demand = question.Counts("demand");
        if (demand.Length > LotSizing.PeriodsMost)
        {
            throw question.Refuse("demand", $"found {demand.Length} periods; expected {LotSizing.PeriodsMost} at most");
        }

        var plan = LotSizing.Plan(
            demand, question.CountsOrOne("fixed_cost", demand.Length), question.CountsOrOne("holding_cost", demand.Length));
        return new JsonObject
        {
            ["order_quantity"] = new JsonArray([.. plan.Quantities.Select(units => (JsonNode)units)]),
            ["total_cost"] = plan.Cost,
        }.Proven(plan.Cost);
    }

    // The cases name the cost cost_rate_at_most: what a heuristic reached, and a product may undercut.
    static JsonObject Joint(OrderingQuestion question)
    {
        var (shared, own) = (question.NotNegative("shared_fixed_cost"), question.Counts("item_fixed_cost"));
        var holding = question.PositiveList("holding_cost", own.Length);
        var demand = question.PositiveList("demand_rate", own.Length);
        question.OrRefuse("shared_fixed_cost", shared, cost => cost + own.Sum() > 0, "more than nothing");
        var plan = JointReplenishment.Plan(shared, [.. own.Select((cost, at) => new JointItem(cost, holding[at], demand[at]))]);
        var quantities = plan.Multiples.Select((multiple, at) => (JsonNode)(demand[at] * multiple * plan.CycleTime));
        return new JsonObject
        {
            ["base_cycle_time"] = plan.CycleTime,
            ["multiples"] = new JsonArray([.. plan.Multiples.Select(multiple => (JsonNode)multiple)]),
            ["order_quantity"] = new JsonArray([.. quantities]),
            ["cost_rate"] = plan.CostRate,
            ["cost_rate_at_most"] = plan.CostRate,
        }.Proven(plan.CostRate, plan.Bound);
    }
}
