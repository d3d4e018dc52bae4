using System.Collections.Immutable;
using static Stockturn.Facts.Sources.Column;
using static Stockturn.Facts.Sources.SettledMeaning;

namespace Stockturn.Facts.Sources;

/// <summary>Amazon's payments date-range report: a row for each transaction, its parts in columns that add up to its total.</summary>
/// <remarks>
/// It tells what settlements tell, in less detail: of a settlement that is read itself nothing here counts. Days are the
/// marketplace's as written. What a column of many meanings is, such as other, its type and description tell.
/// </remarks>
public static class AmazonDateRange
{
    const int Time = 0, Settlement = 1, Type = 2, Order = 3, Sku = 4, Description = 5, Quantity = 6, Marketplace = 7, Total = 8, Sales = 9,
        SellingFees = 10, FbaFees = 11, OtherFees = 12, Other = 13, FirstTax = 14, FirstShipping = 18, FirstPromotion = 20, Withheld = 21,
        FirstRegulatory = 22;

    static readonly SettledMoney Money = new(byStatement: false);

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "amazon-date-range",
        Title = "Amazon payments date range",
        ChineseTitle = "亚马逊 付款日期范围报告",
        Fields = Fields(),
        Ignores =
        [
            "account type", "fulfillment", "order state", "tax collection model", "Transaction Status", "Transaction Release Date",
        ],
        Outputs = [.. Money.Outputs],
        Read = Read,
        Precedence = 70,
    };

    static ImmutableArray<SourceField> Fields() =>
    [
        Day("date/time").Required(), Id("settlement id").Required(), Text("type").Required(), Id("order id"), Id("sku"),
        Text("description").Required(), Number("quantity"), Text("marketplace"), Number("total").Required(),
        Number("product sales").Required(), Number("selling fees").Required(), Number("fba fees").Required(),
        Number("other transaction fees").Required(), Number("other").Required(), Number("product sales tax"), Number("shipping credits tax"),
        Number("giftwrap credits tax", "gift wrap credits tax"), Number("promotional rebates tax"), Number("shipping credits"),
        Number("gift wrap credits", "giftwrap credits"), Number("promotional rebates"),
        Number("marketplace withheld tax", "marketplace facilitator tax"), Number("Regulatory Fee"), Number("Tax On Regulatory Fee"),
        .. ((string[])["order city", "order postal"]).Select(Personal),
    ];

    static void Read(SourceRow row)
    {
        var total = row.Amount(Total);
        if (total == FactKind.Missing)
        {
            row.Reject("E_NO_AMOUNT", Total, "an amount such as 41.20", "fill in the amount and import the file again");
            return;
        }

        var place = PlaceOf(row);
        var settled = new SettledAmount(Cash("other"), 0)
        {
            Day = row.BusinessDay(Time),
            Store = place.StoreIfTold(row),
            Item = row.Code(Sku),
            Currency = place.Currency(row),
            Settlement = row.Item(Settlement),
            Order = row.Hash(Order),
            Detail = row.Text(Description).IsEmpty || !row.Text(Sku).IsEmpty ? row.Text(Type).ToString() : row.Text(Description).ToString(),
        };
        var rest = total;
        foreach (var (field, meaning) in Parts(row))
        {
            var part = Snapshots.OrZero(row.Amount(field));
            rest -= part;
            Money.Emit(row, settled with
            {
                Meaning = meaning,
                Amount = part,
                Quantity = field == Sales ? row.Quantity(Quantity) : FactKind.Missing,
            });
        }

        Money.Emit(row, settled with { Amount = rest });
    }

    // A transfer names no marketplace: it is that of the rows above, as the account's money is paid out together.
    static AmazonPlace PlaceOf(SourceRow row)
    {
        var last = row.Memory<LastPlace>();
        return last.Place = row.Text(Marketplace).IsEmpty && last.Place is { } above ? above : AmazonPlace.Of(row, Marketplace);
    }

    // Named by its type and description; both are needed, for "other" holds transfers, reimbursements and advertising alike.
    static ImmutableArray<(int Field, SettledMeaning Meaning)> Parts(SourceRow row)
    {
        var type = row.Text(Type);
        var description = row.Text(Description);
        var isRefund = type.Contains("refund", StringComparison.OrdinalIgnoreCase);
        var named = AmazonAmounts.Of(type, description, description);
        var isOfGoods = type.Says("Order") || isRefund;
        return
        [
            (Sales, isRefund ? Cash("refund") : type.Begins("Liquidation") ? Cash("liquidation") : Cash("sales")),
            .. Range(FirstTax, FirstShipping, Cash("tax")),
            .. Range(FirstShipping, FirstPromotion, Cash("shipping")),
            (FirstPromotion, isRefund ? Cash("refund") : Cash("promotion")),
            (Withheld, Cash("tax")),
            .. Range(FirstRegulatory, FirstRegulatory + 2, Cash("other")),
            (SellingFees, SettledMeaning.Fee("referral")),
            (FbaFees, type.Begins("FBA Customer Return") ? SettledMeaning.Fee("return_processing")
                : !isOfGoods && named.IsFee ? named
                : SettledMeaning.Fee("fulfilment")),
            (OtherFees, !isOfGoods && named.IsFee ? named : SettledMeaning.Fee("other")),
            (Other, named),
        ];
    }

    static IEnumerable<(int Field, SettledMeaning Meaning)> Range(int first, int end, SettledMeaning meaning)
    {
        for (var field = first; field < end; field++)
        {
            yield return (field, meaning);
        }
    }

    sealed class LastPlace
    {
        public AmazonPlace? Place { get; set; }
    }
}
