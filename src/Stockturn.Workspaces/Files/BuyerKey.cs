using System.Security.Cryptography;

namespace Stockturn.Workspaces.Files;

/// <summary>
/// The secret of a workspace by which buyers become numbers: 32 random bytes in a file of their own beside the database, which
/// only its owner reads. Lost with the file, older orders' buyers are no longer recognised in newer ones.
/// </summary>
static class BuyerKey
{
    const int Bytes = 32;
    const string Name = "buyer.key";

    /// <summary>The key, made when there is none.</summary>
    public static byte[] Of(string folder)
    {
        var path = Path.Combine(folder, Name);
        if (Read(path) is { } known)
        {
            return known;
        }

        // Written beside and put in place whole: a file cut short would be another key.
        var made = RandomNumberGenerator.GetBytes(Bytes);
        var beside = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(beside, options))
        {
            file.Write(made);
            file.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(beside, path);
            return made;
        }
        catch (IOException)
        {
            // Another import was first.
            File.Delete(beside);
            return Read(path) ?? made;
        }
    }

    static byte[]? Read(string path) => File.Exists(path) && File.ReadAllBytes(path) is { Length: Bytes } key ? key : null;
}
