using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Stockturn.Workspaces.Reports;

/// <summary>A sheet to be written: its rows are taken one at a time, so that a long sheet needs no memory.</summary>
/// <param name="Name">The name on its tab.</param>
/// <param name="Widths">Column widths in characters.</param>
/// <param name="Rows">The rows; the first <paramref name="HeadingRows"/> stay in view.</param>
/// <param name="HeadingRows">How many rows at the top stay in view; the last of them carries the filter.</param>
public sealed record XlsxSheet(string Name, IReadOnlyList<double> Widths, IEnumerable<IReadOnlyList<XlsxCell>> Rows, int HeadingRows)
{
    /// <summary>Charts over this workbook's cells.</summary>
    public IReadOnlyList<XlsxChart> Charts { get; init; } = [];

    /// <summary>Whether the heading row carries filters.</summary>
    public bool HasFilter { get; init; } = true;
}

/// <summary>Writes Excel workbooks: formats, filters, frozen headings, charts. Equal content gives equal bytes.</summary>
public static class XlsxBook
{
    const double RowHeight = 16.5;
    const double HeadingHeight = 33;

    static readonly DateTimeOffset FixedTime = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes a workbook; the file appears only when it is complete.</summary>
    public static void Write(string path, IReadOnlyList<XlsxSheet> sheets)
    {
        using var buffer = new MemoryStream();
        using (var book = SpreadsheetDocument.Create(buffer, SpreadsheetDocumentType.Workbook))
        {
            Fill(book, sheets);
        }

        buffer.Position = 0;
        var draft = path + ".part";
        using (var file = File.Create(draft))
        {
            CopyWithFixedTimes(buffer, file);
        }

        File.Move(draft, path, overwrite: true);
    }

    static void Fill(SpreadsheetDocument book, IReadOnlyList<XlsxSheet> sheets)
    {
        var root = book.AddWorkbookPart();

        // The library would draw a random name for this relationship.
        book.ChangeIdOfPart(root, "workbook");
        root.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = XlsxStyles.Sheet();
        var list = new Sheets();
        for (var at = 0; at < sheets.Count; at++)
        {
            var id = $"sheet{at + 1}";
            var part = root.AddNewPart<WorksheetPart>(id);
            if (sheets[at].Charts.Count > 0)
            {
                XlsxChart.Draw(part, sheets[at].Charts, "drawing");
            }

            WriteSheet(part, sheets[at], at == 0);
            list.Append(new Sheet { Name = sheets[at].Name, SheetId = (uint)(at + 1), Id = id });
        }

        root.Workbook = new Workbook(list);
    }

    static void WriteSheet(WorksheetPart part, XlsxSheet sheet, bool isFirst)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(View(sheet.HeadingRows, isFirst)));
        writer.WriteElement(new SheetFormatProperties { DefaultRowHeight = RowHeight, CustomHeight = true });
        WriteColumns(writer, sheet.Widths);
        var (rows, width) = WriteRows(writer, sheet);
        if (sheet.HasFilter && rows > sheet.HeadingRows && sheet.HeadingRows > 0)
        {
            writer.WriteElement(new AutoFilter { Reference = $"A{sheet.HeadingRows}:{ColumnName(width - 1)}{rows}" });
        }

        // Printed across, as wide as one page.
        writer.WriteElement(new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.5, Header = 0.3, Footer = 0.3 });
        writer.WriteElement(new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        if (sheet.Charts.Count > 0)
        {
            writer.WriteElement(new Drawing { Id = "drawing" });
        }

        writer.WriteEndElement();
    }

    static SheetView View(int headingRows, bool isFirst)
    {
        var view = new SheetView { WorkbookViewId = 0, ShowGridLines = !isFirst, TabSelected = isFirst };
        if (headingRows > 0)
        {
            view.Append(
                new Pane
                {
                    VerticalSplit = headingRows,
                    TopLeftCell = $"A{headingRows + 1}",
                    ActivePane = PaneValues.BottomLeft,
                    State = PaneStateValues.Frozen,
                },
                new Selection { Pane = PaneValues.BottomLeft });
        }

        return view;
    }

    static void WriteColumns(OpenXmlWriter writer, IReadOnlyList<double> widths)
    {
        if (widths.Count == 0)
        {
            return;
        }

        writer.WriteStartElement(new Columns());
        for (var at = 0; at < widths.Count; at++)
        {
            writer.WriteElement(new Column { Min = (uint)(at + 1), Max = (uint)(at + 1), Width = widths[at], CustomWidth = true });
        }

        writer.WriteEndElement();
    }

    static (int Rows, int Width) WriteRows(OpenXmlWriter writer, XlsxSheet sheet)
    {
        var (rows, width) = (0, 1);
        writer.WriteStartElement(new SheetData());
        foreach (var row in sheet.Rows)
        {
            rows++;
            width = Math.Max(width, row.Count);
            var isHeading = row.Count > 0 && row[0].Style == CellStyle.Heading;
            writer.WriteStartElement(new Row
            {
                RowIndex = (uint)rows,
                Height = isHeading || (row.Count > 0 && row[0].Style == CellStyle.Title) ? HeadingHeight : RowHeight,
                CustomHeight = true,
            });
            for (var at = 0; at < row.Count; at++)
            {
                WriteCell(writer, row[at], $"{ColumnName(at)}{rows}");
            }

            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        return (rows, width);
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

    /// <summary>The letters of a column counted from 0.</summary>
    public static string ColumnName(int column)
    {
        var name = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        {
            name = (char)('A' + (rest - 1) % 26) + name;
        }

        return name;
    }

    static void CopyWithFixedTimes(Stream from, Stream to)
    {
        using var source = new ZipArchive(from, ZipArchiveMode.Read);
        using var target = new ZipArchive(to, ZipArchiveMode.Create);
        var entries = source.Entries
            .OrderBy(entry => entry.FullName != "[Content_Types].xml")
            .ThenBy(entry => entry.FullName, StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var copy = target.CreateEntry(entry.FullName, CompressionLevel.Fastest);
            copy.LastWriteTime = FixedTime;
            using var reading = entry.Open();
            using var writing = copy.Open();
            reading.CopyTo(writing);
        }
    }
}
