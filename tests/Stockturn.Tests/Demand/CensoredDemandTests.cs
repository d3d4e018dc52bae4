using System.Text.Json;
using Stockturn.Demand;
using Xunit.Abstractions;

namespace Stockturn.Tests.Demand;

public class CensoredDemandTests(ITestOutputHelper output)
{
    // By hand: 35 units over the 7 days in stock are 5 a day; over all 10 days they look like 3.5.
    [Fact]
    public void Is_sales_over_time_in_stock()
    {
        double[] sold = [5, 6, 4, 0, 0, 0, 5, 5, 6, 4];
        double[] share = [1, 1, 1, 0, 0, 0, 1, 1, 1, 1];

        Assert.Equal(5.0, CensoredDemand.InStockMean(sold, share)!.Value, 12);
    }

    [Fact]
    public void In_stock_mean_is_missing_without_stock() => Assert.Null(CensoredDemand.InStockMean([0, 0], [0, 0]));

    [Fact]
    public void Every_case_of_the_reference_holds()
    {
        foreach (var question in DemandCases.Read(output, "cases/censored-demand.json"))
        {
            foreach (var expected in question.GetProperty("expected").EnumerateObject())
            {
                AssertFact(question, expected.Name, expected.Value);
            }
        }
    }

    [Fact]
    public void A_rate_is_a_lower_bound_when_every_day_sold_out()
    {
        var rate = CensoredDemand.NegativeBinomial([new(5, true), new(7, true)]);

        Assert.False(rate.IsIdentified);
        Assert.Equal(6.0, rate.UnitsPerDay, 12);
    }

    [Fact]
    public void A_day_sold_out_with_nothing_to_sell_says_nothing()
    {
        var without = CensoredDemand.Poisson([new(5, false), new(3, false), new(6, true)]);
        var with = CensoredDemand.Poisson([new(5, false), new(0, true), new(3, false), new(6, true), new(0, true)]);

        Assert.Equal(without.UnitsPerDay, with.UnitsPerDay, 8);
    }

    [Fact]
    public void Without_sold_out_days_it_is_the_plain_mean()
    {
        CensoredDay[] days = [.. new[] { 0, 9, 1, 2, 0, 12 }.Select(sold => new CensoredDay(sold, false))];

        Assert.Equal(4.0, CensoredDemand.Poisson(days).UnitsPerDay, 12);
        Assert.Equal(4.0, CensoredDemand.NegativeBinomial(days).UnitsPerDay, 5);
        Assert.True(CensoredDemand.NegativeBinomial(days).Dispersion > 0.2);
    }

    [Fact]
    public void Even_sizes_leave_no_dispersion()
    {
        var rate = CensoredDemand.NegativeBinomial([new(5, false), new(5, false), new(4, false), new(6, true)]);

        Assert.Equal(0, rate.Dispersion);
        Assert.True(rate.UnitsPerDay > 5);
    }

    // The likelihood summed term by term, another way than the engine's incomplete beta function.
    [Fact]
    public void Negative_binomial_stands_on_the_top_of_its_likelihood()
    {
        CensoredDay[] days =
            [new(0, false), new(9, true), new(1, false), new(2, false), new(0, false), new(12, true), new(4, false)];
        var rate = CensoredDemand.NegativeBinomial(days);
        var top = LogLikelihood(days, rate.UnitsPerDay, rate.Dispersion);

        Assert.True(rate.UnitsPerDay > 4.0);
        foreach (var (mean, dispersion) in new[] { (0.98, 1.0), (1.02, 1.0), (1.0, 0.98), (1.0, 1.02) })
        {
            Assert.True(LogLikelihood(days, rate.UnitsPerDay * mean, rate.Dispersion * dispersion) < top);
        }
    }

    [Fact]
    public void Order_of_days_changes_nothing()
    {
        CensoredDay[] days = [new(5, false), new(3, false), new(6, true), new(4, false), new(2, false), new(5, true)];
        var turned = days.Reverse().ToArray();

        Assert.Equal(CensoredDemand.Poisson(days), CensoredDemand.Poisson(turned));
        Assert.Equal(CensoredDemand.Survival(days).AsEnumerable(), CensoredDemand.Survival(turned));
    }

    [Fact]
    public void Large_counts_stay_finite()
    {
        var rate = CensoredDemand.Poisson([new(9_000, false), new(12_000, true), new(10_500, false)]);

        Assert.InRange(rate.UnitsPerDay, 10_500, 13_000);
    }

    static double LogLikelihood(CensoredDay[] days, double mean, double dispersion) =>
        days.Sum(day => Math.Log(
            day.IsSoldOut
                ? 1 - Enumerable.Range(0, (int)day.Sold).Sum(units => Chance(units, mean, 1 / dispersion))
                : Chance((int)day.Sold, mean, 1 / dispersion)));

    static double Chance(int units, double mean, double shape)
    {
        var chance = Math.Pow(shape / (shape + mean), shape);
        for (var count = 1; count <= units; count++)
        {
            chance *= (shape + count - 1) / count * mean / (shape + mean);
        }

        return chance;
    }

    static void AssertFact(JsonElement question, string name, JsonElement expected)
    {
        var input = question.GetProperty("input");
        if (name == "survival_after")
        {
            AssertSurvival(question, expected);
        }
        else if (name == "identified")
        {
            Assert.Equal(expected.GetBoolean(), CensoredDemand.Poisson(Days(input)).IsIdentified);
        }
        else
        {
            DemandCases.AssertNear(question, name, expected.GetDouble(), Figure(name, input));
        }
    }

    static double Figure(string name, JsonElement input) => name switch
    {
        "naive" => DemandCases.Numbers(input.GetProperty("sales")).Average(),
        "naive_mean" => Days(input).Average(day => day.Sold),
        "corrected" => CensoredDemand.InStockMean(
            DemandCases.Numbers(input.GetProperty("sales")),
            DemandCases.Numbers(input.GetProperty("in_stock_share")))!.Value,
        "rate" or "rate_lower_bound" => CensoredDemand.Poisson(Days(input)).UnitsPerDay,
        _ => throw new ArgumentException(name),
    };

    static void AssertSurvival(JsonElement question, JsonElement expected)
    {
        var steps = CensoredDemand.Survival(Days(question.GetProperty("input")));
        Assert.Equal(expected.EnumerateObject().Count(), steps.Length);
        foreach (var step in steps)
        {
            var name = step.Units.ToString("0");
            DemandCases.AssertNear(question, name, expected.GetProperty(name).GetDouble(), step.Survival);
        }
    }

    static CensoredDay[] Days(JsonElement input) =>
    [
        .. input.GetProperty("observations").EnumerateArray().Select(day =>
            new CensoredDay(day.GetProperty("sold").GetDouble(), day.GetProperty("sold_out").GetBoolean())),
    ];
}
