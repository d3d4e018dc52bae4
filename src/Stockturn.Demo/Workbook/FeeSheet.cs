using Stockturn.Demo.Simulation;
using Stockturn.Demo.Writing;

namespace Stockturn.Demo.Workbook;

/// <summary>
/// 费用: what the third parties charged for storing in the last year, month by month. The demo's own rates.
/// </summary>
sealed class FeeSheet(ISheetBook book, World world)
{
    const double CentsPerCubicMetreMonth = 1_900;
    const int MonthsDays = 365;

    readonly ISheet sheet = book.Open("费用", "月份", "店铺", "SKU", "费用类型", "金额", "币种", "仓库");

    /// <summary>Writes the month's bills on its last day.</summary>
    public void CloseDay(int day)
    {
        if (!world.Calendar.IsMonthEnd(day) || day < world.Calendar.Days - MonthsDays)
        {
            return;
        }

        foreach (var sku in world.Skus)
        {
            Write(sku, day, Place.ThirdPartyUs);
            Write(sku, day, Place.ThirdPartyDe);
        }
    }

    void Write(Sku sku, int day, Place place)
    {
        var cents = (long)(sku.Good(place) * sku.Product.CubicCentimetres / 1e6 * CentsPerCubicMetreMonth);
        if (cents == 0)
        {
            return;
        }

        var isDollar = place == Place.ThirdPartyUs;
        sheet.Text(world.Calendar.Date(day).ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture));
        sheet.Blank().Text(sku.Product.Sku).Text("仓储费").Fixed(cents, 2);
        sheet.Text(isDollar ? "USD" : "EUR").Text(Network.Codes[(int)place]).EndRow();
    }
}
