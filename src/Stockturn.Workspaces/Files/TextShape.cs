namespace Stockturn.Workspaces.Files;

/// <summary>How a text file separates its cells.</summary>
/// <param name="Delimiter">The sign between cells.</param>
/// <param name="IsPlain">True when quotes mean nothing and lines are split at the delimiter as they are.</param>
/// <param name="LinesEndWithReturn">True when only carriage returns end lines.</param>
/// <param name="Hits">How many known headings this reading gives.</param>
sealed record TextShape(char Delimiter, bool IsPlain, bool LinesEndWithReturn, int Hits)
{
    /// <summary>Finds the shape from the start of a text: most known headings, then the most even columns.</summary>
    public static TextShape Of(string sample, OpenOptions options)
    {
        var onlyReturns = !sample.Contains('\n') && sample.Contains('\r');
        string[] lines = [.. HeadingHits.Lines(sample)];
        var delimiter = options.Delimiter ?? Hint(lines) ?? Likeliest(lines, options.IsKnownHeading);
        var heading = lines.MaxBy(line => HeadingHits.Count(line.Split(delimiter), options.IsKnownHeading)) ?? "";
        var hits = HeadingHits.Count(heading.Split(delimiter), options.IsKnownHeading);

        return new TextShape(delimiter, delimiter == '\t' && !IsQuoted(lines, heading, hits), onlyReturns, hits);
    }

    // Excel's own first line, sep=; says it outright.
    static char? Hint(string[] lines) =>
        lines is [{ Length: 5 } first, ..] && first.StartsWith("sep=", StringComparison.OrdinalIgnoreCase)
            ? first[4]
            : null;

    static char Likeliest(string[] lines, Func<string, bool> isKnownHeading)
    {
        (char Delimiter, int Hits, double Evenness) best = ('\t', -1, -1);
        foreach (var delimiter in HeadingHits.Delimiters)
        {
            var hits = lines.Select(line => HeadingHits.Count(line.Split(delimiter), isKnownHeading)).DefaultIfEmpty().Max();
            var evenness = Evenness(lines, delimiter);
            if (hits > best.Hits || (hits == best.Hits && evenness > best.Evenness))
            {
                best = (delimiter, hits, evenness);
            }
        }

        return best.Delimiter;
    }

    // The share of lines that have the commonest number of delimiters, none counting for nothing.
    static double Evenness(string[] lines, char delimiter)
    {
        var counts = lines.Select(line => line.Count(letter => letter == delimiter)).Where(count => count > 0);
        var commonest = counts.GroupBy(count => count).Select(group => group.Count()).DefaultIfEmpty().Max();
        return lines.Length == 0 ? 0 : (double)commonest / lines.Length;
    }

    // Quotes count only when every heading stands in them; else a lone quote is an inch sign in a title.
    static bool IsQuoted(string[] lines, string heading, int hits)
    {
        var row = hits > 0 ? heading : lines.FirstOrDefault(line => line.Contains('\t')) ?? "";
        var cells = row.Split('\t').Select(cell => cell.Trim()).Where(cell => cell.Length > 0).ToList();
        return cells.Count > 0 && cells.TrueForAll(cell => cell.Length >= 2 && cell[0] == '"' && cell[^1] == '"');
    }
}
