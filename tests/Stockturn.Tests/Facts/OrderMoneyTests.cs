using FsCheck;
using FsCheck.Fluent;
using Stockturn.Facts;
using Stockturn.Values;

namespace Stockturn.Tests.Facts;

public class OrderMoneyTests
{
    static readonly DateOnly Day = new(2026, 5, 10);

    static FactSetBuilder Shop() => new FactSetBuilder().From("shopify-orders", 30);

    static FactSetBuilder Sale(FactSetBuilder facts, string order, string sku, decimal gross, params (int Column, object Value)[] more) =>
        facts.From("shopify-orders", 30).Add(SaleFact.Kind,
        [
            (SaleFact.Day, Day), (SaleFact.Store, "Shop"), (SaleFact.Item, sku), (SaleFact.Units, 1), (SaleFact.Gross, gross),
            (SaleFact.Currency, "USD"), (SaleFact.Order, order), .. more,
        ]);

    static FactSetBuilder Fee(FactSetBuilder facts, string order, decimal amount, string store = "Shop", int days = 0) =>
        facts.From("shopify-payouts", 80).Add(FeeFact.Kind,
            (FeeFact.Day, Day.AddDays(days)), (FeeFact.Store, store), (FeeFact.Type, "referral"), (FeeFact.Amount, amount), (FeeFact.Currency, "USD"),
            (FeeFact.Settlement, "P1"), (FeeFact.Order, order));

    static FactSetBuilder Refund(FactSetBuilder facts, string order, decimal amount) =>
        facts.From("shopify-payouts", 80).Add(CashFact.Kind,
            (CashFact.Day, Day), (CashFact.Store, "Shop"), (CashFact.Type, "refund"), (CashFact.Amount, -amount), (CashFact.Currency, "USD"),
            (CashFact.Settlement, "P1"), (CashFact.Order, order));

    static SkuFacts Of(FactSetBuilder facts, string sku)
    {
        var book = new FactBook(facts.Build(), new FactSettings(), Day);
        return book.For(book.Skus.IndexOf(sku));
    }

    static decimal Fees(FactSetBuilder facts, string sku) => Of(facts, sku).Fees.ToArray().Sum(line => line.Amount);

    // By hand: 2.91 over 30 and 70 is 0.873 and 2.037; a third of a cent goes by largest remainder.
    [Fact]
    public void A_fee_of_an_order_is_split_over_its_lines_by_net_value()
    {
        var facts = Fee(Sale(Sale(Shop(), "#1", "CUP", 40, (SaleFact.Discount, 10m)), "#1", "MUG", 70), "#1", 2.91m);

        Assert.Equal((0.873m, 2.037m), (Fees(facts, "CUP"), Fees(facts, "MUG")));
        Assert.True(Of(facts, "CUP").Fees.Span[0].IsSettled);
    }

    [Fact]
    public void A_line_named_by_its_own_number_takes_the_whole()
    {
        var facts = Sale(Sale(Shop(), "#1", "CUP", 30, (SaleFact.Line, "#1-a")), "#1", "MUG", 70, (SaleFact.Line, "#1-b"));

        Assert.Equal(1m, Fees(Fee(facts, "#1-b", 1), "MUG"));
        Assert.Equal(0m, Fees(facts, "CUP"));
    }

    [Fact]
    public void What_names_an_order_nobody_knows_stays_with_the_store()
    {
        var facts = Sale(Shop(), "#1", "CUP", 30);

        Assert.Equal(0, Fees(Fee(facts, "#2", 5), "CUP"));
        Assert.Equal(0, Fees(Fee(facts, "#1", 5, store: "Another"), "CUP"));
        Assert.Equal(0, Fees(Fee(facts, "#1", 5, days: 1), "CUP"));
        Assert.Equal(7, Fees(Fee(facts, "#1", 7), "CUP"));
    }

    [Fact]
    public void A_refund_the_order_tells_itself_is_not_counted_again()
    {
        var told = Refund(Sale(Sale(Shop(), "#1", "CUP", 50, (SaleFact.Refund, 20m)), "#1", "MUG", 50), "#1", 20);
        var silent = Refund(Sale(Sale(Shop(), "#1", "CUP", 50), "#1", "MUG", 50), "#1", 20);

        Assert.Equal(0, Of(told, "MUG").Cash.Length);
        Assert.Equal(-10, Of(silent, "MUG").Cash.Span[0].Amount);
    }

    // The law: the shares of an amount add up to it, whatever the lines are worth, cancelled ones too.
    [Fact]
    public void Nothing_of_an_amount_is_lost() =>
        Prop.ForAll(
            Gen.Choose(0, 100_000).ArrayOf(5).ToArbitrary(), Gen.Choose(-100_000, 100_000).ToArbitrary(),
            (values, amount) =>
            {
                var facts = Shop();
                for (var at = 0; at < values.Length; at++)
                {
                    Sale(facts, "#1", $"SKU{at}", Money.FromStored(values[at]));
                }

                var book = new FactBook(Fee(facts, "#1", Money.FromStored(amount)).Build(), new FactSettings(), Day);
                return Enumerable.Range(0, book.Skus.Length).SelectMany(sku => book.For(sku).Fees.ToArray()).Sum(line => line.Amount)
                    == Money.FromStored(values.Length == 0 ? 0 : amount);
            }).QuickCheckThrowOnFailure();

    // Payments tell their fee and nothing of picking and packing: the table still holds for that.
    [Fact]
    public void A_settlement_is_silent_only_about_fees_it_ever_tells()
    {
        var book = new FactBook(Fee(Sale(Shop(), "#1", "CUP", 30), "#1", 1).Build(), new FactSettings(), Day);
        var span = new DateSpan(Day, Day.AddDays(1));

        Assert.Equal(1, book.Network.SettledDaysIn("referral", 0, span));
        Assert.Equal(0, book.Network.SettledDaysIn("fulfilment", 0, span));
    }
}
