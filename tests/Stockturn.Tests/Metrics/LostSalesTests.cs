using FsCheck;
using FsCheck.Fluent;
using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Ledger;
using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Tests.Metrics;

public sealed class LostSalesTests
{
    // By hand: 270 units came in 100 days ago and sold 3 a day at 25 for 90 days; 10 days with nothing lose 30, 750.00.
    [Fact]
    public void S2_3_ten_days_without_stock_lose_ten_days_of_sales()
    {
        var year = Sold(daysInStock: 90, daysOut: 10).Over(A.Year);

        Assert.Equal(750, LostSales.Read(in year).Value);
        Assert.False(LostSales.IsAtLeast(in year));
        Assert.Equal(
            [("days out of stock in the last 28", 10d), ("units not sold on them", 30d), ("their value at today's prices", 750d)],
            LostSales.Inputs(in year).Select(line => (line.Name, line.Value.Value!.Value)));
    }

    [Fact]
    public void Nothing_is_lost_by_a_place_that_was_never_empty()
    {
        var year = Sold(daysInStock: 90, daysOut: 0).Over(A.Year);

        Assert.Equal(0, LostSales.Read(in year).Value);
    }

    [Theory]
    [InlineData(28)]
    [InlineData(60)]
    public void It_is_about_the_last_28_days_whatever_the_span(int daysOut)
    {
        var measure = Sold(daysInStock: 90, daysOut);

        Assert.Equal(28 * 3 * 25, LostSales.Read(measure.Over(A.Year)).Value);
        Assert.Equal(28 * 3 * 25, LostSales.Read(measure.Over(MeasuredSpans.Quarter(A.Today))).Value);
        Assert.Equal(Gap.NoStockData, LostSales.Read(measure.Over(DateSpan.Month(A.Today.AddDays(-70)))).Gap);
    }

    [Fact]
    public void Without_sales_data_nobody_knows_what_was_lost()
    {
        var year = Measure(A.Demand("S1", 0, 0), A.Context with { HasSalesData = false });

        Assert.Equal(Gap.NoSalesData, LostSales.Read(in year).Gap);
    }

    [Fact]
    public void Units_without_a_price_make_it_a_gap_and_what_is_known_stands_beside()
    {
        var (priced, unpriced) = (Measure(Lost(5)), Measure(Lost(2) with { Periods = [] }));
        var both = priced + unpriced;

        Assert.Equal(Gap.NoPrice, LostSales.Read(in unpriced).Gap);
        Assert.Equal(Gap.NoPrice, LostSales.Read(in both).Gap);
        Assert.Contains(LostSales.Inputs(in both), line => line is { Name: "of it with a known price", Value.Value: 100 });
        Assert.Equal(7, both.Position.LostUnits.Units);
    }

    [Fact]
    public void Where_nothing_is_lost_no_price_is_needed()
    {
        var year = Measure(Lost(0) with { Periods = [] });

        Assert.Equal(0, LostSales.Read(in year).Value);
    }

    [Fact]
    public void Too_few_days_of_stock_tell_of_no_loss()
    {
        var year = Measure(Lost(5));
        var thin = year with { Stock = year.Stock with { KnownDays = 1 } };

        Assert.Equal(Gap.NoDailyStock, LostSales.Read(in thin).Gap);
        Assert.False(LostSales.IsAtLeast(in thin));
    }

    [Fact]
    public void One_place_that_cannot_tell_makes_the_whole_at_least()
    {
        var (told, untold) = (Measure(Lost(5)), Measure(Lost(2, isLowerBound: true)));
        var both = told + untold;

        Assert.False(LostSales.IsAtLeast(in told));
        Assert.True(LostSales.IsAtLeast(in both));
        Assert.Equal(140, LostSales.Read(in both).Value);
    }

    // As with the risk of a stock-out: nobody wants to sell it.
    [Theory]
    [InlineData("superseded", 0)]
    [InlineData("质量异常", 0)]
    [InlineData("active", 100)]
    [InlineData(null, 100)]
    public void What_the_policy_calls_obsolete_is_no_lost_sale(string? status, double lost)
    {
        var turn = new TurnContext(A.Network, new Policy(), A.Today, new TurnCoverage(A.Today.AddDays(-900), true, false));
        var facts = new SkuFacts(A.Master() with { Status = status });

        var year = Engine.Judge(facts, A.Ledger("S1", A.Layer(200, 1)), Lost(5), turn).Measure.Over(A.Year);

        Assert.Equal(lost, LostSales.Read(in year).Value);
    }

    [Fact]
    public void Places_add_up_to_the_sku_and_skus_to_the_whole() => Prop.ForAll(
        Gen.Zip(Gen.Choose(0, 5000), Gen.Choose(0, 5000)).ListOf().Select(list => list.ToArray()).ToArbitrary(),
        losses =>
        {
            SkuMeasure[] all = [.. losses.Select(Placed)];
            var expected = losses.Sum(loss => (loss.Item1 + loss.Item2) / 1000m * 20);
            return new[] { MeasureGrouping.Total, MeasureGrouping.Warehouse, MeasureGrouping.SkuWarehouse }.All(by =>
            {
                var lost = MeasurementBook.Group(all, by).Select(group => group.Measurement.Position.LostSales).ToList();
                return lost.All(part => part.IsWhole && part.Amount >= 0) && lost.Sum(part => part.Amount) == expected;
            });
        }).QuickCheckThrowOnFailure();

    static SkuMeasure Placed((int Us, int De) thousandths)
    {
        var ledger = A.Ledger("S1", A.Layer(200, 1), A.Layer(200, 1, warehouse: A.ThirdParty));
        var demand = Lost(0) with
        {
            Lost =
            [
                new(A.Fba, 3, new Quantity(thousandths.Us), false),
                new(A.ThirdParty, 4, new Quantity(thousandths.De), false),
            ],
        };
        return A.Measure(ledger, demand);
    }

    static Measurement Measure(SkuDemand demand, CostContext? context = null) =>
        A.Measure(A.Ledger("S1", A.Layer(200, 1)), demand, context).Over(A.Year);

    // It sells at 20 and lost so many units in 5 days.
    static SkuDemand Lost(int units, bool isLowerBound = false) => A.Demand("S1", 10, 200) with
    {
        Periods = [A.Sold(10, 200), A.Sold(10, 200) with { Span = MeasuredSpans.Quarter(A.Today) }],
        Lost = [new(A.Fba, 5, Quantity.Of((long)units), isLowerBound)],
    };

    // Three a day at 25 from the day it came until it was gone.
    static SkuMeasure Sold(int daysInStock, int daysOut)
    {
        var first = A.Today.AddDays(1 - daysInStock - daysOut);
        var days = Enumerable.Range(0, daysInStock).Select(day => first.AddDays(day)).ToArray();
        var left = daysOut == 0 ? 1 : 0;
        var facts = new SkuFacts(A.Master())
        {
            Movements = days.Select(day => Moved(day, MovementKind.Sale, -3, null))
                .Prepend(Moved(first, MovementKind.Receipt, (3 * daysInStock) + left, 10))
                .ToArray(),
            Sales = days.Select(day => new SaleLine(
                day, day, 0, A.Fba, Quantity.Of(3), Money.ToStored(75), 0, 0, 0, SaleStatus.Shipped, DemandClass.Normal, 1)).ToArray(),
        };
        var ledger = StockLedger.Replay(facts, A.Network, new LedgerSettings(), A.Today);
        return SkuMeasure.Of(facts, ledger, DemandBook.Measure(facts, ledger, A.Network, new DemandSettings(), A.Today), A.Context);
    }

    static Movement Moved(DateOnly day, MovementKind kind, decimal units, decimal? cost) =>
        new(day, A.Fba, -1, kind, Quantity.Of(units), cost, 0, StockStatus.Good, 0, -1);
}
