using System.Text.Json;
using Stockturn.Calculators;
using Stockturn.Plans;
using Stockturn.Tests.Demand;
using Stockturn.Tests.Plans;
using Xunit.Abstractions;

namespace Stockturn.Tests.Calculators;

public sealed class PlanCalculatorTests(ITestOutputHelper output)
{
    const double Tolerance = 1e-6;

    [Fact]
    public void S1_14_transfer_cases_hold()
    {
        foreach (var question in DemandCases.Read(output, "cases/transfer.json"))
        {
            var answer = Ask(new TransferCalculator(), question.GetProperty("input"));
            foreach (var name in new[] { "value", "no_action_value", "gain_over_no_action" })
            {
                AssertNear(question, name, answer);
            }

            AssertJudged(question, answer);
            Assert.Equal("optimal", answer.GetProperty("status").GetString());
        }
    }

    [Fact]
    public void S1_15_fulfilment_cases_hold()
    {
        foreach (var question in DemandCases.Read(output, "cases/fulfil.json"))
        {
            var answer = Ask(new FulfilmentCalculator(), question.GetProperty("input"));
            AssertNear(question, "total_cost", answer);
            AssertNear(question, "myopic_cost", answer);
            Assert.Equal(
                question.GetProperty("input").GetProperty("orders").GetArrayLength(), answer.GetProperty("assignment").GetArrayLength());
            Assert.Equal("optimal", answer.GetProperty("status").GetString());
        }
    }

    [Fact]
    public void Budget_cases_hold()
    {
        foreach (var question in DemandCases.Read(output, "cases/budget.json"))
        {
            var answer = Ask(new BudgetCalculator(), question.GetProperty("input"));
            foreach (var name in new[] { "value", "spend", "spend_without_budget", "greedy_by_ratio_value" })
            {
                AssertNear(question, name, answer);
            }

            Assert.Equal(Units(question.GetProperty("expected"), "without_budget"), Units(answer, "without_budget"));
            Assert.Equal(Units(question.GetProperty("expected"), "quantities"), Units(answer, "quantities"));
        }
    }

    const string Ground = """
        "skus":[{"id":"A"}],"warehouses":[{"id":"X","stock":{"A":3}},{"id":"Y","stock":{}}],
        "demand":[{"warehouse":"Y","sku":"A","distribution":{"type":"poisson","mean":2},"unit_margin":9,"leftover_value":0}]
        """;

    [Theory]
    [InlineData("""{"skus":[],"warehouses":[]}""", "skus")]
    [InlineData("""{"skus":[{"id":"A"},{"id":"A"}]}""", "skus[1].id")]
    [InlineData("""{"skus":[{"id":"A"}],"warehouses":[{"id":"X","stock":{"A":-1}}]}""", "warehouses[0].stock.A")]
    [InlineData("""{"skus":[{"id":"A"}],"warehouses":[{"id":"X","stock":{"B":1}}]}""", "warehouses[0].stock.B")]
    [InlineData("""{"skus":[{"id":"A"}],"warehouses":[{"id":"X","stock":{"A":1.5}}]}""", "warehouses[0].stock.A")]
    [InlineData("""{"skus":[{"id":"A"}],"warehouses":[{"id":"X"}],"demand":[{"warehouse":"Z"}]}""", "demand[0].warehouse")]
    [InlineData("""{GROUND,"lanes":[{"from":"X","to":"X"}]}""", "lanes[0].to")]
    [InlineData("""{GROUND,"lanes":[{"from":"X","to":"Q"}]}""", "lanes[0].to")]
    [InlineData("""{GROUND,"lanes":[{"from":"X","to":"Y"},{"from":"X","to":"Y"}]}""", "lanes[1].to")]
    [InlineData("""{GROUND,"lanes":[{"from":"X","to":"Y","pack":0}]}""", "lanes[0].pack")]
    [InlineData("""{GROUND,"lanes":[{"from":"X","to":"Y","fixed_cost":-1}]}""", "lanes[0].fixed_cost")]
    [InlineData("""{GROUND,"supplier":{"inbound_cost":{"Q":1},"skus":{}}}""", "supplier.inbound_cost.Q")]
    [InlineData("""{GROUND,"supplier":{"inbound_cost":{"Y":1},"skus":{"A":{"price_breaks":[]}}}}""", "supplier.skus.A.price_breaks")]
    [InlineData(
        """{"skus":[{"id":"A","unit_volume":2}],"warehouses":[{"id":"X","stock":{"A":3},"capacity_volume":5}]}""",
        "warehouses[0].capacity_volume")]
    public void Transfer_names_the_field_to_blame(string input, string field) =>
        AssertRefused(new TransferCalculator(), input.Replace("GROUND", Ground, StringComparison.Ordinal), field);

    [Theory]
    [InlineData("""{"shipping_cost":{}}""", "stock")]
    [InlineData("""{"stock":{"X":-1},"shipping_cost":{"X":{}}}""", "stock.X")]
    [InlineData("""{"stock":{"X":1},"shipping_cost":{"Y":{}}}""", "shipping_cost.Y")]
    [InlineData("""{"stock":{"X":1},"shipping_cost":{},"orders":[{"region":"R","qty":0,"lost_penalty":1}]}""", "orders[0].qty")]
    [InlineData("""{"stock":{"X":1},"shipping_cost":{},"orders":[{"region":"R","qty":1}]}""", "orders[0].lost_penalty")]
    public void Fulfil_names_the_field_to_blame(string input, string field) => AssertRefused(new FulfilmentCalculator(), input, field);

    [Theory]
    [InlineData("""{"budget":-1,"items":[]}""", "budget")]
    [InlineData("""{"budget":1,"items":[{"id":"A","mean":-1}]}""", "items[0].mean")]
    [InlineData("""{"budget":1,"items":[{"id":"A","mean":1,"margin_price":2,"cost":1,"pack":0}]}""", "items[0].pack")]
    [InlineData("""{"items":[{"id":"A","mean":1,"margin_price":2,"salvage":3,"cost":1}]}""", "items")]
    public void Budget_names_the_field_to_blame(string input, string field) => AssertRefused(new BudgetCalculator(), input, field);

    // The only warehouse in time is the dearer one; without a promise the cheaper one ships.
    [Theory]
    [InlineData("", 5)]
    [InlineData(""","max_days":3""", 8)]
    public void A_promise_forbids_a_warehouse_that_is_too_far(string promise, double cost)
    {
        var input = """
            {"stock":{"X":1,"Y":1},"orders":[{"region":"R","qty":1,"lost_penalty":20 PROMISE}],
             "shipping_cost":{"X":{"R":5,"_days":{"R":9}},"Y":{"R":8,"_days":{"R":3}}}}
            """.Replace("PROMISE", promise, StringComparison.Ordinal);
        using var document = JsonDocument.Parse(input);

        Assert.Equal(cost, Ask(new FulfilmentCalculator(), document.RootElement).GetProperty("total_cost").GetDouble());
    }

    static void AssertJudged(JsonElement question, JsonElement answer)
    {
        var read = new TransferQuestion(new Question(question.GetProperty("input")));
        var plan = answer.GetProperty("plan");
        var value = TransferJudge.Value(
            read.Problem,
            [.. plan.GetProperty("transfers").EnumerateArray().Select(move => new TransferMove(
                At(read.Skus, move, "sku"), At(read.Warehouses, move, "from"), At(read.Warehouses, move, "to"), move.GetProperty("qty").GetInt64()))],
            [.. plan.GetProperty("purchases").EnumerateArray().Select(purchase => new TransferPurchase(
                At(read.Skus, purchase, "sku"), At(read.Warehouses, purchase, "to"), purchase.GetProperty("qty").GetInt64()))]);

        Assert.NotNull(value);
        Assert.Equal(answer.GetProperty("value").GetDouble(), value.Value, 6);
    }

    static int At(IReadOnlyList<string> ids, JsonElement element, string name) => ids.ToList().IndexOf(element.GetProperty(name).GetString()!);

    static Dictionary<string, long> Units(JsonElement element, string name) =>
        element.GetProperty(name).EnumerateObject().ToDictionary(entry => entry.Name, entry => entry.Value.GetInt64());

    static void AssertNear(JsonElement question, string name, JsonElement answer)
    {
        var (expected, found) = (question.GetProperty("expected").GetProperty(name).GetDouble(), answer.GetProperty(name).GetDouble());
        Assert.True(
            Math.Abs(expected - found) <= Tolerance * Math.Max(1, Math.Abs(expected)),
            $"{DemandCases.Id(question)} {name}: expected {expected:R}, found {found:R}");
    }

    static JsonElement Ask(ICalculator calculator, JsonElement input) =>
        JsonSerializer.SerializeToElement(calculator.Answer(calculator.Kinds[0], input));

    static void AssertRefused(ICalculator calculator, string input, string field)
    {
        using var document = JsonDocument.Parse(input);
        var refusal = Assert.Throws<QuestionException>(() => Ask(calculator, document.RootElement));

        Assert.Equal(("invalid-input", field), (refusal.Code, refusal.Field));
        Assert.NotEqual("", refusal.Message);
    }
}
