using Stockturn.Facts;

namespace Stockturn.Workspaces.Database;

/// <summary>The vocabulary as it is kept: the id of a text in the file is its id in <see cref="Terms"/>.</summary>
static class TermTable
{
    /// <summary>How many texts are kept.</summary>
    public static int Count(Connection connection) =>
        (int)connection.Number("select coalesce(max(id) + 1, 0) from term");

    /// <summary>The whole vocabulary.</summary>
    public static Terms Load(Connection connection)
    {
        var terms = new Terms();
        using var rows = connection.Prepare("select id, text from term order by id");
        while (rows.Step())
        {
            var id = terms.IdOf(rows.Text(1));
            if (id != rows.Long(0))
            {
                throw new InvalidOperationException($"term {rows.Long(0)} was read back as {id}");
            }
        }

        return terms;
    }

    /// <summary>Keeps the texts that are new since <paramref name="first"/>, inside the caller's transaction.</summary>
    public static void Save(Connection connection, Terms terms, int first)
    {
        using var insert = connection.Prepare("insert into term (id, text) values (?, ?)");
        for (var id = first; id < terms.Count; id++)
        {
            insert.Bind(1, id).Bind(2, terms[id]).Run();
        }
    }
}
