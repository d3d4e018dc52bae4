using System.Collections.Immutable;
using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Workspaces.Files;

namespace Stockturn.Workspaces.Panels;

/// <summary>Reads the events of a panel: a row for each with its first and last period, or for each of its periods.</summary>
/// <remarks>Key columns of the panel say in which series it is held; a blank is any. Bad rows are told and left out.</remarks>
public sealed class PanelEventReader
{
    static readonly string[] EventHeadings = ["event", "code", "promotion", "name", "活动", "事件", "大促", "节日"];
    static readonly string[] FirstHeadings = ["from", "start", "first", "开始", "开始日期", "起"];
    static readonly string[] LastHeadings = ["to", "end", "last", "结束", "结束日期", "止"];
    static readonly string[] DateHeadings = ["date", "day", "d", "week", "month", "period", "日期", "周", "月份"];

    readonly Panel panel;
    readonly PanelPeriod period;
    readonly Action<Issue> report;
    readonly HashSet<string>[] texts;

    PanelEventReader(Panel panel, PanelPeriod period, Action<Issue> report)
    {
        (this.panel, this.period, this.report) = (panel, period, report);
        texts = [.. panel.Keys.Select((_, column) => panel.Series.Select(one => one.Key[column]).ToHashSet(StringComparer.Ordinal))];
    }

    /// <summary>The panel with the events of a file; null when it holds none that can be read, with an issue that says why.</summary>
    /// <param name="path">The file: CSV, TSV or XLSX, also .gz.</param>
    /// <param name="panel">The panel they are held in.</param>
    /// <param name="period">How long its periods are.</param>
    /// <param name="report">Takes the issues.</param>
    /// <param name="cancel">Ends the reading.</param>
    public static Panel? Read(string path, Panel panel, PanelPeriod period, Action<Issue> report, CancellationToken cancel = default) =>
        new PanelEventReader(panel, period, report).Read(path, cancel);

    Panel? Read(string path, CancellationToken cancel)
    {
        foreach (var table in Tables.Open(path, new OpenOptions(), report, cancel))
        {
            using (table)
            {
                return ColumnsOf(table) is { } columns ? panel with { Events = Events(table, columns, cancel) } : null;
            }
        }

        return null;
    }

    Columns? ColumnsOf(Table table)
    {
        var columns = new Columns(
            Place(table, EventHeadings), Place(table, FirstHeadings), Place(table, LastHeadings), Place(table, DateHeadings),
            [.. panel.Keys.Select(key => Place(table, [key]))]);
        if (columns.Event < 0 || (columns.Date < 0 && (columns.First < 0 || columns.Last < 0)))
        {
            report(PanelIssue.EventColumns(table.Name, string.Join(", ", table.Headings.Take(8))));
            return null;
        }

        int[] used = [columns.Event, columns.First, columns.Last, columns.Date, .. columns.Keys];
        foreach (var ignored in Enumerable.Range(0, table.Headings.Length).Except(used))
        {
            report(PanelIssue.EventIgnored(table.Name, table.Headings[ignored]));
        }

        return columns;
    }

    PanelEvents Events(Table table, Columns columns, CancellationToken cancel)
    {
        var rows = new List<(ImmutableArray<string?> Key, string Code, PeriodName First, PeriodName Last, bool IsDay)>();
        while (table.Read())
        {
            cancel.ThrowIfCancellationRequested();
            if (table.Row.CellCount != table.Headings.Length)
            {
                report(PanelIssue.Row(table.Name, table.Row.Number, table.Row.CellCount, table.Headings.Length));
            }
            else if (Days(table, columns) is { } days && Code(table, columns) is { } code && Key(table, columns) is { } key)
            {
                rows.Add((key, code, days.First, days.Last, days.IsDay));
            }
        }

        var held = rows.Where(row => !row.IsDay)
            .Select(row => Held(row.Key, row.Code, row.First, row.Last))
            .Concat(rows.Where(row => row.IsDay)
                .GroupBy(row => (Name: PanelEvent.NameOf(row.Key), row.Code))
                .SelectMany(one => Runs(one.First().Key, one.Key.Code, one.Select(row => row.First))));
        return new PanelEvents(
            [
                .. held.DistinctBy(one => (one.Name, one.Code, one.First, one.Last))
                    .OrderBy(one => one.Code, StringComparer.Ordinal).ThenBy(one => one.First).ThenBy(one => one.Last)
                    .ThenBy(one => one.Name, StringComparer.Ordinal),
            ],
            period switch { PanelPeriod.Day => LiftSettings.Days, PanelPeriod.Week => LiftSettings.Weeks, _ => LiftSettings.Months });
    }

    // Days one after the other are one time the event was held.
    IEnumerable<PanelEvent> Runs(ImmutableArray<string?> key, string code, IEnumerable<PeriodName> days)
    {
        PeriodName? first = null, last = null;
        foreach (var day in days.Distinct().OrderBy(one => one.Number))
        {
            if (last is { } before && day.Number > before.Number + 1)
            {
                yield return Held(key, code, first!.Value, before);
                first = null;
            }

            first ??= day;
            last = day;
        }

        yield return Held(key, code, first!.Value, last!.Value);
    }

    PanelEvent Held(ImmutableArray<string?> key, string code, PeriodName first, PeriodName last) => new(key, code, Place(first), Place(last));

    int Place(PeriodName day) => day.Slot(period, panel.Calendar.WeekEnd) - panel.Calendar.First;

    (PeriodName First, PeriodName Last, bool IsDay)? Days(Table table, Columns columns)
    {
        var isDay = columns.First < 0 || columns.Last < 0
            || (columns.Date >= 0 && table.Row.Cell(columns.First).Trim().IsEmpty && table.Row.Cell(columns.Last).Trim().IsEmpty);
        var (from, to) = isDay ? (columns.Date, columns.Date) : (columns.First, columns.Last);
        if (Day(table, from) is not { } first || Day(table, to) is not { } last)
        {
            return null;
        }

        if (last.Number < first.Number)
        {
            report(PanelIssue.EventDays(table.Name, table.Row.Number, table.Headings[to], table.Row.Cell(to).ToString()));
            return null;
        }

        return (first, last, isDay);
    }

    PeriodName? Day(Table table, int column)
    {
        var text = table.Row.Cell(column).ToString();
        if (PeriodName.OfCell(text) is { } day && day.Form == panel.Calendar.Form)
        {
            return day;
        }

        report(PanelIssue.EventDays(table.Name, table.Row.Number, table.Headings[column], text));
        return null;
    }

    string? Code(Table table, Columns columns)
    {
        var code = table.Row.Cell(columns.Event).Trim().ToString();
        if (code.Length > 0)
        {
            return code;
        }

        report(PanelIssue.EventName(table.Name, table.Row.Number, table.Headings[columns.Event]));
        return null;
    }

    // A text no series has is told of its column; of the whole key where only the combination is nowhere.
    ImmutableArray<string?>? Key(Table table, Columns columns)
    {
        var key = ImmutableArray.CreateBuilder<string?>(columns.Keys.Length);
        for (var at = 0; at < columns.Keys.Length; at++)
        {
            var text = columns.Keys[at] < 0 ? "" : table.Row.Cell(columns.Keys[at]).ToString();
            if (text.Trim().Length > 0 && !texts[at].Contains(text))
            {
                report(PanelIssue.EventSeries(table.Name, table.Row.Number, table.Headings[columns.Keys[at]], text));
                return null;
            }

            key.Add(text.Trim().Length > 0 ? text : null);
        }

        return key.DrainToImmutable();
    }

    static int Place(Table table, string[] names) =>
        names.Select(name => table.Headings.ToList().FindIndex(heading => heading.Trim().Equals(name, StringComparison.OrdinalIgnoreCase)))
            .Where(place => place >= 0).DefaultIfEmpty(-1).First();

    sealed record Columns(int Event, int First, int Last, int Date, ImmutableArray<int> Keys);
}
