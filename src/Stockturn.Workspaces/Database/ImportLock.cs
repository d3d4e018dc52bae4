namespace Stockturn.Workspaces.Database;

/// <summary>The right to import into a workspace, held by one process at a time.</summary>
/// <remarks>
/// A lock of the operating system on a file beside the database, not a row in it: when a process dies, however it
/// dies, the system lets go, so nobody has to guess from a process id or a clock whether it still lives. Where a file
/// system knows no locks, the commit still checks that its batch is there and untouched.
/// </remarks>
sealed class ImportLock : IDisposable
{
    readonly FileStream file;

    ImportLock(FileStream file) => this.file = file;

    /// <summary>Takes the right, or null when another import has it.</summary>
    public static ImportLock? TryTake(string path)
    {
        try
        {
            return new ImportLock(new FileStream(
                path + "-import", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1));
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();
}
