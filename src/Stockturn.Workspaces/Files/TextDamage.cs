using System.Buffers;
using Stockturn.Facts;

namespace Stockturn.Workspaces.Files;

/// <summary>Notices zero bytes and bytes that mean nothing in the encoding, and tells the first of each.</summary>
sealed class TextDamage(string file, Action<Issue> report, Func<string> encodingName)
{
    const char Unreadable = '�';
    static readonly SearchValues<char> Signs = SearchValues.Create('\0', Unreadable);
    readonly List<Func<Issue>> held = [];
    IReadOnlyList<string>? headings;
    bool toldZero;
    bool toldUnreadable;

    /// <summary>The headings are known: what was noticed before is told now, with its column.</summary>
    public void Settle(IReadOnlyList<string> known)
    {
        headings = known;
        held.ForEach(issue => report(issue()));
        held.Clear();
    }

    /// <summary>True when the text needs <see cref="Clean"/>.</summary>
    public static bool IsIn(ReadOnlySpan<char> text) => text.ContainsAny(Signs);

    /// <summary>Drops zero bytes from the text of one cell and tells what was wrong.</summary>
    /// <returns>The new length.</returns>
    public int Clean(Span<char> text, long row, int column)
    {
        if (text.Contains(Unreadable) && !toldUnreadable)
        {
            toldUnreadable = true;
            var found = text.ToString();
            Tell(() => FileIssue.Unreadable(file, row, Heading(column), found, encodingName()));
        }

        if (!text.Contains('\0'))
        {
            return text.Length;
        }

        if (!toldZero)
        {
            toldZero = true;
            Tell(() => FileIssue.ZeroBytes(file, row, Heading(column)));
        }

        var kept = 0;
        foreach (var letter in text)
        {
            text[kept] = letter;
            kept += letter == '\0' ? 0 : 1;
        }

        return kept;
    }

    void Tell(Func<Issue> issue)
    {
        if (headings is null)
        {
            held.Add(issue);
        }
        else
        {
            report(issue());
        }
    }

    string? Heading(int column) => headings is not null && column < headings.Count ? headings[column] : null;
}
