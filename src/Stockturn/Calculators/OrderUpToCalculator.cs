using System.Text.Json;
using System.Text.Json.Nodes;
using Stockturn.Plans;

namespace Stockturn.Calculators;

/// <summary>Answers when to order and up to what with a review every period, (s, S), under Poisson demand without a lead time.</summary>
public sealed class OrderUpToCalculator : ICalculator
{
    const string OfChosen = "ss-poisson-cost";

    /// <inheritdoc/>
    public IReadOnlyList<string> Kinds { get; } = [OfChosen, "ss-poisson-optimal"];

    /// <inheritdoc/>
    public JsonObject Answer(string kind, JsonElement input)
    {
        var question = new OrderingQuestion(input);
        var demand = question.Positive("demand_mean");
        PoissonQuestion.Mean(question, "demand_mean", demand, 1);
        var costs = new OrderCosts(
            question.NotNegative("fixed_cost"), question.Positive("holding_cost"), question.Positive("backorder_cost"));
        var policy = new PeriodicPolicy(demand, 0, costs);
        return kind == OfChosen ? Chosen(question, policy) : Best(PoissonQuestion.Asked(question, "fixed_cost", policy.Best));
    }

    static JsonObject Chosen(OrderingQuestion question, PeriodicPolicy policy)
    {
        var (point, level) = (question.Whole("s"), question.Whole("S"));
        return point < level
            ? new JsonObject { ["cost_rate"] = PoissonQuestion.Asked(question, "s", () => policy.Of(point, level)).CostRate }
            : throw question.Refuse("s", $"found {point}; expected less than S");
    }

    static JsonObject Best(OrderUpToPolicy policy) => new JsonObject
    {
        ["s"] = policy.ReorderPoint,
        ["S"] = policy.OrderUpTo,
        ["cost_rate"] = policy.CostRate,
    }.Proven(policy.CostRate);
}
