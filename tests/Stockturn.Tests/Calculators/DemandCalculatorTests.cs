using System.Text.Json;
using Stockturn.Calculators;
using Stockturn.Tests.Demand;
using Xunit.Abstractions;

namespace Stockturn.Tests.Calculators;

public class DemandCalculatorTests(ITestOutputHelper output)
{
    static readonly string[] Methods = ["ses", "croston", "sba", "sbj", "tsb", "any", "compare"];

    [Fact]
    public void Forecast_cases_of_these_methods_hold()
    {
        foreach (var question in DemandCases.Read(output, "cases/forecast.json"))
        {
            var input = question.GetProperty("input");
            if (Methods.Contains(input.GetProperty("method").GetString()))
            {
                AssertExpected(question, new ForecastCalculator());
            }
        }
    }

    [Fact]
    public void Demand_class_cases_hold()
    {
        foreach (var question in DemandCases.Read(output, "cases/demand-class.json"))
        {
            AssertExpected(question, new DemandClassCalculator());
        }
    }

    [Theory]
    [InlineData("""{"method":"oracle","series":[1]}""", "unknown-kind", "method")]
    [InlineData("""{"series":[1]}""", "invalid-input", "method")]
    [InlineData("""{"method":"ses","series":[]}""", "invalid-input", "series")]
    [InlineData("""{"method":"ses","series":[1,"2"]}""", "invalid-input", "series[1]")]
    [InlineData("""{"method":"tsb","series":[1,-2]}""", "invalid-input", "series[1]")]
    [InlineData("""{"method":"ses","series":[1],"params":{"alpha":2}}""", "invalid-input", "params.alpha")]
    [InlineData("""{"method":"ses","series":[1],"params":{"alpha":"best"}}""", "invalid-input", "params.alpha")]
    [InlineData("""{"method":"tsb","series":[1],"params":{"init":"zero"}}""", "invalid-input", "params.init")]
    [InlineData("""{"method":"any","series":[1,5,0]}""", "invalid-input", "series")]
    public void Forecast_names_the_field_to_blame(string input, string code, string field) =>
        AssertRefused(new ForecastCalculator(), input, code, field);

    [Theory]
    [InlineData("""{}""", "demand")]
    [InlineData("""{"adi":1.5}""", "cv2")]
    [InlineData("""{"adi":0.5,"cv2":1}""", "adi")]
    [InlineData("""{"demand":7}""", "demand")]
    [InlineData("""{"demand":[1,-1]}""", "demand[1]")]
    [InlineData("""{"demand":[1,1],"in_stock_share":[1]}""", "in_stock_share")]
    [InlineData("""{"demand":[1],"start":"2024-01","available_from":"spring"}""", "available_from")]
    public void Demand_class_names_the_field_to_blame(string input, string field) =>
        AssertRefused(new DemandClassCalculator(), input, "invalid-input", field);

    [Fact]
    public void All_methods_agree_on_a_series_that_never_changes()
    {
        var answer = Ask(new ForecastCalculator(), """{"method":"any","series":[3,3,3,3]}""");

        Assert.Equal(3.0, answer.GetProperty("rate").GetDouble(), 12);
    }

    // A period nobody observed is not a period without demand: ADI 4/2, not 5/2.
    [Fact]
    public void A_blank_period_is_left_out_of_the_class()
    {
        var answer = Ask(new DemandClassCalculator(), """{"demand":[4,null,0,4,0]}""");

        Assert.Equal(2.0, answer.GetProperty("adi").GetDouble(), 12);
        Assert.Equal("intermittent", answer.GetProperty("class").GetString());
    }

    static JsonElement Ask(ICalculator calculator, string input)
    {
        using var document = JsonDocument.Parse(input);
        return JsonSerializer.SerializeToElement(calculator.Answer(calculator.Kinds[0], document.RootElement));
    }

    static void AssertRefused(ICalculator calculator, string input, string code, string field)
    {
        var refusal = Assert.Throws<QuestionException>(() => Ask(calculator, input));

        Assert.Equal(code, refusal.Code);
        Assert.Equal(field, refusal.Field);
    }

    static void AssertExpected(JsonElement question, ICalculator calculator)
    {
        var answer = Ask(calculator, question.GetProperty("input").GetRawText());
        foreach (var expected in question.GetProperty("expected").EnumerateObject())
        {
            var found = answer.GetProperty(expected.Name);
            if (expected.Value.ValueKind == JsonValueKind.Number)
            {
                DemandCases.AssertNear(question, expected.Name, expected.Value.GetDouble(), found.GetDouble());
            }
            else
            {
                Assert.True(
                    expected.Value.GetString() == found.GetString(),
                    $"{DemandCases.Id(question)} {expected.Name}: expected {expected.Value}, found {found}");
            }
        }
    }
}
