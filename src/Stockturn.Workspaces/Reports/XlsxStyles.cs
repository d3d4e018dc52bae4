using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Stockturn.Workspaces.Reports;

/// <summary>The one style sheet of every workbook we write; a cell style's index is its place in <see cref="CellStyle"/>.</summary>
static class XlsxStyles
{
    const uint MoneyFormat = 164;
    const uint PercentFormat = 165;
    const uint DateFormat = 166;

    /// <summary>The style sheet.</summary>
    public static Stylesheet Sheet() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = MoneyFormat, FormatCode = "#,##0.00;[Red]-#,##0.00" },
            new NumberingFormat { NumberFormatId = PercentFormat, FormatCode = "0.0%" },
            new NumberingFormat { NumberFormatId = DateFormat, FormatCode = "yyyy-mm-dd" })
        { Count = 3 },
        new Fonts(
            Face(false, "FF1F2937", 11),
            Face(true, "FFFFFFFF", 11),
            Face(true, "FF1F2937", 16),
            Face(false, "FF6B7280", 10),
            Face(true, "FF047857", 11),
            Face(true, "FFB91C1C", 11))
        { Count = 6 },
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FF1F4E79" }) { PatternType = PatternValues.Solid }))
        { Count = 3 },
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()))
        { Count = 1 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        new CellFormats(
            Text(0),
            Text(1, fill: 2, wraps: true),
            Text(2),
            Number(3),
            Number(4),
            Number(MoneyFormat),
            Number(PercentFormat),
            Number(DateFormat),
            Text(3, wraps: true),
            Text(4),
            Text(5),
            Text(3),
            Format(0, 1, At(HorizontalAlignmentValues.Right, wraps: true), fill: 2),
            Text(3, wraps: true))
        { Count = 14 });

    static Font Face(bool bold, string color, double size)
    {
        var font = new Font();
        if (bold)
        {
            font.Append(new Bold());
        }

        font.Append(new FontSize { Val = size }, new Color { Rgb = color }, new FontName { Val = "Calibri" });
        return font;
    }

    // A text keeps off the number at its left.
    static CellFormat Text(uint font, uint fill = 0, bool wraps = false)
    {
        var alignment = At(HorizontalAlignmentValues.Left, wraps);
        alignment.Indent = 1;
        return Format(0, font, alignment, fill);
    }

    static CellFormat Number(uint number) => Format(number, 0, At(HorizontalAlignmentValues.Right, wraps: false));

    static Alignment At(HorizontalAlignmentValues side, bool wraps) => new()
    {
        Horizontal = side,
        Vertical = VerticalAlignmentValues.Center,
        WrapText = wraps,
    };

    static CellFormat Format(uint number, uint font, Alignment alignment, uint fill = 0) => new(alignment)
    {
        NumberFormatId = number,
        FontId = font,
        FillId = fill,
        BorderId = 0,
        FormatId = 0,
        ApplyNumberFormat = number != 0,
        ApplyFont = true,
        ApplyFill = fill != 0,
        ApplyAlignment = true,
    };
}
