namespace Stockturn.Workspaces.Files;

/// <summary>Files that appear only when they are complete: written beside their place and then renamed.</summary>
public static class DraftFile
{
    /// <summary>Writes a file; until the writing has ended, whatever was there before stays there.</summary>
    /// <exception cref="IOException">Where there is no room.</exception>
    /// <exception cref="UnauthorizedAccessException">Where nobody may write.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        var draft = path + ".part";
        using (var file = File.Create(draft))
        {
            write(file);
        }

        File.Move(draft, path, overwrite: true);
    }
}
