using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>积加 库存汇总: what Amazon holds and what is on the way, by warehouse, with the MSKU beside the SKU.</summary>
/// <remarks>
/// Amazon's own files are believed before it. What is set aside for a way of shipping, daily means and goods made but
/// not sent are plans and no stock. The row 合计 and the notes under it are left out.
/// </remarks>
public static class GerpgoStock
{
    const int Warehouse = 0, Sku = 1, Msku = 2, Sellable = 3, OnWay = 4, OnOrder = 5;

    static readonly SourceOutput Stock = new(
        SnapshotFact.Kind, [SnapshotFact.Day, SnapshotFact.Warehouse, SnapshotFact.Item])
    {
        Scope = [SnapshotFact.Day, SnapshotFact.Warehouse],
        CountsEqualRows = true,
    };

    static readonly SourceOutput Aliases = new(AliasFact.Kind, [AliasFact.Store, AliasFact.Item, AliasFact.Fnsku]);

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "gerpgo-stock",
        Title = "Gerpgo stock summary",
        ChineseTitle = "积加 库存汇总",
        Fields =
        [
            Text("仓库").Required(), Id("SKU").Required(), Id("MSKU").Required(), Number("FBA可用库存").Required(),
            Number("FBA在途").Required(), Number("已下单数量"),
        ],
        Ignores =
        [
            "预占总数", "快递_预占", "空运_预占", "海运_预占", "FBA自提物流_预占", "7天日均", "15天日均", "30天日均", "本地锁仓数",
            "本地-在途", "已生产未发货",
        ],
        Outputs = [Stock, Aliases],
        Read = Read,
        Precedence = 15,
        NeedsAsOf = true,
        DecimalComma = false,
    };

    static void Read(SourceRow row)
    {
        if (row.Text(Sku).IsEmpty && row.Text(Sellable).IsEmpty)
        {
            return;
        }

        var item = row.Item(Sku);
        var fact = row.Begin(Stock);
        fact[SnapshotFact.Day] = row.AsOf();
        fact[SnapshotFact.Warehouse] = row.Warehouse(Warehouse);
        fact[SnapshotFact.Item] = item;
        fact[SnapshotFact.OnHand] = row.Quantity(Sellable);
        fact[SnapshotFact.Sellable] = row.Quantity(Sellable);
        fact[SnapshotFact.InTransit] = row.Quantity(OnWay);
        fact[SnapshotFact.InboundPlanned] = row.Quantity(OnOrder);
        row.Emit();
        if (!row.Text(Msku).IsEmpty && !row.Text(Msku).SequenceEqual(row.Text(Sku)))
        {
            var alias = row.Begin(Aliases);
            alias[AliasFact.Item] = row.Code(Msku);
            alias[AliasFact.Sku] = item;
            alias[AliasFact.Factor] = Values.Quantity.Scale;
            row.Emit();
        }
    }
}
