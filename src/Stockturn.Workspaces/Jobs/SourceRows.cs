using Stockturn.Facts;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Files;

namespace Stockturn.Workspaces.Jobs;

/// <summary>A row of a file a figure of a SKU was made from.</summary>
/// <param name="Kind">The kind of fact.</param>
/// <param name="Day">Its day, where it has one.</param>
/// <param name="Source">The code of its source.</param>
/// <param name="Batch">The import it came with.</param>
/// <param name="File">The number of the file within the import.</param>
/// <param name="Row">The row as a person counts it.</param>
public sealed record SourceLine(FactKind Kind, DateOnly? Day, string Source, long Batch, int File, long Row);

/// <summary>Finds the rows of the imported files that a run made the figures of a SKU from.</summary>
/// <remarks>
/// What a later import brought, replaced or took back does not count, nor does a row dated after the run's day, nor what
/// a source tells of a place where another one is believed.
/// </remarks>
public static class SourceRows
{
    /// <summary>The rows of a kind, in the order of import.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="run">The run.</param>
    /// <param name="kind">The kind of fact.</param>
    /// <param name="codes">The codes by which files call the SKU.</param>
    public static IReadOnlyList<SourceLine> Of(Workspace workspace, RunInfo run, FactKind kind, IReadOnlySet<string> codes)
    {
        var item = Array.FindIndex([.. kind.Columns], column => column.Name == "item");
        if (item < 0)
        {
            return [];
        }

        var wanted = Numbers(workspace, codes);
        var found = new List<(SourceLine Line, long Place)>();
        var origins = FactTable.Origins(workspace.Db);
        var believed = new BelievedSources(kind, origins);
        FactTable.Read(workspace.Db, kind, run.KnownAt, (in FactRow row) =>
        {
            believed.Note(row);
            var day = kind.DayColumn is { } at && row.Values[at] != FactKind.Missing
                ? DateOnly.FromDayNumber((int)row.Values[at])
                : (DateOnly?)null;
            if (wanted.Contains(row.Values[item]) && !(day > run.AsOf))
            {
                var line = new SourceLine(kind, day, origins[row.Origin].Source, row.Batch, row.File, row.RowNumber);
                found.Add((line, believed.PlaceOf(row)));
            }
        });
        return [.. found.Where(one => believed.Has(one.Place, one.Line.Source)).Select(one => one.Line)];
    }

    static HashSet<long> Numbers(Workspace workspace, IReadOnlySet<string> codes)
    {
        var wanted = new HashSet<long>();
        foreach (var code in codes)
        {
            if (workspace.Db.Terms.TryFind(code, out var id))
            {
                wanted.Add(id);
            }
        }

        return wanted;
    }

    /// <summary>The codes by which files call a SKU: its own, and its aliases.</summary>
    public static IReadOnlySet<string> CodesOf(Workspace workspace, RunInfo run, string sku)
    {
        var codes = new HashSet<string>(StringComparer.Ordinal) { sku };
        var terms = workspace.Db.Terms;
        FactTable.Read(workspace.Db, AliasFact.Kind, run.KnownAt, (in FactRow row) =>
        {
            if (terms.TextOf(row.Values[AliasFact.Sku]) == sku)
            {
                foreach (var column in new[] { AliasFact.Item, AliasFact.Fnsku })
                {
                    if (terms.TextOf(row.Values[column]) is { } code)
                    {
                        codes.Add(code);
                    }
                }
            }
        });
        return codes;
    }

    /// <summary>The cells of a row as they stood in the file, without personal data; null where they are not kept.</summary>
    public static RawRow? Raw(Workspace workspace, SourceLine line)
    {
        var path = workspace.RawPath(line.Batch);
        return File.Exists(path) ? RawRowsReader.Read(path, line.File, line.Row) : null;
    }
}
