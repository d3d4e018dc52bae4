using System.Text.Json;
using System.Text.Json.Nodes;
using Stockturn.Plans;

namespace Stockturn.Calculators;

/// <summary>Answers what to move between warehouses and what to buy.</summary>
public sealed class TransferCalculator : ICalculator
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Kinds { get; } = ["transfer"];

    /// <inheritdoc/>
    public JsonObject Answer(string kind, JsonElement input)
    {
        var question = new TransferQuestion(new Question(input));
        var plan = Solve(question);
        var answer = new JsonObject
        {
            ["value"] = plan.Value,
            ["plan"] = new JsonObject
            {
                ["transfers"] = new JsonArray([.. plan.Moves.Select(move => new JsonObject
                {
                    ["sku"] = question.Skus[move.Sku],
                    ["from"] = question.Warehouses[move.From],
                    ["to"] = question.Warehouses[move.To],
                    ["qty"] = move.Units,
                })]),
                ["purchases"] = new JsonArray([.. plan.Purchases.Select(purchase => new JsonObject
                {
                    ["sku"] = question.Skus[purchase.Sku],
                    ["to"] = question.Warehouses[purchase.To],
                    ["qty"] = purchase.Units,
                })]),
            },
            ["no_action_value"] = plan.NoActionValue,
            ["gain_over_no_action"] = plan.Gain,
        };
        return PlanAnswer.Proven(answer, plan.Proof);
    }

    static TransferPlan Solve(TransferQuestion question)
    {
        try
        {
            return TransferOptimiser.Solve(question.Problem) ?? throw TooFull(question);
        }
        catch (ArgumentException error)
        {
            throw new QuestionException("invalid-input", error.Message, null);
        }
    }

    static QuestionException TooFull(TransferQuestion question)
    {
        var problem = question.Problem;
        var full = Enumerable.Range(0, question.Warehouses.Count).FirstOrDefault(
            at => problem.UnitVolumes.Zip(problem.Warehouses[at].Stock).Sum(pair => pair.First * pair.Second)
                > problem.Warehouses[at].VolumeMost + 1e-9,
            0);
        return new QuestionException(
            "invalid-input",
            $"warehouse {question.Warehouses[full]} holds more than its capacity_volume of {problem.Warehouses[full].VolumeMost} m³, "
            + "and the lanes and capacities leave no way to bring it below; raise the capacity or add a lane",
            $"warehouses[{full}].capacity_volume");
    }
}
