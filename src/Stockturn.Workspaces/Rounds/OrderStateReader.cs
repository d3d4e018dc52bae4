using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Stockturn.Facts;
using Stockturn.Plans;
using Stockturn.Workspaces.Files;
using Stockturn.Workspaces.Panels;

namespace Stockturn.Workspaces.Rounds;

/// <summary>Reads the state of an ordering round: a row for each series with its keys, what is there and what is on its way.</summary>
/// <remarks>
/// Headings are compared as an import compares them. A bad row is told and keeps its place without an order; the good
/// rows go on. A blank in a column of goods on their way is none.
/// </remarks>
public sealed partial class OrderStateReader
{
    static readonly string[] OnHandHeadings =
        ["onhand", "endinventory", "现有库存", "期末库存", "现货", "现货库存", "在库", "在库数量", "可用库存", "库存", "库存数量"];

    readonly Panel panel;
    readonly Action<Issue> report;

    OrderStateReader(Panel panel, Action<Issue> report) => (this.panel, this.report) = (panel, report);

    /// <summary>The state of a file; null when there is none, with an issue that says why.</summary>
    /// <param name="path">The file: CSV, TSV or XLSX, also .gz.</param>
    /// <param name="panel">The history its rows belong to.</param>
    /// <param name="report">Takes the issues.</param>
    /// <param name="cancel">Ends the reading.</param>
    public static OrderState? Read(string path, Panel panel, Action<Issue> report, CancellationToken cancel = default)
    {
        foreach (var table in Tables.Open(path, new OpenOptions(), report, cancel))
        {
            using (table)
            {
                return new OrderStateReader(panel, report).Read(table, cancel);
            }
        }

        return null;
    }

    OrderState? Read(Table table, CancellationToken cancel)
    {
        if (ColumnsOf(table) is not { } columns)
        {
            return null;
        }

        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at < panel.Series.Length; at++)
        {
            if (!places.TryAdd(Panel.Name([.. columns.Keys.Select(key => panel.Series[at].Key[key.Place].Trim())]), at))
            {
                report(OrderStateIssue.Keys(table.Name, Shown(table.Headings), string.Join(", ", panel.Keys)));
                return null;
            }
        }

        var rows = ImmutableArray.CreateBuilder<OrderStateRow>();
        var met = new HashSet<string>(StringComparer.Ordinal);
        while (table.Read())
        {
            cancel.ThrowIfCancellationRequested();
            rows.Add(RowOf(table, columns, places, met));
        }

        foreach (var series in panel.Series)
        {
            if (!met.Contains(Panel.Name([.. columns.Keys.Select(key => series.Key[key.Place].Trim())])))
            {
                report(OrderStateIssue.Absent(table.Name, string.Join(' ', series.Key)));
            }
        }

        return new OrderState([.. columns.Keys.Select(key => table.Headings[key.Column])], rows.DrainToImmutable());
    }

    OrderStateRow RowOf(Table table, Columns columns, Dictionary<string, int> places, HashSet<string> met)
    {
        var row = table.Row;
        ImmutableArray<string> key = [.. columns.Keys.Select(one => row.Cell(one.Column).Trim().ToString())];
        var (name, shown) = (Panel.Name(key), string.Join(' ', key));
        var none = new OrderStateRow(row.Number, key, null, null);
        if (row.CellCount != table.Headings.Length)
        {
            met.Add(name);
            report(OrderStateIssue.Cells(table.Name, row.Number, Cells(row.CellCount), Cells(table.Headings.Length)));
            return none;
        }

        if (!met.Add(name))
        {
            report(OrderStateIssue.Twice(table.Name, row.Number, shown));
            return none;
        }

        if (!places.TryGetValue(name, out var place) || !panel.Series[place].Demand.Any(units => units is not null))
        {
            report(OrderStateIssue.History(table.Name, row.Number, shown));
            return none;
        }

        return none with { Series = place, Stock = StockOf(table, columns) };
    }

    RoundStock? StockOf(Table table, Columns columns)
    {
        var onHand = Units(table, columns.OnHand, null);
        var arriving = new double[columns.Transit.Select(one => one.Period).DefaultIfEmpty(0).Max()];
        var isKnown = onHand is not null;
        foreach (var (column, period) in columns.Transit)
        {
            var units = Units(table, column, 0);
            isKnown &= units is not null;
            arriving[period - 1] += units ?? 0;
        }

        return isKnown ? new RoundStock(onHand!.Value, [.. arriving]) : null;
    }

    double? Units(Table table, int column, double? blank)
    {
        var cell = table.Row.Cell(column).Trim();
        if (cell.IsEmpty && blank is not null)
        {
            return blank;
        }

        if (double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var units) && units >= 0 && double.IsFinite(units))
        {
            return units;
        }

        report(OrderStateIssue.Number(table.Name, table.Row.Number, table.Headings[column], cell.ToString()));
        return null;
    }

    Columns? ColumnsOf(Table table)
    {
        string[] names = [.. table.Headings.Select(heading => Headings.Normalise(heading))];
        ImmutableArray<(int Column, int Place)> keys =
        [
            .. panel.Keys.Select((key, place) => (Column: Array.IndexOf(names, Headings.Normalise(key)), Place: place)).Where(one => one.Column >= 0),
        ];
        if (keys.IsEmpty && !panel.Keys.IsEmpty)
        {
            report(OrderStateIssue.Keys(table.Name, Shown(table.Headings), string.Join(", ", panel.Keys)));
            return null;
        }

        var onHand = OnHandHeadings.Select(heading => Array.IndexOf(names, heading)).FirstOrDefault(column => column >= 0, -1);
        if (onHand < 0)
        {
            report(OrderStateIssue.OnHand(table.Name, Shown(table.Headings)));
            return null;
        }

        ImmutableArray<(int Column, int Period)> transit =
        [
            .. names.Select((name, column) => (Column: column, Found: Arriving().Match(name)))
                .Where(one => one.Found.Success)
                .Select(one => (one.Column, Period: int.Parse(one.Found.Groups[1].Value, CultureInfo.InvariantCulture)))
                .Where(one => one.Period > 0),
        ];
        if (transit.IsEmpty && Array.FindIndex(names, name => name is "intransit" or "在途" or "在途库存" or "在途数量") is var plain and >= 0)
        {
            report(OrderStateIssue.Transit(table.Name, table.Headings[plain]));
            return null;
        }

        return new Columns(keys, onHand, transit);
    }

    static string Shown(ImmutableArray<string> headings) => string.Join(", ", headings.Take(8));

    static string Cells(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} cells");

    [GeneratedRegex(@"^(?:intransit|在途|在途库存|在途数量)第?(?:week|day|month|period|w|d|m|p)?\+?(\d{1,3})(?:周|天|日|月|期)?$")]
    private static partial Regex Arriving();

    sealed record Columns(ImmutableArray<(int Column, int Place)> Keys, int OnHand, ImmutableArray<(int Column, int Period)> Transit);
}
