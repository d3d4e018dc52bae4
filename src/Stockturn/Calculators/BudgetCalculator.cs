using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Stockturn.Demand;
using Stockturn.Plans;

namespace Stockturn.Calculators;

/// <summary>Answers what to buy of each item so that the money there is gains most.</summary>
public sealed class BudgetCalculator : ICalculator
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Kinds { get; } = ["budget"];

    /// <inheritdoc/>
    public JsonObject Answer(string kind, JsonElement input)
    {
        var question = new Question(input);
        var list = question.List("items");
        string[] ids = [.. list.Select(item => item.Text("id"))];
        if (ids.GroupBy(id => id, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw question.Refuse("items", $"\"{twice.Key}\" stands twice");
        }

        var plan = Solve(new BudgetProblem([.. list.Select(Item)], question.Has("budget") ? NotNegative(question, "budget") : null));
        var answer = new JsonObject
        {
            ["value"] = plan.Proof.Value,
            ["quantities"] = Quantities(ids, plan.Quantities),
            ["spend"] = Figures.Plain(plan.Spend),
            ["without_budget"] = Quantities(ids, plan.WithoutBudget),
            ["spend_without_budget"] = Figures.Plain(plan.SpendWithoutBudget),
            ["greedy_by_ratio_value"] = plan.GreedyValue,
            ["shadow_price"] = plan.ShadowPrice,
        };
        return PlanAnswer.Proven(answer, plan.Proof);
    }

    static BudgetPlan Solve(BudgetProblem problem)
    {
        try
        {
            return BudgetOptimiser.Solve(problem);
        }
        catch (ArgumentException error)
        {
            throw new QuestionException("invalid-input", error.Message, "items");
        }
    }

    static JsonObject Quantities(string[] ids, ImmutableArray<long> quantities) =>
        new(ids.Zip(quantities).Select(pair => KeyValuePair.Create<string, JsonNode?>(pair.First, pair.Second)));

    static BudgetItem Item(Question item) => new(
        new PoissonCount((double)NotNegative(item, "mean")),
        item.Has("on_hand") ? Units(item, "on_hand", 0) : 0,
        (double)item.Number("margin_price"),
        (double)(item.OptionalNumber("salvage") ?? 0),
        NotNegative(item, "cost"))
    {
        LeastOrder = item.Has("moq") ? Units(item, "moq", 0) : 1,
        Pack = item.Has("pack") ? (int)Math.Min(Units(item, "pack", 1), int.MaxValue) : 1,
        Most = item.Has("max") ? Units(item, "max", 0) : null,
    };

    static decimal NotNegative(Question question, string name) => question.Number(name) is var amount && amount >= 0
        ? amount
        : throw question.Refuse(name, $"found {amount}; expected 0 or more");

    static long Units(Question question, string name, long least) => question.Whole(name) is var units && units >= least
        ? units
        : throw question.Refuse(name, $"found {units}; expected {least} or more");
}
