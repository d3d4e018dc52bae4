using Xunit.Abstractions;

namespace Stockturn.Tests;

/// <summary>Finds the reference cases, samples and data that lie beside the checkout and are no part of it.</summary>
static class SharedFiles
{
    /// <summary>The full path of a file under shared/, or null when it is not on this machine.</summary>
    public static string? Find(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", path);
            if (File.Exists(candidate) || Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>Says in the test's output that it checked nothing because the file is not here.</summary>
    public static void SkipLine(ITestOutputHelper output, string path) =>
        output.WriteLine($"SKIPPED: shared/{path} is not on this machine; nothing was checked.");
}
