using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>TikTok Shop's returns search (202602): every line item is one unit. A refund without goods is no return.</summary>
public static class TikTokReturns
{
    const int Order = 0, Return = 1, Sku = 2, SkuId = 3, Created = 4, State = 5, Kind = 6, Reason = 7, Currency = 8, Line = 9;

    static readonly SourceOutput Units = new(ReturnFact.Kind, [ReturnFact.Unit, ReturnFact.Order, ReturnFact.Item]);

    static readonly SourceOutput Lines = new(
        ReturnFact.Kind, [ReturnFact.Day, ReturnFact.Store, ReturnFact.Order, ReturnFact.Item, ReturnFact.Reason])
    {
        CountsEqualRows = true,
    };

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "tiktok-returns",
        Title = "TikTok Shop returns (API)",
        ChineseTitle = "TikTok Shop 退货（接口）",
        Fields =
        [
            Id("order_id").Required(), Id("return_id").Required(), Id("return_line_items.seller_sku").Required(),
            Id("return_line_items.sku_id"), Number("create_time").Required(), Text("return_status").Required(),
            Text("return_type").Required(), Text("return_reason_text"), Text("refund_amount.currency"),
            Id("return_line_items.return_line_item_id"),
        ],
        ReadsHeading = heading => heading.AsSpan().Begins("return_") || heading.AsSpan().Begins("refund_")
            || heading is "role" or "update_time" or "handover_method" or "shipment_type" or "combined_return_id",
        Outputs = [Units, Lines],
        Read = Read,
        Precedence = 30,
        DecimalComma = false,
    };

    static void Read(SourceRow row)
    {
        var state = row.Text(State);
        var isAlive = !state.Contains("CANCEL", StringComparison.OrdinalIgnoreCase)
            && !state.Contains("REJECT", StringComparison.OrdinalIgnoreCase);
        if (!isAlive || !row.Text(Kind).Contains("RETURN", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        var unit = row.Hash(Line);
        var fact = row.Begin(unit == FactKind.Missing ? Lines : Units);
        fact[ReturnFact.Day] = TikTokZone.NeededDay(row, Created, row.Currency(Currency));
        fact[ReturnFact.Store] = StoreFile.Store(row);
        fact[ReturnFact.Warehouse] = row.Term(row.Options.Warehouse);
        fact[ReturnFact.Item] = StoreFile.Item(row, Sku, SkuId);
        fact[ReturnFact.Quantity] = Values.Quantity.Scale;
        fact[ReturnFact.Reason] = row.Term(Reason);
        fact[ReturnFact.Order] = StoreFile.Number(row, Order);
        fact[ReturnFact.Unit] = unit;
        row.Emit();
    }
}
