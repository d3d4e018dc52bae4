using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using Stockturn.Demo;

namespace Stockturn.Tests.Demo;

/// <summary>A demo written once for all tests, read back with the simplest parser that will do.</summary>
sealed class DemoRun
{
    static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    readonly Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> sheets = [];

    /// <summary>Two years of forty SKUs.</summary>
    public static Lazy<DemoRun> Ordinary { get; } = new(() => new DemoRun(DemoSize.Default with { Skus = 40 }));

    /// <summary>So short that the platform's ledger reaches back to the first day.</summary>
    public static Lazy<DemoRun> Short { get; } =
        new(() => new DemoRun(DemoSize.Default with { Skus = 40, Days = 500 }));

    /// <summary>The layout of the large sizes, small.</summary>
    public static Lazy<DemoRun> Large { get; } = new(() => new DemoRun(DemoSize.Brand30k with { Skus = 40 }));

    public DemoRun(DemoSize size, long seed = 20260101)
    {
        var folder = Directory.CreateTempSubdirectory("stockturn-demo-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        Files = DemoSeller.Write(folder, size, seed);
    }

    public DemoFiles Files { get; }

    /// <summary>The path of a file by the end of its name.</summary>
    public string PathOf(string end) =>
        Files.Files.Single(file => file.Path.EndsWith(end, StringComparison.Ordinal)).Path;

    /// <summary>The rows of a tab-separated file by heading.</summary>
    public IEnumerable<IReadOnlyDictionary<string, string>> Tabs(string end) =>
        ByHeading(File.ReadLines(PathOf(end)).Select(line => line.Split('\t')));

    /// <summary>The rows of a comma-separated file by heading.</summary>
    public IEnumerable<IReadOnlyDictionary<string, string>> Commas(string end) =>
        ByHeading(File.ReadLines(PathOf(end)).Select(Cells));

    /// <summary>The rows of a sheet of the workbook by heading; days as 2026-06-30.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Sheet(string name)
    {
        if (!sheets.TryGetValue(name, out var rows))
        {
            sheets[name] = rows = [.. ByHeading(SheetRows(name))];
        }

        return rows;
    }

    /// <summary>What a platform's SKU in a store is in the seller's own words.</summary>
    public IReadOnlyDictionary<string, string> SkusIn(string store) => Sheet("映射").Where(row => row["店铺"] == store)
        .ToDictionary(row => row["平台SKU"], row => row["SKU"]);

    /// <summary>The truth about money: kind, store, period, sku, figure, value.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> MoneyTruth() =>
        [.. ByHeading(File.ReadLines(Files.MoneyTruthFile!).Select(Cells))];

    /// <summary>An amount with a point or a comma before its two or more decimals, and perhaps a sign of a currency.</summary>
    public static decimal Amount(string text)
    {
        var number = text.Trim('$', '€');
        number = number.Contains('.') ? number.Replace(",", "", StringComparison.Ordinal) : number.Replace(',', '.');
        return number.Length == 0 ? 0 : decimal.Parse(number, CultureInfo.InvariantCulture);
    }

    /// <summary>A quantity of a row.</summary>
    public static int Units(IReadOnlyDictionary<string, string> row, string heading) =>
        row[heading].Length == 0 ? 0 : int.Parse(row[heading], CultureInfo.InvariantCulture);

    /// <summary>The cells of a line of a comma-separated file.</summary>
    public static string[] Cells(string line)
    {
        var cells = new List<string>();
        var cell = new System.Text.StringBuilder();
        var isQuoted = false;
        foreach (var letter in line)
        {
            if (letter == ',' && !isQuoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
                continue;
            }

            // A doubled quote leaves and enters quoting again and is dropped: good enough for counting cells.
            isQuoted ^= letter == '"';
            cell.Append(letter == '"' ? "" : letter);
        }

        cells.Add(cell.ToString());
        return [.. cells];
    }

    static IEnumerable<IReadOnlyDictionary<string, string>> ByHeading(IEnumerable<string[]> lines)
    {
        string[]? headings = null;
        foreach (var line in lines)
        {
            if (headings is null)
            {
                headings = [.. line.Select(heading => heading.Trim('\uFEFF', '\r', ' '))];
                continue;
            }

            Assert.Equal(headings.Length, line.Length);
            yield return headings.Zip(line).ToDictionary(pair => pair.First, pair => pair.Second.TrimEnd('\r'));
        }
    }

    IEnumerable<string[]> SheetRows(string name)
    {
        using var archive = ZipFile.OpenRead(PathOf(".xlsx"));
        using var book = archive.GetEntry("xl/workbook.xml")!.Open();
        var names = XDocument.Load(book).Descendants(Main + "sheet").Select(sheet => (string)sheet.Attribute("name")!)
            .ToList();
        using var part = archive.GetEntry($"xl/worksheets/sheet{names.IndexOf(name) + 1}.xml")!.Open();
        var rows = XDocument.Load(part).Descendants(Main + "row").ToList();
        var width = rows[0].Elements().Count();
        return [.. rows.Select(row => RowCells(row, width))];
    }

    static string[] RowCells(XElement row, int width)
    {
        var cells = Enumerable.Repeat("", width).ToArray();
        foreach (var cell in row.Elements(Main + "c"))
        {
            var isDay = (string?)cell.Attribute("s") == "1";
            cells[((string)cell.Attribute("r")!)[0] - 'A'] = isDay
                ? new DateOnly(1899, 12, 30).AddDays(int.Parse(cell.Value, CultureInfo.InvariantCulture))
                    .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                : cell.Value;
        }

        return cells;
    }
}
