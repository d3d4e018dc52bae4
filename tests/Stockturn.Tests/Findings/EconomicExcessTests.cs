using Stockturn.Findings;
using Stockturn.Metrics;
using Xunit.Abstractions;

namespace Stockturn.Tests.Findings;

public sealed class EconomicExcessTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("keep-1")]
    [InlineData("keep-2")]
    public void Keeps_a_unit_while_its_discounted_value_beats_disposal(string id) =>
        new CaseFile(output, "cases/pricing.json").Check(id, (input, expected) =>
        {
            var unit = new KeepOrDispose(
                input.GetProperty("lam_per_year").GetDouble(),
                input.GetProperty("discount_rate").GetDouble(),
                input.GetProperty("value_when_sold").GetDouble(),
                input.GetProperty("holding_per_year").GetDouble(),
                input.GetProperty("dispose_value").GetDouble());
            Assert.Equal(expected.GetProperty("exact_root").GetDouble(), EconomicExcess.KeepUnitsExact(unit), 1e-6);
            Assert.Equal(expected.GetProperty("keep_units").GetInt64(), EconomicExcess.KeepUnits(unit));
        });

    static readonly KeepOrDispose Ordinary = new(12, 0.1, 100, 6, 20);

    [Fact]
    public void Nothing_is_kept_that_never_sells_or_brings_more_today()
    {
        Assert.Equal(0, EconomicExcess.KeepUnits(Ordinary with { UnitsPerYear = 0 }));
        Assert.Equal(0, EconomicExcess.KeepUnits(Ordinary with { DisposalValue = 100 }));
    }

    [Fact]
    public void All_is_kept_where_disposal_costs_more_than_keeping_for_ever() =>
        Assert.Equal(double.PositiveInfinity, EconomicExcess.KeepUnitsExact(Ordinary with { DisposalValue = -60 }));

    // By hand: gain 80, 12 a year, 6 a year to hold: 80 · 12 / 6.
    [Fact]
    public void Without_discount_the_holding_alone_decides() =>
        Assert.Equal(160, EconomicExcess.KeepUnits(Ordinary with { DiscountRateYear = 0 }));

    [Fact]
    public void Stands_beside_the_rules_and_counts_nothing_twice()
    {
        var sketch = new Sketch(new Lot(90, 100))
        {
            UnitsPerDay = 12 / 365.0,
            Costs = new CaseCosts
            {
                UnitNetPrice = Reading.Of(100.0),
                UnitHoldingPerYear = Reading.Of(6.0),
                UnitDisposalValue = Reading.Of(20.0),
            },
        };
        var found = sketch.Judge();

        Assert.Equal(17, sketch.Find("economic_excess")!.Quantity.Units);
        Assert.Equal(88, found.Eo.Total.Units);
        Assert.Contains(new RuleGap("economic_excess", Gap.NoPrice), new Sketch(new Lot(90, 100)).Judge().Gaps);
    }

    [Fact]
    public void S3_25_purchase_cost_plays_no_part()
    {
        var sketch = new Sketch(new Lot(90, 100) { UnitCost = 1 })
        {
            UnitsPerDay = 12 / 365.0,
            Costs = new CaseCosts
            {
                UnitNetPrice = Reading.Of(100.0),
                UnitHoldingPerYear = Reading.Of(6.0),
                UnitDisposalValue = Reading.Of(20.0),
            },
        };
        var dear = sketch with { Lots = [new Lot(90, 100) { UnitCost = 900 }] };

        Assert.Equal(sketch.Find("economic_excess")!.Quantity, dear.Find("economic_excess")!.Quantity);
    }
}
