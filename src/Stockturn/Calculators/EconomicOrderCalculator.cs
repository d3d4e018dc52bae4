using System.Text.Json;
using System.Text.Json.Nodes;
using Stockturn.Plans;

namespace Stockturn.Calculators;

/// <summary>Answers how much to order when demand is steady and known: EOQ, with backorders, EPQ, and with price breaks.</summary>
public sealed class EconomicOrderCalculator : ICalculator
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Kinds { get; } =
    [
        "eoq", "eoq-cost", "eoq-backorders", "eoq-backorders-cost", "epq", "eoq-all-units-discount", "eoq-incremental-discount",
    ];

    /// <inheritdoc/>
    public JsonObject Answer(string kind, JsonElement input)
    {
        var question = new OrderingQuestion(input);
        return kind switch
        {
            "eoq" => Cycle(EconomicOrderQuantity.Best(question.NotNegative("demand_rate"), Costs(question))),
            "epq" => Cycle(OfProduction(question)),
            "eoq-backorders" => WithBackorders(question),
            "eoq-cost" => Chosen(question, Costs(question), 0),
            "eoq-backorders-cost" => Chosen(question, CostsWithBackorders(question), Share(question)),
            _ => Discounted(kind, question),
        };
    }

    static JsonObject Cycle(OrderCycle cycle) => new JsonObject
    {
        ["order_quantity"] = cycle.Quantity,
        ["cost_rate"] = cycle.CostRate,
    }.Proven(cycle.CostRate);

    static JsonObject WithBackorders(OrderingQuestion question)
    {
        var cycle = EconomicOrderQuantity.Best(question.NotNegative("demand_rate"), CostsWithBackorders(question));
        var answer = Cycle(cycle);
        answer["backorder_fraction"] = cycle.BackorderShare;
        return answer;
    }

    static OrderCycle OfProduction(OrderingQuestion question)
    {
        var demand = question.NotNegative("demand_rate");
        var production = question.OrRefuse(
            "production_rate", question.Positive("production_rate"), rate => rate > demand, "more than demand_rate");
        return EconomicOrderQuantity.OfProduction(demand, production, Costs(question));
    }

    static JsonObject Chosen(OrderingQuestion question, OrderCosts costs, double backorderShare)
    {
        var demand = question.NotNegative("demand_rate");
        var cycle = EconomicOrderQuantity.Of(demand, costs, question.Positive("order_quantity"), backorderShare);
        return new JsonObject { ["cost_rate"] = cycle.CostRate };
    }

    static JsonObject Discounted(string kind, OrderingQuestion question)
    {
        var (demand, once) = (question.Positive("demand_rate"), question.NotNegative("fixed_cost"));
        var (rate, breaks) = (question.Positive("holding_rate"), Breaks(question));
        var isAllUnits = kind == "eoq-all-units-discount";
        if (isAllUnits && breaks.Zip(breaks.Skip(1)).Any(pair => pair.Second.UnitPrice > pair.First.UnitPrice))
        {
            throw question.Refuse("unit_price", "expected prices that do not rise with the quantity");
        }

        var order = isAllUnits
            ? QuantityDiscount.AllUnits(demand, once, rate, breaks)
            : QuantityDiscount.Incremental(demand, once, rate, breaks);
        return new JsonObject
        {
            ["order_quantity"] = order.Quantity,
            ["price_index"] = order.PriceIndex,
            ["total_cost_rate"] = order.CostRate,
        }.Proven(order.CostRate);
    }

    static List<PriceBreak> Breaks(OrderingQuestion question)
    {
        var from = question.Counts("break_from");
        var rising = Enumerable.Range(1, from.Length - 1).FirstOrDefault(at => from[at] <= from[at - 1]);
        return rising > 0
            ? throw question.Refuse($"break_from[{rising}]", "expected breaks that rise")
            : [.. from.Zip(question.PositiveList("unit_price", from.Length), (least, price) => new PriceBreak((decimal)least, (decimal)price))];
    }

    static OrderCosts Costs(OrderingQuestion question) =>
        new(question.NotNegative("fixed_cost"), question.Positive("holding_cost"));

    static OrderCosts CostsWithBackorders(OrderingQuestion question) =>
        Costs(question) with { Backorder = question.Positive("backorder_cost") };

    static double Share(OrderingQuestion question) => question.OrRefuse(
        "backorder_fraction", question.NotNegative("backorder_fraction"), share => share <= 1, "a share from 0 to 1");
}
