namespace Stockturn.Facts.Sources;

/// <summary>The units that stand in brackets in the headings of a file: "Weight (kg)" is in kg.</summary>
sealed class HeadingUnits
{
    readonly Dictionary<string, string?> units = new(StringComparer.Ordinal);

    /// <summary>The unit in the first heading that begins with the word; null where it has none.</summary>
    public string? Of(SourceRow row, string word)
    {
        if (!units.TryGetValue(word, out var unit))
        {
            units[word] = unit = Find(row, word);
        }

        return unit;
    }

    static string? Find(SourceRow row, string word)
    {
        for (var column = 0; column < row.HeadingCount; column++)
        {
            var heading = row.Heading(column).AsSpan().Trim("*﻿\" ");
            var (open, close) = (heading.IndexOfAny('(', '（'), heading.IndexOfAny(')', '）'));
            if (heading.Begins(word) && open > 0 && close > open)
            {
                return heading[(open + 1)..close].Trim().ToString();
            }
        }

        return null;
    }
}
