using FsCheck;
using FsCheck.Fluent;
using Stockturn.Facts;
using Stockturn.Metrics;
using Stockturn.Tests.BadInput;
using Stockturn.Values;

namespace Stockturn.Tests.Facts;

/// <summary>What becomes of settlements, campaigns and second sources once they stand beside one another.</summary>
public sealed class MoneyFactsTests
{
    static readonly DateOnly Day = new(2026, 6, 10);

    // Ten spent by the campaign, four of it told for the mug: six are spread by the day's sales, thirty to ten.
    [Fact]
    public void U_1_what_campaigns_cost_beyond_their_items_is_spread_over_the_sales_of_the_day()
    {
        var book = Book(new FactSetBuilder()
            .Add(SaleFact.Kind, Sale("MUG", 30m)).Add(SaleFact.Kind, Sale("CUP", 10m))
            .Add(AdvertisingFact.Kind, Spent(null, 10m)).Add(AdvertisingFact.Kind, Spent("MUG", 4m)));

        Assert.Equal([(4m, false), (4.5m, true)], Advertising(book, "MUG"));
        Assert.Equal([(1.5m, true)], Advertising(book, "CUP"));
    }

    // The campaign report names it, the product report numbers it: ten spent, four told of the mug, six are left and not ten.
    [Fact]
    public void U_1_a_campaign_one_report_names_and_another_numbers_costs_once()
    {
        var book = Book(new FactSetBuilder()
            .Add(SaleFact.Kind, Sale("MUG", 30m)).Add(SaleFact.Kind, Sale("CUP", 10m))
            .Add(AdvertisingFact.Kind, [.. Spent(null, 10m), (AdvertisingFact.Report, "sp-campaign")])
            .Add(AdvertisingFact.Kind, Spent("MUG", 4m).Select(cell => cell.Item1 == AdvertisingFact.Campaign ? (cell.Item1, "881") : cell)
                .Append((AdvertisingFact.Report, "sp-product")).ToArray())
            .Add(AdvertisingFact.Kind, [.. Spent(null, 2m), (AdvertisingFact.Report, "sb-campaign")]));

        // Brands tell no items: their two are spread beside the six.
        Assert.Equal([(4m, false), (6m, true)], Advertising(book, "MUG"));
        Assert.Equal([(2m, true)], Advertising(book, "CUP"));
    }

    [Fact]
    public void U_1_a_remainder_of_a_day_without_a_sale_waits_for_the_next_one()
    {
        var book = Book(new FactSetBuilder()
            .Add(SaleFact.Kind, Sale("MUG", 30m)).Add(AdvertisingFact.Kind, Spent(null, 7m, Day.AddDays(-3))));

        Assert.Equal([(7m, true)], Advertising(book, "MUG"));
        Assert.Equal(Day, book.For(book.Skus.IndexOf("MUG")).Advertising.Span[0].Day);
    }

    [Fact]
    public void U_4_a_settlement_that_does_not_balance_says_by_how_much()
    {
        var facts = new FactSetBuilder().From("amazon-settlement", 80)
            .Add(SettlementFact.Kind, (SettlementFact.Settlement, "77"), (SettlementFact.Total, 80m), (SettlementFact.Currency, "USD"))
            .Add(CashFact.Kind, Cash("sales", 100m)).Add(CashFact.Kind, Cash("transfer", -80m))
            .Add(FeeFact.Kind, (FeeFact.Day, Day), (FeeFact.Settlement, "77"), (FeeFact.Type, "referral"), (FeeFact.Amount, 15m), (FeeFact.Currency, "USD"))
            .Build();

        var settlement = Assert.Single(SettlementBook.Of(facts));
        Assert.Equal(("77", 85m, -5m, "USD"), (settlement.Id, settlement.Sum, settlement.Difference!.Value, settlement.Currency));
        Assert.Equal([("sales", 100m), ("referral", -15m)], settlement.Parts.Select(part => (part.Type, part.Amount)));
    }

    [Fact]
    public void U_4_of_a_settlement_two_files_tell_the_better_one_stands_and_both_halves_of_a_month_count()
    {
        var book = Book(new FactSetBuilder()
            .From("payments", 75).Add(FeeFact.Kind, Fee("77", 9m)).Add(FeeFact.Kind, Fee("78", 5m))
            .From("amazon-settlement", 80).Add(FeeFact.Kind, Fee("77", 10m))
            .From("report", 60).Add(FeeFact.Kind, Fee(null, 99m)));

        Assert.Equal([5m, 10m], book.For(0).Fees.ToArray().Select(fee => fee.Amount).Order());
    }

    [Fact]
    public void S1_7_a_second_source_enters_no_figure_and_its_difference_is_told_by_sku()
    {
        var facts = new FactSetBuilder()
            .From("orders", 30).Add(SaleFact.Kind, Sale("MUG", 30m)).Add(SaleFact.Kind, Sale("CUP", 10m))
            .From("copy", 20).Add(SaleFact.Kind, Sale("MUG", 25m)).Add(SaleFact.Kind, Sale("CUP", 10m))
            .Build();
        var network = new NetworkMap(facts, new Currency("USD")).Network;

        var difference = Assert.Single(SourceComparison.Of(facts, network, Day));
        Assert.Equal(
            ("sale", "Amazon.com", "MUG", "orders", "copy", -5m),
            (difference.Kind, difference.Place, difference.Sku, difference.Believed, difference.Other, difference.Value));
    }

    // Held back, the first amounts stand; taken by a person, the second ones do.
    [Fact]
    public void U_4_a_settlement_that_comes_with_other_amounts_is_held_back()
    {
        const string Header = "settlement-id\ttotal-amount\tcurrency\ttransaction-type\tamount-type\tamount-description\tamount\tposted-date\n";
        using var workspace = new TempWorkspace();
        Assert.True(workspace.ImportText("one.txt", Header + "77\t10\tUSD\t\t\t\t\t\n77\t\tUSD\tOrder\tItemPrice\tPrincipal\t10\t2026-05-02\n").IsCommitted);

        var again = workspace.ImportText("two.txt", Header + "77\t10\tUSD\t\t\t\t\t\n77\t\tUSD\tOrder\tItemPrice\tPrincipal\t11\t2026-05-02\n");

        Assert.False(again.IsCommitted);
        Assert.Equal("import-held-back", again.Refusal!.Code);
        Assert.Contains("10", Assert.Single(workspace.Visible(CashFact.Kind)), StringComparison.Ordinal);
    }

    [Fact]
    public void S0_11_U_1_advertising_and_visits_read_as_the_trade_reads_them()
    {
        var traffic = new TrafficSums
        {
            HasAdvertising = true,
            HasVisits = true,
            AdvertisingFrom = new(2026, 4, 1),
            AdvertisingCost = PartialSum.Of(20),
            AdvertisingSales = PartialSum.Of(80),
            Sessions = 60,
            VisitUnits = 3,
        };
        var year = new Measurement(MeasuredSpans.Year(Day))
        {
            Traffic = traffic,
            Sales = new() { IsRecorded = true, Units = Quantity.Of(10), Sales = 200 },
        };

        Assert.Equal(Reading.Of(0.25), AdvertisingCostOfSales.Read(in year));
        Assert.Equal(Reading.Of(0.10), AdvertisingShareOfSales.Read(in year));
        Assert.Equal(Reading.Of(0.05), Conversion.Read(in year));
        Assert.True(AdvertisingShareOfSales.IsAtLeast(in year));
        var recent = year with { Traffic = traffic with { AdvertisingFrom = new(2025, 1, 1) } };
        Assert.False(AdvertisingShareOfSales.IsAtLeast(in recent));
    }

    // By hand: ten days tell 100 visits, two days of them 50 apart: the eight others count 10 a day, 80 of the 100.
    [Fact]
    public void U_1_days_two_reports_of_visits_share_are_told_by_the_one_of_fewer_days()
    {
        var book = Book(new FactSetBuilder()
            .Add(TrafficFact.Kind, Visits(Day, Day.AddDays(9), 100)).Add(TrafficFact.Kind, Visits(Day.AddDays(3), Day.AddDays(4), 50)));

        Assert.Equal(
            [(Day, Day.AddDays(2), 30L), (Day.AddDays(3), Day.AddDays(4), 50L), (Day.AddDays(5), Day.AddDays(9), 50L)],
            book.For(0).Traffic.ToArray().Select(line => (line.Day, line.LastDay, line.Sessions)));
    }

    [Fact]
    public void No_day_of_visits_is_told_twice_and_none_is_lost() => Prop.ForAll(
        Gen.Choose(0, 19).Two().ListOf(6).ToArbitrary(), spans =>
        {
            var facts = new FactSetBuilder().Add(TrafficFact.Kind, Visits(Day.AddDays(-1), Day.AddDays(-1), 1));
            var told = new HashSet<DateOnly> { Day.AddDays(-1) };
            foreach (var (from, days) in spans.Select(span => (Math.Min(span.Item1, span.Item2), Math.Abs(span.Item1 - span.Item2))).Distinct())
            {
                facts.Add(TrafficFact.Kind, Visits(Day.AddDays(from), Day.AddDays(from + days), 1000));
                told.UnionWith(Enumerable.Range(from, days + 1).Select(Day.AddDays));
            }

            var found = Book(facts).For(0).Traffic.ToArray()
                .SelectMany(line => Enumerable.Range(0, line.LastDay.DayNumber - line.Day.DayNumber + 1).Select(line.Day.AddDays)).ToArray();
            return found.Length == found.Distinct().Count() && told.SetEquals(found);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_settlement_without_a_statement_covers_the_days_of_its_rows()
    {
        var facts = new FactSetBuilder()
            .Add(FeeFact.Kind, Charged(3m)).Add(CashFact.Kind, [.. Cash("sales", 9m)[1..], (CashFact.Day, Day.AddDays(4)), (CashFact.Store, "Amazon.com")])
            .Add(FeeFact.Kind, [.. Charged(2m, "77")[1..], (FeeFact.Day, Day.AddDays(-2))]);

        Assert.Equal(
            [("77", Day.AddDays(-2), Day.AddDays(4)), ("bill", Day, Day)],
            SettlementBook.Of(facts.Build()).OrderBy(one => one.Id, StringComparer.Ordinal).Select(one => (one.Id, one.From!.Value, one.To!.Value)));
    }

    // By hand: 30 for the account over sales of 10 and 20, and 4 for a promotion of the mug alone.
    [Fact]
    public void U_1_advertising_an_account_was_charged_counts_where_no_report_tells_of_it()
    {
        FactSetBuilder Told() => new FactSetBuilder()
            .Add(SaleFact.Kind, Sale("MUG", 10m)).Add(SaleFact.Kind, Sale("CUP", 20m))
            .Add(FeeFact.Kind, Charged(30m)).Add(FeeFact.Kind, [.. Charged(4m), (FeeFact.Item, "MUG")]);
        var book = Book(Told());

        Assert.Equal([(4m, false), (10m, true)], Advertising(book, "MUG"));
        Assert.Equal([(20m, true)], Advertising(book, "CUP"));
        Assert.All(book.For(0).Advertising.ToArray(), line => Assert.True(line.IsCharged));
        Assert.Equal((true, Day), (book.HasAdvertising, book.FirstAdvertising));

        var reported = Book(Told().Add(AdvertisingFact.Kind, Spent("MUG", 7m)));
        Assert.Equal([(7m, false)], Advertising(reported, "MUG"));
        Assert.Empty(Advertising(reported, "CUP"));
    }

    // A ten-thousandth may be lost to rounding for each SKU and charge.
    [Fact]
    public void U_1_what_accounts_were_charged_is_what_goods_carry() =>
        Prop.ForAll(Gen.Choose(1, 100_000).Select(cents => cents / 100m).NonEmptyListOf().ToArbitrary(), charges =>
        {
            var facts = new FactSetBuilder().Add(SaleFact.Kind, Sale("MUG", 10m)).Add(SaleFact.Kind, Sale("CUP", 23.4m));
            foreach (var (amount, at) in charges.Select((amount, at) => (amount, at)))
            {
                facts.Add(FeeFact.Kind, Charged(amount, $"bill {at}"));
            }

            var book = Book(facts);
            var carried = new[] { "MUG", "CUP" }.SelectMany(sku => Advertising(book, sku)).Sum(line => line.Item1);
            return Math.Abs(carried - charges.Sum()) <= 0.0002m;
        }).QuickCheckThrowOnFailure();

    static (int, object)[] Charged(decimal amount, string settlement = "bill") =>
    [
        (FeeFact.Day, Day), (FeeFact.Store, "Amazon.com"), (FeeFact.Type, "ads"), (FeeFact.Amount, amount), (FeeFact.Currency, "USD"),
        (FeeFact.Settlement, settlement),
    ];

    static (int Column, object Value)[] Visits(DateOnly first, DateOnly last, int sessions) =>
    [
        (TrafficFact.Day, first), (TrafficFact.LastDay, last), (TrafficFact.Store, "Amazon.com"), (TrafficFact.Item, "MUG"),
        (TrafficFact.Sessions, sessions), (TrafficFact.PageViews, sessions * 2),
    ];

    static FactBook Book(FactSetBuilder facts) => new(facts.Build(), new FactSettings(), Day.AddDays(20));

    static IEnumerable<(decimal, bool)> Advertising(FactBook book, string sku) =>
        book.For(book.Skus.IndexOf(sku)).Advertising.ToArray().Select(line => (line.Cost, line.IsSpread));

    static (int, object)[] Sale(string sku, decimal gross) =>
    [
        (SaleFact.Day, Day), (SaleFact.Store, "Amazon.com"), (SaleFact.Item, sku), (SaleFact.Units, 1), (SaleFact.Gross, gross),
        (SaleFact.Currency, "USD"),
    ];

    static (int, object)[] Spent(string? sku, decimal cost, DateOnly? day = null)
    {
        List<(int, object)> row =
        [
            (AdvertisingFact.Day, day ?? Day), (AdvertisingFact.Store, "Amazon.com"), (AdvertisingFact.Campaign, "spring"),
            (AdvertisingFact.Cost, cost), (AdvertisingFact.Currency, "USD"),
        ];
        row.AddRange(sku is null ? [] : [(AdvertisingFact.Item, sku)]);
        return [.. row];
    }

    static (int, object)[] Cash(string type, decimal amount) =>
    [
        (CashFact.Day, Day), (CashFact.Settlement, "77"), (CashFact.Type, type), (CashFact.Amount, amount), (CashFact.Currency, "USD"),
    ];

    static (int, object)[] Fee(string? settlement, decimal amount)
    {
        List<(int, object)> row =
        [
            (FeeFact.Day, Day), (FeeFact.Store, "Amazon.com"), (FeeFact.Item, "MUG"), (FeeFact.Type, "referral"), (FeeFact.Amount, amount),
            (FeeFact.Currency, "USD"),
        ];
        row.AddRange(settlement is null ? [] : [(FeeFact.Settlement, settlement)]);
        return [.. row];
    }
}
