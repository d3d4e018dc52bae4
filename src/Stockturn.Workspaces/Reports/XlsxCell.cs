using System.Globalization;

namespace Stockturn.Workspaces.Reports;

/// <summary>How a cell is shown.</summary>
public enum CellStyle
{
    Plain,
    Heading,
    Title,
    Whole,
    Decimal,
    Money,
    Percent,
    Date,
    Note,
    Good,
    Bad,
    Remark,
    NumberHeading,
    Wrapped,
}

/// <summary>One cell of a report: a text, a number or a day, and how it is shown. Nothing is computed here.</summary>
public readonly record struct XlsxCell(string? Text, double? Number, CellStyle Style)
{
    /// <summary>A text.</summary>
    public static XlsxCell Of(string? text, CellStyle style = CellStyle.Plain) => new(text ?? "", null, style);

    /// <summary>A number; nothing where it is missing.</summary>
    public static XlsxCell Of(double? number, CellStyle style) => new(null, number, style);

    /// <summary>An exact number; nothing where it is missing.</summary>
    public static XlsxCell Of(decimal? number, CellStyle style) => new(null, (double?)number, style);

    /// <summary>A day; nothing where it is missing.</summary>
    public static XlsxCell Of(DateOnly? day) =>
        new(null, day is { } known ? known.DayNumber - new DateOnly(1899, 12, 30).DayNumber : null, CellStyle.Date);

    /// <summary>True for a cell of numbers or days, also where the number is missing: those stand at the right.</summary>
    public bool IsNumeric => Style is CellStyle.Whole or CellStyle.Decimal or CellStyle.Money or CellStyle.Percent or CellStyle.Date;

    /// <summary>True when a long text goes on in a further line.</summary>
    public bool Wraps => Style is CellStyle.Heading or CellStyle.NumberHeading or CellStyle.Note or CellStyle.Wrapped;

    /// <summary>The number as the file holds it.</summary>
    public string Invariant => Number!.Value.ToString("R", CultureInfo.InvariantCulture);
}
