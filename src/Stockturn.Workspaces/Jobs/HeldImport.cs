using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Facts.Sources;
using Stockturn.Workspaces.Database;

namespace Stockturn.Workspaces.Jobs;

/// <summary>An import that was held back: looked at again, accepted without its files, or thrown away.</summary>
public static class HeldImport
{
    /// <summary>Takes it up again and commits it; only shows the difference when that is all that is wanted.</summary>
    public static ImportReport Accept(Workspace workspace, long batch, bool isDryRun, CancellationToken cancel = default)
    {
        var kept = new Batches(workspace.Db).List().FirstOrDefault(one => one.Id == batch);
        var sources = kept is null ? [] : SourcesOf(workspace, kept);
        var opened = BatchWriter.Resume(workspace.Db, batch, sources);
        if (opened.Value is not { } writer)
        {
            return new ImportReport { Refusal = opened.Refusal };
        }

        using (writer)
        {
            var compared = writer.Difference(cancel);
            var report = new ImportReport
            {
                Batch = batch,
                Tables = [.. kept!.Files.Select(file => Told(file, sources))],
                Difference = compared.Value,
                Issues = compared.Value?.Guards ?? [],
                Refusal = compared.Refusal,
            };
            if (compared.Value is null || isDryRun)
            {
                return report;
            }

            var refusal = writer.Commit(acceptGuards: true);
            return report with { Refusal = refusal, IsCommitted = refusal is null };
        }
    }

    /// <summary>Throws it away with its raw rows.</summary>
    /// <returns>Why not, or null.</returns>
    public static Refusal? Discard(Workspace workspace, long batch)
    {
        if (new Batches(workspace.Db).Discard(batch) is { } refusal)
        {
            return refusal;
        }

        File.Delete(workspace.RawPath(batch));
        return null;
    }

    /// <summary>Throws away those that wait with nothing but files a committed import has brought since.</summary>
    public static void DiscardRepeated(Workspace workspace, long committed)
    {
        var all = new Batches(workspace.Db).List();
        var brought = all.Where(one => one.Id == committed).SelectMany(one => one.Files).Select(Same).ToHashSet();
        foreach (var held in all.Where(one => one.Status == BatchStatus.Quarantined && one.Files.All(file => brought.Contains(Same(file)))))
        {
            Discard(workspace, held.Id);
        }
    }

    static (string Sha256, string? Part, string Source) Same(BatchFileInfo file) => (file.Sha256, file.Part, file.Source);

    static ImportedTable Told(BatchFileInfo file, IReadOnlyList<Source> sources) => new(file.Part ?? file.Name)
    {
        Source = sources.FirstOrDefault(source => source.Code == file.Source),
        Rows = file.Rows,
        Encoding = file.Encoding,
    };

    static ImmutableArray<Source> SourcesOf(Workspace workspace, BatchInfo batch)
    {
        var mappings = new ColumnMappings(workspace.Db);
        return
        [
            .. SourceCatalog.All,
            .. batch.Files
                .Select(file => file.HeadingFingerprint)
                .OfType<string>()
                .Distinct()
                .SelectMany(mappings.Find)
                .Select(kept => ColumnMapping.Parse(kept.Json, out _))
                .OfType<ColumnMapping>()
                .Select(MappedSource.Of),
        ];
    }
}
