using System.Globalization;
using System.Text;
using Stockturn.Demo.Writing;

namespace Stockturn.Demo.Domestic;

/// <summary>A cell: a text, or a number with so many decimals.</summary>
readonly record struct Cell(string Text, long Number = 0, int Digits = -1)
{
    /// <summary>True for a number.</summary>
    public bool IsNumber => Digits >= 0;

    public static implicit operator Cell(string text) => new(text);

    public static implicit operator Cell(long number) => new(number.ToString(CultureInfo.InvariantCulture), number, 0);

    public static implicit operator Cell(int number) => (long)number;

    /// <summary>An amount in cents: 12.50.</summary>
    public static Cell Money(long cents) => new((cents / 100m).ToString("0.00", CultureInfo.InvariantCulture), cents, 2);
}

/// <summary>A file of a platform: rows filled in by heading, written as the platform writes it.</summary>
sealed class Table(params string[] headings)
{
    readonly List<Cell[]> rows = [];
    readonly Dictionary<string, int> places = headings.Select((heading, at) => (heading, at)).ToDictionary(pair => pair.heading, pair => pair.at);

    /// <summary>How many rows there are.</summary>
    public int Rows => rows.Count;

    /// <summary>Rows above the headings.</summary>
    public string[] Before { get; init; } = [];

    /// <summary>Rows below the last one.</summary>
    public string[] After { get; init; } = [];

    /// <summary>Adds a row: the cells told, the others empty.</summary>
    public void Add(params ReadOnlySpan<(string Heading, Cell Cell)> cells)
    {
        var row = Enumerable.Repeat<Cell>("", headings.Length).ToArray();
        foreach (var (heading, cell) in cells)
        {
            row[places[heading]] = cell;
        }

        rows.Add(row);
    }

    /// <summary>Writes it as comma-separated text, with a mark of order where the encoding has one.</summary>
    public string WriteCommas(string path, Encoding encoding)
    {
        var text = new StringBuilder();
        foreach (var line in Before)
        {
            text.Append(line).Append("\r\n");
        }

        text.AppendJoin(',', headings.Select(Quoted)).Append("\r\n");
        foreach (var row in rows)
        {
            text.AppendJoin(',', row.Select(cell => Quoted(cell.Text))).Append("\r\n");
        }

        foreach (var line in After)
        {
            text.Append(line).Append("\r\n");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, [.. encoding.GetPreamble(), .. encoding.GetBytes(text.ToString())]);
        return path;
    }

    /// <summary>Writes it as the one sheet of a workbook.</summary>
    public string WriteWorkbook(string path, string sheet)
    {
        using var book = new XlsxBook(path);
        WriteSheet(book, sheet);
        return path;
    }

    /// <summary>Adds it to a workbook as a sheet.</summary>
    public void WriteSheet(ISheetBook book, string name)
    {
        var sheet = book.Open(name, Before.Length > 0 ? Before[0].Split(',') : headings);
        foreach (var line in Before.Skip(1).Select(line => line.Split(',')).Concat(Before.Length > 0 ? [headings] : []))
        {
            foreach (var cell in line)
            {
                sheet.Text(cell);
            }

            sheet.EndRow();
        }

        foreach (var row in rows)
        {
            foreach (var cell in row)
            {
                _ = cell.IsNumber ? Number(sheet, cell) : sheet.Text(cell.Text);
            }

            sheet.EndRow();
        }
    }

    static ISheet Number(ISheet sheet, in Cell cell) => cell.Digits == 0 ? sheet.Whole(cell.Number) : sheet.Fixed(cell.Number, cell.Digits);

    static string Quoted(string text) => text.AsSpan().IndexOfAny(",\"\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
