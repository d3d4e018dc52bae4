using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Ledger;
using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Tests.Facts;

public class OutputTaxTests
{
    static readonly DateOnly Day = new(2026, 5, 10);

    /// <summary>A sale of one unit: what the customer pays, in which store, and what else the file tells.</summary>
    sealed record Sold(string Store, decimal Gross, params (int Column, object Value)[] More);

    static SalesPeriod Year(FactSettings settings, params Sold[] sales) => Demand(settings, sales).Periods
        .Where(period => period.Span.Days == 365).Aggregate(new SalesPeriod(-1, -1, DateSpan.Last(365, Day)), Added);

    static SalesPeriod Added(SalesPeriod left, SalesPeriod right) => left with
    {
        Sales = left.Sales + right.Sales,
        Tax = left.Tax + right.Tax,
        Refunds = left.Refunds + right.Refunds,
        UnitsOfUnknownTax = left.UnitsOfUnknownTax + right.UnitsOfUnknownTax,
    };

    static SkuDemand Demand(FactSettings settings, params Sold[] sales)
    {
        var facts = new FactSetBuilder().Add(ProductFact.Kind, (ProductFact.Item, "CUP"), (ProductFact.Category, "Books"));
        foreach (var (sale, at) in sales.Select((sale, at) => (sale, at)))
        {
            facts.Add(SaleFact.Kind,
            [
                (SaleFact.Day, Day), (SaleFact.Store, sale.Store), (SaleFact.Item, "CUP"), (SaleFact.Units, Math.Sign(sale.Gross)),
                (SaleFact.Gross, sale.Gross), (SaleFact.Currency, "USD"), (SaleFact.Order, $"O{at}"), .. sale.More,
            ]);
        }

        var book = new FactBook(facts.Build(), settings, Day);
        var sku = book.For(book.Skus.IndexOf("CUP"));
        var ledger = StockLedger.Replay(sku, book.Network, new LedgerSettings(), Day);
        return DemandBook.Measure(sku, ledger, book.Network, new DemandSettings(), Day);
    }

    static FactSettings Told(string store, string tax) => new()
    {
        TaxByStore = ImmutableSortedDictionary<string, string>.Empty.Add(store, tax),
    };

    // By hand: 119 with 19 % inside are 100; on amazon.com the tax comes on top; 100 with 20 % inside are 83.3333.
    [Theory]
    [InlineData("Amazon.de", null, 119, 100)]
    [InlineData("Amazon.com", null, 119, 119)]
    [InlineData("Amazon.de", "FR", 120, 100)]
    [InlineData("Amazon.de", "CH", 119, 119)]
    [InlineData("Amazon.de", "somewhere", 119, 100)]
    [InlineData("Amazon.co.uk", "UK", 100, 83.3333)]
    public void U_14_sales_are_without_the_tax_of_where_the_customer_lives(string store, string? country, double paid, double net)
    {
        var year = Year(new FactSettings(), country is null
            ? new Sold(store, (decimal)paid)
            : new Sold(store, (decimal)paid, (SaleFact.Country, country)));

        Assert.Equal((decimal)net, year.Sales);
        Assert.Equal((decimal)(paid - net), year.Tax);
    }

    [Fact]
    public void U_14_a_price_without_tax_basis_is_a_gap_until_somebody_tells()
    {
        var sale = new Sold("My shop", 101);

        var sums = SalesSums.Of(Year(new FactSettings(), sale));
        Assert.Equal(Gap.NoTaxBasis, sums.NetSales.Gap);

        Assert.Equal(101, Year(Told("My shop", "without"), sale).Sales);
        Assert.Equal(100, Year(Told("My shop", "0.01"), sale).Sales);
        Assert.Equal(Gap.None, SalesSums.Of(Year(Told("My shop", "0.01"), sale)).NetSales.Gap);
        Assert.Equal(101, Year(new FactSettings { TaxOfOtherStores = "without" }, sale).Sales);
        Assert.Equal(101, Year(new FactSettings(), sale with { More = [(SaleFact.TaxInside, 0)] }).Sales);
        Assert.Equal(Gap.NoTaxBasis, SalesSums.Of(Year(new FactSettings(), sale with { More = [(SaleFact.TaxInside, 1)] })).NetSales.Gap);
        Assert.Equal(91, Year(new FactSettings(), sale with { More = [(SaleFact.TaxInside, 1), (SaleFact.Tax, 10m)] }).Sales);
    }

    // Amounts a platform tells without tax say nothing of its prices; orders that say tax comes on top do.
    [Fact]
    public void Orders_that_say_tax_comes_on_top_speak_for_their_store()
    {
        Sold Line(string store, ToldTax told) => new(store, 50, (SaleFact.TaxInside, (int)told));
        var silent = new Sold("My shop", 50);

        Assert.Equal(0, Year(new FactSettings(), Line("My shop", ToldTax.OnTop), silent).UnitsOfUnknownTax.Units);
        Assert.Equal(1, Year(new FactSettings(), Line("My shop", ToldTax.TakenOff), silent).UnitsOfUnknownTax.Units);
        Assert.Equal(1, Year(new FactSettings(), Line("Another", ToldTax.OnTop), silent).UnitsOfUnknownTax.Units);
    }

    // A word nobody knows says nothing: taken for "no" it would speak for the whole store.
    [Theory]
    [InlineData("是", (long)ToldTax.Inside, 0)]
    [InlineData("不含税", (long)ToldTax.OnTop, 0)]
    [InlineData("", FactKind.Missing, 0)]
    [InlineData("maybe", FactKind.Missing, 1)]
    public void The_sheet_of_sales_tells_whether_an_amount_holds_tax(string word, long told, int issues)
    {
        var file = FactFile.Of($"日期,店铺,订单号,SKU,数量,实收金额,币种,状态,含税\n2026-05-10,Shop,Z-1,MUG,1,10,USD,已发货,{word}\n", delimiter: ',');

        Assert.Equal(told, file.Single(SaleFact.Kind)[SaleFact.TaxInside]);
        Assert.Equal(issues, file.Issues.Count(issue => issue.Code == "W_UNKNOWN_WORD"));
    }

    // Told tax goes before the rate; a tax of nothing or of more than the line was not worked out for this line.
    [Theory]
    [InlineData(7, 112)]
    [InlineData(0, 100)]
    [InlineData(200, 100)]
    public void The_tax_a_line_tells_goes_before_the_rate(double tax, double net) =>
        Assert.Equal((decimal)net, Year(new FactSettings(), new Sold("Amazon.de", 119, (SaleFact.Tax, (decimal)tax))).Sales);

    [Fact]
    public void Stock_and_sales_of_great_britain_are_in_one_country()
    {
        var facts = new FactSetBuilder()
            .Add(SaleFact.Kind, (SaleFact.Day, Day), (SaleFact.Store, "Amazon.co.uk"), (SaleFact.Item, "CUP"))
            .Add(SnapshotFact.Kind, (SnapshotFact.Day, Day), (SnapshotFact.Warehouse, "FBA-UK"), (SnapshotFact.Item, "CUP"))
            .Add(WarehouseFact.Kind, (WarehouseFact.Warehouse, "3PL"), (WarehouseFact.Country, "UK"));
        var network = new FactBook(facts.Build(), new FactSettings(), Day).Network;

        Assert.Equal("GB", network.Stores.Single().Country);
        Assert.All(network.Warehouses, place => Assert.Equal("GB", place.Country));
    }

    [Fact]
    public void A_category_may_have_a_rate_of_its_own()
    {
        var settings = new FactSettings { TaxRateByCategory = ImmutableSortedDictionary<string, double>.Empty.Add("DE/Books", 0.07) };

        Assert.Equal(100, Year(settings, new Sold("Amazon.de", 107)).Sales);
    }

    [Fact]
    public void Discounts_refunds_and_credits_lose_their_share_of_tax()
    {
        var refunded = Year(new FactSettings(), new Sold("Amazon.de", 129, (SaleFact.Discount, 10m), (SaleFact.Refund, 59.5m)));
        Assert.Equal((100m, 19m, 50m), (refunded.Sales, refunded.Tax, refunded.Refunds));

        var credited = Year(new FactSettings(), new Sold("Amazon.de", 119), new Sold("Amazon.de", -119));
        Assert.Equal((0m, 0m), (credited.Sales, credited.Tax));
    }

    [Fact]
    public void The_dated_rate_of_the_day_holds()
    {
        Assert.Equal(0.20m, TaxRates.Shipped.On("EE", new DateOnly(2020, 1, 1))!.Rate);
        Assert.Equal(0.22m, TaxRates.Shipped.On("EE", new DateOnly(2025, 6, 30))!.Rate);
        Assert.Equal(0.24m, TaxRates.Shipped.On("EE", new DateOnly(2025, 7, 1))!.Rate);
        Assert.Null(TaxRates.Shipped.On("ZZ", Day));
    }

    [Theory]
    [InlineData("without", true)]
    [InlineData("unknown", true)]
    [InlineData("DE", true)]
    [InlineData("0.19", true)]
    [InlineData("19", false)]
    [InlineData("19%", false)]
    [InlineData("Germany", false)]
    [InlineData("-0.1", false)]
    public void A_setting_is_a_word_a_country_or_a_rate(string text, bool isOne)
    {
        Assert.Equal(isOne, OutputTaxes.IsSetting(text));
        if (!isOne)
        {
            Assert.Throws<ArgumentException>(() => Told("My shop", text));
            Assert.Throws<ArgumentException>(() => new FactSettings { TaxOfOtherStores = text });
        }
    }

    // The law: nothing is lost between what was paid, what is left and the tax; and the tax is the rate's share to half a ten-thousandth.
    [Fact]
    public void What_was_paid_is_what_is_left_and_the_tax() =>
        Prop.ForAll(
            Gen.Choose(-1_000_000_000, 1_000_000_000).ToArbitrary(), Gen.Choose(0, 9_999).ToArbitrary(),
            (paid, rate) =>
            {
                var terms = new TaxTerms(TaxBasis.Inside, rate / 10_000m);
                var tax = terms.TaxInside(paid);
                return Math.Abs(tax - ((paid - tax) * terms.Rate)) <= 0.5m * (1 + terms.Rate) && Math.Sign(tax) * Math.Sign(paid) >= 0;
            }).QuickCheckThrowOnFailure();

    // The price of an offer in Germany holds the tax; what is left for the seller does not, and Amazon takes its share of all of it.
    [Fact]
    public void U_14_the_price_today_is_without_tax()
    {
        var facts = new SkuFacts(new SkuMaster("CUP")) { Prices = new PricePoint[] { new(Day, 0, 119, null, 0) } };
        var network = new Network
        {
            Stores = [new Store("Amazon.de") { Country = "DE" }, new Store("My shop")],
            Currencies = [new Currency("USD")],
        };
        var context = new CostContext(network, new MetricSettings(), FeeTable.Shipped)
        {
            Taxes = new OutputTaxes(new FactSettings(), network.Stores),
        };

        var price = CurrentPrice.Of(facts, new SkuDemand("CUP"), context, new PriceQuestion([0], Day));
        var shop = CurrentPrice.Of(
            facts with { Prices = new PricePoint[] { new(Day, 1, 119, null, 0) } }, new SkuDemand("CUP"), context, new PriceQuestion([1], Day));

        Assert.Equal(100, price.Sum.Amount);
        Assert.Contains("DE 19 %", price.Source, StringComparison.Ordinal);
        Assert.Equal(Gap.NoTaxBasis, shop.Sum.Gap);
        Assert.Equal(119, CurrentPrice.Paid(facts, new SkuDemand("CUP"), context, new PriceQuestion([0], Day)).Sum.Amount);
    }
}
