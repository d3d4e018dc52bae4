using Stockturn.Facts;

namespace Stockturn.Workspaces.Jobs;

/// <summary>A row of an imported file that speaks of a SKU: file, row, cells; personal data was never kept.</summary>
/// <param name="Kind">The kind of fact made from it.</param>
/// <param name="OfAll">How many rows of the kind there are; only the first are shown.</param>
/// <param name="File">The file.</param>
/// <param name="Row">The row as a person counts it.</param>
/// <param name="Cells">Its cells.</param>
public sealed record ExplainedRow(string Kind, int OfAll, string File, long Row, IReadOnlyList<string> Cells)
{
    const int ShownOfKindMax = 3;

    /// <summary>The first rows of each kind of fact.</summary>
    public static IEnumerable<ExplainedRow> Of(Workspace workspace, OpenRun run, MeasuredSku sku)
    {
        var rows = new SourceRows(workspace, run.Info, sku.Kept.Facts.Master.Sku);
        foreach (var kind in FactKinds.All)
        {
            var facts = rows.Of(kind);

            // A row may give several facts, such as one for each age band: it is shown once.
            var lines = facts.Select(fact => rows.Line(kind, fact)).DistinctBy(line => (line.Batch, line.File, line.Row));
            foreach (var line in lines.Take(ShownOfKindMax))
            {
                var raw = SourceRows.Raw(workspace, line);
                yield return new(kind.Name, facts.Count, raw?.Name ?? line.Source, line.Row, raw is null ? [] : [.. raw.Cells]);
            }
        }
    }
}
