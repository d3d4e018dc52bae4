using Stockturn.Facts;
using Stockturn.Workspaces.Files;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Workspaces.Jobs;

/// <summary>A row of a sheet that went out to be worked on and came back: its columns are known by their headings, in either language.</summary>
sealed class ReturnedRow(long number, Func<string, string?> cells)
{
    /// <summary>The row as a person counts it.</summary>
    public long Number => number;

    /// <summary>What stands in a column, by the text key of its heading; null where the table has no such column.</summary>
    public string? Cell(string key) => cells(key);
}

/// <summary>Reads the tables of a file that have the ids of lines.</summary>
static class ReturnedTable
{
    /// <summary>The rows; an issue where no table has the ids.</summary>
    /// <param name="path">The file.</param>
    /// <param name="id">The text key of the heading of the ids.</param>
    /// <param name="columns">Those of the other columns that are read.</param>
    /// <param name="issues">Where what is wrong with the file is told.</param>
    public static IEnumerable<ReturnedRow> Rows(string path, string id, IReadOnlyCollection<string> columns, List<Issue> issues)
    {
        string[] keys = [id, .. columns];
        var isFound = false;
        var options = new OpenOptions { IsKnownHeading = heading => keys.Any(key => Is(heading, key)) };
        foreach (var table in Tables.Open(path, options, issues.Add))
        {
            using (table)
            {
                var places = keys.ToDictionary(key => key, key => ColumnOf(table, key));
                if (places[id] < 0)
                {
                    continue;
                }

                isFound = true;
                while (table.Read())
                {
                    yield return new ReturnedRow(
                        table.Row.Number, key => places[key] < 0 ? null : Cells.Clean(table.Row.Cell(places[key])).ToString());
                }
            }
        }

        if (!isFound && issues.Count == 0)
        {
            issues.Add(FileIssue.NoLineIds(Path.GetFileName(path)));
        }
    }

    static bool Is(string normalised, string key) => TextBook.Both(key).Any(text => Headings.Normalise(text) == normalised);

    static int ColumnOf(Table table, string key)
    {
        for (var at = 0; at < table.Headings.Length; at++)
        {
            if (Is(Headings.Normalise(table.Headings[at]), key))
            {
                return at;
            }
        }

        return -1;
    }
}
