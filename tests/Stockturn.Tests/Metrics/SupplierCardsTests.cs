using FsCheck;
using FsCheck.Fluent;
using Stockturn.Facts;
using Stockturn.Ledger;
using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Tests.Metrics;

public sealed class SupplierCardsTests
{
    static readonly Supplier Yiwu = new("S-1")
    {
        Name = "Yiwu",
        LeadTimeDays = 20,
        PaymentDays = 30,
        DepositShare = 0.3,
        ReturnDays = 60,
        ReturnCostShare = 0.2,
    };

    // By hand: 10 and 30 days are a median of 20; the first came in time, the second 10 days late; the third is 5 days overdue.
    [Fact]
    public void S0_44_a_card_holds_what_was_told_beside_what_was_measured()
    {
        var card = CardOf(
            Line("P-1", ordered: 100, expected: 90, received: 90),
            Line("P-2", ordered: 80, expected: 60, received: 50),
            Line("P-3", ordered: 25, expected: 5, received: null));

        Assert.Equal("S-1", card.Key);
        Assert.Equal((3, 1), (card.Orders, card.Skus));
        Assert.Equal(20, card.LeadTime.MedianDays.Value);
        Assert.Equal(1 / 3.0, card.OnTimeShare.Value!.Value, 9);
        Assert.Equal(20, card.Figures.Single(figure => figure.Code == "lead_told").Reading.Value);
        Assert.Equal((100m, 100m), (card.OpenUnits.Units, card.OverdueUnits.Units));
    }

    // By hand: 100 units at 8 still to come are 800, 30 % of them paid in advance 240.
    [Fact]
    public void U_24_open_orders_and_deposits_are_money_still_out()
    {
        var card = CardOf(Line("P-1", ordered: 10, expected: -10, received: null));

        Assert.Equal((800m, 240m), (card.OpenValue.Amount, card.OpenDeposit.Amount));
        Assert.Equal(Gap.NoPromise, card.OnTimeShare.Gap);
    }

    // By hand: received 10 days ago, 60 days to return: 50 days are left; 40 of 100 still lie there, at 8 less a fifth.
    [Fact]
    public void U_24_goods_within_the_window_can_go_back_until_a_day()
    {
        var goods = Assert.Single(CardOf([A.Layer(10, 40)], Line("P-1", ordered: 40, expected: 10, received: 10)).Returnable);

        Assert.Equal(A.Today.AddDays(50), goods.LastDay);
        Assert.Equal((40m, 256m), (goods.Units.Units, goods.Value.Amount));
    }

    [Fact]
    public void Goods_past_the_window_gone_or_elsewhere_cannot_go_back()
    {
        Assert.Empty(CardOf([A.Layer(61, 40)], Line("P-1", ordered: 90, expected: 61, received: 61)).Returnable);
        Assert.Empty(CardOf([], Line("P-1", ordered: 40, expected: 10, received: 10)).Returnable);
        Assert.Empty(CardOf([A.Layer(10, 40, warehouse: A.Home)], Line("P-1", ordered: 40, expected: 10, received: 10)).Returnable);
    }

    [Fact]
    public void An_order_received_on_two_days_or_in_part_came_in_parts_and_what_a_closed_line_lacks_is_short()
    {
        var card = CardOf(
            Line("P-1", ordered: 90, expected: 60, received: 60, units: 60),
            Line("P-1", ordered: 90, expected: 60, received: 50, units: 40),
            Line("P-2", ordered: 90, expected: 60, received: 60) with { Received = Quantity.Of(90), IsClosed = true },
            Line("P-3", ordered: 90, expected: 60, received: 60));

        Assert.Equal(2 / 3.0, card.InPartsShare.Value!.Value, 9);
        Assert.Equal(10, card.ShortUnits.Units);
        Assert.Equal(10 / 300.0, card.ShortShare.Value!.Value, 9);
        Assert.True(card.OpenUnits.IsZero);
    }

    // An ERP says that a line came in, not when; the receipts that name the order do.
    [Fact]
    public void Days_of_receipts_stand_in_for_a_day_nobody_told_and_without_any_a_line_is_neither_late_nor_in_time()
    {
        var untold = Line("P-1", ordered: 40, expected: 10, received: 10) with { ReceivedDay = null };
        var card = CardOf(untold with { ReceiptDays = [A.Today.AddDays(-20), A.Today.AddDays(-10)] });

        Assert.Equal(30, card.LeadTime.MedianDays.Value);
        Assert.Equal((1d, 1d), (card.OnTimeShare.Value!.Value, card.InPartsShare.Value!.Value));
        Assert.Equal(Gap.NoPromise, CardOf(untold).OnTimeShare.Gap);
    }

    [Fact]
    public void Defects_are_what_customers_sent_back_for_the_goods_themselves()
    {
        var returns = new[] { Return("质量问题", 3), Return("尺码不合", 5), Return("DEFECTIVE", 1) };
        var card = Cards(Yiwu, [], returns, []).Single();

        Assert.Equal(4 / 200.0, card.DefectShare.Value!.Value, 9);
        Assert.Equal(Gap.NoReturnReason, Cards(Yiwu, [], [], []).Single().DefectShare.Gap);
    }

    [Fact]
    public void What_nobody_told_is_a_gap()
    {
        var card = Cards(null, [], [], [Line("P-1", ordered: 10, expected: -10, received: null)]).Single();

        Assert.Equal("Yiwu", card.Name);
        Assert.Null(card.Told);
        Assert.Equal(Gap.NoSupplierTerms, card.OpenDeposit.Gap);
        Assert.Equal(Gap.NoSupplierTerms, card.ReturnableValue.Gap);
        Assert.Equal(Gap.NoSupplierTerms, card.Figures.Single(figure => figure.Code == "lead_told").Reading.Gap);
    }

    [Fact]
    public void Cancelled_and_invoiced_lines_are_in_no_figure()
    {
        var card = CardOf(
            Line("P-1", ordered: 40, expected: 10, received: 10) with { IsToInvoice = true },
            Line("P-2", ordered: 40, expected: 10, received: null) with { Cancelled = true });

        Assert.Equal(0, card.Orders);
        Assert.Equal(Gap.NoReceipt, card.LeadTime.MedianDays.Gap);
    }

    [Fact]
    public void The_terms_of_a_card_feed_the_cash_cycle_and_the_policy_goes_before_them()
    {
        var context = Context(Yiwu);
        var policy = context with
        {
            Settings = context.Settings with { PaymentDaysBySupplier = context.Settings.PaymentDaysBySupplier.Add("Yiwu", 45) },
        };

        Assert.Equal(30, PaymentTerms.DaysOf("Yiwu", context));
        Assert.Equal(30, PaymentTerms.DaysOf("s-1", context));
        Assert.Equal(45, PaymentTerms.DaysOf("Yiwu", policy));
        Assert.Null(PaymentTerms.DaysOf("Nobody", context));
    }

    [Fact]
    public void The_order_of_lines_changes_nothing() => Prop.ForAll(
        ArbMap.Default.ArbFor<(byte Ordered, byte Waited)[]>(),
        told =>
        {
            PurchaseLine[] lines =
            [
                .. told.Select((one, at) => Line($"P-{at}", one.Ordered + 256, one.Ordered + 200, one.Ordered + 256 - one.Waited)),
            ];
            var (forth, back) = (CardOf(lines), CardOf([.. lines.Reverse()]));
            return forth.Figures.SequenceEqual(back.Figures);
        }).QuickCheckThrowOnFailure();

    static SupplierCard CardOf(params PurchaseLine[] lines) => CardOf([], lines);

    static SupplierCard CardOf(CostLayer[] layers, params PurchaseLine[] lines) => Assert.Single(Cards(Yiwu, layers, [], lines));

    static IReadOnlyList<SupplierCard> Cards(Supplier? told, CostLayer[] layers, ReturnLine[] returns, PurchaseLine[] lines)
    {
        var facts = new SkuFacts(A.Master()) { Purchases = lines, Returns = returns };
        return SupplierCards.Of([new SupplierSku(facts, A.Ledger("S1", layers), Quantity.Of(200))], Context(told), A.Today);
    }

    static CostContext Context(Supplier? told) => A.Context with
    {
        Network = A.Network with { Suppliers = told is null ? SupplierBook.None : new SupplierBook([told]) },
    };

    static ReturnLine Return(string reason, decimal units) =>
        new(A.Today.AddDays(-20), 0, A.Fba, Quantity.Of(units), null, reason, 0);

    // Days are days ago; negative for days ahead.
    static PurchaseLine Line(string order, int ordered, int expected, int? received, decimal units = 100) => new(
        order, "Yiwu", A.Fba, A.Today.AddDays(-ordered), A.Today.AddDays(-expected),
        received is { } days ? A.Today.AddDays(-days) : null, Quantity.Of(units), received is null ? Quantity.Zero : Quantity.Of(units), 8, 0, false);
}
