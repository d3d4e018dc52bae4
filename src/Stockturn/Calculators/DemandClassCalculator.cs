using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Stockturn.Demand;

namespace Stockturn.Calculators;

/// <summary>Answers how often demand comes, how unlike its sizes are, and which class that is.</summary>
/// <remarks>
/// Asked with a series, or with ADI and CV² for the class alone. Periods before `available_from` are dropped,
/// periods with an `in_stock_share` of 0 left out; null stands for a period nobody observed.
/// </remarks>
public sealed class DemandClassCalculator : ICalculator
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Kinds { get; } = ["demand-class"];

    /// <inheritdoc/>
    public JsonObject Answer(string kind, JsonElement input)
    {
        if (DemandQuestion.Field(input, "demand") is null)
        {
            return new JsonObject { ["class"] = Code(GivenPattern(input)) };
        }

        var (demand, shares) = Series(input);
        var shape = DemandClassification.Of(demand, shares);
        return new JsonObject
        {
            ["adi"] = shape.AverageInterval,
            ["cv2"] = shape.SquaredVariation,
            ["class"] = Code(shape.Pattern),
            ["low_confidence"] = shape.IsLowConfidence,
        };
    }

    static DemandPattern GivenPattern(JsonElement input)
    {
        if (DemandQuestion.Number(input, "adi", "adi") is not { } interval)
        {
            throw new QuestionException(DemandQuestion.InvalidInput, "expected demand, or adi and cv2", "demand");
        }

        if (DemandQuestion.Number(input, "cv2", "cv2") is not { } variation)
        {
            throw new QuestionException(DemandQuestion.InvalidInput, "expected cv2 beside adi", "cv2");
        }

        if (interval < 1 || variation < 0)
        {
            throw new QuestionException(
                DemandQuestion.InvalidInput,
                "expected adi of 1 or more and cv2 of 0 or more",
                interval < 1 ? "adi" : "cv2");
        }

        return DemandClassification.PatternOf(interval, variation);
    }

    static (double[] Demand, double[] Shares) Series(JsonElement input)
    {
        var observed = Observed(input);
        var demand = observed.Select(units => units ?? 0).ToArray();
        var shares = DemandQuestion.Field(input, "in_stock_share") is null
            ? [.. demand.Select(_ => 1.0)]
            : DemandQuestion.Counts(input, "in_stock_share");
        if (shares.Length != demand.Length)
        {
            throw new QuestionException(
                DemandQuestion.InvalidInput, "expected one share for each period", "in_stock_share");
        }

        for (var period = 0; period < shares.Length; period++)
        {
            shares[period] = observed[period] is null ? 0 : shares[period];
        }

        var first = Math.Min(FirstPeriod(input), demand.Length);
        return (demand[first..], shares[first..]);
    }

    static double?[] Observed(JsonElement input)
    {
        var list = DemandQuestion.Field(input, "demand")!.Value;
        if (list.ValueKind != JsonValueKind.Array)
        {
            throw new QuestionException(DemandQuestion.InvalidInput, "demand must be a list of numbers", "demand");
        }

        return [.. list.EnumerateArray().Select(Units)];
    }

    static double? Units(JsonElement value, int period)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.Number && value.GetDouble() is >= 0 and <= double.MaxValue and var units
            ? units
            : throw new QuestionException(
                DemandQuestion.InvalidInput,
                $"found {value.GetRawText()}; expected units, 0 or more",
                $"demand[{period}]");
    }

    // Periods are months when the dates are, 2024-03, and days when they are days.
    static int FirstPeriod(JsonElement input)
    {
        if (DemandQuestion.Field(input, "available_from") is null)
        {
            return 0;
        }

        var (start, startIsMonth) = Day(input, "start");
        var (from, _) = Day(input, "available_from");
        var periods = startIsMonth
            ? (from.Year - start.Year) * 12 + from.Month - start.Month
            : from.DayNumber - start.DayNumber;
        return Math.Max(0, periods);
    }

    static (DateOnly Day, bool IsMonth) Day(JsonElement input, string name)
    {
        var text = DemandQuestion.Text(input, name);
        var culture = CultureInfo.InvariantCulture;
        if (DateOnly.TryParseExact(text, "yyyy-MM", culture, DateTimeStyles.None, out var month))
        {
            return (month, true);
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", culture, DateTimeStyles.None, out var day)
            ? (day, false)
            : throw new QuestionException(
                DemandQuestion.InvalidInput, $"found \"{text}\"; expected a month such as 2024-03", name);
    }

    static string Code(DemandPattern pattern) => pattern switch
    {
        DemandPattern.Smooth => "smooth",
        DemandPattern.Erratic => "erratic",
        DemandPattern.Intermittent => "intermittent",
        DemandPattern.Lumpy => "lumpy",
        _ => "no_demand",
    };
}
