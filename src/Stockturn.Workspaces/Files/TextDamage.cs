using System.Buffers;
using Stockturn.Facts;

namespace Stockturn.Workspaces.Files;

/// <summary>Notices zero bytes and bytes that mean nothing in the encoding, and tells the first of each.</summary>
sealed class TextDamage(string file, Action<Issue> report, Func<string> encodingName)
{
    const char Unreadable = '�';
    static readonly SearchValues<char> Signs = SearchValues.Create('\0', Unreadable);
    bool toldZero;
    bool toldUnreadable;

    /// <summary>The headings, once they are known.</summary>
    public IReadOnlyList<string> Headings { get; set; } = [];

    /// <summary>True when the text needs <see cref="Clean"/>.</summary>
    public static bool IsIn(ReadOnlySpan<char> text) => text.ContainsAny(Signs);

    /// <summary>Drops zero bytes from the text of one cell and tells what was wrong.</summary>
    /// <returns>The new length.</returns>
    public int Clean(Span<char> text, long row, int column)
    {
        if (text.Contains(Unreadable) && !toldUnreadable)
        {
            toldUnreadable = true;
            report(FileIssue.Unreadable(file, row, Heading(column), text.ToString(), encodingName()));
        }

        if (!text.Contains('\0'))
        {
            return text.Length;
        }

        if (!toldZero)
        {
            toldZero = true;
            report(FileIssue.ZeroBytes(file, row, Heading(column)));
        }

        var kept = 0;
        foreach (var letter in text)
        {
            text[kept] = letter;
            kept += letter == '\0' ? 0 : 1;
        }

        return kept;
    }

    string? Heading(int column) => column < Headings.Count ? Headings[column] : null;
}
