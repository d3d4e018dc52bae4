using Stockturn.Facts.Sources;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Workspaces.Reports;

/// <summary>Writes the workbook a seller without exports fills in: a sheet of help first, then one sheet for each kind of fact.</summary>
public static class TemplateWorkbook
{
    const double ColumnWidth = 16;

    /// <summary>Writes the template in a language; the sheets are read back whichever it is.</summary>
    public static void Write(string path, TextBook texts)
    {
        var isChinese = texts.Language == Language.Chinese;
        var sheets = new List<XlsxSheet> { Help(texts, isChinese) };
        foreach (var sheet in WorkbookTemplate.Sheets)
        {
            IReadOnlyList<XlsxCell>[] rows =
            [
                [.. sheet.Columns.Select(column => XlsxCell.Of(isChinese ? column.Chinese : column.English, CellStyle.Heading))],
            ];
            sheets.Add(new XlsxSheet(
                isChinese ? sheet.Chinese : sheet.English, [.. sheet.Columns.Select(_ => ColumnWidth)], rows, HeadingRows: 1));
        }

        XlsxBook.Write(path, sheets);
    }

    // The example rows stand here and not on the sheets, so that nobody imports them by mistake.
    static XlsxSheet Help(TextBook texts, bool isChinese)
    {
        var rows = new List<IReadOnlyList<XlsxCell>>
        {
            new[] { XlsxCell.Of(texts["template.title"], CellStyle.Title) },
            new[] { XlsxCell.Of(texts["template.note"], CellStyle.Remark) },
        };
        foreach (var sheet in WorkbookTemplate.Sheets)
        {
            rows.Add([]);
            rows.Add([XlsxCell.Of(isChinese ? sheet.Chinese : sheet.English, CellStyle.Title), XlsxCell.Of(sheet.Help)]);
            foreach (var column in sheet.Columns)
            {
                rows.Add(
                [
                    XlsxCell.Of((isChinese ? column.Chinese : column.English) + (column.IsRequired ? " *" : "")),
                    XlsxCell.Of(column.Help),
                    XlsxCell.Of(column.Example, CellStyle.Note),
                ]);
            }
        }

        return new XlsxSheet(texts["template.help"], [22, 90, 24], rows, HeadingRows: 0) { HasFilter = false };
    }
}
