using System.Collections.Immutable;
using System.Security.Cryptography;
using Stockturn.Facts;
using Stockturn.Facts.Sources;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Files;

namespace Stockturn.Workspaces.Jobs;

/// <summary>Imports files: read, recognised, staged, compared, and committed in one step or not at all.</summary>
public sealed class ImportFiles
{
    const int ShownRows = 20;

    readonly Workspace workspace;
    readonly ImportRequest request;
    readonly IProgress<ImportProgress>? progress;
    readonly CancellationToken cancel;
    readonly Dictionary<string, ImmutableArray<Issue>> refused = new(StringComparer.Ordinal);
    bool isLost;

    ImportFiles(Workspace workspace, ImportRequest request, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        this.workspace = workspace;
        this.request = request;
        this.progress = progress;
        this.cancel = cancel;
    }

    /// <summary>Imports what was asked for.</summary>
    public static ImportReport Run(
        Workspace workspace, ImportRequest request, IProgress<ImportProgress>? progress = null, CancellationToken cancel = default) =>
        new ImportFiles(workspace, request, progress, cancel).Run();

    ImportReport Run()
    {
        while (true)
        {
            isLost = false;
            var report = Attempt();

            // A table found unusable half way leaves nothing behind: the import starts again without it.
            if (!isLost)
            {
                if (report is { IsCommitted: true, Batch: { } batch })
                {
                    HeldImport.DiscardRepeated(workspace, batch);
                }

                return report;
            }
        }
    }

    ImportReport Attempt()
    {
        var issues = new IssueList();
        var names = string.Join(", ", request.Paths.Select(path => Path.GetFileName(path.Path)));
        var started = BatchWriter.Start(workspace.Db, request.CreatedAt, names);
        if (started.Value is not { } batch)
        {
            return new ImportReport { Refusal = started.Refusal };
        }

        using (batch)
        {
            var raw = request.IsDryRun ? null : StartRaw(batch.Batch);
            try
            {
                return Stage(batch, raw, issues);
            }
            finally
            {
                raw?.Dispose();
                if (raw is not null)
                {
                    File.Delete(PartOf(workspace.RawPath(batch.Batch)));
                }
            }
        }
    }

    ImportReport Stage(BatchWriter batch, RawRowsWriter? raw, IssueList issues)
    {
        var tables = ImmutableArray.CreateBuilder<ImportedTable>();
        foreach (var (at, path) in request.Paths.Index())
        {
            foreach (var table in Tables.Open(path.Path, Opening(), issues.Add, cancel))
            {
                using (table)
                {
                    var part = path.PartOf(table.Name);
                    if (path.Mappings.IsEmpty || path.Mappings.ContainsKey(part))
                    {
                        tables.Add(Read(table, path, new TableStage(batch, raw, issues)) with { File = at, Part = part });
                        batch.AddIssues(issues.Untaken());
                    }
                }
            }
        }

        if (isLost)
        {
            return new ImportReport();
        }

        tables.AddRange(Missing(tables));
        batch.AddIssues(issues.Untaken());
        var report = new ImportReport
        {
            Batch = batch.Batch,
            Tables = tables.ToImmutable(),
            Issues = issues.Kept,
            IssueCounts = issues.Counts,
        };
        return tables.Any(table => table.Source is not null && table.Refusal is null) ? Finish(batch, raw, report) : report;
    }

    // A mapping told for a table that is not in its file: most often another file was chosen.
    ImportedTable[] Missing(IReadOnlyCollection<ImportedTable> read) =>
    [
        .. request.Paths.Index().SelectMany(one => one.Item.Mappings.Keys.Order(StringComparer.Ordinal)
            .Where(part => !read.Any(table => table.File == one.Index && table.Part == part))
            .Select(part => new ImportedTable(NameOf(one.Item, part))
            {
                File = one.Index,
                Part = part,
                Refusal = new Refusal("table-missing", "this table is not in the file; choose the file it stands in"),
            })),
    ];

    static string NameOf(ImportPath path, string part) => Path.GetFileName(path.Path) + (part == "" ? "" : $"!{part}");

    ImportReport Finish(BatchWriter batch, RawRowsWriter? raw, ImportReport report)
    {
        progress?.Report(new ImportProgress("", report.Tables.Sum(table => table.Rows.Total), 1, true));
        var compared = batch.Difference(cancel);
        report = report with { Difference = compared.Value };
        if (compared.Value is null || request.IsDryRun)
        {
            return report with { Refusal = compared.Refusal };
        }

        raw?.Complete();
        var path = workspace.RawPath(batch.Batch);
        File.Move(PartOf(path), path, overwrite: true);
        var refusal = request.Waits ? batch.Wait() : batch.Commit(request.AcceptsGuards);
        if (refusal is { Code: not "import-held-back" })
        {
            File.Delete(path);
        }

        return report with { Refusal = refusal, IsCommitted = refusal is null && !request.Waits };
    }

    ImportedTable Read(Table table, ImportPath path, TableStage stage)
    {
        var told = new ImportedTable(table.Name);
        if (refused.TryGetValue(table.Name, out var reasons))
        {
            stage.Issues.AddMissing(reasons);
            return told with
            {
                Source = Match(table, path)?.Source,
                Refusal = new Refusal("table-refused", "refused; its issues say why"),
            };
        }

        if (Match(table, path) is not { } match)
        {
            stage.Issues.Add(Unrecognised(table));
            var sample = TableReading.Sample(table);
            return told with
            {
                Refusal = new Refusal("table-unknown", "not recognised"),
                Suggestion = ColumnSuggestion.For(table.Headings, sample),
                Headings = table.Headings,
                FirstRows = [.. sample.Take(ShownRows).Select(row => Shown(table.Headings, row))],
            };
        }

        foreach (var issue in match.Issues(table.Name))
        {
            stage.Issues.Add(issue);
        }

        told = told with { Source = match.Source };
        if (match.MissingRequired.Length > 0)
        {
            return told with { Refusal = new Refusal("columns-missing", $"{table.Name} lacks {string.Join(", ", match.MissingRequired)}") };
        }

        return Rows(table, match, FileOf(table, path, match.Source), stage) with { Source = match.Source };
    }

    // A mapping a person gave comes first, then one they gave before for the same headings, then the known exports.
    SourceMatch? Match(Table table, ImportPath path)
    {
        var fingerprint = Recognition.Fingerprint(table.Headings);
        if (path.Mappings.TryGetValue(path.PartOf(table.Name), out var own))
        {
            var match = Recognition.Against(MappedSource.Of(own), table.Headings);
            if (match.MissingRequired.IsEmpty)
            {
                Remember(fingerprint, own);
            }

            return match;
        }

        if (request.Mapping is { } given && Recognition.Against(MappedSource.Of(given), table.Headings) is { MissingRequired.Length: 0 } told)
        {
            Remember(fingerprint, given);
            return told;
        }

        foreach (var kept in new ColumnMappings(workspace.Db).Find(fingerprint))
        {
            if (ColumnMapping.Parse(kept.Json, out _) is { } mapping)
            {
                return Recognition.Against(MappedSource.Of(mapping), table.Headings);
            }
        }

        return Recognition.Match(table.Headings);
    }

    void Remember(string fingerprint, ColumnMapping mapping)
    {
        var mappings = new ColumnMappings(workspace.Db);
        if (!request.IsDryRun && mappings.Find(fingerprint, mapping.Name)?.Json != mapping.ToJson())
        {
            mappings.Save(fingerprint, mapping.Name, mapping.ToJson());
        }
    }

    ImportedTable Rows(Table table, SourceMatch match, BatchFile file, TableStage stage)
    {
        var told = new ImportedTable(table.Name);
        if (isLost)
        {
            Look(table, match, file, stage);
            return told;
        }

        if (stage.Batch.StartFile(file) is { } refusal)
        {
            return told with { Refusal = refusal };
        }

        var reading = new TableReading(table, match, stage, file.Options);
        var counts = reading.Run(rows => Report(table, rows), cancel);
        if (reading.IsRefused || stage.Issues.Refuses(table.Name))
        {
            Refuse(table, stage);
            return told;
        }

        return told with { Rows = counts, Encoding = table.EncodingName, Refusal = stage.Batch.FinishFile(counts) };
    }

    // The import starts again anyhow: of the tables behind, it is only looked which are refused as well, so that it
    // starts again once and not once for each of them.
    void Look(Table table, SourceMatch match, BatchFile file, TableStage stage)
    {
        var reading = new TableReading(table, match, stage, file.Options);
        reading.Look();
        cancel.ThrowIfCancellationRequested();
        if (reading.IsRefused || stage.Issues.Refuses(table.Name))
        {
            Refuse(table, stage);
        }
    }

    void Refuse(Table table, TableStage stage)
    {
        refused.Add(table.Name, stage.Issues.RefusalsOf(table.Name));
        isLost = true;
    }

    void Report(Table table, long rows)
    {
        cancel.ThrowIfCancellationRequested();
        var share = table.BytesTotal > 0 ? Math.Min(1, (double)table.BytesRead / table.BytesTotal) : 0;
        progress?.Report(new ImportProgress(table.Name, rows, share, false));
    }

    OpenOptions Opening() => new() { IsKnownHeading = Recognition.IsKnownHeading, EncodingName = request.EncodingName };

    BatchFile FileOf(Table table, ImportPath path, Source source) => new()
    {
        Name = Path.GetFileName(path.Path),
        Part = table.Name == Path.GetFileName(path.Path) ? null : table.Name,
        Sha256 = HashOf(table, path.Path),
        Bytes = table.BytesTotal,
        Source = source,
        Encoding = table.EncodingName,
        Delimiter = table.Delimiter?.ToString(),
        HeadingFingerprint = Recognition.Fingerprint(table.Headings),
        Options = path.Options with { BuyerKey = BuyerKey.Of(workspace.Folder) },
    };

    readonly Dictionary<string, string> hashes = new(StringComparer.Ordinal);

    // A folder's tables are named after their own file; everything else lies in the path itself.
    string HashOf(Table table, string path)
    {
        var file = Directory.Exists(path) ? Path.Combine(path, table.Name.Split('!')[0]) : path;
        if (!hashes.TryGetValue(file, out var hash))
        {
            using var stream = File.OpenRead(file);
            hashes[file] = hash = Convert.ToHexStringLower(SHA256.HashData(stream));
        }

        return hash;
    }

    // As many cells as headings: what is personal is not told to anybody.
    static ImmutableArray<string> Shown(ImmutableArray<string> headings, string[] row) =>
        [.. headings.Select((heading, at) => at < row.Length && !PersonalData.IsPersonal(heading) ? row[at] : "")];

    static Issue Unrecognised(Table table) => new(
        "E_UNKNOWN_FILE", Severity.Refused, table.Name, table.HeadingRow, null,
        string.Join(", ", table.Headings.Take(12)), "the headings of a known export",
        "export one of the reports listed in docs/sources.md, or give a column mapping with --map");

    RawRowsWriter StartRaw(long batch)
    {
        var path = workspace.RawPath(batch);
        var folder = Directory.CreateDirectory(Path.GetDirectoryName(path)!);

        // One import at a time: what else is not whole, one that was killed has left.
        foreach (var left in folder.GetFiles(PartOf("*")))
        {
            left.Delete();
        }

        return RawRowsWriter.Create(PartOf(path));
    }

    static string PartOf(string path) => path + ".part";
}
