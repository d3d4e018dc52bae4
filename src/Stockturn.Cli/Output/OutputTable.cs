using System.Globalization;
using System.Text.Json;
using Spectre.Console;
using Spectre.Console.Rendering;
using Stockturn.Workspaces.Reports;

namespace Stockturn.Cli.Output;

/// <summary>How a column of a printed table is shown.</summary>
enum ColumnShape
{
    Text,
    Whole,
    Quantity,
    Money,
    Percent,
    Decimal,
    Ratio,
}

/// <summary>A column: its key for scripts, its title for people, its shape.</summary>
sealed record OutputColumn(string Key, string Title, ColumnShape Shape = ColumnShape.Text);

/// <summary>A table as data, printed for people, as CSV or as JSON. Nothing is computed here.</summary>
sealed class OutputTable(params OutputColumn[] columns)
{
    readonly List<object?[]> rows = [];

    /// <summary>How many rows there are.</summary>
    public int Count => rows.Count;

    /// <summary>Adds a row: one value for each column; null is printed as a dash, never as zero.</summary>
    public void Add(params object?[] values)
    {
        if (values.Length != columns.Length)
        {
            throw new ArgumentException($"{values.Length} values for {columns.Length} columns", nameof(values));
        }

        rows.Add(values);
    }

    /// <summary>Prints its first rows, and says to a person how many more there are.</summary>
    public void PrintFirst(Terminal terminal, int most)
    {
        var all = rows.Count;
        if (all > most)
        {
            rows.RemoveRange(most, all - most);
        }

        Print(terminal);
        if (all > rows.Count)
        {
            terminal.Say(terminal.Texts.Format("cli.more", all - rows.Count, all));
        }
    }

    /// <summary>Prints it in the form the person asked for.</summary>
    public void Print(Terminal terminal)
    {
        switch (terminal.Form)
        {
            case OutputForm.Json:
                terminal.Out.WriteLine(AsJson());
                break;
            case OutputForm.Csv:
                PrintCsv(terminal.Out);
                break;
            default:
                PrintTable(terminal);
                break;
        }
    }

    string AsJson()
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, Encoder = Terminal.Encoder }))
        {
            writer.WriteStartArray();
            foreach (var row in rows)
            {
                writer.WriteStartObject();
                for (var at = 0; at < columns.Length; at++)
                {
                    writer.WritePropertyName(columns[at].Key);
                    Terminal.WriteValue(writer, row[at]);
                }

                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    void PrintCsv(TextWriter to)
    {
        using var writer = CsvText.To(to);
        string[] header = [.. columns.Select(column => column.Key)];
        writer.WriteRecord(header);
        foreach (var row in rows)
        {
            string[] cells = [.. row.Select(Plain)];
            writer.WriteRecord(cells);
        }
    }

    void PrintTable(Terminal terminal)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var column in columns)
        {
            var shown = new TableColumn(new Markup($"[bold]{Markup.Escape(column.Title)}[/]"));
            var isWhole = column.Key is "sku" or "code" or "warehouse" or "unit" or "owner" or "target";
            shown = isWhole ? shown.NoWrap() : shown;
            table.AddColumn(column.Shape == ColumnShape.Text ? shown : shown.RightAligned().NoWrap());
        }

        foreach (var row in rows)
        {
            table.AddRow(row.Select((value, at) => new Markup(Markup.Escape(Shown(value, columns[at].Shape)))));
        }

        var needed = ((IRenderable)table).Measure(RenderOptions.Create(terminal.Screen), int.MaxValue).Min;
        if (needed <= terminal.Screen.Profile.Width)
        {
            terminal.Screen.Write(table);
        }
        else
        {
            PrintRecords(terminal);
        }
    }

    // A screen too narrow for the words of a row: each row is a block, a line for each column.
    void PrintRecords(Terminal terminal)
    {
        foreach (var row in rows)
        {
            var record = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn();
            for (var at = 0; at < columns.Length; at++)
            {
                record.AddRow(
                    new Markup($"[bold]{Markup.Escape(columns[at].Title)}[/]"), new Markup(Markup.Escape(Shown(row[at], columns[at].Shape))));
            }

            terminal.Screen.Write(record);
            terminal.Screen.WriteLine();
        }
    }

    static string Shown(object? value, ColumnShape shape) => value switch
    {
        null => "–",
        string text => text,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(Format(shape), CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    static string? Format(ColumnShape shape) => shape switch
    {
        ColumnShape.Whole => "#,##0",
        ColumnShape.Quantity => "#,##0.###",
        ColumnShape.Money => "#,##0.00",
        ColumnShape.Percent => "0.0%",
        ColumnShape.Decimal => "#,##0.00",
        ColumnShape.Ratio => "0.0000",
        _ => null,
    };

    static string Plain(object? value) => value switch
    {
        null => "",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
