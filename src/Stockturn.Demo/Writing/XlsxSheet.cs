namespace Stockturn.Demo.Writing;

/// <summary>One sheet of a workbook: its rows as XML, kept until the workbook is closed.</summary>
sealed class XlsxSheet : ISheet
{
    // Excel counts days from 1899-12-30.
    const int FirstDayNumber = 693_593;
    const int Letters = 26;

    readonly MemoryStream rows = new();
    readonly ByteWriter writer;
    int row;
    int column;

    public XlsxSheet() => writer = new ByteWriter(rows);

    public ISheet Text(string text)
    {
        if (text.Length == 0)
        {
            return Blank();
        }

        Begin();
        writer.Raw("\" t=\"inlineStr\"><is><t>"u8);
        if (text.AsSpan().IndexOfAny("&<>") >= 0)
        {
            text = text.Replace("&", "&amp;", StringComparison.Ordinal)
                .Replace("<", "&lt;", StringComparison.Ordinal)
                .Replace(">", "&gt;", StringComparison.Ordinal);
        }

        writer.Text(text);
        writer.Raw("</t></is></c>"u8);
        return this;
    }

    public ISheet Whole(long number)
    {
        Begin();
        writer.Raw("\"><v>"u8);
        writer.Whole(number);
        writer.Raw("</v></c>"u8);
        return this;
    }

    public ISheet Fixed(long number, int digits)
    {
        Begin();
        writer.Raw("\"><v>"u8);
        writer.Fixed(number, digits);
        writer.Raw("</v></c>"u8);
        return this;
    }

    public ISheet Day(DateOnly day)
    {
        Begin();
        writer.Raw("\" s=\"1\"><v>"u8);
        writer.Whole(day.DayNumber - FirstDayNumber);
        writer.Raw("</v></c>"u8);
        return this;
    }

    public ISheet Blank()
    {
        StartRow();
        column++;
        return this;
    }

    public void EndRow()
    {
        StartRow();
        writer.Raw("</row>"u8);
        row++;
        column = 0;
    }

    /// <summary>Writes the finished sheet.</summary>
    public void CopyTo(Stream target)
    {
        writer.Flush();
        target.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"u8);
        target.Write("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"u8);
        rows.Position = 0;
        rows.CopyTo(target);
        target.Write("</sheetData></worksheet>"u8);
    }

    void StartRow()
    {
        if (column == 0)
        {
            writer.Raw("<row r=\""u8);
            writer.Whole(row + 1);
            writer.Raw("\">"u8);
        }
    }

    void Begin()
    {
        StartRow();
        writer.Raw("<c r=\""u8);
        if (column >= Letters)
        {
            writer.Letter((char)('A' + (column / Letters) - 1));
        }

        writer.Letter((char)('A' + (column % Letters)));
        writer.Whole(row + 1);
        column++;
    }
}
