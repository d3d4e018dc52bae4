using FsCheck;
using FsCheck.Fluent;
using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Tests.Metrics;

public sealed class TurnoverSimulationTests
{
    const double CapitalRate = 0.10;

    // The case of the trade: 20 M sold a year, 90 days of stock, under 50 wanted. Of each 20 sold, goods cost 12.
    static Measurement Case => A.Measurement(costOfSales: 12_000_000, averageStock: 12_000_000m / 365 * 90) with
    {
        Sales = new SalesSums { IsRecorded = true, Sales = 20_500_000, Refunds = 500_000 },
    };

    // By hand: 12,000,000 ÷ 365 × 40 = 1,315,068.49; 365 ÷ 50 = 7.3; 90 ÷ 50 − 1 = 0.8; 20 M × 0.8 = 16 M; a tenth of the cash.
    [Fact]
    public void S1_6_from_90_to_50_days_cash_comes_free_and_the_same_capital_sells_more()
    {
        var told = TurnoverSimulation.Of(Case, 50, CapitalRate);

        Assert.Equal(90, told.DaysNow.Value!.Value, precision: 9);
        Assert.Equal(1_315_068.49, told.ReleasedCash.Reading.Value!.Value, precision: 2);
        Assert.Equal(7.3, told.TurnoverThen.Reading.Value!.Value, precision: 12);
        Assert.Equal(0.8, told.ThroughputGain.Reading.Value!.Value, precision: 9);
        Assert.Equal(16_000_000, told.ExtraNetSales.Reading.Value!.Value, precision: 2);
        Assert.Equal(131_506.85, told.CapitalCostSaved.Reading.Value!.Value, precision: 2);
        Assert.False(told.NeedsCash);
    }

    [Fact]
    public void S1_6_more_days_than_now_need_cash()
    {
        var told = TurnoverSimulation.Of(Case, 100, CapitalRate);

        Assert.True(told.NeedsCash);
        Assert.Equal(-12_000_000d / 365 * 10, told.ReleasedCash.Reading.Value!.Value, precision: 2);
        Assert.Equal(-2_000_000, told.ExtraNetSales.Reading.Value!.Value, precision: 2);
        Assert.Equal(-1_200_000d / 365 * 10, told.CapitalCostSaved.Reading.Value!.Value, precision: 2);
    }

    [Fact]
    public void A_part_of_a_year_is_told_by_the_year()
    {
        var quarter = A.Measurement(costOfSales: 900, averageStock: 1_000, days: 90) with
        {
            Sales = new SalesSums { IsRecorded = true, Sales = 1_800 },
        };
        var told = TurnoverSimulation.Of(quarter, 50, CapitalRate);

        Assert.Equal(10 * (100 - 50), told.ReleasedCash.Reading.Value!.Value, precision: 9);
        Assert.Equal(1_800d / 90 * 365, told.ExtraNetSales.Reading.Value!.Value, precision: 6);
    }

    [Fact]
    public void Every_figure_says_why_it_is_missing()
    {
        var uncosted = Case with { Stock = Case.Stock with { Uncosted = Quantity.Of(1) } };
        Assert.Equal([Gap.NoCost, Gap.None, Gap.NoCost, Gap.NoCost, Gap.NoCost], Gaps(uncosted));

        var unsold = A.Measurement(costOfSales: 0, averageStock: 100);
        Assert.Equal([Gap.Endless, Gap.None, Gap.Endless, Gap.Endless, Gap.Endless], Gaps(unsold));

        var salesUnknown = Case with { Sales = SalesSums.None };
        Assert.Equal([Gap.None, Gap.None, Gap.None, Gap.NoSalesData, Gap.None], Gaps(salesUnknown));

        Assert.Equal([Gap.NoStockData, Gap.None, Gap.NoStockData, Gap.NoStockData, Gap.NoStockData], Gaps(new Measurement(A.Year)));
    }

    // Sold without ever having been in stock: to hold any takes cash, and there is no capital that could sell more.
    [Fact]
    public void Without_stock_there_is_no_capital_to_sell_more_with()
    {
        var dropShipped = A.Measurement(costOfSales: 365, averageStock: 0);
        var told = TurnoverSimulation.Of(dropShipped, 30, CapitalRate);

        Assert.Equal(-30, told.ReleasedCash.Reading.Value!.Value, precision: 9);
        Assert.Equal([Gap.None, Gap.None, Gap.NoStock, Gap.NoStock, Gap.None], Gaps(dropShipped));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(3650.5)]
    [InlineData(1e-300)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Stock_cannot_be_meant_to_last_so_long(double days)
    {
        Assert.False(TurnoverSimulation.IsTarget(days));
        Assert.Throws<ArgumentOutOfRangeException>(() => TurnoverSimulation.Of(Case, days, CapitalRate));
    }

    [Theory]
    [InlineData(90, 60, 60)]
    [InlineData(50, 60, 45)]
    [InlineData(1, 60, 1)]
    public void First_the_days_of_the_policy_are_asked_for_and_then_a_tenth_fewer(int daysNow, int policyDays, double target) =>
        Assert.Equal(target, TurnoverSimulation.UsualTarget(A.Measurement(365, daysNow), policyDays));

    [Fact]
    public void Without_days_of_now_those_of_the_policy_are_asked_for() =>
        Assert.Equal(60, TurnoverSimulation.UsualTarget(new Measurement(A.Year), 60));

    [Fact]
    public void The_codes_are_those_of_the_figures_in_their_order() =>
        Assert.Equal(TurnoverSimulation.Codes, TurnoverSimulation.Of(Case, 50, CapitalRate).Figures.Select(figure => figure.Code));

    [Fact]
    public void Every_figure_follows_from_its_inputs()
    {
        var told = TurnoverSimulation.Of(Case, 50, CapitalRate);
        double[] Inputs(SimulatedFigure figure) => [.. figure.Inputs.Select(line => line.Value.Value!.Value)];

        Assert.Equal(Inputs(told.ReleasedCash) is [var perDay, var now, var target] ? perDay * (now - target) : 0, Value(told.ReleasedCash), precision: 2);
        Assert.Equal(Inputs(told.ThroughputGain) is [var before, var after] ? before / after - 1 : 0, Value(told.ThroughputGain), precision: 9);
        Assert.Equal(Inputs(told.ExtraNetSales) is [var sales, var gain] ? sales * gain : 0, Value(told.ExtraNetSales), precision: 2);
        Assert.Equal(Inputs(told.CapitalCostSaved) is [var cash, var rate] ? cash * rate : 0, Value(told.CapitalCostSaved), precision: 2);
    }

    [Fact]
    public void Aiming_at_the_days_of_now_releases_nothing_and_adds_nothing() => Prop.ForAll(Years, year =>
    {
        var now = DaysInventoryOutstanding.Read(in year);
        if (!now.TryGet(out var days) || !TurnoverSimulation.IsTarget(days))
        {
            return true;
        }

        var told = TurnoverSimulation.Of(year, days, CapitalRate);
        return Value(told.ReleasedCash) == 0 && Value(told.CapitalCostSaved) == 0 && Value(told.ThroughputGain) == 0
            && Value(told.ExtraNetSales) == 0 && !told.NeedsCash;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Fewer_days_never_release_less_nor_sell_less() => Prop.ForAll(Years, Targets, (year, targets) =>
    {
        var (fewer, more) = (Math.Min(targets.One, targets.Other), Math.Max(targets.One, targets.Other));
        var (less, much) = (TurnoverSimulation.Of(year, more, CapitalRate), TurnoverSimulation.Of(year, fewer, CapitalRate));
        return less.Figures.Zip(much.Figures).All(pair => pair.First.Reading.Gap == pair.Second.Reading.Gap
            && (pair.First.Reading.Value ?? 0) <= (pair.Second.Reading.Value ?? 0));
    }).QuickCheckThrowOnFailure();

    static Arbitrary<Measurement> Years => (
        from cost in Gen.Choose(0, 1_000_000)
        from stock in Gen.Choose(0, 500_000)
        from sales in Gen.Choose(0, 2_000_000)
        select A.Measurement(cost / 7m, stock / 3m) with { Sales = new SalesSums { IsRecorded = true, Sales = sales } }).ToArbitrary();

    static Arbitrary<(double One, double Other)> Targets => (
        from one in Gen.Choose(1, 365_000)
        from other in Gen.Choose(1, 365_000)
        select (one / 100d, other / 100d)).ToArbitrary();

    static double Value(SimulatedFigure figure) => figure.Reading.Value!.Value;

    static Gap[] Gaps(Measurement year) => [.. TurnoverSimulation.Of(year, 50, CapitalRate).Figures.Select(figure => figure.Reading.Gap)];
}
