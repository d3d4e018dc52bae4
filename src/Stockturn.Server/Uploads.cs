using System.Globalization;
using CsvHelper;
using Stockturn.Facts;
using Stockturn.Facts.Sources;
using Stockturn.Server.Wire;
using Stockturn.Workspaces;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Server;

/// <summary>Files a browser sends: kept aside under names of their own while they are read, then removed.</summary>
static class Uploads
{
    /// <summary>The largest upload.</summary>
    public const long BytesMax = 4L << 30;

    const string Folder = "incoming";

    /// <summary>Puts files aside and says what to import; or what is wrong with the request.</summary>
    public static async Task<(ImportRequest? Request, WrongUpload? Wrong)> Take(
        Workspace workspace, IFormFileCollection files, UploadOptions told, (TimeProvider Clock, CancellationToken Cancel) how)
    {
        if (files.Count == 0)
        {
            return (null, new WrongUpload("upload"));
        }

        var mapping = default(ColumnMapping);
        if (told.Mapping is { Length: > 0 } json && (mapping = ColumnMapping.Parse(json, out _)) is null)
        {
            return (null, new WrongUpload("mapping"));
        }

        var names = Named(files);
        var (each, wrong) = UploadTold.Read(told, names, DateOnly.FromDateTime(how.Clock.GetUtcNow().Date));
        if (wrong is not null)
        {
            return (null, wrong);
        }

        var folder = NewFolder(workspace);
        var paths = new List<ImportPath>();
        foreach (var file in files)
        {
            // Only the last part of the name a browser sends is used, in a folder of its own: no way leads out of it.
            var own = Directory.CreateDirectory(Path.Combine(folder, paths.Count.ToString(CultureInfo.InvariantCulture))).FullName;
            var path = Path.Combine(own, names[paths.Count]);
            await using (var kept = File.Create(path))
            {
                await file.CopyToAsync(kept, how.Cancel);
            }

            var (options, mappings) = each[paths.Count];
            paths.Add(new ImportPath(path, options) { Mappings = mappings });
        }

        return (Request(paths, how.Clock) with { Mapping = mapping, EncodingName = UploadTold.Given(told.Encoding) }, null);
    }

    /// <summary>Codes a person pasted, as a sheet of the workbook.</summary>
    public static ImportRequest Aliases(Workspace workspace, IReadOnlyList<AliasWire> rows, (TimeProvider Clock, TextBook Texts) how) =>
        Sheet(
            workspace, AliasSheet.Sheet, [["store", "alias", "sku"], .. rows.Select(row => new[] { row.Store ?? "", row.Code, row.Sku })], how);

    /// <summary>SKUs handed over to somebody, as a sheet of the workbook that is taken at once; who buys them and their team stay.</summary>
    public static ImportRequest Owners(
        Workspace workspace, IEnumerable<SkuMaster> skus, string owner, (TimeProvider Clock, TextBook Texts) how)
    {
        var teams = ToldTeams.Of(workspace);
        var rows = skus.Select(sku => new[] { sku.Sku, owner, sku.Buyer ?? "", teams.GetValueOrDefault(sku.Sku, "") });

        // What a person says of goods they chose is no broken report, whatever it leaves empty.
        return Sheet(workspace, OwnerSheet.Sheet, [["sku", "owner", "buyer", "team"], .. rows], how) with
        {
            Waits = false,
            AcceptsGuards = true,
        };
    }

    /// <summary>A choice of the figure of demand for SKUs, as a sheet of the workbook that is taken at once.</summary>
    public static ImportRequest DemandChoices(Workspace workspace, DemandChosenWire told, (TimeProvider Clock, TextBook Texts) how)
    {
        var invariant = CultureInfo.InvariantCulture;
        var rows = told.Skus.Select(sku => new[]
        {
            told.From.ToString("yyyy-MM-dd", invariant), sku, told.Warehouse ?? "", told.Figure.ToString(),
            told.Figure == DemandFigure.Own ? told.UnitsPerDay?.ToString("R", invariant) ?? "" : "",
            told.Until?.ToString("yyyy-MM-dd", invariant) ?? "", told.Reason?.Trim() ?? "", told.Person?.Trim() ?? "",
        });
        string[] headings = ["from", "sku", "warehouse", "choice", "units", "until", "reason", "person"];
        return Sheet(workspace, DemandSheet.Sheet, [headings, .. rows], how) with { Waits = false, AcceptsGuards = true };
    }

    static ImportRequest Sheet(
        Workspace workspace, WorkbookSheet sheet, IEnumerable<string[]> rows, (TimeProvider Clock, TextBook Texts) how)
    {
        var name = how.Texts.Language == Language.Chinese ? sheet.Chinese : sheet.English;
        var path = Path.Combine(NewFolder(workspace), $"{name}.csv");
        using (var writer = CsvWriter.ToFile(path, CsvWriterOptions.Default))
        {
            foreach (var row in rows)
            {
                writer.WriteRecord(row);
            }
        }

        return Request([new ImportPath(path, new ImportOptions())], how.Clock);
    }

    /// <summary>Reads files up to their difference, and removes them.</summary>
    public static JobEnd Read(
        Workspace workspace, ImportRequest request, TextBook texts, (JobProgress Tell, CancellationToken Cancel) job)
    {
        try
        {
            var report = ImportFiles.Run(workspace, request, new Told(job.Tell), job.Cancel);
            return FactPages.End(report, texts);
        }
        finally
        {
            foreach (var folder in request.Paths.Select(path => FolderOf(workspace, path.Path)).Distinct(StringComparer.Ordinal))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    static ImportRequest Request(IReadOnlyList<ImportPath> paths, TimeProvider clock) => new(paths)
    {
        CreatedAt = clock.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ssZ", null),
        Waits = true,
    };

    // The folder of one upload: the first below the folder of all.
    static string FolderOf(Workspace workspace, string path)
    {
        var all = Path.Combine(workspace.Folder, Folder);
        return Path.Combine(all, Path.GetRelativePath(all, path).Split(Path.DirectorySeparatorChar)[0]);
    }

    /// <summary>A folder of its own for an upload.</summary>
    public static string NewFolder(Workspace workspace) =>
        Directory.CreateDirectory(Path.Combine(workspace.Folder, Folder, Guid.NewGuid().ToString("N"))).FullName;

    /// <summary>The last part of the name a browser sends, without what no file may be called.</summary>
    public static string SafeName(string told)
    {
        var name = told.Split('/', '\\')[^1];
        var safe = string.Concat(name.Where(letter => !char.IsControl(letter) && !Path.GetInvalidFileNameChars().Contains(letter)));
        return safe is "" or "." or ".." ? "file" : safe;
    }

    // Two files of one name, from two folders, stay two: what is told of a table by its name is told of one file.
    static string[] Named(IFormFileCollection files)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. files.Select(file => Own(SafeName(file.FileName), taken))];
    }

    static string Own(string name, HashSet<string> taken)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal) is > 0 and var at ? at : name.Length;
        var own = name;
        for (var number = 2; !taken.Add(own); number++)
        {
            own = $"{name[..dot]} ({number}){name[dot..]}";
        }

        return own;
    }

    sealed class Told(JobProgress tell) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => tell(value.IsComparing ? 1 : value.Share, value.File);
    }
}
