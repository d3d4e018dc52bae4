using Stockturn.Workspaces.Database;

namespace Stockturn.Workspaces;

/// <summary>A seller's data on this machine: one folder with the database, the policy file and the raw rows.</summary>
public sealed class Workspace : IDisposable
{
    const string DatabaseName = "stockturn.db";

    Workspace(string folder, Db db)
    {
        Folder = folder;
        Db = db;
    }

    /// <summary>The folder.</summary>
    public string Folder { get; }

    /// <summary>The database.</summary>
    public Db Db { get; }

    /// <summary>The policy file.</summary>
    public string PolicyPath => Path.Combine(Folder, "policy.json");

    /// <summary>True when a folder is a workspace.</summary>
    public static bool Exists(string folder) => File.Exists(Path.Combine(folder, DatabaseName));

    /// <summary>Opens a workspace. Refused when there is none.</summary>
    public static Outcome<Workspace> Open(string folder)
    {
        var full = Path.GetFullPath(folder);
        if (!Exists(full))
        {
            return new Refusal("workspace-missing", $"there is no workspace in {full}; `stockturn init -w {folder}` makes one");
        }

        return At(full);
    }

    /// <summary>Makes a workspace, or opens the one that is there; an existing policy file stays as it is.</summary>
    public static Outcome<Workspace> Create(string folder, string policy)
    {
        var full = Path.GetFullPath(folder);
        try
        {
            Directory.CreateDirectory(full);
            var opened = At(full);
            if (opened.Value is { } made && !File.Exists(made.PolicyPath))
            {
                File.WriteAllText(made.PolicyPath, policy);
            }

            return opened;
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return new Refusal("workspace-unwritable", $"{full} cannot be written: {trouble.Message}");
        }
    }

    /// <summary>The raw rows of an import.</summary>
    public string RawPath(long batch) => Path.Combine(Folder, "raw", $"batch-{batch:D6}.rows");

    /// <inheritdoc/>
    public void Dispose() => Db.Dispose();

    static Outcome<Workspace> At(string folder)
    {
        var opened = Db.Open(Path.Combine(folder, DatabaseName));
        return opened.Value is { } db ? new Workspace(folder, db) : opened.Refusal!;
    }
}
