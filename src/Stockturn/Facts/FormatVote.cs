namespace Stockturn.Facts;

/// <summary>Decides once for a whole file how it writes numbers and dates. Every telling cell has one vote.</summary>
/// <remarks>
/// A cell that contradicts the vote is an issue when it is read; it is never read another way than its neighbours.
/// </remarks>
public static class FormatVote
{
    /// <summary>
    /// The forms the sample rows of a recognised file vote for, except what the source knows beforehand.
    /// </summary>
    public static FileFormats Of(SourceMatch match, IReadOnlyList<string[]> rows)
    {
        var balance = 0;
        var days = default(DayVotes);
        foreach (var row in rows)
        {
            for (var field = 0; field < match.Columns.Length; field++)
            {
                var column = match.Columns[field];
                var text = column >= 0 && column < row.Length ? Cells.Clean(row[column]) : [];
                var content = match.Source.Fields[field].Content;
                balance += content == FieldContent.Number ? DecimalVote(text) : 0;
                days = content == FieldContent.Day ? days.With(text) : days;
            }
        }

        return new FileFormats(
            match.Source.DecimalComma ?? balance > 0, match.Source.DayFirst ?? days.DayFirst > days.MonthFirst)
        {
            DayOrderIsTold = match.Source.DayFirst is not null || days.DayFirst + days.MonthFirst > 0 || days.Open == 0,
        };
    }

    /// <summary>
    /// 1 when a cell's number can only have a decimal comma, −1 when only a point, 0 when it does not tell.
    /// </summary>
    public static int DecimalVote(ReadOnlySpan<char> text)
    {
        var number = text.Trim(" \u00a0\u202f$€£¥￥%+-()");
        var comma = number.LastIndexOf(',');
        var point = number.LastIndexOf('.');
        if (comma >= 0 && point >= 0)
        {
            return comma > point ? 1 : -1;
        }

        if (comma < 0 && point < 0)
        {
            return 0;
        }

        var mark = comma >= 0 ? ',' : '.';
        var asDecimal = mark == ',' ? 1 : -1;
        var at = Math.Max(comma, point);
        if (number.Count(mark) > 1)
        {
            return -asDecimal;
        }

        // 1,234 may be either; 0,234 and 12,5 may not.
        var mayBeGroup = number.Length - at - 1 == 3 && at is >= 1 and <= 3 && number[0] != '0';
        if (!mayBeGroup)
        {
            return asDecimal;
        }

        return text.EndsWith("€") && mark == '.' ? 1 : 0;
    }

    /// <summary>
    /// How many dates can only have the day first, how many only the month, and how many may have either.
    /// </summary>
    readonly record struct DayVotes(int DayFirst, int MonthFirst, int Open)
    {
        const int MonthMax = 12;

        public DayVotes With(ReadOnlySpan<char> text)
        {
            if (!Cells.IsOpenDay(text, out var first, out var second) || first == second)
            {
                return this;
            }

            return (first > MonthMax, second > MonthMax) switch
            {
                (true, false) => this with { DayFirst = DayFirst + 1 },
                (false, true) => this with { MonthFirst = MonthFirst + 1 },
                (false, false) => this with { Open = Open + 1 },
                _ => this,
            };
        }
    }
}
