using System.Text.Json;
using Stockturn.Calculators;

namespace Stockturn.Tests.Calculators;

public sealed class SolverTests
{
    static JsonElement[] Ask(string questions, bool expectAll)
    {
        var (json, all) = Solver.Answer(questions);
        Assert.Equal(expectAll, all);
        return [.. JsonDocument.Parse(json).RootElement.EnumerateArray()];
    }

    static string Code(JsonElement answer) => answer.GetProperty("error").GetProperty("code").GetString()!;

    static string? Field(JsonElement answer) => answer.GetProperty("error").GetProperty("field").GetString();

    [Fact]
    public void One_bad_question_never_stops_the_others()
    {
        var answers = Ask("""
            [{"id": "a", "kind": "apportion", "input": {"total": 3, "weights": {"甲": 1, "乙": 1}}, "note": "extra"},
             {"id": "b", "kind": "no-such-kind", "input": {}},
             {"id": "c", "kind": "apportion", "input": {"weights": {"x": 1}}},
             {"id": 4, "kind": "apportion", "input": {"total": 1, "weights": {"x": -1}}},
             7,
             {"id": "f", "kind": "apportion"},
             {"id": "g", "kind": "apportion", "input": {"total": 1e25, "weights": {"x": 1}}},
             {"id": "h", "kind": null, "input": {}},
             {"id": "z", "kind": "apportion", "input": {"total": 1, "weights": {"x": 1}}}]
            """, expectAll: false);

        Assert.Equal(9, answers.Length);
        Assert.Equal("""{"甲":2,"乙":1}""", answers[0].GetProperty("output").GetRawText());
        Assert.Equal("unknown-kind", Code(answers[1]));
        Assert.Equal(("invalid-input", "total"), (Code(answers[2]), Field(answers[2])));
        Assert.Equal(("invalid-input", "weights.x", 4),
            (Code(answers[3]), Field(answers[3]), answers[3].GetProperty("id").GetInt32()));
        Assert.Equal("invalid-input", Code(answers[4]));
        Assert.Equal(("invalid-input", "input"), (Code(answers[5]), Field(answers[5])));
        Assert.Equal("invalid-input", Code(answers[6]));
        Assert.Equal("unknown-kind", Code(answers[7]));
        Assert.Equal(1, answers[8].GetProperty("output").GetProperty("x").GetInt32());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("no json")]
    [InlineData("")]
    public void What_is_no_list_of_questions_is_refused(string questions)
    {
        Assert.Equal("invalid-input", Code(Assert.Single(Ask(questions, expectAll: false))));
    }

    [Fact]
    public void No_question_is_all_answered()
    {
        Assert.Empty(Ask("[]", expectAll: true));
    }

    [Fact]
    public void A_wrong_field_is_named_by_its_path()
    {
        var answers = Ask("""
            [{"id": 1, "kind": "stock-ageing", "input": {"as_of": "2024-13-01", "age_range_upper_days": [30]}},
             {"id": 2, "kind": "stock-ageing", "input": {"as_of": "2024-12-01", "age_range_upper_days": [30, 30]}},
             {"id": 3, "kind": "stock-ageing", "input": {"as_of": "2024-12-01", "age_range_upper_days": [30],
                "movements": [{"date": "2024-01-01", "type": "receipt", "qty": 1},
                    {"date": "2024-01-01", "type": "x", "qty": 1}]}},
             {"id": 4, "kind": "valuation", "input": {"method": "FIFO", "ops": [{"op": "in", "qty": "many"}]}},
             {"id": 5, "kind": "valuation", "input": {"method": "HIFO", "ops": []}},
             {"id": 6, "kind": "valuation", "input": {}}]
            """, expectAll: false);

        Assert.Equal(
            ["as_of", "age_range_upper_days", "movements[1].type", "ops[0].qty", "method", "ops"],
            answers.Select(Field));
    }

    [Fact]
    public void Negative_stock_is_flagged_and_unknown_value_is_null()
    {
        var output = Assert.Single(Ask("""
            [{"id": 1, "kind": "stock-ageing", "input": {"as_of": "2024-02-01", "age_range_upper_days": [30],
                "movements": [{"date": "2024-01-01", "location": "W1", "doc": "1", "type": "issue", "qty": 2}]}}]
            """, expectAll: true)).GetProperty("output");

        Assert.True(output.GetProperty("negative").GetBoolean());
        Assert.Equal(JsonValueKind.Null, output.GetProperty("value_total").ValueKind);
        Assert.Equal(JsonValueKind.Null, output.GetProperty("weighted_age_days").ValueKind);
    }

    [Fact]
    public void Every_kind_has_one_calculator()
    {
        var kinds = CalculatorCatalog.All.SelectMany(calculator => calculator.Kinds).ToArray();

        Assert.Equal(kinds.Distinct(), kinds);
        Assert.Contains("stock-ageing", kinds);
    }

    [Fact]
    public void Issues_of_a_stated_cost_eat_what_cost_that()
    {
        var output = Assert.Single(Ask("""
            [{"id": 1, "kind": "valuation", "input": {"method": "FIFO", "ops": [{"op": "in", "qty": 1, "unit_cost": 10},
                {"op": "in", "qty": 3, "unit_cost": 20}, {"op": "out", "qty": 2, "of_unit_cost": 20}]}}]
            """, expectAll: true)).GetProperty("output");

        Assert.Equal(
            """[{"qty":1,"unit_cost":10},{"qty":1,"unit_cost":20}]""",
            output.GetProperty("layers").GetRawText());
        Assert.Equal("[40]", output.GetProperty("cogs").GetRawText());
    }
}
