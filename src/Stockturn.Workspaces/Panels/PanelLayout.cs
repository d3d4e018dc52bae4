using System.Collections.Immutable;
using Stockturn.Facts;

namespace Stockturn.Workspaces.Panels;

/// <summary>Which columns of a table are keys, and where its periods stand: in the headings (wide) or in a column (long).</summary>
/// <param name="Keys">The places of the key columns.</param>
/// <param name="Periods">Wide: the places of the period columns with the period each names. Long: none.</param>
/// <param name="Date">Long: the place of the period.</param>
/// <param name="Value">Long: the place of the units.</param>
sealed record PanelLayout(ImmutableArray<int> Keys, ImmutableArray<(int Column, PeriodName Period)> Periods, int Date, int Value)
{
    static readonly string[] DateHeadings =
        ["date", "day", "week", "month", "period", "ds", "t", "日期", "销售日期", "下单日期", "周", "月份"];

    static readonly string[] ValueHeadings =
    [
        "value", "qty", "quantity", "units", "sales", "demand", "y", "sold", "total_qty", "units_sold", "sales_qty",
        "数量", "销量", "件数", "需求", "in_stock", "flag", "有货",
    ];

    /// <summary>True when the periods stand in the headings.</summary>
    public bool IsWide => !Periods.IsEmpty;

    /// <summary>The layout of a table; null, with an issue told, when it is none.</summary>
    public static PanelLayout? Of(ImmutableArray<string> headings, PanelRequest request, string file, Action<Issue> report)
    {
        if (Missing(headings, request) is { } missing)
        {
            report(PanelIssue.Columns(file, missing));
            return null;
        }

        var layout = (request.Date is null && request.Value is null ? Wide(headings, request, file, report) : null) ?? Long(headings, request);
        if (layout is null)
        {
            report(PanelIssue.Columns(file, string.Join(", ", headings.Take(8))));
        }

        return layout;
    }

    static string? Missing(ImmutableArray<string> headings, PanelRequest request) =>
        new[] { request.Date, request.Value, request.First, request.Last }.Concat(request.Keys)
            .FirstOrDefault(name => name is not null && Place(headings, name) < 0);

    static PanelLayout? Wide(ImmutableArray<string> headings, PanelRequest request, string file, Action<Issue> report)
    {
        var first = request.First is { } from ? Place(headings, from) : 0;
        var last = request.Last is { } to ? Place(headings, to) : headings.Length - 1;
        var named = headings.Select((heading, column) => (Column: column, Period: PeriodName.OfHeading(heading)))
            .Where(one => one.Period is not null && one.Column >= first && one.Column <= last)
            .Select(one => (one.Column, Period: one.Period!.Value))
            .ToArray();
        if (named.Length < 2)
        {
            return null;
        }

        // Headings of one form make the periods; the form most of them have.
        var form = named.GroupBy(one => one.Period.Form).MaxBy(group => group.Count())!.Key;
        ImmutableArray<(int Column, PeriodName Period)> periods =
            [.. named.Where(one => one.Period.Form == form).DistinctBy(one => one.Period.Number)];
        ImmutableArray<int> keys = request.Keys.IsEmpty
            ? [.. Enumerable.Range(0, periods[0].Column)]
            : [.. request.Keys.Select(key => Place(headings, key))];
        foreach (var column in Enumerable.Range(0, headings.Length).Except(keys).Except(periods.Select(one => one.Column)))
        {
            report(PanelIssue.Ignored(file, headings[column]));
        }

        return new PanelLayout(keys, periods, -1, -1);
    }

    static PanelLayout? Long(ImmutableArray<string> headings, PanelRequest request)
    {
        var date = request.Date is { } day ? Place(headings, day) : Known(headings, DateHeadings);
        var value = request.Value is { } units ? Place(headings, units) : Known(headings, ValueHeadings);
        if (date < 0 || value < 0 || date == value)
        {
            return null;
        }

        ImmutableArray<int> keys = request.Keys.IsEmpty
            ? [.. Enumerable.Range(0, value).Where(column => column != date)]
            : [.. request.Keys.Select(key => Place(headings, key))];
        return new PanelLayout(keys, [], date, value);
    }

    static int Known(ImmutableArray<string> headings, string[] names) =>
        names.Select(name => Place(headings, name)).Where(place => place >= 0).DefaultIfEmpty(-1).First();

    static int Place(ImmutableArray<string> headings, string name)
    {
        var exact = headings.IndexOf(name);
        return exact >= 0 ? exact : headings.ToList().FindIndex(heading => heading.Equals(name, StringComparison.OrdinalIgnoreCase));
    }
}
