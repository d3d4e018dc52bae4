using System.Globalization;

namespace Stockturn.Browser;

/// <summary>Offers on the platform nobody has mapped yet, in the demo shop's own exports.</summary>
static class Offers
{
    /// <summary>The code of an offer.</summary>
    public static string Code(int number) => string.Create(CultureInfo.InvariantCulture, $"ZZ-{number:D4}-US");

    /// <summary>An export that tells of so many of them: its headings, the lines kept of it, and a line for each.</summary>
    public static async Task<string> Written(string kind, int kept, int offers)
    {
        var source = DemoShop.Once.Value.File(kind);
        var lines = await File.ReadAllLinesAsync(source);
        var headings = lines[0].Split('\t');
        var path = Path.Combine(DemoShop.Once.Value.Empty(), Path.GetFileName(source));
        await File.WriteAllLinesAsync(path, [.. lines.Take(kept + 1), .. Enumerable.Range(0, offers).Select(Line)]);
        return path;

        string Line(int number) => string.Join('\t', lines[1].Split('\t').Select((cell, at) => headings[at] switch
        {
            "amazon-order-id" => string.Create(CultureInfo.InvariantCulture, $"119-0000000-{number:D7}"),
            "sku" => Code(number),
            "asin" => string.Create(CultureInfo.InvariantCulture, $"B9{number:D8}"),
            "fnsku" => string.Create(CultureInfo.InvariantCulture, $"X9{number:D8}"),
            _ => cell,
        }));
    }
}
