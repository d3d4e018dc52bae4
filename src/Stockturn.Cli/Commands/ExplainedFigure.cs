using System.Text;
using System.Text.Json;
using Stockturn.Cli.Output;
using Stockturn.Metrics;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Reports;

namespace Stockturn.Cli.Commands;

/// <summary>A figure of a SKU with its formula and inputs, printed for people or as one JSON object.</summary>
sealed record ExplainedFigure(MeasuredSku Sku, Explanation Explanation, string PolicyVersion)
{
    /// <summary>Prints formula and inputs as a table.</summary>
    public void Print(Terminal terminal)
    {
        var texts = terminal.Texts;
        terminal.Say($"{Sku.Kept.Facts.Master.Sku}  {Sku.Kept.Facts.Master.Name}");
        terminal.Say($"{ExplainedFigures.Title(Explanation.Code, texts)}{texts["list.colon"]}{texts[$"formula.{Explanation.Code}"]}");
        var (span, anchor) = (Explanation.Span, $"docs/formulas.md#{Explanation.Anchor}");
        terminal.Say(span.Days == 1
            ? texts.Format("explain.basis.day", span.Start, PolicyVersion, anchor)
            : texts.Format("explain.basis", span.Start, span.End.AddDays(-1), PolicyVersion, anchor));
        var table = new OutputTable(
            new OutputColumn("input", texts["column.input"]),
            new OutputColumn("value", texts["column.value"], ColumnShape.Decimal),
            new OutputColumn("gap", texts["column.gap"]));
        foreach (var line in Explanation.Lines)
        {
            Add(table, terminal, texts.Or($"input.{line.Name}", line.Name), line.Value, line.Unit);
        }

        Add(table, terminal, ExplainedFigures.Title(Explanation.Code, texts), Explanation.Result, Explanation.Unit);
        table.Print(terminal);
        if (Explanation.IsAtLeast)
        {
            terminal.Say(texts["explain.atleast"]);
        }
    }

    /// <summary>Prints everything as one object.</summary>
    public void PrintJson(Terminal terminal, IEnumerable<ExplainedRow> rows, IReadOnlyList<LandedCostLine> landed)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, Encoder = Terminal.Encoder }))
        {
            writer.WriteStartObject();
            Write(
                writer,
                ("sku", Sku.Kept.Facts.Master.Sku), ("name", Sku.Kept.Facts.Master.Name), ("metric", Explanation.Code),
                ("formula", terminal.Texts[$"formula.{Explanation.Code}"]), ("anchor", Explanation.Anchor), ("first_day", Explanation.Span.Start),
                ("last_day", Explanation.Span.End.AddDays(-1)), ("policy", PolicyVersion), ("value", Explanation.Result.Value),
                ("gap", Shown.GapCode(Explanation.Result)), ("unit", Explanation.Unit.ToString()), ("is_at_least", Explanation.IsAtLeast));
            writer.WriteStartArray("inputs");
            foreach (var line in Explanation.Lines)
            {
                writer.WriteStartObject();
                Write(
                    writer,
                    ("input", line.Name), ("value", line.Value.Value), ("gap", Shown.GapCode(line.Value)), ("unit", line.Unit.ToString()));
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            WriteLanded(writer, landed);
            WriteRows(writer, rows);
            writer.WriteEndObject();
        }

        terminal.Out.WriteLine(Encoding.UTF8.GetString(buffer.ToArray()));
    }

    // Only where the figure stands on head-haul batches.
    static void WriteLanded(Utf8JsonWriter writer, IReadOnlyList<LandedCostLine> landed)
    {
        if (landed.Count == 0)
        {
            return;
        }

        writer.WriteStartArray("landed_cost");
        foreach (var line in landed)
        {
            writer.WriteStartObject();
            Write(writer, LandedCostPrinter.Values(line));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    static void WriteRows(Utf8JsonWriter writer, IEnumerable<ExplainedRow> rows)
    {
        writer.WriteStartArray("rows");
        foreach (var row in rows)
        {
            writer.WriteStartObject();
            Write(writer, ("fact", row.Kind), ("file", row.File), ("row", row.Row));
            writer.WriteStartArray("cells");
            foreach (var cell in row.Cells)
            {
                writer.WriteStringValue(cell);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    static void Write(Utf8JsonWriter writer, params ReadOnlySpan<(string Key, object? Value)> values)
    {
        foreach (var (key, value) in values)
        {
            writer.WritePropertyName(key);
            Terminal.WriteValue(writer, value);
        }
    }

    static void Add(OutputTable table, Terminal terminal, string name, Reading reading, MetricUnit unit)
    {
        if (terminal.Form == OutputForm.Person)
        {
            var isKnown = reading.Gap == Gap.None;
            table.Add(name, isKnown ? Shown.Of(reading, unit, terminal.Texts) : null, isKnown ? "" : terminal.Texts[$"gap.{reading.Gap}"]);
            return;
        }

        table.Add(name, reading.Value, Shown.GapCode(reading));
    }
}
