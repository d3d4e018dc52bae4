using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Stockturn.Demand;

namespace Stockturn.Calculators;

/// <summary>Answers the forecast questions whose steps differ: trends, seasons, and what repeats.</summary>
static class ForecastSteps
{
    const int HorizonDefault = 4;
    const int HorizonMost = 10_000;

    /// <summary>The methods answered here.</summary>
    public static ImmutableArray<string> Methods { get; } = ["theta", "holt", "naive", "seasonal-naive", "window-mean"];

    /// <summary>The expected units of each step; for Holt also the level and the trend they start from.</summary>
    public static JsonObject Answer(string method, JsonElement input, JsonElement parameters)
    {
        var series = DemandQuestion.Numbers(input, "series");
        var means = new double[
            DemandQuestion.Whole(parameters, "horizon", HorizonMost, "params.horizon") ?? HorizonDefault];
        if (method == "holt")
        {
            return Holt(series, parameters, means);
        }

        if (method == "theta")
        {
            Theta.Forecast(series, ForecastSmoothing.Read(parameters, "ses", series).Size, means);
        }
        else
        {
            Repeated(method, parameters).Forecast(series, means);
        }

        return Told(means);
    }

    static JsonObject Holt(double[] series, JsonElement parameters, double[] means)
    {
        var damping = ForecastSmoothing.Share(parameters, "phi", 1);
        var weights = new HoltWeights(
            ForecastSmoothing.Share(parameters, "alpha", 0.1), ForecastSmoothing.Share(parameters, "gamma", 0.1), damping);
        var start = HoltTrend.Start(series, damping);
        var (after, _) = new HoltTrend(
            DemandQuestion.Number(parameters, "initial_level", "params.initial_level") ?? start.Level,
            DemandQuestion.Number(parameters, "initial_trend", "params.initial_trend") ?? start.Trend)
            .Follow(series, weights);
        after.Forecast(damping, means);
        var answer = Told(means);
        answer["level"] = after.Level;
        answer["trend"] = after.Trend;
        return answer;
    }

    static IForecastMethod Repeated(string method, JsonElement parameters) => method switch
    {
        "seasonal-naive" => new SeasonalNaive(
            DemandQuestion.Whole(parameters, "season", HorizonMost, "params.season")
            ?? throw new QuestionException(
                DemandQuestion.InvalidInput, "season says after how many periods demand repeats", "params.season")),
        "window-mean" => new WindowMean(
            DemandQuestion.Whole(parameters, "window", HorizonMost, "params.window") ?? WindowMean.PeriodsDefault),
        _ => new Naive(),
    };

    static JsonObject Told(double[] means) =>
        new() { ["forecast"] = new JsonArray([.. means.Select(mean => (JsonNode)JsonValue.Create(mean))]) };
}
