using Stockturn.Demo.Simulation;
using Stockturn.Demo.Writing;

namespace Stockturn.Demo.Workbook;

/// <summary>仓容: what the capacity monitor of each Amazon account tells; the American one by month and in cubic feet.</summary>
sealed class StorageRoomSheet(ISheetBook book)
{
    /// <summary>Writes the sheet.</summary>
    public void Write()
    {
        var sheet = book.Open("仓容", "仓库", "仓储类型", "仓容", "单位", "月份");
        var (us, de) = (Network.Codes[(int)Place.AmazonUs], Network.Codes[(int)Place.AmazonDe]);
        foreach (var (month, cubicFeet) in new[] { ("2026-07", 10_000), ("2026-08", 9_500), ("2026-09", 12_500) })
        {
            sheet.Text(us).Text("标准").Whole(cubicFeet).Text("立方英尺").Text(month).EndRow();
        }

        sheet.Text(de).Text("标准").Whole(115).Text("立方米").Blank().EndRow();
    }
}
