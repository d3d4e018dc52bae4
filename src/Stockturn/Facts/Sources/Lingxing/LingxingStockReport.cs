using System.Collections.Immutable;
using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>领星 stock reports of own and overseas warehouses (库存报表): what lay there at the end of the span asked for, and its cost.</summary>
/// <remarks>
/// The answer names no day: the person tells the last one. A row of all states (全部) carries the states as its children: then these
/// are read, so that each unit counts once. What moved within the span is read from the stock ledger and not from here.
/// </remarks>
public static class LingxingStockReport
{
    const int Warehouse = 0, Sku = 1, End = 2, Cost = 3, Fnsku = 4, State = 5, Incoming = 6, Child = 7;

    static readonly Words<StockPart> States = new(
        (StockPart.Sellable, "全部|可售|可用|良品"), (StockPart.Unsellable, "不可售|次品|残次|不良"), (StockPart.Inspection, "待检|待检待上架|待检测"));

    enum StockPart
    {
        Sellable,
        Unsellable,
        Inspection,
    }

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "lingxing-stock-report",
        Title = "Lingxing stock report",
        ChineseTitle = "领星 库存报表",
        Fields =
        [
            Id("ware_house_name", "sys_wid").Required(), Id("sku").Required(), Number("day_end_count").Required(),
            Number("day_end_cost").Required(), Text("fnsku"), Text("attribute_text"), Number("allocation_in_transit_count"),
            .. ((string[])["day_end_count", "day_end_cost", "allocation_in_transit_count"]).Select(name => Number($"child_list.{name}")),
            Text("child_list.attribute_text"), Text("child_list.fnsku"),
        ],
        Ignores = Ignored(),
        Outputs = [LingxingStockFacts.Stock],
        Read = Read,
        Precedence = 14,
        NeedsAsOf = true,
    };

    static ImmutableArray<string> Ignored()
    {
        string[] moved =
        [
            .. ((string[])
            [
                "other_in", "purchase_in", "allocation_in", "outsourcing_in", "inventory_surplus_in", "change_of_standard_in",
                "processing_in", "split_in", "return_goods_in", "remove_in", "outsourcing_out", "inventory_deficit_out",
                "change_of_standard_out", "processing_out", "split_out", "fba_out", "fbm_out", "purchase_return", "allocation_out",
                "other_out", "wfs_out", "gifts_in", "day_early", "allocation_in_transit", "rotation_day", "rotation_rate", "sales_ratio",
            ]).SelectMany(name => new[] { $"{name}_count", $"{name}_cost" }),
            "cost_adjustment", "seller_name", "sys_wid", "brand", "product_name", "spu", "spu_name", "api_sku", "category1", "category2",
            "category3", "global_tags", "product_type", "sku_attribute", "divergence_count", "api_day_early_count",
            "api_day_end_count",
        ];
        return
        [
            .. moved.Where(name => name != "allocation_in_transit_count"),
            .. moved.Concat(["sku", "ware_house_name"]).Where(name => name != "allocation_in_transit_count").Select(name => $"child_list.{name}"),
        ];
    }

    static void Read(SourceRow row)
    {
        var isChild = !row.Text(Child).IsEmpty;
        int Of(int field, int ofChild) => isChild ? ofChild : field;

        var units = row.Quantity(Of(End, Child));
        var cost = row.Amount(Of(Cost, Child + 1));
        var part = States.Of(row, Of(State, Child + 3), StockPart.Sellable);
        var fact = row.Begin(LingxingStockFacts.Stock);
        fact[SnapshotFact.Day] = row.AsOf();
        fact[SnapshotFact.Warehouse] = LingxingPlace.Warehouse(row, Warehouse);
        fact[SnapshotFact.Item] = row.Item(Sku);
        fact[SnapshotFact.Fnsku] = row.Term(Of(Fnsku, Child + 4));
        fact[SnapshotFact.OnHand] = units;
        fact[SnapshotFact.Sellable] = part == StockPart.Sellable ? units : 0;
        fact[SnapshotFact.Unsellable] = part == StockPart.Unsellable ? units : 0;
        fact[SnapshotFact.Researching] = part == StockPart.Inspection ? units : 0;
        fact[SnapshotFact.InTransit] = row.Quantity(Of(Incoming, Child + 2));
        if (units == FactKind.Missing)
        {
            row.Reject("E_NO_QUANTITY", Of(End, Child), "a quantity such as 1", "export the file again");
        }
        else if (units > 0 && cost is not (0 or FactKind.Missing))
        {
            fact[SnapshotFact.UnitCost] = Cells.Per(cost, units);
            fact[SnapshotFact.Currency] = LingxingPlace.Currency(row);
        }

        row.Emit();
    }
}
