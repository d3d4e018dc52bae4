using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Stockturn.Tests.Files;

/// <summary>A formula with the value Excel last calculated.</summary>
sealed record Formula(string Text, string Cached);

/// <summary>Writes workbooks for tests.</summary>
static class Workbooks
{
    const uint DateStyle = 1;
    const uint TimeStyle = 2;

    public static byte[] Create(params (string Name, object?[][] Rows)[] sheets) => Create(sheets, []);

    public static byte[] Create((string Name, object?[][] Rows)[] sheets, string[] merged)
    {
        using var bytes = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.Workbook = new Workbook(new Sheets());
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            foreach (var (name, rows) in sheets)
            {
                AddSheet(book, name, rows, merged);
            }
        }

        return bytes.ToArray();
    }

    static void AddSheet(WorkbookPart book, string name, object?[][] rows, string[] merged)
    {
        var part = book.AddNewPart<WorksheetPart>();
        part.Worksheet = new Worksheet(new SheetData(rows.Select((cells, i) => Row(i + 1, cells))));
        if (merged.Length > 0)
        {
            part.Worksheet.Append(new MergeCells(merged.Select(range => new MergeCell { Reference = range })));
        }

        var sheets = book.Workbook.Sheets!;
        sheets.Append(new Sheet
        {
            Id = book.GetIdOfPart(part),
            SheetId = (uint)(sheets.ChildElements.Count + 1),
            Name = name,
        });
    }

    static Row Row(int number, object?[] cells) => new(
        cells.Select((value, column) => Cell($"{(char)('A' + column)}{number}", value)).OfType<OpenXmlElement>())
    {
        RowIndex = (uint)number,
    };

    static Cell? Cell(string place, object? value) => value switch
    {
        null => null,
        double number => Number(place, number.ToString("R"), 0),
        DateTime time => Number(place, time.ToOADate().ToString("R"), time.TimeOfDay == default ? DateStyle : TimeStyle),
        bool truth => new Cell
        {
            CellReference = place,
            DataType = CellValues.Boolean,
            CellValue = new CellValue(truth ? "1" : "0"),
        },
        Formula formula => new Cell
        {
            CellReference = place,
            CellFormula = new CellFormula(formula.Text),
            CellValue = new CellValue(formula.Cached),
        },
        _ => new Cell
        {
            CellReference = place,
            DataType = CellValues.InlineString,
            InlineString = new InlineString(new Text(value.ToString()!)),
        },
    };

    static Cell Number(string place, string text, uint style) =>
        new() { CellReference = place, CellValue = new CellValue(text), StyleIndex = style };

    static Stylesheet Styles() => new(
        new Fonts(new Font()),
        new Fills(new Fill()),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { NumberFormatId = 14, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = 22, ApplyNumberFormat = true }));
}
