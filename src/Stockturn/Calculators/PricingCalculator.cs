using System.Text.Json;
using System.Text.Json.Nodes;
using Stockturn.Decisions;

namespace Stockturn.Calculators;

/// <summary>Best prices where the answer is a formula.</summary>
public sealed class PricingCalculator : ICalculator
{
    const long UnitsMost = 1_000_000;

    /// <inheritdoc/>
    public IReadOnlyList<string> Kinds { get; } =
        ["price-poisson-exponential", "price-poisson-isoelastic", "price-fluid-exponential", "price-fluid-isoelastic", "keep-or-dispose"];

    /// <inheritdoc/>
    public JsonObject Answer(string kind, JsonElement input)
    {
        var question = new Question(input);
        return kind switch
        {
            "price-poisson-exponential" => PoissonExponential(question),
            "price-poisson-isoelastic" => PoissonIsoelastic(question),
            "price-fluid-exponential" => Season(
                SeasonPrices.Exponential(
                    question.Above("units"), question.Above("K"), question.Above("alpha"), Any(question, "salvage"), Share(question, "commission"),
                    question.Has("fulfilment") ? Any(question, "fulfilment") : 0)),
            "price-fluid-isoelastic" => Season(
                SeasonPrices.Isoelastic(question.Above("units"), question.Above("K"), Elasticity(question), Any(question, "salvage"))),
            _ => Keep(question),
        };
    }

    static JsonObject PoissonExponential(Question question)
    {
        var alpha = question.Above("alpha");
        var priced = PoissonPrices.Exponential(Units(question), question.Above("time"), question.Above("a"), alpha);
        return new JsonObject { ["value"] = priced.Value, ["price_now"] = priced.PriceNow, ["unconstrained_price"] = 1 / alpha };
    }

    static JsonObject PoissonIsoelastic(Question question)
    {
        var (priced, shares) = PoissonPrices.Isoelastic(Units(question), question.Above("time"), question.Above("a"), Elasticity(question));
        return new JsonObject
        {
            ["value"] = priced.Value,
            ["price_now"] = priced.PriceNow,
            ["beta"] = new JsonArray([.. shares.Select(share => JsonValue.Create(share))]),
        };
    }

    static JsonObject Season(SeasonPrice season) => new()
    {
        ["price"] = season.Price,
        ["units_sold"] = season.UnitsSold,
        ["value"] = season.Value,
        ["stock_binding"] = season.IsStockBinding,
    };

    static JsonObject Keep(Question question)
    {
        var units = KeepOrDispose.UnitsWorthKeeping(
            question.Above("lam_per_year"), question.Above("discount_rate"), Any(question, "value_when_sold"),
            question.NotNegative("holding_per_year"), Any(question, "dispose_value"));
        return double.IsFinite(units)
            ? new JsonObject { ["keep_units"] = (long)Math.Floor(Math.Min(units, 1e15)), ["exact_root"] = units }
            : throw question.Refuse("dispose_value", "disposing costs more than keeping for ever: every unit is kept");
    }

    static long Units(Question question) => question.Whole("units") is >= 1 and <= UnitsMost and var units
        ? units
        : throw question.Refuse("units", $"found {question.Whole("units")}; expected 1 to {UnitsMost}");

    static double Elasticity(Question question) => question.Number("eps") is > 1 and <= 100 and var elasticity
        ? (double)elasticity
        : throw question.Refuse("eps", $"found {question.Number("eps")}; expected above 1: else no price is the best");

    static double Share(Question question, string name) => (question.OptionalNumber(name) ?? 0) is >= 0 and < 1 and var share
        ? (double)share
        : throw question.Refuse(name, $"found {question.Number(name)}; expected 0 or more and below 1");



    static double Any(Question question, string name) => (double)question.Number(name);
}
