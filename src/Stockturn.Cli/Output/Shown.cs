using System.Globalization;
using Stockturn.Metrics;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Cli.Output;

/// <summary>How readings are written for people: the figure in its unit, or the gap in words.</summary>
static class Shown
{
    /// <summary>A reading in words.</summary>
    public static string Of(Reading reading, MetricUnit unit, TextBook texts) =>
        reading.TryGet(out var figure) ? Number(figure, unit, texts) : texts[$"gap.{reading.Gap}"];

    /// <summary>A metric's name.</summary>
    public static string Title(MetricEntry metric, TextBook texts) =>
        texts.Language == Language.Chinese ? metric.ChineseTitle : metric.Title;

    static string Number(double figure, MetricUnit unit, TextBook texts)
    {
        var text = figure.ToString(
            unit switch
            {
                MetricUnit.Share => "0.0%",
                MetricUnit.Money or MetricUnit.MoneyADay => "#,##0.00",
                MetricUnit.Units => "#,##0.###",
                _ => "#,##0.00",
            },
            CultureInfo.InvariantCulture);
        var suffix = texts.Or($"unit.{unit}", "");
        return suffix.Length == 0 ? text : $"{text} {suffix}";
    }
}
