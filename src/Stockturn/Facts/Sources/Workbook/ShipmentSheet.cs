using System.Collections.Immutable;
using static Stockturn.Facts.FieldContent;

namespace Stockturn.Facts.Sources;

/// <summary>
/// 头程: batches on the way from one warehouse to another. Freight, duty and import tax are those of the whole batch.
/// </summary>
public static class ShipmentSheet
{
    const int Shipment = 0, Mode = 1, Shipped = 2, Expected = 3, Arrived = 4, From = 5, To = 6, Sku = 7, Quantity = 8,
        Freight = 9, Duty = 10, Currency = 11, Received = 12, Status = 13, Invoiced = 14, ImportTax = 15;

    static readonly SourceOutput Output = new(ShipmentFact.Kind, [ShipmentFact.Shipment, ShipmentFact.Item])
    {
        CountsEqualRows = true,
    };

    /// <summary>The sheet as the template shows it.</summary>
    public static WorkbookSheet Sheet { get; } = new("sheet-shipments", "头程", "Shipments")
    {
        Help = "One row for each SKU of a batch; freight, duty and import tax of the whole batch stand on each of its rows.",
        Columns = Columns(),
    };

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = Sheet.Source([Output], Read) with { Precedence = 40 };

    static ImmutableArray<SheetColumn> Columns() =>
    [
        new("shipment", "批次", "Shipment", "SEA-2601")
        {
            Help = "The batch or shipment number.", Content = Id, IsRequired = true,
            Aliases = ["批次号", "货件号", "货件单号", "发货单号", "头程批次", "Batch"],
        },
        new("mode", "运输方式", "Mode", "海运") { Help = "海运, 空运, 快递 …", Aliases = ["物流方式", "Shipping mode"] },
        new("shipped-day", "起运日", "Shipped date", "2025-12-01")
        {
            Help = "The day it left.", Content = Day, Aliases = ["起运日期", "发货日期", "Shipped"],
        },
        new("expected-day", "预计到达", "Expected arrival", "2026-01-05")
        {
            Help = "The day it should arrive.", Content = Day, Aliases = ["预计到达日", "预计到货", "ETA"],
        },
        new("arrived-day", "实际到达", "Actual arrival", "2026-01-09")
        {
            Help = "The day it arrived; empty while on its way.", Content = Day, Aliases = ["实际到达日", "到货日期", "Arrived"],
        },
        new("from", "起运仓", "From warehouse", "CN-HOME") { Help = "Where it left.", Aliases = ["发货仓", "发货仓库", "From"] },
        new("to", "目的仓", "To warehouse", "FBA-US")
        {
            Help = "Where it goes.", IsRequired = true, Aliases = ["目的仓库", "收货仓", "To"],
        },
        new("sku", "SKU", "SKU", "MUG-RED-S")
        {
            Help = "Your own code.", Content = Id, IsRequired = true, Aliases = ["商品编码", "本地SKU", "库存SKU"],
        },
        new("quantity", "数量", "Quantity", "300")
        {
            Help = "Units shipped.", Content = Number, IsRequired = true,
            Aliases = ["发货数量", "发货量", "Shipped quantity", "Qty"],
        },
        new("freight", "运费", "Freight", "950.00")
        {
            Help = "Freight of the whole batch.", Content = Number, Aliases = ["头程运费", "物流费"],
        },
        new("duty", "关税", "Duty", "120.00") { Help = "Duty of the whole batch.", Content = Number, Aliases = ["税费"] },
        new("currency", "币种", "Currency", "USD") { Help = "Currency of freight and duty.", Aliases = ["货币"] },
        new("received", "签收数量", "Received quantity", "300")
        {
            Help = "Units that arrived.", Content = Number, Aliases = ["收货数量", "已收"],
        },
        new("status", "状态", "Status", "") { Help = "In your own words.", Aliases = ["批次状态"] },
        new("invoiced", "已开票", "Invoiced", "是")
        {
            Help = "是 once freight and duty are final.", Aliases = ["已结清", "账单已到"],
        },
        new("import-tax", "进口增值税", "Import tax", "260.00")
        {
            Help = "Import VAT of the whole batch; part of the cost only in countries where you do not get it back.", Content = Number,
            Aliases = ["进口税", "进口VAT", "Import VAT"],
        },
    ];

    static void Read(SourceRow row)
    {
        var fact = row.Begin(Output);
        fact[ShipmentFact.Shipment] = row.Code(Shipment);
        fact[ShipmentFact.Item] = row.Item(Sku);
        fact[ShipmentFact.Mode] = row.Term(Mode);
        fact[ShipmentFact.ShippedDay] = row.Day(Shipped);
        fact[ShipmentFact.ExpectedDay] = row.Day(Expected);
        fact[ShipmentFact.ArrivedDay] = row.Day(Arrived);
        fact[ShipmentFact.From] = row.Term(From);
        fact[ShipmentFact.To] = row.Warehouse(To);
        fact[ShipmentFact.Shipped] = row.Quantity(Quantity);
        fact[ShipmentFact.Received] = row.Quantity(Received);
        fact[ShipmentFact.Freight] = row.Price(Freight);
        fact[ShipmentFact.Duty] = row.Price(Duty);
        fact[ShipmentFact.ImportTax] = row.Price(ImportTax);
        fact[ShipmentFact.Currency] = row.Currency(Currency);
        fact[ShipmentFact.Status] = row.Term(Status);
        fact[ShipmentFact.Invoiced] = row.Text(Invoiced).IsEmpty ? FactKind.Missing
            : SellerWords.Answers.Of(row, Invoiced, false) ? 1 : 0;
        if (fact[ShipmentFact.Shipment] == FactKind.Missing)
        {
            row.Reject("E_NO_ORDER", Shipment, "a batch number", "fill in the number and import the file again");
        }

        row.Emit();
    }
}
