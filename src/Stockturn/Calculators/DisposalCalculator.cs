using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Stockturn.Decisions;

namespace Stockturn.Calculators;

/// <summary>Weighs holding, clearing, removing and moving a lot in cash from today.</summary>
public sealed class DisposalCalculator : ICalculator
{
    const int MonthsMost = 600;

    /// <inheritdoc/>
    public IReadOnlyList<string> Kinds { get; } = ["decide"];

    /// <inheritdoc/>
    public JsonObject Answer(string kind, JsonElement input)
    {
        var lot = Lot(new Question(input));
        var cash = DisposalCash.Of(lot);
        var values = new JsonObject { ["hold"] = cash.Hold };
        if (cash.BestClear is { } clear)
        {
            values["clear"] = clear.Value;
        }

        values["remove"] = cash.Remove;
        if (cash.Transfer is { } transfer)
        {
            values["transfer"] = transfer;
        }

        var answer = new JsonObject
        {
            ["npv"] = values,
            ["clear_npv_by_price"] = new JsonObject(cash.ByClearPrice.Select(one =>
                KeyValuePair.Create<string, JsonNode?>(one.Price.ToString("R", CultureInfo.InvariantCulture), one.Value))),
            ["decision"] = cash.Best.ToString().ToLowerInvariant(),
            ["best_keep_and_remove"] = new JsonObject
            {
                ["value"] = cash.BestSplit.Value,
                ["keep"] = cash.BestSplit.Keep,
                ["price"] = cash.BestSplit.Price,
            },
        };
        if (cash.BestClear is { } best)
        {
            answer["best_clear_price"] = best.Price;
        }

        return answer;
    }

    static DisposalProblem Lot(Question question)
    {
        var demand = question.Object("demand");
        var price = question.Above("current_price");
        return new DisposalProblem(
            question.Whole("units") is >= 0 and var units
                ? units
                : throw question.Refuse("units", $"found {question.Whole("units")}; expected 0 or more"),
            Months(question, "horizon_months", 1),
            question.NotNegative("monthly_discount"),
            price,
            [.. question.NumberList("clear_prices").Select(one =>
                one is > 0 and var clear ? (double)clear : throw question.Refuse("clear_prices", $"found {one}; expected above 0"))],
            Response(demand),
            Terms(question.Object("economics")))
        {
            Decay = demand.Has("decay") ? demand.NotNegative("decay") : 1,
            StoragePerMonth = (double)question.Number("storage_per_unit_month"),
            EndValue = (double)question.Number("end_value_per_unit"),
            RemoveValue = (double)question.Number("remove_value_per_unit"),
            Other = question.Has("transfer") ? Other(question.Object("transfer")) : null,
        };
    }

    static OtherMarket Other(Question other) => new(
        (double)other.Number("cost_per_unit"), Months(other, "transit_months", 0), other.Above("price"),
        other.NotNegative("demand_per_month"),
        Terms(other.Object("economics")), (double)other.Number("storage_per_unit_month"), (double)other.Number("end_value_per_unit"));

    static PriceResponse Response(Question demand)
    {
        try
        {
            return new IsoelasticResponse((double)demand.Number("base_per_month"), demand.Above("ref_price"), (double)demand.Number("elasticity"));
        }
        catch (ArgumentException error)
        {
            throw demand.Refuse("base_per_month", error.Message);
        }
    }

    static SaleTerms Terms(Question economics) => new(
        (double)economics.Number("commission"), (double)economics.Number("ad_rate"), (double)economics.Number("fulfilment"),
        (double)economics.Number("return_rate"), (double)economics.Number("return_cost"));

    static int Months(Question question, string name, int least) => question.Whole(name) is var months && months >= least && months <= MonthsMost
        ? (int)months
        : throw question.Refuse(name, $"found {question.Whole(name)}; expected {least} to {MonthsMost}");
}
