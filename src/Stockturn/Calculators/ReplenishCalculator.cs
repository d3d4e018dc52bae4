using System.Text.Json;
using System.Text.Json.Nodes;
using Stockturn.Plans;

namespace Stockturn.Calculators;

/// <summary>Answers the best replenishment of an item with a lead time under Poisson demand: (s, S), (r, Q), and (R, S) for a fill rate.</summary>
public sealed class ReplenishCalculator : ICalculator
{
    const string Periodic = "replenish-ss-periodic", Continuous = "replenish-rq-continuous", FillRate = "replenish-rs-fill-rate";

    /// <inheritdoc/>
    public IReadOnlyList<string> Kinds { get; } = [Periodic, Continuous, FillRate];

    /// <inheritdoc/>
    public JsonObject Answer(string kind, JsonElement input)
    {
        if (DemandQuestion.Text(input, "demand") is not "poisson" and var shape)
        {
            throw new QuestionException(DemandQuestion.InvalidInput, $"found \"{shape}\"; expected poisson", "demand");
        }

        var question = new OrderingQuestion(input);
        return kind switch
        {
            Periodic => OfPeriods(question),
            Continuous => OfYears(question),
            _ => OfFillRate(question),
        };
    }

    static JsonObject OfPeriods(OrderingQuestion question)
    {
        var (demand, lead) = Demand(question, "mean_per_period", "lead_time_periods", 1);
        var best = new PeriodicPolicy(demand, lead, Costs(question, "unit_period"));
        var policy = PoissonQuestion.Asked(question, "fixed_order_cost", best.Best);
        return new JsonObject
        {
            ["s"] = policy.ReorderPoint,
            ["S"] = policy.OrderUpTo,
            ["cost_per_period"] = policy.CostRate,
            ["s_unique"] = best.IsReorderPointUnique(policy),
        }.Proven(policy.CostRate);
    }

    static JsonObject OfYears(OrderingQuestion question)
    {
        var (demand, lead) = Demand(question, "mean_per_year", "lead_time_years", 0);
        var costs = Costs(question, "unit_year");
        var policy = PoissonQuestion.Asked(question, "fixed_order_cost", () => new PoissonReorderPolicy(demand, lead, costs).Best());
        return new JsonObject
        {
            ["r"] = policy.ReorderPoint,
            ["Q"] = policy.Quantity,
            ["cost_per_year"] = policy.CostRate,
        }.Proven(policy.CostRate);
    }

    static JsonObject OfFillRate(OrderingQuestion question)
    {
        var (demand, lead) = Demand(question, "mean_per_period", "lead_time_periods", 1);
        var target = question.OrRefuse(
            "target_fill_rate", question.Positive("target_fill_rate"), share => share < 1, "a share above 0 and below 1");
        var level = new FillRatePolicy(demand, lead).Least(target);
        return new JsonObject
        {
            ["S"] = level.OrderUpTo,
            ["fill_rate"] = level.FillRate,
            ["fill_rate_at_S_minus_1"] = level.FillRateBelow,
        }.Proven(level.OrderUpTo);
    }

    static (double Demand, double LeadTime) Demand(OrderingQuestion question, string rate, string leadTime, double review)
    {
        var (demand, lead) = (question.Positive(rate), question.NotNegative(leadTime));
        PoissonQuestion.Mean(question, rate, demand, lead + review);
        return (demand, lead);
    }

    static OrderCosts Costs(OrderingQuestion question, string each) => new(
        question.NotNegative("fixed_order_cost"),
        question.Positive($"holding_cost_per_{each}"),
        question.Positive($"backorder_cost_per_{each}"));
}
