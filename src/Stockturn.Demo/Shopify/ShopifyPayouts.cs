using System.Globalization;
using Stockturn.Demo.Money;
using Stockturn.Demo.Simulation;
using Stockturn.Demo.Time;
using Stockturn.Demo.Writing;

namespace Stockturn.Demo.Shopify;

/// <summary>
/// payment_transactions_export.csv of the last year: what each order was charged, what was given back, and the payout it went
/// with, three days later and never on a weekend.
/// </summary>
/// <remarks>The fee is the share of the goods' price the shop agreed; of a refund the shop gets no fee back.</remarks>
sealed class ShopifyPayouts : IDisposable
{
    const string Header =
        "Transaction Date,Type,Order,Card Brand,Card Source,Payout Status,Payout Date,Payout ID,Available On,Amount,Fee,Net," +
        "Checkout,Payment Method Name,Presentment Amount,Presentment Currency,Currency,VAT";

    const int KeptDays = 365;
    const int PaidAfterDays = 3;
    const int FeePerThousand = 29;
    const int RefundSecond = 43_200;
    const long FirstPayout = 108_640_000_000;
    const long FirstCheckout = 41_300_000_000_000;

    static readonly string[] Cards = ["visa", "master", "american_express", "discover"];

    readonly CommaFile file;
    readonly DemoCalendar calendar;
    readonly Dictionary<(long Order, int Sku), long> refundable = [];
    readonly SortedDictionary<int, Payout> payouts = [];

    public ShopifyPayouts(string path, DemoCalendar calendar)
    {
        file = new CommaFile(path, Header);
        this.calendar = calendar;
    }

    record struct Payout(long Total, long Sales, long Tax, long Shipping, long Refunds, long Fees);

    /// <summary>A payment or a refund.</summary>
    readonly record struct Payment(string Type, long Order, int Day, int Second)
    {
        public required long Cents { get; init; }

        public long FeeCents { get; init; }

        public int Salt { get; init; }
    }

    /// <summary>Charges an order's lines.</summary>
    public void Charge(IReadOnlyList<OrderLine> order)
    {
        var first = order[0];
        foreach (var line in order.Where(line => line.RefundedUnits > 0))
        {
            refundable[(line.Order, line.Sku.Product.Index)] = line.RefundedUnits * ShopifyOrders.Net(line) / line.Units;
        }

        if (first.Day <= calendar.Last - KeptDays || first.State == OrderState.Cancelled)
        {
            return;
        }

        var subtotal = order.Sum(line => ShopifyOrders.Net(line));
        var (shipping, taxes) = (ShopifyOrders.Shipping(subtotal), ShopifyOrders.Taxes(subtotal));
        var fee = ((subtotal * FeePerThousand) + 500) / 1000;
        Write(new Payment("charge", first.Order, first.Day, first.Second + 20)
        {
            Cents = subtotal + shipping + taxes,
            FeeCents = fee,
            Salt = first.Salt,
        });
        Book(first.Day, new Payout(subtotal + shipping + taxes - fee, subtotal, taxes, shipping, 0, -fee));
    }

    /// <summary>Gives the money of a returned unit back.</summary>
    public void Refund(Sku sku, in ReturnLine line)
    {
        if (refundable.Remove((line.Order, sku.Product.Index), out var cents) && line.Day > calendar.Last - KeptDays)
        {
            Write(new Payment("refund", line.Order, line.Day, RefundSecond) { Cents = -cents, Salt = line.Salt });
            Book(line.Day, new Payout(-cents, 0, 0, 0, -cents, 0));
        }
    }

    /// <summary>Tells each payout; what is not paid yet has none.</summary>
    public void TellTruth(MoneyBook truth)
    {
        foreach (var (day, payout) in payouts.Where(payout => payout.Key <= calendar.Last))
        {
            var number = (FirstPayout + day).ToString(CultureInfo.InvariantCulture);
            var key = new MoneyKey("settlement", Network.Stores[(int)Channel.Third], number);
            truth.Amount(key, "total", payout.Total);
            truth.Amount(key, "sales", payout.Sales);
            truth.Amount(key, "tax", payout.Tax);
            truth.Amount(key, "shipping", payout.Shipping);
            truth.Amount(key, "refunds", payout.Refunds);
            truth.Amount(key, "payment_fee", payout.Fees);
        }
    }

    public void Dispose() => file.Dispose();

    int PaidOn(int day)
    {
        var paid = day + PaidAfterDays;
        return calendar.Weekday(paid) < 5 ? paid : paid + 7 - calendar.Weekday(paid);
    }

    void Book(int day, Payout more)
    {
        var paid = PaidOn(day);
        var known = payouts.GetValueOrDefault(paid);
        payouts[paid] = new Payout(
            known.Total + more.Total, known.Sales + more.Sales, known.Tax + more.Tax, known.Shipping + more.Shipping,
            known.Refunds + more.Refunds, known.Fees + more.Fees);
    }

    void Write(in Payment payment)
    {
        var paid = PaidOn(payment.Day);
        var isPaid = paid <= calendar.Last;
        file.Text(ShopifyOrders.InstantText(calendar, payment.Day, payment.Second)).Text(payment.Type);
        file.Text(ShopifyOrders.Name(payment.Order)).Text(Cards[payment.Salt % Cards.Length]).Text("online");
        file.Text(isPaid ? "paid" : "pending").Text(Iso(paid));
        _ = isPaid ? file.Whole(FirstPayout + paid) : file.Blank();
        file.Text(Iso(paid)).Fixed(payment.Cents).Fixed(payment.FeeCents).Fixed(payment.Cents - payment.FeeCents);
        file.Text(string.Create(CultureInfo.InvariantCulture, $"#{FirstCheckout + payment.Order}")).Text("card");
        file.Fixed(payment.Cents).Text("USD").Text("USD").Fixed(0).EndLine();
    }

    string Iso(int day) => calendar.Date(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
