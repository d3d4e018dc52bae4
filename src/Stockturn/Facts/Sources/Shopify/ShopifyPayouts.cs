using static Stockturn.Facts.Sources.Column;
using static Stockturn.Facts.Sources.SettledMeaning;

namespace Stockturn.Facts.Sources;

/// <summary>Shopify Payments' export of transactions: what customers paid, what was paid back, and the fee of each payment.</summary>
/// <remarks>
/// A payment names its order, never the goods: it is split over the order's lines. Its fee is the share of the price the shop
/// pays to be paid: what elsewhere is the referral fee. Amount less fee is net; the nets of a payout are what was paid out.
/// </remarks>
public static class ShopifyPayouts
{
    const int Day = 0, Type = 1, Order = 2, Payout = 3, Amount = 4, Fee = 5, Net = 6, Currency = 7;

    static readonly SettledMoney Money = new(byStatement: false);

    static readonly Words<SettledMeaning> Types = new(
        (Cash("sales"), "charge"),
        (Cash("refund"), "refund|refund_failure"),
        (Cash("transfer"), "payout|transfer|payout_failure|payout_cancellation"),
        (Cash("reserve"), "reserve|reserved_funds|reserved_funds_reversal|reserved_funds_withdrawal"),
        (Cash("other"), "adjustment|credit|debit|chargeback|chargeback won|dispute_withdrawal|dispute_reversal|seller_protection"));

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "shopify-payouts",
        Title = "Shopify Payments transactions",
        ChineseTitle = "Shopify 收款与提现明细",
        Fields =
        [
            Day("Transaction Date").Required(), Text("Type").Required(), Id("Order"), Id("Payout ID").Required(),
            Number("Amount").Required(), Number("Fee").Required(), Number("Net").Required(), Text("Currency"),
        ],
        Ignores =
        [
            "Card Brand", "Card Source", "Payout Status", "Payout Date", "Available On", "Checkout", "Payment Method Name",
            "Presentment Amount", "Presentment Currency", "VAT",
        ],
        Outputs = [.. Money.Outputs],
        Read = Read,
        Precedence = 80,
    };

    static void Read(SourceRow row)
    {
        var (amount, fee, net) = (row.Amount(Amount), row.Amount(Fee), row.Amount(Net));
        if (amount == FactKind.Missing)
        {
            row.Reject("E_NO_AMOUNT", Amount, "an amount such as 41.20", "fill in the amount and import the file again");
            return;
        }

        // The parts stand as they are; what the net says beside them is other money, so that a payout adds up.
        var rest = net == FactKind.Missing ? 0 : net - amount + Snapshots.OrZero(fee);
        var settled = new SettledAmount(Types.Of(row, Type, Cash("other")), amount)
        {
            Day = row.BusinessDay(Day),
            Store = StoreFile.Store(row),
            Currency = row.Currency(Currency),
            Settlement = row.Code(Payout),
            Order = row.Hash(Order),
            Detail = row.Text(Type).ToString(),
        };
        Money.Emit(row, settled);
        Money.Emit(row, settled with { Meaning = SettledMeaning.Fee("referral"), Amount = -Snapshots.OrZero(fee) });
        Money.Emit(row, settled with { Meaning = Cash("other"), Amount = rest });
    }
}
