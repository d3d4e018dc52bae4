using System.Collections.Immutable;
using System.Globalization;
using Stockturn.Facts;
using Stockturn.Workspaces.Files;

namespace Stockturn.Workspaces.Panels;

/// <summary>Reads a panel from a table: wide (a column for each period) or long (a row for each).</summary>
/// <remarks>A bad cell or row is told and left out; the good series go on. A blank is not observed, 0 is nothing sold.</remarks>
public sealed class PanelReader
{
    readonly PanelRequest request;
    readonly Action<Issue> report;
    readonly bool isFlags;

    PanelReader(PanelRequest request, Action<Issue> report, bool isFlags)
    {
        this.request = request;
        this.report = report;
        this.isFlags = isFlags;
    }

    /// <summary>The panel of a file; null when there is none, with an issue that says why.</summary>
    public static Panel? Read(PanelRequest request, Action<Issue> report, CancellationToken cancel = default) =>
        new PanelReader(request, report, isFlags: false).Read(null, cancel);

    /// <summary>The stock flags of a file, 1 in stock and 0 not, over the calendar of a panel.</summary>
    public static Panel? ReadFlags(PanelRequest request, Panel panel, Action<Issue> report, CancellationToken cancel = default) =>
        new PanelReader(request, report, isFlags: true).Read(panel.Calendar.WeekEnd, cancel);

    Panel? Read(int? weekEnd, CancellationToken cancel)
    {
        foreach (var table in Tables.Open(request.Path, new OpenOptions(), report, cancel))
        {
            using (table)
            {
                if (PanelLayout.Of(table.Headings, request, table.Name, report) is not { } layout)
                {
                    return null;
                }

                var rows = new PanelRows(request.Period, table.Name, report);
                while (table.Read())
                {
                    cancel.ThrowIfCancellationRequested();
                    ReadRow(table, layout, rows);
                }

                // A flag that is not there says nothing against stock.
                return rows.Lay([.. layout.Keys.Select(column => table.Headings[column])], layout.IsWide || isFlags, weekEnd);
            }
        }

        return null;
    }

    void ReadRow(Table table, PanelLayout layout, PanelRows rows)
    {
        var row = table.Row;
        if (row.CellCount != table.Headings.Length)
        {
            report(PanelIssue.Row(table.Name, row.Number, row.CellCount, table.Headings.Length));
            return;
        }

        ImmutableArray<string> key = [.. layout.Keys.Select(column => row.Cell(column).ToString())];
        if (layout.IsWide)
        {
            ReadWide(table, layout, rows, key);
        }
        else
        {
            ReadLong(table, layout, rows, key);
        }
    }

    void ReadWide(Table table, PanelLayout layout, PanelRows rows, ImmutableArray<string> key)
    {
        var (cells, isNew) = rows.Of(key);
        if (!isNew)
        {
            report(PanelIssue.Twice(table.Name, table.Row.Number, string.Join(' ', key)));
            return;
        }

        foreach (var (column, period) in layout.Periods)
        {
            rows.TryAdd(cells, period, Units(table, column), out _);
        }
    }

    void ReadLong(Table table, PanelLayout layout, PanelRows rows, ImmutableArray<string> key)
    {
        var row = table.Row;
        var text = row.Cell(layout.Date).ToString();
        if (PeriodName.OfCell(text) is not { } period)
        {
            report(PanelIssue.Date(table.Name, row.Number, table.Headings[layout.Date], text));
            return;
        }

        if (!rows.TryAdd(rows.Of(key).Cells, period, Units(table, layout.Value), out var isTwice))
        {
            report(PanelIssue.Date(table.Name, row.Number, table.Headings[layout.Date], text));
        }
        else if (isTwice)
        {
            report(PanelIssue.Twice(table.Name, row.Number, $"{string.Join(' ', key)} {text}"));
        }
    }

    double? Units(Table table, int column)
    {
        var cell = table.Row.Cell(column).Trim();
        if (cell.IsEmpty)
        {
            return null;
        }

        if (isFlags)
        {
            return Flag(table, column, cell);
        }

        if (double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var units) && units >= 0 && double.IsFinite(units))
        {
            return units;
        }

        report(PanelIssue.Number(table.Name, table.Row.Number, table.Headings[column], cell.ToString()));
        return null;
    }

    double? Flag(Table table, int column, ReadOnlySpan<char> cell)
    {
        Span<char> lower = stackalloc char[8];
        var length = cell.Length <= 8 ? cell.ToLowerInvariant(lower) : 0;
        switch (lower[..length])
        {
            case "true" or "1" or "1.0" or "yes" or "y" or "t" or "是" or "有":
                return 1;
            case "false" or "0" or "0.0" or "no" or "n" or "f" or "否" or "无":
                return 0;
            default:
                report(PanelIssue.Flag(table.Name, table.Row.Number, table.Headings[column], cell.ToString()));
                return null;
        }
    }
}
