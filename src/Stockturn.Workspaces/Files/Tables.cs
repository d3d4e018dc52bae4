using Stockturn.Facts;

namespace Stockturn.Workspaces.Files;

/// <summary>Finds the tables in a file or folder. Start reading here: bytes in, rows out, nothing more.</summary>
/// <remarks>
/// A folder gives its files, an archive its entries, a workbook its sheets; each text or JSON file is one table.
/// What cannot be read is told as an issue and left out; the rest goes on.
/// </remarks>
public static class Tables
{
    static readonly EnumerationOptions EveryFile = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.ReparsePoint,
        IgnoreInaccessible = true,
    };

    /// <summary>Opens the tables one after the other, in ordinal order of their names. Dispose each.</summary>
    public static IEnumerable<Table> Open(
        string path, OpenOptions options, Action<Issue> report, CancellationToken cancel = default)
    {
        var request = new OpenRequest(options, report, cancel);
        foreach (var (file, name) in Files(path, request))
        {
            cancel.ThrowIfCancellationRequested();
            foreach (var table in OpenFile(file, name, request))
            {
                yield return table;
            }
        }
    }

    static IEnumerable<Table> OpenFile(string path, string name, OpenRequest request) =>
        FileIssueGuard.Try(name, request, () => ByteSource.OfFile(path, name)) is { } source
            ? Contents.Open(source, archiveAllowed: true, request)
            : [];

    static List<(string Path, string Name)> Files(string path, OpenRequest request)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(path));
        if (File.Exists(path))
        {
            return [(path, name)];
        }

        if (!Directory.Exists(path))
        {
            request.Report(FileIssue.NotFound(name));
            return [];
        }

        var files = FileIssueGuard.Try(name, request, () => Directory.EnumerateFiles(path, "*", EveryFile)
            .Select(file => (Path: file, Name: Path.GetRelativePath(path, file).Replace('\\', '/')))
            .Where(file => !IsNoise(file.Name) && !IsInWorkspace(path, file.Name))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .ToList());
        if (files is [])
        {
            request.Report(FileIssue.NoFiles(name));
        }

        return files ?? [];
    }

    // Nobody means to import a workspace that lies among the reports.
    static bool IsInWorkspace(string root, string name)
    {
        for (var folder = Path.GetDirectoryName(name); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Workspace.Exists(Path.Combine(root, folder)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for what systems and Excel leave behind in folders and archives.</summary>
    internal static bool IsNoise(string name) => name.Split('/') is var parts
        && (parts.Any(part => part.StartsWith('.') || part == "__MACOSX")
            || parts[^1].StartsWith("~$", StringComparison.Ordinal)
            || parts[^1] is "Thumbs.db" or "desktop.ini");
}
