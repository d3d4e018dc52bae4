using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>领星 stocking orders of overseas warehouses (海外仓备货单), one row for each item: goods on the way to a third party.</summary>
/// <remarks>
/// What the transport cost is not read: the answer tells it for the whole order in several currencies and splits it by a rule of the
/// seller's own; the duty of an item is an estimate, and nothing says whether of one unit or of all. Both come from the 头程 sheet.
/// </remarks>
public static class LingxingOverseasOrders
{
    const int Order = 0, From = 1, To = 2, Sku = 3, Shipped = 4, Mode = 5, ShippedDay = 6, Expected = 7, Delivered = 8, Status = 9;

    static readonly SourceOutput Output = new(ShipmentFact.Kind, [ShipmentFact.Shipment, ShipmentFact.Item])
    {
        CountsEqualRows = true,
    };

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "lingxing-overseas-orders",
        Title = "Lingxing stocking orders of overseas warehouses",
        ChineseTitle = "领星 海外仓备货单",
        Fields =
        [
            Id("overseas_order_no", "备货单号").Required(), Id("s_wname", "s_wid", "发货仓库名称").Required(),
            Id("r_wname", "r_wid", "收货仓库名称").Required(), Id("products.sku", "系统sku").Required(),
            Number("products.stock_num", "备货数量").Required(), Text("transportation_name", "运输方式"),
            Day("real_delivery_time", "实际发货时间"), Day("estimated_time", "预计到货时间"),
            Day("logisticsInfo.head_logistics_info.delivery_date", "实际妥投时间"), Text("status_text"),
        ],
        Ignores =
        [
            "inbound_order_no", "s_wid", "r_wid", "logistics_name", "logistics_provider_id", "logistics_provider_name", "logistics_way_id",
            "logistics_way_name", "share_text", "remark",
        ],
        IgnoresWithin = ["products", "purchaseInfo", "logisticsInfo", "box_data", "head_logistics_list", "total"],
        Outputs = [Output],
        Read = Read,
        Precedence = 20,
    };

    static void Read(SourceRow row)
    {
        var fact = row.Begin(Output);
        fact[ShipmentFact.Shipment] = row.Code(Order);
        fact[ShipmentFact.Item] = row.Item(Sku);
        fact[ShipmentFact.Mode] = row.Term(Mode);
        fact[ShipmentFact.ShippedDay] = row.Day(ShippedDay);
        fact[ShipmentFact.ExpectedDay] = row.Day(Expected);
        fact[ShipmentFact.ArrivedDay] = row.Day(Delivered);
        fact[ShipmentFact.From] = row.Warehouse(From);
        fact[ShipmentFact.To] = row.Warehouse(To);
        fact[ShipmentFact.Shipped] = row.Quantity(Shipped);
        fact[ShipmentFact.Status] = row.Term(Status);
        if (fact[ShipmentFact.Shipment] == FactKind.Missing)
        {
            row.Reject("E_NO_ORDER", Order, "a shipment number", "export the file again");
        }

        row.Emit();
    }
}
