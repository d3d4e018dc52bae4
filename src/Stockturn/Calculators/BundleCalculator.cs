using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Stockturn.Decisions;
using Stockturn.Plans;

namespace Stockturn.Calculators;

/// <summary>Finds which slow product goes with which hot one.</summary>
public sealed class BundleCalculator : ICalculator
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Kinds { get; } = ["bundle"];

    /// <inheritdoc/>
    public JsonObject Answer(string kind, JsonElement input)
    {
        var question = new Question(input);
        var (hot, slow) = (question.Object("hot"), question.Object("slow"));
        var problem = new BundleProblem(
            [.. hot.Names.Select(name => Hot(name, hot.Object(name)))],
            [.. slow.Names.Select(name => Slow(name, slow.Object(name)))],
            ImmutableDictionary<(int, int), BundleOffer>.Empty,
            (double)(question.OptionalNumber("commission") ?? 0),
            question.Has("max_slow_per_hot") ? (int)Math.Clamp(question.Whole("max_slow_per_hot"), 0, int.MaxValue) : 1);
        problem = problem with { Offers = Offers(question, problem) };
        var plan = BundleMatching.Solve(problem);
        return PlanAnswer.Proven(
            new JsonObject
            {
                ["value"] = plan.Value,
                ["pairs"] = new JsonObject(plan.HotOf.Select((at, slow) => (at, slow)).Where(pair => pair.at is not null)
                    .Select(pair => KeyValuePair.Create<string, JsonNode?>(problem.Slow[pair.slow].Sku, problem.Hot[pair.at!.Value].Sku))),
                ["pair_gain"] = new JsonObject(problem.Hot.Select((buyer, at) =>
                    KeyValuePair.Create<string, JsonNode?>(buyer.Sku, Gains(problem, at)))),
                ["greedy_value"] = plan.GreedyValue,
            },
            new PlanProof(plan.Value, plan.Bound));
    }

    static JsonObject Gains(BundleProblem problem, int hot) => new(problem.Slow.Select((added, slow) => (added.Sku, Gain: problem.Gain(hot, slow)))
        .Where(one => one.Gain is not null).Select(one => KeyValuePair.Create<string, JsonNode?>(one.Sku, one.Gain)));

    static HotProduct Hot(string name, Question hot) => new(name, hot.NotNegative("orders"), (double)hot.Number("margin"));

    static SlowProduct Slow(string name, Question slow) => new(
        name, slow.NotNegative("stock"), slow.NotNegative("addon_price"), (double)(slow.OptionalNumber("extra_cost") ?? 0),
        (double)(slow.OptionalNumber("salvage") ?? 0));

    static ImmutableDictionary<(int Hot, int Slow), BundleOffer> Offers(Question question, BundleProblem problem)
    {
        var lost = question.List("cannibalisation").ToDictionary(
            one => (Place(one, "hot", problem.Hot.Select(hot => hot.Sku)), Place(one, "slow", problem.Slow.Select(slow => slow.Sku))),
            one => Share(one, "share_of_hot_orders_lost"));
        var rates = question.Object("attach_rate");
        var offers = ImmutableDictionary.CreateBuilder<(int, int), BundleOffer>();
        foreach (var name in rates.Names)
        {
            var hot = Place(problem.Hot.Select(one => one.Sku), name) ?? throw rates.Refuse(name, "is none of the hot products");
            var row = rates.Object(name);
            foreach (var other in row.Names)
            {
                var slow = Place(problem.Slow.Select(one => one.Sku), other) ?? throw row.Refuse(other, "is none of the slow products");
                offers[(hot, slow)] = new BundleOffer(Share(row, other), lost.GetValueOrDefault((hot, slow)));
            }
        }

        return offers.ToImmutable();
    }

    static int Place(Question question, string name, IEnumerable<string> skus) =>
        Place(skus, question.Text(name)) ?? throw question.Refuse(name, $"found {question.Text(name)}; expected one of the products");

    static int? Place(IEnumerable<string> skus, string sku) => skus.ToList().IndexOf(sku) is >= 0 and var at ? at : null;

    static double Share(Question question, string name) => question.Number(name) is >= 0 and <= 1 and var share
        ? (double)share
        : throw question.Refuse(name, $"found {question.Number(name)}; expected 0 to 1");

}
