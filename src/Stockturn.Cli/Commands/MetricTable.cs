using Stockturn.Cli.Output;
using Stockturn.Metrics;

namespace Stockturn.Cli.Commands;

/// <summary>Prints groups with their metrics: a row for each group; for people the metrics that fit the screen, for scripts all.</summary>
static class MetricTable
{
    static readonly string[] OnScreen = ["stock_value", "turnover", "dio", "stock_to_sales", "dead_stock_share", "weighted_age", "in_stock_rate"];

    /// <summary>An empty table.</summary>
    public static OutputTable For(Terminal terminal, IReadOnlyList<MetricEntry> metrics)
    {
        var columns = new List<OutputColumn>
        {
            new("name", terminal.Texts["column.group"]),
            new("warehouse", terminal.Texts["column.warehouse"]),
        };
        foreach (var metric in Chosen(terminal, metrics))
        {
            columns.Add(new OutputColumn(metric.Code, Shown.Title(metric, terminal.Texts), ColumnShape.Decimal));
            if (terminal.Form != OutputForm.Person)
            {
                columns.Add(new OutputColumn(metric.Code + "_gap", metric.Code + "_gap"));
            }
        }

        return new OutputTable([.. columns]);
    }

    /// <summary>A group's row: for people in words, for scripts the number and, apart, the gap's code.</summary>
    public static void Add(OutputTable table, Terminal terminal, MeasuredGroup group, IReadOnlyList<MetricEntry> metrics)
    {
        var values = new List<object?> { group.Name, group.Warehouse };
        foreach (var metric in Chosen(terminal, metrics))
        {
            var reading = metric.Read(group.Measurement);
            if (terminal.Form == OutputForm.Person)
            {
                values.Add(Shown.Of(reading, metric.Unit, terminal.Texts));
            }
            else
            {
                values.Add(reading.Value);
                values.Add(reading.Gap == Gap.None ? null : reading.Gap.ToString());
            }
        }

        table.Add([.. values]);
    }

    static IEnumerable<MetricEntry> Chosen(Terminal terminal, IReadOnlyList<MetricEntry> metrics) =>
        terminal.Form == OutputForm.Person ? metrics.Where(metric => OnScreen.Contains(metric.Code)) : metrics;
}
