using FsCheck;
using FsCheck.Fluent;
using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Ledger;
using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Tests.Metrics;

public class UntoldAdvertisingTests
{
    // The thirty days of June are told, each half of what June cost on its first and last day.
    static SpanCosts Year(decimal january, decimal june, decimal spent)
    {
        var facts = new FactSetBuilder();
        Sell(facts, new(2026, 1, 15), january);
        Sell(facts, new(2026, 6, 10), june);
        Spend(facts, new(2026, 6, 1), spent / 2);
        Spend(facts, new(2026, 6, 30), spent / 2);
        var book = new FactBook(facts.Build(), new FactSettings { TaxOfOtherStores = OutputTaxes.WithoutTax }, A.Today);
        var sku = book.For(book.Skus.IndexOf("MUG"));
        var ledger = StockLedger.Replay(sku, book.Network, new LedgerSettings(), A.Today);
        var demand = DemandBook.Measure(sku, ledger, book.Network, new DemandSettings(), A.Today);
        var context = new CostContext(book.Network, new MetricSettings(), FeeTable.Shipped) { HasAdvertisingData = true };
        return SkuMeasure.Of(sku, ledger, demand, context).Over(A.Year).Costs;
    }

    static void Sell(FactSetBuilder facts, DateOnly day, decimal gross) => facts.Add(SaleFact.Kind,
        (SaleFact.Day, day), (SaleFact.Store, "Shop"), (SaleFact.Item, "MUG"), (SaleFact.Units, 1), (SaleFact.Gross, gross),
        (SaleFact.Currency, "USD"), (SaleFact.Order, $"O{day:MMdd}"));

    static void Spend(FactSetBuilder facts, DateOnly day, decimal cost) => facts.Add(AdvertisingFact.Kind,
        (AdvertisingFact.Day, day), (AdvertisingFact.Store, "Shop"), (AdvertisingFact.Item, "MUG"), (AdvertisingFact.Cost, cost),
        (AdvertisingFact.Currency, "USD"));

    // By hand: 20 of 200 sold in June are a tenth, so 300 sold in January cost 30. Of 2 sold in June 20 are ten times the sales:
    // then 335 days take no more than 20 ÷ 30 each, 223.33.
    [Theory]
    [InlineData(300, 200, 20, 30)]
    [InlineData(3000, 2, 20, 223.333)]
    [InlineData(0, 200, 20, 0)]
    [InlineData(300, 200, 0, 0)]
    public void S1_17_days_no_report_tells_cost_what_the_told_days_did(double january, double june, double spent, double expected)
    {
        var costs = Year((decimal)january, (decimal)june, (decimal)spent);

        Assert.Equal((decimal)spent, costs.Advertising.Amount);
        Assert.Equal((decimal)expected, costs.UntoldAdvertising.Amount, 3);
    }

    [Fact]
    public void S1_17_the_estimate_is_a_step_of_its_own_in_the_waterfall()
    {
        var measured = new Measurement(A.Year)
        {
            Sales = new() { IsRecorded = true, Units = Quantity.Of(10), Sales = 500 },
            Costs = new SpanCosts { Advertising = PartialSum.Of(20), UntoldAdvertising = PartialSum.Of(30) },
        };
        var parts = MarginWaterfall.Of(in measured).Parts;

        Assert.Equal(-20m, parts.Single(part => part.Code == "advertising").Amount.Amount);
        Assert.Equal(-30m, parts.Single(part => part.Code == "untold_advertising").Amount.Amount);
    }

    [Fact]
    public void It_grows_with_untold_sales_and_never_past_what_a_told_day_cost() => Prop.ForAll(
        Gen.Choose(1, 5000).Three().ToArbitrary(), one =>
        {
            var (january, june, spent) = (one.Item1, one.Item2, one.Item3);
            var less = Year(january, june, spent).UntoldAdvertising.Amount;
            var more = Year(january + 100, june, spent).UntoldAdvertising.Amount;
            return less >= 0 && more >= less && more <= (spent * 335m / 30m) + 0.001m;
        }).QuickCheckThrowOnFailure();
}
