using Stockturn.Facts;

namespace Stockturn.Workspaces.Files;

/// <summary>Counts the known headings in a row, the evidence for encoding, delimiter and heading row.</summary>
static class HeadingHits
{
    /// <summary>How many rows of a table may carry the headings.</summary>
    public const int HeadRows = 15;

    const int HeadingLettersMax = 200;

    /// <summary>Delimiters tried, the likeliest first.</summary>
    public static ReadOnlySpan<char> Delimiters => ['\t', ',', ';', '|'];

    /// <summary>How many different known headings the cells hold.</summary>
    public static int Count(IEnumerable<string> cells, Func<string, bool> isKnownHeading)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var cell in cells.Where(c => c.Length is > 0 and <= HeadingLettersMax))
        {
            var heading = Headings.Normalise(cell);
            if (heading.Length > 0 && isKnownHeading(heading))
            {
                known.Add(heading);
            }
        }

        return known.Count;
    }

    /// <summary>The most known headings a row among the first has, whatever the delimiter.</summary>
    public static int Most(string text, Func<string, bool> isKnownHeading)
    {
        var most = 0;
        foreach (var line in Lines(text))
        {
            foreach (var delimiter in Delimiters)
            {
                most = Math.Max(most, Count(line.Split(delimiter), isKnownHeading));
            }
        }

        return most;
    }

    /// <summary>The first lines of a text that are not blank.</summary>
    public static IEnumerable<string> Lines(string text) =>
        text.Split(['\n', '\r']).Where(line => !string.IsNullOrWhiteSpace(line)).Take(HeadRows);
}
