using Stockturn.Demo.Simulation;
using Stockturn.Demo.Writing;

namespace Stockturn.Demo.Workbook;

/// <summary>运输方式: what the forwarder quotes from home to both of Amazon's warehouses; other ways are known from past batches.</summary>
sealed class ShippingModeSheet(ISheetBook book)
{
    /// <summary>Writes the sheet.</summary>
    public void Write()
    {
        var sheet = book.Open(
            "运输方式", "起运仓", "目的仓", "运输方式", "每公斤费用", "每立方费用", "币种", "时效天", "时效波动天", "最低公斤", "最低立方", "材积除数");
        var home = Network.Codes[(int)Place.Home];
        foreach (var (to, coin) in new[] { (Place.AmazonUs, "USD"), (Place.AmazonDe, "EUR") })
        {
            var code = Network.Codes[(int)to];
            sheet.Text(home).Text(code).Text("快递").Fixed(780, 2).Blank().Text(coin).Whole(6).Whole(1).Whole(21).Blank().Whole(5000).EndRow();
            sheet.Text(home).Text(code).Text("空运").Fixed(560, 2).Blank().Text(coin).Whole(10).Whole(2).Whole(45).Blank().Whole(6000).EndRow();
            sheet.Text(home).Text(code).Text("快船").Blank().Fixed(31_000, 2).Text(coin).Whole(20).Whole(3).Blank().Blank().Blank().EndRow();
            sheet.Text(home).Text(code).Text("海运").Blank().Fixed(19_000, 2).Text(coin).Whole(to == Place.AmazonUs ? 34 : 38).Whole(6);
            sheet.Blank().Blank().Blank().EndRow();
        }

        sheet.Text(home).Text(Network.Codes[(int)Place.AmazonDe]).Text("铁路").Blank().Fixed(24_500, 2).Text("EUR").Whole(27).Whole(4);
        sheet.Blank().Blank().Blank().EndRow();
    }
}
