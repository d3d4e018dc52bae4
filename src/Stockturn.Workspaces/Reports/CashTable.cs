using Stockturn.Plans;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Workspaces.Reports;

/// <summary>The coming 13 weeks of cash as a table to take away: a line for each source, a column for each week, cash after each below.</summary>
public static class CashTable
{
    /// <summary>The table.</summary>
    public static XlsxSheet Of(CashCalendar calendar, TextBook texts) => new(
        texts["cash.title"], [20, 28, 14, .. calendar.Weeks.Select(_ => 12), 14], Rows(calendar, texts), HeadingRows: 1);

    static IEnumerable<IReadOnlyList<XlsxCell>> Rows(CashCalendar calendar, TextBook texts)
    {
        var weeks = calendar.Weeks;
        yield return
        [
            .. ReportCells.Headings(texts, "cash.line", "cash.name", "cash.certainty"),
            .. weeks.Select(week => ReportCells.Heading($"{week.From:yyyy-MM-dd}")),
            ReportCells.Heading(texts["cash.total"]),
        ];
        foreach (var line in calendar.Lines)
        {
            yield return
            [
                XlsxCell.Of(texts[$"cash.kind.{line.Kind}"]), XlsxCell.Of(line.Name), XlsxCell.Of(texts[$"cash.certainty.{line.Certainty}"]),
                .. line.Weeks.Select(amount => XlsxCell.Of(amount, CellStyle.Money)),
                XlsxCell.Of(line.Total, CellStyle.Money),
            ];
        }

        yield return Sum(texts["cash.in"], weeks, week => week.In);
        yield return Sum(texts["cash.out"], weeks, week => week.Out);
        yield return Level(CashWords.AfterTitle(calendar, texts), weeks, week => week.After);
        yield return Level(texts["cash.low"], weeks, week => week.LowAfter);
        yield return Level(texts["cash.high"], weeks, week => week.HighAfter);
    }

    static XlsxCell[] Sum(string title, IReadOnlyList<CashWeek> weeks, Func<CashWeek, decimal> amountOf) =>
        [.. Level(title, weeks, amountOf)[..^1], XlsxCell.Of(weeks.Sum(amountOf), CellStyle.Money)];

    static XlsxCell[] Level(string title, IReadOnlyList<CashWeek> weeks, Func<CashWeek, decimal> amountOf) =>
    [
        XlsxCell.Of(title), XlsxCell.Of(""), XlsxCell.Of(""), .. weeks.Select(week => XlsxCell.Of(amountOf(week), CellStyle.Money)),
        XlsxCell.Of((decimal?)null, CellStyle.Money),
    ];
}
