namespace Stockturn.Facts;

/// <summary>
/// How the cells of sellers' files are read: protections stripped, numbers and dates in the forms really met.
/// </summary>
public static partial class Cells
{
    /// <summary>
    /// Removes blanks, a leading tab, apostrophe or back-tick, ="…"; the marks for "no value" become empty.
    /// </summary>
    public static ReadOnlySpan<char> Clean(ReadOnlySpan<char> cell)
    {
        if (cell.IsEmpty)
        {
            return cell;
        }

        var text = IsPlainEdge(cell[0]) && IsPlainEdge(cell[^1]) ? cell : Unprotect(cell);
        return text.Length <= 4 && IsNoValue(text) ? [] : text;
    }

    /// <summary>True for an id that went through Excel and lost its last digits: 5.80293E+13.</summary>
    public static bool IsDamagedId(ReadOnlySpan<char> text)
    {
        var exponent = text.IndexOfAny('E', 'e');
        return exponent > 0
            && exponent + 2 < text.Length
            && text[exponent + 1] == '+'
            && IsDigits(text[(exponent + 2)..])
            && char.IsAsciiDigit(text[0])
            && (exponent == 1 || (text[1] == '.' && exponent > 2 && IsDigits(text[2..exponent])));
    }

    /// <summary>True for the word that opens a row of totals, as for the remarks below a bill: #支出合计：2笔，共5.00元.</summary>
    public static bool IsTotalsWord(ReadOnlySpan<char> text)
    {
        var word = text.TrimEnd(":： ");
        return IsBillRemark(word) || word is "合计" or "总计" or "小计" or "汇总" or "总和"
            || (word.Length is >= 3 and <= 12
                && (char.ToUpperInvariant(word[0]) is 'T' or 'G' or 'S')
                && (word.Equals("total", StringComparison.OrdinalIgnoreCase)
                    || word.Equals("totals", StringComparison.OrdinalIgnoreCase)
                    || word.Equals("grand total", StringComparison.OrdinalIgnoreCase)
                    || word.Equals("sum", StringComparison.OrdinalIgnoreCase)));
    }

    static bool IsBillRemark(ReadOnlySpan<char> text) =>
        text.Length > 2 && text[0] == '#'
        && (text.StartsWith("#--") || text.Contains("合计", StringComparison.Ordinal) || text.StartsWith("#总计") || text.StartsWith("#导出时间"));

    static bool IsPlainEdge(char letter) =>
        letter is > ' ' and < '\u0085' and not ('\'' or '`' or '=' or '"');

    static ReadOnlySpan<char> Unprotect(ReadOnlySpan<char> cell)
    {
        var text = cell.Trim("\ufeff\u200b").Trim().TrimStart("\t'`").Trim();
        return text.Length >= 3 && text.StartsWith("=\"") && text[^1] == '"' ? text[2..^1].Trim() : text;
    }

    static bool IsNoValue(ReadOnlySpan<char> text) =>
        text is "--" or "-" or "—" or "——" or "N/A" or "n/a" or "#N/A" or "null" or "NULL" or "None" or "NaN" or "nan";

    static bool IsDigits(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');
}
