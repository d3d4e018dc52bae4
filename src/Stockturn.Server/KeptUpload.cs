using Stockturn.Workspaces;

namespace Stockturn.Server;

/// <summary>A file a browser sent, kept aside while it is read.</summary>
sealed class KeptUpload : IDisposable
{
    readonly string folder;

    KeptUpload(string folder, string path) => (this.folder, Path) = (folder, path);

    /// <summary>Where it lies.</summary>
    public string Path { get; }

    /// <summary>Keeps a file until it is disposed of.</summary>
    public static KeptUpload Of(Workspace workspace, IFormFile file)
    {
        var folder = Uploads.NewFolder(workspace);
        var path = System.IO.Path.Combine(folder, Uploads.SafeName(file.FileName));
        using var kept = File.Create(path);
        file.CopyTo(kept);
        return new(folder, path);
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(folder, recursive: true);
}
