using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Ledger;
using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Tests.Metrics;

/// <summary>From movements and sales all the way to readings: the stages together.</summary>
public class ReplayedMeasureTests
{
    static readonly DateOnly Start = A.Today.AddDays(-364);

    static SkuMeasure Measure(IEnumerable<Movement> movements, IEnumerable<SaleLine> sales)
    {
        var facts = new SkuFacts(A.Master()) { Movements = movements.ToArray(), Sales = sales.ToArray() };
        var ledger = StockLedger.Replay(facts, A.Network, new LedgerSettings(), A.Today);
        var demand = DemandBook.Measure(facts, ledger, A.Network, new DemandSettings(), A.Today);
        return SkuMeasure.Of(facts, ledger, demand, A.Context);
    }

    static Movement Moved(DateOnly day, MovementKind kind, decimal units, decimal? cost = null) =>
        new(day, A.Fba, -1, kind, Quantity.Of(units), cost, 0, StockStatus.Good, 0, -1);

    static SaleLine Sold(DateOnly day, decimal units, decimal price) => new(
        day, day, 0, A.Fba, Quantity.Of(units), Money.ToStored(units * price), 0, 0, 0,
        SaleStatus.Shipped, DemandClass.Normal, 1);

    // By hand: 400 units at 10 come in on the first day of the year; 1 a day is sold from the second day on, at 25.
    // Stock at the end of day n is 401 − n, so value days are 10 × Σ(36 … 400) and the cost of sales is 3,640.
    [Fact]
    public void S2_4_a_year_of_steady_sales_reads_as_by_hand()
    {
        var movements = Enumerable.Range(1, 364).Select(day => Moved(Start.AddDays(day), MovementKind.Sale, -1))
            .Prepend(Moved(Start, MovementKind.Receipt, 400, 10));
        var sales = Enumerable.Range(1, 364).Select(day => Sold(Start.AddDays(day), 1, 25));
        var year = Measure(movements, sales).Over(A.Year);
        var valueDays = 10d * (36 + 400) * 365 / 2;

        Assert.Equal(3640 / valueDays * 365, Turnover.Read(in year).Value!.Value, precision: 9);
        Assert.Equal(valueDays / 3640, DaysInventoryOutstanding.Read(in year).Value!.Value, precision: 9);
        Assert.Equal((364 * 25 - 3640) / valueDays * 365, Gmroi.Read(in year).Value!.Value, precision: 9);
        Assert.Equal(364d / 400, SellThroughOfSpan.Read(in year).Value!.Value, precision: 9);
        Assert.Equal(30d / 400, SellThrough.Read(in year).Value!.Value, precision: 9);
        Assert.Equal(364, WeightedAge.Read(in year).Value!.Value, precision: 9);
        Assert.Equal(1, InStockRate.Read(in year).Value!.Value, precision: 9);
        Assert.Equal(0, DeadStockShare.Read(in year).Value!.Value, precision: 9);
        Assert.Equal(360, StockValue.Read(in year).Value);
    }

    // 6 came in at 10 and 10 were sold: 4 are owed, at the cost last seen.
    [Fact]
    public void What_was_sold_before_it_came_in_stands_beside_the_ages()
    {
        Movement[] movements =
        [
            Moved(Start, MovementKind.Receipt, 6, 10), Moved(A.Today, MovementKind.Sale, -10),
        ];
        var year = Measure(movements, [Sold(A.Today, 10, 25)]).Over(A.Year);

        Assert.Equal((Quantity.Zero, 0m), (year.Ages.Quantity, year.Ages.Value.Amount));
        Assert.Equal((Quantity.Of(-4), -40m), (year.NegativeStock.Quantity, year.NegativeStock.Value.Amount));
        Assert.Equal(-40, StockValue.Read(in year).Value);
    }

    [Fact]
    public void Stock_that_came_in_first_leaves_nothing_beside_the_ages()
    {
        var year = Measure([Moved(Start, MovementKind.Receipt, 6, 10), Moved(A.Today, MovementKind.Sale, -2)], [Sold(A.Today, 2, 25)]).Over(A.Year);

        Assert.Equal((Quantity.Of(4), 40m), (year.Ages.Quantity, year.Ages.Value.Amount));
        Assert.Equal((Quantity.Zero, 0m), (year.NegativeStock.Quantity, year.NegativeStock.Value.Amount));
    }

    [Fact]
    public void Months_add_up_to_the_flows_of_the_year()
    {
        var movements = Enumerable.Range(1, 364).Select(day => Moved(Start.AddDays(day), MovementKind.Sale, -1))
            .Prepend(Moved(Start, MovementKind.Receipt, 400, 10));
        var measure = Measure(movements, Enumerable.Range(1, 364).Select(day => Sold(Start.AddDays(day), 1, 25)));

        var trend = new MeasuredTrend(MeasuredSpans.Months(A.Today, 12));
        trend.Add(measure);
        var months = trend.All;
        var year = measure.Over(A.Year);

        Assert.Equal(year.Stock.CostOfSales, months.Sum(month => month.Stock.CostOfSales));
        Assert.Equal(year.Stock.ValueDays, months.Sum(month => month.Stock.ValueDays));
        Assert.Equal(year.Sales.Sales, months.Sum(month => month.Sales.Sales));
        Assert.Equal(12, TurnoverComparison.Trend(months).Count(month => month.Turns.Gap == Gap.None));
    }

    [Fact]
    public void Every_metric_reads_without_an_exception_whatever_the_history()
    {
        Movement[][] histories =
        [
            [],
            [Moved(A.Today, MovementKind.Receipt, 1)],
            [Moved(Start, MovementKind.Sale, -5), Moved(A.Today, MovementKind.Receipt, 2, 3)],
            [Moved(Start, MovementKind.Receipt, 5, 0), Moved(A.Today, MovementKind.Sale, -5)],
        ];

        foreach (var history in histories)
        {
            var year = Measure(history, []).Over(A.Year);
            Assert.All(MetricCatalog.All, entry => Assert.NotNull(entry.Explain(in year).Formula));
        }
    }
}
