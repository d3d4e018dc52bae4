using System.Text.Json;
using System.Text.Json.Nodes;
using Stockturn.Plans;

namespace Stockturn.Calculators;

/// <summary>Answers when to order and how much with continuous review, (r, Q): normal and Poisson, exact and as books approximate it.</summary>
public sealed class ReorderCalculator : ICalculator
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Kinds { get; } =
    [
        "rq-normal-cost", "rq-normal-best-r-given-Q", "rq-normal-optimal", "rq-eoqb-approximation", "rq-eoq-plus-safety-stock",
        "rq-eil-approximation", "rq-poisson-cost", "rq-poisson-optimal",
    ];

    /// <inheritdoc/>
    public JsonObject Answer(string kind, JsonElement input)
    {
        var question = new OrderingQuestion(input);
        return kind switch
        {
            "rq-normal-cost" => Cost(Normal(question).Of(question.Number("reorder_point"), question.Positive("order_quantity"))),
            "rq-normal-best-r-given-Q" => BestPoint(question),
            "rq-normal-optimal" => Exact(Normal(question).Best()),
            "rq-poisson-cost" => Cost(Poisson(question).Of(question.Whole("reorder_point"), Quantity(question))),
            "rq-poisson-optimal" => Exact(PoissonQuestion.Asked(question, "fixed_cost", Poisson(question).Best)),
            "rq-eil-approximation" => ExpectedInventoryLevel(question),
            _ => Approximate(kind, question),
        };
    }

    static JsonObject BestPoint(OrderingQuestion question)
    {
        var policy = Normal(question).BestFor(question.Positive("order_quantity"));
        return new JsonObject { ["reorder_point"] = policy.ReorderPoint, ["cost_rate"] = policy.CostRate }.Proven(policy.CostRate);
    }

    static JsonObject Approximate(string kind, OrderingQuestion question)
    {
        // Without a fixed cost both order nothing at a time, and so does the best.
        question.Positive("fixed_cost");
        var (demand, lead, costs) = (question.Positive("demand_mean"), LeadTimeDemand(question), Costs(question));
        var policy = kind == "rq-eoqb-approximation"
            ? ReorderApproximations.EconomicWithBackorders(demand, lead, costs)
            : ReorderApproximations.EconomicWithSafetyStock(demand, lead, costs);
        return Policy(policy).Heuristic(policy.CostRate, Normal(question).Best().CostRate);
    }

    static JsonObject ExpectedInventoryLevel(OrderingQuestion question)
    {
        question.Positive("fixed_cost");
        var policy = ReorderApproximations.ExpectedInventoryLevel(
            question.Positive("demand_mean"), LeadTimeDemand(question), Costs(question));
        return policy is { } found
            ? Policy(found).Heuristic(found.CostRate, null)
            : throw question.Refuse("backorder_cost", "expected a charge for a unit short that is worth holding stock for");
    }

    static JsonObject Cost(ReorderPolicy policy) => new() { ["cost_rate"] = policy.CostRate };

    static JsonObject Exact(ReorderPolicy policy) => Policy(policy).Proven(policy.CostRate);

    static JsonObject Policy(ReorderPolicy policy) => new()
    {
        ["reorder_point"] = policy.ReorderPoint,
        ["order_quantity"] = policy.Quantity,
        ["cost_rate"] = policy.CostRate,
    };

    static NormalReorderPolicy Normal(OrderingQuestion question) =>
        new(question.Positive("demand_mean"), LeadTimeDemand(question), Costs(question));

    static PoissonReorderPolicy Poisson(OrderingQuestion question)
    {
        var (demand, lead) = (question.Positive("demand_mean"), question.NotNegative("lead_time"));
        PoissonQuestion.Mean(question, "demand_mean", demand, lead);
        var costs = Costs(question);
        return PoissonQuestion.Asked(question, "fixed_cost", () => new PoissonReorderPolicy(demand, lead, costs));
    }

    static NormalDemand LeadTimeDemand(OrderingQuestion question)
    {
        var lead = question.NotNegative("lead_time");
        return new NormalDemand(question.Positive("demand_mean") * lead, question.NotNegative("demand_sd") * Math.Sqrt(lead));
    }

    static OrderCosts Costs(OrderingQuestion question) =>
        new(question.NotNegative("fixed_cost"), question.Positive("holding_cost"), question.Positive("backorder_cost"));

    static long Quantity(OrderingQuestion question) =>
        (long)question.OrRefuse("order_quantity", question.Whole("order_quantity"), units => units >= 1, "1 or more");
}
