using System.Globalization;
using CsvHelper;

namespace Stockturn.Workspaces.Reports;

/// <summary>Writes a sheet as CSV: one row at a time, in UTF-8 with its mark, safe to open in a spreadsheet.</summary>
public static class CsvSheet
{
    static readonly DateOnly DayZero = new(1899, 12, 30);

    /// <summary>Writes the rows.</summary>
    public static void Write(Stream to, XlsxSheet sheet)
    {
        // A text that begins like a formula is escaped, so that nobody's data becomes somebody's program.
        using var writer = CsvWriter.Create(
            to, CsvWriterOptions.Default with { Injection = CsvInjection.Escape, WriteByteOrderMark = true });
        foreach (var row in sheet.Rows)
        {
            foreach (var cell in row)
            {
                Write(writer, cell);
            }

            writer.EndRecord();
        }
    }

    static void Write(CsvWriter writer, XlsxCell cell)
    {
        switch (cell)
        {
            case { Text: { } text }:
                writer.WriteField(text);
                break;
            case { Number: null }:
                writer.WriteField("");
                break;
            case { Style: CellStyle.Date }:
                writer.WriteField(DayZero.AddDays((int)cell.Number.Value), "yyyy-MM-dd");
                break;
            default:
                writer.WriteField(cell.Number.Value, "R", CultureInfo.InvariantCulture);
                break;
        }
    }
}
