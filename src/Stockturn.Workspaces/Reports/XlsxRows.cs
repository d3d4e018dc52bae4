using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Stockturn.Workspaces.Reports;

/// <summary>Writes the rows of a sheet: headings stand over their numbers, and a row is as high as its text is long.</summary>
static class XlsxRows
{
    /// <summary>The height of a row of one line, in points.</summary>
    public const double RowHeight = 16.5;

    const double LineHeight = 15;

    // Excel takes no higher row.
    const double HeightMax = 409;

    const double HeadingHeight = 33;
    const double IndentWidth = 2;
    const char FirstWide = '\u2E80';

    /// <summary>Writes the rows one at a time; how many there were, and how many columns.</summary>
    public static (int Rows, int Width) Write(OpenXmlWriter writer, XlsxSheet sheet)
    {
        var (rows, width) = (0, 1);
        writer.WriteStartElement(new SheetData());
        foreach (var row in Aligned(sheet.Rows))
        {
            rows++;
            width = Math.Max(width, row.Count);
            writer.WriteStartElement(new Row { RowIndex = (uint)rows, Height = Height(row, sheet.Widths), CustomHeight = true });
            for (var at = 0; at < row.Count; at++)
            {
                WriteCell(writer, row[at], $"{XlsxBook.ColumnName(at)}{rows}");
            }

            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        return (rows, width);
    }

    // A heading is aligned as the first row under it.
    static IEnumerable<IReadOnlyList<XlsxCell>> Aligned(IEnumerable<IReadOnlyList<XlsxCell>> rows)
    {
        IReadOnlyList<XlsxCell>? held = null;
        foreach (var row in rows)
        {
            if (held is not null)
            {
                yield return Over(row, held);
            }

            held = row;
        }

        if (held is not null)
        {
            yield return held;
        }
    }

    static IReadOnlyList<XlsxCell> Over(IReadOnlyList<XlsxCell> under, IReadOnlyList<XlsxCell> row) => IsHeading(row)
        ? [.. row.Select((cell, at) => at < under.Count && under[at].IsNumeric ? cell with { Style = CellStyle.NumberHeading } : cell)]
        : row;

    static bool IsHeading(IReadOnlyList<XlsxCell> row) => row.Count > 0 && row[0].Style == CellStyle.Heading;

    static double Height(IReadOnlyList<XlsxCell> row, IReadOnlyList<double> widths)
    {
        if (row.Count == 0)
        {
            return RowHeight;
        }

        var least = IsHeading(row) || row[0].Style == CellStyle.Title ? HeadingHeight : RowHeight;
        var lines = row.Zip(widths, (cell, width) => cell.Wraps ? Lines(cell, width) : 1).DefaultIfEmpty(1).Max();
        return Math.Clamp(lines * LineHeight + RowHeight - LineHeight, least, HeightMax);
    }

    // Broken between words as Excel does it. Widths are in digits of the body's face; small text takes less of them.
    static int Lines(XlsxCell cell, double width)
    {
        var (latin, chinese) = cell.Style is CellStyle.Note or CellStyle.Wrapped ? (0.87, 1.9) : (1, 2.1);
        var room = Math.Max(chinese, width - IndentWidth);
        var (lines, used) = (1, 0.0);
        foreach (var word in (cell.Text ?? "").Split(' '))
        {
            var wide = word.Sum(letter => letter >= FirstWide ? chinese : latin);
            if (used > 0 && used + wide > room)
            {
                lines++;
                used = 0;
            }

            for (used += wide; used > room; used -= room)
            {
                lines++;
            }

            used += latin;
        }

        return lines;
    }

    static void WriteCell(OpenXmlWriter writer, XlsxCell cell, string reference)
    {
        var style = (uint)cell.Style;
        if (cell.Number is not null)
        {
            writer.WriteElement(new Cell { CellReference = reference, StyleIndex = style, CellValue = new CellValue(cell.Invariant) });
        }
        else if (!string.IsNullOrEmpty(cell.Text))
        {
            var text = new Text(Printable(cell.Text)) { Space = SpaceProcessingModeValues.Preserve };
            writer.WriteElement(new Cell(new InlineString(text))
            {
                CellReference = reference,
                StyleIndex = style,
                DataType = CellValues.InlineString,
            });
        }
    }

    // XML knows no control characters; a cell holds at most 32,767 characters.
    static string Printable(string text)
    {
        var shown = text.Length > 32_000 ? text[..32_000] : text;
        return shown.Any(letter => letter < ' ' && letter is not ('\n' or '\t'))
            ? string.Concat(shown.Where(letter => letter >= ' ' || letter is '\n' or '\t'))
            : shown;
    }
}
