using System.Text.Json;
using System.Text.Json.Nodes;
using Stockturn.Demand;

namespace Stockturn.Calculators;

/// <summary>Answers what a method forecasts from a series: a flat rate for each period, or each coming step apart.</summary>
/// <remarks>
/// Methods that rise, fall or repeat a season answer `forecast`, four steps unless `horizon` says how many.
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
            "adida" => Adida(input),
            "imapa" => Imapa(input),
            _ when ForecastSteps.Methods.Contains(code) => ForecastSteps.Answer(code, input, Parameters(input)),
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

    static JsonObject Adida(JsonElement input)
    {
        var (series, level) = Blocks(input, "aggregation_level");
        var rate = DemandBlocks.Rate(series, level, ForecastSmoothing.Bounds(Parameters(input)));
        return new JsonObject { ["rate"] = rate, ["level"] = level };
    }

    static JsonObject Imapa(JsonElement input)
    {
        var (series, level) = Blocks(input, "levels");
        var rate = Demand.Imapa.Rate(series, level, ForecastSmoothing.Bounds(Parameters(input)));
        return new JsonObject { ["rate"] = rate, ["max_level"] = level };
    }

    static (double[] Series, int Level) Blocks(JsonElement input, string name)
    {
        var series = DemandQuestion.Counts(input, "series");
        var level = DemandQuestion.Whole(Parameters(input), name, series.Length, $"params.{name}");
        return (series, level ?? DemandBlocks.Level(series));
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
