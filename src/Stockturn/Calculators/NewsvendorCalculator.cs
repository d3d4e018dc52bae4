using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Stockturn.Plans;

namespace Stockturn.Calculators;

/// <summary>Answers how much stock to have when demand is not known: the newsvendor in all its shapes, and the normal loss.</summary>
/// <remarks>With `base_stock` it costs that stock; without, the best one. `lead_time_periods` L: demand of L + 1 periods counts.</remarks>
public sealed class NewsvendorCalculator : ICalculator
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Kinds { get; } =
    [
        "newsvendor-normal", "newsvendor-poisson", "newsvendor-discrete", "newsvendor-lognormal",
        "newsvendor-profit-normal", "newsvendor-profit-poisson", "normal-loss",
    ];

    /// <inheritdoc/>
    public JsonObject Answer(string kind, JsonElement input)
    {
        var question = new OrderingQuestion(input);
        return kind switch
        {
            "newsvendor-normal" => Stock(question, Normal(question, Periods(question))),
            "newsvendor-poisson" => Stock(question, Poisson(question, Periods(question))),
            "newsvendor-discrete" => Stock(question, Discrete(question)),
            "newsvendor-lognormal" => Stock(question, Lognormal(question)),
            "newsvendor-profit-normal" => Profit(question, Normal(question, 1)),
            "newsvendor-profit-poisson" => Profit(question, Poisson(question, 1)),
            _ => Loss(question),
        };
    }

    static JsonObject Stock(OrderingQuestion question, IUncertainDemand demand)
    {
        if (question.OptionalNumber("base_stock") is { } chosen)
        {
            var (overage, underage) = (question.NotNegative("holding_cost"), question.NotNegative("backorder_cost"));
            return Stock(Newsvendor.Of(demand, overage, underage, chosen));
        }

        var best = Newsvendor.Best(demand, question.Positive("holding_cost"), question.Positive("backorder_cost"));
        return Stock(best).Proven(best.ExpectedCost);
    }

    static JsonObject Stock(NewsvendorStock stock) =>
        new() { ["base_stock"] = stock.Stock, ["expected_cost"] = stock.ExpectedCost };

    static JsonObject Profit(OrderingQuestion question, IUncertainDemand demand)
    {
        var (price, cost) = (question.NotNegative("price"), question.NotNegative("unit_cost"));
        var salvage = question.OrRefuse("salvage", question.Number("salvage"), worth => worth < cost, "less than unit_cost");
        var order = Newsvendor.BestOrder(demand, price, cost, salvage);
        return new JsonObject
        {
            ["order_quantity"] = order.Quantity,
            ["expected_profit"] = order.ExpectedProfit,
        }.Proven(order.ExpectedProfit);
    }

    static JsonObject Loss(OrderingQuestion question)
    {
        var (demand, stock) = (new NormalDemand(question.Number("mean"), question.NotNegative("sd")), question.Number("x"));
        return new JsonObject { ["loss"] = demand.ExpectedShort(stock), ["complement"] = demand.ExpectedLeft(stock) };
    }

    // Periods are independent: their variances add up.
    static NormalDemand Normal(OrderingQuestion question, double periods) =>
        new(question.Number("demand_mean") * periods, question.NotNegative("demand_sd") * Math.Sqrt(periods));

    static PoissonDemand Poisson(OrderingQuestion question, double periods) =>
        new(PoissonQuestion.Mean(question, "demand_mean", question.NotNegative("demand_mean"), periods));

    static LognormalDemand Lognormal(OrderingQuestion question)
    {
        var (mean, deviation) = (question.Number("mu_log"), question.NotNegative("sigma_log"));
        question.OrRefuse("mu_log", mean, _ => double.IsFinite(Math.Exp(mean + deviation * deviation / 2)), "a logarithm of units");
        return new LognormalDemand(mean, deviation);
    }

    static DiscreteDemand Discrete(OrderingQuestion question)
    {
        var chances = question.Entries("pmf").Select(entry => (Units: Units(question, entry.Name), Chance: entry.Number)).ToArray();
        return Math.Abs(chances.Sum(one => one.Chance) - 1) <= 1e-6
            ? new DiscreteDemand(chances)
            : throw question.Refuse("pmf", $"found chances that add up to {chances.Sum(one => one.Chance)}; expected 1");
    }

    static double Units(OrderingQuestion question, string name) =>
        double.TryParse(name, NumberStyles.Float, CultureInfo.InvariantCulture, out var units) && double.IsFinite(units)
            ? units
            : throw question.Refuse("pmf", $"found \"{name}\"; expected a number of units for a name");

    static double Periods(OrderingQuestion question) => question.OptionalNotNegative("lead_time_periods") + 1;
}
