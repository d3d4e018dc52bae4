namespace Stockturn.Facts;

/// <summary>Decides once for a whole file how it writes numbers and dates. Every telling cell has one vote.</summary>
/// <remarks>A cell that contradicts the vote is an issue when it is read; it is never read another way than its neighbours.</remarks>
public static class FormatVote
{
    /// <summary>The forms the sample rows of a recognised file vote for; a source that knows its forms is not asked.</summary>
    public static FileFormats Of(SourceMatch match, IReadOnlyList<string[]> rows)
    {
        if (match.Source.Formats is { } formats)
        {
            return formats;
        }

        var (comma, point) = (0, 0);
        var (dayFirst, monthFirst, open) = (0, 0, 0);
        foreach (var row in rows)
        {
            for (var field = 0; field < match.Columns.Length; field++)
            {
                var column = match.Columns[field];
                var text = column >= 0 && column < row.Length ? Cells.Clean(row[column]) : [];
                var content = match.Source.Fields[field].Content;
                var vote = content == FieldContent.Number ? DecimalVote(text) : 0;
                comma += vote > 0 ? 1 : 0;
                point += vote < 0 ? 1 : 0;
                if (content == FieldContent.Day && Cells.IsOpenDay(text, out var first, out var second))
                {
                    dayFirst += first > 12 ? 1 : 0;
                    monthFirst += second > 12 ? 1 : 0;
                    open += first <= 12 && second <= 12 && first != second ? 1 : 0;
                }
            }
        }

        return new FileFormats(comma > point, dayFirst > monthFirst)
        {
            DayOrderIsTold = dayFirst + monthFirst > 0 || open == 0,
        };
    }

    /// <summary>1 when a cell's number can only have a decimal comma, −1 when only a point, 0 when it does not tell.</summary>
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
}
