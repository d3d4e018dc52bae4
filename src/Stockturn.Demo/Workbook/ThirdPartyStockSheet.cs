using Stockturn.Demo.Simulation;
using Stockturn.Demo.Writing;

namespace Stockturn.Demo.Workbook;

/// <summary>
/// 库存: what the third parties' warehouses hold at the end of each quarter and of the last day, by day of receipt.
/// </summary>
/// <remarks>
/// The unit cost stays empty: the sheet has no currency, and the cost follows from purchases and batches.
/// </remarks>
sealed class ThirdPartyStockSheet(ISheetBook book, World world)
{
    readonly ISheet sheet = book.Open("库存", "日期", "仓库", "SKU", "可用", "锁定", "不可售", "在途", "单位成本", "批次入库日期");

    /// <summary>Writes what stands this evening, if a quarter ends.</summary>
    public void CloseDay(int day)
    {
        if (day != world.Calendar.Last && (!world.Calendar.IsMonthEnd(day) || world.Calendar.Date(day).Month % 3 != 0))
        {
            return;
        }

        foreach (var sku in world.Skus)
        {
            WriteSku(sku, day, Place.ThirdPartyUs);
            WriteSku(sku, day, Place.ThirdPartyDe);
        }
    }

    /// <summary>Writes the stock of one place on the last day only, for sizes without quarters.</summary>
    public void WritePlace(int day, Place place)
    {
        foreach (var sku in world.Skus)
        {
            WriteSku(sku, day, place);
        }
    }

    void WriteSku(Sku sku, int day, Place place)
    {
        var broken = Broken(sku, place);
        var underWay = sku.UnderWay(place);
        var locked = sku.ReservedAt(place);
        foreach (var layer in sku.Layers[(int)place].Layers)
        {
            // Orders wait for the oldest goods; what is broken or on its way stands on the first row.
            var lockedHere = Math.Min(locked, layer.Units);
            locked -= lockedHere;
            WriteRow(sku, (day, place), (layer.Units - lockedHere, lockedHere, broken, underWay), layer.Day);
            broken = 0;
            underWay = 0;
        }

        if (broken + underWay > 0)
        {
            WriteRow(sku, (day, place), (0, 0, broken, underWay), null);
        }
    }

    void WriteRow(
        Sku sku, (int Day, Place Place) at, (int Free, int Locked, int Broken, int UnderWay) units, int? received)
    {
        sheet.Day(world.Calendar.Date(at.Day)).Text(Network.Codes[(int)at.Place]).Text(sku.Product.Sku);
        sheet.Whole(units.Free).Whole(units.Locked).Whole(units.Broken).Whole(units.UnderWay).Blank();
        _ = received is { } receivedDay ? sheet.Day(world.Calendar.Date(receivedDay)) : sheet.Blank();
        sheet.EndRow();
    }

    static int Broken(Sku sku, Place place) =>
        sku.Units(place, Condition.CustomerDamaged)
        + sku.Units(place, Condition.WarehouseDamaged)
        + sku.Units(place, Condition.Defective);
}
