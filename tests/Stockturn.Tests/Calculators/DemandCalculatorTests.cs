using System.Text.Json;
using Stockturn.Calculators;
using Stockturn.Tests.Demand;
using Xunit.Abstractions;

namespace Stockturn.Tests.Calculators;

public class DemandCalculatorTests(ITestOutputHelper output)
{
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
    [InlineData("""{"method":"adida","series":[1],"params":{"aggregation_level":2}}""", "params.aggregation_level")]
    [InlineData("""{"method":"imapa","series":[1,-1]}""", "series[1]")]
    [InlineData("""{"method":"theta","series":[1],"params":{"horizon":0}}""", "params.horizon")]
    [InlineData("""{"method":"holt","series":[1],"params":{"phi":1.5}}""", "params.phi")]
    [InlineData("""{"method":"seasonal-naive","series":[1]}""", "params.season")]
    public void Forecast_of_steps_names_the_field_to_blame(string input, string field) =>
        AssertRefused(new ForecastCalculator(), input, "invalid-input", field);

    [Theory]
    [InlineData("""{"method":"naive","series":[3,4],"params":{"horizon":2}}""", "[4,4]")]
    [InlineData("""{"method":"seasonal-naive","series":[9,1,2,3],"params":{"horizon":4,"season":3}}""", "[1,2,3,1]")]
    [InlineData("""{"method":"window-mean","series":[9,1,2,3],"params":{"horizon":1,"window":3}}""", "[2]")]
    public void What_repeats_is_answered_step_by_step(string input, string forecast) =>
        Assert.Equal(forecast, Ask(new ForecastCalculator(), input).GetProperty("forecast").GetRawText());

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
