using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Stockturn.Facts;
using Stockturn.Ledger;

namespace Stockturn.Tests.Facts;

public class ImportChargesTests
{
    static readonly DateOnly Shipped = new(2026, 3, 1);
    static readonly DateOnly AsOf = new(2026, 6, 30);

    static FactSettings Rates(params (string Code, double Rate)[] rates) => new()
    {
        DutyRates = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, rates.ToDictionary(rate => rate.Code, rate => rate.Rate)),
    };

    // 100 cups of 10.00 from one warehouse to another, freight 200.00.
    static SkuFacts Book(FactSettings settings, string to, (int Column, object Value)[] more, string from = "CN-HOME", string price = "USD")
    {
        var facts = new FactSetBuilder()
            .Add(WarehouseFact.Kind, (WarehouseFact.Warehouse, "CN-HOME"), (WarehouseFact.Country, "CN"))
            .Add(RateFact.Kind, (RateFact.Day, Shipped), (RateFact.From, "CNY"), (RateFact.To, "USD"), (RateFact.Rate, 0.14))
            .Add(ProductFact.Kind, (ProductFact.Item, "CUP"), (ProductFact.UnitCost, 10m), (ProductFact.Currency, price),
                (ProductFact.CustomsCode, "3924.10.40"))
            .Add(ShipmentFact.Kind,
            [
                (ShipmentFact.Shipment, "SEA-1"), (ShipmentFact.Item, "CUP"), (ShipmentFact.From, from), (ShipmentFact.To, to),
                (ShipmentFact.ShippedDay, Shipped), (ShipmentFact.ArrivedDay, Shipped.AddDays(30)), (ShipmentFact.Shipped, 100),
                (ShipmentFact.Received, 100), (ShipmentFact.Freight, 200m), (ShipmentFact.Currency, "USD"), .. more,
            ]);
        facts.Add(MovementFact.Kind, (MovementFact.Day, Shipped.AddDays(30)), (MovementFact.Warehouse, to), (MovementFact.Item, "CUP"),
            (MovementFact.Quantity, 100), (MovementFact.MovementKind, MovementKind.TransferIn), (MovementFact.Document, "SEA-1"));
        var book = new FactBook(facts.Build(), settings, AsOf);
        return book.For(book.Skus.IndexOf("CUP"));
    }

    static ShipmentLine Line(FactSettings settings, string to, params (int Column, object Value)[] more) =>
        Assert.Single(Book(settings, to, more).Shipments.ToArray());

    // By hand: the United States count the goods alone, 1000 × 3.4 % = 34; the European Union the freight too, 1200 × 6.5 % = 78.
    [Theory]
    [InlineData("FBA-US", 34)]
    [InlineData("FBA-DE", 78)]
    public void U_14_duty_that_no_bill_tells_goes_by_the_customs_code(string to, double duty)
    {
        var line = Line(Rates(("US/3924.10", 0.034), ("US/39", 0.5), ("DE/3924", 0.065)), to);

        Assert.Equal(((decimal)duty, ChargeBasis.Estimated), (line.DutyShare, line.Duty));
        Assert.Equal(200m + (decimal)duty, line.LandedShare);
    }

    // 1000 and freight 200 and duty 78: 19 % of 1278 are 242.82.
    [Fact]
    public void U_14_import_tax_joins_the_cost_only_where_the_seller_does_not_get_it_back()
    {
        var rates = Rates(("DE/3924", 0.065));
        var lost = rates with { ImportTaxNotRecovered = ["DE"] };

        Assert.Equal((242.82m, ChargeBasis.Estimated), (Line(lost, "FBA-DE").ImportTaxShare, Line(lost, "FBA-DE").ImportTax));
        Assert.Equal(0m, Line(rates, "FBA-DE").ImportTaxShare);
        Assert.Equal(250m, Line(lost, "FBA-DE", (ShipmentFact.ImportTax, 250m)).ImportTaxShare);
        Assert.Equal(0m, Line(rates, "FBA-DE", (ShipmentFact.ImportTax, 250m)).ImportTaxShare);
    }

    [Fact]
    public void U_14_import_tax_is_not_guessed_while_the_duty_under_it_is_not_known()
    {
        var line = Line(new FactSettings { ImportTaxNotRecovered = ["DE"] }, "FBA-DE");

        Assert.Equal((0m, ChargeBasis.NotTold, ChargeBasis.NotTold), (line.ImportTaxShare, line.ImportTax, line.Duty));
    }

    // Duty paid with the freight: the seller writes 0, and that is told.
    [Theory]
    [InlineData(0)]
    [InlineData(55)]
    public void A_bill_goes_before_a_rate(int duty)
    {
        var line = Line(Rates(("US/3924", 0.034)), "FBA-US", (ShipmentFact.Duty, (decimal)duty));

        Assert.Equal((duty, ChargeBasis.Told), (line.DutyShare, line.Duty));
    }

    [Theory]
    [InlineData("FBA-US", "3PL-US")]
    [InlineData("FBA-FR", "FBA-DE")]
    [InlineData("FBA-DE", "SOMEWHERE")]
    public void Goods_that_cross_no_border_of_customs_pay_nothing(string to, string from)
    {
        var settings = Rates(("US/39", 0.1), ("FR/39", 0.1), ("DE/39", 0.1)) with { ImportTaxNotRecovered = ["FR", "DE"] };
        var line = Assert.Single(Book(settings, to, [], from).Shipments.ToArray());

        Assert.Equal((0m, 0m, ChargeBasis.NotTold), (line.DutyShare, line.ImportTaxShare, line.Duty));
    }

    // 100 × 10 yuan are 140 dollars.
    [Fact]
    public void The_value_is_that_of_the_day_in_the_currency_of_the_bill()
    {
        var line = Assert.Single(Book(Rates(("US/3924", 0.1)), "FBA-US", [], price: "CNY").Shipments.ToArray());

        Assert.Equal(14m, line.DutyShare);
    }

    [Fact]
    public void U_14_estimated_duty_is_in_the_cost_of_the_goods_that_arrived()
    {
        var facts = Book(Rates(("US/3924", 0.034)), "FBA-US", []);

        // Freight 2.00 and duty 0.34 a unit join on arrival.
        var arrival = Assert.Single(facts.Movements.ToArray(), one => one.Kind == MovementKind.TransferIn && one.UnitCost is not null);
        Assert.Equal(2.34m, arrival.UnitCost);
    }

    [Fact]
    public void The_longest_code_that_fits_counts_and_no_other_rate_moves_it() => Prop.ForAll(
        Gen.Choose(2, 8).Two().ToArbitrary(), pair =>
        {
            const string code = "39241040";
            var (left, right) = (code[..pair.Item1], code[..pair.Item2]);
            var rates = new Dictionary<string, double> { [$"US/{left}"] = pair.Item1 / 100.0, [$"US/{right}"] = pair.Item2 / 100.0, ["US/11"] = 0.99 };
            var line = Line(Rates([.. rates.Select(rate => (rate.Key, rate.Value))]), "FBA-US");
            return line.DutyShare == 10m * Math.Max(pair.Item1, pair.Item2);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("3924.10", 0.1, "expected a country and a customs code")]
    [InlineData("US/cups", 0.1, "expected a country and a customs code")]
    [InlineData("US/3924", -0.1, "expected a share of the value")]
    [InlineData("US/3924", 34, "expected a share of the value")]
    public void A_rate_nobody_can_read_is_refused(string code, double rate, string expected) =>
        Assert.Contains(expected, Assert.Throws<ArgumentException>(() => Rates((code, rate))).Message);

    [Fact]
    public void Two_spellings_of_one_code_and_a_country_without_a_rate_are_refused()
    {
        Assert.Contains("twice", Assert.Throws<ArgumentException>(() => Rates(("US/3924.10", 0.1), ("US/392410", 0.2))).Message);
        Assert.Contains("\"ZZ\"", Assert.Throws<ArgumentException>(() => new FactSettings { ImportTaxNotRecovered = ["ZZ"] }).Message);
    }
}
