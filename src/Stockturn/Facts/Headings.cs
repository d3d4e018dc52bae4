using System.Text;

namespace Stockturn.Facts;

/// <summary>How headings of different files, languages and years are compared.</summary>
public static class Headings
{
    /// <summary>
    /// A heading in the form in which headings are compared: full width made half width, quotes, byte order marks and
    /// brackets with their text removed, lower case, and every run of blanks, hyphens, underscores, slashes, dots, stars
    /// and line breaks dropped. "Starting Warehouse Balance", "StartingWarehouseBalance" and "starting-warehouse-balance"
    /// become one text.
    /// </summary>
    public static string Normalise(ReadOnlySpan<char> heading)
    {
        var text = new StringBuilder(heading.Length);
        var depth = 0;

        foreach (var wide in heading)
        {
            var letter = HalfWidth.Of(wide);
            depth += letter is '(' or '[' or '【' ? 1 : 0;
            if (depth == 0 && (char.IsLetterOrDigit(letter) || letter is '#' or '%' or '+'))
            {
                text.Append(char.ToLowerInvariant(letter));
            }

            depth -= letter is ')' or ']' or '】' && depth > 0 ? 1 : 0;
        }

        return text.ToString();
    }
}
