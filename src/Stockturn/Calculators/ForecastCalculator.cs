using System.Text.Json;
using System.Text.Json.Nodes;
using Stockturn.Demand;

namespace Stockturn.Calculators;

/// <summary>Answers the flat rate of demand for one period that a method reads from a series.</summary>
/// <remarks>
/// `any` answers when every method must agree: a series that never changes. `compare` sets Croston's rate beside
/// TSB's.
/// </remarks>
public sealed class ForecastCalculator : ICalculator
{
    const double Agreement = 1e-9;

    /// <inheritdoc/>
    public IReadOnlyList<string> Kinds { get; } = ["forecast"];

    /// <inheritdoc/>
    public JsonObject Answer(string kind, JsonElement input)
    {
        var code = DemandQuestion.Text(input, "method");
        return code switch
        {
            "any" => new JsonObject { ["rate"] = RateOfAll(input) },
            "compare" => new JsonObject
            {
                ["croston_rate"] = Rate("croston", input),
                ["tsb_rate"] = Rate("tsb", input),
            },
            _ => new JsonObject { ["rate"] = Rate(code, input) },
        };
    }

    static double Rate(string code, JsonElement input)
    {
        var method = DemandMethods.Find(code)
            ?? throw new QuestionException(DemandQuestion.UnknownKind, $"no method \"{code}\"", "method");

        // A level may go below nothing; sizes of demand may not.
        var series = code == "ses" ? DemandQuestion.Numbers(input, "series") : DemandQuestion.Counts(input, "series");
        return method.Rate(series, ForecastSmoothing.Read(Parameters(input), code, series));
    }

    static double RateOfAll(JsonElement input)
    {
        double croston = Rate("croston", input), level = Rate("ses", input), tsb = Rate("tsb", input);
        var tolerance = Agreement * Math.Abs(level);
        return Math.Abs(croston - level) <= tolerance && Math.Abs(tsb - level) <= tolerance
            ? level
            : throw new QuestionException(
                DemandQuestion.InvalidInput,
                "the methods disagree on this series; name one of them, or ask to compare",
                "series");
    }

    static JsonElement Parameters(JsonElement input) => DemandQuestion.Field(input, "params") ?? default;
}
