using System.Collections.Immutable;
using Stockturn.Ledger;
using static Stockturn.Facts.FieldContent;

namespace Stockturn.Facts.Sources;

/// <summary>采购: lines of purchase orders, and the receipt of a line where it says what came in when.</summary>
public static class PurchaseSheet
{
    const int Order = 0, Sku = 1, Ordered = 2, Quantity = 3, Received = 4, Expected = 5, UnitPrice = 6, Currency = 7,
        Supplier = 8, Warehouse = 9, ReceivedDay = 10, ReceivedQuantity = 11, Status = 12, Mode = 13, Country = 14,
        Amount = 15, Terms = 16, Paid = 17;

    static readonly SourceOutput Lines = new(PurchaseFact.Kind, [PurchaseFact.Order, PurchaseFact.Item])
    {
        CountsEqualRows = true,
    };

    static readonly SourceOutput Receipts = new(MovementFact.Kind, [MovementFact.Document, MovementFact.Item])
    {
        CountsEqualRows = true,
    };

    /// <summary>The sheet as the template shows it.</summary>
    public static WorkbookSheet Sheet { get; } = new("sheet-purchases", "采购", "Purchases")
    {
        Help = "One row for each SKU of a purchase order; what came in on another day is a row of its own.",
        Columns = Columns(),
    };

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = Sheet.Source([Lines, Receipts], Read) with { Precedence = 10 };

    static ImmutableArray<SheetColumn> Columns() =>
    [
        new("order-no", "采购单号", "PO number", "PO-2601")
        {
            Help = "The purchase order's number.", Content = Id, IsRequired = true,
            Aliases = ["采购订单号", "采购单", "PO#", "PO no", "PO", "Purchase order"],
        },
        new("sku", "SKU", "SKU", "MUG-RED-S")
        {
            Help = "Your own code.", Content = Id, IsRequired = true, Aliases = ["商品编码", "库存SKU", "本地SKU", "货号"],
        },
        new("ordered-day", "下单日期", "Ordered date", "2025-10-01")
        {
            Help = "The day it was ordered.", Content = Day, Aliases = ["采购日期", "下单时间", "Order date", "PO date"],
        },
        new("quantity", "数量", "Quantity", "500")
        {
            Help = "Units ordered.", Content = Number, IsRequired = true,
            Aliases = ["采购量", "采购数量", "实际采购量", "Qty", "Ordered"],
        },
        new("received", "已收", "Received", "500")
        {
            Help = "Units of the line that have come in so far.", Content = Number, Aliases = ["已入库", "已到货", "到货入库量"],
        },
        new("expected-day", "预计到货", "Expected date", "2025-11-15")
        {
            Help = "The day the supplier promised.", Content = Day, Aliases = ["预计到货时间", "期待到货时间", "交货日期", "ETA"],
        },
        new("unit-price", "单价", "Unit price", "3.20")
        {
            Help = "Purchase cost of one unit.", Content = Number, Aliases = ["采购单价", "采购价", "含税单价"],
        },
        new("currency", "币种", "Currency", "USD")
        {
            Help = "Currency of the price, three letters.", Aliases = ["货币", "采购币种"],
        },
        new("supplier", "供应商", "Supplier", "Jingdezhen No. 3")
        {
            Help = "Who delivers it.", Aliases = ["供应商名称", "Vendor"],
        },
        new("warehouse", "仓库", "Warehouse", "CN-HOME")
        {
            Help = "Where it goes.", Aliases = ["目的仓", "入库仓", "入库仓库", "仓库名称"],
        },
        new("received-day", "入库日期", "Received date", "2025-11-12")
        {
            Help = "The day it came in.", Content = Day, Aliases = ["到货日期", "实际到货日期"],
        },
        new("received-quantity", "入库数量", "Received quantity", "500")
        {
            Help = "Units that came in on that day; they enter the ledger at the unit price.", Content = Number,
            Aliases = ["入库量", "本次入库"],
        },
        new("status", "状态", "Status", "已完成") { Help = "作废 for a cancelled line.", Aliases = ["单据状态", "采购状态"] },
        new("mode", "运输方式", "Shipment mode", "Sea") { Help = "How it travels.", Aliases = ["Mode"] },
        new("country", "国家", "Country", "CN") { Help = "Where it comes from or goes to, for lead times by lane." },
        new("amount", "金额", "Amount", "1600.00")
        {
            Help = "Amount of the line, when there is no unit price.", Content = Number,
            Aliases = ["总金额", "价税合计", "Line amount"],
        },
        new("terms", "付款条件", "Payment terms", "30%定金，70%出货前")
        {
            Help = "When it is paid: 30%定金，70%出货前; 月结30天; net 60. The supplier's terms hold where it is empty.",
            Aliases = ["付款方式", "结算方式", "付款条款", "Terms of payment"],
        },
        new("paid", "已付金额", "Paid", "480.00")
        {
            Help = "What was paid of the line so far, in the currency of the price.", Content = Number, Aliases = ["已付款", "已付", "Amount paid"],
        },
    ];

    static void Read(SourceRow row)
    {
        var quantity = row.Quantity(Quantity);
        var price = row.Price(UnitPrice);
        price = price == FactKind.Missing ? Cells.Per(row.Price(Amount), quantity) : price;
        var item = row.Has(Sku) ? row.Item(Sku) : FactKind.Missing;
        var received = row.Quantity(Received);
        var fact = row.Begin(Lines);
        fact[PurchaseFact.Order] = row.Code(Order);
        fact[PurchaseFact.Item] = item;
        fact[PurchaseFact.Supplier] = row.Term(Supplier);
        fact[PurchaseFact.Warehouse] = row.WarehouseIfTold(Warehouse);
        fact[PurchaseFact.OrderedDay] = row.Day(Ordered);
        fact[PurchaseFact.ExpectedDay] = row.Day(Expected);
        fact[PurchaseFact.ReceivedDay] = row.Day(ReceivedDay);
        fact[PurchaseFact.Ordered] = quantity;
        fact[PurchaseFact.Received] = received == FactKind.Missing ? row.Quantity(ReceivedQuantity) : received;
        fact[PurchaseFact.UnitPrice] = price;
        fact[PurchaseFact.Currency] = row.Currency(Currency);
        fact[PurchaseFact.Status] = StateOf(row);
        fact[PurchaseFact.Mode] = row.Term(Mode);
        fact[PurchaseFact.Country] = row.Term(Country);
        fact[PurchaseFact.Terms] = TermsOf(row);
        fact[PurchaseFact.Paid] = row.Amount(Paid);
        if (fact[PurchaseFact.Order] == FactKind.Missing)
        {
            row.Reject("E_NO_ORDER", Order, "a purchase order number", "fill in the number and import the file again");
        }

        row.Emit();
        EmitReceipt(row, item, price);
    }

    static long StateOf(SourceRow row) =>
        SellerWords.Purchases.TryFind(row.Text(Status), out var word) ? row.Term(word) : row.Term(Status);

    // Terms nobody can read are kept as they are written, so that a person finds them.
    static long TermsOf(SourceRow row)
    {
        if (!row.Text(Terms).IsEmpty && OrderTerms.Read(row.Text(Terms).ToString()) is null)
        {
            row.Warn(
                "W_TERMS", Terms, "terms of payment such as 30%定金，70%出货前, 月结30天 or net 60",
                "write when each part is paid and import the file again; until then the supplier's terms hold");
        }

        return row.Term(Terms);
    }

    static void EmitReceipt(SourceRow row, long item, long price)
    {
        var quantity = row.Quantity(ReceivedQuantity);
        if (quantity is FactKind.Missing or <= 0 || row.IsRejected)
        {
            return;
        }

        var fact = row.Begin(Receipts);
        fact[MovementFact.Day] = row.BusinessDay(ReceivedDay);
        fact[MovementFact.Warehouse] = row.Warehouse(Warehouse);
        fact[MovementFact.Item] = item;
        fact[MovementFact.Quantity] = quantity;
        fact[MovementFact.MovementKind] = (long)MovementKind.Receipt;
        fact[MovementFact.Status] = (long)StockStatus.Good;
        fact[MovementFact.Document] = row.Hash(Order);
        fact[MovementFact.Reason] = row.Term("purchase");
        fact[MovementFact.UnitCost] = price;
        fact[MovementFact.Currency] = row.Currency(Currency);
        row.Emit();
    }
}
