using System.Text.Json;
using System.Text.Json.Nodes;
using Stockturn.Values;

namespace Stockturn.Calculators;

/// <summary>Splits units or money over weights without losing any: largest remainder.</summary>
public sealed class ApportionCalculator : ICalculator
{
    const string OfUnits = "apportion", OfMoney = "apportion-money";

    /// <inheritdoc/>
    public IReadOnlyList<string> Kinds => [OfUnits, OfMoney];

    /// <inheritdoc/>
    public JsonObject Answer(string kind, JsonElement input)
    {
        var question = new Question(input);
        var unit = kind == OfMoney && question.Has("unit") ? question.Number("unit") : kind == OfMoney ? 0.01m : 1m;
        if (unit <= 0)
        {
            throw question.Refuse("unit", $"found {unit}; expected a positive amount such as 0.01");
        }

        var weights = question.Object("weights");
        string[] names = [.. weights.Names];
        if (names.Length == 0)
        {
            throw question.Refuse("weights", "expected a weight for at least one name");
        }

        var parts = LargestRemainder.Split(
            Units(question, unit),
            [.. names.Select(name => Weight(weights, name))],
            Order(question, names));
        var answer = new JsonObject();
        for (var at = 0; at < names.Length; at++)
        {
            answer[names[at]] = Figures.Plain(parts[at] * unit);
        }

        return answer;
    }

    static long Units(Question question, decimal unit)
    {
        var units = question.Number("total") / unit;
        return decimal.Truncate(units) == units
            ? (long)units
            : throw question.Refuse("total", $"found {question.Number("total")}; expected a multiple of {unit}");
    }

    static decimal Weight(Question weights, string name)
    {
        var weight = weights.Number(name);
        return weight >= 0
            ? weight
            : throw weights.Refuse(name, $"found {weight}; expected a weight of zero or more");
    }

    // Names not in the list come after all that are.
    static int[]? Order(Question question, string[] names)
    {
        if (!question.Has("event_order"))
        {
            return null;
        }

        var order = question.TextList("event_order").ToList();
        return [.. names.Select(name => order.IndexOf(name) is >= 0 and var at ? at : order.Count)];
    }
}
