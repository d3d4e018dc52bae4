using System.Collections.Immutable;
using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>
/// Amazon's settlement, flat file V2: what was paid for two weeks, amount by amount. The first row holds the total only.
/// </summary>
/// <remarks>
/// A settlement never changes: a file that says otherwise is held back. The quantity stands on every amount of a line again; it
/// is kept with each and counted where units are asked for. Rows of the account name no marketplace and may stay without a store.
/// </remarks>
public static class AmazonSettlement
{
    const int Settlement = 0, From = 1, To = 2, Paid = 3, Total = 4, Currency = 5, Transaction = 6, Order = 7, Marketplace = 8,
        Group = 9, Description = 10, Amount = 11, Posted = 12, PostedAt = 13, Sku = 14, Quantity = 15;

    static readonly SettledMoney Money = new(byStatement: true);

    static readonly SourceOutput Statement = new(SettlementFact.Kind, [SettlementFact.Settlement]);

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "amazon-settlement",
        Title = "Amazon settlement (V2)",
        ChineseTitle = "亚马逊 结算报告 V2",
        Fields =
        [
            Id("settlement-id").Required(), Day("settlement-start-date"), Day("settlement-end-date"), Day("deposit-date"),
            Number("total-amount").Required(), Text("currency").Required(), Text("transaction-type").Required(),
            Id("order-id"), Text("marketplace-name"), Text("amount-type").Required(), Text("amount-description").Required(),
            Number("amount").Required(), Day("posted-date").Required(), Day("posted-date-time"), Id("sku"),
            Number("quantity-purchased"),
        ],
        Ignores =
        [
            "merchant-order-id", "adjustment-id", "shipment-id", "fulfillment-id", "order-item-code", "merchant-order-item-id",
            "merchant-adjustment-item-id", "promotion-id",
        ],
        Outputs = [Statement, .. Money.Outputs],
        Read = Read,
        Precedence = 80,
        IsFinal = true,
    };

    static void Read(SourceRow row)
    {
        var settlement = row.Item(Settlement);
        var currency = CurrencyOf(row, settlement);
        var place = row.Text(Marketplace).IsEmpty ? AmazonPlace.OfCurrency(row, currency) : AmazonPlace.Of(row, Marketplace);
        if (row.Text(Transaction).IsEmpty)
        {
            ReadTotal(row, settlement, (place, currency));
            return;
        }

        var hasTime = !row.Text(PostedAt).IsEmpty;
        var amount = row.Amount(Amount);
        if (amount == FactKind.Missing)
        {
            row.Reject("E_NO_AMOUNT", Amount, "an amount such as 41.20", "fill in the amount and import the file again");
        }

        Money.Emit(row, new(AmazonAmounts.Of(row.Text(Transaction), row.Text(Group), row.Text(Description)), amount)
        {
            Day = row.BusinessDay(hasTime ? PostedAt : Posted, place.Zone),
            Store = place.StoreIfTold(row),
            Item = row.Code(Sku),
            Currency = currency == FactKind.Missing ? place.Currency(row) : currency,
            Quantity = row.Quantity(Quantity),
            Settlement = settlement,
            Order = row.Hash(Order),
            Detail = DetailOf(row),
        });
    }

    static void ReadTotal(SourceRow row, long settlement, (AmazonPlace Place, long Currency) of)
    {
        if (row.Amount(Total) == FactKind.Missing)
        {
            row.Reject("E_NO_AMOUNT", Total, "an amount such as 41.20", "fill in the amount and import the file again");
        }

        var fact = row.Begin(Statement);
        fact[SettlementFact.Settlement] = settlement;
        fact[SettlementFact.Store] = of.Place.StoreIfTold(row);
        fact[SettlementFact.FromDay] = row.Day(From);
        fact[SettlementFact.ToDay] = row.Day(To);
        fact[SettlementFact.PaidDay] = row.Day(Paid);
        fact[SettlementFact.Total] = row.Amount(Total);
        fact[SettlementFact.Currency] = of.Currency;
        row.Emit();
    }

    // Amazon writes the currency on the row of the total only: the rows below it have the same.
    static long CurrencyOf(SourceRow row, long settlement)
    {
        var known = row.Memory<SettlementCurrencies>();
        var currency = row.Currency(Currency);
        if (currency == FactKind.Missing)
        {
            return known.GetValueOrDefault(settlement, FactKind.Missing);
        }

        if (known.TryGetValue(settlement, out var before) && before != currency)
        {
            row.WarnOnce(
                "W_CURRENCY", Currency, "one currency in a settlement", "check the file; each row was taken in its own currency");
        }

        known.TryAdd(settlement, currency);
        return currency;
    }

    // Refund or Order first: the same Commission is taken in the one and given back in the other.
    static string DetailOf(SourceRow row)
    {
        var description = row.Text(Description);
        return description.IsEmpty ? row.Text(Transaction).ToString() : $"{row.Text(Transaction)}: {description}";
    }

    sealed class SettlementCurrencies : Dictionary<long, long>;
}
