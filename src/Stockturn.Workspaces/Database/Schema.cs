using System.Globalization;
using Stockturn.Facts;

namespace Stockturn.Workspaces.Database;

/// <summary>
/// Brings a workspace's tables up to this program: numbered steps that only go forward, then a table for each kind.
/// </summary>
static class Schema
{
    /// <summary>The control columns every table of facts begins with.</summary>
    public const string ControlColumns = "id, batch, closed_by, origin, file, row_no, key_hi, key_lo, hash";

    // Says in the file's head that it is ours: the letters STKT.
    const long ApplicationId = 0x53544B54;

    // Workspaces of earlier steps hold facts as rows only.
    const int FirstWithChunks = 3;

    /// <summary>The steps, oldest first: their resource names, which begin with their numbers.</summary>
    static readonly string[] Steps = [.. StepNames()];

    /// <summary>Says why the file cannot be used as it is, or null.</summary>
    public static Refusal? Check(Connection connection, string path)
    {
        var version = connection.Number("pragma user_version");
        if (version > Steps.Length)
        {
            return new Refusal("workspace-newer", $"{path} was written by a newer program; update this one");
        }

        var isOurs = connection.Number("pragma application_id") == ApplicationId;
        var isEmpty = connection.Number("select count(*) from sqlite_master") == 0;
        return isOurs || isEmpty ? null : new Refusal("not-a-workspace", $"{path} is a database of another program");
    }

    /// <summary>True when every step has been taken.</summary>
    public static bool IsCurrent(Connection connection) =>
        connection.Number("pragma user_version") == Steps.Length && MissingColumns(connection).Count == 0;

    /// <summary>Takes the steps that are missing, all in one transaction.</summary>
    public static void Bring(Connection connection) => connection.Write(() =>
    {
        var version = (int)connection.Number("pragma user_version");
        for (var step = version; step < Steps.Length; step++)
        {
            connection.Execute(TextOf(Steps[step]));
        }

        foreach (var line in MissingColumns(connection))
        {
            connection.Execute(line);
        }

        if (version is > 0 and < FirstWithChunks)
        {
            foreach (var kind in FactKinds.All)
            {
                ChunkWriter.CopyRows(connection, kind);
            }
        }

        connection.Execute($"pragma application_id={ApplicationId}");
        connection.Execute($"pragma user_version={Steps.Length}");
    });

    /// <summary>The columns of a kind as a list for SQL, in declared order.</summary>
    public static string ColumnList(FactKind kind) =>
        string.Join(", ", kind.Columns.Select(column => $"\"{column.Name}\""));

    // A kind that has gained a column gains it here; readers name the columns they want, so the order does not matter.
    static List<string> MissingColumns(Connection connection)
    {
        var lines = new List<string>();
        foreach (var kind in FactKinds.All)
        {
            var present = ColumnsOf(connection, kind.Name);
            if (present.Count == 0)
            {
                lines.Add(TableOf(kind));
                continue;
            }

            lines.AddRange(kind.Columns
                .Where(column => !present.Contains(column.Name))
                .Select(column => $"alter table \"{kind.Name}\" add column \"{column.Name}\" integer"));
        }

        return lines;
    }

    // closed_by is 0 while a row stands: a number that costs no byte, and no test for null when reading.
    static string TableOf(FactKind kind) =>
        $"""
        create table "{kind.Name}" (
            id integer primary key, batch integer not null, closed_by integer not null default 0,
            origin integer not null, file integer not null, row_no integer not null,
            key_hi integer not null, key_lo integer not null, hash integer not null,
            {string.Join(", ", kind.Columns.Select(column => $"\"{column.Name}\" integer"))})
        """;

    static HashSet<string> ColumnsOf(Connection connection, string table)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        using var columns = connection.Prepare($"pragma table_info(\"{table}\")");
        while (columns.Step())
        {
            names.Add(columns.Text(1)!);
        }

        return names;
    }

    static IEnumerable<string> StepNames() =>
        typeof(Schema).Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
            .OrderBy(name => int.Parse(name.Split('.')[^2][..4], CultureInfo.InvariantCulture));

    static string TextOf(string resource)
    {
        using var reader = new StreamReader(typeof(Schema).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
