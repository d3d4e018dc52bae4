using System.Globalization;

namespace Stockturn.Demo.Writing;

/// <summary>
/// The tables of the manual workbook as comma-separated files with the same headings, for more rows than a sheet
/// holds.
/// </summary>
sealed class CommaBook(string folder) : ISheetBook
{
    readonly List<CommaSheet> sheets = [];

    /// <summary>The files, in the order in which they were opened.</summary>
    public IEnumerable<string> Paths => sheets.Select(sheet => sheet.Path);

    public ISheet Open(string name, params string[] headings)
    {
        var sheet = new CommaSheet(Path.Combine(folder, name + ".csv"), headings);
        sheets.Add(sheet);
        return sheet;
    }

    public void Dispose()
    {
        foreach (var sheet in sheets)
        {
            sheet.Dispose();
        }
    }
}

/// <summary>One such file.</summary>
sealed class CommaSheet(string path, string[] headings) : ISheet, IDisposable
{
    readonly CommaFile file = new(path, string.Join(',', headings), "\r\n");

    public string Path => path;

    public ISheet Text(string text)
    {
        file.Text(text);
        return this;
    }

    public ISheet Whole(long number)
    {
        file.Whole(number);
        return this;
    }

    public ISheet Fixed(long number, int digits)
    {
        file.Fixed(number, digits);
        return this;
    }

    public ISheet Day(DateOnly day)
    {
        Span<char> text = stackalloc char[10];
        day.TryFormat(text, out _, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        file.Span(text);
        return this;
    }

    public ISheet Blank()
    {
        file.Blank();
        return this;
    }

    public void EndRow() => file.EndLine();

    public void Dispose() => file.Dispose();
}
