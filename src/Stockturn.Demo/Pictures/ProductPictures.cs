using Stockturn.Demo.Catalogue;

namespace Stockturn.Demo.Pictures;

/// <summary>Drawings of the brand's goods, one a parent, as a seller keeps pictures: files called by SKU or parent.</summary>
static class ProductPictures
{
    const int Side = 96;

    /// <summary>Each point is the mean of so many by so many.</summary>
    const int Fine = 2;

    const int Shades = 6;

    static readonly (double Red, double Green, double Blue) Ground = (246, 245, 242);

    static readonly Dictionary<string, Shape[]> ByCategory = new(StringComparer.Ordinal)
    {
        ["HM"] = [new Taper(50, (20, 14), (50, 26)), new Box(48, 50, 52, 78, Tone: Tone.Dark), new Round(50, 80, 18, 4, Tone.Dark)],
        ["KT"] =
        [
            new Round(50, 58, 27, 24), new Box(46, 24, 54, 36, 3, Tone.Dark), new Taper(80, (44, 3), (58, 8)),
            new Box(26, 78, 74, 83, 2, Tone.Dark),
        ],
        ["GD"] = [new Taper(50, (18, 2), (48, 36)), new Box(48.5, 46, 51.5, 84, Tone: Tone.Dark), new Taper(50, (18, 0), (48, 12), Tone.Light)],
        ["PT"] =
        [
            new Round(50, 62, 20, 17), new Round(29, 43, 8, 11), new Round(43, 30, 8, 12), new Round(58, 30, 8, 12), new Round(72, 43, 8, 11),
        ],
        ["AP"] =
        [
            new Taper(50, (24, 26), (52, 36)), new Box(30, 26, 70, 82, 4), new Box(49, 26, 51, 82, Tone: Tone.Light),
            new Round(50, 24, 9, 5, Tone.Dark),
        ],
        ["AS"] = [new Taper(50, (20, 22), (44, 32)), new Taper(50, (24, 16), (82, 26)), new Round(50, 20, 9, 7, Tone.Light)],
        ["XM"] =
        [
            new Taper(50, (14, 1), (42, 20)), new Taper(50, (28, 8), (62, 27)), new Taper(50, (48, 12), (78, 33)),
            new Box(46, 78, 54, 88, Tone: Tone.Dark), new Round(44, 56, 3, 3, Tone.Light), new Round(57, 68, 3, 3, Tone.Light),
        ],
        ["TY"] =
        [
            new Box(22, 44, 78, 66, 4), new Box(56, 24, 78, 48, 3), new Box(60, 29, 74, 40, 2, Tone.Light),
            new Round(34, 72, 9, 9, Tone.Dark), new Round(66, 72, 9, 9, Tone.Dark), new Box(28, 30, 36, 46, 2, Tone.Dark),
        ],
        ["EL"] =
        [
            new Box(36, 16, 64, 76, 5), new Box(40, 22, 60, 64, 2, Tone.Light), new Round(50, 70, 3, 3, Tone.Dark),
            new Box(47, 76, 53, 90, Tone: Tone.Dark),
        ],
        ["SP"] =
        [
            new Box(20, 46, 80, 54, Tone: Tone.Dark), new Box(16, 32, 28, 68, 4), new Box(72, 32, 84, 68, 4),
            new Box(28, 38, 35, 62, 3), new Box(65, 38, 72, 62, 3),
        ],
    };

    static readonly Dictionary<string, (double Red, double Green, double Blue)> Colors = new(StringComparer.Ordinal)
    {
        ["HM"] = (191, 128, 84),
        ["KT"] = (171, 64, 58),
        ["GD"] = (74, 132, 78),
        ["PT"] = (181, 132, 62),
        ["AP"] = (70, 92, 136),
        ["AS"] = (214, 148, 92),
        ["XM"] = (48, 112, 76),
        ["TY"] = (196, 84, 70),
        ["EL"] = (72, 78, 92),
        ["SP"] = (58, 124, 150),
    };

    /// <summary>Draws every parent, and every SKU without one, into a folder.</summary>
    public static void Write(string folder, IEnumerable<Product> products)
    {
        Directory.CreateDirectory(folder);
        var shown = products.Select(product => (Code: product.Parent.Length > 0 ? product.Parent : product.Sku, product.Category));
        foreach (var (number, (code, category)) in shown.DistinctBy(picture => picture.Code, StringComparer.Ordinal).Index())
        {
            PngFile.Write(Path.Combine(folder, $"{code}.png"), Side, Drawn(category, number));
        }
    }

    // Goods of a category have its colour, from dark to bright.
    static byte[] Drawn(Category category, int number)
    {
        var bright = 0.6 + (number % Shades * 0.1);
        var (red, green, blue) = Colors[category.Code];
        var (shapes, color) = (ByCategory[category.Code], (red * bright, green * bright, blue * bright));
        var points = new byte[Side * Side * 3];
        for (var point = 0; point < Side * Side; point++)
        {
            (red, green, blue) = Mean(shapes, color, point % Side, point / Side);
            (points[point * 3], points[(point * 3) + 1], points[(point * 3) + 2]) = ((byte)red, (byte)green, (byte)blue);
        }

        return points;
    }

    static (double Red, double Green, double Blue) Mean(
        Shape[] shapes, (double Red, double Green, double Blue) color, int column, int row)
    {
        var (red, green, blue) = (0.0, 0.0, 0.0);
        for (var part = 0; part < Fine * Fine; part++)
        {
            var x = (column + (((part % Fine) + 0.5) / Fine)) * 100 / Side;
            var y = (row + (((part / Fine) + 0.5) / Fine)) * 100 / Side;
            var seen = At(shapes, color, x, y);
            (red, green, blue) = (red + seen.Red, green + seen.Green, blue + seen.Blue);
        }

        return (red / (Fine * Fine), green / (Fine * Fine), blue / (Fine * Fine));
    }

    // The last shape that covers a place is the one that is seen.
    static (double Red, double Green, double Blue) At(
        Shape[] shapes, (double Red, double Green, double Blue) color, double x, double y) =>
        Array.FindLast(shapes, shape => shape.Covers(x, y)) switch
        {
            null => Ground,
            { Tone: Tone.Dark } => (color.Red * 0.6, color.Green * 0.6, color.Blue * 0.6),
            { Tone: Tone.Light } => ((color.Red + 510) / 3, (color.Green + 510) / 3, (color.Blue + 510) / 3),
            _ => color,
        };
}
