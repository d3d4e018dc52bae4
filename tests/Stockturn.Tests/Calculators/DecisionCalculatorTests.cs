using System.Text.Json;
using Stockturn.Calculators;
using Stockturn.Decisions;
using Stockturn.Tests.Demand;
using Xunit.Abstractions;

namespace Stockturn.Tests.Calculators;

public sealed class DecisionCalculatorTests(ITestOutputHelper output)
{
    const double Tolerance = 1e-6;

    [Theory]
    [InlineData("cases/attribution.json", 10, "attribute-contribution", "attribute-shapley", "attribute-money", "attribute-rollup", "attribute-incomplete",
        "attribute-ties")]
    [InlineData("cases/pricing.json", 13, "price-poisson-exponential", "price-poisson-isoelastic", "price-fluid-exponential", "price-fluid-isoelastic",
        "keep-or-dispose")]
    [InlineData("cases/decide.json", 4, "decide")]
    [InlineData("cases/bundle.json", 1, "bundle")]
    public void Every_case_holds(string path, int atLeast, params string[] kinds)
    {
        if (SharedFiles.Find(path) is not { } file)
        {
            SharedFiles.SkipLine(output, path);
            return;
        }

        var (disagreements, _, asked) = CaseFile.Ask(File.ReadAllText(file), kinds);

        Assert.True(disagreements.Count == 0, string.Join(Environment.NewLine, disagreements));
        Assert.True(asked >= atLeast, $"only {asked} cases were asked; expected {atLeast}");
    }

    // Several ladders may be worth the same: the value is held against the case, the ladder against the evaluator's arithmetic.
    [Fact]
    public void Markdown_cases_hold()
    {
        foreach (var question in DemandCases.Read(output, "cases/markdown.json"))
        {
            var expected = question.GetProperty("expected");
            var answer = JsonSerializer.SerializeToElement(new MarkdownCalculator().Answer("markdown", question.GetProperty("input")));
            var ladder = answer.GetProperty("ladder");
            AssertNear(question, expected.GetProperty("ladder").GetProperty("expected_value"), ladder.GetProperty("expected_value"));
            AssertNear(question, JsonSerializer.SerializeToElement(Judged(question.GetProperty("input"), ladder)), ladder.GetProperty("expected_value"));
            Assert.Equal("optimal", answer.GetProperty("status").GetString());
            if (expected.TryGetProperty("state_dependent_policy", out var policy))
            {
                AssertNear(question, policy.GetProperty("expected_value"), answer.GetProperty("state_dependent_policy").GetProperty("expected_value"));
            }
        }
    }

    static void AssertNear(JsonElement question, JsonElement expected, JsonElement found) => Assert.True(
        Math.Abs(expected.GetDouble() - found.GetDouble()) <= Tolerance * Math.Max(1, Math.Abs(expected.GetDouble())),
        $"{DemandCases.Id(question)}: expected {expected}, found {found}");

    // The evaluator of the cases, line by line: what it says is what counts.
    static double Judged(JsonElement input, JsonElement ladder)
    {
        double Number(JsonElement from, string name) => from.TryGetProperty(name, out var found) ? found.GetDouble() : 0;
        var (demand, terms) = (input.GetProperty("demand"), input.GetProperty("economics"));
        var (left, asked, value, before) = (Number(input, "initial_units"), 0.0, 0.0, Number(input, "current_price"));
        var units = (int)left;
        var (period, periods, discount) = (0, input.GetProperty("periods").GetInt32(), Number(input, "discount_factor"));
        foreach (var step in ladder.GetProperty("prices").EnumerateArray())
        {
            if (step.ValueKind == JsonValueKind.String)
            {
                value += Math.Pow(discount, period) * input.GetProperty("dispose_value_per_unit")[period].GetDouble() * left;
                left = 0;
                break;
            }

            var price = step.GetDouble();
            var rate = input.GetProperty("season")[period].GetDouble() * Number(demand, "base_rate") * (demand.GetProperty("form").GetString() == "exponential"
                ? Math.Exp(-Number(demand, "slope") * (price - Number(demand, "ref_price")))
                : Math.Pow(price / Number(demand, "ref_price"), -Number(demand, "elasticity")));
            asked += rate;
            var after = input.GetProperty("noise").GetString() == "poisson" ? Left(units, asked) : Math.Max(0, left - rate);
            var net = price * (1 - Number(terms, "commission_rate")) * (1 - Number(terms, "return_rate")) - price * Number(terms, "ad_rate")
                - Number(terms, "fulfilment_cost") - Number(terms, "return_rate") * Number(terms, "return_cost");
            value += Math.Pow(discount, period) * (net * (left - after) - input.GetProperty("holding_cost")[period].GetDouble() * after
                - (price != before ? Number(input, "price_change_cost") : 0));
            (left, before, period) = (after, price, period + 1);
        }

        return value + Math.Pow(discount, periods) * Number(input, "salvage_per_unit") * left;
    }

    static double Left(int units, double mean)
    {
        var (sum, chance) = (0.0, Math.Exp(-mean));
        for (var sold = 0; sold < units; sold++)
        {
            sum += (units - sold) * chance;
            chance *= mean / (sold + 1);
        }

        return sum;
    }

    [Theory]
    [InlineData("price-poisson-exponential", """{"units":0,"time":1,"a":1,"alpha":1}""", "units")]
    [InlineData("price-poisson-isoelastic", """{"units":1,"time":1,"a":1,"eps":1}""", "eps")]
    [InlineData("price-fluid-exponential", """{"units":1,"K":1,"alpha":0,"salvage":0}""", "alpha")]
    [InlineData("price-fluid-exponential", """{"units":1,"K":1,"alpha":1,"salvage":0,"commission":1}""", "commission")]
    [InlineData("keep-or-dispose", """{"lam_per_year":1,"discount_rate":0,"value_when_sold":1,"holding_per_year":1,"dispose_value":1}""", "discount_rate")]
    [InlineData("keep-or-dispose", """{"lam_per_year":1,"discount_rate":0.1,"value_when_sold":1,"holding_per_year":1,"dispose_value":-11}""", "dispose_value")]
    public void Pricing_names_the_field_to_blame(string kind, string input, string field) => AssertRefused(new PricingCalculator(), kind, input, field);

    const string Stock = """
        "initial_units":5,"prices":[10,8],"current_price":10,"demand":{"form":"exponential","base_rate":2,"slope":0.1,"ref_price":10},
        "economics":{"commission_rate":0,"ad_rate":0,"fulfilment_cost":0,"return_rate":0,"return_cost":0},"markdown_only":true,"noise":"poisson"
        """;

    [Theory]
    [InlineData("""{STOCK,"periods":0}""", "periods")]
    [InlineData("""{STOCK,"periods":2,"season":[1]}""", "season")]
    [InlineData("""{STOCK,"periods":2,"holding_cost":[1]}""", "holding_cost")]
    [InlineData("""{STOCK,"periods":2,"discount_factor":0}""", "discount_factor")]
    [InlineData("""{STOCK,"periods":2,"min_cash":{"by_period":1,"amount":1000}}""", "min_cash")]
    [InlineData("""{STOCK,"periods":2,"min_cash":{"by_period":3,"amount":1}}""", "min_cash")]
    [InlineData("""{STOCK,"periods":2,"max_price_changes":-1}""", "max_price_changes")]
    public void Markdown_names_the_field_to_blame(string input, string field) =>
        AssertRefused(new MarkdownCalculator(), "markdown", input.Replace("STOCK", Stock, StringComparison.Ordinal), field);

    [Theory]
    [InlineData("attribute-shapley", """{"causes":[],"excess_by_active_causes":{}}""", "causes")]
    [InlineData("attribute-shapley", """{"causes":["a","b"],"excess_by_active_causes":{"(none)":0,"a":1,"b":1}}""", "excess_by_active_causes")]
    [InlineData("attribute-shapley", """{"causes":["a"],"excess_by_active_causes":{"(none)":0,"c":1}}""", "excess_by_active_causes.c")]
    [InlineData("attribute-rollup", """{"items":[{"total":3,"shares":{"a":1,"b":1}}]}""", "items[0].shares")]
    [InlineData("attribute-ties", """{"total":3,"events":[],"methods":["first"]}""", "events")]
    public void Attribution_names_the_field_to_blame(string kind, string input, string field) =>
        AssertRefused(new AttributionCalculator(), kind, input, field);

    [Theory]
    [InlineData("""{"hot":{"H":{"orders":-1,"margin":1}},"slow":{},"attach_rate":{}}""", "hot.H.orders")]
    [InlineData("""{"hot":{"H":{"orders":1,"margin":1}},"slow":{},"attach_rate":{"X":{}}}""", "attach_rate.X")]
    [InlineData("""{"hot":{"H":{"orders":1,"margin":1}},"slow":{"S":{"stock":1,"addon_price":1}},"attach_rate":{"H":{"S":2}}}""", "attach_rate.H.S")]
    public void Bundle_names_the_field_to_blame(string input, string field) => AssertRefused(new BundleCalculator(), "bundle", input, field);

    static void AssertRefused(ICalculator calculator, string kind, string input, string field)
    {
        using var document = JsonDocument.Parse(input);
        var refusal = Assert.Throws<QuestionException>(() => calculator.Answer(kind, document.RootElement));

        Assert.Equal(("invalid-input", field), (refusal.Code, refusal.Field));
        Assert.NotEqual("", refusal.Message);
    }
}
