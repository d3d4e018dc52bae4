using Stockturn.Demo.Simulation;
using Stockturn.Demo.Writing;

namespace Stockturn.Demo.Workbook;

/// <summary>
/// 头程: what travels, line by line. Freight and duty are those of the whole batch and stand on each of its lines.
/// </summary>
sealed class BatchSheet(ISheetBook book, World world)
{
    const double DutyShareUs = 0.075;
    const double DutyShareDe = 0.04;
    const double FenPerDollar = 715;
    const double FenPerEuro = 775;

    readonly ISheet sheet = book.Open(
        "头程", "批次", "运输方式", "起运日", "预计到达", "实际到达", "起运仓", "目的仓", "SKU", "数量", "运费", "关税", "币种");

    readonly SortedDictionary<int, List<BatchLine>> leaving = [];

    /// <summary>Keeps a line until the day's batches are full.</summary>
    public void Load(in BatchLine line)
    {
        if (!leaving.TryGetValue(line.Batch.Document.Number, out var lines))
        {
            leaving[line.Batch.Document.Number] = lines = [];
        }

        lines.Add(line);
    }

    /// <summary>Writes the batches that left today.</summary>
    public void CloseDay()
    {
        foreach (var lines in leaving.Values)
        {
            Write(lines);
        }

        leaving.Clear();
    }

    /// <summary>How a way of travelling is called.</summary>
    public static string Word(Mode mode) => mode switch
    {
        Mode.Air => "空运",
        Mode.Truck => "卡派",
        _ => "海运",
    };

    void Write(List<BatchLine> lines)
    {
        var batch = lines[0].Batch;
        var isDollar = batch.To is Place.AmazonUs or Place.ThirdPartyUs;
        var freight = (long)lines.Sum(line => FreightCents(line, batch.Mode));
        var duty = batch.From == Place.Home ? (long)lines.Sum(line => DutyCents(line, isDollar)) : 0;
        foreach (var line in lines)
        {
            var calendar = world.Calendar;
            sheet.Text(batch.Document.Text(calendar)).Text(Word(batch.Mode)).Day(calendar.Date(batch.Day));
            sheet.Day(calendar.Date(line.ExpectedDay));
            _ = line.ArrivedDay <= calendar.Last ? sheet.Day(calendar.Date(line.ArrivedDay)) : sheet.Blank();
            sheet.Text(Network.Codes[(int)batch.From]).Text(Network.Codes[(int)batch.To]);
            sheet.Text(line.Sku.Product.Sku).Whole(line.Units);
            sheet.Fixed(freight, 2).Fixed(duty, 2).Text(isDollar ? "USD" : "EUR");
            sheet.EndRow();
        }
    }

    // Sea by volume, air by the larger of weight and volume weight, trucks by volume.
    static double FreightCents(in BatchLine line, Mode mode)
    {
        var product = line.Sku.Product;
        var cubicMetres = product.CubicCentimetres / 1e6 * line.Units;
        var kilograms = Math.Max(product.Grams / 1000.0, product.CubicCentimetres / 6000.0) * line.Units;
        return mode switch
        {
            Mode.Air => kilograms * 560,
            Mode.Truck => cubicMetres * 5_500,
            _ => cubicMetres * 19_000,
        };
    }

    static double DutyCents(in BatchLine line, bool isDollar)
    {
        var fen = (double)line.Sku.Product.CostFen * line.Units;
        return isDollar ? fen / FenPerDollar * DutyShareUs * 100 : fen / FenPerEuro * DutyShareDe * 100;
    }
}
