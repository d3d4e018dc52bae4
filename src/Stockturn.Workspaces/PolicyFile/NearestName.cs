namespace Stockturn.Workspaces.Policies;

/// <summary>The known name a misspelt one most likely means.</summary>
public static class NearestName
{
    /// <summary>The nearest name by edits, ties to the earlier; null when none is near.</summary>
    public static string? Of(string found, IEnumerable<string> known)
    {
        var near = known
            .Select(name => (Name: name, Edits: Edits(found.ToLowerInvariant(), name.ToLowerInvariant())))
            .Where(item => item.Edits <= Math.Max(2, item.Name.Length / 3))
            .OrderBy(item => item.Edits)
            .FirstOrDefault();
        return near.Name;
    }

    // Levenshtein distance, one row at a time.
    static int Edits(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[right.Length];
    }
}
