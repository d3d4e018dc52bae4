using System.Collections.Immutable;

namespace Stockturn.Workspaces.Files;

/// <summary>The headings of a table and where they were found.</summary>
/// <param name="Row">The row of the headings; 0 where there is none.</param>
/// <param name="Headings">The headings, each different from the others.</param>
sealed record TableHead(long Row, ImmutableArray<string> Headings)
{
    /// <summary>As many columns as Excel has.</summary>
    public const int ColumnsMax = 16_384;

    /// <summary>The row with the most known headings; without any, the first with two cells, or simply the first.</summary>
    public static int Choose(IReadOnlyList<string[]> rows, Func<string, bool> isKnownHeading)
    {
        var best = -1;
        var bestHits = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            var hits = HeadingHits.Count(rows[i], isKnownHeading);
            (best, bestHits) = hits > bestHits ? (i, hits) : (best, bestHits);
        }

        if (best >= 0)
        {
            return best;
        }

        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Count(cell => !string.IsNullOrWhiteSpace(cell)) >= 2)
            {
                return i;
            }
        }

        return 0;
    }

    /// <summary>The head of a row of cells: trimmed, and a text that comes again numbered and reported.</summary>
    public static TableHead Of(long row, IEnumerable<string> cells, string file, OpenRequest request)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var headings = ImmutableArray.CreateBuilder<string>();
        foreach (var cell in cells)
        {
            var heading = cell.Trim().Trim('﻿', '"').Trim();
            var count = counts[heading] = counts.GetValueOrDefault(heading) + 1;
            if (count > 1 && heading.Length > 0)
            {
                request.Report(FileIssue.HeadingTwice(file, row, heading));
            }

            headings.Add(count > 1 && heading.Length > 0 ? $"{heading} #{count}" : heading);
        }

        return new TableHead(row, headings.DrainToImmutable());
    }
}
