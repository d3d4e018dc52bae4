using Stockturn.Facts;

namespace Stockturn.Workspaces.Database;

/// <summary>Where a fact comes from: an output of a source.</summary>
/// <param name="Id">The number facts carry.</param>
/// <param name="Source">The code of the source.</param>
/// <param name="Output">The position in <see cref="Stockturn.Facts.Source.Outputs"/>.</param>
/// <param name="Kind">The kind of fact.</param>
public sealed record FactOrigin(long Id, string Source, int Output, FactKind Kind);

/// <summary>The origins a workspace has met.</summary>
static class OriginTable
{
    /// <summary>All of them by id. Kinds this program no longer knows are left out.</summary>
    public static IReadOnlyDictionary<long, FactOrigin> All(Connection connection)
    {
        var origins = new SortedDictionary<long, FactOrigin>();
        using var rows = connection.Prepare("select id, source, output, kind from origin");
        while (rows.Step())
        {
            if (FactKinds.All.FirstOrDefault(kind => kind.Name == rows.Text(3)) is { } kind)
            {
                origins.Add(rows.Long(0), new FactOrigin(rows.Long(0), rows.Text(1)!, (int)rows.Long(2), kind));
            }
        }

        return origins;
    }

    /// <summary>The origin of an output, given an id when it is new; inside the caller's transaction.</summary>
    public static FactOrigin Of(Connection connection, Source source, int output)
    {
        var kind = source.Outputs[output].Kind;
        using var insert = connection.Prepare(
            """
            insert into origin (source, output, kind) values (?1, ?2, ?3)
            on conflict (source, output, kind) do nothing
            """);
        insert.Bind(1, source.Code).Bind(2, output).Bind(3, kind.Name).Run();

        using var find = connection.Prepare("select id from origin where source = ?1 and output = ?2 and kind = ?3");
        find.Bind(1, source.Code).Bind(2, output).Bind(3, kind.Name).Step();
        return new FactOrigin(find.Long(0), source.Code, output, kind);
    }
}
