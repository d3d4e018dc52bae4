using System.Globalization;
using Stockturn.Facts;
using Stockturn.Metrics;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Cli.Output;

/// <summary>How readings are written for people: the figure in its unit, or the gap in words.</summary>
static class Shown
{
    /// <summary>A reading in words.</summary>
    public static string Of(Reading reading, MetricUnit unit, TextBook texts) =>
        reading.TryGet(out var figure) ? Number(figure, unit, texts) : texts[$"gap.{reading.Gap}"];

    /// <summary>A metric of a group in words; "≥" where the true figure may be larger.</summary>
    public static string Of(MetricEntry metric, in Measurement measurement, TextBook texts) =>
        Bounded(Of(metric.Read(in measurement), metric.Unit, texts), metric.IsAtLeast(in measurement), texts);

    /// <summary>A figure with its "≥" where the true one may be larger.</summary>
    public static string Bounded(string figure, bool isAtLeast, TextBook texts) =>
        isAtLeast ? texts.Format("figure.atleast", figure) : figure;

    /// <summary>A metric's name.</summary>
    public static string Title(MetricEntry metric, TextBook texts) =>
        texts.Language == Language.Chinese ? metric.ChineseTitle : metric.Title;

    /// <summary>A source's name.</summary>
    public static string Title(Source source, TextBook texts) =>
        texts.Language == Language.Chinese ? source.ChineseTitle : source.Title;

    /// <summary>The name of the source of a code; of a mapping a person made, its own name.</summary>
    public static string SourceTitle(string code, TextBook texts) =>
        SourceWords.Title(code, texts);

    /// <summary>The figure without its unit, or the gap in words.</summary>
    public static string Number(Reading reading, MetricUnit unit, TextBook texts) =>
        reading.TryGet(out var figure) ? Digits(figure, unit) : texts[$"gap.{reading.Gap}"];

    /// <summary>The gap's code for a script; nothing when there is a figure.</summary>
    public static string? GapCode(Reading reading) => reading.Gap == Gap.None ? null : reading.Gap.ToString();

    static string Number(double figure, MetricUnit unit, TextBook texts) =>
        unit is MetricUnit.Share or MetricUnit.Ratio or MetricUnit.Money or MetricUnit.Count
            ? Digits(figure, unit)
            : $"{Digits(figure, unit)} {texts[$"unit.{unit}"]}";

    static string Digits(double figure, MetricUnit unit) => figure.ToString(
        unit switch
        {
            MetricUnit.Share => "0.0%",
            MetricUnit.Units or MetricUnit.Count => "#,##0.###",
            _ => "#,##0.00",
        },
        CultureInfo.InvariantCulture);
}
