using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Stockturn.Decisions;
using Stockturn.Plans;

namespace Stockturn.Calculators;

/// <summary>Finds the ladder of prices that brings most, and what prices chosen anew each period would bring.</summary>
public sealed class MarkdownCalculator : ICalculator
{
    // What the problem calls its parts, and the field that tells it.
    static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["units"] = "initial_units",
        ["periods"] = "periods",
        ["prices"] = "prices",
        ["season"] = "season",
        ["holding"] = "holding_cost",
        ["disposal"] = "dispose_value_per_unit",
        ["changes"] = "max_price_changes",
        ["change cost"] = "price_change_cost",
        ["discount factor"] = "discount_factor",
        ["cash target"] = "min_cash",
    };

    /// <inheritdoc/>
    public IReadOnlyList<string> Kinds { get; } = ["markdown"];

    /// <inheritdoc/>
    public JsonObject Answer(string kind, JsonElement input)
    {
        var question = new Question(input);
        var problem = Problem(question);
        if (MarkdownOptimiser.Solve(problem) is not { } ladder)
        {
            throw problem.Target is { } target
                ? question.Refuse("min_cash", $"no ladder brings {target.Amount} by period {target.ByPeriod}")
                : question.Refuse("prices", "every price is above the current one, and prices may only fall");
        }

        var answer = new JsonObject { ["ladder"] = Ladder(ladder) };
        if (MarkdownPolicy.Of(problem) is { } policy)
        {
            answer["state_dependent_policy"] = new JsonObject
            {
                ["expected_value"] = policy.Value,
                ["first_action"] = policy.FirstPrice is { } price ? price : "dispose",
            };
        }

        return PlanAnswer.Proven(answer, new PlanProof(ladder.Outcome.Value, ladder.Bound));
    }

    static JsonObject Ladder(MarkdownLadder ladder)
    {
        JsonArray prices = [.. ladder.Prices.Select(price => JsonValue.Create(price))];
        if (ladder.IsDisposed)
        {
            prices.Add("dispose");
        }

        var sold = ladder.Outcome.Sold.Sum();
        return new JsonObject
        {
            ["prices"] = prices,
            ["expected_value"] = ladder.Outcome.Value,
            ["expected_units_sold_by_period"] = new JsonArray([.. ladder.Outcome.Sold.Select(units => JsonValue.Create(units))]),
            ["expected_units_left"] = ladder.Outcome.UnitsLeft,
            ["sell_through"] = sold + ladder.Outcome.UnitsLeft > 0 ? sold / (sold + ladder.Outcome.UnitsLeft) : 0,
        };
    }

    static MarkdownProblem Problem(Question question)
    {
        var periods = question.Whole("periods");
        if (periods is < 1 or > 104)
        {
            throw question.Refuse("periods", $"found {periods}; expected 1 to 104");
        }

        var demand = question.Object("demand");
        var problem = new MarkdownProblem(
            question.Whole("initial_units"), Numbers(question, "prices"), (double)question.Number("current_price"), Season(question, (int)periods),
            Response(demand), Terms(question.Object("economics")))
        {
            IsPoisson = question.Text("noise") switch
            {
                "poisson" => true,
                "deterministic" => false,
                var other => throw question.Refuse("noise", $"found {other}; expected poisson or deterministic"),
            },
            OnlyFalls = question.Flag("markdown_only"),
            ChangesMost = question.Has("max_price_changes") ? (int)Math.Clamp(question.Whole("max_price_changes"), -1, 1000) : null,
            ChangeCost = (double)(question.OptionalNumber("price_change_cost") ?? 0),
            Holding = question.Has("holding_cost") ? Numbers(question, "holding_cost") : [],
            Salvage = (double)(question.OptionalNumber("salvage_per_unit") ?? 0),
            Discount = (double)(question.OptionalNumber("discount_factor") ?? 1),
            Disposal = question.Flag("dispose_anytime") ? Numbers(question, "dispose_value_per_unit") : [],
            Target = question.Has("min_cash") ? Target(question.Object("min_cash")) : null,
        };
        return problem.Wrong() is { } wrong
            ? throw question.Refuse(Fields[wrong[..wrong.IndexOf(':', StringComparison.Ordinal)]], wrong)
            : problem;
    }

    static CashTarget Target(Question target) => new((int)Math.Clamp(target.Whole("by_period"), 0, 1000), (double)target.Number("amount"));

    static ImmutableArray<double> Season(Question question, int periods)
    {
        ImmutableArray<double> season = question.Has("season") ? Numbers(question, "season") : [.. Enumerable.Repeat(1.0, periods)];
        return season.Length == periods ? season : throw question.Refuse("season", $"found {season.Length} periods; expected {periods}");
    }

    static ImmutableArray<double> Numbers(Question question, string name) => [.. question.NumberList(name).Select(number => (double)number)];

    internal static PriceResponse Response(Question demand)
    {
        var (rate, reference) = ((double)demand.Number("base_rate"), (double)demand.Number("ref_price"));
        try
        {
            return demand.Text("form") switch
            {
                "exponential" => new ExponentialResponse(rate, reference, (double)demand.Number("slope")),
                "isoelastic" => new IsoelasticResponse(rate, reference, (double)demand.Number("elasticity")),
                var other => throw demand.Refuse("form", $"found {other}; expected exponential or isoelastic"),
            };
        }
        catch (ArgumentException error)
        {
            throw demand.Refuse("base_rate", error.Message);
        }
    }

    static SaleTerms Terms(Question economics) => new(
        (double)economics.Number("commission_rate"), (double)economics.Number("ad_rate"), (double)economics.Number("fulfilment_cost"),
        (double)economics.Number("return_rate"), (double)economics.Number("return_cost"));
}
