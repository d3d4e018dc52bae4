using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DraftFile = Stockturn.Workspaces.Files.DraftFile;

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

    /// <summary>How many columns at the left stay in view.</summary>
    public int HeadingColumns { get; init; }

    /// <summary>How many pages it is wide when printed.</summary>
    public int PagesAcross { get; init; } = 1;

    /// <summary>Whether it is printed on one page, however long.</summary>
    public bool IsOnePage { get; init; }
}

/// <summary>Writes Excel workbooks: formats, filters, frozen headings, charts. Equal content gives equal bytes.</summary>
public static class XlsxBook
{
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
        DraftFile.Write(path, file => CopyWithFixedTimes(buffer, file));
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

        root.Workbook = new Workbook(list, Repeated(sheets));
    }

    // What stays in view stands on every printed page too.
    static DefinedNames Repeated(IReadOnlyList<XlsxSheet> sheets)
    {
        var names = new DefinedNames();
        for (var at = 0; at < sheets.Count; at++)
        {
            if (sheets[at].HeadingRows > 0)
            {
                names.Append(new DefinedName(Repeated(sheets[at])) { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)at });
            }
        }

        return names;
    }

    static string Repeated(XlsxSheet sheet)
    {
        var rows = $"'{sheet.Name}'!$1:${sheet.HeadingRows}";
        return sheet.HeadingColumns == 0 ? rows : $"'{sheet.Name}'!$A:${ColumnName(sheet.HeadingColumns - 1)},{rows}";
    }

    static void WriteSheet(WorksheetPart part, XlsxSheet sheet, bool isFirst)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(View(sheet, isFirst)));
        writer.WriteElement(new SheetFormatProperties { DefaultRowHeight = XlsxRows.RowHeight, CustomHeight = true });
        WriteColumns(writer, sheet.Widths);
        var (rows, width) = XlsxRows.Write(writer, sheet);
        if (sheet.HasFilter && rows > sheet.HeadingRows && sheet.HeadingRows > 0)
        {
            writer.WriteElement(new AutoFilter { Reference = $"A{sheet.HeadingRows}:{ColumnName(width - 1)}{rows}" });
        }

        writer.WriteElement(new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.5, Header = 0.3, Footer = 0.3 });
        writer.WriteElement(new PageSetup
        {
            PaperSize = 9,
            Orientation = OrientationValues.Landscape,
            FitToWidth = (uint)sheet.PagesAcross,
            FitToHeight = sheet.IsOnePage ? 1u : 0u,
        });
        writer.WriteElement(new HeaderFooter(new OddFooter("&L&A&R&P / &N")));
        if (sheet.Charts.Count > 0)
        {
            writer.WriteElement(new Drawing { Id = "drawing" });
        }

        writer.WriteEndElement();
    }

    static SheetView View(XlsxSheet sheet, bool isFirst)
    {
        var view = new SheetView { WorkbookViewId = 0, ShowGridLines = !isFirst, TabSelected = isFirst };
        var (rows, columns) = (sheet.HeadingRows, sheet.HeadingColumns);
        if (rows > 0)
        {
            var pane = columns > 0 ? PaneValues.BottomRight : PaneValues.BottomLeft;
            view.Append(
                new Pane
                {
                    VerticalSplit = rows,
                    HorizontalSplit = columns > 0 ? columns : null,
                    TopLeftCell = $"{ColumnName(columns)}{rows + 1}",
                    ActivePane = pane,
                    State = PaneStateValues.Frozen,
                },
                new Selection { Pane = pane });
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
