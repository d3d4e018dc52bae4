using System.Text.Json;
using System.Text.Json.Nodes;
using Stockturn.Causes;

namespace Stockturn.Calculators;

/// <summary>Splits units over what put them there, by the methods of the causes.</summary>
public sealed class AttributionCalculator : ICalculator
{
    const string None = "(none)";

    /// <inheritdoc/>
    public IReadOnlyList<string> Kinds { get; } =
    [
        "attribute-contribution", "attribute-shapley", "attribute-money", "attribute-rollup", "attribute-incomplete", "attribute-ties",
    ];

    /// <inheritdoc/>
    public JsonObject Answer(string kind, JsonElement input)
    {
        var question = new Question(input);
        return kind switch
        {
            "attribute-contribution" => Contribution(question),
            "attribute-shapley" => Shapley(question),
            "attribute-money" => Money(question),
            "attribute-rollup" => RollUp(question),
            "attribute-incomplete" => Incomplete(question),
            _ => Ties(question),
        };
    }

    static JsonObject Contribution(Question question)
    {
        var deviations = question.Object("deviations");
        string[] causes = [.. deviations.Names];
        return Told(causes, Attribution.Contribution(Total(question), [.. causes.Select(cause => deviations.Number(cause))]));
    }

    static JsonObject Shapley(Question question)
    {
        string[] causes = Causes(question);
        var excess = question.Object("excess_by_active_causes");
        var named = excess.Names.ToDictionary(name => Set(excess, name, causes), name => (double)excess.Number(name));
        var shares = Refused(question, () => ShapleyShares.Of(causes.Length, set => named.TryGetValue(set, out var units)
            ? units
            : throw question.Refuse("excess_by_active_causes", $"the excess of {Name(set, causes)} is missing")));
        return new JsonObject
        {
            ["shapley"] = new JsonObject(causes.Zip(shares.Shares, (cause, share) => KeyValuePair.Create<string, JsonNode?>(cause, share))),
            ["standard_errors"] = new JsonObject(
                causes.Zip(shares.StandardErrors, (cause, error) => KeyValuePair.Create<string, JsonNode?>(cause, error))),
            ["integer_shares"] = Told(causes, shares.Whole()),
            ["sum"] = Math.Round(shares.Shares.Sum(), 9),
        };
    }

    static ShapleyShares Refused(Question question, Func<ShapleyShares> work)
    {
        try
        {
            return work();
        }
        catch (ArgumentOutOfRangeException error)
        {
            throw question.Refuse("causes", error.Message);
        }
    }

    // Money follows the whole units: one story for both.
    static JsonObject Money(Question question)
    {
        string[] causes = Causes(question);
        var (total, unitCost) = (Whole(question, "total_qty"), question.Number("unit_cost"));
        var shares = question.Text("method") switch
        {
            "average" => Attribution.Average(total, causes.Length),
            "contribution" => Attribution.Contribution(total, [.. causes.Select(cause => question.Object("deviations").Number(cause))]),
            var other => throw question.Refuse("method", $"found {other}; expected average or contribution"),
        };
        return new JsonObject
        {
            ["qty"] = Told(causes, shares),
            ["value"] = new JsonObject(
                causes.Zip(shares, (cause, share) => KeyValuePair.Create<string, JsonNode?>(cause, Figures.Plain(share * unitCost)))),
            ["value_sum"] = Figures.Plain(total * unitCost),
        };
    }

    static JsonObject RollUp(Question question)
    {
        var totals = new Dictionary<string, decimal>(StringComparer.Ordinal);
        List<string> causes = [];
        foreach (var item in question.List("items"))
        {
            var shares = item.Object("shares");
            var sum = 0m;
            foreach (var cause in shares.Names)
            {
                if (!totals.ContainsKey(cause))
                {
                    causes.Add(cause);
                }

                totals[cause] = totals.GetValueOrDefault(cause) + shares.Number(cause);
                sum += shares.Number(cause);
            }

            if (item.Has("total") && item.Number("total") != sum)
            {
                throw item.Refuse("shares", $"they sum to {sum}; expected {item.Number("total")}");
            }
        }

        return new JsonObject
        {
            ["total"] = new JsonObject(causes.Select(cause => KeyValuePair.Create<string, JsonNode?>(cause, Figures.Plain(totals[cause])))),
            ["sum"] = Figures.Plain(totals.Values.Sum()),
        };
    }

    static JsonObject Incomplete(Question question)
    {
        if (question.Text("method") is not "contribution_absolute" and var other)
        {
            throw question.Refuse("method", $"found {other}; expected contribution_absolute");
        }

        var known = question.Object("known");
        string[] causes = [.. known.Names];
        var (shares, unexplained) = Attribution.Known(Total(question), [.. causes.Select(cause => known.Number(cause))]);
        return new JsonObject { ["shares"] = Told([.. causes, "unexplained"], [.. shares, unexplained]) };
    }

    static JsonObject Ties(Question question)
    {
        var events = question.List("events");
        if (events.Count == 0)
        {
            throw question.Refuse("events", "expected at least one event");
        }

        string[] causes = [.. events.Select(one => one.Text("cause"))];
        DateOnly[] days = [.. events.Select(one => one.Day("time"))];
        var answer = new JsonObject();
        foreach (var method in question.TextList("methods"))
        {
            answer[method] = Told(causes, method switch
            {
                "first" => Attribution.First(Total(question), days),
                "last" => Attribution.Last(Total(question), days),
                "average" => Attribution.Average(Total(question), causes.Length),
                _ => throw question.Refuse("methods", $"found {method}; expected first, last or average"),
            });
        }

        return answer;
    }

    static string[] Causes(Question question)
    {
        string[] causes = [.. question.TextList("causes")];
        return causes.Length == 0 || causes.Distinct(StringComparer.Ordinal).Count() < causes.Length
            ? throw question.Refuse("causes", "expected at least one cause, and each once")
            : causes;
    }

    static ulong Set(Question question, string name, string[] causes) => name == None ? 0 : name.Split('+')
        .Select(cause => Array.IndexOf(causes, cause) is >= 0 and var at
            ? 1UL << at
            : throw question.Refuse(name, $"\"{cause}\" is none of the causes"))
        .Aggregate(0UL, (set, bit) => set | bit);

    static string Name(ulong set, string[] causes) => set == 0 ? None : string.Join('+', causes.Where((_, at) => (set >> at & 1) == 1));

    static long Total(Question question) => Whole(question, "total");

    static long Whole(Question question, string name) => question.Whole(name) is >= 0 and var units
        ? units
        : throw question.Refuse(name, $"found {question.Whole(name)}; expected 0 or more");

    // A cause that stands twice has the units of both.
    static JsonObject Told(IReadOnlyList<string> causes, IReadOnlyList<long> shares)
    {
        var told = new JsonObject();
        for (var at = 0; at < causes.Count; at++)
        {
            told[causes[at]] = shares[at] + (told[causes[at]]?.GetValue<long>() ?? 0);
        }

        return told;
    }
}
