using System.Globalization;
using System.Text.Json;
using Stockturn.Demand;

namespace Stockturn.Calculators;

/// <summary>Reads the weights of a forecast question: numbers, or "SSE-optimal in [0.1,0.3]".</summary>
static class ForecastSmoothing
{
    const double DefaultWeight = 0.1;
    const string Optimal = "SSE-optimal in [";

    /// <summary>The weights for a method and a series; α = 0.1 where none is given.</summary>
    public static DemandSmoothing Read(JsonElement parameters, string method, ReadOnlySpan<double> series)
    {
        var timingName = method == "tsb" ? "alpha_probability" : "alpha_interval";
        var (sizes, timings) = Parts(method, series);
        var size = Weight(parameters, "alpha_demand", sizes);
        var timing = Weight(parameters, timingName, timings);
        return new DemandSmoothing(size, timing, Start(parameters));
    }

    /// <summary>The bounds of α for methods that choose it on blocks; two equal ones where it is a number.</summary>
    public static (double Least, double Most) Bounds(JsonElement parameters) =>
        DemandQuestion.Field(parameters, "alpha") is null ? DemandBlocks.Weights : Bounds(parameters, "alpha");

    /// <summary>A number from 0 to 1, or what stands for it where it is missing.</summary>
    public static double Share(JsonElement parameters, string name, double otherwise) =>
        Checked(DemandQuestion.Number(parameters, name, $"params.{name}") ?? otherwise, $"params.{name}");

    static double Weight(JsonElement parameters, string name, double[] part)
    {
        var (lowest, highest) = Bounds(parameters, DemandQuestion.Field(parameters, name) is null ? "alpha" : name);
        return SmoothingOptimum.Of(part, lowest, highest);
    }

    static (double Lowest, double Highest) Bounds(JsonElement parameters, string name)
    {
        if (DemandQuestion.Field(parameters, name) is { ValueKind: JsonValueKind.String } text)
        {
            return Bounds(text.GetString()!, $"params.{name}");
        }

        var weight = Share(parameters, name, DefaultWeight);
        return (weight, weight);
    }

    // Text after the bracket, such as "separately for sizes and intervals", says what is done anyway.
    static (double Lowest, double Highest) Bounds(string text, string path)
    {
        var end = text.IndexOf(']');
        if (text.StartsWith(Optimal, StringComparison.Ordinal) && end > 0)
        {
            var bounds = text[Optimal.Length..end].Split(',');
            if (bounds.Length == 2 && TryNumber(bounds[0], out var lowest) && TryNumber(bounds[1], out var highest)
                && lowest <= highest)
            {
                return (Checked(lowest, path), Checked(highest, path));
            }
        }

        throw new QuestionException(
            DemandQuestion.InvalidInput, $"found \"{text}\"; expected a number or \"SSE-optimal in [0.1,0.3]\"", path);
    }

    static bool TryNumber(string text, out double number) =>
        double.TryParse(text.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    static double Checked(double weight, string path) =>
        weight is >= 0 and <= 1
            ? weight
            : throw new QuestionException(DemandQuestion.InvalidInput, "a smoothing weight lies between 0 and 1", path);

    static SmoothingStart Start(JsonElement parameters)
    {
        if (DemandQuestion.Field(parameters, "init") is null)
        {
            return SmoothingStart.First;
        }

        return DemandQuestion.Text(parameters, "init") switch
        {
            "first" => SmoothingStart.First,
            "mean interval" or "mean probability" => SmoothingStart.Mean,
            var other => throw new QuestionException(
                DemandQuestion.InvalidInput, $"found \"{other}\"; expected first", "params.init"),
        };
    }

    // What is smoothed apart: the series itself, or its sizes and their timing.
    static (double[] Sizes, double[] Timings) Parts(string method, ReadOnlySpan<double> series)
    {
        if (method == "ses")
        {
            return (series.ToArray(), []);
        }

        var sizes = new List<double>();
        var intervals = new List<double>();
        var occurrences = new double[series.Length];
        var last = -1;
        for (var period = 0; period < series.Length; period++)
        {
            if (series[period] > 0)
            {
                sizes.Add(series[period]);
                intervals.Add(period - last);
                occurrences[period] = 1;
                last = period;
            }
        }

        return ([.. sizes], method == "tsb" ? occurrences : [.. intervals]);
    }
}
