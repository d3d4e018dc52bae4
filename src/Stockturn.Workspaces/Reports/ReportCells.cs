using Stockturn.Findings;
using Stockturn.Metrics;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Workspaces.Reports;

/// <summary>How readings stand in a workbook: the number in its format, or an empty cell with the gap in words beside it.</summary>
public static class ReportCells
{
    /// <summary>A heading row.</summary>
    public static IReadOnlyList<XlsxCell> Headings(TextBook texts, params string[] keys) =>
        [.. keys.Select(key => Heading(texts[key]))];

    /// <summary>A heading: names of columns and of figures begin alike.</summary>
    public static XlsxCell Heading(string name) =>
        XlsxCell.Of(name.Length == 0 ? "" : char.ToUpperInvariant(name[0]) + name[1..], CellStyle.Heading);

    /// <summary>A number of units: without decimals where it is whole.</summary>
    public static XlsxCell Units(decimal units) =>
        XlsxCell.Of(units, units == decimal.Truncate(units) ? CellStyle.Whole : CellStyle.Decimal);

    /// <summary>The figure of a reading.</summary>
    public static XlsxCell Figure(Reading reading, MetricUnit unit) =>
        unit is MetricUnit.Units or MetricUnit.Count && reading.TryGet(out var units) && units == Math.Truncate(units)
            ? XlsxCell.Of(units, CellStyle.Whole)
            : XlsxCell.Of(reading.Value, StyleOf(unit));

    /// <summary>The gap of a reading in words; empty when there is a figure.</summary>
    public static XlsxCell Gap(Reading reading, TextBook texts) =>
        XlsxCell.Of(reading.Gap == Metrics.Gap.None ? "" : texts[$"gap.{reading.Gap}"], CellStyle.Note);

    /// <summary>A metric's name.</summary>
    public static string Title(MetricEntry metric, TextBook texts) =>
        texts.Language == Language.Chinese ? metric.ChineseTitle : metric.Title;

    /// <summary>A unit in words; money by its currency.</summary>
    public static string Unit(MetricUnit unit, string currency, TextBook texts) => unit switch
    {
        MetricUnit.Money => currency,
        MetricUnit.MoneyADay => $"{currency} {texts[$"unit.{unit}"]}",
        _ => texts[$"unit.{unit}"],
    };

    /// <summary>A finding's rule in words.</summary>
    public static string Rule(Finding finding, TextBook texts) => texts[$"rule.{finding.Rule}"];

    /// <summary>Why a finding is exempt: a code of the engine in words, or the words a person gave; null for one that is not.</summary>
    public static string? ExemptReason(Finding finding, TextBook texts) =>
        finding.ExemptReason is { } reason ? texts.Or($"exempt.{reason}", reason) : null;

    static CellStyle StyleOf(MetricUnit unit) => unit switch
    {
        MetricUnit.Share => CellStyle.Percent,
        MetricUnit.Money or MetricUnit.MoneyADay => CellStyle.Money,
        _ => CellStyle.Decimal,
    };
}
