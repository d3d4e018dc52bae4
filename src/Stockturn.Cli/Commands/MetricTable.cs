using System.Globalization;
using Stockturn.Cli.Output;
using Stockturn.Metrics;

namespace Stockturn.Cli.Commands;

/// <summary>Which columns of a table of groups a person sees; a script gets all of them.</summary>
enum GroupColumns
{
    Name,
    Warehouse,
    NameAndWarehouse,
    Month,
}

/// <summary>Prints groups with their metrics: a row for each group; for people the metrics that fit the screen, for scripts all.</summary>
sealed class MetricTable
{
    static readonly string[] OnScreen =
    [
        "stock_value", "turnover", "days_inventory_outstanding", "stock_to_sales", "dead_stock_share", "weighted_age", "in_stock_rate",
    ];

    // A way holds nothing on hand: what is on it stands beside.
    static readonly string[] OfPlace =
    [
        "stock_value", "in_transit_value", "turnover", "days_inventory_outstanding", "dead_stock_share", "weighted_age", "in_stock_rate",
    ];

    // What lies where is known for the last day only; a month has no such figures.
    static readonly string[] OfMonth =
    [
        "turnover", "turnover_two_point", "days_inventory_outstanding", "gmroi", "stock_to_sales", "gross_margin", "in_stock_rate",
    ];

    readonly Terminal terminal;
    readonly GroupColumns columns;
    readonly MetricEntry[] metrics;
    readonly OutputTable table;
    readonly bool isMonthly;

    /// <summary>An empty table.</summary>
    public MetricTable(Terminal terminal, GroupColumns columns, bool isMonthly = false)
    {
        this.isMonthly = isMonthly;
        this.terminal = terminal;
        this.columns = columns;
        var codes = columns == GroupColumns.Month || isMonthly ? OfMonth
            : columns is GroupColumns.Warehouse or GroupColumns.NameAndWarehouse ? OfPlace
            : OnScreen;
        metrics = [.. IsForPerson ? codes.Select(MetricCatalog.Find).OfType<MetricEntry>() : MetricCatalog.All];
        table = new OutputTable([.. Names(), .. metrics.SelectMany(Figures)]);
    }

    bool IsForPerson => terminal.Form == OutputForm.Person;

    bool HasName => !IsForPerson || columns != GroupColumns.Warehouse;

    bool HasWarehouse => !IsForPerson || columns is GroupColumns.Warehouse or GroupColumns.NameAndWarehouse;

    /// <summary>A group's row: for people in words, for scripts the number and, apart, the gap's code.</summary>
    public void Add(MeasuredGroup group)
    {
        var values = new List<object?>();
        if (HasName)
        {
            values.Add(IsForPerson && group.Name.Length == 0 ? terminal.Texts["place.none"] : group.Name);
        }

        if (HasWarehouse)
        {
            values.Add(IsForPerson && group.Warehouse.Length == 0 ? terminal.Texts["place.none"] : group.Warehouse);
        }

        if (isMonthly)
        {
            values.Add(group.Measurement.Span.Start.ToString("yyyy-MM", CultureInfo.InvariantCulture));
        }

        foreach (var metric in metrics)
        {
            var reading = metric.Read(group.Measurement);
            if (IsForPerson)
            {
                values.Add(Shown.Of(metric, group.Measurement, terminal.Texts));
            }
            else
            {
                values.AddRange([reading.Value, Shown.GapCode(reading)]);
                values.AddRange(metric.CanBeAtLeast ? [metric.IsAtLeast(group.Measurement)] : Array.Empty<object?>());
            }
        }

        table.Add([.. values]);
    }

    /// <summary>Prints it, at most so many rows.</summary>
    public void Print(int most) => table.PrintFirst(terminal, most);

    IEnumerable<OutputColumn> Names()
    {
        if (HasName)
        {
            yield return new("name", terminal.Texts["column.group"]);
        }

        if (HasWarehouse)
        {
            yield return new("warehouse", terminal.Texts["column.warehouse"]);
        }

        if (isMonthly)
        {
            yield return new("month", terminal.Texts["column.month"]);
        }
    }

    IEnumerable<OutputColumn> Figures(MetricEntry metric)
    {
        yield return new(metric.Code, Shown.Title(metric, terminal.Texts), ColumnShape.Decimal);
        if (!IsForPerson)
        {
            yield return new(metric.Code + "_gap", metric.Code + "_gap");
        }

        if (!IsForPerson && metric.CanBeAtLeast)
        {
            yield return new(metric.Code + "_is_at_least", metric.Code + "_is_at_least");
        }
    }
}
