using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Values;

namespace Stockturn.Plans;

/// <summary>Who tells when an order is paid.</summary>
public enum TermsSource
{
    /// <summary>The order itself.</summary>
    Order,

    /// <summary>The policy or the supplier's card.</summary>
    Supplier,

    /// <summary>Nobody: what the policy assumes.</summary>
    Assumed,

    /// <summary>Nobody, and the policy assumes nothing.</summary>
    NotTold,
}

/// <summary>What became of a payment.</summary>
public enum PaymentState
{
    /// <summary>Still to be paid.</summary>
    Open,

    /// <summary>Its day has passed and what was paid does not cover it.</summary>
    Overdue,

    /// <summary>Its day has passed, and nobody tells what was paid: it is taken as paid.</summary>
    TakenAsPaid,

    /// <summary>Paid, as the order tells.</summary>
    Paid,
}

/// <summary>Goods of an order that come together.</summary>
/// <param name="Value">What they cost in the order's currency, 0 or more.</param>
/// <param name="ComesOn">The day they came or are to come; null where nobody can tell.</param>
public readonly record struct OrderedGoods(decimal Value, DateOnly? ComesOn)
{
    /// <summary>The day they leave the supplier for where they come in: the day they come less the days of the lane, where goods go by one.</summary>
    public DateOnly? ShipsOn { get; init; } = ComesOn;
}

/// <summary>An order as its payments see it.</summary>
/// <param name="Order">Its number; of a proposal the SKU.</param>
/// <param name="Supplier">Of whom; empty where nobody is named.</param>
/// <param name="OrderedOn">The day it was placed; null where not told.</param>
/// <param name="Terms">When it is paid.</param>
/// <param name="Goods">What it brings.</param>
public sealed record PayableOrder(string Order, string Supplier, DateOnly? OrderedOn, OrderTerms Terms, ImmutableArray<OrderedGoods> Goods)
{
    /// <summary>Who tells the terms.</summary>
    public TermsSource Source { get; init; }

    /// <summary>Index of its currency; −1 where not told.</summary>
    public short Currency { get; init; } = -1;

    /// <summary>True when its amounts are in the reporting currency: a proposal.</summary>
    public bool IsProposed { get; init; }

    /// <summary>What was paid so far; null where nobody tells.</summary>
    public decimal? Paid { get; init; }

    /// <summary>Units without a price: what they cost is not in it.</summary>
    public decimal UnpricedUnits { get; init; }
}

/// <summary>One payment of an order.</summary>
/// <param name="Moment">What it waits for.</param>
/// <param name="Amount">In the order's currency, above 0.</param>
/// <param name="Day">The day; null where nobody can tell.</param>
/// <param name="State">What became of it.</param>
public readonly record struct OrderPayment(PaymentMoment Moment, decimal Amount, DateOnly? Day, PaymentState State)
{
    /// <summary>True when it is still to be paid.</summary>
    public bool IsDue => State is PaymentState.Open or PaymentState.Overdue;
}

/// <summary>An order's payments by day: deposit with the order, balance before shipping, 月结 30/60 (U-6).</summary>
/// <remarks>
/// The parts sum exactly to the order's amount: cents are split by largest remainder over the parts of the terms and the goods that come
/// together. What was paid counts for the earliest. See docs/formulas/plans.md#payment-schedule.
/// </remarks>
/// <param name="Order">The order.</param>
/// <param name="Parts">Its payments, the earliest first, those without a day last.</param>
public sealed record PaymentSchedule(PayableOrder Order, ImmutableArray<OrderPayment> Parts)
{
    const decimal Cents = 100;

    /// <summary>What the order costs in its currency, to the cent.</summary>
    public decimal Amount => AmountOf(Order) / Cents;

    /// <summary>What is still to be paid.</summary>
    public decimal Due => Parts.Where(part => part.IsDue).Sum(part => part.Amount);

    /// <summary>Of an order.</summary>
    /// <param name="order">The order.</param>
    /// <param name="until">Payments of this day and before have been made, where the order does not tell what was paid.</param>
    public static PaymentSchedule Of(PayableOrder order, DateOnly until)
    {
        (PaymentPart Part, OrderedGoods Goods)[] cells = [.. order.Terms.Parts.SelectMany(part => order.Goods.Select(goods => (part, goods)))];
        var split = LargestRemainder.Split(AmountOf(order), [.. cells.Select(cell => cell.Part.Share * cell.Goods.Value)]);
        var planned = cells
            .Zip(split, (cell, cents) =>
                (cell.Part.Moment, Day: DayOf(cell.Part, cell.Goods, order.OrderedOn), HasCome: cell.Goods.ComesOn <= until, Cents: cents))
            .GroupBy(cell => (cell.Moment, cell.Day, HasCome: cell.HasCome && cell.Day is null))
            .Select(group => (group.Key.Moment, group.Key.Day, group.Key.HasCome, Cents: group.Sum(cell => cell.Cents)))
            .Where(part => part.Cents > 0)
            .OrderBy(part => part.Day ?? DateOnly.MaxValue).ThenBy(part => part.Moment).ThenByDescending(part => part.HasCome);
        var parts = ImmutableArray.CreateBuilder<OrderPayment>();
        var left = (long)decimal.Round(Math.Max(0, order.Paid ?? 0) * Cents);
        foreach (var (moment, day, hasCome, cents) in planned)
        {
            var paid = Math.Min(left, cents);
            left -= paid;
            Add(parts, new(moment, paid / Cents, day, PaymentState.Paid));
            Add(parts, new(moment, (cents - paid) / Cents, day, StateOf(order, hasCome || day <= until)));
        }

        return new PaymentSchedule(order, parts.ToImmutable());
    }

    // Of goods that have come and whose payment has no day nobody knows more than of those whose day has passed.
    static PaymentState StateOf(PayableOrder order, bool isPast) =>
        !isPast ? PaymentState.Open : order.Paid is null ? PaymentState.TakenAsPaid : PaymentState.Overdue;

    static void Add(ImmutableArray<OrderPayment>.Builder parts, OrderPayment payment)
    {
        if (payment.Amount > 0)
        {
            parts.Add(payment);
        }
    }

    static long AmountOf(PayableOrder order) =>
        (long)decimal.Round(order.Goods.Sum(goods => goods.Value) * Cents, MidpointRounding.AwayFromZero);

    static DateOnly? DayOf(PaymentPart part, OrderedGoods goods, DateOnly? orderedOn)
    {
        var moment = part.Moment switch
        {
            PaymentMoment.Order => orderedOn,
            PaymentMoment.NotTold => null,
            PaymentMoment.Shipping => goods.ShipsOn,
            _ => goods.ComesOn,
        };
        return moment is not { } day ? null
            : (part.IsMonthEnd ? DateSpan.Month(day).End.AddDays(-1) : day).AddDays(part.Days);
    }
}
