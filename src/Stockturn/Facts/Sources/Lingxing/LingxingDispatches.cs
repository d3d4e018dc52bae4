using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>
/// 领星 dispatch orders (发货单): head-haul batches by carrier, one row for each item of each FBA shipment in it.
/// </summary>
public static class LingxingDispatches
{
    const int Dispatch = 0, Warehouse = 1, Mode = 2, Shipped = 3, Expected = 4, Port = 5, Delivered = 6, Status = 7,
        Sku = 8, Msku = 9, Nation = 10, Quantity = 11, Channel = 12;

    static readonly SourceOutput Output = new(ShipmentFact.Kind, [ShipmentFact.Shipment, ShipmentFact.Item])
    {
        CountsEqualRows = true,
    };

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "lingxing-dispatches",
        Title = "Lingxing dispatch orders",
        ChineseTitle = "领星 发货单",
        Fields =
        [
            Id("shipment_sn", "发货单号").Required(), Id("wid", "wname", "仓库名称").Required(),
            Text("method_name", "运输方式名称"), Day("shipment_time", "发货时间"),
            Day("expected_arrival_date", "到货时间"), Day("eta_date", "预计到港时间"), Day("delivery_date", "实际妥投时间"),
            Text("status_name", "status"), Id("relate_list.sku", "SKU").Required(), Id("relate_list.msku", "MSKU"),
            Text("relate_list.nation", "国家名称"), Number("relate_list.num", "发货数量").Required(),
            Text("logistics_channel_name", "物流渠道名称"), Personal("create_user"), Personal("shipment_user"),
        ],
        Outputs = [Output],
        Read = Read,
        Precedence = 30,
    };

    static void Read(SourceRow row)
    {
        var place = AmazonPlace.Of(row, Nation);
        var expected = row.Day(Expected);
        var fact = row.Begin(Output);
        fact[ShipmentFact.Shipment] = row.Code(Dispatch);
        fact[ShipmentFact.Item] = row.Item(row.Text(Sku).IsEmpty ? Msku : Sku);
        fact[ShipmentFact.Mode] = row.Text(Mode).IsEmpty ? row.Term(Channel) : row.Term(Mode);
        fact[ShipmentFact.ShippedDay] = row.Day(Shipped);
        fact[ShipmentFact.ExpectedDay] = expected == FactKind.Missing ? row.Day(Port) : expected;
        fact[ShipmentFact.ArrivedDay] = row.Day(Delivered);
        var origin = LingxingPlace.Origin(row);
        fact[ShipmentFact.From] = origin == FactKind.Missing ? row.Term(Warehouse) : origin;
        fact[ShipmentFact.To] = row.Term(place.Marketplace?.Warehouse);
        fact[ShipmentFact.Shipped] = row.Quantity(Quantity);
        fact[ShipmentFact.Status] = row.Term(Status);
        if (fact[ShipmentFact.Shipment] == FactKind.Missing)
        {
            row.Reject("E_NO_ORDER", Dispatch, "a dispatch number", "export the file again");
        }

        row.Emit();
    }
}
