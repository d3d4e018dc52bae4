using Stockturn.Facts;

namespace Stockturn.Workspaces.Database;

/// <summary>
/// The issues of one import: the first thousand of each code in full, and how many of each there were.
/// </summary>
sealed class IssueLog
{
    const int OfOneCodeMax = 1000;

    readonly List<Issue> fresh = [];
    readonly Dictionary<(string Code, Severity Severity), long> counts = [];
    readonly Dictionary<(string Code, Severity Severity), long> freshCounts = [];

    /// <summary>Takes note of an issue.</summary>
    public void Add(Issue issue)
    {
        var key = (issue.Code, issue.Severity);
        var count = counts.GetValueOrDefault(key) + 1;
        counts[key] = count;
        freshCounts[key] = freshCounts.GetValueOrDefault(key) + 1;
        if (count <= OfOneCodeMax)
        {
            fresh.Add(issue);
        }
    }

    /// <summary>Keeps what was noted since the last time; inside the caller's transaction.</summary>
    public void Save(Connection connection, long batch)
    {
        var last = connection.Number("select coalesce(max(issue_no), 0) from issue where batch = ?1", batch);
        using var insert = connection.Prepare(
            """
            insert into issue (batch, issue_no, code, severity, file, row_no, heading, found, expected, remedy)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
            """);
        foreach (var issue in fresh)
        {
            insert.Bind(1, batch).Bind(2, ++last).Bind(3, issue.Code).Bind(4, (int)issue.Severity).Bind(5, issue.File)
                .Bind(6, issue.Row ?? FactKind.Missing).Bind(7, issue.Column).Bind(8, issue.Found)
                .Bind(9, issue.Expected).Bind(10, issue.Remedy).Run();
        }

        fresh.Clear();
        SaveCounts(connection, batch);
    }

    /// <summary>The issues kept of a batch, in the order in which they were noted.</summary>
    public static List<Issue> Load(Connection connection, long batch)
    {
        var issues = new List<Issue>();
        using var rows = connection.Prepare(
            """
            select code, severity, file, row_no, heading, found, expected, remedy
            from issue where batch = ?1 order by issue_no
            """);
        rows.Bind(1, batch);
        while (rows.Step())
        {
            var row = rows.IsNull(3) ? (long?)null : rows.Long(3);
            issues.Add(new Issue(rows.Text(0)!, (Severity)rows.Long(1), rows.Text(2)!, row, rows.Text(4),
                rows.Text(5), rows.Text(6), rows.Text(7)));
        }

        return issues;
    }

    /// <summary>How many issues of each code a batch had.</summary>
    public static List<(string Code, Severity Severity, long Count)> LoadCounts(Connection connection, long batch)
    {
        var counts = new List<(string, Severity, long)>();
        using var rows = connection.Prepare(
            "select code, severity, issues from issue_count where batch = ?1 order by severity desc, code");
        rows.Bind(1, batch);
        while (rows.Step())
        {
            counts.Add((rows.Text(0)!, (Severity)rows.Long(1), rows.Long(2)));
        }

        return counts;
    }

    void SaveCounts(Connection connection, long batch)
    {
        using var insert = connection.Prepare(
            """
            insert into issue_count (batch, code, severity, issues) values (?1, ?2, ?3, ?4)
            on conflict (batch, code, severity) do update set issues = issues + excluded.issues
            """);
        foreach (var (key, count) in freshCounts)
        {
            insert.Bind(1, batch).Bind(2, key.Code).Bind(3, (int)key.Severity).Bind(4, count).Run();
        }

        freshCounts.Clear();
    }
}
