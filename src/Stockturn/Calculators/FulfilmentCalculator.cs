using System.Text.Json;
using System.Text.Json.Nodes;
using Stockturn.Plans;

namespace Stockturn.Calculators;

/// <summary>Answers which warehouse fills which order, at least cost.</summary>
public sealed class FulfilmentCalculator : ICalculator
{
    const string PerUnit = "_per_unit", Days = "_days";

    /// <inheritdoc/>
    public IReadOnlyList<string> Kinds { get; } = ["fulfil"];

    /// <inheritdoc/>
    public JsonObject Answer(string kind, JsonElement input)
    {
        var question = new Question(input);
        var stock = question.Object("stock");
        string[] warehouses = [.. stock.Names];
        var costs = question.Object("shipping_cost");
        if (costs.Names.FirstOrDefault(name => !warehouses.Contains(name)) is { } unknown)
        {
            throw costs.Refuse(unknown, $"\"{unknown}\" has no stock told; expected one of {string.Join(", ", warehouses)}");
        }

        Question?[] rates = [.. warehouses.Select(name => costs.Has(name) ? costs.Object(name) : (Question?)null)];
        var problem = new FulfilmentProblem(
            [.. warehouses.Select(name => NotNegative(stock, name))],
            [.. question.List("orders").Select(order => Order(order, rates))]);
        var plan = FulfilmentOptimiser.Solve(problem);
        var answer = new JsonObject
        {
            ["total_cost"] = plan.Proof.Value,
            ["assignment"] = new JsonArray([.. plan.Warehouses.Select(at => at is { } known ? JsonValue.Create(warehouses[known]) : null)]),
            ["myopic_cost"] = plan.MyopicCost,
        };
        return PlanAnswer.Proven(answer, plan.Proof);
    }

    static FulfilmentOrder Order(Question order, Question?[] rates)
    {
        var units = order.Has("qty") ? order.Whole("qty") : 1;
        if (units < 1)
        {
            throw order.Refuse("qty", $"found {units}; expected 1 or more");
        }

        var region = order.Text("region");
        var days = order.OptionalNumber("max_days");
        var penalty = order.Number("lost_penalty");
        return penalty >= 0
            ? new FulfilmentOrder(units, (double)penalty, [.. rates.Select(rate => Cost(rate, region, units, days))])
            : throw order.Refuse("lost_penalty", $"found {penalty}; expected 0 or more");
    }

    // A warehouse that tells no cost for a region does not ship there; one that tells no days promises none.
    static double? Cost(Question? rates, string region, long units, decimal? daysMost)
    {
        if (rates is not { } rate || rate.OptionalNumber(region) is not { } first)
        {
            return null;
        }

        var isLate = daysMost is { } most
            && (!rate.Has(Days) || rate.Object(Days).OptionalNumber(region) is not { } days || days > most);
        return isLate ? null : (double)(first + (units - 1) * (rate.OptionalNumber(PerUnit) ?? 0));
    }

    static long NotNegative(Question question, string name) => question.Whole(name) is var units && units >= 0
        ? units
        : throw question.Refuse(name, $"found {units}; expected 0 or more");
}
