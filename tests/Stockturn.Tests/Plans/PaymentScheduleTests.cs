using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Stockturn.Facts;
using Stockturn.Plans;

namespace Stockturn.Tests.Plans;

public sealed class PaymentScheduleTests
{
    static readonly DateOnly Today = new(2026, 6, 30);

    static PayableOrder Order(string terms, decimal value = 10_000, decimal? paid = null) => new(
        "PO-1", "S-1", Today.AddDays(-20), OrderTerms.Read(terms)!, [new OrderedGoods(value, Today.AddDays(10))])
    {
        Paid = paid,
    };

    static (PaymentMoment, decimal, DateOnly?, PaymentState)[] Parts(PayableOrder order) =>
        [.. PaymentSchedule.Of(order, Today).Parts.Select(part => (part.Moment, part.Amount, part.Day, part.State))];

    // The example of docs/formulas/plans.md#payment-schedule.
    [Fact]
    public void U_6_a_deposit_goes_with_the_order_and_the_balance_before_shipping() => Assert.Equal(
        [
            (PaymentMoment.Order, 3000m, Today.AddDays(-20), PaymentState.TakenAsPaid),
            (PaymentMoment.Shipping, 7000m, Today.AddDays(10), PaymentState.Open),
        ],
        Parts(Order("30%定金，70%出货前")));

    [Fact]
    public void U_6_a_balance_before_shipping_is_paid_when_the_goods_leave_not_when_they_come_in()
    {
        var order = Order("30%定金，70%出货前");
        var byShip = order with { Goods = [order.Goods[0] with { ComesOn = Today.AddDays(40), ShipsOn = Today.AddDays(8) }] };
        Assert.Equal((PaymentMoment.Shipping, 7000m, Today.AddDays(8), PaymentState.Open), Parts(byShip)[1]);
        Assert.Equal(Today.AddDays(40 + 60), Parts(byShip with { Terms = OrderTerms.Read("net 60")! }).Single().Item3);
    }

    [Fact]
    public void U_6_month_end_terms_count_from_the_end_of_the_month_of_receipt() => Assert.Equal(
        [(PaymentMoment.Receipt, 10_000m, new DateOnly(2026, 9, 29), PaymentState.Open)],
        Parts(Order("月结60天")));

    [Fact]
    public void What_was_paid_covers_the_earliest_and_what_it_does_not_is_overdue() => Assert.Equal(
        [
            (PaymentMoment.Order, 1000m, Today.AddDays(-20), PaymentState.Paid),
            (PaymentMoment.Order, 2000m, Today.AddDays(-20), PaymentState.Overdue),
            (PaymentMoment.Shipping, 7000m, Today.AddDays(10), PaymentState.Open),
        ],
        Parts(Order("30%定金，70%出货前", paid: 1000)));

    [Theory]
    [InlineData("30%定金，70%出货前", "0.3 Order 0, 0.7 Shipping 0")]
    [InlineData("30%定金70%出货前", "0.3 Order 0, 0.7 Shipping 0")]
    [InlineData("定金30%，余款发货前付清", "0.3 Order 0, 0.7 Shipping 0")]
    [InlineData("T/T 30/70", "0.3 Order 0, 0.7 Shipping 0")]
    [InlineData("30% deposit, balance before shipment", "0.3 Order 0, 0.7 Shipping 0")]
    [InlineData("30% deposit; 40% before shipment; 30% 45 days after receipt", "0.3 Order 0, 0.4 Shipping 0, 0.3 Receipt 45")]
    [InlineData("月结30天", "1 Receipt 30 month")]
    [InlineData("月结 60", "1 Receipt 60 month")]
    [InlineData("月结", "1 Receipt 30 month")]
    [InlineData("net 30", "1 Receipt 30")]
    [InlineData("NET60", "1 Receipt 60")]
    [InlineData("账期45天", "1 Receipt 45")]
    [InlineData("货到付款", "1 Receipt 0")]
    [InlineData("货品验收合格后3个工作日内付款", "1 Receipt 3")]
    [InlineData("款到发货", "1 Shipping 0")]
    [InlineData("１００％预付", "1 Order 0")]
    [InlineData("100% T/T in advance", "1 Order 0")]
    [InlineData("30天", "1 Receipt 30")]
    public void U_6_terms_are_read_as_people_write_them(string text, string parts) => Assert.Equal(
        parts,
        string.Join(", ", OrderTerms.Read(text)!.Parts.Select(part =>
            $"{part.Share:0.##} {part.Moment} {part.Days}{(part.IsMonthEnd ? " month" : "")}")));

    [Theory]
    [InlineData("")]
    [InlineData("as agreed")]
    [InlineData("30%定金")]
    [InlineData("60%定金，60%出货前")]
    [InlineData("130%预付")]
    [InlineData("40/70")]
    public void Terms_nobody_can_read_are_no_terms(string text) => Assert.Null(OrderTerms.Read(text));

    [Fact]
    public void S0_44_U_24_the_supplier_tells_deposit_and_days_and_what_it_does_not_tell_stays_unknown()
    {
        Assert.Equal([new(0.3m, PaymentMoment.Order), new PaymentPart(0.7m, PaymentMoment.Receipt, 30)], OrderTerms.OfSupplier(0.3, 30).Parts.AsEnumerable());
        Assert.Equal([new(1, PaymentMoment.Receipt, -7)], OrderTerms.OfSupplier(null, -7).Parts.AsEnumerable());
        Assert.Equal([new(0.3m, PaymentMoment.Order), new PaymentPart(0.7m, PaymentMoment.NotTold)], OrderTerms.OfSupplier(0.3, null).Parts.AsEnumerable());

        var assumed = OrderTerms.OfSupplier(0.3, null).Assuming(OrderTerms.Read("月结30天")!);
        Assert.Equal([new(0.3m, PaymentMoment.Order), new PaymentPart(0.7m, PaymentMoment.Receipt, 30, true)], assumed.Parts.AsEnumerable());
        Assert.Equal(OrderTerms.Read("月结30天")!.Parts.AsEnumerable(), OrderTerms.Unknown.Assuming(OrderTerms.Read("月结30天")!).Parts);
    }

    [Fact]
    public void An_order_without_terms_or_day_has_payments_without_a_day()
    {
        var unknown = Order("net 30") with { Terms = OrderTerms.Unknown };
        var undated = Order("net 30") with { Goods = [new OrderedGoods(100, null)] };

        Assert.Equal([(PaymentMoment.NotTold, 10_000m, (DateOnly?)null, PaymentState.Open)], Parts(unknown));
        Assert.Equal([(PaymentMoment.Receipt, 100m, (DateOnly?)null, PaymentState.Open)], Parts(undated));
        Assert.Empty(Parts(Order("net 30", value: 0)));

        // What has come is taken as paid, not owed for ever.
        var come = unknown with { Goods = [new OrderedGoods(100, Today.AddDays(-200)), new OrderedGoods(50, Today.AddDays(9))] };
        Assert.Equal([PaymentState.TakenAsPaid, PaymentState.Open], Parts(come).Select(part => part.Item4));
    }

    [Fact]
    public void The_parts_sum_to_the_order_to_the_cent() => Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), number =>
    {
        var chance = new Random(number);
        var first = chance.Next(1, 99);
        var terms = OrderTerms.Read(chance.Next(3) switch
        {
            0 => $"{first}%定金，余款出货前",
            1 => "月结30天",
            _ => $"{first}% deposit, {100 - first}% {chance.Next(90)} days after receipt",
        })!;
        var goods = Enumerable.Range(0, chance.Next(1, 6))
            .Select(_ => new OrderedGoods(chance.Next(0, 100_000) / 333m, chance.Next(4) == 0 ? null : Today.AddDays(chance.Next(-60, 60))));
        var order = new PayableOrder("P", "", chance.Next(3) == 0 ? null : Today.AddDays(-chance.Next(90)), terms, [.. goods])
        {
            Paid = chance.Next(2) == 0 ? null : chance.Next(0, 500),
        };
        var schedule = PaymentSchedule.Of(order, Today);
        var paid = schedule.Parts.Where(part => part.State == PaymentState.Paid).Sum(part => part.Amount);

        return schedule.Parts.Sum(part => part.Amount) == schedule.Amount
            && schedule.Amount == decimal.Round(order.Goods.Sum(one => one.Value), 2, MidpointRounding.AwayFromZero)
            && schedule.Parts.All(part => part.Amount > 0)
            && paid == Math.Min(order.Paid ?? 0, schedule.Amount)
            && (order.Paid is null || schedule.Due == schedule.Amount - paid);
    }).QuickCheckThrowOnFailure();
}
